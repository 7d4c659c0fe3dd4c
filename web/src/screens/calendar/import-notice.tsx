import { useState } from 'react';
import { Alert, Button, DatePicker, Form, Input, InputNumber, Upload } from 'antd';
import { UploadOutlined } from '@ant-design/icons';
import type { Dayjs } from 'dayjs';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { PageHeader, StateTag, useAction } from '../../parts';
import type { Notice, Preview } from './types';

interface Fields {
  readonly year: number;
  readonly documentNumber: string;
  readonly title: string;
  readonly issuedOn: Dayjs;
  readonly source: string;
  readonly text: string;
}

/** A notice typed, pasted or read from a CSV file; looked at line by line before it is imported. */
export function ImportNotice() {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [form] = Form.useForm<Fields>();
  const [preview, setPreview] = useState<Preview | null>(null);
  const look = useAction<Fields, Preview>({ run: ({ year, text }, key) => command('POST', '/api/calendar/notices/preview', { year, text }, { key }), form, onDone: setPreview });
  const take = useAction<Fields, Notice>({
    run: ({ issuedOn, documentNumber, title, source, ...fields }, key) => command('POST', '/api/calendar/notices', {
      ...fields, documentNumber: documentNumber.trim(), title: title.trim(), source: source.trim(), issuedOn: issuedOn.format('YYYY-MM-DD'),
    }, { key }),
    form, invalidates: [['calendar']], success: t('imported'), onDone: ({ year }) => void navigate(`/calendar?year=${year}`),
  });
  const need = { required: true, message: t('need') };
  return (
    <div style={{ maxWidth: 1040 }}>
      <PageHeader title={t('import')} back={{ to: '/calendar', label: t('title') }} />
      <div className="hj-stack">
        <section className="hj-surface hj-pad">
          <Form<Fields> form={form} layout="vertical" initialValues={{ year: Number(search.get('year')) || undefined }} onFinish={(fields) => look.mutate(fields)}
            onValuesChange={(changed: Partial<Fields>) => { if ('text' in changed || 'year' in changed) setPreview(null); }}
            onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}>
            <div className="hj-fields">
              <Form.Item name="year" label={t('year')} rules={[need]}><InputNumber min={1990} max={2999} style={{ width: '100%' }} /></Form.Item>
              <Form.Item name="documentNumber" label={t('number')} rules={[{ ...need, whitespace: true }]}><Input maxLength={60} placeholder="国办发明电〔2026〕×号" /></Form.Item>
              <Form.Item name="issuedOn" label={t('issuedOn')} rules={[need]}><DatePicker style={{ width: '100%' }} /></Form.Item>
            </div>
            <Form.Item name="title" label={t('noticeTitle')} rules={[{ ...need, whitespace: true }]}><Input maxLength={200} placeholder={t('titleExample')} /></Form.Item>
            <Form.Item name="source" label={t('source')} rules={[{ ...need, whitespace: true }]}><Input maxLength={500} placeholder={t('sourceExample')} /></Form.Item>
            <Form.Item name="text" label={t('text')} extra={t('textHelp')} rules={[{ ...need, whitespace: true }]}>
              <Input.TextArea rows={10} maxLength={20_000} placeholder={'2027-01-01..2027-01-03,元旦,休\n2027-01-09,元旦,班'} />
            </Form.Item>
            <div className="hj-row">
              <Button htmlType="submit" type={preview?.importable ? 'default' : 'primary'} loading={look.isPending}>{t('preview')}</Button>
              <Upload accept=".csv,.txt" showUploadList={false} beforeUpload={(file) => { void file.text().then((text) => { form.setFieldValue('text', text); setPreview(null); }); return false; }}>
                <Button icon={<UploadOutlined />}>{t('fromFile')}</Button>
              </Upload>
            </div>
          </Form>
        </section>
        {preview && <Shown preview={preview} busy={take.isPending} onTake={() => void form.validateFields().then((fields) => take.mutate(fields))} />}
      </div>
    </div>
  );
}

function Shown({ preview, busy, onTake }: { preview: Preview; busy: boolean; onTake: () => void }) {
  const { t } = useTranslation('calendar');
  const bad = preview.lines.filter(({ problem }) => problem).length;
  return (
    <section className="hj-surface" aria-label={t('previewed')}>
      <h2 className="hj-section">{t('previewed')}</h2>
      <div className="hj-pad">
        {bad > 0 && <Alert type="error" showIcon title={t('badLines', { count: bad })} style={{ marginBottom: 12 }} />}
        {preview.lacks && <Alert type="error" showIcon title={preview.lacks} style={{ marginBottom: 12 }} />}
        {preview.importable && (
          <Alert type="info" showIcon title={t('revisions')} style={{ marginBottom: 12 }}
            description={preview.revisions.every(({ moved, settled }) => moved + settled === 0) ? t('noRevisions') : (
              <ul style={{ margin: 0, paddingInlineStart: 20 }}>{preview.revisions.filter(({ moved, settled }) => moved + settled > 0).map(({ kind, moved, settled }) => (
                <li key={kind}>{t(`revision.${kind.replace('.', '-')}`)}: {t('moved', { moved, settled })}</li>
              ))}</ul>
            )} />
        )}
      </div>
      <div className="hj-scroll">
        <table className="hj-plaintable">
          <thead><tr><th className="hj-right">{t('line')}</th><th>{t('typed')}</th><th>{t('reads')}</th></tr></thead>
          <tbody>{preview.lines.map((one) => (
            <tr key={one.line}>
              <td className="hj-right">{one.line}</td><td className="hj-figures">{one.text}</td>
              <td>{one.problem ? <StateTag tone="late" plain>{one.problem}</StateTag> : (
                <>
                  <StateTag tone={one.days[0]?.off ? 'done' : 'soon'} plain>{t(one.days[0]?.off ? 'off' : 'worked')}</StateTag> {t('daysRead', { count: one.days.length })}
                  {one.days.some(({ change }) => change === 'changed') && <> · {t('replaces')}</>}
                </>
              )}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      <div className="hj-pad"><Button type="primary" disabled={!preview.importable} loading={busy} onClick={onTake}>{t('take')}</Button></div>
    </section>
  );
}
