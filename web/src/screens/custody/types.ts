import type { OfferedAction } from '../../api/types';

export interface Portion {
  readonly id: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly itemState: string;
  readonly code: string;
  readonly label: string;
  readonly kind: 'test' | 'backup' | 'retained';
  readonly section: string | null;
  readonly matrix: string;
  readonly form: string;
  readonly storage: string;
  readonly quantity: string;
  readonly leftQuantity: string;
  readonly unit: string;
  readonly state: 'held' | 'stored' | 'divided' | 'disposed';
  readonly holderId: string;
  readonly holderName: string;
  readonly placeId: string | null;
  readonly placeName: string | null;
  readonly offeredIn: string | null;
  readonly retainedUntil: string | null;
  readonly retainedProvisional: boolean | null;
  readonly disposal: 'proposed' | 'approved' | 'done' | null;
}

export interface Scan {
  readonly kind: 'item' | 'portion';
  readonly itemId: string;
  readonly itemCode: string;
  readonly itemState: string;
  readonly portions: readonly Portion[];
  readonly actions: readonly OfferedAction[];
}

export interface Handover {
  readonly id: string;
  readonly kind: 'laboratory' | 'internal';
  readonly state: 'offered' | 'accepted' | 'declined' | 'withdrawn';
  readonly fromAccount: string;
  readonly fromName: string;
  readonly fromOrganisationName: string;
  readonly toOrganisationName: string;
  readonly toAccount: string | null;
  readonly toName: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly note: string | null;
  readonly offeredAt: string;
  readonly answeredAt: string | null;
  readonly answerReason: string | null;
  readonly portions: readonly Portion[];
  readonly actions: readonly OfferedAction[];
}

export interface StoragePlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly code: string;
  readonly conditions: readonly string[];
  readonly lowestCelsius: string | null;
  readonly highestCelsius: string | null;
  readonly active: boolean;
  readonly portions: number;
  readonly version: number;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}
