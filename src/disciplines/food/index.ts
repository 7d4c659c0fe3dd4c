import { judge, type Requirement } from '../shared/index.js';
import type { ClockRule, Discipline, DocumentSpec, ReinspectionRule } from '../contract.js';
import { refuse } from '../../kernel/index.js';
import { additiveSums } from './additive-sums.js';
import { ENTRUSTED_REPORT_CORRECTABLE, inspectionReportFacts, INSPECTION_REPORT_CORRECTABLE, refusalRecordFacts, samplingNoticeFacts } from '../paper/index.js';
import { conclude } from './conclusion.js';
import { entrustment } from './entrustment.js';
import { samplingRecordFacts } from './sampling-record-paper.js';
import { samplingRecord } from './sampling-record.js';
import { portions } from './portions.js';

/** @source 食品安全抽样检验管理办法 (order 15) arts 20, 24, 26, 29, 30, 37; windows are dated configuration in `deadlines` */
const clocks: readonly ClockRule[] = [
  { code: 'food.delivery', window: 'food.sample-to-laboratory', starts: 'sampled', stops: 'received', responsible: 'sampler' },
  { code: 'food.report', window: 'food.report-from-receipt', starts: 'received', stops: 'reported', responsible: 'laboratory' },
  { code: 'food.tell-pass', window: 'food.report-pass-to-organiser', starts: 'concluded-pass', stops: 'organiser-told', responsible: 'laboratory' },
  { code: 'food.tell-fail', window: 'food.report-fail-to-organiser', starts: 'concluded-fail', stops: 'organiser-told', responsible: 'laboratory' },
  { code: 'food.apply-reinspection', window: 'food.reinspection-application', starts: 'notice-delivered', stops: 'applied', responsible: 'enterprise' },
  { code: 'food.object', window: 'food.objection-other', starts: 'notice-delivered', stops: 'applied', responsible: 'enterprise' },
  { code: 'food.object-to-sampling', window: 'food.objection-sampling-process', starts: 'sampled', stops: 'applied', responsible: 'enterprise' },
];

/** @source 食品安全法 art 88; order 15 art 31 (微生物指标不予复检), art 16 (风险监测) */
const reinspection: ReinspectionRule = {
  who: ['sampled', 'producer'],
  window: 'food.reinspection-application',
  laboratory: 'drawn',
  whyNever: ({ parameter, requirement, samplingKind }) => {
    // What a customer brought was not sampled by anybody: no law gives a second examination.
    if (samplingKind === 'entrusted') return refuse('reinspection.entrusted', { parameter });
    if (samplingKind === 'risk-monitoring') return refuse('reinspection.risk-monitoring', { parameter });
    return isMicrobial(requirement) ? refuse('reinspection.microbial', { parameter }) : undefined;
  },
};

/** Microbial indicators are counts in a sampling class, or counted in CFU, MPN or per portion. */
function isMicrobial(requirement: Requirement): boolean {
  return requirement.kind === 'class' || ('unit' in requirement && /CFU|MPN|^\/\s?\d+\s?(g|mL)$/.test(requirement.unit));
}

const documents: readonly DocumentSpec[] = [
  { kind: 'inspection-report', title: { zh: '检验报告', en: 'Inspection report' }, template: 'food/inspection-report', mark: 'cma', named: 'sample.name', correctable: INSPECTION_REPORT_CORRECTABLE },
  { kind: 'entrusted-report', title: { zh: '检验报告（委托检验）', en: 'Inspection report (entrusted test)' }, template: 'food/entrusted-report', mark: 'cma', named: 'sample.name', correctable: ENTRUSTED_REPORT_CORRECTABLE },
  { kind: 'sampling-record', title: { zh: '食品安全抽样检验抽样单', en: 'Sampling record' }, template: 'food/sampling-record', mark: 'none' },
  { kind: 'sampling-notice', title: { zh: '食品安全抽样检验告知书', en: 'Notice of sampling' }, template: 'food/sampling-notice', mark: 'none' },
  { kind: 'refusal-record', title: { zh: '食品安全抽样检验拒绝抽样认定书', en: 'Record of refusal' }, template: 'food/refusal-record', mark: 'none' },
  { kind: 'reception-refusal', title: { zh: '样品拒收通知书', en: 'Notice of refused reception' }, template: 'food/reception-refusal', mark: 'none' },
  { kind: 'result-notice', title: { zh: '检验结果通知书', en: 'Notice of result' }, template: 'food/result-notice', mark: 'none' },
  { kind: 'labels', title: { zh: '样品标签', en: 'Sample labels' }, template: 'food/labels', mark: 'none' },
];

export const food: Discipline = {
  code: 'food',
  name: { zh: '食品', en: 'Food' },
  regime: 'cma',
  samplingKinds: {
    supervision: { zh: '监督抽检', en: 'supervision sampling' },
    'risk-monitoring': { zh: '风险监测', en: 'risk monitoring' },
    evaluation: { zh: '评价性抽检', en: 'evaluation sampling' },
    entrusted: { zh: '委托检验', en: 'entrusted test' },
  },
  intake: samplingRecord,
  entrustment,
  portions,
  portionWords: { test: { zh: '检样', en: 'Test portion' }, backup: { zh: '备样', en: 'Backup portion' }, retained: { zh: '留样', en: 'Retained portion' } },
  clocks,
  handling: { start: 'food.handling-started', finish: 'food.handling-finished' },
  reinspection,
  producerLimits: true,
  blind: { visible: ['code', 'matrix', 'state', 'storage'] },
  verdictWords: {
    pass: { zh: '合格项', en: 'pass' },
    fail: { zh: '不合格项', en: 'fail' },
    problem: { zh: '问题项', en: 'problem' },
    'not-judged': { zh: '不判定项', en: 'not judged' },
  },
  requirementsInWords: false,
  judge: ({ requirement, observation, comparison }) => judge(requirement, observation, { comparison }),
  conclude,
  sums: additiveSums,
  documents,
  document: (source) => ({ kind: source.sample.samplingKind === 'entrusted' ? 'entrusted-report' : 'inspection-report', facts: inspectionReportFacts(source, { backup: '备样' }) }),
  visitDocuments: { 'sampling-record': samplingRecordFacts, 'sampling-notice': samplingNoticeFacts, 'refusal-record': refusalRecordFacts },
};
