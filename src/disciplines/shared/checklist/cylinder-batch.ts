import { refuse, type Refusal } from '../../../kernel/index.js';
import type { RecordText } from '../record/record-text.js';

/** The periodic inspection of one kind of gas cylinder, as data. */
export interface CylinderInspection {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly basis: string;
  readonly source: string;
  readonly isUnverified: boolean;
  /** Months until the next inspection. */
  readonly months: number;
  /** Reasons for which a cylinder is scrapped. */
  readonly reasons: readonly string[];
}

export interface InspectedCylinder {
  readonly line: number;
  readonly number: string;
  readonly verdict: '合格' | '报废';
  readonly reason: string;
}

export interface CylinderBatchResult {
  readonly inspection: string;
  readonly cylinders: readonly InspectedCylinder[];
  readonly passed: number;
  readonly scrapped: number;
  readonly months: number;
  readonly failed: readonly string[];
  /** A batch of which some are scrapped is reported cylinder by cylinder; it fails only where none is fit. */
  readonly verdict: 'pass' | 'fail';
}

const NUMBER = /^[0-9A-Z][0-9A-Z\-/·.]{2,31}$/;
const MOST = 2000;

/**
 * A batch of cylinders as they were scanned: each row is the number, the verdict (empty: 合格) and, where scrapped, the reason. Refuses, with its line, a number that is
 * none, that stands in the batch already (`cylinder.twice`, naming the first line), and a scrapping without a known reason.
 */
export function judgeCylinders(inspection: CylinderInspection, record: RecordText): CylinderBatchResult | Refusal {
  const rows = [...record.tables.values()].flat();
  if (rows.length === 0) return refuse('record.empty', {}, 'invalid');
  if (rows.length > MOST) return refuse('cylinder.too-many', { most: MOST }, 'invalid');
  const first = new Map<string, number>();
  const cylinders: InspectedCylinder[] = [];
  for (const { line, cells } of rows) {
    const number = (cells[0] ?? '').toUpperCase();
    if (!NUMBER.test(number)) return refuse('cylinder.number', { line, text: cells[0] ?? '' }, 'invalid');
    const before = first.get(number);
    if (before !== undefined) return refuse('cylinder.twice', { line, number, first: before }, 'invalid');
    first.set(number, line);
    const typed = cells[1] ?? '';
    const verdict = typed === '' || typed === '合格' ? '合格' : typed === '报废' ? '报废' : undefined;
    if (!verdict) return refuse('cylinder.verdict', { line, number, text: typed }, 'invalid');
    const reason = cells[2] ?? '';
    if (verdict === '报废' && !inspection.reasons.includes(reason)) return refuse('cylinder.reason', { line, number, known: inspection.reasons }, 'invalid');
    cylinders.push({ line, number, verdict, reason: verdict === '报废' ? reason : '' });
  }
  const scrapped = cylinders.filter(({ verdict }) => verdict === '报废');
  return {
    inspection: inspection.code, cylinders, passed: cylinders.length - scrapped.length, scrapped: scrapped.length, months: inspection.months,
    failed: scrapped.map(({ number }) => number), verdict: scrapped.length === cylinders.length ? 'fail' : 'pass',
  };
}
