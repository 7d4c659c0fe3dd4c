import { factKind } from '../platform/facts/index.js';

export interface ApprovedOne {
  readonly examinationId: string;
  readonly itemId: string;
  readonly laboratoryId: string;
}

/** The signatory has approved examinations, all of a batch at once: their conclusions stand, and the reports can be made. */
export const ExaminationsApproved = factKind<{ readonly examinations: readonly ApprovedOne[] }>('results.ExaminationsApproved');
