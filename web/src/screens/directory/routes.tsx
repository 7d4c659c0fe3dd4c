import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'enterprises', lazy: async () => ({ Component: (await import('./enterprises')).Enterprises }) },
  { path: 'enterprises/new', lazy: async () => ({ Component: (await import('./edit-enterprise')).NewEnterprise }) },
  { path: 'enterprises/imports', lazy: async () => ({ Component: (await import('./imports')).Imports }) },
  { path: 'enterprises/imports/:id', lazy: async () => ({ Component: (await import('./import')).ImportPage }) },
  { path: 'enterprises/:id', lazy: async () => ({ Component: (await import('./enterprise')).Enterprise }) },
  { path: 'enterprises/:id/edit', lazy: async () => ({ Component: (await import('./edit-enterprise')).EditEnterprise }) },
];
