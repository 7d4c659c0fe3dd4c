import { refuse } from '../../kernel/index.js';
import type { ClockRule, Discipline, DocumentSpec, ReinspectionRule } from '../contract.js';
import { noSample } from '../form-check.js';
import { refusalRecordFacts, samplingNoticeFacts } from '../paper/index.js';
import { judge } from '../shared/index.js';
import { conclude } from './conclusion.js';
import { samplingRecordFacts, TEST_REPORT_CORRECTABLE, testReportFacts } from './documents.js';
import { portions } from './portions.js';
import { samplingRecord } from './sampling-record.js';

/** @source 药品质量抽查检验管理办法 (国药监药管〔2019〕34号) (unverified); windows are dated configuration in `deadlines` */
const clocks: readonly ClockRule[] = [
  { code: 'drug.delivery', window: 'drug.sample-to-laboratory', starts: 'sampled', stops: 'received', responsible: 'sampler' },
  { code: 'drug.report', window: 'drug.report-from-receipt', starts: 'received', stops: 'reported', responsible: 'laboratory' },
  { code: 'drug.tell-pass', window: 'drug.report-pass-to-organiser', starts: 'concluded-pass', stops: 'organiser-told', responsible: 'laboratory' },
  { code: 'drug.tell-fail', window: 'drug.report-fail-to-organiser', starts: 'concluded-fail', stops: 'organiser-told', responsible: 'laboratory' },
  { code: 'drug.apply-retest', window: 'drug.retest-application', starts: 'notice-delivered', stops: 'applied', responsible: 'organiser' },
];

/** Tests that are never repeated, whatever the applicant asks. @source 药品质量抽查检验管理办法, 不予复验 (unverified) */
const NEVER = ['重量差异', '装量差异', '最低装量', '无菌', '热原', '细菌内毒素'];

const reinspection: ReinspectionRule = {
  who: ['sampled', 'producer'],
  window: 'drug.retest-application',
  laboratory: 'applicant-chooses',
  whyNever: ({ parameter }) => (NEVER.some((name) => parameter.includes(name)) ? refuse('reinspection.drug-never', { parameter }) : undefined),
};

const documents: readonly DocumentSpec[] = [
  { kind: 'test-report', title: { zh: '药品检验报告书', en: 'Drug test report' }, template: 'drug/test-report', mark: 'cma', named: 'sample.name', correctable: TEST_REPORT_CORRECTABLE },
  { kind: 'sampling-record', title: { zh: '药品抽样记录及凭证', en: 'Drug sampling record' }, template: 'drug/sampling-record', mark: 'none' },
  { kind: 'sampling-notice', title: { zh: '药品抽查检验告知书', en: 'Notice of sampling' }, template: 'drug/sampling-notice', mark: 'none' },
  { kind: 'refusal-record', title: { zh: '拒绝抽样记录', en: 'Record of refusal' }, template: 'drug/refusal-record', mark: 'none' },
  { kind: 'reception-refusal', title: { zh: '样品拒收通知书', en: 'Notice of refused reception' }, template: 'drug/reception-refusal', mark: 'none' },
  { kind: 'labels', title: { zh: '样品标签', en: 'Sample labels' }, template: 'drug/labels', mark: 'none' },
];

export const drug: Discipline = {
  code: 'drug',
  name: { zh: '药品', en: 'Drugs' },
  regime: 'cma',
  samplingKinds: { supervision: { zh: '监督抽检', en: 'supervision sampling' }, evaluation: { zh: '评价抽检', en: 'evaluation sampling' } },
  intake: samplingRecord,
  // Takes no orders yet: it has no report of its own for what a customer brings.
  entrustment: { kinds: [], sample: noSample },
  portions,
  portionWords: { test: { zh: '检验', en: 'Test' }, backup: { zh: '复验', en: 'Re-test' }, retained: { zh: '留样', en: 'Retained' } },
  clocks,
  handling: { start: 'drug.handling-started', finish: 'drug.handling-finished' },
  reinspection,
  blind: { visible: ['code', 'matrix', 'state', 'storage'] },
  verdictWords: {
    pass: { zh: '符合规定', en: 'conforms' },
    fail: { zh: '不符合规定', en: 'does not conform' },
    problem: { zh: '问题项', en: 'problem' },
    'not-judged': { zh: '不作判定', en: 'not judged' },
  },
  requirementsInWords: true,
  judge: ({ requirement, observation, comparison }) => judge(requirement, observation, { comparison }),
  conclude,
  documents,
  document: (source) => ({ kind: 'test-report', facts: testReportFacts(source) }),
  visitDocuments: { 'sampling-record': samplingRecordFacts, 'sampling-notice': samplingNoticeFacts, 'refusal-record': refusalRecordFacts },
};
