import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ErrorState } from '../../parts/states';
import { NotFound } from './not-found';

/** What a screen that threw looks like; the rest of the frame stays. */
export function RouteFault() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return <ErrorState error={error} onRetry={() => location.reload()} />;
}
