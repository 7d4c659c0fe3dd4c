import { refuse, type Refusal } from '../../kernel/index.js';

export type CodeLetter = (typeof LETTERS)[number];
export type InspectionLevel = (typeof LEVELS)[number];

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R'] as const;
export const LEVELS = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const;
export const AQLS = ['0.010', '0.015', '0.025', '0.040', '0.065', '0.10', '0.15', '0.25', '0.40', '0.65', '1.0', '1.5', '2.5', '4.0', '6.5', '10'] as const;

/** The last lot size of each row, and its letters in the order of `LEVELS`. @source GB/T 2828.1-2012 table 1 (= ISO 2859-1:1999) */
const CODE_LETTERS: readonly (readonly [upTo: number, letters: string])[] = [
  [8, 'AAAAAAB'], [15, 'AAAAABC'], [25, 'AABBBCD'], [50, 'ABBCCDE'], [90, 'BBCCCEF'], [150, 'BBCDDFG'], [280, 'BCDEEGH'], [500, 'BCDEFHJ'], [1_200, 'CCEFGJK'], [3_200, 'CDEGHKL'],
  [10_000, 'CDFGJLM'], [35_000, 'CDFHKMN'], [150_000, 'DEGJLNP'], [500_000, 'DEGJMPQ'], [Number.POSITIVE_INFINITY, 'DEHKNQR'],
];

/** @source GB/T 2828.1-2012 table 2-A, sample sizes (unverified) */
const SIZES: Readonly<Record<CodeLetter, number>> = { A: 2, B: 3, C: 5, D: 8, E: 13, F: 20, G: 32, H: 50, J: 80, K: 125, L: 200, M: 315, N: 500, P: 800, Q: 1250, R: 2000 };

/** Where each letter accepts none: the AQL of its plan Ac 0, Re 1. @source GB/T 2828.1-2012 table 2-A (unverified) */
const ZERO_AT: Readonly<Record<string, (typeof AQLS)[number]>> = {
  A: '6.5', B: '4.0', C: '2.5', D: '1.5', E: '1.0', F: '0.65', G: '0.40', H: '0.25', J: '0.15', K: '0.10', L: '0.065', M: '0.040', N: '0.025', P: '0.015', Q: '0.010',
};

/** To the right of Ac 0: one column up the table, one down, then these. @source GB/T 2828.1-2012 table 2-A (unverified) */
const AFTER_ARROWS: readonly (readonly [ac: number, re: number])[] = [[1, 2], [2, 3], [3, 4], [5, 6], [7, 8], [10, 11], [14, 15], [21, 22]];

export interface AttributesPlan {
  /** The letter that the plan was taken from in the end: an arrow leads to another than the lot's. */
  readonly letter: CodeLetter;
  readonly n: number;
  readonly ac: number;
  readonly re: number;
  /** The sample would not be smaller than the lot: every piece is inspected. */
  readonly inspectsAll: boolean;
}

/** The code letter of a lot of so many pieces. Refuses a lot below two (`attributes.lot`). */
export function codeLetter(lot: number, level: InspectionLevel): CodeLetter | Refusal {
  if (!Number.isInteger(lot) || lot < 2) return refuse('attributes.lot', { lot }, 'invalid');
  const row = CODE_LETTERS.find(([upTo]) => lot <= upTo)!;
  return row[1][LEVELS.indexOf(level)] as CodeLetter;
}

/**
 * The single plan of normal inspection for a lot: an arrow changes n and Ac/Re, and a sample of at least the lot inspects all of it. Refuses a cell that this
 * table does not have (`attributes.not-in-table`): its plan is entered by hand, with its source.
 * @source GB/T 2828.1-2012 tables 1 and 2-A (unverified); only the cells of which a source is known
 */
export function singleNormalPlan(lot: number, level: InspectionLevel, aql: (typeof AQLS)[number]): AttributesPlan | Refusal {
  const letter = codeLetter(lot, level);
  if (typeof letter !== 'string') return letter;
  const found = cellOf(letter, aql);
  if (!found) return refuse('attributes.not-in-table', { letter, aql });
  const n = SIZES[found.letter];
  return { ...found, n: Math.min(n, lot), inspectsAll: n >= lot };
}

function cellOf(letter: CodeLetter, aql: (typeof AQLS)[number]): Pick<AttributesPlan, 'letter' | 'ac' | 're'> | undefined {
  const zero = ZERO_AT[letter];
  if (!zero) return undefined;
  const right = AQLS.indexOf(aql) - AQLS.indexOf(zero);
  if (right === 0) return { letter, ac: 0, re: 1 };
  const neighbour = right === 1 ? LETTERS[LETTERS.indexOf(letter) - 1] : right === 2 ? LETTERS[LETTERS.indexOf(letter) + 1] : undefined;
  if (right === 1 || right === 2) return neighbour && ZERO_AT[neighbour] ? cellOf(neighbour, aql) : undefined;
  const plan = AFTER_ARROWS[right - 3];
  return plan && { letter, ac: plan[0], re: plan[1] };
}
