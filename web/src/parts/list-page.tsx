import { useCallback, useEffect, useMemo, useState, type Key, type ReactNode } from 'react';
import { Button, Checkbox, Dropdown, Table, type TableProps } from 'antd';
import { SettingOutlined } from '@ant-design/icons';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read, type Query } from '../api/client';
import type { Page } from '../api/types';
import { usePhone } from '../look/appearance';
import { ExportButton } from './export-button';
import { isTyping } from './keyboard';
import { Filters, SavedViews, useFilters, type FilterSpec } from './list-filters';
import { ListSkeleton } from './skeletons';
import { EmptyState, ErrorState } from './states';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  readonly width?: number;
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean;
  /** Hidden until the reader asks for it. */
  readonly hidden?: boolean;
  /** May not be hidden. */
  readonly fixed?: boolean;
}

interface ListPageProps<Row> {
  /** Names the list on this device: hidden columns and saved views are remembered under it. */
  readonly list: string;
  /** Answers `{ items, next }` and takes the filters, `after` and `limit`. */
  readonly endpoint: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly filters?: readonly FilterSpec[];
  /** Filters that the screen sets itself. */
  readonly fixedQuery?: Query;
  readonly queryKey?: QueryKey;
  readonly pageSize?: number;
  /** Whether the endpoint also answers all rows that the filters show as a workbook (`?format=xlsx`). */
  readonly exported?: boolean;
  readonly empty?: ReactNode;
  /** A row on a phone: two or three lines; the table's first columns if left out. */
  readonly card?: (row: Row) => ReactNode;
  readonly selection?: { readonly selected: readonly Key[]; readonly onChange: (keys: Key[], rows: Row[]) => void; readonly bar?: ReactNode };
  readonly toolbar?: ReactNode;
  readonly expandedRow?: (row: Row) => ReactNode;
}

function useHidden<Row>(list: string, columns: readonly Column<Row>[]): [ReadonlySet<string>, (key: string) => void] {
  const name = `hengjian.columns.${list}`;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => {
    try {
      const kept = localStorage.getItem(name);
      if (kept) return new Set(JSON.parse(kept) as string[]);
    } catch {
      // unreadable: start from the columns' own defaults
    }
    return new Set(columns.filter((column) => column.hidden).map((column) => column.key));
  });
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
    localStorage.setItem(name, JSON.stringify([...next]));
  };
  return [hidden, toggle];
}

/** j and k (or the arrows) move a mark over the rows, Enter opens the marked one; the end of the list asks for more. */
function useRowKeys(count: number, open: (index: number) => void, more: () => void) {
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        const next = Math.max(0, Math.min(count - 1, at + (event.key === 'j' ? 1 : -1)));
        setAt(next);
        if (next >= count - 3) more();
        document.querySelector(`[data-row-index="${next}"]`)?.scrollIntoView({ block: 'nearest' });
      }
      if (event.key === 'Enter' && at >= 0 && at < count && !(event.target instanceof HTMLAnchorElement) && !(event.target instanceof HTMLButtonElement)) open(at);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [at, count, open, more]);
  return at;
}

