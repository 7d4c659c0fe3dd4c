import { refuse, type Refusal } from '../../kernel/index.js';

export interface ReceivedPortion {
  readonly portionId: string;
  readonly sealIntact: boolean;
}

/** What the custodian found of one item. */
export interface ItemReception {
  readonly itemId: string;
  readonly accepted: boolean;
  readonly condition: string;
  readonly matchesForm: boolean;
  /** Degrees Celsius on arrival. */
  readonly celsius?: string;
  readonly reasons?: readonly string[];
  readonly portions: readonly ReceivedPortion[];
}

export interface ExpectedItem {
  readonly itemId: string;
  readonly code: string;
  readonly storage: string;
  readonly portionIds: readonly string[];
}

/** What travels so arrives with a temperature. */
export const COLD: readonly string[] = ['冷藏', '冷冻'];

/**
 * Why a reception cannot be recorded so: an item or portion of the hand-over is not answered, a refusal gives no reason,
 * an accepted one has a broken seal or does not match its record, or what travels cold has no temperature.
 * @source 食品安全抽样检验管理办法 (order 15) art 22: appearance, state, seal and match with the form; refusal in writing
 */
export function whyNotReception(expected: readonly ExpectedItem[], answers: readonly ItemReception[]): Refusal | undefined {
  for (const item of expected) {
    const { code } = item;
    const given = answers.filter(({ itemId }) => itemId === item.itemId);
    const [answer] = given;
    if (!answer || given.length > 1 || !isSame(item.portionIds, answer.portions.map(({ portionId }) => portionId))) return refuse('reception.incomplete', { item: code }, 'invalid');
    if (!answer.accepted) {
      if (!answer.reasons || !answer.reasons.some((reason) => reason.trim() !== '')) return refuse('reception.reason-needed', { item: code }, 'invalid');
      continue;
    }
    if (answer.portions.some(({ sealIntact }) => !sealIntact)) return refuse('reception.seal-broken', { item: code });
    if (!answer.matchesForm) return refuse('reception.does-not-match', { item: code });
    if (COLD.includes(item.storage) && !answer.celsius) return refuse('reception.temperature-needed', { item: code, storage: item.storage }, 'invalid');
  }
  const strange = answers.filter(({ itemId }) => !expected.some((item) => item.itemId === itemId));
  return strange.length > 0 ? refuse('reception.not-in-handover', { count: strange.length }, 'invalid') : undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === a.length;
}
