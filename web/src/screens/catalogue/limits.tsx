import { useState } from 'react';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState, ListPage, PageHeader, StateTag, type Column } from '../../parts';
import { LimitActions, useValidity } from './limit-line';
import type { Limit } from './types';

const states = ['proposed', 'approved', 'rejected', 'withdrawn'] as const;

/** Limits by state: what waits for a second person, and everything that was decided. */
export function Limits() {
  const { t } = useTranslation('catalogue');
  const validityOf = useValidity();
  const [opened, setOpened] = useState<Limit | null>(null);
  const columns: Column<Limit>[] = [
    { key: 'parameter', title: t('parameter'), fixed: true, render: (row) => <span className="hj-clip" style={{ maxWidth: 150 }} title={row.parameter}>{row.parameter}</span> },
    { key: 'requirement', title: t('requirement'), render: (row) => <b className="hj-figures hj-clip" style={{ fontWeight: 500, maxWidth: 170 }} title={row.requirement}>{row.requirement}</b> },
    { key: 'scheme', title: t('scheme'), render: (row) => <span className="hj-clip" style={{ maxWidth: 170 }} title={row.scheme ?? undefined}>{row.scheme ?? <span className="hj-quiet">{t('unattached')}</span>}</span> },
    { key: 'food', title: t('food'), render: (row) => <span className="hj-clip" style={{ maxWidth: 150 }} title={row.food}>{row.food}{row.foodType ? ` · ${row.foodType}` : ''}</span> },
    { key: 'basis', title: t('basis'), width: 150, render: (row) => <span className="hj-clip" style={{ maxWidth: 150 }} title={row.basis}>{row.basis}</span> },
    { key: 'validity', title: t('validityTitle'), width: 120, render: (row) => <span className="hj-figures">{validityOf(row)}</span> },
    { key: 'source', title: t('source'), hidden: true, render: (row) => row.source },
    { key: 'confidence', title: t('confidence.title'), hidden: true, render: (row) => t(`confidence.${row.confidence}`) },
    { key: 'state', title: t('state.title'), width: 80, render: (row) => <StateTag of="catalogue" state={row.state} plain /> },
    { key: 'actions', title: t('decide'), width: 130, render: (row) => (row.actions.length > 0 ? <LimitActions limit={row} /> : '') },
  ];
  return (
    <>
      <PageHeader title={t('limits')} back={{ to: '/catalogue', label: t('title') }} facts={<span>{t('limitsWhy')}</span>} />
      <ListPage<Limit>
        list="limits"
        queryKey={['catalogue', 'limits']}
        endpoint="/api/catalogue/limits"
        exported
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={setOpened}
        filters={[
          { name: 'q', label: t('searchLimits'), kind: 'text', live: true, width: 240 },
          { name: 'state', label: t('state.title'), kind: 'select', width: 130, options: states.map((value) => ({ value, label: t(`state.${value}`) })) },
          { name: 'place', label: t('place.title'), kind: 'select', width: 150, options: ['attached', 'unattached'].map((value) => ({ value, label: t(`place.${value}`) })) },
        ]}
        empty={<EmptyState title={t('noneWaiting')} detail={t('noneWaitingDetail')} />}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.parameter} {row.requirement}</b><StateTag of="catalogue" state={row.state} plain /></div>
            <div className="hj-caption">{row.scheme ?? t('unattached')} · {row.food}</div>
            <div className="hj-caption">{row.basis}</div>
          </>
        )}
      />
      {opened && <Opened limit={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function Opened({ limit, onClose }: { limit: Limit; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const validityOf = useValidity();
  return (
    <Drawer open title={limit.parameter} size={480} onClose={onClose} extra={<LimitActions limit={limit} />}>
      <p style={{ marginTop: 0, fontSize: 18 }} className="hj-figures"><b style={{ fontWeight: 600 }}>{limit.requirement}</b> <StateTag of="catalogue" state={limit.state} /></p>
      <dl className="hj-facts">
        <dt>{t('scheme')}</dt><dd>{limit.scheme ?? t('unattached')}</dd>
        <dt>{t('food')}</dt><dd>{limit.food}</dd>
        {limit.foodType && <><dt>{t('foodType')}</dt><dd>{limit.foodType}</dd></>}
        <dt>{t('basis')}</dt><dd>{limit.basis}</dd>
        <dt>{t('source')}</dt><dd>{limit.source}</dd>
        <dt>{t('confidence.title')}</dt><dd>{t(`confidence.${limit.confidence}`)}</dd>
        <dt>{t('comparison')}</dt><dd>{t(limit.comparison === 'rounded' ? 'rounded' : 'full')}</dd>
        <dt>{t('validityTitle')}</dt><dd className="hj-figures">{validityOf(limit)}</dd>
        {limit.replaces && <><dt>{t('propose.replaces')}</dt><dd>{t('replacesAnother')}</dd></>}
        {limit.reason && <><dt>{t('reason')}</dt><dd>{limit.reason}</dd></>}
      </dl>
      <p><Link to={`/ledger?aggregate=${encodeURIComponent(`limit:${limit.id}`)}`}>{t('history')}</Link></p>
    </Drawer>
  );
}
