import { refuse, type Refusal } from '../../kernel/index.js';

export const OCCASIONS = ['regular', 'complaint', 'emergency', 'network', 'follow-up'] as const;
export type Occasion = (typeof OCCASIONS)[number];
export const HOTLINES = ['12315', '12345'] as const;

/** What gave rise to a special plan; each occasion has its own. */
export interface Particulars {
  readonly channel?: string;
  /** Number of the complaint at its hotline, of the emergency's order, or of the failing report. */
  readonly reference?: string;
  readonly platform?: string;
  /** Who buys, and under which account, in network sampling. */
  readonly buyer?: string;
  readonly account?: string;
  readonly handlingId?: string;
}

const NEEDED: Readonly<Record<Occasion, readonly (keyof Particulars)[]>> = {
  regular: [], complaint: ['channel', 'reference'], emergency: ['reference'], network: ['platform', 'buyer', 'account'], 'follow-up': ['reference'],
};
const UNITS_NEEDED: readonly Occasion[] = ['follow-up'];

/**
 * Why a plan of this occasion cannot be submitted: particulars are missing (`plan.particulars`, naming them), or it concerns named units and names none (`plan.units-needed`).
 * @source 食品安全抽样检验管理办法 (order 15) arts 17, 20 (network sampling: buyer, account, order, evidence)
 */
export function whyNotOccasion(occasion: Occasion, particulars: Particulars, unitCodes: readonly string[]): Refusal | undefined {
  const missing = NEEDED[occasion].filter((key) => !particulars[key]?.trim());
  if (missing.length > 0) return refuse('plan.particulars', { occasion, missing }, 'invalid');
  return UNITS_NEEDED.includes(occasion) && unitCodes.length === 0 ? refuse('plan.units-needed', { occasion }, 'invalid') : undefined;
}
