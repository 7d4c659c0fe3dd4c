import { useState } from 'react';
import { Button, Input, Space } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Page } from '../../api/types';
import { EmptyState, ErrorState, ListSkeleton, Timeline } from '../../parts';
import { useMay } from '../../session/session';
import type { Account } from '../organisations/queries';

type Entry = components['schemas']['TimelineEntryView'];
const pageEntries = 200;

/** Names by account id, for those who may read accounts; a city has a few hundred. */
function useNames(): ReadonlyMap<string, string> {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['accounts', 'names'],
    queryFn: async ({ signal }) => {
      const names = new Map<string, string>();
      let after: string | undefined;
      do {
        const page = await read<Page<Account>>('/api/accounts', { after, limit: 200 }, signal);
        for (const account of page.items) names.set(account.id, `${account.name}（${account.organisationName}）`);
        after = page.next ?? undefined;
      } while (after);
      return names;
    },
    enabled: may('account.read'),
    staleTime: 5 * 60_000,
  });
  return data ?? new Map();
}

/** The history of one aggregate, as the ledger holds it. */
export function History() {
  const { t } = useTranslation('ledger');
  const [search, setSearch] = useSearchParams();
  const aggregate = search.get('aggregate') ?? '';
  const [typed, setTyped] = useState(aggregate);
  const names = useNames();
  const query = useInfiniteQuery({
    queryKey: ['ledger', 'entries', aggregate],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => read<Entry[]>('/api/ledger/entries', { aggregate, ...(pageParam ? { after: pageParam } : {}) }, signal),
    getNextPageParam: (page) => (page.length < pageEntries ? undefined : page.at(-1)?.seq),
    enabled: aggregate !== '',
  });
  const look = () => setSearch(typed.trim() ? { aggregate: typed.trim() } : {}, { replace: true });
  const entries = query.data?.pages.flat() ?? [];
  const who = (actor: string) => names.get(actor) ?? (actor === 'system' ? t('system') : t('account', { id: actor.slice(-8) }));
  const shown = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => shown(name, one)).join('、');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (name === 'roles') return t(`roles:${String(value)}`, { defaultValue: String(value) });
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const said = (data: Entry['data']) => Object.entries(data).map(([name, value]) => `${t(`fact.${name}`, { defaultValue: name })} ${shown(name, value)}`).join(' · ');
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('history')}</h2>
      <div className="hj-pad">
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('historyWhy')}</p>
        <Space.Compact style={{ width: '100%', maxWidth: 640 }}>
          <Input value={typed} placeholder={t('historyExample')} aria-label={t('history')} spellCheck={false} onChange={(event) => setTyped(event.target.value)} onPressEnter={look} />
          <Button icon={<SearchOutlined />} onClick={look}>{t('look')}</Button>
        </Space.Compact>
        {aggregate && (
          <div style={{ marginTop: 20 }}>
            {query.isPending ? <ListSkeleton rows={3} /> : query.error && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : entries.length === 0 ? (
              <EmptyState title={t('noEntries')} detail={t('noEntriesDetail')} />
            ) : (
              <Timeline
                entries={entries.map((entry) => ({
                  seq: entry.id, at: entry.at, who: who(entry.actor), what: t(`action.${entry.action}`, { defaultValue: entry.action }), hash: entry.hash, sealed: entry.index !== undefined,
                  ...(Object.keys(entry.data).length > 0 ? { detail: said(entry.data) } : {}),
                }))}
              />
            )}
            {query.hasNextPage && <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('parts:more')}</Button>}
          </div>
        )}
      </div>
    </section>
  );
}
