import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'reports', lazy: async () => ({ Component: (await import('./reports')).Reports }) },
  { path: 'reports/changes', lazy: async () => ({ Component: (await import('./changes')).Changes }) },
  { path: 'reports/:id', lazy: async () => ({ Component: (await import('./report')).ReportPage }) },
];
