import { refuse, type Refusal } from '../../kernel/index.js';
import type { PortionKind } from '../../disciplines/index.js';

export interface Place {
  readonly name: string;
  readonly active: boolean;
  /** The storage conditions that it gives, in the record's words: 常温, 冷藏, 冷冻, 避光, 密闭. */
  readonly conditions: readonly string[];
}

export const STORAGE_CONDITIONS = ['常温', '冷藏', '冷冻', '避光', '密闭'] as const;

/**
 * Why these portions cannot be put into a place: it is out of use, it does not give the storage that the record asks for, or test and backup
 * portion of one item would stand together (`there`: what stands in it already).
 * @source 食品安全抽样检验管理办法 (order 15) art 22: 检样 and 备样 stored separately
 */
export function whyNotStore(
  place: Place, portions: readonly { readonly code: string; readonly kind: PortionKind; readonly itemId: string; readonly storage: string }[],
  there: readonly { readonly kind: PortionKind; readonly itemId: string }[],
): Refusal | undefined {
  if (!place.active) return refuse('storage.out-of-use', { place: place.name });
  const wrong = portions.find(({ storage }) => !place.conditions.includes(storage));
  if (wrong) return refuse('storage.wrong-condition', { place: place.name, portion: wrong.code, storage: wrong.storage });
  const all = [...portions, ...there];
  const mixed = portions.find(({ itemId, kind }) => all.some((other) => other.itemId === itemId && (other.kind === 'backup') !== (kind === 'backup')));
  return mixed ? refuse('storage.test-beside-backup', { place: place.name, portion: mixed.code }) : undefined;
}

/** Why a place cannot stand below another: a loop in the tree. `ancestors` are those of the parent, itself among them. */
export function whyNotBelow(id: string, ancestors: readonly string[]): Refusal | undefined {
  return ancestors.includes(id) ? refuse('storage.loop', {}, 'invalid') : undefined;
}
