import { refuse, type Refusal } from '../../kernel/index.js';
import type { Conclusion, JudgedExamination } from '../contract.js';

/**
 * The conclusion of a supervision: 合格 or 不合格 by the standards of the implementing rules; risk monitoring finds 问题 or none. Every determination must be judged (`conclusion.undecided`).
 * @source 产品质量监督抽查管理暂行办法 (order 18); implementing rules, 判定原则: 检验项目中任一项或一项以上不合格，判定为被抽查产品不合格
 */
export function conclude({ samplingKind, determinations }: JudgedExamination): Conclusion | Refusal {
  if (determinations.length === 0) return refuse('conclusion.nothing-examined');
  const undecided = determinations.filter(({ judgement }) => judgement.verdict === 'review' || judgement.verdict === 'not-judged');
  if (undecided.length > 0) return refuse('conclusion.undecided', { parameters: undecided.map((d) => d.parameter) });
  const failing = determinations.filter(({ judgement }) => judgement.verdict === 'fail');
  const failed = failing.map((d) => d.parameter);
  const by = [...new Set((failing.length > 0 ? failing : determinations).map((d) => d.basis).filter((basis) => basis !== ''))].join('、');
  const names = failed.join('、');
  if (samplingKind === 'risk-monitoring') {
    return failed.length === 0
      ? { outcome: 'pass', failed, text: { zh: '经风险监测，所检项目未发现问题。', en: 'Risk monitoring found no problem in the parameters examined.' } }
      : { outcome: 'problem', failed, text: { zh: `经风险监测，${names}项目发现问题。`, en: `Risk monitoring found a problem in ${names}.` } };
  }
  return failed.length === 0
    ? { outcome: 'pass', failed, text: { zh: `经抽样检验，所检项目符合${by}要求，被抽查产品所检项目未发现不合格。`, en: `The parameters examined meet ${by}: none failed.` } }
    : { outcome: 'fail', failed, text: { zh: `经抽样检验，${names}项目不符合${by}要求，判定被抽查产品不合格。`, en: `${names} does not meet ${by}: the product fails.` } };
}
