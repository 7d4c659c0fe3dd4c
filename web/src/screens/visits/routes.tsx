import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'visits', lazy: async () => ({ Component: (await import('./visits')).Visits }) },
  {
    path: 'visits/:id',
    lazy: async () => ({ Component: (await import('./visit')).VisitPage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./overview')).Overview }) },
      { path: 'records/:recordId', lazy: async () => ({ Component: (await import('./record')).Record }) },
      { path: 'refusal', lazy: async () => ({ Component: (await import('./refusal')).Refusal }) },
      { path: 'without/:kind', lazy: async () => ({ Component: (await import('./without')).Without }) },
    ],
  },
];
