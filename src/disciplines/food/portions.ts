import { sealedPortions } from '../sealed-portions.js';

/**
 * Test and backup portion for supervision and evaluation; risk monitoring takes no backup. Each is sealed, and 检样 + 备样 = 抽样数量.
 * @source 食品安全抽样检验管理办法 (order 15) arts 16, 17, 25; national sampling form: 检样 = 抽样数量 − 备样数量
 */
export const portions = sealedPortions(
  (samplingKind) => (samplingKind === 'risk-monitoring' || samplingKind === 'entrusted' ? ['test'] : ['test', 'backup']),
  ({ outcome, shelfLifeEndsOn }) => ({ window: outcome === 'pass' ? 'food.backup-kept-pass' : 'food.backup-kept-fail', ...(shelfLifeEndsOn ? { notAfter: shelfLifeEndsOn } : {}) }),
);
