import type { Regime } from '../../disciplines/index.js';

/**
 * A document's facts under the mark that it may bear: the number and the mark of the 资质认定 stand on what is issued under it and within its scope, on nothing else,
 * whatever its centre wrote.
 * @source 检验检测机构资质认定管理办法 (order 163), use of the mark within the scope only; 计量法: certificates of verification rest on 计量授权 (unverified)
 */
export function underMark<F extends object>(facts: F, mark: Regime | 'none'): F {
  const laboratory = (facts as { laboratory?: Readonly<Record<string, unknown>> }).laboratory;
  if (mark === 'cma' || !laboratory) return facts;
  const { cmaNumber: _number, cmaMark: _mark, ...rest } = laboratory;
  return { ...facts, laboratory: rest };
}
