import { refuse, type Refusal } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';
import { methodsIn } from './method-name.js';

/** Between which bounds a method may be carried out; a bound that is null is absent. */
export interface MethodConditions {
  readonly standard: string;
  readonly lowCelsius: string | null;
  readonly highCelsius: string | null;
  readonly lowHumidity: string | null;
  readonly highHumidity: string | null;
}

export interface RoomReading {
  readonly celsius: string;
  /** Relative humidity in %. */
  readonly humidity: string;
}

/**
 * Why nothing may be entered by these methods today: a method limits the conditions and none were recorded today (`environment.not-recorded`), or the
 * last that were recorded lie outside (`environment.outside`).
 * @source ISO/IEC 17025:2017 6.3.3
 */
export function whyNotConditions(methods: readonly string[], limited: readonly MethodConditions[], today: RoomReading | null): Refusal | undefined {
  const standards = methods.flatMap((text) => methodsIn(text)).map(({ standard }) => standard);
  for (const limits of limited.filter(({ standard }) => standards.includes(standard))) {
    if (!today) return refuse('environment.not-recorded', { standard: limits.standard });
    if (outside(today.celsius, limits.lowCelsius, limits.highCelsius) || outside(today.humidity, limits.lowHumidity, limits.highHumidity)) {
      return refuse('environment.outside', { standard: limits.standard, celsius: today.celsius, humidity: today.humidity });
    }
  }
  return undefined;
}

function outside(value: string, low: string | null, high: string | null): boolean {
  return (low !== null && new Decimal(value).lessThan(low)) || (high !== null && new Decimal(value).greaterThan(high));
}
