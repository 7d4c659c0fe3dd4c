import { Outlet } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useDemonstration, useSessionQuery } from '../session/session';
import { Brand } from './mark';
import { DemonstrationBanner } from './demonstration-banner';
import { AppearanceSwitch, LanguageSwitch } from './switches';

/** The frame of pages that need no sign-in: the door itself, and what any citizen may open. */
export function PublicFrame() {
  const { t } = useTranslation('frame');
  const { data: session } = useSessionQuery();
  const { data } = useDemonstration();
  const demonstration = session?.demonstration ?? data?.demonstration ?? false;
  return (
    <div className="hj-door">
      <div>
        <a className="hj-skip" href="#main">{t('skip')}</a>
        <DemonstrationBanner shown={demonstration} />
        <header className="hj-door-top">
          <Brand to={session ? '/' : '/sign-in'} />
          <span className="hj-row"><LanguageSwitch /><AppearanceSwitch /></span>
        </header>
      </div>
      <main id="main" tabIndex={-1} style={{ outline: 'none', minWidth: 0 }}>
        <Outlet />
      </main>
      <footer className="hj-door-foot">{t('foot')}</footer>
    </div>
  );
}
