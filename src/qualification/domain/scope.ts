import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { convert, Decimal } from '../../kernel/numbers/index.js';
import type { Requirement } from '../../disciplines/index.js';
import { isSelfDated, methodsIn, printedMethod, type MethodName } from './method-name.js';
import type { Condition } from './restriction.js';

/** One line of an annex (能力附表) with one of its methods. */
export interface ScopeRow extends MethodName {
  readonly line: number;
  /** 类别: a food category, or the whole field (`食品`). */
  readonly category: string;
  /** Empty where the category is not narrowed to a product. */
  readonly product: string;
  /** A parameter, or 全部参数. */
  readonly parameter: string;
  readonly restriction: string;
  readonly conditions: readonly Condition[];
}

/** What a laboratory is to determine, in the words of scheme and sample. */
export interface Demand {
  readonly id: string;
  readonly parameter: string;
  /** As the scheme prints them; any one of them will do. Without any, a recognition for the parameter by whatever method does. */
  readonly methods: readonly string[];
  /** Every name that the sample goes by, from the field down: 食品, chapter, table, matrix. */
  readonly names: readonly string[];
  readonly requirement: Requirement | null;
}

/** An edition of a standard and the first day of its force; its successor's first day ends it. */
export interface MethodEdition {
  readonly standard: string;
  readonly edition: string;
  readonly validFrom: string;
}

/** What a laboratory holds under a regime: its latest certificate and the rows of the annex that is in force on the day. */
export interface Holding {
  readonly certificate: { readonly number: string; readonly validFrom: string; readonly validTo: string } | null;
  readonly rows: readonly ScopeRow[];
}

const ALL = /^全部(参数|项目)?$/;

/** A parameter's name as it is compared: one width, no blanks, without `（以Cd计）`. */
export function parameterKey(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  return ALL.test(plain) ? '*' : plain.replace(/\(以[^)]*计\)/g, '').toLowerCase();
}

/** The key under which rows for every parameter of a method stand. */
export const EVERY_PARAMETER = '*';

/**
 * Why a laboratory's scope does not cover a determination on a day; undefined where it does. The reason is that of the line that came nearest:
 * `scope.no-certificate`, `scope.certificate-expired`, `scope.certificate-later`, `scope.parameter-missing`, `scope.category-missing`, `scope.method-missing`,
 * `scope.edition-superseded`, `scope.edition-differs`, `scope.part-excluded`, `scope.matrix-excluded`, `scope.range-excluded`, `scope.restriction-unread`.
 * A method without a year means the edition in force on the day; where the register knows no edition of it, any year of the annex will do.
 * @source 检验检测机构资质认定管理办法 (order 163): reports within the scope of the certificate only; 资质认定评审准则 (2023), 限制范围 (unverified)
 */
export function whyNotCovered(demand: Demand, holding: Holding, day: string, editions: readonly MethodEdition[]): Refusal | undefined {
  const { certificate } = holding;
  const { parameter } = demand;
  if (!certificate) return refuse('scope.no-certificate', { parameter });
  if (certificate.validTo < day) return refuse('scope.certificate-expired', { parameter, number: certificate.number, on: certificate.validTo });
  if (certificate.validFrom > day) return refuse('scope.certificate-later', { parameter, number: certificate.number, from: certificate.validFrom });
  const wanted = demand.methods.flatMap((text) => methodsIn(text));
  let best: { readonly rank: number; readonly refusal: Refusal } = { rank: -1, refusal: refuse('scope.parameter-missing', { parameter }) };
  for (const row of holding.rows) {
    const found = whyNotRow(row, demand, wanted, day, editions);
    if (!found) return undefined;
    if (found.rank > best.rank) best = found;
  }
  return best.refusal;
}

/** Why one line does not cover it, with how near it came. */
function whyNotRow(
  row: ScopeRow, { parameter, names, requirement }: Demand, wanted: readonly MethodName[], day: string, editions: readonly MethodEdition[],
): { readonly rank: number; readonly refusal: Refusal } | undefined {
  const no = (rank: number, refusal: Refusal) => ({ rank, refusal });
  if (!isParameter(row.parameter, parameter)) return no(-1, refuse('scope.parameter-missing', { parameter }));
  const method = printedMethod(row);
  const same = wanted.filter(({ standard }) => standard === row.standard);
  if (wanted.length > 0 && same.length === 0) return no(1, refuse('scope.method-missing', { parameter, wanted: wanted.map(printedMethod), held: method }));
  if (!isAmong(row.category, names)) return no(0, refuse('scope.category-missing', { parameter, held: row.category, names: names.at(-1) ?? '' }));
  if (row.product !== '' && !isAmong(row.product, names)) return no(2, refuse('scope.category-missing', { parameter, held: row.product, names: names.at(-1) ?? '' }));
  const edition = same.length === 0 ? whyNotInForce(row, parameter, day, editions) : firstYes(same.map((one) => whyNotEdition(row, one, parameter, day, editions)));
  if (edition) return no(3, edition);
  const parts = same.map(({ part }) => part);
  if (row.part !== null && parts.length > 0 && parts.every((part) => part !== null && part !== row.part)) return no(4, refuse('scope.part-excluded', { parameter, method, wanted: parts.join('、') }));
  for (const condition of row.conditions) {
    const refusal = whyNotCondition(condition, { parameter, names, requirement, parts, method, restriction: row.restriction });
    if (refusal) return no(5, refusal);
  }
  return undefined;
}

