import { useTranslation } from 'react-i18next';
import { plainText } from '@pure/kernel/numbers/index.js';
import type { Calculation } from '@pure/laboratory/domain/index.js';
import { StateTag } from '../../parts';
import type { PlaceRow } from './model';
import { shown } from './shown';

/** The calculation of the place at hand: every input as taken and every step, unrounded, replicate by replicate; how they agree. */
export function AtHand({ row, parameter, calculation }: { row: PlaceRow; parameter: string; calculation: Calculation }) {
  const { t, i18n } = useTranslation('worksheets');
  const isChinese = i18n.resolvedLanguage !== 'en';
  const outcome = row.outcomes.get(parameter);
  const position = row.cells.get(parameter);
  const calculated = outcome?.settled.calculated;
  const steps = calculation.spec.steps;
  const precision = calculated?.precision;
  return (
    <section className="hj-surface hj-pad" aria-label={t('detail.title')}>
      <div className="hj-between"><b>{row.code} · {parameter}</b>{outcome && outcome.settled.status !== 'empty' && <StateTag tone={outcome.settled.status === 'settled' ? 'done' : 'soon'} plain>{t(`status.${outcome.settled.status}`)}</StateTag>}</div>
      {position?.repeatReason && <p className="hj-caption">{t('detail.attempt', { attempt: position.attempt, reason: position.repeatReason })}</p>}
      {position?.requirementText && <p className="hj-caption">{t('requirement')} {position.requirementText}</p>}
      <p className="hj-caption">{steps.map(({ name, expression, unit }) => `${name} = ${expression}${unit ? ` [${unit}]` : ''}`).join('；')}</p>
      {calculated && (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead><tr><th>{t('detail.line')}</th>{calculated.replicates.map((_, at) => <th key={String(at)} className="hj-right">{t('detail.replicate', { at: at + 1 })}</th>)}</tr></thead>
            <tbody>
              {(calculated.replicates[0]?.lines ?? []).map((line, n) => (
                <tr key={line.name}>
                  <td>{[labelOf(line.name, calculation, isChinese), line.name].filter(Boolean).join(' ')}{line.unit && ` (${line.unit})`}</td>
                  {calculated.replicates.map((replicate, at) => <td key={String(at)} className="hj-right hj-figures" title={replicate.lines[n]?.values.join('; ')}>{replicate.lines[n]?.values.map((value) => shown(value, 8)).join('; ')}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {calculated && <p className="hj-figures">{t('detail.mean')} {shown(calculated.mean, 8)} {calculated.unit}{calculated.result !== undefined && calculated.result !== calculated.mean && ` · ${t('result')} ${shown(calculated.result, 8)}`}</p>}
      {precision && calculated.replicates.length > 1 && (
        <p>{t(`precision.${precision.status}`)} <span className="hj-caption hj-figures">{t('precision.difference', { difference: shown(plainText(precision.difference), 6), allowed: precision.allowed ? shown(plainText(precision.allowed), 6) : '—' })}</span></p>
      )}
      {outcome?.settled.outlier && outcome.settled.outlier.finding !== 'none' && <p className="hj-bad">{t(`outlier.${outcome.settled.outlier.finding}`, { at: outcome.settled.outlier.suspect + 1 })}</p>}
      {outcome?.judged?.words && <p>{outcome.judged.words}</p>}
    </section>
  );
}

function labelOf(name: string, { spec }: Calculation, isChinese: boolean): string {
  const label = [...spec.inputs, ...spec.steps].find((one) => one.name === name)?.label;
  return label ? (isChinese ? label.zh : label.en) : '';
}
