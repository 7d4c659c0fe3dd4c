import { DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { samplingKinds, type PlanHead } from './types';

export interface HeadFields {
  readonly title?: string;
  readonly kind?: PlanHead['kind'];
  readonly taskSource?: string;
  readonly period?: readonly [Dayjs | null, Dayjs | null] | null;
  readonly numbering?: PlanHead['numbering'];
}

export function fieldsOf(head: PlanHead): HeadFields {
  return { title: head.title, kind: head.kind, taskSource: head.taskSource, period: [head.periodFrom ? dayjs(head.periodFrom) : null, head.periodTo ? dayjs(head.periodTo) : null], numbering: head.numbering };
}

export function headOf(fields: HeadFields, discipline = 'food'): PlanHead {
  return {
    title: fields.title?.trim() ?? '', kind: fields.kind ?? 'supervision', discipline, taskSource: fields.taskSource?.trim() ?? '',
    periodFrom: fields.period?.[0]?.format('YYYY-MM-DD') ?? '', periodTo: fields.period?.[1]?.format('YYYY-MM-DD') ?? '', numbering: fields.numbering ?? 'local',
  };
}

/** What is still to be filled in before a head can be saved. */
export function isWhole(head: PlanHead): boolean {
  return head.title !== '' && head.taskSource !== '' && head.periodFrom !== '' && head.periodTo !== '';
}

export function PlanFormFields() {
  const { t } = useTranslation('plans');
  const need = [{ required: true, message: t('need') }];
  return (
    <>
      <Form.Item name="title" label={t('field.title')} rules={[{ ...need[0], whitespace: true }]}>
        <Input maxLength={200} placeholder={t('titleExample')} />
      </Form.Item>
      <div className="hj-fields">
        <Form.Item name="kind" label={t('field.kind')} rules={need}><Select options={samplingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} /></Form.Item>
        <Form.Item name="taskSource" label={t('field.taskSource')} rules={[{ ...need[0], whitespace: true }]}><Input maxLength={200} placeholder={t('sourceExample')} /></Form.Item>
        <Form.Item name="period" label={t('field.period')} rules={need}><DatePicker.RangePicker style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="numbering" label={t('field.numbering')} tooltip={t('numberingHelp')} rules={need}>
          <Radio.Group options={(['local', 'national'] as const).map((value) => ({ value, label: t(`numbering.${value}`) }))} />
        </Form.Item>
      </div>
    </>
  );
}
