import { refuse, type Refusal } from '../kernel/index.js';
import { Decimal } from '../kernel/numbers/index.js';
import type { PortionDraft, PortionKind, PortionRule } from './contract.js';
import type { SamplingKind } from './form.js';

/**
 * Why these portions cannot be sealed, for a centre that takes these kinds: one is missing or too many, a seal is missing or used twice, units differ,
 * or they do not add up to what was taken, and those kept back (`backup` and `retained`) to what the form says of them.
 */
export function whyNotSealed(
  wanted: readonly PortionKind[], drafts: readonly PortionDraft[], { takenQuantity, backupQuantity }: { readonly takenQuantity: string; readonly backupQuantity: string },
): Refusal | undefined {
  const missing = wanted.filter((kind) => !drafts.some((draft) => draft.kind === kind));
  if (missing.length > 0) return refuse('portion.missing', { kinds: missing }, 'invalid');
  const strange = drafts.filter((draft) => !wanted.includes(draft.kind)).map((draft) => draft.kind);
  if (strange.length > 0) return refuse('portion.not-taken', { kinds: strange }, 'invalid');
  if (drafts.some((draft) => !draft.sealNumber?.trim())) return refuse('portion.seal-missing', {}, 'invalid');
  const seals = drafts.map((draft) => draft.sealNumber?.trim());
  if (new Set(seals).size < seals.length) return refuse('portion.seal-twice', {}, 'invalid');
  if (new Set(drafts.map((draft) => draft.unit)).size > 1) return refuse('portion.units-differ', {}, 'invalid');
  if (drafts.some((draft) => !isPositive(draft.quantity))) return refuse('portion.quantity', {}, 'invalid');
  const sum = (kinds?: readonly PortionKind[]) => Decimal.sum(0, ...drafts.filter((draft) => !kinds || kinds.includes(draft.kind)).map((draft) => draft.quantity));
  if (!isPositive(takenQuantity) || !sum().equals(takenQuantity)) return refuse('portion.sum', { taken: takenQuantity, portions: sum().toString() }, 'invalid');
  const backup = wanted.includes('backup') ? backupQuantity || '0' : '0';
  return sum(['backup']).equals(backup) ? undefined : refuse('portion.backup-sum', { stated: backup, portions: sum(['backup']).toString() }, 'invalid');
}

/** What a customer brings carries no seal of ours; a part of it may be kept back. The quantity is what lies on the counter, not what was announced. */
export function whyNotBrought(drafts: readonly PortionDraft[]): Refusal | undefined {
  if (!drafts.some(({ kind }) => kind === 'test')) return refuse('portion.missing', { kinds: ['test'] }, 'invalid');
  if (new Set(drafts.map(({ unit }) => unit)).size > 1) return refuse('portion.units-differ', {}, 'invalid');
  return drafts.some(({ quantity }) => !isPositive(quantity)) ? refuse('portion.quantity', {}, 'invalid') : undefined;
}

/** A rule of sealed portions whose kinds hang on the kind of sampling; `retention` says how long each is kept. */
export function sealedPortions(kinds: (samplingKind: SamplingKind) => readonly PortionKind[], retention: PortionRule['retention']): PortionRule {
  return {
    kinds, retention,
    whyNot: (drafts, facts) => (facts.samplingKind === 'entrusted' ? whyNotBrought(drafts) : whyNotSealed(kinds(facts.samplingKind), drafts, facts)),
  };
}

export function isPositive(text: string): boolean {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) && new Decimal(text).greaterThan(0);
}
