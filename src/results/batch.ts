import { granted, type Refusal } from '../kernel/index.js';
import type { ExaminationState } from './domain/index.js';

export interface TakenStep {
  readonly id: string;
  readonly code: string;
  readonly state: ExaminationState;
  readonly version: number;
}

export interface RefusedStep {
  readonly id: string;
  /** The sample's code; empty where the reader sees no such examination. */
  readonly code: string;
  readonly refusal: Refusal;
}

/** What became of a batch: the refused ones are as they were, the others are done. */
export interface BatchOutcome {
  readonly done: readonly TakenStep[];
  readonly refused: readonly RefusedStep[];
}

/** A batch of one that was refused is a refusal like any other. */
export function outcomeOf(done: readonly TakenStep[], refused: readonly RefusedStep[]): BatchOutcome {
  const [only] = refused;
  if (only && refused.length === 1 && done.length === 0) granted(only.refusal);
  return { done, refused };
}
