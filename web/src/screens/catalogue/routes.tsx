import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'catalogue', lazy: async () => ({ Component: (await import('./schemes')).Schemes }) },
  { path: 'catalogue/limits', lazy: async () => ({ Component: (await import('./limits')).Limits }) },
  { path: 'catalogue/schemes/:id', lazy: async () => ({ Component: (await import('./scheme')).SchemePage }) },
];
