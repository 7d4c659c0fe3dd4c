import { refuse } from '../../kernel/index.js';
import type { ClockRule, Discipline, DocumentSpec, ReinspectionRule } from '../contract.js';
import { noSample } from '../form-check.js';
import { inspectionReportFacts, INSPECTION_REPORT_CORRECTABLE, refusalRecordFacts, samplingNoticeFacts } from '../paper/index.js';
import { judge } from '../shared/index.js';
import { conclude } from './conclusion.js';
import { portions } from './portions.js';
import { samplingRecord } from './sampling-record.js';
import { samplingRecordFacts } from './sampling-record-paper.js';

/** @source 产品质量监督抽查管理暂行办法 (order 18) (unverified); windows are dated configuration in `deadlines` */
const clocks: readonly ClockRule[] = [
  { code: 'product.delivery', window: 'product.sample-to-laboratory', starts: 'sampled', stops: 'received', responsible: 'sampler' },
  { code: 'product.report', window: 'product.report-from-receipt', starts: 'received', stops: 'reported', responsible: 'laboratory' },
  { code: 'product.tell-pass', window: 'product.report-pass-to-organiser', starts: 'concluded-pass', stops: 'organiser-told', responsible: 'laboratory' },
  { code: 'product.tell-fail', window: 'product.report-fail-to-organiser', starts: 'concluded-fail', stops: 'organiser-told', responsible: 'laboratory' },
  { code: 'product.apply-reinspection', window: 'product.objection', starts: 'notice-delivered', stops: 'applied', responsible: 'organiser' },
];

/** @source 产品质量法 art 15: within fifteen days, to the department or its superior, which designates who re-inspects */
const reinspection: ReinspectionRule = {
  who: ['sampled', 'producer'],
  window: 'product.objection',
  laboratory: 'designated',
  whyNever: ({ parameter, samplingKind }) => (samplingKind === 'risk-monitoring' ? refuse('reinspection.risk-monitoring', { parameter }) : undefined),
};

const documents: readonly DocumentSpec[] = [
  { kind: 'inspection-report', title: { zh: '检验报告', en: 'Inspection report' }, template: 'product/inspection-report', mark: 'cma', named: 'sample.name', correctable: INSPECTION_REPORT_CORRECTABLE },
  { kind: 'sampling-record', title: { zh: '产品质量监督抽查抽样单', en: 'Sampling record' }, template: 'product/sampling-record', mark: 'none' },
  { kind: 'sampling-notice', title: { zh: '产品质量监督抽查告知书', en: 'Notice of sampling' }, template: 'product/sampling-notice', mark: 'none' },
  { kind: 'refusal-record', title: { zh: '拒绝抽样记录', en: 'Record of refusal' }, template: 'product/refusal-record', mark: 'none' },
  { kind: 'reception-refusal', title: { zh: '样品拒收通知书', en: 'Notice of refused reception' }, template: 'product/reception-refusal', mark: 'none' },
  { kind: 'labels', title: { zh: '样品标签', en: 'Sample labels' }, template: 'product/labels', mark: 'none' },
];

export const product: Discipline = {
  code: 'product',
  name: { zh: '产品质量', en: 'Product quality' },
  regime: 'cma',
  samplingKinds: { supervision: { zh: '监督抽查', en: 'supervision' }, 'risk-monitoring': { zh: '风险监测', en: 'risk monitoring' } },
  intake: samplingRecord,
  // Takes no orders yet: it has no report of its own for what a customer brings.
  entrustment: { kinds: [], sample: noSample },
  portions,
  portionWords: { test: { zh: '检验样品', en: 'Test sample' }, backup: { zh: '备用样品', en: 'Backup sample' } },
  clocks,
  handling: { start: 'product.handling-started', finish: 'product.handling-finished' },
  reinspection,
  repeatBan: { window: 'product.repeat-ban', fields: ['producerName', 'standard', 'brand', 'specification'], exempt: ['follow-up', 'emergency'] },
  blind: { visible: ['code', 'matrix', 'state', 'storage'] },
  verdictWords: {
    pass: { zh: '合格', en: 'pass' },
    fail: { zh: '不合格', en: 'fail' },
    problem: { zh: '问题项', en: 'problem' },
    'not-judged': { zh: '不判定', en: 'not judged' },
  },
  requirementsInWords: true,
  judge: ({ requirement, observation, comparison }) => judge(requirement, observation, { comparison }),
  conclude,
  documents,
  document: (source) => ({ kind: 'inspection-report', facts: inspectionReportFacts(source, { backup: '备用样品' }) }),
  visitDocuments: { 'sampling-record': samplingRecordFacts, 'sampling-notice': samplingNoticeFacts, 'refusal-record': refusalRecordFacts },
};
