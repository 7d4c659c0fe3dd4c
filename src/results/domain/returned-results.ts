import { refuse, type Fact, type Refusal } from '../../kernel/index.js';

/** A result that another laboratory returns, for a determination that was subcontracted to it. */
export interface ReturnedResult {
  readonly determinationId: string;
  readonly text: string;
  readonly unit: string;
  readonly detectionLimit: string;
}

const COLUMNS = { code: ['样品编号', '样品编码'], parameter: ['检验项目', '项目'], result: ['检验结果', '结果'], unit: ['单位'], detectionLimit: ['检出限'] } as const;
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/**
 * The results of a returned sheet, one per subcontracted determination. All or nothing: a column that is missing (`subcontract.headings`), and lines that name
 * another sample, an unknown parameter, one twice or no result, and determinations without a line, are refused together (`subcontract.results-bad`).
 */
export function returnedResults(
  records: readonly { readonly line: number; readonly cells: readonly string[] }[], code: string, expected: readonly { readonly id: string; readonly parameter: string }[],
): readonly ReturnedResult[] | Refusal<'subcontract.headings' | 'subcontract.results-bad'> {
  const head = (records[0]?.cells ?? []).map(bare);
  const places = Object.fromEntries(Object.entries(COLUMNS).map(([field, names]) => [field, head.findIndex((cell) => (names as readonly string[]).includes(cell))])) as Record<keyof typeof COLUMNS, number>;
  const missing = (['code', 'parameter', 'result'] as const).filter((field) => places[field] < 0).map((field) => COLUMNS[field][0]);
  if (missing.length > 0) return refuse('subcontract.headings', { missing }, 'invalid');
  const problems: Fact[] = [];
  const found = new Map<string, ReturnedResult>();
  for (const { line, cells } of records.slice(1)) {
    const cell = (field: keyof typeof COLUMNS) => (cells[places[field]] ?? '').trim();
    const known = expected.find(({ parameter }) => bare(parameter) === bare(cell('parameter')));
    const reason = bare(cell('code')) !== bare(code) ? 'sample' : !known ? 'parameter' : found.has(known.id) ? 'twice' : cell('result') === '' ? 'empty' : undefined;
    if (reason) problems.push({ code: `subcontract.line-${reason}`, facts: { line, text: reason === 'sample' ? cell('code') : cell('parameter') } });
    else found.set(known!.id, { determinationId: known!.id, text: cell('result'), unit: cell('unit'), detectionLimit: cell('detectionLimit') });
  }
  for (const { id, parameter } of expected) if (!found.has(id)) problems.push({ code: 'subcontract.line-missing', facts: { parameter } });
  return problems.length > 0 ? refuse('subcontract.results-bad', { count: problems.length, items: problems }, 'invalid') : [...found.values()];
}
