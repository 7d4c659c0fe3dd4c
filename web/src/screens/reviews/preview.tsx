import { useState, type ReactNode } from 'react';
import { Alert, Button, Segmented, Tooltip } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { DueDate, Loaded, NumberLink, StateTag, Timeline, type ShownAction } from '../../parts';
import { Corrections } from '../examinations/corrections';
import { eventsOf } from '../examinations/events';
import { useExamination, useReadings, useSheetQuery } from '../examinations/queries';
import type { Examination, Sheet, SheetRow } from '../examinations/types';
import { ExaminationState, VerdictTag } from '../examinations/words';
import { useMay } from '../../session/session';
import { shown } from '../worksheets/shown';
import { useRemarks, type Remark, type StepAction } from './queries';
import { ReportPreview } from './report-preview';

interface PreviewProps {
  readonly id: string;
  readonly busy: boolean;
  readonly onStep: (action: StepAction, examination: Examination) => void;
}

/** One examination beside the list: the unusual first, every determination with its judgement, corrections old and new. */
export function Preview({ id, busy, onStep }: PreviewProps) {
  const detail = useExamination(id);
  const sheet = useSheetQuery(id);
  return <Loaded query={detail}>{(examination) => <Loaded query={sheet}>{(cells) => <Shown examination={examination} sheet={cells} busy={busy} onStep={onStep} />}</Loaded>}</Loaded>;
}

function Shown({ examination, sheet, busy, onStep }: { examination: Examination; sheet: Sheet; busy: boolean; onStep: PreviewProps['onStep'] }) {
  const { t } = useTranslation('reviews');
  const readings = useReadings(examination.id);
  const may = useMay();
  const [view, setView] = useState<'results' | 'report'>('results');
  const remarks = useRemarks(examination.id);
  const rows = sheet.determinations;
  const isRemarked = (id: string) => { const remark = remarks.get(id); return remark !== undefined && (remark.unusual !== null || (remark.worksheet?.broken ?? 0) > 0 || (remark.worksheet?.attempt ?? 1) > 1); };
  const unusual = rows.filter((row) => (row.judgement && (row.judgement.verdict !== 'pass' || row.judgement.nearLimit || row.corrections > 0)) || isRemarked(row.determinationId));
  const usual = rows.filter((row) => !unusual.includes(row));
  const forward = examination.actions.find((one) => one.action === 'check' || one.action === 'approve');
  const back = examination.actions.find((one) => one.action === 'return');
  return (
    <div className="hj-stack">
      <header className="hj-surface hj-pad">
        <div className="hj-between" style={{ flexWrap: 'wrap' }}>
          <div>
            <div className="hj-row"><h2 style={{ margin: 0, fontSize: 18 }}><NumberLink bare number={examination.code} href={`/examinations/${examination.id}`} /></h2><ExaminationState state={examination.state} /></div>
            <div className="hj-caption">{[examination.matrix, examination.foodType, examination.itemState, examination.storage].filter(Boolean).join(' · ')} · {t('due')} <DueDate dueOn={examination.dueOn} provisional={examination.dueProvisional} /></div>
            <div className="hj-caption">{[examination.submittedByName && t('submittedBy', { name: examination.submittedByName }), examination.checkedByName && t('checkedBy', { name: examination.checkedByName })].filter(Boolean).join(' · ')}</div>
          </div>
          <div className="hj-row">
            {back && <Step offer={back} label={t('return.ok')} onClick={() => onStep('return', examination)} />}
            {forward && <Step offer={forward} primary loading={busy} label={t(`one.${forward.action}`)} onClick={() => onStep(forward.action as StepAction, examination)} />}
          </div>
        </div>
        {[forward, back].map((offer) => offer?.reason && <p key={offer.action} className="hj-caption" style={{ margin: '8px 0 0' }}>{offer.reason}</p>)}
      </header>
      {may('report.preview') && <Segmented value={view} onChange={setView} options={(['results', 'report'] as const).map((value) => ({ value, label: t(`view.${value}`) }))} />}
      {view === 'report' && <ReportPreview id={examination.id} version={examination.version} />}
      {examination.returnReason && <Alert type="warning" showIcon title={t('returnedBefore')} description={examination.returnReason} />}
      {view === 'results' && unusual.length > 0 && <Part title={t('unusual')} count={unusual.length}><Rows rows={unusual} remarks={remarks} /></Part>}
      {view === 'results' && rows.some((row) => row.corrections > 0) && <Part title={t('examinations:correction.title')}><Loaded query={readings}>{(chains) => <Corrections chains={chains} />}</Loaded></Part>}
      {view === 'results' && usual.length > 0 && <Part title={t(unusual.length > 0 ? 'others' : 'all')} count={usual.length}><Rows rows={usual} remarks={remarks} /></Part>}
      <Part title={t('examinations:history')}><div className="hj-pad"><Timeline entries={eventsOf(examination.timeline, t)} /></div></Part>
    </div>
  );
}

