import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'floor', lazy: async () => ({ Component: (await import('./floor')).Floor }) },
  { path: 'floor/rules/new', lazy: async () => ({ Component: (await import('./rule-editor')).RuleEditor }) },
  { path: 'floor/rules/:id', lazy: async () => ({ Component: (await import('./rule')).RulePage }) },
  { path: 'floor/charts/:id', lazy: async () => ({ Component: (await import('./chart')).ChartPage }) },
  { path: 'floor/holds/:id', lazy: async () => ({ Component: (await import('./hold')).HoldPage }) },
  { path: 'floor/files/:id', lazy: async () => ({ Component: (await import('./file')).FilePage }) },
];
