import { useMemo } from 'react';
import { Button, Segmented } from 'antd';
import { CompassOutlined, EditOutlined, RightOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { DueDate, EmptyState, legalDay, ListPage, ListSkeleton, ErrorState, PageHeader, StateTag, type Column } from '../../parts';
import { useMay, useSession } from '../../session/session';
import { hasUnsent } from './draft';
import { mapHref } from './place';
import type { VisitRow } from './types';
import './visits.css';

export const visitStates = ['assigned', 'started', 'sampled', 'refused', 'closed', 'no-product', 'ended'] as const;
const isWaiting = (row: VisitRow) => row.state === 'assigned' || row.state === 'started';

/** A sampler's own visits; the dispatcher's list of all. Who is both chooses. */
export function Visits() {
  const { t } = useTranslation('visits');
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [own, all] = [may('visit.own'), may('visit.dispatch')];
  const shown = own && !(all && (search.get('of') === 'all' || search.has('late'))) ? 'mine' : 'all';
  const chooser = own && all && (
    <Segmented
      value={shown}
      options={[{ value: 'mine', label: t('mine') }, { value: 'all', label: t('all') }]}
      onChange={(next) => setSearch(next === 'all' ? { of: 'all' } : {}, { replace: true })}
    />
  );
  return (
    <>
      <PageHeader title={t(shown === 'mine' ? 'mine' : 'title')} extra={chooser} />
      {shown === 'mine' ? <Mine /> : <Dispatched />}
    </>
  );
}

type Group = 'late' | 'today' | 'soon' | 'later' | 'finished' | 'ended';

function groupOf(row: VisitRow, today: string): Group {
  if (row.state === 'ended') return 'ended';
  if (!isWaiting(row)) return 'finished';
  if (row.dueOn < today) return 'late';
  if (row.dueOn === today) return 'today';
  return (Date.parse(row.dueOn) - Date.parse(today)) / 86_400_000 <= 3 ? 'soon' : 'later';
}

/** What waits for the sampler, by due day, the places of one township one after the other; made for a thumb. */
function Mine() {
  const { t } = useTranslation('visits');
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const show = search.get('show') === 'all' ? 'all' : 'open';
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: ['visits', 'mine', show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<VisitRow>>('/api/visits/mine', { show, after: pageParam, limit: 100 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const today = legalDay();
  const groups = useMemo(() => {
    const found = new Map<Group, VisitRow[]>();
    for (const row of data?.pages.flatMap((page) => page.items) ?? []) {
      const group = groupOf(row, today);
      found.set(group, [...(found.get(group) ?? []), row]);
    }
    const order: readonly Group[] = ['late', 'today', 'soon', 'later', 'finished', 'ended'];
    // Neighbours follow each other: addresses begin with county and township.
    return order.flatMap((group) => {
      const rows = found.get(group);
      return rows ? [{ group, rows: rows.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.unitAddress.localeCompare(b.unitAddress, 'zh')) }] : [];
    });
  }, [data, today]);
  return (
    <div className="hj-stack" style={{ maxWidth: 880 }}>
      <Segmented
        block
        value={show}
        options={[{ value: 'open', label: t('show.open') }, { value: 'all', label: t('show.all') }]}
        onChange={(next) => setSearch(next === 'all' ? { show: 'all' } : {}, { replace: true })}
      />
      {isPending ? <div className="hj-surface"><ListSkeleton rows={6} /></div>
        : error && !data ? <div className="hj-surface"><ErrorState error={error} onRetry={() => void refetch()} /></div>
        : groups.length === 0 ? <div className="hj-surface"><EmptyState title={t('none.title')} detail={t('none.detail')} /></div>
        : groups.map(({ group, rows }) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h2 className="hj-visitgroup">{t(`group.${group}`)} <span className="hj-quiet hj-figures">{rows.length}</span></h2>
            <div className="hj-stack" style={{ gap: 10 }}>{rows.map((row) => <Card key={row.id} row={row} unsent={hasUnsent(session.account.id, row.id)} />)}</div>
          </section>
        ))}
      {hasNextPage && <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('parts:more')}</Button>}
    </div>
  );
}

function Card({ row, unsent }: { row: VisitRow; unsent: boolean }) {
  const { t } = useTranslation('visits');
  const waiting = isWaiting(row);
  return (
    <article className="hj-surface hj-visitcard">
      <Link to={`/visits/${row.id}`} className="hj-visitbody">
        <div className="hj-between" style={{ alignItems: 'flex-start' }}>
          <h3>{row.unitName}</h3>
          <StateTag of="visits" state={row.state} tone={toneOf(row.state)} />
        </div>
        <p>{row.unitAddress}</p>
        <p className="hj-caption">{row.strata.map((one) => one.schemeTitle).join('、')} · {t(`kind.${row.samplingKind}`)}</p>
        <div className="hj-row">
          <DueDate dueOn={row.dueOn} done={!waiting} />
          {row.replacesId && <StateTag tone="soon" plain>{t('reserve')}</StateTag>}
          {unsent && <StateTag tone="soon" icon={<EditOutlined aria-hidden />} plain>{t('unsent')}</StateTag>}
        </div>
      </Link>
      {row.state !== 'ended' && (
        <div className="hj-visitfoot">
          {waiting && <Button block href={mapHref(row)} target="_blank" rel="noreferrer" icon={<CompassOutlined />}>{t('navigate')}</Button>}
          <Link to={`/visits/${row.id}`}><Button block type={waiting ? 'primary' : 'default'} icon={<RightOutlined />} iconPlacement="end">{t(row.state === 'assigned' ? 'open.assigned' : waiting ? 'open.started' : 'open.finish')}</Button></Link>
        </div>
      )}
    </article>
  );
}

export function toneOf(state: VisitRow['state']) {
  return ({ assigned: 'waiting', started: 'working', sampled: 'done', refused: 'late', closed: 'soon', 'no-product': 'soon', ended: 'waiting' } as const)[state];
}

/** All visits of the bureau's draws, the longest due first. */
function Dispatched() {
  const { t } = useTranslation('visits');
  const plans = usePlanOptions();
  const [search] = useSearchParams();
  const chosen = search.get('state');
  const strata = (row: VisitRow) => row.strata.map((one) => `${one.code} ${one.schemeTitle}`).join('、');
  const people = (row: VisitRow) => row.samplers.map((one) => one.name).join('、');
  const state = (row: VisitRow) => {
    const said = row.state === 'ended' && row.outcome ? row.outcome : row.state;
    return <span className="hj-row" style={{ flexWrap: 'nowrap' }}><StateTag of="visits" state={said} tone={toneOf(said)} plain />{row.state === 'ended' && <span className="hj-quiet">{t('state.ended')}</span>}</span>;
  };
  const columns: Column<VisitRow>[] = [
    { key: 'unit', title: t('field.unit'), fixed: true, render: (row) => <Link to={`/visits/${row.id}`} className="hj-clip" title={row.unitName}>{row.unitName}</Link> },
    { key: 'state', title: t('field.state'), render: state },
    { key: 'due', title: t('field.due'), render: (row) => <DueDate dueOn={row.dueOn} done={!isWaiting(row)} /> },
    { key: 'samplers', title: t('field.samplers'), render: people },
    { key: 'strata', title: t('field.strata'), render: (row) => <span className="hj-clip" style={{ maxWidth: 220 }} title={strata(row)}>{strata(row)}</span> },
    { key: 'address', title: t('field.address'), render: (row) => <span className="hj-clip" title={row.unitAddress}>{row.unitAddress}</span> },
    { key: 'plan', title: t('field.plan'), render: (row) => <span className="hj-clip" style={{ maxWidth: 240 }} title={row.planTitle}>{row.planTitle}</span> },
    { key: 'reason', title: t('field.reason'), render: (row) => <span className="hj-clip" style={{ maxWidth: 200 }} title={row.outcomeReason ?? ''}>{row.outcomeReason ?? '—'}</span> },
    { key: 'organisation', title: t('field.organisation'), hidden: true, render: (row) => row.samplingOrganisationName },
    { key: 'uscc', title: t('field.uscc'), hidden: true, render: (row) => <span className="hj-figures">{row.unitUscc ?? '—'}</span> },
  ];
  return (
    <ListPage<VisitRow>
      list="visits"
      endpoint="/api/visits"
      exported
      queryKey={['visits']}
      // What is ended is out of the way until it is asked for; the longest due, and so whatever is late, stands first.
      fixedQuery={{ state: chosen === 'all' ? undefined : chosen ?? 'open' }}
      columns={columns}
      rowKey={(row) => row.id}
      rowHref={(row) => `/visits/${row.id}`}
      filters={[
        { name: 'state', label: t('field.state'), kind: 'select', width: 150, options: [{ value: 'open', label: t('notEnded') }, { value: 'all', label: t('show.all') }, ...visitStates.map((value) => ({ value, label: t(`state.${value}`) }))] },
        { name: 'late', label: t('group.late'), kind: 'select', width: 130, options: [{ value: 'true', label: t('group.late') }] },
        { name: 'planId', label: t('field.plan'), kind: 'select', width: 260, options: plans },
      ]}
      card={(row) => (
        <>
          <div className="hj-between" style={{ alignItems: 'flex-start' }}><b style={{ fontWeight: 500 }}>{row.unitName}</b>{state(row)}</div>
          <div className="hj-caption">{row.unitAddress}</div>
          <div className="hj-row"><DueDate dueOn={row.dueOn} done={!isWaiting(row)} /><span className="hj-caption">{people(row)}</span></div>
        </>
      )}
    />
  );
}

interface PlanRow { readonly id: string; readonly number: string; readonly title: string }

function usePlanOptions() {
  const may = useMay();
  const { data } = useInfiniteQuery({
    queryKey: ['plans', 'options'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<PlanRow>>('/api/plans', { after: pageParam, limit: 200 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: may('plan.read'),
    staleTime: 60_000,
  });
  return (data?.pages.flatMap((page) => page.items) ?? []).map((plan) => ({ value: plan.id, label: `${plan.number} ${plan.title}` }));
}
