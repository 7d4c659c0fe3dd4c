import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'calendar', lazy: async () => ({ Component: (await import('./calendar')).CalendarPage }) },
  { path: 'calendar/import', lazy: async () => ({ Component: (await import('./import-notice')).ImportNotice }) },
  { path: 'calendar/windows', lazy: async () => ({ Component: (await import('./windows')).WindowsPage }) },
];
