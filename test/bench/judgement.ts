import { judgeFor, parseRequirement, type QuantityObservation } from '../../src/disciplines/shared/index.js';
import { granted } from '../../src/kernel/index.js';
import { Decimal } from '../../src/kernel/numbers/index.js';
import type { Row } from './measure.js';

const DETERMINATIONS = 1_000_000;

/** A million determinations against limits of 0.2 and 0.20, by 修约值: each is read, rounded and compared, and leaves with verdict and reason. */
export async function judgementRow(): Promise<Row> {
  const observations = Array.from({ length: DETERMINATIONS }, (_, n): QuantityObservation => {
    const text = `0.${String((n * 7919) % 100_000).padStart(5, '0')}`;
    return { kind: 'quantity', text, value: text, printed: text, unit: 'mg/kg' };
  });
  const judges = ['≤0.2 mg/kg', '≤0.20 mg/kg'].map((limit) => judgeFor(granted(parseRequirement(limit)), { comparison: 'rounded' }));
  const limits = [new Decimal('0.2'), new Decimal('0.20')];
  const expected = countFailures(limits, observations);
  return {
    name: 'judgement of 1,000,000 determinations', floor: 'construct, round, compare', aim: '< 1.5', kind: 'time', rounds: 5, times: 1,
    figure: async () => {
      let failed = 0;
      for (let n = 0; n < DETERMINATIONS; n++) if (granted(judges[n % 2]!(observations[n]!)).verdict === 'fail') failed += 1;
      if (failed !== expected) throw new Error(`${failed} failures instead of ${expected}`);
    },
    base: async () => countFailures(limits, observations),
  };
}

function countFailures(limits: readonly Decimal[], observations: readonly QuantityObservation[]): number {
  let failed = 0;
  for (let n = 0; n < observations.length; n++) {
    if (new Decimal(observations[n]!.value).toDecimalPlaces(1 + (n % 2), Decimal.ROUND_HALF_EVEN).comparedTo(limits[n % 2]!) > 0) failed += 1;
  }
  return failed;
}
