import { factKind } from '../platform/facts/index.js';

/** The signatory has approved an examination: its conclusion stands, and the report can be made. */
export const ExaminationApproved = factKind<{ readonly examinationId: string; readonly itemId: string; readonly laboratoryId: string }>('results.ExaminationApproved');