function Step({ offer, label, primary, loading, onClick }: { offer: { reason?: string | undefined }; label: ReactNode } & Pick<ShownAction, 'primary' | 'loading' | 'onClick'>) {
  const button = <Button type={primary ? 'primary' : 'default'} danger={!primary} disabled={offer.reason !== undefined} loading={loading ?? false} onClick={onClick}>{label}</Button>;
  return offer.reason === undefined ? button : <Tooltip title={offer.reason}><span>{button}</span></Tooltip>;
}

function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className="hj-surface" aria-label={title}>
      <h3 className="hj-section">{title}{count === undefined ? null : <span className="hj-quiet"> {count}</span>}</h3>
      {children}
    </section>
  );
}

/** What quality control said, and what differs from this product's past. */
function Remarked({ remark }: { remark: Remark | undefined }) {
  const { t } = useTranslation('reviews');
  if (!remark) return null;
  const { worksheet, unusual } = remark;
  return (
    <>
      {unusual && <div><StateTag tone="soon" plain>{t('history.unusual')}</StateTag> <span className="hj-caption hj-figures">{t('history.range', { n: unusual.n, low: shown(unusual.low), high: shown(unusual.high), unit: unusual.unit })}</span></div>}
      {worksheet && (
        <div className="hj-caption">
          <Link to={`/worksheets/${worksheet.id}`}>{worksheet.number}</Link>{' '}
          {worksheet.broken > 0 ? <StateTag tone="late" plain>{t('qc.broken', { count: worksheet.broken })}</StateTag> : worksheet.controls > 0 ? <StateTag tone="done" plain>{t('qc.kept', { count: worksheet.controls })}</StateTag> : t('qc.none')}
          {worksheet.attempt > 1 && <StateTag tone="soon" plain>{t('qc.repeated', { attempt: worksheet.attempt })}</StateTag>}
        </div>
      )}
    </>
  );
}

function Rows({ rows, remarks }: { rows: readonly SheetRow[]; remarks: ReadonlyMap<string, Remark> }) {
  const { t } = useTranslation('examinations');
  return (
    <div className="hj-scroll">
      <table className="hj-plaintable hj-judged">
        <thead><tr><th>{t('sheet.parameter')}</th><th>{t('sheet.requirement')}</th><th className="hj-right">{t('sheet.result')}</th><th>{t('sheet.judgement')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.determinationId}>
              <td><span className="hj-seq">{row.seq}</span>{row.parameter}{row.corrections > 0 && <div><StateTag tone="soon" plain>{t('reviews:corrections', { count: row.corrections })}</StateTag></div>}</td>
              <td style={(row.requirementText?.length ?? 0) <= 16 ? { whiteSpace: 'nowrap' } : undefined}>{row.requirementText}</td>
              <td className="hj-right" style={(row.reading?.text.length ?? 0) <= 14 ? { whiteSpace: 'nowrap' } : undefined}><b style={{ fontWeight: 500 }} title={row.reading?.text}>{shown(row.reading?.text ?? '') || '—'}</b>{row.reading?.detectionLimit && <div className="hj-caption">{t('sheet.detectionLimit')} {row.reading.detectionLimit}</div>}</td>
              <td>
                {row.judgement && <VerdictTag verdict={row.judgement.verdict} nearLimit={row.judgement.nearLimit} t={t} />}
                <div className="hj-caption">{row.judgement?.words}</div>
                <div className="hj-caption">{[row.methods.join('、'), row.technicianName, row.reading?.note].filter(Boolean).join(' · ')}</div>
                <Remarked remark={remarks.get(row.determinationId)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
