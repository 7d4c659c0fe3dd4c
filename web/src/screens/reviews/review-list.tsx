import { Fragment } from 'react';
import { Checkbox, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { DueDate, StateTag } from '../../parts';
import type { ReviewLine } from '../examinations/types';

interface ReviewListProps {
  readonly rows: readonly ReviewLine[];
  readonly openId: string | undefined;
  readonly marked: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onMark: (id: string) => void;
}

/** What is remarkable about a row, each as icon and word. */
export function Remarks({ row }: { row: Pick<ReviewLine, 'failures' | 'nearLimit' | 'corrections' | 'rank'> }) {
  const { t } = useTranslation('reviews');
  return (
    <span className="hj-row" style={{ gap: '2px 10px' }}>
      {row.failures > 0 && <StateTag tone="late" plain>{t('failures', { count: row.failures })}</StateTag>}
      {row.nearLimit > 0 && <StateTag tone="soon" plain>{t('near', { count: row.nearLimit })}</StateTag>}
      {row.corrections > 0 && <StateTag tone="soon" plain>{t('noted', { count: row.corrections })}</StateTag>}
      {row.rank >= 3 && <StateTag tone="done" plain>{t('usual')}</StateTag>}
    </span>
  );
}

/** The batch, grouped by how unusual: what fails first. */
export function ReviewList({ rows, openId, marked, onOpen, onMark }: ReviewListProps) {
  const { t } = useTranslation('reviews');
  return (
    <ul className="hj-reviewlist" aria-label={t('list')}>
      {rows.map((row, index) => (
        <Fragment key={row.id}>
          {rows[index - 1]?.rank !== row.rank && <li className="hj-reviewgroup">{t(`rank.${row.rank}`)} <span className="hj-quiet">{rows.filter((one) => one.rank === row.rank).length}</span></li>}
          <li className={`hj-reviewrow${row.id === openId ? ' hj-here' : ''}`} data-review={row.id}>
            <Tooltip title={t('mark.why')}>
              <Checkbox checked={marked.has(row.id)} onChange={() => onMark(row.id)} aria-label={t('mark.one', { code: row.code })} />
            </Tooltip>
            <button type="button" aria-current={row.id === openId} onClick={() => onOpen(row.id)}>
              <span className="hj-between"><b className="hj-figures">{row.code}</b><DueDate dueOn={row.dueOn} provisional={row.dueProvisional} /></span>
              <span className="hj-between"><span className="hj-caption">{[row.matrix, row.submittedByName].filter(Boolean).join(' · ')}</span>{marked.has(row.id) ? <StateTag tone="soon" plain>{t('mark.marked')}</StateTag> : <Remarks row={row} />}</span>
            </button>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}
