import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'custody', lazy: async () => ({ Component: (await import('./custody')).CustodyPage }) },
  { path: 'custody/handovers/:id', lazy: async () => ({ Component: (await import('./handover')).HandoverPage }) },
];
