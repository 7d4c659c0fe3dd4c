import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'worksheets', lazy: async () => ({ Component: (await import('./worksheets')).Worksheets }) },
  { path: 'worksheets/:id', lazy: async () => ({ Component: (await import('./worksheet')).WorksheetPage }) },
];
