import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { parseNumber } from '../../../kernel/numbers/index.js';

/** A row of maximum permissible errors: up to and with this many e, so many e. */
export interface StepRow { readonly upTo?: string; readonly mpe: string }
/** A row by share of the span in %: below this share (the last row has none), so many % of the span. */
export interface SpanRow { readonly below?: string; readonly percent: string }

/** How the maximum permissible error of a point is found. */
export type MpeRule =
  | { readonly kind: 'steps'; readonly by: string; readonly interval: string; readonly stage: string; readonly factors: Readonly<Record<string, string>>; readonly classes: Readonly<Record<string, readonly StepRow[]>> }
  | { readonly kind: 'span'; readonly by: string; readonly low: string; readonly high: string; readonly classes: Readonly<Record<string, readonly SpanRow[]>> }
  | { readonly kind: 'constant'; readonly percent: string };

/** One item that a procedure verifies on the points of a table. Shares are of |MPE|. */
export type PointItem =
  | { readonly name: string; readonly kind: 'error'; readonly columns: readonly string[]; readonly over?: 'each' | 'mean' }
  | { readonly name: string; readonly kind: 'difference'; readonly pairs: readonly (readonly [string, string])[]; readonly share: string }
  | { readonly name: string; readonly kind: 'spread'; readonly column: string; readonly share?: string; readonly amount?: string };

export interface PointTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The column that holds the true value. */
  readonly reference: string;
  /** Rows with the same value here belong together; the reference where it says nothing. */
  readonly group?: string;
  readonly least: number;
  readonly mpe?: MpeRule;
  readonly items: readonly PointItem[];
}

export interface ProcedureFact { readonly name: string; readonly kind: 'choice' | 'number' | 'text'; readonly options?: readonly string[]; readonly optional?: boolean }

/** A verification procedure as data: what must be known of the instrument, what is looked at, what is measured, and what is allowed. */
export interface Procedure {
  readonly code: string;
  readonly title: string;
  readonly instrument: string;
  readonly source: string;
  readonly unverified?: readonly string[];
  readonly validity: { readonly months: number };
  readonly facts: readonly ProcedureFact[];
  readonly unit: string;
  readonly checks: readonly string[];
  readonly mpe?: MpeRule;
  readonly tables: readonly PointTable[];
}

type Json = unknown;
interface Fault { readonly path: string; readonly problem: string }

/**
 * A procedure from its data file. Refuses a file that says what no procedure can (`procedure.invalid`), with every place and what is wrong there, so that a
 * metrologist who writes one knows what to mend.
 */
export function readProcedure(json: Json): Procedure | Refusal<'procedure.invalid'> {
  const faults: Fault[] = [];
  const fault = (path: string, problem: string): void => { faults.push({ path, problem }); };
  const root = recordOf(json, '', fault);
  for (const key of ['code', 'title', 'instrument', 'source', 'unit']) if (!isText(root[key])) fault(key, 'text is needed');
  const months = recordOf(root['validity'], 'validity', fault)['months'];
  if (!Number.isInteger(months) || (months as number) < 1 || (months as number) > 120) fault('validity.months', 'a whole number of months from 1 to 120 is needed');
  const facts = listOf(root['facts'], 'facts', fault).map((one, at) => recordOf(one, `facts[${at}]`, fault));
  for (const [at, fact] of facts.entries()) {
    if (!isText(fact['name'])) fault(`facts[${at}].name`, 'text is needed');
    if (!['choice', 'number', 'text'].includes(String(fact['kind']))) fault(`facts[${at}].kind`, 'choice, number or text');
    if (fact['kind'] === 'choice' && listOf(fact['options'], `facts[${at}].options`, fault).length === 0) fault(`facts[${at}].options`, 'a choice needs options');
  }
  const names = new Set(facts.map((fact) => String(fact['name'])));
  if (!names.has(String(root['unit']))) fault('unit', 'names the fact that holds the unit');
  for (const [at, check] of listOf(root['checks'], 'checks', fault).entries()) if (!isText(check)) fault(`checks[${at}]`, 'text is needed');
  if (root['mpe'] !== undefined) mpeFaults(root['mpe'], 'mpe', names, fault);
  const tables = listOf(root['tables'], 'tables', fault);
  if (tables.length === 0) fault('tables', 'a procedure measures something');
  for (const [at, table] of tables.entries()) tableFaults(recordOf(table, `tables[${at}]`, fault), `tables[${at}]`, root['mpe'] !== undefined, names, fault);
  return faults.length === 0 ? (json as Procedure) : refuse('procedure.invalid', { faults: faults.map(({ path, problem }) => `${path}: ${problem}`) }, 'invalid');
}

