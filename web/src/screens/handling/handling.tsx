import { useState } from 'react';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { CheckOutlined, FlagOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { Problem } from '../../api/problem';
import { at, ConfirmModal, DueDate, EmptyState, Loaded, PageHeader, StateTag, Timeline, useAction } from '../../parts';
import { useHappened } from '../plans/words';
import { Clock } from './clock';
import { FollowUpPlanButton } from './follow-up-plan';
import { handlingOutcomes, type Handling, type HandlingOutcome } from './types';
import './handling.css';

export function HandlingPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['handling', id], queryFn: ({ signal }) => read<Handling>(`/api/handlings/${id}`, undefined, signal) });
  return <Loaded query={query}>{(handling) => <Shown key={handling.id} handling={handling} />}</Loaded>;
}

/** A refusal for a stale version reads the page anew and keeps what was typed. */
function useStale(id: string) {
  const cache = useQueryClient();
  return (problem: Problem) => { if (problem.code === 'handling.stale') void cache.invalidateQueries({ queryKey: ['handling', id] }); };
}

function Shown({ handling }: { handling: Handling }) {
  const { t } = useTranslation('handling');
  const happened = useHappened('handling');
  const [asking, setAsking] = useState<'accept' | 'close' | null>(null);
  const onProblem = useStale(handling.id);
  const accept = useAction<void, Handling>({
    run: (_, key) => command('POST', `/api/handlings/${handling.id}/accept`, { version: handling.version }, { key }),
    invalidates: [['handling'], ['home']], success: t('accept.done'), onProblem,
  });
  const source = handling.kind === 'failure' ? `/reports/${handling.sourceId}` : `/visits/${handling.sourceId}`;
  return (
    <>
      <PageHeader
        title={handling.unitName}
        state={<StateTag of="handling" state={handling.state} tone={handling.state === 'open' ? 'waiting' : handling.state === 'accepted' ? 'working' : 'done'} />}
        back={{ to: '/handling', label: t('title') }}
        due={handling.state === 'closed' ? undefined : <Clock row={handling} stacked />}
        holder={handling.acceptedByName ?? handling.responsibleName}
        facts={<span>{t(`kind.${handling.kind}`)}</span>}
        extra={<FollowUpPlanButton handling={handling} />}
        offered={handling.actions.filter(({ action }) => action !== 'note')}
        actions={[
          { action: 'accept', label: t('accept.label'), icon: <CheckOutlined />, primary: true, onClick: () => setAsking('accept') },
          { action: 'close', label: t('close.label'), icon: <FlagOutlined />, primary: true, onClick: () => setAsking('close') },
        ]}
      />
      <div className="hj-split">
        <div>
          {handling.outcome && (
            <section className="hj-surface hj-pad">
              <h2 style={{ margin: '0 0 4px', fontSize: 16 }}>{t(`outcome.${handling.outcome}`)}</h2>
              <p style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{handling.reason}</p>
              <p className="hj-caption hj-figures" style={{ margin: '8px 0 0' }}>{at(handling.closedAt)} · {handling.closedByName}</p>
            </section>
          )}
          <section className="hj-surface hj-pad">
            <dl className="hj-facts">
              <dt>{t('field.reference')}</dt><dd>{handling.kind === 'failure' ? <Link to={source} className="hj-figures">{handling.reference}</Link> : handling.reference}</dd>
              {handling.kind === 'refusal' && <><dt>{t('field.visit')}</dt><dd><Link to={source}>{t('openVisit')}</Link></dd></>}
              <dt>{t('field.openedOn')}</dt><dd className="hj-figures">{handling.openedOn}</dd>
              <dt>{t('field.startDue')}</dt><dd><DueDate dueOn={handling.startDue} provisional={handling.startDueProvisional} done={handling.state !== 'open'} why={{ from: handling.openedOn, fromWhat: t('from'), article: t('article.start') }} /></dd>
              <dt>{t('field.finishDue')}</dt><dd><DueDate dueOn={handling.finishDue} provisional={handling.finishDueProvisional} done={handling.state === 'closed'} why={{ from: handling.openedOn, fromWhat: t('from'), article: t('article.finish') }} /></dd>
              <dt>{t('field.responsible')}</dt><dd>{handling.responsibleName}</dd>
              <dt>{t('field.accepted')}</dt><dd>{handling.acceptedAt ? <span className="hj-figures">{at(handling.acceptedAt)} · {handling.acceptedByName}</span> : '—'}</dd>
            </dl>
          </section>
          <Notes handling={handling} />
        </div>
        <div>
          <section className="hj-surface" aria-label={t('history')}>
            <h2 className="hj-section">{t('history')}</h2>
            <div style={{ padding: 16 }}><Timeline entries={happened(handling.timeline)} /></div>
          </section>
        </div>
      </div>
      <ConfirmModal open={asking === 'accept'} onClose={() => setAsking(null)} title={t('accept.ask')} detail={t('accept.detail', { due: handling.finishDue })} okText={t('accept.label')} onConfirm={() => accept.mutateAsync()} />
      {asking === 'close' && <Close handling={handling} onEnd={() => setAsking(null)} />}
    </>
  );
}

