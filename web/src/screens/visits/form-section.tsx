import { useId, useState } from 'react';
import { Button, DatePicker, Input, Radio, Select, Space, Switch } from 'antd';
import { CameraOutlined, LockOutlined } from '@ant-design/icons';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FieldSpec, FormValues } from '@pure/disciplines/index.js';
import { usePhone } from '../../look/appearance';
import { CameraScan } from '../../parts';
import { useWords } from './words';

/** Whether this field must be filled in, given the others. */
export function isNeeded(field: FieldSpec, values: FormValues): boolean {
  return Boolean(field.required) || Boolean(field.requiredWhen && field.requiredWhen.is.includes(values[field.requiredWhen.key] ?? ''));
}

interface FormFieldsProps {
  readonly fields: readonly FieldSpec[];
  readonly values: FormValues;
  /** The sentence at a field, by key. */
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (key: string, value: string) => void;
}

/** The fields of a section of the national form, each in the control that suits a thumb. */
export function FormFields({ fields, values, problems, onChange }: FormFieldsProps) {
  return (
    <div className="hj-formfields">
      {fields.map((field) => <Field key={field.key} field={field} value={values[field.key] ?? ''} needed={isNeeded(field, values)} problem={problems.get(field.key)} onChange={(value) => onChange(field.key, value)} />)}
    </div>
  );
}

interface FieldProps {
  readonly field: FieldSpec;
  readonly value: string;
  readonly needed: boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ field, value, needed, problem, onChange }: FieldProps) {
  const { t } = useTranslation('visits');
  const words = useWords();
  const id = useId();
  const label = words(field.label);
  const wide = field.kind === 'long-text' || (field.kind === 'choice' && (field.options?.length ?? 0) > 4) || (field.most ?? 0) >= 200;
  return (
    <div className={`hj-formfield${wide ? ' hj-wide' : ''}${problem ? ' hj-wrong' : ''}`} data-field={field.key}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
        {needed && <span className="hj-needed" aria-label={t('needed')}>*</span>}
        {field.personal && <span className="hj-caption"> <LockOutlined aria-hidden /> {t('personal')}</span>}
      </label>
      <Control id={id} field={field} value={value} onChange={onChange} problem={problem} />
      {problem ? <div role="alert" id={`${id}-problem`} className="hj-problem">{problem}</div> : field.hint && <div className="hj-caption">{words(field.hint)}</div>}
    </div>
  );
}

function Control({ id, field, value, onChange, problem }: Omit<FieldProps, 'needed'> & { readonly id: string }) {
  const { t } = useTranslation('visits');
  const words = useWords();
  const phone = usePhone();
  const [camera, setCamera] = useState(false);
  const status = problem ? 'error' as const : '' as const;
  const described = problem ? { 'aria-describedby': `${id}-problem`, 'aria-invalid': true } : {};
  if (field.kind === 'flag') return <Switch id={id} checked={value === 'true'} onChange={(on) => onChange(on ? 'true' : '')} checkedChildren={t('yes')} unCheckedChildren={t('no')} />;
  if (field.kind === 'choice') {
    const options = (field.options ?? []).map((option) => ({ value: option.zh, label: words(option) }));
    if (options.length > 8) return <Select id={id} style={{ width: '100%' }} allowClear showSearch={false} status={status} value={value || null} options={options} onChange={(next: string | null) => onChange(next ?? '')} {...described} />;
    return <Radio.Group aria-labelledby={`${id}-label`} className="hj-chips" optionType="button" value={value} options={options} onChange={(event) => onChange(event.target.value as string)} {...described} />;
  }
  if (field.kind === 'long-text') return <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={field.most ?? 500} status={status} value={value} onChange={(event) => onChange(event.target.value)} {...described} />;
  if (field.kind === 'day') {
    return phone
      ? <Input id={id} type="date" status={status} value={value} onChange={(event) => onChange(event.target.value)} {...described} />
      : <DatePicker id={id} style={{ width: '100%' }} status={status} value={value ? dayjs(value) : null} onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')} {...described} />;
  }
  const mode = field.kind === 'decimal' ? 'decimal' as const : field.kind === 'integer' ? 'numeric' as const : /phone/i.test(field.key) ? 'tel' as const : 'text' as const;
  const input = <Input id={id} inputMode={mode} autoComplete="off" maxLength={field.most ?? 100} status={status} value={value} onChange={(event) => onChange(event.target.value)} {...described} />;
  if (field.key !== 'barcode') return input;
  return (
    <Space.Compact style={{ width: '100%' }}>
      {input}
      <Button icon={<CameraOutlined />} aria-label={t('parts:scan.camera')} onClick={() => setCamera(true)} />
      <CameraScan open={camera} onClose={() => setCamera(false)} onScan={(code) => { setCamera(false); onChange(code); }} />
    </Space.Compact>
  );
}
