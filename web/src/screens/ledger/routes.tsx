import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'ledger', lazy: async () => ({ Component: (await import('./ledger')).Ledger }) }];
