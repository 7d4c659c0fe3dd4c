import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './i18n';
import './look/styles.css';
import { Application } from './application';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
