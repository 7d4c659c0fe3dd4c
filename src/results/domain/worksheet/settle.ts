import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import { grubbs, type Calculated, type Calculation, type GrubbsOutcome, type Readings } from '../../../laboratory/domain/index.js';

/** How far a position has come. `another`: the method asks for one more replicate; `apart`: its results do not agree, begin anew. */
export type SettledStatus = 'empty' | 'incomplete' | 'another' | 'apart' | 'unreadable' | 'settled';

export interface Settled {
  readonly status: SettledStatus;
  /** Every input as taken and every step, unrounded; of the full replicates so far. */
  readonly calculated?: Calculated;
  /** The value to report from, unrounded. */
  readonly result?: string;
  readonly unit?: string;
  /** An outlying value among three and more; nothing is removed. */
  readonly outlier?: GrubbsOutcome;
  readonly why?: Refusal;
}

/**
 * What the inputs of a position come to by the method's calculation. Replicates are taken in order; one that is only begun makes it incomplete. One more than the
 * method asks for is refused while the others agree (`worksheet.replicate-not-needed`): a result is not tested away.
 */
export function settle(calculation: Calculation, batch: Readings, replicates: readonly Readings[]): Settled {
  const needed = calculation.spec.inputs.filter(({ each, whenSilent }) => each === 'replicate' && whenSilent === undefined).map(({ name }) => name);
  const begun = replicates.filter((one) => Object.keys(one).length > 0);
  const full = begun.filter((one) => needed.every((name) => Object.hasOwn(one, name)));
  if (begun.length === 0) return { status: 'empty' };
  if (full.length === 0) return { status: 'incomplete' };
  const { least } = calculation.spec.replicates;
  if (full.length > least) {
    const before = calculation.run(batch, full.slice(0, -1));
    if (!isRefusal(before) && before.result !== undefined) return { status: 'unreadable', calculated: before, why: refuse('worksheet.replicate-not-needed', { replicate: full.length }, 'invalid') };
  }
  const calculated = calculation.run(batch, full);
  if (isRefusal(calculated)) return { status: calculated.code === 'calculation.input-missing' ? 'incomplete' : 'unreadable', why: calculated };
  const outlier = full.length > 2 ? grubbs(calculated.replicates.map(({ result }) => new Decimal(result))) : undefined;
  const found = { calculated, unit: calculated.unit, ...(outlier && !isRefusal(outlier) ? { outlier } : {}) };
  if (full.length < begun.length || full.length < least) return { status: 'incomplete', ...found };
  if (calculated.result === undefined) return { status: calculated.precision?.status === 'another-needed' ? 'another' : 'apart', ...found };
  return { status: 'settled', result: calculated.result, ...found };
}
