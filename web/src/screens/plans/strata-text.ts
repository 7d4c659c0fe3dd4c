import type { Plan, StratumBody } from './types';

/** A stratum as it is typed or pasted: names, not codes. */
export interface StratumText {
  readonly code: string;
  readonly division: string;
  readonly businessType: string;
  readonly tag: string;
  readonly scheme: string;
  readonly quota: string;
  readonly reserves: string;
  readonly laboratory: string;
  readonly dueOn: string;
  readonly creditClass: string;
  /** Not typed here, kept as it was. */
  readonly categoryCode: string | null;
}

export type StratumField = Exclude<keyof StratumText, 'code' | 'categoryCode'>;
export const stratumFields: readonly StratumField[] = ['division', 'businessType', 'tag', 'scheme', 'quota', 'reserves', 'laboratory', 'dueOn', 'creditClass'];
export type StratumFault = 'needed' | 'unknown' | 'several' | 'number' | 'day' | 'outside';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Finds a value by any of its names; a name that several have finds none of them. */
export class Lookup {
  readonly labels: readonly string[];
  private readonly byName = new Map<string, string | null>();
  private readonly byValue = new Map<string, string>();

  constructor(entries: readonly { readonly value: string; readonly label: string; readonly names?: readonly string[] }[]) {
    this.labels = entries.map(({ label }) => label);
    for (const { value, label, names = [] } of entries) {
      this.byValue.set(value, label);
      for (const name of new Set([label, value, ...names].map(plain))) {
        const known = this.byName.get(name);
        this.byName.set(name, known !== undefined && known !== value ? null : value);
      }
    }
  }

  /** The value; null where the name has several, undefined where it has none. */
  find(text: string): string | null | undefined {
    return this.byName.get(plain(text));
  }

  labelOf(value: string | null | undefined): string {
    return value ? this.byValue.get(value) ?? value : '';
  }
}

export interface Book {
  readonly divisions: Lookup;
  readonly businessTypes: Lookup;
  readonly tags: Lookup;
  readonly creditClasses: Lookup;
  readonly schemes: Lookup;
  readonly laboratories: Lookup;
}

