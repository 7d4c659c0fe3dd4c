import { refuse, type Refusal } from '../../kernel/index.js';
import type { Conclusion, JudgedExamination } from '../contract.js';

/**
 * The conclusion on a drug: 符合规定 or 不符合规定, never the words of food, by standard and edition. Where items of the standard were not examined, it speaks of those examined.
 * Every determination must be judged (`conclusion.undecided`).
 * @source 药品检验报告书 as the trade words it (unverified)
 */
export function conclude({ determinations, unexamined = [] }: JudgedExamination): Conclusion | Refusal {
  if (determinations.length === 0) return refuse('conclusion.nothing-examined');
  const undecided = determinations.filter(({ judgement }) => judgement.verdict === 'review' || judgement.verdict === 'not-judged');
  if (undecided.length > 0) return refuse('conclusion.undecided', { parameters: undecided.map((d) => d.parameter) });
  const failed = determinations.filter(({ judgement }) => judgement.verdict === 'fail').map((d) => d.parameter);
  const by = [...new Set(determinations.map((d) => d.basis).filter((basis) => basis !== ''))].join('、');
  const what = unexamined.length > 0 ? '检验上述项目' : '检验';
  const part = unexamined.length > 0 ? 'the items above ' : '';
  return failed.length === 0
    ? { outcome: 'pass', failed, text: { zh: `本品按${by}${what}，结果符合规定。`, en: `Examined by ${by}, ${part}it conforms.` } }
    : { outcome: 'fail', failed, text: { zh: `本品按${by}${what}，结果不符合规定。`, en: `Examined by ${by}, ${part}it does not conform.` } };
}
