import { useState, type ReactNode } from 'react';
import { DatePicker, Form, Input, Modal, Select, Switch } from 'antd';
import type { QueryKey } from '@tanstack/react-query';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { command, type Change } from '../../api/client';
import { useAction } from '../../parts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'area' | 'day' | 'choice' | 'flag' | 'decimal';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
  readonly initial?: string | boolean;
  readonly help?: string;
  readonly max?: number;
  /** Sent as an empty text where nothing was filled in, for columns that a register always has. */
  readonly sendEmpty?: boolean;
  /** Whether it is asked for what was filled in so far; asked always where left out. */
  readonly when?: (values: Readonly<Record<string, unknown>>) => boolean;
}

interface FormModalProps<T> {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly fields: readonly Field[];
  readonly method?: Change;
  readonly path: string;
  /** Goes with what was filled in. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly invalidates: readonly QueryKey[];
  readonly success: string;
  readonly onClose: () => void;
  readonly onDone?: (answer: T) => void;
}

type Values = Record<string, string | boolean | Dayjs | undefined>;
const DECIMAL = /^-?\d{1,20}(\.\d{1,20})?$/;

/** A short form over the page: what was filled in is sent as one command; what the server refuses is shown at its field. */
export function FormModal<T = unknown>({ title, detail, fields, method = 'POST', path, fixed = {}, invalidates, success, onClose, onDone }: FormModalProps<T>) {
  const { t } = useTranslation('qualification');
  const [form] = Form.useForm<Values>();
  const initial = Object.fromEntries(fields.map(({ name, kind, initial: value }) => [name, kind === 'day' && typeof value === 'string' ? dayjs(value) : value ?? (kind === 'flag' ? false : undefined)]));
  const [values, setValues] = useState<Values>(initial);
  const asked = fields.filter(({ when }) => !when || when(values));
  const save = useAction<Values, T>({
    run: (filled, key) => command(method, path, { ...fixed, ...bodyOf(asked, filled) }, { key }),
    form, invalidates: [...invalidates], success,
    onDone: (answer) => {
      onDone?.(answer);
      onClose();
    },
  });
  return (
    <Modal open title={title} okText={t('save')} cancelText={t('parts:cancel')} confirmLoading={save.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }} width={560}>
      {detail && <p className="hj-quiet">{detail}</p>}
      <Form<Values> form={form} layout="vertical" initialValues={initial} onValuesChange={(_, all) => setValues(all)} onFinish={(filled) => save.mutate(filled)}>
        <div className="hj-fields">
          {asked.map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={field.label}
              extra={field.help}
              {...(field.kind === 'flag' ? { valuePropName: 'checked' } : {})}
              {...(field.kind === 'area' ? { style: { gridColumn: '1 / -1' } } : {})}
              rules={[
                ...(field.required ? [{ required: true, message: t('need') }] : []),
                ...(field.kind === 'decimal' ? [{ pattern: DECIMAL, message: t('decimal') }] : []),
              ]}
            >
              {controlOf(field)}
            </Form.Item>
          ))}
        </div>
      </Form>
    </Modal>
  );
}

function controlOf({ kind = 'text', options = [], max = 200 }: Field) {
  switch (kind) {
    case 'day':
      return <DatePicker style={{ width: '100%' }} />;
    case 'choice':
      return <Select showSearch={{ optionFilterProp: 'label' }} options={[...options]} />;
    case 'flag':
      return <Switch />;
    case 'area':
      return <Input.TextArea rows={3} maxLength={max} />;
    default:
      return <Input maxLength={max} {...(kind === 'decimal' ? { inputMode: 'decimal' as const } : {})} />;
  }
}

/** What is left empty stays away, unless the field says that it is sent as an empty text. */
function bodyOf(fields: readonly Field[], filled: Values): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap(({ name, kind = 'text', sendEmpty }): [string, unknown][] => {
    const value = filled[name];
    if (kind === 'day') return value ? [[name, (value as Dayjs).format('YYYY-MM-DD')]] : [];
    if (kind === 'flag') return [[name, value === true]];
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') return [[name, text]];
    return sendEmpty ? [[name, '']] : [];
  }));
}
