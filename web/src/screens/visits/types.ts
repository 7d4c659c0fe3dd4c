import type { FormSection, FormValues, PortionKind, SamplingKind } from '@pure/disciplines/index.js';
import type { OfferedAction } from '../../api/types';

export type VisitState = 'assigned' | 'started' | 'sampled' | 'refused' | 'closed' | 'no-product' | 'ended';
export type VisitOutcome = 'sampled' | 'refused' | 'closed' | 'no-product';
export type AttachmentKind = 'site-photo' | 'sample-photo' | 'seal-photo' | 'receipt' | 'signature' | 'signed-paper' | 'screenshot' | 'other';

export interface VisitStratum {
  readonly stratumId: string;
  readonly code: string;
  readonly schemeTitle: string;
  readonly laboratoryName: string;
  readonly dueOn: string;
  readonly outcome: VisitOutcome | null;
}

interface VisitHead {
  readonly id: string;
  readonly planId: string;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly samplingKind: SamplingKind;
  readonly discipline: string;
  readonly organiserName: string;
  readonly samplingOrganisationName: string;
  readonly unitName: string;
  readonly unitUscc: string | null;
  readonly unitAddress: string;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly dueOn: string;
  readonly replacesId: string | null;
  readonly nextVisitId: string | null;
  readonly state: VisitState;
  readonly outcome: VisitOutcome | null;
  readonly outcomeReason: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
  readonly samplers: readonly { readonly accountId: string; readonly name: string }[];
}

export interface VisitRow extends VisitHead {
  readonly drawId: string;
  readonly strata: readonly VisitStratum[];
}

export interface Attachment {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly takenAt: string;
  readonly latitude: string | null;
  readonly longitude: string | null;
}

export interface SavedDraft {
  readonly version: number;
  readonly content: DraftContent;
  readonly savedAt: string;
  readonly savedByName: string;
}

export interface RecordRow {
  readonly id: string;
  readonly kind: 'sampling' | 'refusal';
  readonly number: string;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly itemState: string | null;
  readonly stratumId: string | null;
  readonly sampleName: string | null;
  readonly signedAt: string;
}

export interface Visit extends VisitHead {
  readonly enterpriseId: string;
  readonly unitPhone: string | null;
  readonly taskSource: string;
  readonly strata: readonly (VisitStratum & { readonly foodTypes: readonly string[] })[];
  readonly sections: readonly FormSection[];
  readonly portionKinds: readonly PortionKind[];
  readonly prefill: FormValues;
  readonly numbersLeft: number | null;
  readonly numbers: readonly { readonly recordId: string; readonly number: string }[];
  readonly draft?: SavedDraft;
  readonly records: readonly RecordRow[];
  readonly attachments: readonly Attachment[];
  readonly actions: readonly OfferedAction[];
}

export interface DraftPortion {
  readonly id: string;
  readonly kind: PortionKind;
  readonly quantity: string;
  readonly sealNumber: string;
}

/** One record that is being filled in; its ids are made here and stay when it is signed. */
export interface DraftRecord {
  readonly id: string;
  readonly itemId: string;
  readonly stratumId: string;
  readonly foodType?: string;
  readonly values: FormValues;
  readonly portions: readonly DraftPortion[];
  /** The photograph of this record signed on paper. */
  readonly paperId?: string;
}

export interface DraftRefusal {
  readonly id: string;
  readonly reason: string;
  readonly facts: string;
}

/** Everything of a visit that is not signed yet. */
export interface DraftContent {
  readonly records: readonly DraftRecord[];
  readonly refusal?: DraftRefusal;
}

export interface SignedRecord {
  readonly recordId: string;
  readonly number: string;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly portions: readonly { readonly id: string; readonly kind: PortionKind; readonly code: string; readonly label: string; readonly quantity: string; readonly unit: string; readonly sealNumber: string | null }[];
  readonly visitState: VisitState;
}

export interface Place {
  readonly latitude: string;
  readonly longitude: string;
  readonly accuracyMetres?: string;
}

/** A limit of the producer's quarter that the record would go beyond. */
export interface ProducerWarning {
  readonly code: string;
  readonly sentence: { readonly zh: string; readonly en: string };
}
