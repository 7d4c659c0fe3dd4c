import { refuse, type Refusal } from '../refusal.js';

/** A unified social credit code whose length, characters, division digits and both check characters are right. */
export type Uscc = string & { readonly __brand: 'Uscc' };

export type UsccCheck = 'length' | 'alphabet' | 'division' | 'organisation' | 'check';

/** What was checked of a code, in order; checks after one that makes them meaningless are left out. */
export interface UsccReport {
  readonly value: string;
  readonly checks: readonly { readonly check: UsccCheck; readonly passed: boolean }[];
  readonly failed: readonly UsccCheck[];
}

/** @source GB 32100-2015, character set of the code and its weights (unverified) */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** @source GB 11714-1997, weights of the organisation code (unverified) */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

function weighed(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * alphabet.indexOf(text[i]!), 0);
}

/** The 18th character for the first 17 of a code. @throws RangeError for other lengths or characters outside the code's alphabet */
export function usccCheckCharacter(first17: string): string {
  if (first17.length !== 17 || !isOf(ALPHABET, first17)) throw new RangeError('17 characters of GB 32100 are needed');
  return ALPHABET[(31 - (weighed(first17, ALPHABET, WEIGHTS) % 31)) % 31]!;
}

/** The ninth character for the first eight of an organisation code (`X` for ten). @throws RangeError for other lengths or characters */
export function organisationCheckCharacter(first8: string): string {
  if (first8.length !== 8 || !isOf(ORGANISATION_ALPHABET, first8)) throw new RangeError('8 characters of GB 11714 are needed');
  const check = (11 - (weighed(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

function isOf(alphabet: string, text: string): boolean {
  return [...text].every((character) => alphabet.includes(character));
}

/**
 * The code of a registration authority and class (2 characters), a division (6 digits) and an organisation (8 characters), with both
 * check characters: for demonstration data. @throws RangeError where a part has another shape
 */
export function usccOf(authorityAndClass: string, division: string, organisation: string): Uscc {
  if (!/^[0-9A-Z]{2}$/.test(authorityAndClass) || !/^[0-9]{6}$/.test(division)) throw new RangeError('2 characters and 6 digits are needed');
  const first17 = authorityAndClass + division + organisation + organisationCheckCharacter(organisation);
  return (first17 + usccCheckCharacter(first17)) as Uscc;
}

/**
 * Which checks a typed code passes. It is read NFKC-normalised, in capitals and without blanks at its ends.
 *
 * @source GB 32100-2015: registration authority 1, class 1, division 6, organisation 9 (GB 11714), check 1 (unverified)
 */
export function reportUscc(typed: string): UsccReport {
  const value = typed.normalize('NFKC').trim().toUpperCase();
  const checks: { check: UsccCheck; passed: boolean }[] = [];
  const passes = (check: UsccCheck, passed: boolean): boolean => {
    checks.push({ check, passed });
    return passed;
  };
  if (passes('length', value.length === 18) && passes('alphabet', isOf(ALPHABET, value))) {
    passes('division', /^[0-9]{6}$/.test(value.slice(2, 8)));
    passes('organisation', organisationCheckCharacter(value.slice(8, 16)) === value[16]);
    passes('check', usccCheckCharacter(value.slice(0, 17)) === value[17]);
  }
  return { value, checks, failed: checks.filter((one) => !one.passed).map((one) => one.check) };
}

/** The code, or a refusal `identifiers.uscc-<check>` by the first check that failed, whose facts name all that failed. */
export function parseUscc(typed: string): Uscc | Refusal {
  const { value, failed } = reportUscc(typed);
  const [first] = failed;
  return first === undefined ? (value as Uscc) : refuse(`identifiers.uscc-${first}`, { value: value.slice(0, 40), length: value.length, failed }, 'invalid');
}

/** The six digits of the division in a code. */
export function divisionOfUscc(uscc: Uscc): string {
  return uscc.slice(2, 8);
}
