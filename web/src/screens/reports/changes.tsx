import { useState, type ReactNode } from 'react';
import { Alert, Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, newKey, read } from '../../api/client';
import type { Page } from '../../api/types';
import { at, EmptyState, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { useProof } from '../../session/proof';
import { useMay } from '../../session/session';
import { addressOf, useSeen, useUnread } from '../messages/queries';
import type { Change, Decisions, Report } from './types';

const invalidates = [['reports'], ['report-changes']];
const tones = { proposed: 'waiting', approved: 'done', declined: 'late' } as const;
/** What an amendment may say otherwise; the server has the same list and says no to anything else. */
const CORRECTABLE = [
  'sample.name', 'sample.model', 'sample.brand', 'sample.grade', 'sample.producedOn', 'sample.batch', 'sample.quantity', 'sample.state', 'sampledUnit.name', 'sampledUnit.address',
  'producer.name', 'producer.address', 'client.name', 'client.address', 'report.remarks',
];

interface Proposal {
  readonly reason: string;
  readonly corrections?: readonly { readonly path?: string; readonly text?: string }[];
}

/** Buttons to amend or recall what counts, and to issue anew what was recalled; the question asks for the reason that is printed. */
export function ProposeChange({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const may = useMay();
  const [kind, setKind] = useState<'amend' | 'recall' | 'reissue' | null>(null);
  const [id, setId] = useState(newKey);
  const [form] = Form.useForm<Proposal>();
  const propose = useAction<Proposal>({
    run: ({ reason, corrections = [] }, key) => command('POST', `/api/reports/${report.id}/changes`, {
      id, kind, reason, corrections: Object.fromEntries(corrections.flatMap(({ path, text }) => (path && text ? [[path, text]] : []))),
    }, { key }),
    invalidates, form, success: t('change.sent'),
    onDone: () => {
      setKind(null);
      setId(newKey());
      form.resetFields();
    },
  });
  if (!may('report.propose-change')) return null;
  const kinds = report.state === 'issued' ? (['amend', 'recall'] as const) : report.state === 'recalled' ? (['reissue'] as const) : [];
  const need = { required: true, whitespace: true, message: t('change.need') };
  return (
    <>
      {kinds.map((one) => <Button key={one} danger={one === 'recall'} onClick={() => setKind(one)}>{t(`change.kind.${one}`)}</Button>)}
      <Modal open={kind !== null} title={kind && t(`change.kind.${kind}`)} okText={t('change.propose')} okButtonProps={{ danger: kind === 'recall', loading: propose.isPending }} onCancel={() => setKind(null)} onOk={() => void form.submit()} destroyOnHidden width={640}>
        <p className="hj-quiet">{kind && t(`change.what.${kind}`)}</p>
        <Form<Proposal> form={form} layout="vertical" requiredMark={false} initialValues={{ corrections: kind === 'amend' ? [{}] : [] }} onFinish={(values) => propose.mutate(values)}>
          {kind !== 'recall' && (
            <Form.List name="corrections">
              {(fields, { add, remove }) => (
                <Form.Item label={t('change.corrections')}>
                  <div className="hj-stack">
                    {fields.map((field) => (
                      <div key={field.key} style={{ display: 'grid', gridTemplateColumns: 'minmax(120px, 1fr) 2fr auto', gap: 8 }}>
                        <Form.Item name={[field.name, 'path']} noStyle rules={[need]}><Select placeholder={t('change.fact')} options={CORRECTABLE.map((path) => ({ value: path, label: t(`path.${path.replace('.', '-')}`) }))} /></Form.Item>
                        <Form.Item name={[field.name, 'text']} noStyle rules={[need]}><Input maxLength={300} placeholder={t('change.text')} /></Form.Item>
                        <Button type="text" onClick={() => remove(field.name)}>{t('change.remove')}</Button>
                      </div>
                    ))}
                    <Button onClick={() => add({})}>{t('change.add')}</Button>
                  </div>
                </Form.Item>
              )}
            </Form.List>
          )}
          <Form.Item name="reason" label={t('change.reason')} extra={kind !== 'recall' && t('change.reasonPrinted')} rules={[need, { min: 5, message: t('change.reasonShort') }]}><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}

/** The changes of one report: what waits and what was decided. */
export function ChangesOf({ reportId }: { reportId: string }) {
  const { t } = useTranslation('reports');
  const may = useMay();
  const query = useQuery({ queryKey: ['report-changes', reportId], enabled: may('report.propose-change'), queryFn: ({ signal }) => read<Page<Change>>('/api/report-changes', { reportId }, signal) });
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('change.title')}</h2>
      <div className="hj-pad hj-stack">{items.map((change) => <Told key={change.id} change={change} />)}</div>
      {items.some(({ state }) => state === 'proposed') && <div className="hj-pad"><Link to="/reports/changes">{t('change.decideThere')}</Link></div>}
    </section>
  );
}

function Told({ change, choose }: { change: Change; choose?: ReactNode }) {
  const { t } = useTranslation('reports');
  return (
    <div>
      <div className="hj-between"><span>{choose}<b style={{ fontWeight: 500 }}>{t(`change.kind.${change.kind}`)}</b></span><StateTag tone={tones[change.state]} plain>{t(`change.state.${change.state}`)}</StateTag></div>
      <div>{change.reason}</div>
      {change.corrections.map(({ path, label, before, after }) => <div key={path}>{label}：<s className="hj-quiet">{before ?? '—'}</s> → <b style={{ fontWeight: 500 }}>{after}</b></div>)}
      <div className="hj-caption">{change.proposedByName} {at(change.proposedAt)}{change.decidedAt && ` · ${change.decidedByName} ${at(change.decidedAt)}`}{change.note && ` · ${change.note}`}</div>
    </div>
  );
}

/** What waits for a signatory: chosen together, decided together after one proof of identity; the exceptions stay with their reasons. */
export function Changes() {
  const { t } = useTranslation('reports');
  const query = useQuery({ queryKey: ['report-changes', 'proposed'], queryFn: ({ signal }) => read<Page<Change>>('/api/report-changes', { state: 'proposed', limit: 100 }, signal) });
  return (
    <div className="hj-stack">
      <PageHeader title={t('change.waiting')} back={{ to: '/reports', label: t('title') }} />
      <Loaded query={query}>{(page) => <Waiting changes={page.items} />}</Loaded>
    </div>
  );
}

function Waiting({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('reports');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [action, setAction] = useState<'approve' | 'decline' | null>(null);
  const [exceptions, setExceptions] = useState<Decisions['refused']>([]);
  const [form] = Form.useForm<{ note?: string }>();
  const { sign, asked } = useProof();
  const decide = useAction<{ note?: string }, Decisions>({
    run: ({ note }, key) => command('POST', '/api/report-changes/decide', {
      decisions: changes.filter(({ id }) => chosen.includes(id)).map(({ id, version }) => ({ id, version, action, ...(note ? { note } : {}) })),
    }, { key }),
    invalidates, form, success: ({ done }) => t('change.decided', { count: done.length }),
    onDone: ({ refused }) => {
      setExceptions(refused);
      setAction(null);
      setChosen([]);
      form.resetFields();
    },
  });
  if (changes.length === 0) return <EmptyState title={t('change.none')} />;
  const reasonOf = (change: Change) => change.actions.find(({ action: one }) => one === 'approve')?.reason;
  const mine = changes.filter((change) => change.actions.some(({ action: one, code }) => one === 'approve' && !code));
  return (
    <>
      {exceptions.map(({ id, detail }) => <Alert key={id} type="warning" showIcon title={`${changes.find((one) => one.id === id)?.number ?? ''} ${detail}`} />)}
      <section className="hj-surface hj-pad hj-stack">
        {changes.map((change) => (
          <div key={change.id}>
            <div><Link to={`/reports/${change.reportId}`}>{change.number}</Link> {change.productName}</div>
            <Told change={change} choose={mine.includes(change) && <Checkbox aria-label={change.number} style={{ marginInlineEnd: 8 }} checked={chosen.includes(change.id)} onChange={({ target }) => setChosen(target.checked ? [...chosen, change.id] : chosen.filter((id) => id !== change.id))} />} />
            {reasonOf(change) && <div className="hj-caption">{reasonOf(change)}</div>}
          </div>
        ))}
      </section>
      {mine.length > 0 && (
        <div className="hj-row">
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setAction('approve')}>{t('change.approve', { count: chosen.length })}</Button>
          <Button danger disabled={chosen.length === 0} onClick={() => setAction('decline')}>{t('change.decline', { count: chosen.length })}</Button>
        </div>
      )}
      <Modal open={action !== null} title={action && t(`change.${action}`, { count: chosen.length })} okButtonProps={{ loading: decide.isPending }} onCancel={() => setAction(null)} onOk={() => void form.submit()} destroyOnHidden>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => sign(() => decide.mutate(values))}>
          {action === 'decline' && <Form.Item name="note" label={t('change.note')} rules={[{ required: true, whitespace: true, message: t('change.need') }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>}
        </Form>
      </Modal>
      {asked}
    </>
  );
}

/** What the reader must know of reports that they have: shown until it is read. */
export function ReportNotices() {
  const { t } = useTranslation('messages');
  const seen = useSeen();
  const told = (useUnread().data?.items ?? []).filter(({ about, kind }) => about.startsWith('report:') && kind !== 'report-ready');
  return told.map((notice) => (
    <Alert key={notice.id} type="warning" showIcon style={{ marginBottom: 8 }} title={notice.text}
      action={<span className="hj-row"><Link to={addressOf(notice)}>{t('open')}</Link><Button size="small" onClick={() => seen.mutate(notice.id)}>{t('read')}</Button></span>} />
  ));
}
