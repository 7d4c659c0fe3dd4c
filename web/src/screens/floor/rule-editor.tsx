import { useState } from 'react';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { CONTROL_RULES, WESTGARD } from '@pure/laboratory/domain/index.js';
import { command, read } from '../../api/client';
import { legalDay, Loaded, PageHeader, useAction } from '../../parts';
import { CalculationEditor } from './calculation-editor';
import { RunEditor } from './run-editor';
import type { Calculation, Demand, Rule } from './types';

interface Draft {
  readonly method: string;
  readonly defaultUnit: string;
  readonly validFrom: string;
  readonly reason: string;
  readonly calculation: Calculation | null;
  readonly run: readonly Demand[];
  readonly rules: readonly string[];
  /** Expanded uncertainty in % of the value; empty where none is stated. */
  readonly uncertainty: string;
}
const EMPTY: Draft = { method: '', defaultUnit: 'mg/kg', validFrom: legalDay(), reason: '', calculation: null, run: [], rules: CONTROL_RULES, uncertainty: '' };

/** The editor of a method's rule: begins from nothing, from a template, or from the version before. */
export function RuleEditor() {
  const [search] = useSearchParams();
  const from = search.get('from');
  const templates = useQuery({ queryKey: ['method-rules', 'templates'], queryFn: ({ signal }) => read<Calculation[]>('/api/method-rules/templates', undefined, signal) });
  const before = useQuery({ queryKey: ['method-rules', from], enabled: from !== null, queryFn: ({ signal }) => read<Rule>(`/api/method-rules/${from ?? ''}`, undefined, signal) });
  return (
    <Loaded query={templates}>
      {(all) => from === null ? <Editor templates={all} initial={EMPTY} /> : <Loaded query={before}>{(rule) => <Editor templates={all} initial={draftOf(rule)} />}</Loaded>}
    </Loaded>
  );
}

function draftOf({ subject, body: { calculation, run, control, uncertainty, defaultUnit } }: Rule): Draft {
  return { ...EMPTY, method: subject, defaultUnit, calculation: calculation ?? null, run, rules: control.rules, uncertainty: uncertainty?.bands[0]?.percent ?? '' };
}

function Editor({ templates, initial }: { templates: readonly Calculation[]; initial: Draft }) {
  const { t } = useTranslation('floor');
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const set = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  const propose = useAction<Draft, Rule>({
    run: ({ rules, uncertainty, ...rest }, key) => command('POST', '/api/method-rules', {
      ...rest, control: { ...WESTGARD, rules }, uncertainty: uncertainty.trim() === '' ? null : { bands: [{ percent: uncertainty.trim() }] },
    }, { key }),
    invalidates: [['method-rules']], success: t('proposed'), onDone: ({ id }) => void navigate(`/floor/rules/${id}`),
  });
  const ready = draft.method.trim() !== '' && draft.reason.trim() !== '';
  return (
    <>
      <PageHeader title={t('rules.propose')} back={{ to: '/floor?tab=rules', label: t('tab.rules') }} extra={<Button type="primary" disabled={!ready} loading={propose.isPending} onClick={() => propose.mutate(draft)}>{t('rules.submit')}</Button>} />
      <div className="hj-stack">
        <section className="hj-surface hj-pad">
          <Form layout="vertical"><div className="hj-fields">
            <Form.Item label={t('method')} required><Input aria-label={t('method')} value={draft.method} maxLength={100} placeholder="GB 5009.12-2023" onChange={({ target }) => set({ method: target.value })} /></Form.Item>
            <Form.Item label={t('rules.unit')}><Input aria-label={t('rules.unit')} value={draft.defaultUnit} maxLength={30} onChange={({ target }) => set({ defaultUnit: target.value })} /></Form.Item>
            <Form.Item label={t('validFrom')}><DatePicker style={{ width: '100%' }} allowClear={false} value={dayjs(draft.validFrom)} minDate={dayjs(legalDay())} onChange={(day: dayjs.Dayjs | null) => { if (day) set({ validFrom: day.format('YYYY-MM-DD') }); }} /></Form.Item>
            <Form.Item label={t('rules.uncertainty')}><Input value={draft.uncertainty} inputMode="decimal" suffix="%" onChange={({ target }) => set({ uncertainty: target.value })} /></Form.Item>
            <Form.Item label={t('reason')} required style={{ gridColumn: '1 / -1' }}><Input aria-label={t('reason')} value={draft.reason} maxLength={500} onChange={({ target }) => set({ reason: target.value })} /></Form.Item>
          </div></Form>
        </section>
        <section className="hj-surface">
          <div className="hj-sectionhead"><h2>{t('rules.calculation')}</h2>
            <Select
              style={{ minWidth: 280 }} placeholder={t('rules.template')} aria-label={t('rules.template')} value={null}
              options={[{ value: -1, label: t('rules.typed') }, ...templates.map(({ method, steps }, value) => ({ value, label: `${method} ${steps.at(-1)?.label.zh ?? ''}` }))]}
              onChange={(place: number) => { const template = templates[place]; set(template ? { calculation: template, method: draft.method || template.method, defaultUnit: template.steps.at(-1)?.unit ?? draft.defaultUnit } : { calculation: null }); }}
            />
          </div>
          {draft.calculation ? <CalculationEditor value={draft.calculation} onChange={(calculation) => set({ calculation })} /> : <p className="hj-pad hj-quiet">{t('rules.typed')}</p>}
        </section>
        <section className="hj-surface">
          <h2 className="hj-section">{t('rules.run')}</h2>
          <RunEditor value={draft.run} unit={draft.defaultUnit} onChange={(run) => set({ run })} />
          <div className="hj-pad"><div className="hj-caption">{t('rules.control')}</div><Checkbox.Group value={[...draft.rules]} options={CONTROL_RULES.map((value) => ({ value, label: t(`rule.${value}`) }))} onChange={(rules) => set({ rules: CONTROL_RULES.filter((rule) => rules.includes(rule)) })} /></div>
        </section>
      </div>
    </>
  );
}
