import { matchRoutes, type RouteObject } from 'react-router';

/**
 * A screen area is a folder `screens/<area>/` with a `routes.tsx` that exports any of:
 * `routes` (inside the frame, signed in), `publicRoutes` (public frame, no sign-in), `bareRoutes` (no frame: a projector, a print view).
 */
export interface Area {
  readonly routes?: RouteObject[];
  readonly publicRoutes?: RouteObject[];
  readonly bareRoutes?: RouteObject[];
}

const areas = Object.values(import.meta.glob<Area>('./screens/*/routes.tsx', { eager: true }));

export const framedRoutes: RouteObject[] = areas.flatMap((area) => area.routes ?? []);
export const publicRoutes: RouteObject[] = areas.flatMap((area) => area.publicRoutes ?? []);
export const bareRoutes: RouteObject[] = areas.flatMap((area) => area.bareRoutes ?? []);

/** Whether a screen inside the frame stands at `path`. */
export function isAnswered(path: string): boolean {
  return path === '/' || (matchRoutes(framedRoutes, path)?.length ?? 0) > 0;
}