function tableFaults(table: Readonly<Record<string, Json>>, path: string, hasMpe: boolean, names: ReadonlySet<string>, fault: (path: string, problem: string) => void): void {
  if (!isText(table['name'])) fault(`${path}.name`, 'text is needed');
  const columns = listOf(table['columns'], `${path}.columns`, fault);
  const isColumn = (name: Json): boolean => columns.includes(name);
  if (!isColumn(table['reference'])) fault(`${path}.reference`, 'names one of the columns');
  if (table['group'] !== undefined && !isColumn(table['group'])) fault(`${path}.group`, 'names one of the columns');
  if (!Number.isInteger(table['least']) || (table['least'] as number) < 0) fault(`${path}.least`, 'a whole number is needed');
  if (table['mpe'] !== undefined) mpeFaults(table['mpe'], `${path}.mpe`, names, fault);
  else if (!hasMpe) fault(`${path}.mpe`, 'neither the table nor the procedure has a maximum permissible error');
  for (const [at, one] of listOf(table['items'], `${path}.items`, fault).entries()) {
    const here = `${path}.items[${at}]`;
    const item = recordOf(one, here, fault);
    if (!isText(item['name'])) fault(`${here}.name`, 'text is needed');
    const used = item['kind'] === 'error' ? listOf(item['columns'], `${here}.columns`, fault)
      : item['kind'] === 'difference' ? listOf(item['pairs'], `${here}.pairs`, fault).flat()
        : item['kind'] === 'spread' ? [item['column']] : undefined;
    if (!used) fault(`${here}.kind`, 'error, difference or spread');
    else if (used.length === 0 || !used.every(isColumn)) fault(here, 'names columns that the table does not have');
    if (item['kind'] === 'difference' && !isPositive(item['share'])) fault(`${here}.share`, 'a number above zero is needed');
    if (item['kind'] === 'spread' && !isPositive(item['share']) && !isPositive(item['amount'])) fault(here, 'a share or an amount above zero is needed');
  }
}

function mpeFaults(json: Json, path: string, names: ReadonlySet<string>, fault: (path: string, problem: string) => void): void {
  const rule = recordOf(json, path, fault);
  if (rule['kind'] === 'constant') {
    if (!isPositive(rule['percent'])) fault(`${path}.percent`, 'a number above zero is needed');
    return;
  }
  if (rule['kind'] !== 'steps' && rule['kind'] !== 'span') return fault(`${path}.kind`, 'steps, span or constant');
  for (const key of rule['kind'] === 'steps' ? ['by', 'interval', 'stage'] : ['by', 'low', 'high']) if (!names.has(String(rule[key]))) fault(`${path}.${key}`, 'names one of the facts');
  if (rule['kind'] === 'steps' && !Object.values(recordOf(rule['factors'], `${path}.factors`, fault)).every(isPositive)) fault(`${path}.factors`, 'numbers above zero are needed');
  const [end, amount] = rule['kind'] === 'steps' ? ['upTo', 'mpe'] : ['below', 'percent'];
  for (const [name, rows] of Object.entries(recordOf(rule['classes'], `${path}.classes`, fault))) {
    let before = -1;
    for (const [at, one] of listOf(rows, `${path}.classes.${name}`, fault).entries()) {
      const row = recordOf(one, `${path}.classes.${name}[${at}]`, fault);
      if (!isPositive(row[amount!])) fault(`${path}.classes.${name}[${at}].${amount}`, 'a number above zero is needed');
      const bound = row[end!];
      if (bound !== undefined && (!isPositive(bound) || Number(bound) <= before)) fault(`${path}.classes.${name}[${at}].${end}`, 'bounds are numbers and grow');
      before = bound === undefined ? Number.POSITIVE_INFINITY : Number(bound);
    }
  }
}

const isText = (value: Json): value is string => typeof value === 'string' && value.trim() !== '';

function isPositive(value: Json): boolean {
  const number = typeof value === 'string' ? parseNumber(value) : undefined;
  return number !== undefined && !isRefusal(number) && !number.qualifier && number.value.greaterThan(0);
}

function recordOf(value: Json, path: string, fault: (path: string, problem: string) => void): Readonly<Record<string, Json>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, Json>;
  fault(path === '' ? '(file)' : path, 'an object is needed');
  return {};
}

function listOf(value: Json, path: string, fault: (path: string, problem: string) => void): readonly Json[] {
  if (Array.isArray(value)) return value;
  fault(path, 'a list is needed');
  return [];
}
