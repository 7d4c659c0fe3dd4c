import { useState, type ReactNode } from 'react';
import { Button, Input, InputNumber, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { granted, isRefusal, type Refusal } from '@pure/kernel/index.js';
import { legalDay as legalDayOf, type LegalDay } from '@pure/deadlines/domain/index.js';
import {
  deviationOf, failingUnits, neyman, planCost, proportional, unitsToDetect, unitsToDetectApproximately, unitsToDetectInfinite, unitsToEstimate, weeklyLoad, type Share,
} from '@pure/plans/domain/index.js';
import { command } from '../../api/client';
import { StateTag, useAction } from '../../parts';
import { useFigures } from './queries';
import { countOf, dayOf, isBlank, laboratoriesOf, type Book, type StratumText } from './strata-text';
import type { Figures, PlanHead, Population } from './types';

interface CalculatorsProps {
  readonly rows: readonly StratumText[];
  readonly book: Book;
  readonly head: PlanHead;
  readonly planId: string;
  readonly population: Population | undefined;
  /** Takes the calculated quotas over into the grid. */
  readonly onQuotas: (quotas: ReadonlyMap<string, number>) => void;
}

const KINDS = ['detect', 'estimate', 'allocate', 'cost', 'load'] as const;
const CONFIDENCES = ['0.90', '0.95', '0.99'] as const;

/** The calculators beside the grid: each says its formula and where it comes from; the same pure code is tested against tables. */
export function Calculators(props: CalculatorsProps) {
  const { t } = useTranslation('plans');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('detect');
  const Shown = { detect: Detect, estimate: Estimate, allocate: Allocate, cost: Cost, load: Load }[kind];
  return (
    <aside className="hj-surface hj-calc" aria-label={t('calc.title')}>
      <h2 className="hj-section">{t('calc.title')}</h2>
      <div className="hj-pad">
        <Segmented block size="small" value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(`calc.${value}.name`) }))} />
        <Shown {...props} />
        <p className="hj-caption hj-formula">{t(`calc.${kind}.formula`)}<br />{t(`calc.${kind}.source`)}</p>
      </div>
    </aside>
  );
}

/** The population that a formula is asked for: that of a stratum, or any number that is typed. */
function Units({ population, value, onChange }: { population: Population | undefined; value: number; onChange: (units: number | null) => void }) {
  const { t } = useTranslation('plans');
  const strata = population?.strata ?? [];
  return (
    <>
      {strata.length > 0 && (
        <Asked label={t('calc.ofStratum')}>
          <Select<number> size="small" aria-label={t('calc.ofStratum')} placeholder="—" value={null} onChange={onChange} options={strata.map((one) => ({ value: one.population, label: `${one.stratum} · ${one.population}` }))} />
        </Asked>
      )}
      <Asked label={t('calc.population')}><InputNumber size="small" min={1} max={10_000_000} precision={0} aria-label={t('calc.population')} value={value} onChange={onChange} /></Asked>
    </>
  );
}

/** Until something is chosen: the first stratum's. */
function firstOf(population: Population | undefined): number {
  return population?.strata[0]?.population ?? 0;
}

function Asked({ label, children }: { label: string; children: ReactNode }) {
  return <label className="hj-asked"><span>{label}</span>{children}</label>;
}

function Answer({ label, value }: { label: string; value: number | string | Refusal }) {
  const { t } = useTranslation('plans');
  return <div className="hj-answer"><span>{label}</span>{typeof value === 'object' ? <StateTag tone="late" plain>{t('calc.refused')}</StateTag> : <b className="hj-figures">{value}</b>}</div>;
}

/** A percentage as typed, as the share that the formulas take. */
function shareOf(percent: string): string {
  const [whole = '', rest = ''] = percent.trim().split('.');
  return /^\d{1,2}(\.\d{1,4})?$/.test(percent.trim()) ? `0.${whole.padStart(2, '0')}${rest}` : percent;
}

