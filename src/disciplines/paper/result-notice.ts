import type { InspectionReportFacts, PartyFacts } from './document.js';

/** 检验结果通知书 `food/result-notice.v1`: the failing items of one report, for the sampled unit or the producer; it adds nothing to what the report says. */
export interface ResultNoticeFacts {
  readonly report: { readonly number: string; readonly issuedOn: string };
  readonly addressee: { readonly name: string; readonly relation: string };
  readonly organiser: PartyFacts;
  readonly laboratory: { readonly name: string };
  readonly sampledUnit?: PartyFacts;
  readonly producer?: PartyFacts;
  readonly sample: InspectionReportFacts['sample'];
  readonly items: readonly Pick<InspectionReportFacts['items'][number], 'name' | 'unit' | 'requirement' | 'result' | 'verdict'>[];
}

export type Addressee = 'unit' | 'producer';
const RELATION: Readonly<Record<Addressee, string>> = { unit: '你单位经营', producer: '标称你单位生产' };

/**
 * The notice of a failing report to its sampled unit or its nominal producer; undefined where the report names none, or nothing in it fails.
 * @source 食品安全抽样检验管理办法 (order 15) arts 29, 30, 31, 37 (unverified): the notice, seven working days for re-inspection and for an objection
 */
export function resultNoticeFacts(report: Omit<InspectionReportFacts, 'verification'>, to: Addressee): ResultNoticeFacts | undefined {
  const party = to === 'unit' ? report.sampledUnit : report.producer;
  const items = report.items.filter(({ failed }) => failed).map(({ name, unit, requirement, result, verdict }) => ({ name, requirement, result, verdict, ...(unit === undefined ? {} : { unit }) }));
  if (!party || items.length === 0) return undefined;
  return {
    report: { number: report.report.number, issuedOn: report.report.issuedOn }, addressee: { name: party.name, relation: RELATION[to] }, organiser: report.client,
    laboratory: { name: report.laboratory.name }, sample: report.sample, items,
    ...(report.sampledUnit ? { sampledUnit: report.sampledUnit } : {}), ...(report.producer ? { producer: report.producer } : {}),
  };
}
