import type { TFunction } from 'i18next';

/** What a ledger entry about a due day that was computed again says: which, from which day to which, and because of what; undefined for other entries. */
export function dueRevised(data: Readonly<Record<string, unknown>>, t: TFunction): string | undefined {
  const { due, from, to, provisional, because } = data;
  if (typeof due !== 'string' || typeof from !== 'string' || typeof to !== 'string') return undefined;
  const days = from === to ? t('parts:due.settled', { day: to }) : `${from} → ${to}`;
  const why = because === 'release' ? t('parts:due.release') : String(because);
  return `${t(`parts:due.kind.${due}`)} ${days}${provisional ? ` (${t('parts:due.provisional')})` : ''} · ${why}`;
}
