import { factKind } from '../platform/facts/index.js';
import type { ControlDecision } from './domain/index.js';

export interface DecidedHold {
  readonly holdId: string;
  readonly worksheetId: string;
  readonly laboratoryId: string;
  readonly decision: ControlDecision;
  readonly reason: string;
}

/** The quality manager has decided what becomes of a worksheet's results whose control failed: measured again, accepted with the reason, or rejected. */
export const ControlDecided = factKind<DecidedHold>('laboratory.ControlDecided');
