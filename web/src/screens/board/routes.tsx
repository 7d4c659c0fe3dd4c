import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'board', lazy: async () => ({ Component: (await import('./board')).Board }) },
  { path: 'board/workload', lazy: async () => ({ Component: (await import('./workload')).Workload }) },
];

/** What will be sampled, and who was. */
export const publicRoutes: RouteObject[] = [
  { path: '/public/plans', lazy: async () => ({ Component: (await import('./public-plans')).PublicPlans }) },
  { path: '/public/plans/:number', lazy: async () => ({ Component: (await import('./public-plan')).PublicPlan }) },
];
