import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, parseNumber, plainText } from '../../../kernel/numbers/index.js';
import { meanOf } from '../net-content/tare.js';
import type { RecordRow, RecordText } from '../record/record-text.js';
import { groupsOf } from './groups.js';
import { permissibleError } from './permissible-error.js';
import type { MpeRule, PointItem, PointTable, Procedure, ProcedureFact } from './procedure.js';

/** A measured row with the errors of its indications. */
export interface JudgedPoint {
  readonly table: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly reference: string;
  /** By column of indications; in % of the true value where the rule is relative. */
  readonly errors: Readonly<Record<string, string>>;
  readonly permissible: string;
}

/** An item with the value that stands nearest to, or furthest beyond, what is allowed. */
export interface JudgedItem {
  readonly name: string;
  readonly verdict: 'pass' | 'fail';
  readonly found: string;
  readonly allowed: string;
  readonly line: number | null;
}

export interface PointsResult {
  readonly procedure: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly points: readonly JudgedPoint[];
  readonly items: readonly JudgedItem[];
  readonly failed: readonly string[];
  readonly verdict: 'pass' | 'fail';
}

/** What every verification records besides its procedure's own: on which day, with which standard, valid until when, and where. */
export const COMMON_FACTS: readonly ProcedureFact[] = [
  { name: '检定日期', kind: 'text' }, { name: '标准器名称', kind: 'text' }, { name: '标准器编号', kind: 'text' }, { name: '标准器准确度', kind: 'text' }, { name: '标准器证书编号', kind: 'text', optional: true },
  { name: '标准器有效期至', kind: 'text' }, { name: '环境温度', kind: 'number' }, { name: '相对湿度', kind: 'number' }, { name: '检定地点', kind: 'text', optional: true },
  { name: '扩展不确定度U', kind: 'text', optional: true },
];
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const OK = new Set(['合格', '符合', '√', '是', 'ok', 'pass', '正常']);
const BAD = new Set(['不合格', '不符合', '×', '否', 'fail', '异常']);

/**
 * An instrument's original record judged by its procedure: looks, then every item on every point. An error equal to the MPE passes. Refuses a standard whose
 * certificate had ended on the day (`points.standard-expired`), a fact that is missing or
 * none of the options, a look that was not taken, a table with fewer points than the procedure asks, cells that are missing or no numbers (with their line), and
 * points beyond the table of errors.
 */
export function judgePoints(procedure: Procedure, record: RecordText): PointsResult | Refusal {
  const facts = factsOf(procedure, record);
  if (isRefusal(facts)) return facts;
  const items: JudgedItem[] = [];
  for (const check of procedure.checks) {
    const value = record.facts.get(check)?.value.toLowerCase() ?? '';
    if (!OK.has(value) && !BAD.has(value)) return refuse('points.check', { check }, 'invalid');
    items.push({ name: check, verdict: OK.has(value) ? 'pass' : 'fail', found: value, allowed: '合格', line: null });
  }
  const strange = [...record.tables.keys()].find((name) => name !== '' && !procedure.tables.some((table) => table.name === name));
  if (strange !== undefined) return refuse('points.table', { table: strange, known: procedure.tables.map(({ name }) => name) }, 'invalid');
  const points: JudgedPoint[] = [];
  for (const [at, table] of procedure.tables.entries()) {
    const rows = record.tables.get(table.name) ?? (at === 0 ? record.tables.get('') : undefined) ?? [];
    if (rows.length < table.least) return refuse('points.few', { table: table.name, count: rows.length, least: table.least }, 'invalid');
    const judged = judgeTable(table, rows, (table.mpe ?? procedure.mpe)!, facts);
    if (isRefusal(judged)) return judged;
    points.push(...judged.points);
    items.push(...judged.items);
  }
  const failed = [...new Set(items.filter(({ verdict }) => verdict === 'fail').map(({ name }) => name))];
  return { procedure: procedure.code, facts, unit: facts[procedure.unit]!, points, items, failed, verdict: failed.length === 0 ? 'pass' : 'fail' };
}

function factsOf(procedure: Procedure, record: RecordText): Readonly<Record<string, string>> | Refusal {
  const wanted = [...COMMON_FACTS, ...procedure.facts];
  const known = new Set([...wanted.map(({ name }) => name), ...procedure.checks]);
  const strange = [...record.facts].find(([name]) => !known.has(name));
  if (strange) return refuse('points.fact-unknown', { line: strange[1].line, fact: strange[0], known: [...known] }, 'invalid');
  const facts: Record<string, string> = {};
  for (const { name, kind, options, optional } of wanted) {
    const value = record.facts.get(name)?.value ?? '';
    if (value === '' && optional) continue;
    if (value === '') return refuse('points.fact', { fact: name }, 'invalid');
    if (kind === 'choice' && !options!.includes(value)) return refuse('points.fact-choice', { fact: name, value, options: options! }, 'invalid');
    if (kind === 'number') {
      const number = parseNumber(value);
      if (isRefusal(number) || number.qualifier) return refuse('points.fact-number', { fact: name, value }, 'invalid');
      facts[name] = plainText(number.value);
    } else facts[name] = value;
  }
  for (const name of ['检定日期', '标准器有效期至']) if (!DAY.test(facts[name]!)) return refuse('validity.day', { day: facts[name]! }, 'invalid');
  if (facts['标准器有效期至']! < facts['检定日期']!) {
    return refuse('points.standard-expired', { standard: `${facts['标准器名称']!} ${facts['标准器编号']!}`, until: facts['标准器有效期至']!, day: facts['检定日期']! }, 'invalid');
  }
  for (const rule of [procedure.mpe, ...procedure.tables.map(({ mpe }) => mpe)]) {
    if (rule?.kind === 'span' && !new Decimal(facts[rule.high]!).greaterThan(facts[rule.low]!)) return refuse('points.span', { low: facts[rule.low]!, high: facts[rule.high]! }, 'invalid');
    if (rule?.kind === 'steps' && !new Decimal(facts[rule.interval]!).greaterThan(0)) return refuse('points.fact-number', { fact: rule.interval, value: facts[rule.interval]! }, 'invalid');
  }
  return facts;
}

