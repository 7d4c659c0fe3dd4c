import plans from './data/sampling-plans.json' with { type: 'json' };
import { refuse, type Refusal } from '../../../kernel/index.js';

/** How many packages of a lot are measured, how the mean is corrected and how many may be deficient by more than T. */
export interface LotPlan {
  readonly edition: string;
  /** Set where the author of the table has not read the standard's own. */
  readonly isUnverified: boolean;
  readonly lot: number;
  readonly sample: number;
  /** λ of the mean's correction; null where none is allowed. */
  readonly lambda: string | null;
  /** Packages with T < deficiency ≤ 2T that a lot may have. */
  readonly allowed: number;
}

/**
 * The plan for a lot of `lot` packages by the edition in force on `day`. Refuses a lot that is no whole number from 1 (`net-content.lot`).
 * @source JJF 1070-2005 sampling plan; JJF 1070-2023 (unverified)
 */
export function planFor(lot: number, day: string): LotPlan | Refusal<'net-content.lot'> {
  if (!Number.isSafeInteger(lot) || lot < 1) return refuse('net-content.lot', { lot: String(lot) }, 'invalid');
  const edition = [...plans].reverse().find(({ from }) => from <= day) ?? plans[0]!;
  const row = edition.rows.find(({ lotUpTo }) => lotUpTo === null || lot <= lotUpTo)!;
  return { edition: edition.edition, isUnverified: edition.unverified === true, lot, sample: row.sample ?? lot, lambda: row.lambda, allowed: row.allowed };
}
