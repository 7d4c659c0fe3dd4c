import { useState } from 'react';
import { Button, Form, Input, Modal, Switch } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, newKey, read } from '../../api/client';
import { at, EmptyState, legalDay, Loaded, PageHeader, StateTag, useAction } from '../../parts';

interface Range {
  readonly id: string;
  readonly prefix: string;
  readonly year: string;
  readonly division: string;
  readonly special: boolean;
  readonly first: number;
  readonly last: number;
  readonly used: number;
  readonly left: number;
  readonly issuedAt: string;
}

interface NumbersView {
  readonly ranges: readonly Range[];
  readonly pattern: string;
  readonly patternVersion: number;
  readonly division: string;
  readonly example: string;
}

const numbersKey = ['numbers'];

/** The ranges issued to the bureau for national tasks, and its own pattern for local plans. */
export function NumbersPage() {
  const { t } = useTranslation('numbers');
  const query = useQuery({ queryKey: numbersKey, queryFn: ({ signal }) => read<NumbersView>('/api/sampling-numbers', undefined, signal) });
  return (
    <div style={{ maxWidth: 1040 }}>
      <PageHeader title={t('title')} facts={<span>{t('detail')}</span>} />
      <Loaded query={query}>{(numbers) => <div className="hj-stack"><Ranges numbers={numbers} /><Pattern key={numbers.patternVersion} numbers={numbers} /></div>}</Loaded>
    </div>
  );
}

function Ranges({ numbers }: { numbers: NumbersView }) {
  const { t } = useTranslation('numbers');
  const [open, setOpen] = useState(false);
  return (
    <section className="hj-surface">
      <div className="hj-section hj-between"><span>{t('ranges')}</span><Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>{t('add')}</Button></div>
      {numbers.ranges.length === 0 ? <EmptyState title={t('none')} detail={t('noneDetail')} /> : (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead><tr><th>{t('prefix')}</th><th>{t('year')}</th><th>{t('division')}</th><th>{t('special')}</th><th className="hj-right">{t('range')}</th><th className="hj-right">{t('used')}</th><th className="hj-right">{t('left')}</th><th>{t('issuedAt')}</th></tr></thead>
            <tbody>
              {numbers.ranges.map((one) => (
                <tr key={one.id}>
                  <td>{one.prefix}</td><td className="hj-figures">{one.year}</td><td className="hj-figures">{one.division}</td><td>{t(one.special ? 'yes' : 'no')}</td>
                  <td className="hj-right">{one.first}–{one.last}</td><td className="hj-right">{one.used}</td>
                  <td className="hj-right">{one.left} {one.left === 0 ? <StateTag tone="late" plain>{t('gone')}</StateTag> : one.left < 20 && <StateTag tone="soon" plain>{t('lowLeft')}</StateTag>}</td>
                  <td className="hj-figures">{at(one.issuedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && <RangeForm division={numbers.division} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface RangeFields { readonly prefix: string; readonly year: string; readonly division: string; readonly special: boolean; readonly first: string; readonly last: string }

function RangeForm({ division, onClose }: { division: string; onClose: () => void }) {
  const { t } = useTranslation('numbers');
  const [form] = Form.useForm<RangeFields>();
  const [id] = useState(newKey);
  const save = useAction<RangeFields>({
    run: (fields, key) => command('POST', '/api/sampling-numbers/ranges', { id, prefix: fields.prefix.trim().toUpperCase(), year: fields.year.trim(), division: fields.division.trim(), special: fields.special, first: Number(fields.first), last: Number(fields.last) }, { key }),
    form, invalidates: [numbersKey], success: t('saved'), onDone: onClose,
  });
  const whole = { pattern: /^[1-9]\d{0,8}$/, message: t('numberRule') };
  const need = (message: string) => ({ required: true, whitespace: true, message });
  return (
    <Modal open title={t('add')} okText={t('save')} cancelText={t('parts:cancel')} confirmLoading={save.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }}>
      <Form<RangeFields> form={form} layout="vertical" initialValues={{ prefix: '', year: legalDay().slice(2, 4), division, special: false, first: '', last: '' }} onFinish={(fields) => save.mutate(fields)}>
        <div className="hj-fields">
          <Form.Item name="prefix" label={t('prefix')} rules={[need(t('prefixRule')), { pattern: /^[A-Za-z]{2,5}$/, message: t('prefixRule') }]}><Input autoFocus maxLength={5} placeholder="SBJ" /></Form.Item>
          <Form.Item name="year" label={t('year')} rules={[need(t('yearRule')), { pattern: /^\d{2}$/, message: t('yearRule') }]}><Input maxLength={2} inputMode="numeric" /></Form.Item>
          <Form.Item name="division" label={t('division')} rules={[need(t('divisionRule')), { pattern: /^\d{6}$/, message: t('divisionRule') }]}><Input maxLength={6} inputMode="numeric" /></Form.Item>
          <Form.Item name="special" label={t('special')} valuePropName="checked"><Switch /></Form.Item>
          <Form.Item name="first" label={t('from')} rules={[need(t('numberRule')), whole]}><Input inputMode="numeric" maxLength={9} /></Form.Item>
          <Form.Item
            name="last"
            label={t('to')}
            dependencies={['first']}
            rules={[need(t('numberRule')), whole, ({ getFieldValue }) => ({ validator: (_, value: string) => (Number(value) >= Number(getFieldValue('first')) ? Promise.resolve() : Promise.reject(new Error(t('orderRule')))) })]}
          >
            <Input inputMode="numeric" maxLength={9} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}

function Pattern({ numbers }: { numbers: NumbersView }) {
  const { t } = useTranslation('numbers');
  const [form] = Form.useForm<{ pattern: string }>();
  const save = useAction<{ pattern: string }>({
    run: ({ pattern }, key) => command('PUT', '/api/sampling-numbers/pattern', { pattern: pattern.trim(), version: numbers.patternVersion }, { key }),
    form, invalidates: [numbersKey], success: t('patternSaved'),
  });
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('pattern')}</h2>
      <Form<{ pattern: string }> form={form} layout="vertical" className="hj-pad" style={{ overflowWrap: 'anywhere' }} initialValues={{ pattern: numbers.pattern }} onFinish={(fields) => save.mutate(fields)}>
        <Form.Item name="pattern" label={t('patternLabel')} extra={<>{t('patternHelp')}<br /><span className="hj-figures">{t('example', { example: numbers.example })}</span></>} rules={[{ required: true, whitespace: true, message: t('patternLabel') }]}>
          <Input maxLength={40} style={{ maxWidth: 420 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>{t('save')}</Button>
      </Form>
    </section>
  );
}
