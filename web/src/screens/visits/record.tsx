import { useEffect, useMemo, useState } from 'react';
import { Button, Select } from 'antd';
import { ArrowLeftOutlined, ArrowRightOutlined, CheckOutlined } from '@ant-design/icons';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { disciplineOf, type FormSection, type FormValues } from '@pure/disciplines/index.js';
import { isRefusal } from '@pure/kernel/index.js';
import { NotFoundState, PageHeader, useScanner } from '../../parts';
import { followingKinds, withQuantities } from './draft';
import { FormFields } from './form-section';
import { Pictures } from './pictures';
import { Portions } from './portions';
import { Sign } from './sign';
import { Signed } from './signed';
import type { DraftRecord, SignedRecord } from './types';
import { useVisitContext } from './visit';
import { useSentence, useWords } from './words';

/** These stand beside the portions that they add up to. */
const quantities = ['baseQuantity', 'takenQuantity', 'backupQuantity', 'fullTestQuantity', 'quantityUnit'];

export interface Fault {
  readonly step: string;
  readonly key: string;
  readonly sentence: string;
}

/** A sampling record: filled in while it is a draft, shown with its papers once it is signed. */
export function Record() {
  const { recordId = '' } = useParams();
  const { visit, draft, isOpen } = useVisitContext();
  const [signed, setSigned] = useState<SignedRecord | null>(null);
  const row = visit.records.find((one) => one.id === recordId);
  if (signed || row) return <Signed visit={visit} record={signed ?? { recordId, number: row!.number, itemId: row!.itemId, itemCode: row!.itemCode }} />;
  const record = draft.value.records.find((one) => one.id === recordId);
  if (!record || !isOpen) return <div className="hj-surface"><NotFoundState><Link to={`/visits/${visit.id}`}>{visit.unitName}</Link></NotFoundState></div>;
  return <Fill key={recordId} record={record} onSigned={setSigned} />;
}

