import { factKind } from '../platform/facts/index.js';

export interface DispatchedVisit {
  readonly visitId: string;
  /** The first of the drawn units that the visit serves. */
  readonly drawnUnitId: string;
  readonly premisesId: string;
  readonly unitCode: string;
  /** One premises drawn in several strata is one visit. */
  readonly stratumIds: readonly string[];
  /** The laboratories that were drawn, by stratum; strata of which a contract names the laboratory are missing. */
  readonly laboratories: readonly { readonly stratumId: string; readonly laboratoryId: string }[];
  readonly samplers: readonly { readonly accountId: string; readonly name: string }[];
  /** The first sampler's organisation. */
  readonly samplingOrganisationId: string;
  readonly dueOn: string;
}

/** Drawn units have become visits. Announced for a whole draw at once, and again for reserves that were taken beyond the first. */
export const DrawDispatched = factKind<{
  readonly drawId: string;
  readonly planId: string;
  readonly organiserId: string;
  readonly visits: readonly DispatchedVisit[];
}>('draws.DrawDispatched');

/** Units, reserves and inspectors are drawn: the result stands, and its record can be made. */
export const DrawTaken = factKind<{ readonly drawId: string }>('draws.DrawTaken');
