import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'notices', lazy: async () => ({ Component: (await import('./notices')).Notices }) },
  { path: 'notices/:id', lazy: async () => ({ Component: (await import('./notices')).Notices }) },
  { path: 'mail', lazy: async () => ({ Component: (await import('./mail')).Mail }) },
];
