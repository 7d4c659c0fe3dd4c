import type { RouteObject } from 'react-router';

export const publicRoutes: RouteObject[] = [
  { path: '/portal/register', lazy: async () => ({ Component: (await import('./register')).Register }) },
];

export const routes: RouteObject[] = [
  { path: 'registrations', lazy: async () => ({ Component: (await import('./registrations')).Registrations }) },
  { path: 'enterprise/people', lazy: async () => ({ Component: (await import('./people')).People }) },
];
