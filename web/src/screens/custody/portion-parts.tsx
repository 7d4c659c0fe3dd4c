import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDate, StateTag } from '../../parts';
import { useMay } from '../../session/session';
import type { Portion } from './types';

export const itemTones = { sampled: 'waiting', 'in-transit': 'working', received: 'working', 'in-test': 'working', concluded: 'done', disposed: 'waiting', refused: 'late' } as const;

/** The portion's code; it leads to the item for those who may know what it is. */
export function PortionCode({ portion }: { portion: Portion }) {
  const may = useMay();
  return may('item.read') ? <Link to={`/items/${portion.itemId}`} className="hj-figures">{portion.code}</Link> : <span className="hj-figures">{portion.code}</span>;
}

export function PortionKind({ portion }: { portion: Portion }) {
  const { t } = useTranslation('custody');
  return <>{t(`kind.${portion.kind}`)}{portion.section ? ` · ${portion.section}` : ''}</>;
}

/** Where a portion is: with whom, or in which place; offered to somebody; gone. */
export function Whereabouts({ portion }: { portion: Portion }) {
  const { t } = useTranslation('custody');
  if (portion.state === 'disposed') return <StateTag tone="waiting" plain>{t('portionState.disposed')}</StateTag>;
  if (portion.state === 'divided') return <StateTag tone="waiting" plain>{t('portionState.divided')}</StateTag>;
  return (
    <span className="hj-row" style={{ gap: '0 8px' }}>
      <span>{portion.state === 'stored' ? portion.placeName : t('heldBy', { name: portion.holderName })}</span>
      {portion.offeredIn && <Link to={`/custody/handovers/${portion.offeredIn}`}><StateTag tone="soon" plain>{t('offeredNow')}</StateTag></Link>}
      {portion.disposal && portion.disposal !== 'done' && <StateTag tone={portion.disposal === 'approved' ? 'working' : 'soon'} plain>{t(`disposal.${portion.disposal}`)}</StateTag>}
    </span>
  );
}

export function quantityOf(portion: Portion): string {
  return portion.leftQuantity === portion.quantity ? `${portion.quantity} ${portion.unit}` : `${portion.leftQuantity} / ${portion.quantity} ${portion.unit}`;
}

/** Portions one under the other; a table on a desk, lines on a phone. */
export function PortionLines({ portions, mark }: { portions: readonly Portion[]; mark?: (portion: Portion) => React.ReactNode }) {
  const { t } = useTranslation('custody');
  return (
    <div className="hj-portionlines">
      {portions.map((one) => (
        <div key={one.id} className="hj-portionline">
          <span><b><PortionCode portion={one} /></b> <PortionKind portion={one} /></span>
          <span className="hj-figures">{quantityOf(one)}</span>
          <span>{one.matrix} · {one.form} · <b>{t(`storageWord.${one.storage}`, { defaultValue: one.storage })}</b></span>
          <span><Whereabouts portion={one} /></span>
          {one.retainedUntil && <span className="hj-caption">{t('retainedUntil')} <DueDate dueOn={one.retainedUntil} provisional={one.retainedProvisional ?? false} done={one.state === 'disposed'} /></span>}
          {mark && <span>{mark(one)}</span>}
        </div>
      ))}
    </div>
  );
}
