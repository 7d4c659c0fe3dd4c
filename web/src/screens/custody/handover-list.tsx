import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { at, EmptyState, ListPage, StateTag, type Column } from '../../parts';
import { useSession } from '../../session/session';
import type { Handover } from './types';

export const handoverTones = { offered: 'soon', accepted: 'done', declined: 'late', withdrawn: 'waiting' } as const;

const items = (row: Handover) => new Set(row.portions.map((one) => one.itemId)).size;

/** Hand-overs that wait for the reader or for somebody else's answer; or those on their way to the reader's laboratory. */
export function HandoverList({ of }: { of: 'waiting' | 'arrivals' }) {
  const { t } = useTranslation('custody');
  const session = useSession();
  const waits = (row: Handover) => row.fromAccount === session.account.id
    ? <StateTag tone="waiting" plain>{t('waitsOther', { name: row.toName ?? row.toOrganisationName })}</StateTag>
    : <StateTag tone="soon" plain>{t('waitsYou')}</StateTag>;
  const what = (row: Handover) => [...new Set(row.portions.map((one) => `${one.matrix}（${one.storage}）`))].join('、');
  const columns: Column<Handover>[] = [
    { key: 'from', title: t('from'), fixed: true, render: (row) => <Link to={`/custody/handovers/${row.id}`}>{row.fromName}</Link> },
    { key: 'fromOrganisation', title: t('fromOrganisation'), render: (row) => row.fromOrganisationName },
    { key: 'to', title: t('to'), render: (row) => row.toName ?? row.toOrganisationName },
    { key: 'count', title: t('count'), numeric: true, render: (row) => t('itemsPortions', { items: items(row), portions: row.portions.length }) },
    { key: 'what', title: t('what'), render: (row) => <span className="hj-clip" title={what(row)}>{what(row)}</span> },
    { key: 'parcel', title: t('parcel'), render: (row) => [row.carrier, row.trackingNumber].filter(Boolean).join(' ') || '—' },
    { key: 'at', title: t('offeredAt'), render: (row) => <span className="hj-figures">{at(row.offeredAt)}</span> },
    { key: 'waits', title: t('waits'), render: waits },
  ];
  return (
    <ListPage<Handover>
      list={`handovers-${of}`}
      endpoint={of === 'waiting' ? '/api/handovers/waiting' : '/api/custody/arrivals'}
      queryKey={['custody', of]}
      columns={columns}
      rowKey={(row) => row.id}
      rowHref={(row) => `/custody/handovers/${row.id}`}
      empty={<EmptyState title={t(`none.${of}`)} detail={t(`none.${of}Detail`)} />}
      card={(row) => (
        <>
          <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.fromName} → {row.toName ?? row.toOrganisationName}</b>{waits(row)}</div>
          <div>{what(row)}</div>
          <div className="hj-caption hj-figures">{t('itemsPortions', { items: items(row), portions: row.portions.length })} · {at(row.offeredAt)}{row.trackingNumber ? ` · ${row.carrier ?? ''} ${row.trackingNumber}` : ''}</div>
        </>
      )}
    />
  );
}
