import { useState } from 'react';
import { Button, Input, Upload } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { useOrganisations } from '../organisations/queries';
import { FormModal } from './form-modal';
import type { ExaminationScope, Subcontract } from './types';

/** What the laboratory's scope of today does not cover of an examination, and what became of it; nothing where everything is covered. */
export function ScopeOfExamination({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const organisations = useOrganisations();
  const query = useQuery({ queryKey: ['examinations', id, 'scope', version], queryFn: ({ signal }) => read<ExaminationScope>(`/api/examinations/${id}/scope`, undefined, signal) });
  const lacking = query.data?.determinations.filter(({ covered }) => !covered) ?? [];
  const subcontracts = query.data?.subcontracts ?? [];
  if (lacking.length === 0 && subcontracts.length === 0) return null;
  const asked = new Set(subcontracts.filter(({ state }) => state !== 'refused').flatMap(({ determinationIds }) => determinationIds));
  const open = lacking.filter(({ determinationId }) => !asked.has(determinationId));
  const laboratories = (organisations.data ?? []).filter(({ kind, active }) => active && (kind === 'laboratory' || kind === 'third-party-laboratory'));
  return (
    <section className="hj-surface" aria-label={t('gate.title')}>
      <div className="hj-sectionhead"><h2>{t('gate.title')}</h2>{open.length > 0 && may('examination.assign') && <Button onClick={() => setAsking(true)}>{t('gate.ask')}</Button>}</div>
      <ul>{lacking.map((one) => <li key={one.determinationId}>{one.why}</li>)}</ul>
      {subcontracts.map((one) => <Returned key={one.id} one={one} examinationId={id} />)}
      {asking && (
        <FormModal
          title={t('gate.ask')} detail={t('gate.askDetail', { parameters: open.map(({ parameter }) => parameter).join('、') })} path={`/api/examinations/${id}/subcontracts`}
          fixed={{ version, determinationIds: open.map(({ determinationId }) => determinationId) }}
          fields={[{ name: 'toLaboratoryId', label: t('sub.to'), kind: 'choice', required: true, options: laboratories.map(({ id: value, name }) => ({ value, label: name })) }, { name: 'reason', label: t('sub.reason'), kind: 'area', required: true, max: 1000 }]}
          invalidates={[['examinations']]} success={t('gate.asked')} onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function Returned({ one, examinationId }: { one: Subcontract; examinationId: string }) {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [number, setNumber] = useState('');
  const send = (path: string, fields: Record<string, string> = {}) => (file: File, key: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', file, file.name);
    return command('POST', `/api/subcontracts/${one.id}/${path}`, body, { key });
  };
  const invalidates = [['examinations', examinationId], ['examinations']];
  const results = useAction<File>({ run: (file, key) => send('results')(file, key), invalidates, success: t('gate.entered') });
  const report = useAction<File>({ run: (file, key) => send('report', { number })(file, key), invalidates, success: t('saved') });
  return (
    <div className="hj-pad hj-stack">
      <div className="hj-row"><StateTag tone={one.state === 'returned' ? 'done' : one.state === 'refused' ? 'late' : 'soon'}>{t(`sub.states.${one.state}`)}</StateTag><span>{one.toLaboratoryName}：{one.parameters.join('、')}</span></div>
      {one.decisionReason && <span className="hj-caption">{one.decidedByName}：{one.decisionReason}</span>}
      {(one.state === 'consented' || one.state === 'returned') && may('result.enter') && (
        <Upload accept=".xlsx,.csv" showUploadList={false} beforeUpload={(file) => { results.mutate(file); return false; }}><Button loading={results.isPending}>{t('gate.results')}</Button></Upload>
      )}
      {one.state === 'consented' && may('examination.assign') && (
        <div className="hj-row">
          <Input maxLength={100} style={{ width: 200 }} aria-label={t('gate.number')} placeholder={t('gate.number')} value={number} onChange={(event) => setNumber(event.target.value)} />
          <Upload accept=".pdf" showUploadList={false} disabled={number.trim() === ''} beforeUpload={(file) => { report.mutate(file); return false; }}><Button disabled={number.trim() === ''} loading={report.isPending}>{t('gate.report')}</Button></Upload>
        </div>
      )}
      {one.state === 'returned' && <a href={`/api/subcontracts/${one.id}/report`} download>{t('gate.download', { number: one.reportNumber })}</a>}
    </div>
  );
}
