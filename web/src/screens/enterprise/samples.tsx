import { Button, Segmented } from 'antd';
import { CheckOutlined, DownloadOutlined, FileTextOutlined } from '@ant-design/icons';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { DueDate, EmptyState, NumberLink, PageHeader, StateTag } from '../../parts';
import { OutcomeTag } from '../reports/outcome-tag';
import './enterprise.css';
import { Pages } from './pages';
import { Receive } from './receive';
import { Rights } from './rights';
import { useOwnSamples, type OwnSample } from './queries';
import { WhatNow } from './what-now';

const way = ['sampled', 'in-transit', 'in-test', 'reported'] as const;
const shown = ['', 'in-test', 'reported'] as const;

/** What was sampled from the reader's enterprise, and where it stands, in plain words. */
export function OwnSamples() {
  const { t } = useTranslation('enterprise');
  const [search, setSearch] = useSearchParams();
  const step = search.get('step') ?? '';
  const query = useOwnSamples(step || undefined);
  return (
    <div className="hj-own">
      <PageHeader title={t('samples')} />
      <p className="hj-ownlead">{t('samplesLead')}</p>
      <Segmented block value={step} style={{ marginBottom: 16 }} onChange={(next) => setSearch(next ? { step: next } : {}, { replace: true })} options={shown.map((value) => ({ value, label: t(`filter.${value || 'all'}`) }))} />
      <Pages query={query} empty={<EmptyState title={t(step ? 'noneHere' : 'noSamples')} detail={step ? undefined : t('noSamplesDetail')} />}>
        {(sample) => <Sample key={sample.itemId} sample={sample} />}
      </Pages>
    </div>
  );
}

function Sample({ sample }: { sample: OwnSample }) {
  const { t } = useTranslation('enterprise');
  const { step, outcome } = sample;
  const waits = outcome === 'fail' && !sample.receivedOn;
  const at = way.indexOf(step as (typeof way)[number]);
  return (
    <article className="hj-surface hj-pad hj-sample">
      <div className="hj-between" style={{ alignItems: 'flex-start' }}>
        <h2>{sample.productName}</h2>
        {outcome ? <OutcomeTag outcome={outcome} /> : step === 'refused' ? <StateTag tone="soon">{t('step.refused')}</StateTag> : <StateTag tone="working">{t(`step.${step}`)}</StateTag>}
      </div>
      {step !== 'refused' && (
        <ol className="hj-way" aria-label={t('way')}>
          {way.map((one, index) => (
            <li key={one} className={index <= at ? 'hj-passed' : ''} aria-current={index === at ? 'step' : undefined}>
              <i aria-hidden>{index < at || step === 'reported' ? <CheckOutlined /> : index + 1}</i><span>{t(`way_.${one}`)}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="hj-say">{t(`say.${outcome ?? step}`)}</p>
      {outcome && <WhatNow outcome={outcome} samplingKind={sample.samplingKind} />}
      <Rights rights={sample.rights} />
      <dl className="hj-facts">
        <dt>{t('sampledOn')}</dt><dd className="hj-figures">{sample.sampledOn}</dd>
        {step !== 'refused' && !outcome && sample.reportDueOn && <><dt>{t('reportDue')}</dt><dd><DueDate dueOn={sample.reportDueOn} /></dd></>}
        <dt>{t('record')}</dt><dd><NumberLink number={sample.recordNumber} /></dd>
        <dt>{t('organiser')}</dt><dd>{sample.organiserName}</dd>
        <dt>{t('laboratory')}</dt><dd>{sample.laboratoryName}</dd>
        {sample.reportNumber && <><dt>{t('report')}</dt><dd><NumberLink number={sample.reportNumber} />{sample.receivedOn && <span className="hj-caption"> {t('received', { day: sample.receivedOn })}</span>}</dd></>}
      </dl>
      <div className="hj-row">
        {waits && sample.reportId && <Receive reportId={sample.reportId} number={sample.reportNumber ?? ''} />}
        {!waits && sample.reportId && <Button type="primary" icon={<DownloadOutlined />} href={`/api/enterprise/reports/${sample.reportId}/file`} download>{t('downloadReport')}</Button>}
        <Button icon={<FileTextOutlined />} href={`/api/enterprise/samples/${sample.itemId}/record`} download>{t('downloadRecord')}</Button>
      </div>
    </article>
  );
}
