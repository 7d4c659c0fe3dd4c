import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Loaded, StateTag } from '../../parts';
import { useSessionQuery } from '../../session/session';
import { Commitments, Quotas } from './commitments';
import { useDraw, useUnits } from './queries';
import { Stage } from './stage';
import { DrawSteps } from './steps';
import { drawTone } from './tone';
import type { Draw } from './types';
import '../plans/plans.css';
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
  const units = useUnits(draw.id, 'unit', draw.mayRead && draw.drawnAt !== null);
  return (
    <main className="hj-room">
      <header>
        <div className="hj-row"><h1>{draw.planTitle}</h1><StateTag of="draws" state={draw.state} tone={drawTone[draw.state]} /></div>
        <div className="hj-pagehead-facts" style={{ fontSize: 16 }}><span>{draw.organiserName}</span><span className="hj-figures">{draw.number}</span></div>
      </header>
      <section className="hj-surface"><DrawSteps draw={draw} /></section>
      <div className="hj-room-body">
        <section className="hj-surface hj-pad"><Stage draw={draw} large /></section>
        <section className="hj-surface">
          <div className="hj-pad"><Commitments draw={draw} brief /></div>
          <div style={{ borderTop: '1px solid var(--hj-line)' }}><Quotas draw={draw} /></div>
        </section>
        {units.data && (
          <section className="hj-surface" style={{ gridColumn: '1 / -1', overflow: 'hidden' }} aria-label={t('units.title')}>
            <h2 className="hj-section" style={{ borderBottom: 0 }}>{t('units.title')} <span className="hj-quiet">{units.data.length}</span></h2>
            <div className="hj-codes">{units.data.map((unit) => <div key={unit.id}><span className="hj-caption">{unit.position}</span><b>{unit.unitCode}</b><span className="hj-quiet">{unit.stratum}</span></div>)}</div>
          </section>
        )}
      </div>
      <footer className="hj-quiet">{t('room.rule')}</footer>
    </main>
  );
}