function Confidence({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('plans');
  return <Asked label={t('calc.confidence')}><Select size="small" aria-label={t('calc.confidence')} value={value} onChange={onChange} options={CONFIDENCES.map((one) => ({ value: one, label: `${one.slice(2)} %` }))} /></Asked>;
}

function Detect({ population }: CalculatorsProps) {
  const { t } = useTranslation('plans');
  const [rate, setRate] = useState('5');
  const [confidence, setConfidence] = useState('0.95');
  const [typed, setTyped] = useState<number | null>(null);
  const units = typed ?? firstOf(population);
  const share = shareOf(rate);
  const infinite = unitsToDetectInfinite(share, confidence);
  const failing = isRefusal(infinite) ? 1 : failingUnits(units, share);
  return (
    <>
      <Asked label={t('calc.rate')}><Input size="small" suffix="%" value={rate} aria-label={t('calc.rate')} onChange={(event) => setRate(event.target.value)} /></Asked>
      <Confidence value={confidence} onChange={setConfidence} />
      <Units population={population} value={units} onChange={setTyped} />
      <Answer label={t('calc.detect.finite', { failing })} value={isRefusal(infinite) ? infinite : unitsToDetect(units, failing, confidence)} />
      <Answer label={t('calc.detect.approximate')} value={isRefusal(infinite) ? infinite : unitsToDetectApproximately(units, failing, confidence)} />
      <Answer label={t('calc.detect.infinite')} value={infinite} />
    </>
  );
}

function Estimate({ population }: CalculatorsProps) {
  const { t } = useTranslation('plans');
  const [rate, setRate] = useState('50');
  const [margin, setMargin] = useState('5');
  const [confidence, setConfidence] = useState('0.95');
  const [typed, setTyped] = useState<number | null>(null);
  const units = typed ?? firstOf(population);
  const answer = unitsToEstimate(shareOf(rate), shareOf(margin), confidence, units > 0 ? units : undefined);
  return (
    <>
      <Asked label={t('calc.expected')}><Input size="small" suffix="%" value={rate} aria-label={t('calc.expected')} onChange={(event) => setRate(event.target.value)} /></Asked>
      <Asked label={t('calc.margin')}><Input size="small" prefix="±" suffix="%" value={margin} aria-label={t('calc.margin')} onChange={(event) => setMargin(event.target.value)} /></Asked>
      <Confidence value={confidence} onChange={setConfidence} />
      <Units population={population} value={units} onChange={setTyped} />
      <Answer label={t('calc.estimate.finite')} value={isRefusal(answer) ? answer : answer.finite ?? '—'} />
      <Answer label={t('calc.estimate.infinite')} value={isRefusal(answer) ? answer : answer.infinite} />
    </>
  );
}

function Allocate({ rows, population, onQuotas }: CalculatorsProps) {
  const { t } = useTranslation('plans');
  const filled = rows.filter((row) => !isBlank(row));
  const known = new Map((population?.strata ?? []).map((stratum) => [stratum.stratum, stratum]));
  const strata = filled.flatMap(({ code }) => (known.has(code) ? [known.get(code)!] : []));
  const [typed, setTyped] = useState<number | null>(null);
  const wanted = typed ?? filled.reduce((sum, row) => sum + countOf(row.quota), 0);
  const sizes = strata.map((stratum) => stratum.population);
  const rates = strata.map(({ prior }) => prior.rate);
  const even = proportional(sizes, wanted);
  const optimal = neyman(sizes, rates.map(deviationOf), wanted);
  const taken = (shares: Share[] | Refusal) => { if (!isRefusal(shares)) onQuotas(new Map(strata.map(({ stratum }, at) => [stratum, shares[at]!.units]))); };
  if (strata.length === 0) return <p className="hj-quiet">{t('calc.allocate.none')}</p>;
  return (
    <>
      <Asked label={t('calc.sample')}><InputNumber size="small" min={0} precision={0} aria-label={t('calc.sample')} value={wanted} onChange={setTyped} /></Asked>
      {isRefusal(even) ? <p role="alert"><StateTag tone="late" plain>{t('calc.allocate.over', { missing: Number(even.facts['missing'] ?? 0) })}</StateTag></p> : (
        <div className="hj-scroll" style={{ maxHeight: 300 }}>
          <table className="hj-plaintable">
            <thead><tr><th>{t('field.code')}</th><th className="hj-right">{t('calc.units')}</th><th className="hj-right">{t('calc.prior')}</th><th className="hj-right">{t('calc.proportional')}</th><th className="hj-right">{t('calc.neyman')}</th></tr></thead>
            <tbody>{strata.map((stratum, at) => (
              <tr key={stratum.stratum}>
                <td className="hj-figures">{stratum.stratum}</td><td className="hj-right">{stratum.population}</td><td className="hj-right" title={t('calc.priorOf', { failed: stratum.prior.failed, concluded: stratum.prior.concluded, basis: t(`calc.basis.${stratum.prior.basis}`) })}>{rates[at]}<div className="hj-caption">{t(`calc.basis.${stratum.prior.basis}`)} n={stratum.prior.concluded}</div></td>
                <td className="hj-right" title={even[at]!.exact}>{even[at]!.units}</td><td className="hj-right" title={isRefusal(optimal) ? '' : optimal[at]!.exact}>{isRefusal(optimal) ? '—' : optimal[at]!.units}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
      <div className="hj-row" style={{ marginTop: 8 }}>
        <Button size="small" disabled={isRefusal(even)} onClick={() => taken(even)}>{t('calc.takeProportional')}</Button>
        <Button size="small" disabled={isRefusal(optimal)} onClick={() => taken(optimal)}>{t('calc.takeNeyman')}</Button>
      </div>
    </>
  );
}

function useSaveFigures() {
  return useAction<Pick<Figures, 'prices' | 'capacities'>, Figures>({ run: (body, key) => command('PUT', '/api/planning-figures', body, { key }), invalidates: [['planning-figures']] });
}

function Cost({ rows, book, head }: CalculatorsProps) {
  const { t } = useTranslation('plans');
  const figures = useFigures();
  const save = useSaveFigures();
  const priceOf = new Map((figures.data?.prices ?? []).map(({ schemeId, price }) => [schemeId, price]));
  const strata = rows.filter((row) => !isBlank(row)).map((row) => ({ quota: countOf(row.quota), schemeId: book.schemes.find(row.scheme) ?? '', name: row.scheme }));
  const schemes = [...new Map(strata.filter(({ schemeId }) => schemeId).map((one) => [one.schemeId, one])).values()];
  const cost = planCost(strata.map(({ quota, schemeId }) => ({ quota, ...(priceOf.has(schemeId) ? { price: priceOf.get(schemeId)! } : {}) })), head.budget ?? undefined);
  return (
    <>
      {schemes.map(({ schemeId, name }) => (
        <Asked key={schemeId} label={name}>
          <InputNumber<string>
            size="small" stringMode min="0" precision={2} suffix={t('yuan')} aria-label={t('calc.priceOf', { scheme: name })} key={priceOf.get(schemeId) ?? ''} {...(priceOf.has(schemeId) ? { defaultValue: priceOf.get(schemeId)! } : {})}
            onBlur={(event) => { const price = event.target.value.trim(); if (/^\d{1,8}(\.\d{1,2})?$/.test(price) && price !== priceOf.get(schemeId)) save.mutate({ prices: [{ schemeId, price }], capacities: [] }); }}
          />
        </Asked>
      ))}
      <Answer label={t('calc.cost.total')} value={cost.total} />
      {cost.unpriced > 0 && <Answer label={t('calc.cost.unpriced')} value={cost.unpriced} />}
      <Answer label={t('field.budget')} value={head.budget ?? '—'} />
      {cost.left !== undefined && (
        <div className="hj-answer"><span>{t('calc.cost.left')}</span>{cost.left.startsWith('-') ? <StateTag tone="late" plain>{cost.left}</StateTag> : <b className="hj-figures">{cost.left}</b>}</div>
      )}
    </>
  );
}

function Load({ rows, book, head, planId }: CalculatorsProps) {
  const { t } = useTranslation('plans');
  const figures = useFigures();
  const save = useSaveFigures();
  const day = (text: string): LegalDay | undefined => { const found = legalDayOf(text); return isRefusal(found) ? undefined : found; };
  const from = day(head.periodFrom);
  const own = rows.flatMap((row) => {
    const [named, to, quota] = [[...new Set(laboratoriesOf(row.laboratory, book).flatMap((found) => found ?? []))], day(dayOf(row.dueOn) ?? ''), countOf(row.quota)];
    if (isBlank(row) || !to || !from) return [];
    // Laboratories that are drawn share a stratum's batches evenly.
    return named.map((laboratoryId, place) => ({ laboratoryId, quota: Math.floor(quota / named.length) + (place < quota % named.length ? 1 : 0), from, to }));
  });
  const laboratories = [...new Set(own.map(({ laboratoryId }) => laboratoryId))];
  const others = (figures.data?.others ?? []).filter((one) => one.planId !== planId && laboratories.includes(one.laboratoryId)).map((one) => ({ ...one, from: granted(legalDayOf(one.from)), to: granted(legalDayOf(one.to)) }));
  const capacities = new Map((figures.data?.capacities ?? []).map(({ laboratoryId, batchesPerWeek }) => [laboratoryId, batchesPerWeek]));
  const load = weeklyLoad([...own, ...others], capacities);
  return (
    <>
      {laboratories.map((laboratoryId) => {
        const weeks = load.filter((week) => week.laboratoryId === laboratoryId);
        const highest = weeks.reduce((most, { batches }) => Math.max(most, batches), capacities.get(laboratoryId) ?? 1);
        const name = book.laboratories.labelOf(laboratoryId);
        return (
          <div key={laboratoryId}>
            <Asked label={name}>
              <InputNumber
                size="small" min={0} max={100_000} precision={0} suffix={t('calc.perWeek')} aria-label={t('calc.capacityOf', { laboratory: name })} key={capacities.get(laboratoryId) ?? ''} {...(capacities.has(laboratoryId) ? { defaultValue: capacities.get(laboratoryId)! } : {})}
                onBlur={(event) => { const text = event.target.value.trim(); if (/^\d{1,6}$/.test(text) && Number(text) !== capacities.get(laboratoryId)) save.mutate({ prices: [], capacities: [{ laboratoryId, batchesPerWeek: Number(text) }] }); }}
              />
            </Asked>
            <ul className="hj-weeks">
              {weeks.map(({ week, batches, over }) => (
                <li key={week}>
                  <span className="hj-figures">{week.slice(5)}</span>
                  <span className="hj-bar"><span style={{ width: `${(100 * batches) / highest}%`, ...(over > 0 ? { background: 'var(--hj-late)' } : {}) }} /></span>
                  <span className="hj-figures">{batches}</span>
                  {over > 0 ? <StateTag tone="late" plain>{t('fault.over', { over })}</StateTag> : <span />}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {laboratories.length === 0 && <p className="hj-quiet">{t('calc.load.none')}</p>}
      {others.length > 0 && <p className="hj-caption">{t('calc.load.others')}</p>}
    </>
  );
}
