import type { components } from '../../api/schema';
import type { OfferedAction } from '../../api/types';
import { CREDIT_CLASSES, OCCASIONS, PREMISES_TAGS, USUAL_EXCLUSIONS, USUAL_PRODUCER_LIMITS, type ExclusionRule, type Occasion, type Particulars } from '@pure/plans/domain/index.js';

export const planStates = ['draft', 'submitted', 'approved', 'published', 'closed'] as const;
export type PlanState = (typeof planStates)[number];
export const samplingKinds = ['supervision', 'risk-monitoring', 'evaluation'] as const;
export type SamplingKind = (typeof samplingKinds)[number];
export const businessTypes = ['production', 'distribution', 'catering', 'online'] as const;
export const tags = PREMISES_TAGS;
export const creditClasses = CREDIT_CLASSES;
export const occasions = OCCASIONS;
export { USUAL_EXCLUSIONS, USUAL_PRODUCER_LIMITS };
export type { ExclusionRule, Occasion, Particulars };

/** What the head of a plan says; the same when it is typed and when it is read. */
export interface PlanHead {
  readonly title: string;
  readonly kind: SamplingKind;
  readonly discipline: string;
  readonly taskSource: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly numbering: 'national' | 'local';
  readonly occasion: Occasion;
  readonly particulars: Particulars;
  readonly unitCodes: readonly string[];
  readonly exclusions: ExclusionRule;
  readonly riskRuleId: string | null;
  readonly budget: string | null;
}

export interface PlanRow extends Omit<PlanHead, 'particulars' | 'unitCodes' | 'exclusions' | 'riskRuleId' | 'budget'> {
  readonly revision: number;
  readonly id: string;
  readonly number: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly state: PlanState;
  readonly version: number;
  readonly strataCount: number;
  readonly quota: number;
}

export interface StratumBody {
  readonly code: string;
  readonly divisionCode: string | null;
  readonly businessType: string | null;
  readonly tag: string | null;
  readonly creditClass: string | null;
  readonly categoryCode: string | null;
  readonly schemeId: string;
  readonly quota: number;
  readonly reserves: number;
  readonly laboratoryId: string;
  /** The laboratories that the draw takes each unit's from; null: the contract's. */
  readonly laboratoryPool: readonly string[] | null;
  readonly dueOn: string;
}

export interface Stratum extends StratumBody {
  readonly id: string;
  readonly planId: string;
  readonly divisionName: string | null;
  readonly categoryName: string | null;
  readonly schemeCode: string;
  readonly schemeTitle: string;
  readonly laboratoryName: string;
}

/** One thing that happened to a plan or a draw. */
export interface Happened {
  readonly id: number;
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Its place in the log; absent while no checkpoint covers it. */
  readonly index?: number;
}

export type Revision = components['schemas']['PlanRevisionView'];
export type Population = components['schemas']['PlanPopulationView'];
export type Figures = components['schemas']['PlanningFiguresView'];
export type RiskRuleVersion = components['schemas']['RiskRuleView'];
export type Complaint = components['schemas']['HotlineComplaintView'];
export type PlanAttachment = components['schemas']['PlanAttachmentView'];

export interface Plan extends PlanRow, PlanHead {
  readonly riskRuleNumber: number | null;
  readonly carriedFrom: string | null;
  readonly revisions: readonly { readonly revision: number; readonly approvedAt: string; readonly approvedByName: string; readonly followedBecause: string | null }[];
  readonly attachments: readonly PlanAttachment[];
  readonly returnReason: string | null;
  readonly createdByName: string | null;
  readonly submittedByName: string | null;
  readonly approvedByName: string | null;
  readonly strata: readonly Stratum[];
  readonly timeline: readonly Happened[];
  readonly actions: readonly OfferedAction[];
}

export interface SchemeGaps {
  readonly schemeId: string;
  readonly schemeCode: string;
  readonly schemeTitle: string;
  readonly strata: readonly string[];
  readonly items: number;
  readonly blocking: boolean;
  readonly gaps: readonly { readonly seq: number; readonly parameter: string; readonly reason: 'limit' | 'label' | 'food-type' | 'ambiguous' }[];
}

export interface SchemeRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly chapter: string;
  readonly chapterName: string;
  readonly items: number;
  readonly gaps: number;
}
