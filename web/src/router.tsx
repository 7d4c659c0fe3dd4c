import { createBrowserRouter } from 'react-router';
import { bareRoutes, framedRoutes, publicRoutes } from './areas';
import { AppFrame } from './frame/app-frame';
import { PublicFrame } from './frame/public-frame';
import { RouteFault } from './screens/states/route-fault';
import { NotFound } from './screens/states/not-found';
import { PageSkeleton } from './parts/skeletons';

const errorElement = <RouteFault />;

export const router = createBrowserRouter([
  {
    element: <PublicFrame />,
    errorElement,
    hydrateFallbackElement: <PageSkeleton />,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./screens/session/sign-in')).SignIn }) },
      { path: '/change-password', lazy: async () => ({ Component: (await import('./screens/session/change-password')).ChangePassword }) },
      { path: '/setup', lazy: async () => ({ Component: (await import('./screens/session/set-up')).SetUp }) },
      ...publicRoutes,
    ],
  },
  ...bareRoutes.map((route) => ({ errorElement, hydrateFallbackElement: <PageSkeleton />, ...route })),
  {
    path: '/',
    element: <AppFrame />,
    errorElement,
    hydrateFallbackElement: <PageSkeleton />,
    children: [
      {
        errorElement,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./screens/home/home')).Home }) },
          { path: 'account/two-step', lazy: async () => ({ Component: (await import('./screens/session/two-step')).TwoStep }) },
          { path: 'account/signature', lazy: async () => ({ Component: (await import('./screens/session/signature')).OwnSignature }) },
          { path: 'forbidden', lazy: async () => ({ Component: (await import('./screens/states/forbidden')).Forbidden }) },
          ...framedRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
