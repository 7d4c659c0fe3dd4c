import { refuse, type Fact, type Refusal } from '../../kernel/index.js';
import { isSelfDated, methodsIn, printedMethod } from './method-name.js';
import { conditionsOf } from './restriction.js';
import type { ScopeRow } from './scope.js';

/** A line of the file whose cells are known, before methods are apart. */
export interface FileRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadRow extends ScopeRow {
  readonly place: number;
  /** The method as the file prints it. */
  readonly printed: string;
  readonly note: string;
}

export interface RowProblem {
  readonly line: number;
  readonly heading: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface ReadFile {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly RowProblem[];
  readonly lines: number;
  readonly bad: number;
}

/** The columns of an annex, as laboratories and the regulations write them. */
export const SCOPE_HEADINGS = [
  { field: 'category', zh: '类别', required: true, others: ['类别（产品/项目/参数）', '产品类别', '领域'] },
  { field: 'product', zh: '产品', required: false, others: ['检测对象', '产品名称', '对象'] },
  { field: 'parameter', zh: '产品/项目/参数', required: true, others: ['项目/参数', '产品/项目/参数名称', '参数', '项目', '名称', '检验项目'] },
  { field: 'method', zh: '标准（方法）名称及编号（含年号）', required: true, others: ['依据的标准（方法）名称及编号（含年号）', '标准（方法）名称及编号', '检测标准（方法）名称及编号（含年号）', '标准（方法）', '检测依据'] },
  { field: 'restriction', zh: '限制范围', required: false, others: ['限制范围或说明'] },
  { field: 'note', zh: '说明', required: false, others: ['备注'] },
] as const;
type Field = (typeof SCOPE_HEADINGS)[number]['field'];

/** An annex of a large institute has some thousands. */
export const MOST_SCOPE_LINES = 20_000;
const MOST_CHARACTERS = 1_000;
const bare = (text: string) => text.normalize('NFKC').replace(/[\s*]/g, '');

/**
 * The rows of an annex with one entry per method, and every bad line with its column and reason. A cell of category, product or parameter that is empty
 * below a filled one stands in a merged cell and takes its value. Refuses a file without the needed columns (`scope.headings`), without lines
 * (`scope.empty`) and one of more than 20,000 (`scope.too-many-lines`).
 */
export function readScopeFile(records: readonly FileRecord[]): ReadFile | Refusal<'scope.headings' | 'scope.empty' | 'scope.too-many-lines'> {
  // A title may stand above the headings, as in the printed annex.
  const head = records.slice(0, 6).findIndex(({ cells }) => missingIn(cells).length === 0);
  if (head < 0) return refuse('scope.headings', { missing: missingIn(records[0]?.cells ?? []) }, 'invalid');
  const places = placesIn(records[head]!.cells);
  const body = records.slice(head + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (body.length === 0) return refuse('scope.empty', {}, 'invalid');
  if (body.length > MOST_SCOPE_LINES) return refuse('scope.too-many-lines', { most: MOST_SCOPE_LINES }, 'invalid');
  const rows: ReadRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  let above: Readonly<Record<'category' | 'product' | 'parameter', string>> = { category: '', product: '', parameter: '' };
  for (const { line, cells } of body) {
    const given = Object.fromEntries(SCOPE_HEADINGS.map(({ field }) => [field, (cells[places[field]] ?? '').trim()])) as Record<Field, string>;
    above = merged(given, above);
    const found = rowsOf(line, { ...given, ...above });
    const repeated = found.rows.flatMap((row) => {
      const key = [row.category, row.product, row.parameter, printedMethod(row), row.restriction].map(bare).join('|');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, line);
      return first === undefined || first === line ? [] : [{ line, heading: '产品/项目/参数', code: 'scope.row-twice', facts: { first } }];
    }).slice(0, 1);
    problems.push(...found.problems, ...repeated);
    if (found.problems.length + repeated.length === 0) rows.push(...found.rows);
  }
  return { rows, problems, lines: body.length, bad: new Set(problems.map(({ line }) => line)).size };
}

function merged(given: Readonly<Record<Field, string>>, above: Readonly<Record<'category' | 'product' | 'parameter', string>>) {
  const category = given.category || above.category;
  // A new category or a new product ends what was merged below the old one.
  const product = given.product || (given.category ? '' : above.product);
  const parameter = given.parameter || (given.category || given.product ? '' : above.parameter);
  return { category, product, parameter };
}

function rowsOf(line: number, row: Readonly<Record<Field, string>>): { readonly rows: readonly ReadRow[]; readonly problems: readonly RowProblem[] } {
  const bad = (field: Field, code: string, facts: RowProblem['facts'] = {}): RowProblem => ({ line, heading: SCOPE_HEADINGS.find((one) => one.field === field)!.zh, code, facts });
  const problems: RowProblem[] = [];
  for (const field of ['category', 'parameter', 'method'] as const) if (row[field] === '') problems.push(bad(field, 'scope.row-empty'));
  for (const { field } of SCOPE_HEADINGS) if (row[field].length > MOST_CHARACTERS) problems.push(bad(field, 'scope.row-too-long', { most: MOST_CHARACTERS }));
  const methods = methodsIn(row.method);
  if (row.method !== '' && methods.length === 0) problems.push(bad('method', 'scope.row-method-unknown', { text: row.method.slice(0, 60) }));
  const yearless = methods.filter(({ standard, edition }) => edition === null && !isSelfDated(standard));
  if (yearless.length > 0) problems.push(bad('method', 'scope.row-year-missing', { methods: yearless.map(({ standard }) => standard) }));
  if (problems.length > 0) return { rows: [], problems };
  const conditions = conditionsOf(row.restriction);
  return {
    problems,
    rows: methods.map((method, place): ReadRow => ({
      ...method, line, place, category: row.category, product: row.product, parameter: row.parameter, restriction: row.restriction, conditions, printed: row.method, note: row.note,
    })),
  };
}

function placesIn(cells: readonly string[]): Record<Field, number> {
  const plain = cells.map(bare);
  return Object.fromEntries(SCOPE_HEADINGS.map(({ field, zh, others }) => {
    const names = [zh, ...others].map(bare);
    return [field, plain.findIndex((cell) => names.includes(cell) || cell === field)];
  })) as Record<Field, number>;
}

function missingIn(cells: readonly string[]): string[] {
  const places = placesIn(cells);
  return SCOPE_HEADINGS.filter(({ field, required }) => required && places[field] < 0).map(({ zh }) => zh);
}
