import type { RouteObject } from 'react-router';

/** A draw stands at `/verify/draws/…`: `/draws/…` is the signed-in reader's own page of it. */
export const publicRoutes: RouteObject[] = [
  { path: '/verify', lazy: async () => ({ Component: (await import('./verify')).Verify }) },
  { path: '/verify/r/:number', lazy: async () => ({ Component: (await import('./verified-report')).VerifiedReport }) },
  { path: '/verify/f/:sha256', lazy: async () => ({ Component: (await import('./verified-report')).VerifiedReport }) },
  { path: '/verify/draws/:number', lazy: async () => ({ Component: (await import('./public-draw')).PublicDraw }) },
];
