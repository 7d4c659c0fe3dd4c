import type { TFunction } from 'i18next';
import { dueRevised } from '../../parts';
import type { LedgerEntry } from '../../api/types';
import type { Examination } from './types';

type Event = Examination['timeline'][number];
interface Entered { readonly seq: number; readonly text: string; readonly reason?: string }

const entered = (data: Event['data']): readonly Entered[] => (Array.isArray(data['readings']) ? (data['readings'] as Entered[]) : []);

function detailOf({ action, data }: Event, t: TFunction): string | undefined {
  if (typeof data['reason'] === 'string') return data['reason'];
  if (action === 'examination.due-revised') return dueRevised(data, t);
  if (action === 'examination.entered') {
    const reasons = [...new Set(entered(data).flatMap(({ reason }) => (reason ? [reason] : [])))];
    return [t('examinations:event.cells', { count: entered(data).length }), ...reasons].join(' · ');
  }
  if (action === 'examination.assigned' && Array.isArray(data['determinations'])) return t('examinations:event.cells', { count: data['determinations'].length });
  return typeof data['outcome'] === 'string' ? t(`examinations:outcome.${data['outcome']}`) : undefined;
}

/** What happened to an examination, in words. */
export function eventsOf(timeline: Examination['timeline'], t: TFunction): LedgerEntry[] {
  return timeline.map((event) => {
    const detail = detailOf(event, t);
    return {
      seq: event.seq,
      at: event.at,
      who: event.actor === 'system' ? t('examinations:event.system') : event.actor,
      what: t(`examinations:event.${event.action.slice('examination.'.length)}`, { defaultValue: event.action }),
      ...(detail ? { detail } : {}),
      sealed: event.index !== undefined,
    };
  });
}
