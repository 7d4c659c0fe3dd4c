import { useState } from 'react';
import { Alert, App, Button, Modal, Tabs } from 'antd';
import { CheckSquareOutlined, MinusCircleOutlined, TagOutlined, SendOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { DueDate, Loaded, NumberLink, PageHeader, Timeline, useAction } from '../../parts';
import { AssignOne, LeaveOut } from './assign';
import { InstrumentsOfExamination } from '../equipment/instruments-of-examination';
import { ScopeOfExamination } from '../qualification/examination-scope';
import { Blocked } from './blocked';
import { Corrections } from './corrections';
import { DeclareLabel } from './declare';
import { eventsOf } from './events';
import './examinations.css';
import { examinationsKey, useExamination, useReadings, useSheetQuery } from './queries';
import { Conflicts, ReasonBar, SheetStatus } from './sheet-bars';
import { SheetGrid } from './sheet-grid';
import type { Examination, Sheet } from './types';
import { useSheet } from './use-sheet';
import { ExaminationState } from './words';

/** One examination: blind head, result sheet, history. */
export function ExaminationPage() {
  const { id = '' } = useParams();
  const detail = useExamination(id);
  const sheet = useSheetQuery(id);
  return <Loaded query={detail}>{(examination) => <Loaded query={sheet}>{(cells) => <Shown key={id} examination={examination} sheet={cells} />}</Loaded>}</Loaded>;
}

function Shown({ examination, sheet }: { examination: Examination; sheet: Sheet }) {
  const { t } = useTranslation('examinations');
  const { message } = App.useApp();
  const [search] = useSearchParams();
  const [assigning, setAssigning] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [declaring, setDeclaring] = useState(false);
  const [submitting, setSubmitting] = useState(false);
  const draft = useSheet(sheet);
  const { id } = examination;
  // What blocks the assignment stands below in full, with the way out: it is not said twice.
  const offered = examination.actions.filter((one) => !(one.action === 'assign' && examination.state === 'blocked') && !(one.action === 'declare' && !sheet.determinations.some((row) => row.byLabel)));
  const submitOffer = offered.find((one) => one.action === 'submit');
  const review = offered.some((one) => ['check', 'approve', 'return', 'return-to-checker'].includes(one.action));
  const submit = useAction<{ version: number }, Examination>({
    run: (body, key) => command('POST', `/api/examinations/${id}/submit`, body, { key }),
    invalidates: [examinationsKey, ['home']],
    success: t('submit.done'),
    onDone: () => setSubmitting(false),
    onProblem: () => setSubmitting(false),
  });
  /** Everything typed goes out first; what cannot go is named instead of being left behind. */
  const ask = async () => {
    if (!(await draft.flush())) return void message.warning(t('submit.unsaved', { count: Math.max(1, draft.held.length) }));
    setSubmitting(true);
  };
  const failing = sheet.determinations.filter((row) => row.judgement && ['fail', 'problem'].includes(row.judgement.verdict));
  return (
    <div className="hj-stack">
      <PageHeader
        title={<NumberLink number={examination.code} />}
        documentTitle={t('documentTitle', { code: examination.code })}
        state={<ExaminationState state={examination.state} />}
        due={<DueDate dueOn={examination.dueOn} provisional={examination.dueProvisional} done={examination.state === 'approved'} />}
        facts={<><span>{[examination.matrix, examination.foodType, examination.itemState, examination.storage].filter(Boolean).join(' · ')}</span><span>{t('received', { day: examination.receivedOn })}</span></>}
        back={{ to: '/examinations', label: t('title') }}
        offered={offered}
        actions={[
          { action: 'assign', label: t('assign.title'), icon: <UserSwitchOutlined />, onClick: () => setAssigning(true) },
          { action: 'leave-out', label: t('leaveOut.label'), icon: <MinusCircleOutlined />, onClick: () => setLeaving(true) },
          { action: 'declare', label: t('declare.label'), icon: <TagOutlined />, onClick: () => setDeclaring(true) },
          { action: 'submit', label: t('submit.label'), icon: <SendOutlined />, primary: true, loading: submit.isPending, onClick: () => void ask() },
        ]}
        extra={<>{review && <Link to={`/reviews?open=${id}`}><Button type="primary" icon={<CheckSquareOutlined />}>{t('toReview')}</Button></Link>}<SheetStatus draft={draft} /></>}
      />
      {examination.returnReason && <Alert type="warning" showIcon title={t('returned')} description={examination.returnReason} />}
      {examination.state === 'blocked' && (
        <Alert type="warning" showIcon title={t('blocked.title')} description={<Blocked examination={examination} mayRefresh={offered.some((one) => one.action === 'refresh')} />} />
      )}
      {examination.state !== 'approved' && <ScopeOfExamination id={id} version={examination.version} />}
      {(examination.state === 'assigned' || examination.state === 'entering') && <InstrumentsOfExamination id={id} mine={sheet.determinations.filter(({ mine }) => mine).map(({ determinationId }) => determinationId)} />}
      <ReasonBar sheet={sheet} draft={draft} />
      <Conflicts sheet={sheet} draft={draft} />
      <div className="hj-sheet">
        <SheetGrid sheet={sheet} draft={draft} startAt={search.get('at') ?? undefined} onSubmit={submitOffer && !submitOffer.reason ? () => void ask() : undefined} />
      </div>
      <History examination={examination} />
      {assigning && <AssignOne id={id} version={examination.version} onClose={() => setAssigning(false)} />}
      {declaring && <DeclareLabel id={id} version={examination.version} onClose={() => setDeclaring(false)} />}
      {leaving && <LeaveOut id={id} version={examination.version} onClose={() => setLeaving(false)} />}
      <Modal open={submitting} title={t('submit.title', { code: examination.code })} okText={t('submit.label')} cancelText={t('parts:cancel')} confirmLoading={submit.isPending} onOk={() => submit.mutate({ version: sheet.version })} onCancel={() => setSubmitting(false)}>
        <p>{t('submit.detail', { count: sheet.determinations.length })}</p>
        {failing.length > 0 && <p className="hj-bad">{t('submit.failing', { parameters: failing.map((row) => `${row.parameter} ${row.reading?.text ?? ''}`).join('；') })}</p>}
      </Modal>
      <Modal open={draft.blocker.state === 'blocked'} title={t('parts:leave.title')} okText={t('parts:leave.leave')} cancelText={t('parts:leave.stay')} onOk={() => draft.blocker.proceed?.()} onCancel={() => draft.blocker.reset?.()}>
        {t('parts:leave.detail')}
      </Modal>
    </div>
  );
}

function History({ examination }: { examination: Examination }) {
  const { t } = useTranslation('examinations');
  const [tab, setTab] = useState('events');
  const readings = useReadings(examination.id, tab === 'corrections');
  return (
    <section className="hj-surface hj-pad">
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'events', label: t('history'), children: <Timeline entries={eventsOf(examination.timeline, t)} /> },
          { key: 'corrections', label: t('correction.title'), children: <Loaded query={readings}>{(chains) => <Corrections chains={chains} />}</Loaded> },
        ]}
      />
    </section>
  );
}
