import { DatePicker, Drawer, Button, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { parseRequirement } from '@pure/disciplines/index.js';
import { isRefusal } from '@pure/kernel/index.js';
import { command } from '../../api/client';
import { StateTag, useAction } from '../../parts';
import type { Limit, Proposal, SchemeItem } from './types';

interface Fields {
  readonly food: string;
  readonly foodType?: string;
  readonly requirement: string;
  readonly comparison: 'full' | 'rounded';
  readonly basis: string;
  readonly source: string;
  readonly validFrom?: Dayjs | null;
  readonly validTo?: Dayjs | null;
  readonly replaces?: string;
}

/** How the judge will read what was typed, said before it is sent. */
function Reading({ text }: { text: string | undefined }) {
  const { t } = useTranslation('catalogue');
  if (!text?.trim()) return null;
  const read = parseRequirement(text.trim());
  if (isRefusal(read) || read.kind === 'none' || read.kind === 'text') return <p className="hj-reading"><StateTag tone="soon" plain>{t('propose.unreadable')}</StateTag></p>;
  return <p className="hj-reading"><StateTag tone="done" plain>{t(`reads.${read.kind}`, { defaultValue: t('reads.other', { text: text.trim() }), text: text.trim() })}</StateTag></p>;
}

/** Enters a limit with its source; it holds once a second person has approved it. */
export function ProposeLimit({ item, foodTypes, onClose }: { item: SchemeItem; foodTypes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const [form] = Form.useForm<Fields>();
  const requirement = Form.useWatch('requirement', form);
  const foodType = Form.useWatch('foodType', form);
  const replaceable = item.limits.filter((limit) => limit.state === 'approved' && (limit.foodType ?? '') === (foodType ?? ''));
  const propose = useAction<Fields, Limit>({
    run: ({ validFrom, validTo, ...fields }, key) => {
      const body: Proposal = {
        schemeItemId: item.id, food: fields.food.trim(), requirement: fields.requirement.trim(), comparison: fields.comparison, basis: fields.basis.trim(), source: fields.source.trim(),
        ...(fields.foodType?.trim() ? { foodType: fields.foodType.trim() } : {}), ...(fields.replaces ? { replaces: fields.replaces } : {}),
        ...(validFrom ? { validFrom: validFrom.format('YYYY-MM-DD') } : {}), ...(validTo ? { validTo: validTo.format('YYYY-MM-DD') } : {}),
      };
      return command('POST', '/api/catalogue/limits', body, { key });
    },
    form,
    invalidates: [['catalogue']],
    success: t('propose.done'),
    onDone: onClose,
  });
  const need = { required: true, whitespace: true, message: t('propose.need') };
  return (
    <Drawer
      open
      title={t('propose.title', { parameter: item.parameter })}
      size={560}
      onClose={onClose}
      mask={{ closable: false }}
      footer={<div className="hj-row"><Button type="primary" loading={propose.isPending} onClick={form.submit}>{t('propose.submit')}</Button><Button onClick={onClose}>{t('parts:cancel')}</Button></div>}
    >
      <p className="hj-quiet" style={{ marginTop: 0 }}>{t('propose.why')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ comparison: 'full', basis: item.bases[0], food: item.limits[0]?.food }}
        onFinish={(fields) => propose.mutate(fields)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}
      >
        <Form.Item name="requirement" label={t('requirement')} extra={t('propose.requirementHelp')} rules={[need]} style={{ marginBottom: 12 }}><Input autoFocus maxLength={200} placeholder="≤0.2 mg/kg" /></Form.Item>
        <Reading text={requirement} />
        <Form.Item name="basis" label={t('basis')} rules={[need]}><Input maxLength={100} placeholder="GB 2762-2025" /></Form.Item>
        <Form.Item name="source" label={t('source')} extra={t('propose.sourceHelp')} rules={[need]}><Input.TextArea rows={2} maxLength={500} placeholder={t('propose.sourceExample')} /></Form.Item>
        <Form.Item name="food" label={t('food')} extra={t('propose.foodHelp')} rules={[need]}><Input maxLength={200} /></Form.Item>
        <div className="hj-fields">
          <Form.Item name="foodType" label={t('foodType')} extra={t('propose.foodTypeHelp')}><Input maxLength={100} list="food-types" allowClear /></Form.Item>
          {replaceable.length > 0 && (
            <Form.Item name="replaces" label={t('propose.replaces')} extra={t('propose.replacesHelp')}>
              <Select allowClear options={replaceable.map((limit) => ({ value: limit.id, label: `${limit.requirement} ${limit.basis}` }))} />
            </Form.Item>
          )}
          <Form.Item name="validFrom" label={t('propose.validFrom')}><DatePicker style={{ width: '100%' }} /></Form.Item>
          <Form.Item
            name="validTo"
            label={t('propose.validTo')}
            dependencies={['validFrom']}
            rules={[({ getFieldValue }) => ({ validator: (_, to: Dayjs | null | undefined) => { const from = getFieldValue('validFrom') as Dayjs | null | undefined; return to && from && to.isBefore(from, 'day') ? Promise.reject(new Error(t('propose.turned'))) : Promise.resolve(); } })]}
          >
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <datalist id="food-types">{foodTypes.map((one) => <option key={one} value={one} />)}</datalist>
        <Form.Item name="comparison" label={t('comparison')} style={{ marginBottom: 0 }}>
          <Radio.Group options={[{ value: 'full', label: t('full') }, { value: 'rounded', label: t('rounded') }]} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
