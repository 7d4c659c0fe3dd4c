import { refuse, type Refusal } from '../../kernel/index.js';
import type { Conclusion, JudgedExamination } from '../contract.js';

/**
 * The conclusion on an instrument, a lot or a check: 合格 with the procedure; 不合格 with the items that failed; a calibration concludes nothing.
 * @source practice of verification certificates and notices (unverified); SAMR order 70 (2023) arts 8–9
 */
export function conclude({ determinations }: JudgedExamination): Conclusion | Refusal {
  if (determinations.length === 0) return refuse('conclusion.nothing-examined');
  const undecided = determinations.filter(({ judgement }) => judgement.verdict === 'review' || judgement.verdict === 'not-judged');
  if (undecided.length > 0) return refuse('conclusion.undecided', { parameters: undecided.map(({ parameter }) => parameter) });
  const by = [...new Set(determinations.map(({ basis }) => basis).filter((basis) => basis !== ''))].join('、');
  const failing = determinations.filter(({ judgement }) => judgement.verdict === 'fail');
  const forms = determinations.map(({ judgement }) => judgement.reason.facts['form']);
  const failed = failing.flatMap(({ parameter, judgement }) => {
    const items = judgement.reason.facts['failed'];
    return Array.isArray(items) && forms.includes('points') ? items.map(String) : [parameter];
  });
  const under = by === '' ? '' : `依据${by}，`;
  if (forms.includes('calibration')) return { outcome: 'pass', failed: [], text: { zh: `${under}校准结果见续页；本证书不作合格与否的结论。`, en: 'The results of the calibration follow; nothing is concluded.' } };
  if (failing.length === 0) return { outcome: 'pass', failed, text: { zh: `${under}${forms.includes('points') ? '准予作所注准确度等级使用，结论：合格' : '所检项目合格'}。`, en: 'Pass.' } };
  const why = failing.map(({ judgement }) => String(judgement.reason.facts['zh'] ?? '')).filter((text) => text !== '').join('；');
  return { outcome: 'fail', failed, text: { zh: `${under}不合格${why === '' ? '' : `（${why}）`}。`, en: `Fail: ${failed.join(', ')}.` } };
}
