import { refuse } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';
import type { PortionRule } from '../contract.js';

/**
 * Test and backup portion for supervision and evaluation; risk monitoring takes no backup. Each is sealed, and 检样 + 备样 = 抽样数量.
 * @source 食品安全抽样检验管理办法 (order 15) arts 16, 17, 25; national sampling form: 检样 = 抽样数量 − 备样数量
 */
export const portions: PortionRule = {
  kinds: (samplingKind) => (samplingKind === 'risk-monitoring' ? ['test'] : ['test', 'backup']),

  whyNot(drafts, { samplingKind, takenQuantity, backupQuantity }) {
    const wanted = this.kinds(samplingKind);
    const missing = wanted.filter((kind) => !drafts.some((draft) => draft.kind === kind));
    if (missing.length > 0) return refuse('portion.missing', { kinds: missing }, 'invalid');
    const strange = drafts.filter((draft) => !wanted.includes(draft.kind)).map((draft) => draft.kind);
    if (strange.length > 0) return refuse('portion.not-taken', { kinds: strange }, 'invalid');
    if (drafts.some((draft) => !draft.sealNumber?.trim())) return refuse('portion.seal-missing', {}, 'invalid');
    const seals = drafts.map((draft) => draft.sealNumber?.trim());
    if (new Set(seals).size < seals.length) return refuse('portion.seal-twice', {}, 'invalid');
    if (new Set(drafts.map((draft) => draft.unit)).size > 1) return refuse('portion.units-differ', {}, 'invalid');
    if (drafts.some((draft) => !isPositive(draft.quantity))) return refuse('portion.quantity', {}, 'invalid');
    const sum = (kind?: string) => Decimal.sum(0, ...drafts.filter((draft) => !kind || draft.kind === kind).map((draft) => draft.quantity));
    if (!isPositive(takenQuantity) || !sum().equals(takenQuantity)) return refuse('portion.sum', { taken: takenQuantity, portions: sum().toString() }, 'invalid');
    const backup = wanted.includes('backup') ? backupQuantity || '0' : '0';
    return sum('backup').equals(backup) ? undefined : refuse('portion.backup-sum', { stated: backup, portions: sum('backup').toString() }, 'invalid');
  },

  retention({ outcome, shelfLifeEndsOn }) {
    return { window: outcome === 'pass' ? 'food.backup-kept-pass' : 'food.backup-kept-fail', ...(shelfLifeEndsOn ? { notAfter: shelfLifeEndsOn } : {}) };
  },
};

function isPositive(text: string): boolean {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) && new Decimal(text).greaterThan(0);
}
