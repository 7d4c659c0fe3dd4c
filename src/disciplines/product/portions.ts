import { sealedPortions } from '../sealed-portions.js';

/**
 * 检验样品 and 备用样品, sealed apart; risk monitoring takes no second one.
 * @source 产品质量监督抽查管理暂行办法 (order 18), test and backup samples (unverified); periods of keeping are dated windows
 */
export const portions = sealedPortions(
  (samplingKind) => (samplingKind === 'risk-monitoring' ? ['test'] : ['test', 'backup']),
  ({ outcome }) => ({ window: outcome === 'pass' ? 'product.backup-kept-pass' : 'product.backup-kept-fail' }),
);
