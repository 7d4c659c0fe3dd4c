import { useTranslation } from 'react-i18next';
import { at } from '../../parts';
import { clockOf, useCountdown } from './queries';
import type { Draw } from './types';
import { ValueForm } from './value-form';

/** What the draw waits for now, or what came of it: the part that everybody in the room looks at. */
export function Stage({ draw, large = false }: { draw: Draw; large?: boolean }) {
  const { t } = useTranslation('draws');
  return (
    <div className={large ? 'hj-stage hj-stage-large' : 'hj-stage'}>
      <div className="hj-stage-event"><span className="hj-caption">{t('field.event')}</span><b>{draw.event}</b><span className="hj-figures hj-quiet">{at(draw.eventAt)}</span></div>
      {draw.publicValue === null ? (
        draw.state === 'committed' ? <Waiting draw={draw} large={large} /> : <p className="hj-quiet">{t('neverDrawn')}</p>
      ) : (
        <>
          <div className="hj-stage-event"><span className="hj-caption">{t('field.publicValue')}</span><span className="hj-bigvalue">{draw.publicValue}</span><span className="hj-figures hj-quiet">{t('drawnAt', { at: at(draw.drawnAt) })}</span></div>
          <div className="hj-figurerow">
            <div className="hj-figure"><b>{draw.units}</b><span>{t('field.units')}</span></div>
            <div className="hj-figure"><b>{draw.reserves}</b><span>{t('field.reserves')}</span></div>
            {draw.visits !== null && <div className="hj-figure"><b>{draw.visits}</b><span>{t('field.visits')}</span></div>}
          </div>
        </>
      )}
    </div>
  );
}

function Waiting({ draw, large }: { draw: Draw; large: boolean }) {
  const { t } = useTranslation('draws');
  const left = useCountdown(draw.eventAt);
  const { days, clock } = clockOf(left);
  return (
    <>
      <div className="hj-stage-event" role="timer" aria-label={t('countdown')}>
        <span className="hj-caption">{left > 0 ? t('countdown') : t('valueDue')}</span>
        {left > 0 && <span className="hj-countdown">{days > 0 && <>{t('days', { count: days })} </>}{clock}</span>}
      </div>
      <ValueForm key={left > 0 ? 'before' : 'after'} draw={draw} large={large} />
    </>
  );
}
