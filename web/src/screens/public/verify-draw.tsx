import { useState } from 'react';
import { Alert, Button, Progress } from 'antd';
import { CheckCircleFilled, CloseCircleFilled, FileZipOutlined, MinusCircleOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CheckedStep } from '@pure/draws/domain/index.js';
import { drawSentence } from './draw-sentences';
import type { Draw } from './draw-types';
import { useDrawCheck } from './use-draw-check';
import './public.css';

const LARGEST = 256 * 1024 * 1024;

export const bundleOf = async (draw: Draw): Promise<ArrayBuffer> => {
  const response = await fetch(draw.bundleUrl!);
  if (!response.ok) throw new Error(String(response.status));
  return response.arrayBuffer();
};

/** Everything computed again in this browser, with the published bundle or with files that the reader kept. */
export function VerifyDraw({ draw }: { draw: Draw }) {
  const { t } = useTranslation('public');
  const [check, ask] = useDrawCheck(draw);
  const [said, setSaid] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    setOver(false);
    if (!file) return;
    if (file.size > LARGEST) return setSaid(t('draw.verify.tooBig'));
    const bytes = await file.arrayBuffer();
    const isArchive = new DataView(bytes).byteLength > 4 && new DataView(bytes).getUint32(0, true) === 0x04034b50;
    setSaid(t(isArchive ? 'draw.verify.withBundle' : 'draw.verify.withFrame', { name: file.name }));
    ask(async () => (isArchive ? { archive: bytes } : { archive: await bundleOf(draw), frame: bytes }));
  };
  const { verification } = check;
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('draw.verify.title')}</h2>
      <div className="hj-pad">
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('draw.verify.why')}</p>
        <Button type="primary" icon={<SafetyCertificateOutlined />} loading={check.running} onClick={() => { setSaid(null); ask(async () => ({ archive: await bundleOf(draw) })); }}>
          {t(check.running ? 'draw.verify.running' : 'draw.verify.start')}
        </Button>
        <label
          className={`hj-drop${over ? ' hj-over' : ''}`}
          style={{ marginTop: 16, padding: '16px 20px' }}
          onDragOver={(event) => { event.preventDefault(); setOver(true); }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => { event.preventDefault(); void take(event.dataTransfer.files[0]); }}
        >
          <FileZipOutlined aria-hidden /> {said ?? t('draw.verify.drop')}
          <div className="hj-caption">{t('draw.verify.private')}</div>
          <input type="file" accept=".zip,.csv,application/zip,text/csv" className="hj-hidden" onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ''; }} />
        </label>
        {check.running && <Progress percent={Math.round(check.progress * 100)} aria-label={t('draw.verify.running')} style={{ marginTop: 16 }} />}
        <div role="status">
          {verification && (
            <div className={`hj-verdict ${verification.valid ? 'hj-done' : 'hj-late'}`} style={{ marginTop: 16 }}>
              {verification.valid ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
              <div>
                <h2>{t(verification.valid ? 'draw.verify.valid' : 'draw.verify.invalid')}</h2>
                <p>{verification.withheld ? t('draw.verify.withheld') : t(verification.valid ? 'draw.verify.validDetail' : 'draw.verify.invalidDetail')}</p>
              </div>
            </div>
          )}
          {check.refusal && <Alert type="error" showIcon style={{ marginTop: 16 }} title={drawSentence(check.refusal.code, check.refusal.facts)} />}
          {check.failed && <Alert type="error" showIcon style={{ marginTop: 16 }} title={t('draw.verify.failed')} />}
        </div>
        {check.steps.length > 0 && <ol className="hj-drawchecks">{check.steps.map((step) => <Step key={step.check} step={step} />)}</ol>}
      </div>
    </section>
  );
}

const marks = {
  passed: <CheckCircleFilled style={{ color: 'var(--hj-done)' }} />,
  failed: <CloseCircleFilled style={{ color: 'var(--hj-late)' }} />,
  skipped: <MinusCircleOutlined style={{ color: 'var(--hj-quiet)' }} />,
} as const;

function Step({ step }: { step: CheckedStep }) {
  const { t } = useTranslation('public');
  return (
    <li data-check={step.check} data-outcome={step.outcome}>
      <span aria-hidden>{marks[step.outcome]}</span>
      <div>
        {drawSentence(`draws.check.${step.check}`)} <span className="hj-caption">{t(`draw.verify.outcome.${step.outcome}`)}</span>
        {step.refusal && <div>{drawSentence(step.refusal.code, step.refusal.facts)}</div>}
        {step.computed !== undefined && (step.outcome === 'failed' || step.computed.length === 64) && (
          <dl className="hj-facts hj-caption">
            {step.outcome === 'failed' && <><dt>{t('draw.verify.published')}</dt><dd className="hj-hash">{step.published}</dd></>}
            <dt>{t('draw.verify.computed')}</dt><dd className="hj-hash">{step.computed}</dd>
          </dl>
        )}
      </div>
    </li>
  );
}
