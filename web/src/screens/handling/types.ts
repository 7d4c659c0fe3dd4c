import type { OfferedAction } from '../../api/types';
import type { Happened } from '../plans/types';

export const handlingStates = ['open', 'accepted', 'closed'] as const;
export const handlingKinds = ['failure', 'refusal'] as const;
export const handlingOutcomes = ['penalised', 'rectified', 'transferred', 'not-pursued'] as const;
export type HandlingOutcome = (typeof handlingOutcomes)[number];

export interface HandlingRow {
  readonly id: string;
  readonly kind: (typeof handlingKinds)[number];
  readonly caseId: string;
  readonly sourceId: string;
  readonly responsibleId: string;
  readonly responsibleName: string;
  readonly unitName: string;
  readonly reference: string;
  readonly openedOn: string;
  readonly startDue: string;
  readonly startDueProvisional: boolean;
  readonly finishDue: string;
  readonly finishDueProvisional: boolean;
  readonly state: (typeof handlingStates)[number];
  readonly overdue: boolean;
  readonly version: number;
}

export interface Handling extends HandlingRow {
  readonly acceptedByName: string | null;
  readonly acceptedAt: string | null;
  readonly outcome: HandlingOutcome | null;
  readonly reason: string | null;
  readonly closedByName: string | null;
  readonly closedAt: string | null;
  readonly notes: readonly { readonly id: string; readonly at: string; readonly by: string; readonly text: string }[];
  readonly timeline: readonly (Happened & { readonly hash: string })[];
  readonly actions: readonly OfferedAction[];
}
