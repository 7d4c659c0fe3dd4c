import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { disciplineOf } from '@pure/disciplines/index.js';
import { useCentres } from '../catalogue/centres';
import { useRiskRules } from './queries';
import { occasions, samplingKinds, USUAL_EXCLUSIONS, USUAL_PRODUCER_LIMITS, type PlanHead } from './types';

export interface HeadFields {
  readonly title?: string;
  readonly discipline?: string;
  readonly kind?: PlanHead['kind'];
  readonly taskSource?: string;
  readonly period?: readonly [Dayjs | null, Dayjs | null] | null;
  readonly numbering?: PlanHead['numbering'];
  readonly occasion?: PlanHead['occasion'];
  readonly particulars?: PlanHead['particulars'];
  readonly unitCodes?: string[];
  readonly exclusions?: Partial<PlanHead['exclusions']>;
  readonly riskRuleId?: string | null;
  readonly budget?: string | null;
}

export function fieldsOf(head: PlanHead): HeadFields {
  return { title: head.title, discipline: head.discipline, kind: head.kind, taskSource: head.taskSource, period: [head.periodFrom ? dayjs(head.periodFrom) : null, head.periodTo ? dayjs(head.periodTo) : null], numbering: head.numbering,
    occasion: head.occasion, particulars: head.particulars, unitCodes: [...head.unitCodes], exclusions: head.exclusions, riskRuleId: head.riskRuleId, budget: head.budget };
}

export function headOf(fields: HeadFields): PlanHead {
  return {
    title: fields.title?.trim() ?? '', kind: fields.kind ?? 'supervision', discipline: fields.discipline ?? 'food', taskSource: fields.taskSource?.trim() ?? '',
    periodFrom: fields.period?.[0]?.format('YYYY-MM-DD') ?? '', periodTo: fields.period?.[1]?.format('YYYY-MM-DD') ?? '', numbering: fields.numbering ?? 'local',
    occasion: fields.occasion ?? 'regular', particulars: filled(fields.particulars ?? {}), unitCodes: fields.unitCodes ?? [], exclusions: exclusionsOf(fields.exclusions ?? {}),
    riskRuleId: fields.riskRuleId ?? null, budget: fields.budget ?? null,
  };
}

function filled(particulars: PlanHead['particulars']): PlanHead['particulars'] {
  return Object.fromEntries(Object.entries(particulars).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])));
}

function exclusionsOf({ sampledMonths, licenceExpired, quarterlyMost, quarterly, sameBatchMost, producerCategoryMost }: Partial<PlanHead['exclusions']>): PlanHead['exclusions'] {
  return {
    sampledMonths: sampledMonths ?? USUAL_EXCLUSIONS.sampledMonths, licenceExpired: licenceExpired ?? USUAL_EXCLUSIONS.licenceExpired, quarterlyMost: quarterlyMost ?? 0, quarterly: quarterly ?? USUAL_EXCLUSIONS.quarterly,
    ...(typeof sameBatchMost === 'number' ? { sameBatchMost } : {}), ...(typeof producerCategoryMost === 'number' ? { producerCategoryMost } : {}),
  };
}

/** What is still to be filled in before a head can be saved. */
export function isWhole(head: PlanHead): boolean {
  return head.title !== '' && head.taskSource !== '' && head.periodFrom !== '' && head.periodTo !== '';
}

/** `chosen`: the centre was chosen when the plan was made, and its strata are of its catalogue. */
export function PlanFormFields({ chosen = false }: { chosen?: boolean }) {
  const { t, i18n } = useTranslation('plans');
  const form = Form.useFormInstance<HeadFields>();
  const centres = useCentres();
  const known = disciplineOf(Form.useWatch<string | undefined>('discipline', form) ?? 'food')?.samplingKinds ?? {};
  const language = i18n.resolvedLanguage === 'en' ? 'en' : 'zh';
  const kinds = samplingKinds.flatMap((value) => (known[value] ? [{ value, label: known[value][language] }] : []));
  const take = (discipline: string) => { if (!disciplineOf(discipline)?.samplingKinds[form.getFieldValue('kind') as PlanHead['kind']]) form.setFieldValue('kind', 'supervision'); };
  const need = [{ required: true, message: t('need') }];
  return (
    <>
      <Form.Item name="title" label={t('field.title')} rules={[{ ...need[0], whitespace: true }]}>
        <Input maxLength={200} placeholder={t('titleExample')} />
      </Form.Item>
      <div className="hj-fields">
        <Form.Item name="discipline" label={t('field.discipline')} tooltip={t('disciplineHelp')} rules={need}><Select disabled={chosen} options={[...centres]} onChange={take} /></Form.Item>
        <Form.Item name="kind" label={t('field.kind')} rules={need}><Select options={kinds} /></Form.Item>
        <Form.Item name="taskSource" label={t('field.taskSource')} rules={[{ ...need[0], whitespace: true }]}><Input maxLength={200} placeholder={t('sourceExample')} /></Form.Item>
        <Form.Item name="period" label={t('field.period')} rules={need}><DatePicker.RangePicker style={{ width: '100%' }} onKeyDown={(event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); }} /></Form.Item>
        <Form.Item name="numbering" label={t('field.numbering')} tooltip={t('numberingHelp')} rules={need}>
          <Radio.Group options={(['local', 'national'] as const).map((value) => ({ value, label: t(`numbering.${value}`) }))} />
        </Form.Item>
      </div>
    </>
  );
}

