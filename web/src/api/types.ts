/** Shapes that every list and every page of a thing shares. */

/** One page by key: `next` is the key to ask for the following page with (`?after=`), absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

/** An action that this reader may take now; with `reason`, one that is refused now, and why. The browser decides nothing itself. */
export interface OfferedAction {
  readonly action: string;
  readonly code?: string;
  readonly reason?: string;
}

/** What happened to a thing, from the ledger. */
export interface LedgerEntry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly organisation?: string;
  /** What was done, in words. */
  readonly what: string;
  readonly detail?: string;
  readonly hash?: string;
  /** False while no checkpoint covers the entry yet. */
  readonly sealed?: boolean;
}

/** Why a date is due: from when, how many working days, which article. */
export interface DueExplanation {
  readonly from?: string;
  readonly fromWhat?: string;
  readonly workingDays?: number;
  readonly calendarDays?: number;
  readonly article?: string;
  readonly note?: string;
}
