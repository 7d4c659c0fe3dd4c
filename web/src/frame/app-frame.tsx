import { useEffect, useRef } from 'react';
import { Link, Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { pendingOf, useSessionQuery } from '../session/session';
import { usePhone } from '../look/appearance';
import { ErrorState } from '../parts/states';
import { PageSkeleton } from '../parts/skeletons';
import { Brand, Mark } from './mark';
import { BottomNavigation, SideNavigation } from './navigation';
import { DemonstrationBanner } from './demonstration-banner';
import { Search } from './search';
import { AppearanceSwitch, LanguageSwitch } from './switches';
import { UserMenu } from './user-menu';

/** Everything behind the sign-in stands in this frame; who is not signed in is led to the door and back. */
export function AppFrame() {
  const { t } = useTranslation('frame');
  const { data: session, error, isPending, refetch } = useSessionQuery();
  const phone = usePhone();
  const location = useLocation();
  const moving = useNavigation().state !== 'idle';
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    // A reader with a screen reader or a keyboard starts at the new page, not where the old one ended.
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [location.pathname]);

  if (isPending) return <PageSkeleton />;
  if (error) return <div className="hj-door-body"><ErrorState error={error} onRetry={() => void refetch()} /></div>;
  if (!session) return <Navigate to={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  const pending = pendingOf(session);
  if (pending === 'password') return <Navigate to="/change-password" replace />;
  if (pending === 'totp' && location.pathname !== '/account/two-step') return <Navigate to="/account/two-step" replace />;
  return (
    <div className="hj-frame">
      <a className="hj-skip" href="#main">{t('skip')}</a>
      <DemonstrationBanner shown={session.demonstration} />
      <header className="hj-header">
        {phone ? <Link to="/" className="hj-brand" aria-label={t('toHome')}><Mark size={24} /></Link> : <Brand />}
        <Search />
        {!phone && <LanguageSwitch />}
        {!phone && <AppearanceSwitch />}
        <UserMenu />
      </header>
      {!phone && <SideNavigation />}
      <main id="main" ref={main} tabIndex={-1} className="hj-main" aria-busy={moving}>
        <div className="hj-page">
          <Outlet />
        </div>
      </main>
      {phone && <BottomNavigation />}
      <ScrollRestoration />
    </div>
  );
}
