import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'items', lazy: async () => ({ Component: (await import('./items')).Items }) },
  { path: 'items/:id', lazy: async () => ({ Component: (await import('./item')).ItemPage }) },
];
