import { refuse } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';
import type { PortionKind, PortionRule } from '../contract.js';
import { isPositive, whyNotSealed } from '../sealed-portions.js';

/** 检验、复验、留样. */
const KINDS: readonly PortionKind[] = ['test', 'backup', 'retained'];

/** How long by the kind of drug; others are kept as drugs in general. */
const KEPT: Readonly<Record<string, string>> = { 中药材: 'drug.retained-herb', 中药饮片: 'drug.retained-herb', 医院制剂: 'drug.retained-hospital' };

/**
 * Three sealed portions, each of at least one full test.
 * @source 药品质量抽查检验管理办法 (国药监药管〔2019〕34号), three times the quantity of one full test (unverified); periods of retention are dated windows
 */
export const portions: PortionRule = {
  kinds: () => KINDS,

  whyNot(drafts, { takenQuantity, fullTestQuantity }) {
    const second = Decimal.sum(0, ...drafts.filter(({ kind, quantity }) => kind === 'backup' && isPositive(quantity)).map(({ quantity }) => quantity));
    const fault = whyNotSealed(KINDS, drafts, { takenQuantity, backupQuantity: second.toString() });
    if (fault || !fullTestQuantity || !isPositive(fullTestQuantity)) return fault;
    const small = KINDS.filter((kind) => Decimal.sum(0, ...drafts.filter((draft) => draft.kind === kind).map(({ quantity }) => quantity)).lessThan(fullTestQuantity));
    return small.length > 0 ? refuse('portion.below-full-test', { kinds: small, least: fullTestQuantity }, 'invalid') : undefined;
  },

  retention({ values }) {
    return { window: KEPT[values['drugKind'] ?? ''] ?? (values['imported'] === 'true' ? 'drug.retained-import' : 'drug.retained-general') };
  },
};