/** A day as people and spreadsheets write it: `2026-9-3`, `2026/09/03`, `2026年9月3日`. Undefined where it is none. */
export function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(text)) ?? [];
  if (!year || !month || !day) return undefined;
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const there = new Date(`${made}T00:00:00Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(made) ? made : undefined;
}

/** Nothing but what was filled in for the planner: the row is not part of the plan. */
export function isBlank(row: StratumText): boolean {
  return [row.division, row.businessType, row.tag, row.creditClass, row.scheme, row.quota].every((text) => text.trim() === '');
}

export function blankRow(code: string): StratumText {
  return { code, division: '', businessType: '', tag: '', scheme: '', quota: '', reserves: '', laboratory: '', dueOn: '', creditClass: '', categoryCode: null };
}

/** The next free code: `S007` after `S006`. */
export function nextCode(rows: readonly StratumText[]): string {
  const highest = rows.reduce((most, { code }) => Math.max(most, Number(code.slice(1)) || 0), 0);
  return `S${String(highest + 1).padStart(3, '0')}`;
}

interface Period {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** What is wrong in a row, by field; nothing in a blank one. */
export function faultsOf(row: StratumText, book: Book, period: Period): Partial<Record<StratumField, StratumFault>> {
  if (isBlank(row)) return {};
  const faults: Partial<Record<StratumField, StratumFault>> = {};
  const named = (field: StratumField, lookup: Lookup, needed: boolean) => {
    if (row[field].trim() === '') {
      if (needed) faults[field] = 'needed';
      return;
    }
    const found = lookup.find(row[field]);
    if (!found) faults[field] = found === null ? 'several' : 'unknown';
  };
  named('division', book.divisions, false);
  named('businessType', book.businessTypes, false);
  named('tag', book.tags, false);
  named('creditClass', book.creditClasses, false);
  named('scheme', book.schemes, true);
  if (row.laboratory.trim() === '') faults.laboratory = 'needed';
  const laboratories = laboratoriesOf(row.laboratory, book);
  if (laboratories.some((found) => !found)) faults.laboratory = laboratories.includes(null) ? 'several' : 'unknown';
  if (row.quota.trim() === '') faults.quota = 'needed';
  else if (!isCount(row.quota)) faults.quota = 'number';
  if (row.reserves.trim() !== '' && !isCount(row.reserves)) faults.reserves = 'number';
  const due = dayOf(row.dueOn);
  if (row.dueOn.trim() === '') faults.dueOn = 'needed';
  else if (!due) faults.dueOn = 'day';
  else if (due < period.periodFrom || due > period.periodTo) faults.dueOn = 'outside';
  return faults;
}

function isCount(text: string): boolean {
  return /^\d{1,6}$/.test(plain(text));
}

export function countOf(text: string): number {
  return isCount(text) ? Number(plain(text)) : 0;
}

/** The laboratories that a cell names, as `find` gives them: one by contract, or several to be drawn from, with a separator between them. */
export function laboratoriesOf(text: string, book: Book): readonly (string | null | undefined)[] {
  return text.split(/[、；;\n]/).filter((name) => name.trim() !== '').map((name) => book.laboratories.find(name));
}

/** The rows as the server takes them; only for rows without faults. Blank rows are left out. */
export function bodiesOf(rows: readonly StratumText[], book: Book): StratumBody[] {
  return rows.filter((row) => !isBlank(row)).map((row) => ({
    code: row.code,
    divisionCode: row.division.trim() === '' ? null : book.divisions.find(row.division) ?? null,
    businessType: row.businessType.trim() === '' ? null : book.businessTypes.find(row.businessType) ?? null,
    tag: row.tag.trim() === '' ? null : book.tags.find(row.tag) ?? null,
    creditClass: row.creditClass.trim() === '' ? null : book.creditClasses.find(row.creditClass) ?? null,
    categoryCode: row.categoryCode,
    schemeId: book.schemes.find(row.scheme) ?? '',
    quota: countOf(row.quota),
    reserves: countOf(row.reserves),
    ...laboratoryBody(row, book),
    dueOn: dayOf(row.dueOn) ?? row.dueOn,
  }));
}

function laboratoryBody(row: StratumText, book: Book): Pick<StratumBody, 'laboratoryId' | 'laboratoryPool'> {
  const named = [...new Set(laboratoriesOf(row.laboratory, book).flatMap((found) => found ?? []))];
  return { laboratoryId: named[0] ?? '', laboratoryPool: named.length > 1 ? named : null };
}

/** The strata of a plan as they are shown for typing. */
export function textsOf(plan: Plan, book: Book): StratumText[] {
  return plan.strata.map((stratum) => ({
    code: stratum.code,
    division: book.divisions.labelOf(stratum.divisionCode),
    businessType: book.businessTypes.labelOf(stratum.businessType),
    tag: book.tags.labelOf(stratum.tag),
    scheme: book.schemes.labelOf(stratum.schemeId),
    quota: String(stratum.quota),
    reserves: String(stratum.reserves),
    laboratory: (stratum.laboratoryPool ?? [stratum.laboratoryId]).map((id) => book.laboratories.labelOf(id)).join('、'),
    dueOn: stratum.dueOn,
    creditClass: book.creditClasses.labelOf(stratum.creditClass),
    categoryCode: stratum.categoryCode,
  }));
}

/** A row that was begun gets what is usually the same as above: the laboratory, no reserves, the plan's last day. */
export function completed(row: StratumText, before: StratumText | undefined, period: Period): StratumText {
  if (isBlank(row)) return row;
  return { ...row, laboratory: row.laboratory || (before?.laboratory ?? ''), reserves: row.reserves || '0', dueOn: row.dueOn || period.periodTo };
}
