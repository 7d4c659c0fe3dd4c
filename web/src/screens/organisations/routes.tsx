import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'organisations', lazy: async () => ({ Component: (await import('./organisations')).Organisations }) },
  { path: 'organisations/new', lazy: async () => ({ Component: (await import('./new-organisation')).NewOrganisation }) },
  { path: 'organisations/:id', lazy: async () => ({ Component: (await import('./organisation')).OrganisationPage }) },
  { path: 'accounts', lazy: async () => ({ Component: (await import('./accounts')).Accounts }) },
  { path: 'account/tokens', lazy: async () => ({ Component: (await import('./tokens')).Tokens }) },
];
