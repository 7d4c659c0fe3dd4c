import { createElement } from 'react';
import { Navigate, type RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'enterprise', element: createElement(Navigate, { to: '/enterprise/samples', replace: true }) },
  { path: 'enterprise/samples', lazy: async () => ({ Component: (await import('./samples')).OwnSamples }) },
  { path: 'enterprise/reports', lazy: async () => ({ Component: (await import('./own-reports')).OwnReports }) },
];
