import { useState } from 'react';
import { Alert, App, Modal, Tabs } from 'antd';
import { CheckOutlined, CloseOutlined, FilePdfOutlined, RedoOutlined, TeamOutlined, UnlockOutlined } from '@ant-design/icons';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { at, DueDate, Loaded, NumberLink, PageHeader, StateTag } from '../../parts';
import { Conflicts, Faults, Reasons, SaveStatus } from './bars';
import { Controls } from './controls';
import { InputCorrections } from './history';
import { HoldPanel } from './hold-panel';
import { useWorksheetQuery } from './queries';
import { RunGrid } from './run-grid';
import { Join, PickPositions, Reasoned, useStep } from './steps';
import { worksheetTone, type Worksheet } from './types';
import { useWorksheet } from './use-worksheet';

/** A worksheet: the run in its grid, what its controls say, what was corrected. */
export function WorksheetPage() {
  const { id = '' } = useParams();
  const query = useWorksheetQuery(id);
  return <Loaded query={query}>{(worksheet) => <Shown key={id} worksheet={worksheet} />}</Loaded>;
}

type Asking = 'repeat' | 'remove' | 'join' | 'cancel' | 'reopen' | 'complete' | null;

function Shown({ worksheet }: { worksheet: Worksheet }) {
  const { t } = useTranslation('worksheets');
  const { message } = App.useApp();
  const draft = useWorksheet(worksheet);
  const [asking, setAsking] = useState<Asking>(null);
  const [tab, setTab] = useState('controls');
  const step = useStep(worksheet, () => setAsking(null));
  /** Everything typed goes out first; what cannot go is named instead of being left behind. */
  const ask = async (what: Asking) => {
    if (!(await draft.flush())) return void message.warning(t('unsaved', { count: Math.max(1, draft.cells.size) }));
    setAsking(what);
  };
  const mayComplete = worksheet.actions.some(({ action }) => action === 'complete');
  const offered = worksheet.actions.flatMap((one) => (one.action === 'arrange' ? [{ action: 'remove' }, { action: 'join' }] : [one]));
  return (
    <div className="hj-stack">
      <PageHeader
        title={<NumberLink number={worksheet.number} />}
        documentTitle={t('documentTitle', { number: worksheet.number })}
        state={<StateTag of="worksheets" state={worksheet.state} tone={worksheetTone[worksheet.state]} />}
        due={<DueDate dueOn={worksheet.dueOn} done={worksheet.state === 'closed'} />}
        facts={<><span>{worksheet.method}</span><span>{worksheet.technicians.map(({ name }) => name).join('、')}</span>{worksheet.note && <span>{worksheet.note}</span>}</>}
        back={{ to: '/worksheets', label: t('title') }}
        offered={offered}
        actions={[
          { action: 'join', label: t('step.join'), icon: <TeamOutlined />, onClick: () => setAsking('join') },
          { action: 'repeat', label: t('step.repeat'), icon: <RedoOutlined />, onClick: () => void ask('repeat') },
          { action: 'remove', label: t('step.remove'), onClick: () => void ask('remove') },
          { action: 'cancel', label: t('step.cancel'), icon: <CloseOutlined />, danger: true, onClick: () => setAsking('cancel') },
          { action: 'reopen', label: t('step.reopen'), icon: <UnlockOutlined />, onClick: () => setAsking('reopen') },
          { action: 'complete', label: t('step.complete'), icon: <CheckOutlined />, primary: true, onClick: () => void ask('complete') },
          { action: 'record', label: t('record'), icon: <FilePdfOutlined />, always: true, onClick: () => window.open(`/api/worksheets/${worksheet.id}/record.pdf`, '_blank', 'noopener') },
        ]}
        extra={<SaveStatus draft={draft} />}
      />
      {worksheet.state === 'rejected' && <Alert type="error" showIcon title={t('rejected')} description={worksheet.steps.at(-1)?.reason} />}
      <HoldPanel worksheet={worksheet} />
      <Conflicts worksheet={worksheet} draft={draft} />
      <Faults worksheet={worksheet} draft={draft} />
      <Reasons worksheet={worksheet} draft={draft} />
      <RunGrid worksheet={worksheet} draft={draft} onSubmit={mayComplete ? () => void ask('complete') : undefined} />
      <section className="hj-surface hj-pad">
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: 'controls', label: t('control.title'), children: <Controls worksheet={worksheet} /> },
            { key: 'corrections', label: t('examinations:correction.title'), children: <InputCorrections worksheet={worksheet} /> },
            {
              key: 'steps', label: t('examinations:history'),
              children: (
                <ul className="hj-plainlist">
                  {[...worksheet.steps].reverse().map((one) => (
                    <li key={`${one.at}${one.action}`}><StateTag tone={worksheetTone[one.toState]} plain>{t(`action.${one.action}`)}</StateTag> {one.reason} <span className="hj-caption">{one.byName} {at(one.at)}</span></li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </section>
      <Modal open={asking === 'complete'} title={t('step.complete')} okText={t('step.complete')} cancelText={t('parts:cancel')} confirmLoading={step.isPending} onOk={() => step.mutate({ action: 'complete' })} onCancel={() => setAsking(null)}>
        <p>{t('completeDetail')}</p>
        {worksheet.findings.some(({ kept }) => !kept) && <p className="hj-bad">{t('completeHeld')}</p>}
      </Modal>
      {(asking === 'cancel' || asking === 'reopen') && <Reasoned title={t(`step.${asking}`)} detail={t(`${asking}Detail`)} busy={step.isPending} onClose={() => setAsking(null)} onDone={(reason) => step.mutate({ action: asking, reason })} />}
      {(asking === 'repeat' || asking === 'remove') && (
        <PickPositions worksheet={worksheet} title={t(`step.${asking}`)} detail={t(`${asking}Detail`)} busy={step.isPending} onClose={() => setAsking(null)} onDone={(positionIds, reason) => step.mutate({ action: asking, positionIds, reason })} />
      )}
      {asking === 'join' && <Join worksheet={worksheet} busy={step.isPending} onClose={() => setAsking(null)} onDone={(technicianIds) => step.mutate({ action: 'join', technicianIds })} />}
      <Modal open={draft.blocker.state === 'blocked'} title={t('parts:leave.title')} okText={t('parts:leave.leave')} cancelText={t('parts:leave.stay')} onOk={() => draft.blocker.proceed?.()} onCancel={() => draft.blocker.reset?.()}>
        {t('parts:leave.detail')}
      </Modal>
    </div>
  );
}
