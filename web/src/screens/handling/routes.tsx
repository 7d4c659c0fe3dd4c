import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'handling', lazy: async () => ({ Component: (await import('./handlings')).Handlings }) },
  { path: 'handling/:id', lazy: async () => ({ Component: (await import('./handling')).HandlingPage }) },
];
