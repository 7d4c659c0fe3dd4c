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

/** What an instrument said of one analyte of one item or control sample. */
export interface AcceptedCell {
  readonly code: string;
  readonly parameter: string;
  readonly replicate: number;
  /** As printed in the file, and the line that it stands on. */
  readonly printed: string;
  readonly line: number;
  readonly detected: boolean;
  /** In `unit`; null where nothing was detected. */
  readonly value: string | null;
  readonly qualifier: string | null;
  readonly unit: string;
  /** The unit that `printed` is in. */
  readonly fileUnit: string;
}

export interface AcceptedReadings {
  readonly instrumentFileId: string;
  readonly laboratoryId: string;
  /** The worksheet that they are meant for; null: whichever has the code. */
  readonly worksheetId: string | null;
  readonly instrument: string;
  readonly fileName: string;
  readonly cells: readonly AcceptedCell[];
  /** Whoever writes a cell adds its place among `cells`; one that nobody takes undoes the acceptance, so that no reading vanishes. */
  readonly taken: Set<number>;
}

/** Readings of an instrument's file were accepted: the worksheet writes them among its raw inputs. */
export const InstrumentReadingsAccepted = factKind<AcceptedReadings>('laboratory.InstrumentReadingsAccepted');
