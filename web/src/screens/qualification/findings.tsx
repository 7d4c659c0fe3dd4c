import { useState } from 'react';
import { Button, Tooltip } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { DueDate, EmptyState, legalDay, Loaded, StateTag, type Tone } from '../../parts';
import { useMay } from '../../session/session';
import { FormModal, type Field } from './form-modal';
import type { Finding } from './types';

const findingsKey = ['laboratory', 'findings'];
const tones: Record<string, Tone> = { open: 'late', acting: 'soon', done: 'waiting', closed: 'done' };

/** Nonconforming work and complaints: what is due first, and the step that comes next. */
export function Findings() {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [taking, setTaking] = useState<{ finding: Finding; step: string }>();
  const query = useQuery({ queryKey: findingsKey, queryFn: ({ signal }) => read<Finding[]>('/api/laboratory/findings', undefined, signal) });
  const fieldsOf = ({ finding, step }: { finding: Finding; step: string }): Field[] => (step === 'plan' || step === 'reopen'
    ? [{ name: 'cause', label: t('finding.cause'), kind: 'area', required: true, initial: finding.cause, max: 2000 }, { name: 'action', label: t('finding.action'), kind: 'area', required: true, initial: finding.action, max: 2000 }]
    : [{ name: 'effect', label: t(step === 'report' ? 'finding.doneHow' : 'finding.effect'), kind: 'area', initial: finding.effect, required: true, max: 2000 }]);
  return (
    <section className="hj-surface">
      <div className="hj-sectionhead"><h2>{t('finding.title')}</h2>{may('laboratory.record') && <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('finding.add')}</Button>}</div>
      <Loaded query={query}>
        {(rows) => rows.length === 0 ? <EmptyState title={t('finding.none')} detail={t('finding.noneDetail')} /> : (
          <div className="hj-scroll"><table className="hj-plaintable">
            <thead><tr><th>{t('finding.subject')}</th><th>{t('finding.kind')}</th><th>{t('finding.state')}</th><th>{t('finding.due')}</th><th>{t('finding.cause')}</th><th>{t('finding.action')}</th><th /></tr></thead>
            <tbody>{rows.map((row) => (
              <tr key={row.id}>
                <td><b>{row.subject}</b><div className="hj-caption">{row.detail}</div></td><td>{t(`finding.kindOf.${row.kind}`)}</td>
                <td><StateTag tone={tones[row.state] ?? 'waiting'}>{t(`finding.states.${row.state}`)}</StateTag></td>
                <td>{row.state === 'closed' ? <span className="hj-figures">{row.dueOn}</span> : <DueDate dueOn={row.dueOn} />}</td><td>{row.cause || '—'}</td><td>{row.action || '—'}</td>
                <td><div className="hj-row">{row.actions.map(({ action, reason }) => <Tooltip key={action} title={reason}><span><Button size="small" disabled={reason !== undefined} onClick={() => setTaking({ finding: row, step: action })}>{t(`finding.step.${action}`)}</Button></span></Tooltip>)}</div></td>
              </tr>
            ))}</tbody>
          </table></div>
        )}
      </Loaded>
      {adding && (
        <FormModal
          title={t('finding.add')} path="/api/laboratory/findings" invalidates={[findingsKey]} success={t('saved')} onClose={() => setAdding(false)}
          fields={[
            { name: 'kind', label: t('finding.kind'), kind: 'choice', required: true, initial: 'nonconforming-work', options: ['nonconforming-work', 'complaint'].map((value) => ({ value, label: t(`finding.kindOf.${value}`) })) },
            { name: 'subject', label: t('finding.subject'), required: true }, { name: 'foundOn', label: t('finding.foundOn'), kind: 'day', required: true, initial: legalDay() }, { name: 'dueOn', label: t('finding.due'), kind: 'day', required: true },
            { name: 'detail', label: t('finding.detail'), kind: 'area', required: true, max: 2000 },
          ]}
        />
      )}
      {taking && (
        <FormModal
          key={taking.step} title={t(`finding.step.${taking.step}`)} path={`/api/laboratory/findings/${taking.finding.id}/steps`} fixed={{ version: taking.finding.version, step: taking.step }}
          fields={fieldsOf(taking)} invalidates={[findingsKey]} success={t('saved')} onClose={() => setTaking(undefined)}
        />
      )}
    </section>
  );
}
