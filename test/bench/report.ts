import { compose, exampleFacts, openTemplate, record, replay } from '../../src/reports/layout/index.js';
import type { Row } from './measure.js';

const ISSUED = new Date('2026-09-07T01:00:00Z');

/** The inspection report of the examples, 42 determinations. */
export async function reportRow(): Promise<Row> {
  const template = openTemplate('food', 'inspection-report');
  const facts = exampleFacts('food', 'inspection-report');
  const recording = record(template, facts, { issuedAt: ISSUED });
  return {
    name: 'report PDF of 42 determinations', floor: 'the same glyph runs placed without measuring', aim: '< 2', kind: 'time', rounds: 15, times: 3,
    figure: () => compose(template, facts, { issuedAt: ISSUED }),
    base: () => replay(recording),
  };
}