function Fill({ record, onSigned }: { record: DraftRecord; onSigned: (record: SignedRecord) => void }) {
  const { t } = useTranslation('visits');
  const words = useWords();
  const { visit, draft, status } = useVisitContext();
  const sentence = useSentence(visit.sections);
  const [search, setSearch] = useSearchParams();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [usedSeals, setUsedSeals] = useState<readonly string[]>([]);
  const [target, setTarget] = useState<string | null>(null);
  const { portionKinds: kinds, samplingKind } = visit;
  const hasBackup = kinds.includes('backup');
  const following = followingKinds(kinds, visit.sections);
  const sections: readonly FormSection[] = useMemo(
    () => [
      ...visit.sections.map((section) => ({ ...section, fields: section.fields.filter((field) => !quantities.includes(field.key)) })),
      { key: 'portions', title: { zh: '数量与封样', en: 'Quantities and seals' }, fields: visit.sections.flatMap((section) => section.fields).filter((field) => quantities.includes(field.key) && (hasBackup || field.key !== 'backupQuantity')) },
    ],
    [visit.sections, hasBackup],
  );
  const steps = [...sections.map((section) => section.key), 'sign'];
  const step = steps.includes(search.get('step') ?? '') ? search.get('step')! : steps[0]!;
  const go = (next: string) => {
    setChecked((before) => new Set([...before, step]));
    setSearch({ step: next }, { replace: true });
    window.scrollTo({ top: 0 });
  };
  const change = (next: (record: DraftRecord) => DraftRecord) => draft.set((before) => ({ ...before, records: before.records.map((one) => (one.id === record.id ? withQuantities(next(one), following) : one)) }));
  const setValue = (key: string, value: string) => change((one) => ({ ...one, values: value === '' ? without(one.values, key) : { ...one.values, [key]: value } }));
  const stratum = visit.strata.find((one) => one.stratumId === record.stratumId);

  const discipline = disciplineOf(visit.discipline);
  const stepOf = (key: string) => sections.find((section) => section.fields.some((field) => field.key === key))?.key ?? 'portions';
  const faults: Fault[] = (discipline?.intake.check(record.values, { samplingKind }) ?? []).map((problem) => ({ step: stepOf(problem.path), key: problem.path, sentence: sentence(problem) }));
  // A food type that limits depend on is chosen here: afterwards nobody could.
  if ((stratum?.foodTypes.length ?? 0) > 0 && !record.foodType) faults.push({ step: steps[0]!, key: 'foodType', sentence: t('foodTypeNeeded') });
  const unit = record.values['quantityUnit']?.trim() ?? '';
  const refused = discipline?.portions.whyNot(record.portions.map((one) => ({ kind: one.kind, quantity: one.quantity.trim(), unit, sealNumber: one.sealNumber })), {
    samplingKind, takenQuantity: record.values['takenQuantity']?.trim() ?? '', backupQuantity: record.values['backupQuantity']?.trim() ?? '',
    ...(record.values['fullTestQuantity']?.trim() ? { fullTestQuantity: record.values['fullTestQuantity'].trim() } : {}),
  });
  if (refused && isRefusal(refused)) faults.push({ step: 'portions', key: 'portions', sentence: sentence(refused) });
  const marks = new Map(faults.filter((fault) => checked.has(fault.step) || checked.has('sign')).map((fault) => [fault.key, fault.sentence]));

  useEffect(() => {
    if (!target) return;
    const field = document.querySelector<HTMLElement>(`[data-field="${target}"]`);
    field?.scrollIntoView({ block: 'center' });
    (field?.querySelector<HTMLElement>('.hj-wrong input[data-scan]') ?? field?.querySelector<HTMLElement>('input:not([readonly]), textarea, .ant-select'))?.focus({ preventScroll: true });
    setTarget(null);
  }, [target, step]);
  const goTo = (fault: Fault) => {
    go(fault.step);
    setTarget(fault.key);
  };
  // A product's bar code may be scanned in whatever section of the form; seals are scanned among the portions.
  useScanner((code) => { if (/^\d{8,14}$/.test(code)) setValue('barcode', code); }, step === 'sample');

  const index = steps.indexOf(step);
  const section = sections.find((one) => one.key === step);
  const title = record.values['sampleName'] || stratum?.schemeTitle || '';
  return (
    <div style={{ maxWidth: 960 }}>
      <PageHeader title={title} back={{ to: `/visits/${visit.id}`, label: visit.unitName }} facts={<span>{stratum?.code} {stratum?.schemeTitle} · {t('sendTo')} {stratum?.laboratoryName}</span>} extra={step === 'sign' ? status : undefined} />
      <nav className="hj-steps" aria-label={t('sections')}>
        {steps.map((one) => {
          const open = faults.filter((fault) => fault.step === one).length;
          const name = one === 'sign' ? t('step.sign') : words(sections.find((each) => each.key === one)!.title);
          return (
            <button key={one} type="button" aria-current={one === step ? 'step' : undefined} onClick={() => go(one)}>
              {name}
              {one !== 'sign' && (open === 0 ? <CheckOutlined className="hj-ok" aria-label={t('complete')} /> : <span className="hj-open" aria-label={t('missing', { count: open })}>{open}</span>)}
            </button>
          );
        })}
      </nav>
      <section className="hj-surface hj-pad hj-stack" aria-label={section ? words(section.title) : t('step.sign')}>
        {index === 0 && (visit.strata.length > 1 || (stratum?.foodTypes.length ?? 0) > 0) && (
          <div className="hj-formfields">
            {visit.strata.length > 1 && (
              <div className="hj-formfield hj-wide">
                <label htmlFor="stratum">{t('stratum')}</label>
                <Select id="stratum" value={record.stratumId} options={visit.strata.map((one) => ({ value: one.stratumId, label: `${one.code} ${one.schemeTitle}` }))} onChange={(stratumId: string) => change(({ foodType: _, ...one }) => ({ ...one, stratumId }))} />
              </div>
            )}
            {(stratum?.foodTypes.length ?? 0) > 0 && (
              <div className={`hj-formfield hj-wide${marks.has('foodType') ? ' hj-wrong' : ''}`} data-field="foodType">
                <label htmlFor="food-type">{t('foodType')}<span className="hj-needed" aria-hidden>*</span></label>
                <Select id="food-type" showSearch value={record.foodType ?? null} placeholder={t('foodTypePlaceholder')} options={stratum!.foodTypes.map((one) => ({ value: one, label: one }))} onChange={(foodType: string) => change((one) => ({ ...one, foodType }))} />
                {marks.has('foodType') ? <div role="alert" className="hj-problem">{marks.get('foodType')}</div> : <div className="hj-caption">{t('foodTypeWhy')}</div>}
              </div>
            )}
          </div>
        )}
        {section && <FormFields fields={section.fields} values={record.values} problems={marks} onChange={setValue} />}
        {step === 'portions' && (
          <>
            <div data-field="portions"><Portions record={record} kinds={kinds} names={discipline?.portionWords ?? {}} following={following} usedSeals={usedSeals} problem={marks.get('portions')} onChange={(portions) => change((one) => ({ ...one, portions }))} /></div>
            <Pictures visit={visit} kind="seal-photo" />
          </>
        )}
        {step === 'sample' && <Pictures visit={visit} kind="sample-photo" />}
        {step === 'payment' && <Pictures visit={visit} kind="receipt" />}
        {step === 'sign' && (
          <Sign
            record={record}
            sections={visit.sections}
            faults={faults}
            onFault={goTo}
            onSigned={(signed) => {
              onSigned(signed);
              draft.set((before) => ({ ...before, records: before.records.filter((one) => one.id !== record.id) }));
              void draft.flush();
            }}
            onUsedSeals={(seals) => {
              setUsedSeals(seals);
              go('portions');
              setTarget('portions');
            }}
          />
        )}
      </section>
      {step !== 'sign' && (
        <div className="hj-stepbar">
          <div className="hj-stepstatus">{status}</div>
          {index > 0 ? <Button size="large" icon={<ArrowLeftOutlined />} onClick={() => go(steps[index - 1]!)}>{t('back')}</Button> : <Link to={`/visits/${visit.id}`}><Button size="large" block>{t('later')}</Button></Link>}
          <Button size="large" type="primary" icon={<ArrowRightOutlined />} iconPlacement="end" onClick={() => go(steps[index + 1]!)}>{t('forward')}</Button>
        </div>
      )}
    </div>
  );
}

function without(values: FormValues, key: string): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}
