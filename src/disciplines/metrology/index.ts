import { refuse } from '../../kernel/index.js';
import type { ClockRule, Discipline, DocumentSpec, ReinspectionRule } from '../contract.js';
import { RECORD_PAPER_CORRECTABLE, refusalRecordFacts, samplingNoticeFacts } from '../paper/index.js';
import { noSample } from '../form-check.js';
import { sealedPortions } from '../sealed-portions.js';
import { judge, judgeRecord } from '../shared/index.js';
import { conclude } from './conclusion.js';
import { documentOf } from './documents.js';
import { intake, samplingRecordFacts } from './intake.js';
import { LIBRARY } from './library.js';

/** Windows are dated configuration in `deadlines`; none of these has been read in its instrument (unverified). */
const clocks: readonly ClockRule[] = [
  { code: 'metrology.delivery', window: 'metrology.item-to-laboratory', starts: 'sampled', stops: 'received', responsible: 'sampler' },
  { code: 'metrology.report', window: 'metrology.report-from-receipt', starts: 'received', stops: 'reported', responsible: 'laboratory' },
  { code: 'metrology.tell-fail', window: 'metrology.report-fail-to-organiser', starts: 'concluded-fail', stops: 'organiser-told', responsible: 'laboratory' },
];

/** Disputes about measuring are settled by arbitration verification, which is no re-inspection of a sample. @source 计量法实施细则, 计量调解和仲裁检定 (unverified) */
const reinspection: ReinspectionRule = { who: ['sampled'], window: 'metrology.objection', laboratory: 'designated', whyNever: ({ parameter }) => refuse('reinspection.arbitration', { parameter }) };

const issued = { named: 'subject.name', correctable: RECORD_PAPER_CORRECTABLE } as const;
/** No CMA mark stands on a certificate of verification; what authorises the institute is its number. */
const documents: readonly DocumentSpec[] = [
  { kind: 'verification-certificate', title: { zh: '检定证书', en: 'Verification certificate' }, template: 'metrology/verification-certificate', mark: 'metrological-authorisation', ...issued },
  { kind: 'verification-notice', title: { zh: '检定结果通知书', en: 'Notice of verification result' }, template: 'metrology/verification-notice', mark: 'metrological-authorisation', ...issued },
  { kind: 'calibration-certificate', title: { zh: '校准证书', en: 'Calibration certificate' }, template: 'metrology/calibration-certificate', mark: 'metrological-authorisation', ...issued },
  { kind: 'net-content-report', title: { zh: '定量包装商品净含量检验报告', en: 'Report on net content' }, template: 'metrology/net-content-report', mark: 'metrological-authorisation', ...issued },
  { kind: 'weighing-report', title: { zh: '零售商品称重计量检查报告', en: 'Report on retail weighing' }, template: 'metrology/weighing-report', mark: 'metrological-authorisation', ...issued },
  { kind: 'sampling-record', title: { zh: '计量监督检查抽样单', en: 'Sampling record' }, template: 'metrology/sampling-record', mark: 'none' },
  { kind: 'sampling-notice', title: { zh: '计量监督检查告知书', en: 'Notice of a metrological check' }, template: 'metrology/sampling-notice', mark: 'none' },
  { kind: 'refusal-record', title: { zh: '拒绝检查记录', en: 'Record of refusal' }, template: 'metrology/refusal-record', mark: 'none' },
  { kind: 'reception-refusal', title: { zh: '拒收通知书', en: 'Notice of refused reception' }, template: 'metrology/reception-refusal', mark: 'none' },
  { kind: 'labels', title: { zh: '样品（器具）标签', en: 'Labels' }, template: 'metrology/labels', mark: 'none' },
];

export const metrology: Discipline = {
  code: 'metrology',
  name: { zh: '计量', en: 'Metrology' },
  regime: 'metrological-authorisation',
  samplingKinds: { supervision: { zh: '计量监督检查', en: 'metrological supervision' }, entrusted: { zh: '委托检定、校准', en: 'verification or calibration on order' } },
  intake,
  entrustment: { kinds: ['verification', 'calibration'], sample: noSample },
  portions: sealedPortions(() => ['test'], () => ({ window: 'metrology.item-kept' })),
  portionWords: { test: { zh: '样品（器具）', en: 'Item' } },
  clocks,
  handling: { start: 'metrology.handling-started', finish: 'metrology.handling-finished' },
  reinspection,
  // An instrument is known by its own number to whoever verifies it; only whose it is stays hidden.
  blind: { visible: ['code', 'matrix', 'state', 'storage'] },
  verdictWords: {
    pass: { zh: '合格', en: 'pass' }, fail: { zh: '不合格', en: 'fail' }, problem: { zh: '问题项', en: 'problem' }, 'not-judged': { zh: '不作判定', en: 'not judged' },
  },
  requirementsInWords: false,
  records: LIBRARY,
  judge: ({ requirement, observation, comparison }) => (requirement.kind === 'procedure' && observation.kind === 'record' ? judgeRecord(requirement, observation.text, LIBRARY) : judge(requirement, observation, { comparison })),
  conclude,
  documents,
  document: documentOf,
  visitDocuments: { 'sampling-record': samplingRecordFacts, 'sampling-notice': samplingNoticeFacts, 'refusal-record': refusalRecordFacts },
};