function isParameter(held: string, wanted: string): boolean {
  const [key, other] = [parameterKey(held), parameterKey(wanted)];
  return key === EVERY_PARAMETER || key === other || held.split(/[、;；]/).some((one) => parameterKey(one) === other);
}

/** Whether one of the names is the category or product, or lies in it: 叶菜类蔬菜 is among 蔬菜. */
function isAmong(held: string, names: readonly string[]): boolean {
  const parts = held.normalize('NFKC').split(/[、,;/]|及/).map((part) => part.replace(/\s+/g, '')).filter((part) => part !== '');
  const plain = names.map((name) => name.normalize('NFKC').replace(/\s+/g, ''));
  return parts.some((part) => plain.some((name) => name === part || (part.length > 1 && name.includes(part))));
}

function firstYes(answers: readonly (Refusal | undefined)[]): Refusal | undefined {
  return answers.includes(undefined) ? undefined : answers[0];
}

function whyNotEdition(row: ScopeRow, wanted: MethodName, parameter: string, day: string, editions: readonly MethodEdition[]): Refusal | undefined {
  if (wanted.edition === null) return whyNotInForce(row, parameter, day, editions);
  return wanted.edition === row.edition ? undefined : refuse('scope.edition-differs', { parameter, standard: row.standard, held: row.edition ?? '', wanted: wanted.edition });
}

function whyNotInForce(row: ScopeRow, parameter: string, day: string, editions: readonly MethodEdition[]): Refusal | undefined {
  if (isSelfDated(row.standard)) return undefined;
  const current = editionInForce(row.standard, day, editions);
  if (!current || current.edition === row.edition) return undefined;
  return refuse('scope.edition-superseded', { parameter, standard: row.standard, held: row.edition ?? '', inForce: current.edition, since: current.validFrom });
}

/** The edition of a standard that is in force on a day: the youngest that has begun. Undefined where the register has none. */
export function editionInForce(standard: string, day: string, editions: readonly MethodEdition[]): MethodEdition | undefined {
  return editions.filter((one) => one.standard === standard && one.validFrom <= day).reduce<MethodEdition | undefined>((best, one) => (best && best.validFrom >= one.validFrom ? best : one), undefined);
}

interface Asked {
  readonly parameter: string;
  readonly names: readonly string[];
  readonly requirement: Requirement | null;
  readonly parts: readonly (string | null)[];
  readonly method: string;
  readonly restriction: string;
}

function whyNotCondition(condition: Condition, { parameter, names, requirement, parts, method, restriction }: Asked): Refusal | undefined {
  const excluded = (code: 'scope.matrix-excluded' | 'scope.range-excluded' | 'scope.part-excluded' | 'scope.restriction-unread') =>
    refuse(code, { parameter, method, restriction, names: names.at(-1) ?? '', wanted: parts.filter((part) => part !== null).join('、') });
  switch (condition.kind) {
    case 'only':
      return condition.names.some((name) => isAmong(name, names)) ? undefined : excluded('scope.matrix-excluded');
    case 'except':
      return condition.names.some((name) => isAmong(name, names)) ? excluded('scope.matrix-excluded') : undefined;
    case 'part':
      return parts.length === 0 || parts.some((part) => part === null || condition.names.includes(part)) ? undefined : excluded('scope.part-excluded');
    case 'range':
      return isWithin(condition, requirement) ? undefined : excluded('scope.range-excluded');
    case 'unread':
      return excluded('scope.restriction-unread');
  }
}

/** Whether the numbers of a requirement lie within a measuring range; what has no number, or none in a unit of the same dimension, is not within. */
function isWithin({ low, high, unit }: Extract<Condition, { kind: 'range' }>, requirement: Requirement | null): boolean {
  const limits = limitsOf(requirement);
  if (limits === null) return true;
  return limits.every(({ limit, unit: own }) => {
    const value = own === unit ? new Decimal(limit) : convert(new Decimal(limit), own, unit);
    return !isRefusal(value) && (low === null || value.greaterThanOrEqualTo(low)) && (high === null || value.lessThanOrEqualTo(high));
  });
}

function limitsOf(requirement: Requirement | null): readonly { readonly limit: string; readonly unit: string }[] | null {
  switch (requirement?.kind) {
    case 'max':
    case 'min':
      return [{ limit: requirement.limit, unit: requirement.unit }];
    case 'range':
      return [{ limit: requirement.low.limit, unit: requirement.unit }, { limit: requirement.high.limit, unit: requirement.unit }];
    default:
      return null;
  }
}
