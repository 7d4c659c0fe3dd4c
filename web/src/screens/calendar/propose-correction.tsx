import { Button, DatePicker, Drawer, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useAction } from '../../parts';
import { confidences, units, type Correction, type LegalWindow, type Unit } from './types';

interface Fields {
  readonly value: number;
  readonly unit: Unit;
  readonly extension?: number | null;
  readonly instrument: string;
  readonly article: string;
  readonly validFrom: Dayjs;
  readonly source: string;
  readonly confidence: string;
  readonly note?: string;
  readonly reason: string;
}

/** What a legal window is to say from a day on; it holds once a second person has approved it. */
export function ProposeCorrection({ window, onClose }: { window: LegalWindow; onClose: () => void }) {
  const { t, i18n } = useTranslation('calendar');
  const [form] = Form.useForm<Fields>();
  const propose = useAction<Fields, Correction>({
    run: ({ validFrom, extension, note, ...fields }, key) => command('POST', '/api/legal-windows/corrections', {
      code: window.code, ...fields, validFrom: validFrom.format('YYYY-MM-DD'), ...(extension ? { extension } : {}), ...(note?.trim() ? { note: note.trim() } : {}),
    }, { key }),
    form, invalidates: [['legal-windows']], success: t('proposed'), onDone: onClose,
  });
  const need = { required: true, message: t('need') };
  const words = { ...need, whitespace: true };
  return (
    <Drawer open size={560} title={t('correctTitle', { title: i18n.resolvedLanguage === 'en' ? window.title.en : window.title.zh })} onClose={onClose} mask={{ closable: false }}
      footer={<div className="hj-row"><Button type="primary" loading={propose.isPending} onClick={form.submit}>{t('propose')}</Button><Button onClick={onClose}>{t('parts:cancel')}</Button></div>}>
      <p className="hj-quiet" style={{ marginTop: 0 }}>{t('correctWhy')}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => propose.mutate(fields)}
        initialValues={{ value: window.value, unit: window.unit ?? 'wd', extension: typeof window.extension === 'number' ? window.extension : null, instrument: window.instrument, article: window.article, confidence: window.confidence, note: window.note }}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}>
        <div className="hj-fields">
          <Form.Item name="value" label={t('length')} rules={[need]}><InputNumber min={1} max={3650} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="unit" label={t('unitLabel')} rules={[need]}><Select options={units.map((value) => ({ value, label: t(`unitName.${value}`) }))} /></Form.Item>
          <Form.Item name="extension" label={t('extension')}><InputNumber min={1} max={3650} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="validFrom" label={t('from')} rules={[need]}><DatePicker style={{ width: '100%' }} disabledDate={(day) => !day.isAfter(dayjs(window.validFrom), 'day')} /></Form.Item>
        </div>
        <Form.Item name="instrument" label={t('instrument')} rules={[words]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="article" label={t('article')} rules={[words]}><Input maxLength={40} /></Form.Item>
        <Form.Item name="source" label={t('source')} rules={[words]}><Input maxLength={500} placeholder={t('sourceExample')} /></Form.Item>
        <Form.Item name="confidence" label={t('confidence')} rules={[need]}><Select options={confidences.map((value) => ({ value, label: t(`sure.${value}`) }))} /></Form.Item>
        <Form.Item name="note" label={t('note')}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={[words]} style={{ marginBottom: 0 }}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </Form>
    </Drawer>
  );
}
