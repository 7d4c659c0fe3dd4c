import { useMemo, useState } from 'react';
import { Alert, Form, InputNumber, Modal, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { Page } from '../../api/types';
import { DueDate, EmptyState, useAction } from '../../parts';
import { examinationsKey, useMethods } from '../examinations/queries';
import type { Queued } from '../examinations/types';
import { worksheetsKey } from './queries';
import type { Worksheet } from './types';

const MOST = 100;

/** All of the reader's open determinations by a method, due first, page after page. */
async function queued(method: string, signal: AbortSignal): Promise<readonly Queued[]> {
  const rows: Queued[] = [];
  let after: string | null | undefined;
  do {
    const page: Page<Queued> = await read<Page<Queued>>('/api/examinations/queue', { method, by: 'due', limit: 200, after }, signal);
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after && rows.length < 6000);
  return rows;
}

/** A worksheet from the queue: a method, and as many samples as fit the run, the first due first. */
export function NewWorksheet({ method: given, onClose }: { method?: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('worksheets');
  const navigate = useNavigate();
  const methods = useMethods();
  const [picked, setPicked] = useState<string | undefined>(given);
  const method = picked ?? methods.data?.[0]?.method;
  const [count, setCount] = useState<number | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const rows = useQuery({ queryKey: [...examinationsKey, 'queue', 'whole', method], queryFn: ({ signal }) => queued(method ?? '', signal), enabled: method !== undefined });
  const free = useMemo(() => (rows.data ?? []).filter((row) => row.worksheet === null && row.method === method), [rows.data, method]);
  const samples = useMemo(() => [...new Map(free.map((row) => [row.code, row])).values()], [free]);
  const wanted = Math.min(count ?? 40, samples.length, MOST);
  const chosen = samples.slice(0, wanted).filter(({ code }) => !left.includes(code));
  const codes = new Set(chosen.map(({ code }) => code));
  const determinationIds = free.filter(({ code }) => codes.has(code)).map(({ determinationId }) => determinationId);
  const begin = useAction<void, Worksheet>({
    run: (_, key) => command<Worksheet>('POST', '/api/worksheets', { determinationIds }, { key }),
    invalidates: [worksheetsKey, examinationsKey],
    success: (made) => t('new.done', { number: made.number }),
    onDone: (made) => void navigate(`/worksheets/${made.id}`),
  });
  return (
    <Modal open title={t('new.label')} okText={t('new.label')} cancelText={t('parts:cancel')} confirmLoading={begin.isPending} okButtonProps={{ disabled: determinationIds.length === 0 }} onOk={() => begin.mutate()} onCancel={onClose} width={640}>
      <Form layout="vertical">
        <Form.Item label={t('method')}><Select aria-label={t('method')} value={method} onChange={(value: string) => { setPicked(value); setLeft([]); }} options={(methods.data ?? []).map((one) => ({ value: one.method, label: `${one.method || t('examinations:noMethod')} · ${one.open}` }))} /></Form.Item>
        {samples.length > 0 && <Form.Item label={t('new.count', { count: samples.length })} extra={t('new.order')}><InputNumber aria-label={t('new.samples')} min={1} max={Math.min(MOST, samples.length)} value={wanted} onChange={setCount} /></Form.Item>}
      </Form>
      {rows.data && samples.length === 0 && <EmptyState title={t('new.nothing')} detail={t('new.nothingDetail')} />}
      {samples.length > 0 && (
        <div className="hj-scroll" style={{ maxHeight: 260 }}>
          <table className="hj-plaintable">
            <thead><tr><th aria-label={t('new.take')} /><th>{t('code')}</th><th>{t('examinations:matrix')}</th><th>{t('due')}</th></tr></thead>
            <tbody>
              {samples.slice(0, wanted).map((row) => (
                <tr key={row.code}>
                  <td><input type="checkbox" aria-label={`${t('new.take')} ${row.code}`} checked={codes.has(row.code)} onChange={() => setLeft(left.includes(row.code) ? left.filter((one) => one !== row.code) : [...left, row.code])} /></td>
                  <td className="hj-figures">{row.code}</td><td>{row.matrix}</td><td><DueDate dueOn={row.dueOn} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {determinationIds.length > 0 && <Alert style={{ marginTop: 12 }} type="info" title={t('new.summary', { samples: chosen.length, cells: determinationIds.length })} />}
    </Modal>
  );
}
