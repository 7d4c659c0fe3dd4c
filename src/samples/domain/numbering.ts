import { refuse, type Refusal } from '../../kernel/index.js';
import { parseSamplingNumber, type SamplingNumber } from '../../kernel/identifiers/index.js';

/** Like the national form, with a prefix that no national task uses. @source national sampling numbers: prefix, year, division, sequence (A6 of the practice, unverified) */
export const DEFAULT_PATTERN = 'DF{yy}{division}{seq:9}';
/** For records of refusal, which have no number of a national task. */
export const REFUSAL_PATTERN = 'JJ{yy}{division}{seq:6}';

const PART = /\{(yyyy|yy|division|seq:([4-9]))\}/g;

/** Why this text cannot be a bureau's pattern: it needs the year and one sequence of 4 to 9 digits, and letters, digits and `-/.()` around them. */
export function whyNotPattern(pattern: string): Refusal | undefined {
  const sequences = [...pattern.matchAll(/\{seq:[4-9]\}/g)].length;
  const years = [...pattern.matchAll(/\{yy(?:yy)?\}/g)].length;
  const rest = pattern.replace(PART, '');
  return sequences === 1 && years === 1 && pattern.length <= 40 && /^[A-Z0-9\-/.()]*$/.test(rest) ? undefined : refuse('number.pattern', { pattern }, 'invalid');
}

/** The number that a pattern makes; refuses a sequence beyond its digits (`number.pattern-exhausted`). `day` is a legal day, `division` six digits. */
export function numberByPattern(pattern: string, { day, division, sequence }: { readonly day: string; readonly division: string; readonly sequence: number }): SamplingNumber | Refusal {
  const fault = whyNotPattern(pattern);
  if (fault) return fault;
  const digits = Number(/\{seq:([4-9])\}/.exec(pattern)?.[1]);
  if (sequence < 1 || String(sequence).length > digits) return refuse('number.pattern-exhausted', { pattern });
  const text = pattern.replace(PART, (part) => {
    if (part === '{yyyy}') return day.slice(0, 4);
    if (part === '{yy}') return day.slice(2, 4);
    return part === '{division}' ? division.slice(0, 6) : String(sequence).padStart(digits, '0');
  });
  return parseSamplingNumber(text);
}
