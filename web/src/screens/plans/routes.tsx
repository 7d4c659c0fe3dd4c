import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'plans', lazy: async () => ({ Component: (await import('./plans')).Plans }) },
  { path: 'plans/new', lazy: async () => ({ Component: (await import('./new-plan')).NewPlan }) },
  { path: 'plans/risk-rules', lazy: async () => ({ Component: (await import('./risk-rules')).RiskRules }) },
  { path: 'plans/complaints', lazy: async () => ({ Component: (await import('./complaints')).Complaints }) },
  { path: 'plans/:id', lazy: async () => ({ Component: (await import('./plan')).PlanPage }) },
  { path: 'plans/:id/edit', lazy: async () => ({ Component: (await import('./edit-plan')).EditPlan }) },
];
