import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { bytesOfHex, hexOf, isHex256, type Hasher } from './hasher.js';

/**
 * Commit, then reveal. The form of the public value is fixed beforehand by a template, never by a regular expression:
 * `9` one digit, `6` one face of a die (1–6), `A` one capital letter, `x` one lower-case hexadecimal digit, `-+/.:_` themselves;
 * `{n}` (2–99) repeats the sign before it. `6{20}` is twenty dice, `99-99-99-99-99-99+99` a lottery draw.
 */
const SLOTS: Readonly<Record<string, { readonly from: string; readonly choices: number }>> = {
  '9': { from: '0123456789', choices: 10 },
  '6': { from: '123456', choices: 6 },
  A: { from: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', choices: 26 },
  x: { from: '0123456789abcdef', choices: 16 },
};
const LITERALS = '-+/.:_';
const LONGEST = 128;
/** Fewer possible values would let the bureau try out a nonce against all of them before it commits. */
const FEWEST_VALUES = 1_000_000;

/** One sign per character of the value; refuses a sign or count that the template language lacks, and templates over 128 signs. */
function signsOf(template: string): readonly string[] | Refusal {
  const bad = (at: number): Refusal => refuse('draws.bad-pattern', { pattern: template.slice(0, LONGEST), position: at + 1 }, 'invalid');
  const signs: string[] = [];
  if (template === '' || template.length > LONGEST) return bad(0);
  for (let i = 0; i < template.length; i++) {
    const sign = template[i]!;
    if (!Object.hasOwn(SLOTS, sign) && !LITERALS.includes(sign)) return bad(i);
    const count = /^\{([1-9][0-9]?)\}/.exec(template.slice(i + 1, i + 5));
    const times = count ? Number(count[1]) : 1;
    if (count && times === 1) return bad(i + 1);
    for (let n = 0; n < times; n++) signs.push(sign);
    if (signs.length > LONGEST) return bad(i);
    if (count) i += count[0].length;
  }
  return signs;
}

/** Why this template may not rule a draw (unreadable, or fewer than a million possible values), or undefined where it may. */
export function whyNotPattern(template: string): Refusal | undefined {
  const signs = signsOf(template);
  if (isRefusal(signs)) return signs;
  let values = 1;
  for (const sign of signs) values *= SLOTS[sign]?.choices ?? 1;
  return values >= FEWEST_VALUES ? undefined : refuse('draws.pattern-too-weak', { pattern: template, values, fewest: FEWEST_VALUES }, 'invalid');
}

/**
 * The public value in its one spelling: NFKC, without any white space. Refuses what the whole of the template does not match
 * (`draws.public-value`, with the first position that differs).
 */
export function publicValueOf(template: string, typed: string): string | Refusal {
  const signs = signsOf(template);
  if (isRefusal(signs)) return signs;
  const value = typed.normalize('NFKC').replace(/\s+/gu, '');
  const characters = [...value];
  const length = signs.length > characters.length ? signs.length : characters.length;
  for (let i = 0; i < length; i++) {
    const sign = signs[i];
    const character = characters[i];
    const fits = sign !== undefined && character !== undefined && (SLOTS[sign]?.from ?? sign).includes(character);
    if (!fits) return refuse('draws.public-value', { pattern: template, position: i + 1, length: signs.length }, 'invalid');
  }
  return value;
}

/** The commitment: hexadecimal SHA-256 of the secret nonce's 32 bytes. Refuses a nonce that is not 64 lower-case hexadecimal digits. */
export function commitmentOf(hasher: Hasher, nonceHex: string): string | Refusal {
  if (!isHex256(nonceHex)) return refuse('draws.bad-nonce', {}, 'invalid');
  return hexOf(hasher.bytes(bytesOfHex(nonceHex)));
}

/**
 * The seed text: frame hash, nonce and public value joined by colons. `value` is the outcome of `publicValueOf`.
 * Refuses a frame hash or nonce that is not 64 lower-case hexadecimal digits.
 */
export function seedOf(frameHash: string, nonceHex: string, value: string): string | Refusal {
  if (!isHex256(nonceHex)) return refuse('draws.bad-nonce', {}, 'invalid');
  if (!isHex256(frameHash)) return refuse('draws.bad-frame-hash', {}, 'invalid');
  return `${frameHash}:${nonceHex}:${value}`;
}
