import { useTranslation } from 'react-i18next';
import { DueDate } from '../../parts';
import type { HandlingRow } from './types';

/** The clock that runs now: until it is accepted that of the start, then that of the end. */
export function Clock({ row, stacked = false }: { row: HandlingRow; stacked?: boolean }) {
  const { t } = useTranslation('handling');
  if (row.state === 'closed') return <DueDate dueOn={row.finishDue} done />;
  const starting = row.state === 'open';
  return (
    <span className={stacked ? '' : 'hj-row'}>
      <span className="hj-caption">{t(starting ? 'clock.start' : 'clock.finish')}</span> <DueDate dueOn={starting ? row.startDue : row.finishDue} provisional={starting ? row.startDueProvisional : row.finishDueProvisional} soonWithin={7} />
    </span>
  );
}