const PARTICULARS: Readonly<Record<PlanHead['occasion'], readonly ('channel' | 'reference' | 'platform' | 'buyer' | 'account')[]>> = {
  regular: [], complaint: ['channel', 'reference'], emergency: ['reference'], network: ['platform', 'buyer', 'account'], 'follow-up': ['reference'],
};

/** What gave rise to the plan, whom its draws leave out, by what they weigh, and its budget. */
export function PlanRuleFields() {
  const { t } = useTranslation('plans');
  const rules = useRiskRules();
  const occasion = Form.useWatch<PlanHead['occasion'] | undefined>('occasion') ?? 'regular';
  const approved = (rules.data?.items ?? []).filter(({ state }) => state === 'approved');
  return (
    <>
      <div className="hj-fields">
        <Form.Item name="occasion" label={t('field.occasion')}><Select options={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))} /></Form.Item>
        {PARTICULARS[occasion].map((key) => (
          <Form.Item key={key} name={['particulars', key]} label={t(key === 'reference' ? `reference.${occasion}` : `particulars.${key}`)}>
            {key === 'channel' ? <Select options={['12315', '12345'].map((value) => ({ value, label: value }))} /> : <Input maxLength={key === 'buyer' ? 60 : 100} />}
          </Form.Item>
        ))}
        {occasion !== 'regular' && (
          <Form.Item name="unitCodes" label={t('field.unitCodes')} tooltip={t('unitCodesHelp')}>
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', ' ', '、', '\n', '\t']} placeholder={t('unitCodesExample')} />
          </Form.Item>
        )}
      </div>
      <div className="hj-fields">
        <Form.Item name="riskRuleId" label={t('field.riskRule')} tooltip={t('riskRuleHelp')}>
          <Select allowClear placeholder={t('sameWeight')} options={approved.map(({ id, number }) => ({ value: id, label: t('risk.version', { number }) }))} />
        </Form.Item>
        <Form.Item name="budget" label={t('field.budget')}><InputNumber<string> stringMode min="0" precision={2} style={{ width: '100%' }} suffix={t('yuan')} /></Form.Item>
        <Form.Item name={['exclusions', 'sampledMonths']} label={t('field.sampledMonths')}><InputNumber min={0} max={60} precision={0} style={{ width: '100%' }} suffix={t('months')} /></Form.Item>
        <Form.Item label={t('field.quarterlyMost')} tooltip={t('quarterlyHelp')}>
          <div className="hj-row" style={{ flexWrap: 'nowrap' }}>
            <Form.Item name={['exclusions', 'quarterlyMost']} noStyle><InputNumber min={0} max={1000} precision={0} aria-label={t('field.quarterlyMost')} style={{ width: 88 }} /></Form.Item>
            <Form.Item name={['exclusions', 'quarterly']} noStyle><Select aria-label={t('field.quarterly')} options={(['warn', 'exclude'] as const).map((value) => ({ value, label: t(`quarterly.${value}`) }))} /></Form.Item>
          </div>
        </Form.Item>
        {(['sameBatchMost', 'producerCategoryMost'] as const).map((name) => <Form.Item key={name} name={['exclusions', name]} label={t(`field.${name}`)} tooltip={t('producerHelp')}><InputNumber min={0} max={1000} precision={0} placeholder={String(USUAL_PRODUCER_LIMITS[name])} style={{ width: '100%' }} /></Form.Item>)}
        <Form.Item name={['exclusions', 'licenceExpired']} valuePropName="checked" label={t('field.licence')}><Checkbox>{t('licenceExpired')}</Checkbox></Form.Item>
      </div>
    </>
  );
}
