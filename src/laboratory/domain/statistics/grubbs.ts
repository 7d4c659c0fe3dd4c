import { refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, plainText } from '../../../kernel/numbers/index.js';
import { GRUBBS_LEVELS, GRUBBS_TABLE } from './grubbs-table.js';
import { mean, standardDeviation } from './series.js';

export type GrubbsSide = 'largest' | 'smallest' | 'both';

export interface GrubbsOutcome {
  /** `straggler` (歧离值) beyond the detection level 0.05, `outlier` (统计离群值) beyond the rejection level 0.01 too. */
  readonly finding: 'none' | 'straggler' | 'outlier';
  /** Which value lies farthest out, from 0; the first of equal ones. */
  readonly suspect: number;
  readonly statistic: string;
  readonly detectionValue: string;
  readonly rejectionValue: string;
}

/** The critical value on one side at a level of 0.05, 0.025, 0.01 or 0.005, for 3 to 100 values. */
export function grubbsCritical(n: number, level: (typeof GRUBBS_LEVELS)[number]): string | undefined {
  const row = GRUBBS_TABLE[n - 3];
  return row?.[0] === n ? (row[GRUBBS_LEVELS.indexOf(level) + 1] as string) : undefined;
}

/**
 * Grubbs' test for one outlying value at the levels 0.05 and 0.01. A value is beyond a level where its statistic is above the critical value; equal
 * values have no outlier. Nothing is removed: what is done with a straggler or an outlier is decided by a person who looks for its cause.
 * Refused below 3 values and above 100.
 * @source GB/T 4883-2008 7.2 (unverified)
 */
export function grubbs(values: readonly Decimal[], side: GrubbsSide = 'both'): GrubbsOutcome | Refusal<'grubbs.values-wrong'> {
  const detectionValue = grubbsCritical(values.length, side === 'both' ? '0.025' : '0.05');
  const rejectionValue = grubbsCritical(values.length, side === 'both' ? '0.005' : '0.01');
  if (detectionValue === undefined || rejectionValue === undefined) return refuse('grubbs.values-wrong', { got: values.length, least: 3, most: 100 }, 'invalid');
  const average = mean(values);
  const spread = standardDeviation(values);
  const outness = values.map((value) => {
    const distance = value.minus(average);
    return side === 'both' ? distance.abs() : side === 'largest' ? distance : distance.negated();
  });
  const most = Decimal.max(...outness);
  const suspect = outness.findIndex((distance) => distance.equals(most));
  const statistic = spread.isZero() ? new Decimal(0) : most.dividedBy(spread);
  const finding = statistic.greaterThan(rejectionValue) ? 'outlier' : statistic.greaterThan(detectionValue) ? 'straggler' : 'none';
  return { finding, suspect, statistic: plainText(statistic), detectionValue, rejectionValue };
}