function Notes({ handling }: { handling: Handling }) {
  const { t } = useTranslation('handling');
  const [form] = Form.useForm<{ text: string }>();
  const offered = handling.actions.find(({ action }) => action === 'note');
  const add = useAction<{ text: string }, Handling>({
    run: ({ text }, key) => command('POST', `/api/handlings/${handling.id}/notes`, { text: text.trim(), version: handling.version }, { key }),
    form, invalidates: [['handling', handling.id]], success: t('note.done'), onDone: () => form.resetFields(), onProblem: useStale(handling.id),
  });
  return (
    <section className="hj-surface" aria-label={t('notes')}>
      <h2 className="hj-section">{t('notes')} <span className="hj-quiet">{handling.notes.length}</span></h2>
      {offered && !offered.reason && (
        <Form form={form} layout="vertical" className="hj-pad" style={{ borderBottom: '1px solid var(--hj-line)' }} onFinish={(fields) => add.mutate(fields)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}>
          <Form.Item name="text" rules={[{ required: true, whitespace: true, message: t('note.need') }]} style={{ marginBottom: 12 }}><Input.TextArea rows={3} maxLength={2000} showCount placeholder={t('note.placeholder')} aria-label={t('note.label')} /></Form.Item>
          <Button htmlType="submit" loading={add.isPending}>{t('note.label')}</Button>
        </Form>
      )}
      {handling.notes.length === 0 ? <EmptyState title={t('note.none')} detail={offered?.reason ?? (handling.state === 'open' ? t('note.acceptFirst') : undefined)} /> : (
        <ul className="hj-notes">{[...handling.notes].sort((a, b) => b.at.localeCompare(a.at)).map((note) => <li key={note.id}>{note.text}<div className="hj-caption hj-figures">{at(note.at)} · {note.by}</div></li>)}</ul>
      )}
    </section>
  );
}

function Close({ handling, onEnd }: { handling: Handling; onEnd: () => void }) {
  const { t } = useTranslation('handling');
  const [form] = Form.useForm<{ outcome: HandlingOutcome; reason: string }>();
  const close = useAction<{ outcome: HandlingOutcome; reason: string }, Handling>({
    run: (fields, key) => command('POST', `/api/handlings/${handling.id}/close`, { ...fields, version: handling.version }, { key }),
    form, invalidates: [['handling'], ['home']], success: t('close.done'), onDone: onEnd, onProblem: useStale(handling.id),
  });
  return (
    <Modal open title={t('close.ask')} okText={t('close.label')} cancelText={t('parts:cancel')} confirmLoading={close.isPending} onOk={() => form.submit()} onCancel={onEnd} width={560}>
      <p className="hj-quiet">{t('close.detail')}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => close.mutate(fields)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}>
        <Form.Item name="outcome" label={t('close.outcome')} rules={[{ required: true, message: t('close.needOutcome') }]}>
          <Radio.Group className="hj-outcomes" options={handlingOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
        </Form.Item>
        <Form.Item name="reason" label={t('close.reason')} rules={[{ required: true, whitespace: true, message: t('parts:reasonNeeded') }]}><Input.TextArea rows={4} maxLength={2000} showCount /></Form.Item>
      </Form>
    </Modal>
  );
}
