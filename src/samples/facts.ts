import { factKind } from '../platform/facts/index.js';

/** A unit refused to be sampled, and a signed record says so. */
export const VisitRefused = factKind<{
  readonly visitId: string;
  readonly planId: string;
  readonly organiserId: string;
  readonly premisesId: string;
  readonly enterpriseId: string;
  readonly reason: string;
  /** The instant of the record, ISO 8601. */
  readonly recordedAt: string;
}>('samples.VisitRefused');

/** A laboratory has accepted items of one hand-over; its time for their reports runs from that day. */
export const ItemsReceived = factKind<{ readonly laboratoryId: string; readonly receivedOn: string; readonly itemIds: readonly string[] }>('samples.ItemsReceived');

/** A laboratory has refused items of one hand-over in writing. */
export const ItemsRefused = factKind<{ readonly laboratoryId: string; readonly items: readonly { readonly itemId: string; readonly reasons: readonly string[] }[] }>('samples.ItemsRefused');
