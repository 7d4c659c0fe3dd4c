import { refuse, type Refusal } from '../../../kernel/index.js';
import type { InstrumentReading } from './cells.js';

/** Which item or control sample of a worksheet a sample in the file is. */
export interface SampleMapping {
  readonly sample: string;
  readonly code: string;
}

/** A reading with the code that it belongs to. */
export interface MappedReading extends InstrumentReading {
  readonly code: string;
}

/** A sample's name as a code would be printed: no blanks around it, capitals, and no `-1` or `_2` that an instrument adds for a repeat. */
export function codeIn(sample: string): string {
  return sample.normalize('NFKC').trim().toUpperCase().replace(/[-_ ][1-9]$/, '');
}

/**
 * The readings of the mapped samples, repeats of one code and analyte numbered in the order of their lines; what is not mapped is left out. Refused where
 * nothing is mapped (`instrument.nothing-mapped`), a sample stands twice (`instrument.mapped-twice`) or is not in the file (`instrument.sample-unknown`).
 */
export function mapReadings(readings: readonly InstrumentReading[], mapping: readonly SampleMapping[]): readonly MappedReading[] | Refusal {
  const codeOf = new Map<string, string>();
  const known = new Set(readings.map(({ sample }) => sample));
  for (const { sample, code } of mapping) {
    if (codeOf.has(sample)) return refuse('instrument.mapped-twice', { sample }, 'invalid');
    if (!known.has(sample)) return refuse('instrument.sample-unknown', { sample }, 'invalid');
    codeOf.set(sample, code.trim());
  }
  const times = new Map<string, number>();
  const mapped = readings.filter(({ sample }) => (codeOf.get(sample) ?? '') !== '').map((reading) => {
    const code = codeOf.get(reading.sample)!;
    const key = JSON.stringify([code, reading.analyte]);
    const replicate = (times.get(key) ?? 0) + 1;
    times.set(key, replicate);
    return { ...reading, code, replicate };
  });
  return mapped.length === 0 ? refuse('instrument.nothing-mapped', {}, 'invalid') : mapped;
}
