import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'examinations', lazy: async () => ({ Component: (await import('./examinations')).Examinations }) },
  { path: 'examinations/:id', lazy: async () => ({ Component: (await import('./examination')).ExaminationPage }) },
];
