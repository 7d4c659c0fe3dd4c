import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { wordsOf } from '../../api/problem';
import { StateTag } from '../../parts';
import type { Calculated, Calculation } from './types';
import { figure } from './words';

/** What an example gives as the calculation stands now, asked of the server as one writes. */
export function ExampleResult({ calculation, at = 0 }: { calculation: Calculation; at?: number }) {
  const { t } = useTranslation('floor');
  const example = calculation.examples[at];
  const query = useQuery({
    queryKey: ['calculation-preview', calculation, at], enabled: example !== undefined, retry: false, placeholderData: (before) => before,
    // The examples themselves are judged when it is proposed; here only what comes out.
    queryFn: () => command<Calculated>('POST', '/api/method-rules/preview', { calculation, batch: example?.batch ?? {}, replicates: example?.replicates ?? [] }),
  });
  if (!example) return <p className="hj-pad hj-quiet">{t('rules.noExample')}</p>;
  if (query.error) {
    const { title, detail } = wordsOf(query.error);
    return <p className="hj-notice" role="alert">{[title, detail].filter(Boolean).join('。')}</p>;
  }
  if (!query.data) return null;
  const { replicates, unit, mean, result, precision } = query.data;
  return (
    <div aria-live="polite" data-preview>
      <div className="hj-scroll"><table className="hj-plaintable">
        <thead><tr><th>{t('rules.name')}</th>{replicates.map((_, place) => <th key={place} className="hj-right">{t('rules.replicate', { number: place + 1 })}</th>)}<th>{t('rules.unit')}</th></tr></thead>
        <tbody>{(replicates[0]?.lines ?? []).map((line, place) => (
          <tr key={line.name}><td>{line.name} <span className="hj-caption">{[...calculation.inputs, ...calculation.steps].find(({ name }) => name === line.name)?.label.zh}</span></td>
            {replicates.map((one, nth) => <td key={nth} className="hj-right hj-figures" title={one.lines[place]?.values.join(' ')}>{one.lines[place]?.values.map(figure).join(' ')}</td>)}<td>{line.unit}</td></tr>
        ))}</tbody>
      </table></div>
      <p className="hj-pad" style={{ margin: 0 }}>{t('rules.comesOut')} <b className="hj-figures" data-result>{figure(result ?? mean)} {unit}</b> <span className="hj-quiet">{t('rules.expected', { result: example.result })}</span> {precision && <StateTag plain tone={precision.startsWith('met') || precision === 'single' ? 'done' : 'soon'}>{t(`rules.precision.${precision}`)}</StateTag>}</p>
    </div>
  );
}

/** A calculation to read: inputs, steps, and what each example gives. */
export function CalculationTable({ calculation }: { calculation: Calculation }) {
  const { t } = useTranslation('floor');
  return (
    <>
      <div className="hj-scroll"><table className="hj-plaintable">
        <thead><tr><th>{t('rules.name')}</th><th>{t('rules.label')}</th><th>{t('rules.unit')}</th><th>{t('rules.expression')}</th></tr></thead>
        <tbody>
          {calculation.inputs.map((input) => <tr key={input.name}><td>{input.name}</td><td>{input.label.zh}</td><td>{input.unit || '—'}</td><td className="hj-quiet">{t(`rules.each.${input.each}`)}{input.whenSilent === undefined ? '' : ` · ${t('rules.whenSilent', { value: input.whenSilent })}`}</td></tr>)}
          {calculation.steps.map((step) => <tr key={step.name}><td><b>{step.name}</b></td><td>{step.label.zh}</td><td>{step.unit || '—'}</td><td>{step.expression}</td></tr>)}
        </tbody>
      </table></div>
      {calculation.examples.map((example, place) => <div key={place}><h3 className="hj-section">{t('rules.example')}：{example.source}</h3><ExampleResult calculation={calculation} at={place} /></div>)}
    </>
  );
}
