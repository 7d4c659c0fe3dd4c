import { useRef, useState } from 'react';
import { Alert, Button, Input, Segmented } from 'antd';
import { EditOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormSection } from '@pure/disciplines/index.js';
import { command } from '../../api/client';
import { useAction } from '../../parts';
import { Pictures } from './pictures';
import { position } from './place';
import { recordPdf, visitKey } from './queries';
import type { Fault } from './record';
import { sendSignatures, signingOf, SigningPads, useSignatures } from './signatures';
import type { DraftRecord, Place, ProducerWarning, SignedRecord } from './types';
import { useVisitContext } from './visit';
import { useWords } from './words';

interface SignProps {
  readonly record: DraftRecord;
  readonly sections: readonly FormSection[];
  readonly faults: readonly Fault[];
  readonly onFault: (fault: Fault) => void;
  readonly onSigned: (record: SignedRecord) => void;
  readonly onUsedSeals: (seals: readonly string[]) => void;
}

/** The last step: what is still missing; else the record to be read, and the signatures under it, on the screen or on paper. */
export function Sign({ record, sections, faults, onFault, onSigned, onUsedSeals }: SignProps) {
  const { t } = useTranslation('visits');
  const words = useWords();
  const { visit, draft } = useVisitContext();
  const cache = useQueryClient();
  const [way, setWay] = useState<'screen' | 'paper'>('screen');
  const [unitName, setUnitName] = useState(record.values['contact'] ?? '');
  const fingerprint = JSON.stringify([record.values, record.foodType, record.portions.map(({ kind, quantity }) => [kind, quantity])]);
  const signatures = useSignatures(record.id, fingerprint);
  const place = useRef<Place | null | undefined>(undefined);
  const [limitReason, setLimitReason] = useState('');
  const asked = { stratumId: record.stratumId, producerName: record.values['producerName']?.trim() ?? '', producerLicence: record.values['producerLicence']?.trim() ?? '', sampleName: record.values['sampleName']?.trim() ?? '', productionDate: record.values['productionDate']?.trim() || null, sampledOn: record.values['sampledOn']?.trim() ?? '' };
  const limits = useQuery({
    queryKey: ['visits', visit.id, 'producer-limits', asked], queryFn: ({ signal }) => command<ProducerWarning[]>('POST', `/api/visits/${visit.id}/producer-limits`, asked, { signal }),
    enabled: faults.length === 0 && visit.discipline === 'food' && asked.producerName !== '',
  });
  const warnings = limits.data ?? [];
  const paper = visit.attachments.find((one) => one.id === record.paperId);
  const signing = way === 'paper' ? { samplers: [], ...(paper ? { paper: { attachmentId: paper.id } } : {}) } : signingOf(visit, signatures, unitName);
  const unit = record.values['quantityUnit']?.trim() ?? '';
  const sign = useAction<void, SignedRecord>({
    run: async (_, key) => {
      // The same words under the same id each time: the place is asked once.
      if (place.current === undefined) place.current = await position();
      if (way === 'screen') await sendSignatures(visit, signatures.marks);
      const values = Object.fromEntries(Object.entries(record.values).map(([name, value]) => [name, value.trim()]));
      return command<SignedRecord>('POST', `/api/visits/${visit.id}/records`, {
        id: record.id, itemId: record.itemId, stratumId: record.stratumId, values, ...(record.foodType ? { foodType: record.foodType } : {}),
        portions: record.portions.map((one) => ({ id: one.id, kind: one.kind, quantity: one.quantity.trim(), unit, sealNumber: one.sealNumber.trim() })),
        signing, ...(place.current ? { place: place.current } : {}), ...(warnings.length > 0 && limitReason.trim() ? { limitReason: limitReason.trim() } : {}),
      }, { key });
    },
    invalidates: [visitKey(visit.id), ['visits', 'mine'], ['home']],
    onDone: (signed) => {
      signatures.forget();
      onSigned(signed);
    },
    onProblem: (problem) => {
      if (problem.code === 'record.same-batch' || problem.code === 'record.producer-category') void limits.refetch();
      if (problem.code === 'seal.used') onUsedSeals((problem.facts['seals'] as string[] | undefined) ?? []);
      void cache.invalidateQueries({ queryKey: visitKey(visit.id) });
    },
  });
  const reserve = useAction({
    run: async (_, key) => {
      await draft.flush();
      return command<{ number: string }>('POST', `/api/visits/${visit.id}/numbers`, { recordId: record.id }, { key });
    },
    invalidates: [visitKey(visit.id)],
  });
  if (faults.length > 0) {
    return (
      <div>
        <h2 style={{ marginTop: 0 }}>{t('notYet', { count: faults.length })}</h2>
        <div className="hj-cards">
          {faults.map((fault) => (
            <button key={`${fault.step}.${fault.key}`} type="button" className="hj-faultline" onClick={() => onFault(fault)}>
              <span>{fault.sentence}</span><RightOutlined aria-hidden />
            </button>
          ))}
        </div>
      </div>
    );
  }
  const missing = warnings.length > 0 && limitReason.trim() === '' ? t('limit.reasonMissing') : way === 'paper' ? (paper ? null : t('paper.photoNeeded'))
    : signing.samplers.length < visit.samplers.length ? t('sign.samplersMissing')
    : !('unit' in signing) ? t('sign.unitMissing') : unitName.trim() === '' ? t('sign.nameMissing') : null;
  const number = visit.numbers.find((one) => one.recordId === record.id)?.number;
  return (
    <div className="hj-stack">
      <Reading record={record} sections={sections} />
      <Segmented block value={way} options={[{ value: 'screen', label: t('way.screen') }, { value: 'paper', label: t('way.paper') }]} onChange={setWay} />
      {signatures.isStale && <Alert type="warning" showIcon title={t('sign.again')} />}
      {way === 'screen' ? <SigningPads visit={visit} signatures={signatures} unitName={unitName} onUnitName={setUnitName} /> : (
        <ol className="hj-papersteps">
          <li>
            <p>{t('paper.print')}{number && <b className="hj-figures"> {number}</b>}</p>
            {number
              ? <Button icon={<PrinterOutlined />} href={recordPdf(record.id)} target="_blank" onClick={() => void draft.flush()}>{t('paper.open')}</Button>
              : <Button icon={<PrinterOutlined />} loading={reserve.isPending} onClick={() => reserve.mutate()}>{t('paper.take')}</Button>}
          </li>
          <li><p>{t('paper.sign')}</p></li>
          <li><Pictures
              visit={visit}
              kind="signed-paper"
              hint={t('paper.hint')}
              only={record.paperId ? [record.paperId] : []}
              onAdded={(paperId) => draft.set((before) => ({ ...before, records: before.records.map((one) => (one.id === record.id ? { ...one, paperId } : one)) }))}
            /></li>
        </ol>
      )}
      {warnings.length > 0 && (
        <div className="hj-stack" role="alert">
          {warnings.map(({ code, sentence }) => <Alert key={code} type="warning" showIcon title={words(sentence)} />)}
          <label className="hj-field"><span>{t('limit.reason')}</span><Input.TextArea rows={2} maxLength={200} value={limitReason} onChange={(event) => setLimitReason(event.target.value)} /></label>
        </div>
      )}
      {missing && <p className="hj-quiet" style={{ margin: 0 }}>{missing}</p>}
      <Button type="primary" size="large" block icon={<EditOutlined />} disabled={missing !== null} loading={sign.isPending} onClick={() => sign.mutate()}>{t('signNow')}</Button>
    </div>
  );
}