/** A list of things: filters in the address, paged by key, compact rows, columns remembered, keyboard, XLSX of what it shows. */
export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { t } = useTranslation('parts');
  const { columns, rowKey, rowHref, onOpen, selection } = props;
  const navigate = useNavigate();
  const phone = usePhone();
  const [values] = useFilters(props.filters ?? []);
  const query: Query = { ...values, ...props.fixedQuery };
  const [hidden, toggle] = useHidden(props.list, columns);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: [...(props.queryKey ?? [props.list]), 'list', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<Row>>(props.endpoint, { ...query, after: pageParam, limit: props.pageSize ?? 50 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const open = useCallback(
    (index: number) => {
      const row = rows[index];
      if (!row) return;
      if (onOpen) onOpen(row);
      else if (rowHref) void navigate(rowHref(row));
    },
    [rows, onOpen, rowHref, navigate],
  );
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const at = useRowKeys(rows.length, open, more);

  const shown: TableProps<Row>['columns'] = columns
    .filter((column) => !hidden.has(column.key))
    .map((column) => ({ key: column.key, title: column.title, ...(column.width ? { width: column.width } : {}), align: column.numeric ? 'right' : 'left', className: column.numeric ? 'hj-figures' : '', render: (_: unknown, row: Row) => column.render(row) }));

  const body = isPending ? (
    <ListSkeleton />
  ) : error && !data ? (
    <ErrorState error={error} onRetry={() => void refetch()} />
  ) : rows.length === 0 ? (
    (props.empty ?? <EmptyState title={t(Object.keys(values).length ? 'empty.filtered' : 'empty.title')} detail={Object.keys(values).length ? t('empty.filteredDetail') : undefined} />)
  ) : phone ? (
    <div className="hj-cards">
      {rows.map((row) => {
        const inside = props.card?.(row) ?? columns.slice(0, 4).map((column) => <div key={column.key}>{column.render(row)}</div>);
        return rowHref && !onOpen ? <Link key={rowKey(row)} to={rowHref(row)} className="hj-cardrow">{inside}</Link> : <div key={rowKey(row)} className="hj-cardrow" onClick={() => onOpen?.(row)}>{inside}</div>;
      })}
    </div>
  ) : (
    <Table<Row>
      className="hj-table"
      size="small"
      rowKey={rowKey}
      columns={shown}
      dataSource={[...rows]}
      pagination={false}
      tableLayout="auto"
      sticky={{ offsetHeader: 52 }}
      scroll={{ x: 'max-content' }}
      rowClassName={(_, index) => (index === at ? 'hj-focused' : '')}
      onRow={(row, index) => ({ ...{ 'data-row-index': index }, onClick: (event) => { if (!(event.target as HTMLElement).closest('a,button,input,label')) open(rows.indexOf(row)); } })}
      {...(selection ? { rowSelection: { selectedRowKeys: [...selection.selected], onChange: selection.onChange, preserveSelectedRowKeys: true } } : {})}
      {...(props.expandedRow ? { expandable: { expandedRowRender: props.expandedRow } } : {})}
    />
  );

  return (
    <section className="hj-surface" style={{ overflow: 'clip' }}>
      <div className="hj-filters">
        <Filters specs={props.filters ?? []} />
        {props.toolbar}
        <div className="hj-filters-end">
          {(props.filters?.length ?? 0) > 0 && <SavedViews list={props.list} />}
          {props.exported && <ExportButton endpoint={props.endpoint} query={query} />}
          {!phone && (
            <Dropdown
              trigger={['click']}
              popupRender={() => (
                <div className="hj-surface" style={{ padding: '8px 12px', display: 'grid', gap: 4, boxShadow: '0 6px 20px rgb(0 0 0 / 12%)' }}>
                  {columns.map((column) => <Checkbox key={column.key} checked={!hidden.has(column.key)} disabled={column.fixed ?? false} onChange={() => toggle(column.key)}>{column.title}</Checkbox>)}
                </div>
              )}
            >
              <Button type="text" icon={<SettingOutlined />} aria-label={t('columns')} />
            </Dropdown>
          )}
        </div>
      </div>
      {selection && selection.selected.length > 0 && <div className="hj-filters" role="status"><b>{t('selected', { count: selection.selected.length })}</b>{selection.bar}</div>}
      {body}
      {rows.length > 0 && (
        <div className="hj-listfoot">
          <span>{t('shown', { count: rows.length })}{!phone && <> · <kbd className="hj-kbd">j</kbd> <kbd className="hj-kbd">k</kbd> {t('keys.move')} <kbd className="hj-kbd">Enter</kbd> {t('keys.open')}</>}</span>
          {hasNextPage ? <Button loading={isFetchingNextPage} onClick={more}>{t('more')}</Button> : <span>{t('end')}</span>}
        </div>
      )}
    </section>
  );
}
