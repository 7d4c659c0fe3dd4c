import type { Criterion, NetContentResult } from './judge-net-content.js';

/** Why a lot or a package fails, in words with its numbers. */
export function criterionWords(criterion: Criterion, { mean, bound, unit, beyondT, beyondDoubleT, plan, T, nominalValue }: NetContentResult): { readonly zh: string; readonly en: string } {
  switch (criterion) {
    case 'mean':
      return { zh: `平均实际含量 ${mean} ${unit} 小于 ${bound ?? ''} ${unit}（标称净含量 ${nominalValue} ${unit} 减修正值）`, en: `the mean ${mean} ${unit} is below ${bound ?? ''} ${unit} (nominal less correction)` };
    case 'count':
      return { zh: `${beyondT} 件的短缺量大于 T（${T} ${unit}），多于允许的 ${plan?.allowed ?? 0} 件`, en: `${beyondT} packages are deficient by more than T (${T} ${unit}); ${plan?.allowed ?? 0} are allowed` };
    case 'double':
      return { zh: `${beyondDoubleT} 件的短缺量大于 2T，不允许`, en: `${beyondDoubleT} packages are deficient by more than 2T; none is allowed` };
    case 'single':
      return { zh: `${beyondT + beyondDoubleT} 件的短缺量大于允许短缺量 T（${T} ${unit}）`, en: `${beyondT + beyondDoubleT} packages are deficient by more than T (${T} ${unit})` };
  }
}
