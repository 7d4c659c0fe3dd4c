import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

/** A failing result as an authority printed it, with the scheme of the 2026 rules that tests for it. */
export interface Published {
  readonly scheme: string;
  readonly record: string;
  readonly food: string;
  readonly parameter: string;
  readonly result: string;
  readonly limit: string;
}

/** Scheme, record and parameter of the twenty: a quantity above its limit, a prohibited substance, a detection. */
const CHOSEN: readonly (readonly [scheme: string, record: string, parameter: string])[] = [
  ['8-1', 'r1033', '过氧化值'], ['23-2', '3-4国内22年20230718210234.csv#842', '铝的残留量'], ['24-1', 'row9', '酸价'], ['31-2', 'r0607', '糖精钠'], ['31-4', 'r0464', '脱氢乙酸及其钠盐'],
  ['31-10', 'r0154', '过氧化值'], ['31-14', 'r0179', '阴离子合成洗涤剂'], ['34-2', 'r0425', '4-氯苯氧乙酸钠'], ['34-2', 'r0623', '6-苄基腺嘌呤'], ['34-2', 'r0110', '亚硫酸盐'],
  ['34-4', 'r0023', '阿维菌素'], ['34-4', 'r0191', '多菌灵'], ['34-4', 'r0001', '腐霉利'], ['34-23', 'r0751', '铅'], ['34-23', 'r0422', '氯氟氰菊酯和高效氯氟氰菊酯'], ['34-23', 'r0215', '噻虫胺'],
  ['34-23', 'r0963', '噻虫嗪'], ['35-1', 'r0357', '恩诺沙星'], ['35-1', 'r0423', '恩诺沙星'], ['36-16', 'r0308', '腈苯唑'],
];
const FIXTURES = 'test/fixtures/published-results';

export const bareName = (parameter: string): string => parameter.replace(/[（(].*?[)）]/g, '').trim();

/** The twenty, in the order of their schemes. */
export function twentyPublished(): readonly Published[] {
  const rows = ['numeric_limits.csv', 'prohibited.csv'].flatMap((name) =>
    parse(readFileSync(`${FIXTURES}/${name}`, 'utf8'), { columns: true, bom: true }) as { record: string; food: string; item: string; result_raw: string; limit_raw: string }[]);
  return CHOSEN.map(([scheme, record, parameter]) => {
    const row = rows.find((each) => each.record === record && bareName(each.item) === parameter);
    if (!row) throw new Error(`The fixtures hold no ${parameter} in ${record}`);
    return { scheme, record, food: row.food, parameter, result: row.result_raw, limit: row.limit_raw };
  });
}
