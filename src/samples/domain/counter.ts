import type { Discipline, FormValues, PortionDraft } from '../../disciplines/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';
import { COLD } from './reception.js';

/** An order line as the counter sees it. */
export interface DeliverableLine {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly deviceId: string | null;
  readonly deliveredOn: string | null;
  readonly struckReason: string | null;
  readonly values: FormValues;
}

/** What the custodian found of one line. */
export interface BroughtLine {
  readonly lineId: string;
  readonly itemId: string;
  readonly matchesForm: boolean;
  readonly celsius?: string;
  readonly portions: readonly PortionDraft[];
}

/**
 * Why these lines cannot be received so: one is not open or answered twice, does not match what was declared, travelled cold without a temperature, or its portions are not
 * those that the discipline takes; a device has none.
 * @source GB/T 27025-2019 (ISO/IEC 17025:2017) 7.4, handling of test or calibration items (unverified)
 */
export function whyNotDelivered(lines: readonly DeliverableLine[], answers: readonly BroughtLine[], discipline: Discipline): Refusal | undefined {
  if (new Set(answers.map(({ lineId }) => lineId)).size < answers.length || new Set(answers.map(({ itemId }) => itemId)).size < answers.length) return refuse('counter.line-twice', {}, 'invalid');
  for (const { lineId, matchesForm, celsius, portions } of answers) {
    const line = lines.find(({ id }) => id === lineId);
    if (!line || line.deliveredOn !== null || line.struckReason !== null) return refuse('counter.line-not-open', { line: line?.name ?? '' });
    if (!matchesForm) return refuse('counter.does-not-match', { line: line.name });
    if (line.deviceId !== null) {
      if (portions.length > 0) return refuse('counter.device-has-no-portions', { line: line.name }, 'invalid');
      continue;
    }
    const storage = line.values['storage'] ?? '';
    if (COLD.includes(storage) && !celsius) return refuse('reception.temperature-needed', { item: line.name, storage }, 'invalid');
    const refused = discipline.portions.whyNot(portions, { samplingKind: 'entrusted', takenQuantity: line.values['takenQuantity'] ?? '', backupQuantity: '' });
    if (refused) return refused;
  }
  return undefined;
}
