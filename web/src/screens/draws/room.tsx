import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Loaded, StateTag } from '../../parts';
import { useSessionQuery } from '../../session/session';
import { Codes } from './codes';
import { Commitments, Quotas } from './commitments';
import { useDraw } from './queries';
import { Rules } from './rules';
import { Stage } from './stage';
import { DrawSteps } from './steps';
import { drawTone } from './tone';
import type { Draw } from './types';
import './draws.css';

/** The draw on the wall of the room in which it is held: large, without names, always fresh. */
export function Room() {
  const { id = '' } = useParams();
  // The session is read so that a command here acts for whoever signed in on this machine.
  useSessionQuery();
  return <Loaded query={useDraw(id, true)}>{(draw) => <Shown draw={draw} />}</Loaded>;
}

function Shown({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  useEffect(() => { document.title = `${draw.number} · ${t('room.title')}`; }, [draw.number, t]);
  return (
    <main className="hj-room">
      <header>
        <div className="hj-row"><h1>{draw.planTitle}</h1><StateTag of="draws" state={draw.state} tone={drawTone[draw.state]} /></div>
        <div className="hj-pagehead-facts" style={{ fontSize: 16 }}><span>{draw.organiserName}</span><span className="hj-figures">{draw.number}</span></div>
        {draw.redrawReason && <p className="hj-notice" style={{ margin: '8px 0 0', fontSize: 16 }}>{t('replaces')} {draw.replaces}：{draw.redrawReason}</p>}
      </header>
      <section className="hj-surface"><DrawSteps draw={draw} /></section>
      <div className="hj-room-body">
        <div className="hj-stack">
          <section className="hj-surface hj-pad"><Stage draw={draw} large /></section>
          <section className="hj-surface" style={{ overflow: 'hidden' }} aria-label={t('codes.title')} hidden={draw.drawnAt === null}><Codes draw={draw} large /></section>
          {draw.drawnAt === null && <section className="hj-surface" aria-label={t('rule')}><h2 className="hj-section">{t('rule')}</h2><Rules draw={draw} /></section>}
        </div>
        <section className="hj-surface">
          <div className="hj-pad"><Commitments draw={draw} brief /></div>
          <div style={{ borderTop: '1px solid var(--hj-line)' }}><Quotas draw={draw} /></div>
          {draw.drawnAt !== null && <div style={{ borderTop: '1px solid var(--hj-line)' }}><Rules draw={draw} /></div>}
        </section>
      </div>
      <footer className="hj-quiet">{t('room.rule')}</footer>
    </main>
  );
}
