import { Button, Input, Select } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { ExampleResult } from './calculation-table';
import type { Calculation } from './types';

type InputSpec = Calculation['inputs'][number];
type StepSpec = Calculation['steps'][number];
type Readings = Readonly<Record<string, string | readonly string[]>>;

interface EditorProps {
  readonly value: Calculation;
  readonly onChange: (value: Calculation) => void;
}

/** A list with one place changed or taken away. */
function replaced<T>(list: readonly T[], at: number, one?: T): T[] {
  return list.flatMap((old, place) => (place !== at ? [old] : one === undefined ? [] : [one]));
}

/** Inputs, steps and a worked example, with what the example gives while one writes. */
export function CalculationEditor({ value, onChange }: EditorProps) {
  const { t } = useTranslation('floor');
  const set = (change: Partial<Calculation>) => onChange({ ...value, ...change });
  const label = (zh: string) => ({ zh, en: zh });
  const input = (at: number, change: Partial<InputSpec>) => set({ inputs: replaced(value.inputs, at, { ...value.inputs[at]!, ...change }) });
  const step = (at: number, change: Partial<StepSpec>) => set({ steps: replaced(value.steps, at, { ...value.steps[at]!, ...change }) });
  return (
    <>
      <div className="hj-scroll"><table className="hj-plaintable">
        <thead><tr><th>{t('rules.name')}</th><th>{t('rules.label')}</th><th>{t('rules.unit')}</th><th>{t('rules.how')}</th><th>{t('rules.silent')}</th><th /></tr></thead>
        <tbody>
          {value.inputs.map((one, at) => (
            <tr key={at}>
              <td><Input aria-label={t('rules.name')} value={one.name} maxLength={40} style={{ width: 80 }} onChange={({ target }) => input(at, { name: target.value })} /></td>
              <td><Input aria-label={t('rules.label')} value={one.label.zh} maxLength={60} onChange={({ target }) => input(at, { label: label(target.value) })} /></td>
              <td><Input aria-label={t('rules.unit')} value={one.unit} maxLength={30} style={{ width: 100 }} onChange={({ target }) => input(at, { unit: target.value })} /></td>
              <td><Select value={one.each} style={{ width: 130 }} options={(['replicate', 'batch'] as const).map((each) => ({ value: each, label: t(`rules.each.${each}`) }))} onChange={(each: InputSpec['each']) => input(at, { each })} /></td>
              <td><Input aria-label={t('rules.silent')} value={one.whenSilent ?? ''} maxLength={40} style={{ width: 90 }} onChange={({ target }) => { const { whenSilent: _, ...rest } = one; set({ inputs: replaced(value.inputs, at, target.value === '' ? rest : { ...rest, whenSilent: target.value }) }); }} /></td>
              <td><Button type="text" icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => set({ inputs: replaced(value.inputs, at) })} /></td>
            </tr>
          ))}
        </tbody>
      </table></div>
      <p className="hj-pad" style={{ margin: 0 }}><Button size="small" icon={<PlusOutlined />} onClick={() => set({ inputs: [...value.inputs, { name: '', label: label(''), unit: '', each: 'replicate' }] })}>{t('rules.addInput')}</Button></p>
      <div className="hj-scroll"><table className="hj-plaintable">
        <thead><tr><th>{t('rules.step')}</th><th>{t('rules.label')}</th><th>{t('rules.unit')}</th><th style={{ width: '45%' }}>{t('rules.expression')}</th><th /></tr></thead>
        <tbody>
          {value.steps.map((one, at) => (
            <tr key={at}>
              <td><Input aria-label={t('rules.step')} value={one.name} maxLength={40} style={{ width: 80 }} onChange={({ target }) => step(at, { name: target.value })} /></td>
              <td><Input aria-label={t('rules.label')} value={one.label.zh} maxLength={60} onChange={({ target }) => step(at, { label: label(target.value) })} /></td>
              <td><Input aria-label={t('rules.unit')} value={one.unit} maxLength={30} style={{ width: 100 }} onChange={({ target }) => step(at, { unit: target.value })} /></td>
              <td><Input aria-label={t('rules.expression')} value={one.expression} maxLength={2000} onChange={({ target }) => step(at, { expression: target.value })} /></td>
              <td><Button type="text" icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => set({ steps: replaced(value.steps, at) })} /></td>
            </tr>
          ))}
        </tbody>
      </table></div>
      <p className="hj-pad" style={{ margin: 0 }}><Button size="small" icon={<PlusOutlined />} onClick={() => set({ steps: [...value.steps, { name: '', label: label(''), unit: '', expression: '' }] })}>{t('rules.addStep')}</Button></p>
      <Example value={value} onChange={onChange} />
      <ExampleResult calculation={value} />
    </>
  );
}

/** The worked example that must come out; more of them are added as versions of it. */
function Example({ value, onChange }: EditorProps) {
  const { t } = useTranslation('floor');
  const example = value.examples[0] ?? { source: '', batch: {}, replicates: [{}], result: '' };
  const set = (change: Partial<typeof example>) => onChange({ ...value, examples: [{ ...example, ...change }, ...value.examples.slice(1)] });
  const typed = (readings: unknown, name: string): string => [(readings as Readings)[name] ?? ''].flat().join(' ');
  const read = (input: InputSpec, text: string): Readings => (text.trim() === '' ? {} : { [input.name]: input.many ? text.trim().split(/\s+/) : text.trim() });
  const without = (readings: unknown, name: string): Readings => Object.fromEntries(Object.entries(readings as Readings).filter(([key]) => key !== name));
  const { replicates } = example;
  return (
    <div className="hj-pad">
      <h3 style={{ margin: '0 0 8px' }}>{t('rules.example')}</h3>
      <div className="hj-row" style={{ marginBottom: 8 }}>
        <Input style={{ maxWidth: 320 }} prefix={<span className="hj-caption">{t('rules.source')}</span>} aria-label={t('rules.source')} value={example.source} maxLength={200} onChange={({ target }) => set({ source: target.value })} />
        <Input style={{ maxWidth: 200 }} prefix={<span className="hj-caption">{t('rules.result')}</span>} aria-label={t('rules.result')} value={example.result} maxLength={60} onChange={({ target }) => set({ result: target.value })} />
        <Button size="small" disabled={replicates.length >= value.replicates.most} onClick={() => set({ replicates: [...replicates, {}] })}>{t('rules.addReplicate')}</Button>
      </div>
      <div className="hj-row" style={{ alignItems: 'flex-end' }}>
        {value.inputs.filter(({ name }) => name !== '').map((input) => (
          <label key={input.name} style={{ width: 130 }}>
            <span className="hj-caption">{input.name} {input.unit}</span>
            {(input.each === 'batch' ? [example.batch] : replicates).map((readings, at) => (
              <Input key={at} aria-label={`${input.name} ${at + 1}`} value={typed(readings, input.name)} placeholder={input.whenSilent} onChange={({ target }) => {
                const next = { ...without(readings, input.name), ...read(input, target.value) } as Record<string, never>;
                set(input.each === 'batch' ? { batch: next } : { replicates: replaced(replicates, at, next) });
              }} />
            ))}
          </label>
        ))}
      </div>
    </div>
  );
}
