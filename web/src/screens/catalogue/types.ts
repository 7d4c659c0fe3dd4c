import type { components } from '../../api/schema';

/** What the catalogue answers (`/api/catalogue`). */
export type Category = components['schemas']['CategoryView'];
export type SchemeRow = components['schemas']['SchemeRow'];
type Bare = components['schemas'];

export type LimitAction = 'approve' | 'reject' | 'withdraw';
export type Limit = Omit<Bare['LimitView'], 'actions'> & { readonly actions: readonly { readonly action: LimitAction; readonly refused?: string }[] };
export type Gap = 'limit' | 'label' | 'food-type' | 'ambiguous';

export interface SchemeItem {
  readonly id: string;
  readonly seq: number;
  readonly parameter: string;
  readonly methods: readonly string[];
  readonly bases: readonly string[];
  readonly byLabel: boolean;
  readonly labelToo: boolean;
  readonly note: string | null;
  readonly limit?: Pick<Limit, 'id' | 'requirement' | 'basis' | 'food' | 'foodType' | 'confidence' | 'comparison'>;
  readonly gap?: Gap;
  readonly limits: readonly Limit[];
}

export type Scheme = Omit<Bare['SchemeView'], 'schemeItems'> & { readonly schemeItems: readonly SchemeItem[] };
export type Proposal = Bare['ProposeLimitBody'];
