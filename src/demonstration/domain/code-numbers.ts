import { mod1110CheckDigit, usccOf } from '../../kernel/identifiers/index.js';
import type { Chance } from './chance.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const range = 31 ** 6;
/** Prime to 31⁶, so that consecutive serial numbers give scattered, never repeated codes. */
const stride = 389_171_209;

/**
 * A code for a serial number that is valid in form and check digits and belongs to nobody.
 * Characters 3 to 8 are 99 and the last four digits of the county: GB/T 2260 assigns no division 99, so the registry can
 * never have issued the code, and a code that strays into a real system is recognised there as foreign.
 * `type` is the second character: 1 companies, 2 individual households, 3 farmers' cooperatives.
 * @source GB 32100-2015 5.2 (parts of the code), unverified
 */
export function inventedUscc(type: '1' | '2' | '3', countyCode: string, serial: number): string {
  let rest = Number((BigInt(serial) * BigInt(stride)) % BigInt(range));
  let body = '';
  for (let place = 0; place < 6; place += 1) {
    body = alphabet.charAt(rest % 31) + body;
    rest = Math.floor(rest / 31);
  }
  return usccOf(`9${type}`, `99${countyCode.slice(2, 6)}`, `MA${body}`);
}

/** A telephone number that no network connects: 000 is no area code. */
export function inventedPhone(chance: Chance): string {
  return `000-${1_000_000 + chance.below(9_000_000)}`;
}

/**
 * A licence number in the published form under the unassigned division 99, so that nobody holds it.
 * SC: category (3), division (6), serial (4), check. JY: form of trade (1), division (6), serial (6), check.
 * Drug: `演` stands where the province's character would.
 * @source SC and JY with ISO 7064 MOD 11,10: recomputed from published numbers; unverified in the regulation's text
 */
export function inventedLicence(kind: 'food-production' | 'food-trade' | 'drug', form: number, countyCode: string, serial: number): string {
  const division = `99${countyCode.slice(2, 6)}`;
  if (kind === 'drug') return `演CB${division}${String(serial % 1_000_000).padStart(6, '0')}`;
  const digits = kind === 'food-production'
    ? `1${String(form).padStart(2, '0')}${division}${String(serial % 10_000).padStart(4, '0')}`
    : `${form}${division}${String(serial % 1_000_000).padStart(6, '0')}`;
  return `${kind === 'food-production' ? 'SC' : 'JY'}${digits}${mod1110CheckDigit(digits)}`;
}
