import { Popover } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { DueExplanation } from '../api/types';
import { StateTag, type Tone } from './state-tag';
import { legalDay } from './time';

interface DueDateProps {
  /** A legal day, `2026-08-03`. */
  readonly dueOn: string | null | undefined;
  /** Counted against this day; today in Shanghai if the server does not say. */
  readonly today?: string;
  /** The year's calendar is not announced yet. */
  readonly provisional?: boolean;
  /** Whatever was due is done: no colour any more. */
  readonly done?: boolean;
  readonly why?: DueExplanation;
  /** The words under the date instead of beside it, for narrow places. */
  readonly stacked?: boolean;
  /** Days ahead from which it counts as soon. */
  readonly soonWithin?: number;
}

/** Calendar days from `today` to `dueOn`; negative where it has passed. */
function daysLeft(dueOn: string, today: string): number {
  return dayjs(dueOn).diff(dayjs(today), 'day');
}

/** A due date with how late or how soon in words, "provisional" where it is, and the rule behind it on hover or focus. */
export function DueDate({ dueOn, today = legalDay(), stacked, provisional, done, why, soonWithin = 3 }: DueDateProps) {
  const { t } = useTranslation('parts');
  if (!dueOn) return <span className="hj-quiet">—</span>;
  const left = daysLeft(dueOn, today);
  const tone: Tone | null = done ? null : left < 0 ? 'late' : left <= soonWithin ? 'soon' : null;
  const words = left < 0 ? t('due.late', { count: -left }) : left === 0 ? t('due.today') : t('due.left', { count: left });
  const body = (
    <span className={`hj-figures${stacked ? ' hj-stacked' : ''}`} style={{ whiteSpace: 'nowrap' }}>
      {dueOn}
      {tone && <> <StateTag tone={tone} plain>{words}</StateTag></>}
      {provisional && <> <StateTag tone="soon" plain>{t('due.provisional')}</StateTag></>}
    </span>
  );
  if (!why && !provisional) return body;
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      content={
        <dl className="hj-facts" style={{ maxWidth: 360 }}>
          {why?.from && <><dt>{t('due.from')}</dt><dd>{why.from}{why.fromWhat ? `，${why.fromWhat}` : ''}</dd></>}
          {why?.workingDays !== undefined && <><dt>{t('due.length')}</dt><dd>{t('due.workingDays', { count: why.workingDays })}</dd></>}
          {why?.calendarDays !== undefined && <><dt>{t('due.length')}</dt><dd>{t('due.calendarDays', { count: why.calendarDays })}</dd></>}
          {why?.article && <><dt>{t('due.article')}</dt><dd>{why.article}</dd></>}
          {why?.note && <><dt>{t('due.note')}</dt><dd>{why.note}</dd></>}
          {provisional && <><dt>{t('due.provisional')}</dt><dd>{t('due.provisionalWhy')}</dd></>}
        </dl>
      }
    >
      <span tabIndex={0} role="button" style={{ borderBottom: '1px dotted var(--hj-quiet)', cursor: 'help' }}>{body}</span>
    </Popover>
  );
}
