import { refuse, type Refusal } from '../../kernel/index.js';
import type { Conclusion, JudgedExamination } from '../contract.js';

/**
 * The conclusion of a food examination. Every determination must be judged: one that awaits a person or has no limit refuses
 * (`conclusion.undecided`). Risk monitoring concludes 问题样品 or 未发现问题, never 不合格.
 * @source 食品安全抽样检验管理办法 (order 15) art 16; 食品安全监督抽检和风险监测实施细则, wording of conclusions (unverified)
 */
export function conclude({ samplingKind, determinations }: JudgedExamination): Conclusion | Refusal {
  if (determinations.length === 0) return refuse('conclusion.nothing-examined');
  const undecided = determinations.filter(({ judgement }) => judgement.verdict === 'review' || judgement.verdict === 'not-judged');
  if (undecided.length > 0) return refuse('conclusion.undecided', { parameters: undecided.map((d) => d.parameter) });
  const failing = determinations.filter(({ judgement }) => judgement.verdict === 'fail');
  const failed = failing.map((d) => d.parameter);
  // A failure is held against the standards that it breaks, not against all that were applied.
  const by = [...new Set((failing.length > 0 ? failing : determinations).map((d) => d.basis).filter((basis) => basis !== ''))].join('、');
  if (samplingKind === 'entrusted') return entrusted(failed, by);
  const isMonitoring = samplingKind === 'risk-monitoring';
  if (failed.length === 0) {
    return {
      outcome: 'pass',
      failed,
      text: isMonitoring
        ? { zh: `经风险监测，所检项目未发现问题。`, en: `Risk monitoring found no problem in the parameters examined.` }
        : { zh: `经抽样检验，所检项目符合${by}要求，检验结论为合格。`, en: `The parameters examined meet ${by}: pass.` },
    };
  }
  const names = failed.join('、');
  return isMonitoring
    ? { outcome: 'problem', failed, text: { zh: `经风险监测，${names}项目发现问题，判定为问题样品。`, en: `Risk monitoring found a problem in ${names}: problem sample.` } }
    : { outcome: 'fail', failed, text: { zh: `经抽样检验，${names}项目不符合${by}要求，检验结论为不合格。`, en: `${names} does not meet ${by}: fail.` } };
}

/** An entrusted test answers for what was brought, and says nothing of the lot that it came from. @source 检验检测机构资质认定评审准则 (announcement 21 of 2023), 仅对来样负责 (unverified) */
function entrusted(failed: readonly string[], by: string): Conclusion {
  const names = failed.join('、');
  return failed.length === 0
    ? { outcome: 'pass', failed, text: { zh: `来样所检项目符合${by}要求。本结论仅对来样负责。`, en: `The parameters examined of the sample received meet ${by}. This holds for the sample received only.` } }
    : { outcome: 'fail', failed, text: { zh: `来样${names}项目不符合${by}要求。本结论仅对来样负责。`, en: `${names} of the sample received does not meet ${by}. This holds for the sample received only.` } };
}