/** Everything that is about to be signed, to be read by who signs it. */
function Reading({ record, sections }: { record: DraftRecord; sections: readonly FormSection[] }) {
  const { t } = useTranslation('visits');
  const words = useWords();
  const shown = (section: FormSection) => section.fields.filter((field) => record.values[field.key]);
  const said = (field: FormSection['fields'][number]) => {
    const value = record.values[field.key] ?? '';
    if (field.kind === 'flag') return t(value === 'true' ? 'yes' : 'no');
    const option = field.options?.find((one) => one.zh === value);
    return option ? words(option) : value;
  };
  return (
    <div className="hj-reading">
      <h2>{t('reading')}</h2>
      {sections.map((section) => (
        <section key={section.key}>
          <h3>{words(section.title)}</h3>
          <dl className="hj-facts">{shown(section).map((field) => [<dt key={`${field.key}-t`}>{words(field.label)}</dt>, <dd key={field.key}>{said(field)}</dd>])}</dl>
        </section>
      ))}
      <section>
        <h3>{t('portions')}</h3>
        <dl className="hj-facts">
          {record.portions.map((one) => [<dt key={`${one.id}-t`}>{t(`portion.${one.kind}`)}</dt>, <dd key={one.id} className="hj-figures">{one.quantity} {record.values['quantityUnit']} · {t('portion.seal')} {one.sealNumber}</dd>])}
        </dl>
      </section>
    </div>
  );
}