export interface MeasuredRow {
  readonly line: number;
  readonly group: string;
  readonly reference: Decimal;
  readonly values: Readonly<Record<string, Decimal>>;
  readonly errors: Readonly<Record<string, Decimal>>;
  readonly permissible: Decimal;
}

function judgeTable(table: PointTable, rows: readonly RecordRow[], rule: MpeRule, facts: Readonly<Record<string, string>>): { readonly points: readonly JudgedPoint[]; readonly items: readonly JudgedItem[] } | Refusal {
  const measured: MeasuredRow[] = [];
  const points: JudgedPoint[] = [];
  for (const row of rows) {
    const read = readRow(table, row, rule, facts);
    if (isRefusal(read)) return read;
    measured.push(read);
    points.push({
      table: table.name, line: row.line, cells: row.cells, reference: plainText(read.reference),
      errors: Object.fromEntries(Object.entries(read.errors).map(([column, error]) => [column, plainText(error)])), permissible: plainText(read.permissible),
    });
  }
  return { points, items: measured.length === 0 ? [] : table.items.map((item) => judgeItem(item, measured)) };
}

function readRow(table: PointTable, { line, cells }: RecordRow, rule: MpeRule, facts: Readonly<Record<string, string>>): MeasuredRow | Refusal {
  if (cells.length > table.columns.length) return refuse('points.cells', { line, table: table.name, count: cells.length, columns: table.columns }, 'invalid');
  const values: Record<string, Decimal> = {};
  for (const [at, column] of table.columns.entries()) {
    const cell = cells[at] ?? '';
    if (cell === '') return refuse('points.missing', { line, column }, 'invalid');
    const number = parseNumber(cell);
    if (isRefusal(number) || number.qualifier) return refuse('points.not-a-number', { line, column, text: cell }, 'invalid');
    values[column] = number.value;
  }
  const reference = values[table.reference]!;
  if (rule.kind === 'constant' && !reference.greaterThan(0)) return refuse('points.not-a-number', { line, column: table.reference, text: reference.toString() }, 'invalid');
  const permissible = permissibleError(rule, reference, facts);
  if (isRefusal(permissible)) return refuse('points.beyond', { ...permissible.facts, line }, 'invalid');
  const indications = new Set(table.items.flatMap((item) => (item.kind === 'error' ? item.columns : item.kind === 'spread' ? [item.column] : [])));
  const errors = Object.fromEntries([...indications].map((column) => {
    const difference = values[column]!.minus(reference);
    return [column, rule.kind === 'constant' ? difference.dividedBy(reference).times(100) : difference] as const;
  }));
  return { line, group: plainText(values[table.group ?? table.reference]!), reference, values, errors, permissible };
}

/** What decides an item: the measure with the largest part of what is allowed. */
interface Measure { readonly found: Decimal; readonly allowed: Decimal; readonly line: number }

function judgeItem(item: PointItem, rows: readonly MeasuredRow[]): JudgedItem {
  const worst = measuresOf(item, rows).reduce((most, one) => (one.found.abs().times(most.allowed).greaterThan(most.found.abs().times(one.allowed)) ? one : most));
  const isWithin = worst.found.abs().lessThanOrEqualTo(worst.allowed);
  return { name: item.name, verdict: isWithin ? 'pass' : 'fail', found: plainText(worst.found), allowed: plainText(worst.allowed), line: worst.line };
}

function measuresOf(item: PointItem, rows: readonly MeasuredRow[]): readonly Measure[] {
  if (item.kind === 'difference') {
    return rows.flatMap((row) => item.pairs.map(([a, b]) => ({ found: row.values[a]!.minus(row.values[b]!), allowed: row.permissible.times(item.share), line: row.line })));
  }
  if (item.kind === 'error' && item.over !== 'mean') {
    return rows.flatMap((row) => item.columns.map((column) => ({ found: row.errors[column]!, allowed: row.permissible, line: row.line })));
  }
  return groupsOf(rows).flatMap((group) => {
    const { line, permissible } = group[0]!;
    if (item.kind === 'error') return item.columns.map((column) => ({ found: meanOf(group.map((row) => row.errors[column]!)), allowed: permissible, line }));
    const errors = group.map((row) => row.errors[item.column]!);
    const spread = Decimal.max(...errors).minus(Decimal.min(...errors));
    return [{ found: spread, allowed: item.amount === undefined ? permissible.times(item.share!) : new Decimal(item.amount), line }];
  });
}
