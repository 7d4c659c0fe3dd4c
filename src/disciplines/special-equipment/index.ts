import { refuse, type Refusal } from '../../kernel/index.js';
import type { ClockRule, Conclusion, Discipline, DocumentSpec, JudgedExamination, ReinspectionRule } from '../contract.js';
import { RECORD_PAPER_CORRECTABLE } from '../paper/index.js';
import { noSample } from '../form-check.js';
import { sealedPortions } from '../sealed-portions.js';
import { judge, judgeRecord } from '../shared/index.js';
import { documentOf } from './documents.js';
import { intake } from './intake.js';
import { LIBRARY } from './library.js';

/** Windows are dated configuration in `deadlines`; none of these has been read in its instrument (unverified). */
const clocks: readonly ClockRule[] = [
  { code: 'special-equipment.report', window: 'special-equipment.report-from-inspection', starts: 'received', stops: 'reported', responsible: 'laboratory' },
  { code: 'special-equipment.tell-fail', window: 'special-equipment.report-grave-to-authority', starts: 'concluded-fail', stops: 'organiser-told', responsible: 'laboratory' },
];

const reinspection: ReinspectionRule = {
  who: ['sampled'], window: 'special-equipment.objection', laboratory: 'designated', whyNever: ({ parameter }) => refuse('reinspection.equipment', { parameter }),
};

const issued = { named: 'subject.name', correctable: RECORD_PAPER_CORRECTABLE } as const;
const documents: readonly DocumentSpec[] = [
  { kind: 'inspection-report', title: { zh: '特种设备检验报告', en: 'Inspection report of special equipment' }, template: 'special-equipment/inspection-report', mark: 'special-equipment-approval', ...issued },
  { kind: 'cylinder-report', title: { zh: '气瓶定期检验报告', en: 'Report on gas cylinders' }, template: 'special-equipment/cylinder-report', mark: 'special-equipment-approval', ...issued },
];

/**
 * The conclusion of an inspection, in the words of the kind of equipment (符合要求, 合格, 报废 …) as its checklist has them.
 * @source TSG specifications by kind, as the checklists name them (unverified)
 */
function conclude({ determinations }: JudgedExamination): Conclusion | Refusal {
  if (determinations.length === 0) return refuse('conclusion.nothing-examined');
  const undecided = determinations.filter(({ judgement }) => judgement.verdict === 'review' || judgement.verdict === 'not-judged');
  if (undecided.length > 0) return refuse('conclusion.undecided', { parameters: undecided.map(({ parameter }) => parameter) });
  const failing = determinations.filter(({ judgement }) => judgement.verdict === 'fail');
  const found = determinations.map(({ judgement }) => ({ zh: String(judgement.reason.facts['zh'] ?? ''), en: String(judgement.reason.facts['en'] ?? '') }));
  return {
    outcome: failing.length === 0 ? 'pass' : 'fail', failed: failing.map(({ parameter }) => parameter),
    text: { zh: `检验结论：${found.map(({ zh }) => zh).join('；')}。`, en: `Conclusion: ${found.map(({ en }) => en).join('; ')}.` },
  };
}

export const specialEquipment: Discipline = {
  code: 'special-equipment',
  name: { zh: '特种设备', en: 'Special equipment' },
  regime: 'special-equipment-approval',
  // Nothing is sampled here: equipment is inspected when it is due, or ordered.
  samplingKinds: { entrusted: { zh: '定期检验', en: 'periodic inspection' } },
  intake,
  entrustment: { kinds: ['periodic-inspection'], sample: noSample },
  portions: sealedPortions(() => ['test'], () => ({ window: 'special-equipment.item-kept' })),
  portionWords: { test: { zh: '设备', en: 'Equipment' } },
  clocks,
  handling: { start: 'special-equipment.handling-started', finish: 'special-equipment.handling-finished' },
  reinspection,
  blind: { visible: ['code', 'matrix', 'state', 'storage'] },
  verdictWords: {
    pass: { zh: '合格', en: 'fit' }, fail: { zh: '不合格', en: 'unfit' }, problem: { zh: '问题项', en: 'problem' }, 'not-judged': { zh: '不作判定', en: 'not judged' },
  },
  requirementsInWords: false,
  records: LIBRARY,
  judge: ({ requirement, observation, comparison }) => (requirement.kind === 'procedure' && observation.kind === 'record' ? judgeRecord(requirement, observation.text, LIBRARY) : judge(requirement, observation, { comparison })),
  conclude,
  documents,
  document: documentOf,
  visitDocuments: {},
};
