import { useTranslation } from 'react-i18next';
import { EmptyState, ListPage, NumberLink, PageHeader, type Column } from '../../parts';
import type { PublicPlanRow } from './types';

/** What will be sampled: published plans for everyone. */
export function PublicPlans() {
  const { t } = useTranslation('board');
  const columns: Column<PublicPlanRow>[] = [
    { key: 'number', title: t('public.number'), width: 140, fixed: true, render: (row) => <NumberLink number={row.number} href={`/public/plans/${row.number}`} /> },
    { key: 'title', title: t('plan'), fixed: true, render: (row) => row.title },
    { key: 'organiser', title: t('public.organiser'), render: (row) => row.organiserName },
    { key: 'period', title: t('public.period'), width: 200, render: (row) => <span className="hj-figures">{row.periodFrom} — {row.periodTo}</span> },
    { key: 'quota', title: t('count.quota'), width: 100, numeric: true, render: (row) => row.quota },
    { key: 'sampled', title: t('public.listed'), width: 110, numeric: true, render: (row) => row.sampled },
  ];
  return (
    <div className="hj-door-body" style={{ maxWidth: 1120 }}>
      <PageHeader title={t('public.title')} facts={<span>{t('public.why')}</span>} />
      <ListPage<PublicPlanRow>
        list="public-plans"
        endpoint="/api/public/plans"
        columns={columns}
        rowKey={(row) => row.number}
        rowHref={(row) => `/public/plans/${row.number}`}
        empty={<EmptyState title={t('public.none')} />}
        card={(row) => <><b style={{ fontWeight: 500 }}>{row.title}</b><div className="hj-caption hj-figures">{row.number} · {row.periodFrom} — {row.periodTo} · {t('count.quota')} {row.quota}</div></>}
      />
    </div>
  );
}
