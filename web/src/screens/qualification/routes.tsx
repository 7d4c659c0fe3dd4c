import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'qualification', lazy: async () => ({ Component: (await import('./qualification')).QualificationPage }) },
  { path: 'qualification/imports/:id', lazy: async () => ({ Component: (await import('./scope-import')).ScopeImportPage }) },
  { path: 'qualification/scopes/:id', lazy: async () => ({ Component: (await import('./scope-rows')).ScopeRowsPage }) },
  { path: 'subcontracts', lazy: async () => ({ Component: (await import('./subcontracts')).SubcontractsPage }) },
];
