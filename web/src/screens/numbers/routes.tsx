import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'numbers', lazy: async () => ({ Component: (await import('./numbers')).NumbersPage }) }];
