import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'draws', lazy: async () => ({ Component: (await import('./draws')).Draws }) },
  { path: 'draws/new', lazy: async () => ({ Component: (await import('./prepare')).Prepare }) },
  { path: 'draws/avoidances', lazy: async () => ({ Component: (await import('./avoidances')).Avoidances }) },
  { path: 'draws/personnel', lazy: async () => ({ Component: (await import('./personnel')).Personnel }) },
  { path: 'draws/:id', lazy: async () => ({ Component: (await import('./draw')).DrawPage }) },
];

/** For the screen of the room in which a draw is held. */
export const bareRoutes: RouteObject[] = [{ path: '/draws/:id/room', lazy: async () => ({ Component: (await import('./room')).Room }) }];
