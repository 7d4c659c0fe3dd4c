import { refuse, type Refusal } from '../../../kernel/index.js';
import type { Readings } from './calculation.js';

const MOST_NAMES = 40;
const MOST_VALUES = 50;
const LONGEST = 60;

/** Readings as they were sent, by name: a text, or a list of texts. Refused (`calculation.readings-unsound`) where they are anything else. */
export function readingsIn(sent: Readonly<Record<string, unknown>>): Readings | Refusal {
  const isText = (one: unknown): one is string => typeof one === 'string' && one.length <= LONGEST;
  const entries = Object.entries(sent);
  const wrong = entries.find(([, value]) => !isText(value) && !(Array.isArray(value) && value.length <= MOST_VALUES && value.every(isText)));
  return wrong || entries.length > MOST_NAMES ? refuse('calculation.readings-unsound', { name: wrong?.[0] ?? '' }, 'invalid') : (sent as Readings);
}
