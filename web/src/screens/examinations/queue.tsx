import { useState } from 'react';
import { Button, Segmented } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { DueDate, EmptyState, ListPage, NumberLink, StateTag, type Column } from '../../parts';
import { NewWorksheet } from '../worksheets/new-worksheet';
import { examinationsKey, useMethods } from './queries';
import type { Queued } from './types';
import { VerdictTag } from './words';

/** The technician's determinations that wait, by method and due date; one click from each to its place in the sheet. */
export function Queue() {
  const { t } = useTranslation('examinations');
  const [search, setSearch] = useSearchParams();
  const methods = useMethods();
  const chosen = search.get('method');
  const order = search.get('by') === 'due' ? 'due' : 'method';
  const [beginning, setBeginning] = useState(search.get('new') === 'worksheet');
  const change = (name: string, value: string | null) => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (value === null) next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true });
  const state = (row: Queued) =>
    row.text !== null && row.verdict ? <span className="hj-row"><span className="hj-figures">{row.text}</span><VerdictTag verdict={row.verdict} t={t} /></span>
    : row.returnReason ? <StateTag tone="soon" plain>{t('state.returned')}</StateTag> : <StateTag tone="waiting" plain>{t('toEnter')}</StateTag>;
  const href = (row: Queued) => `/examinations/${row.examinationId}?at=${row.determinationId}`;
  const columns: Column<Queued>[] = [
    { key: 'method', title: t('sheet.method'), render: (row) => <span className="hj-clip" title={row.method}>{row.method || '—'}</span> },
    { key: 'due', title: t('due'), render: (row) => <DueDate dueOn={row.dueOn} /> },
    { key: 'code', title: t('code'), fixed: true, render: (row) => <NumberLink bare number={row.code} href={href(row)} /> },
    { key: 'parameter', title: t('sheet.parameter'), fixed: true, render: (row) => <span className="hj-clip" title={row.parameter}>{row.parameter}</span> },
    { key: 'requirement', title: t('sheet.requirement'), render: (row) => <span className="hj-clip" title={row.requirementText}>{row.requirementText}</span> },
    { key: 'result', title: t('sheet.result'), render: state },
    { key: 'worksheet', title: t('worksheets:number'), render: (row) => (row.worksheet ? <Link to={`/worksheets/${row.worksheet.id}`} onClick={(event) => event.stopPropagation()}>{row.worksheet.number}</Link> : '—') },
    { key: 'matrix', title: t('matrix'), render: (row) => row.matrix },
    { key: 'storage', title: t('storage'), render: (row) => [row.itemState, row.storage].filter(Boolean).join(' · ') },
  ];
  return (
    <>
      {(methods.data?.length ?? 0) > 1 && (
        <div className="hj-methods" role="group" aria-label={t('byMethod')}>
          {methods.data!.map((one) => (
            <button key={one.method} type="button" className="hj-method" aria-pressed={one.method === chosen} onClick={() => change('method', one.method === chosen ? null : one.method)}>
              <b>{one.method || t('noMethod')}</b>
              <small className="hj-figures">{t('open', { count: Number.parseInt(one.open, 10), shown: one.open })} · <DueDate dueOn={one.dueOn} /></small>
            </button>
          ))}
        </div>
      )}
      <ListPage<Queued>
        list="examinations-queue"
        queryKey={[...examinationsKey, 'queue']}
        endpoint="/api/examinations/queue"
        exported
        columns={columns}
        rowKey={(row) => row.determinationId}
        rowHref={href}
        fixedQuery={{ method: chosen ?? undefined, by: order }}
        toolbar={<><Button type="primary" icon={<PlusOutlined />} onClick={() => setBeginning(true)}>{t('worksheets:new.label')}</Button><Segmented value={order} onChange={(by) => change('by', by === 'method' ? null : by)} options={(['method', 'due'] as const).map((value) => ({ value, label: t(`order.${value}`) }))} /></>}
        empty={<EmptyState title={t('queueEmpty')} detail={t('queueEmptyDetail')} />}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }} className="hj-figures">{row.code}</b><DueDate dueOn={row.dueOn} /></div>
            <div>{row.parameter} <span className="hj-quiet">{row.requirementText}</span></div>
            <div className="hj-between"><span className="hj-caption">{row.method} · {row.matrix}</span>{state(row)}</div>
          </>
        )}
      />
      {beginning && <NewWorksheet method={chosen ?? undefined} onClose={() => { setBeginning(false); change('new', null); }} />}
    </>
  );
}
