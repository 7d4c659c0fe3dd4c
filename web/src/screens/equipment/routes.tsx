import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'equipment', lazy: async () => ({ Component: (await import('./equipment')).EquipmentPage }) }];
