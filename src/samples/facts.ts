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

/** A laboratory has accepted an item; its time for the report runs from that day. */
export const ItemReceived = factKind<{ readonly itemId: string; readonly laboratoryId: string; readonly receivedOn: string }>('samples.ItemReceived');

/** A laboratory has refused an item in writing. */
export const ItemRefused = factKind<{ readonly itemId: string; readonly laboratoryId: string; readonly reasons: readonly string[] }>('samples.ItemRefused');
