/**
 * A rule that says no returns a refusal: an expected answer with a code and the facts for its sentence.
 * A bug throws; a refusal is a value. `platform/http` alone turns one into a status.
 */
export type RefusalKind = 'conflict' | 'forbidden' | 'not-found' | 'invalid' | 'unauthenticated' | 'too-many';

export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [key: string]: Fact };

export interface Refusal<C extends string = string> {
  readonly refused: true;
  readonly code: C;
  readonly kind: RefusalKind;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** A refusal with the code `area.reason`; its facts fill the sentence that a person reads. */
export function refuse<C extends string>(code: C, facts: Readonly<Record<string, Fact>> = {}, kind: RefusalKind = 'conflict'): Refusal<C> {
  return { refused: true, code, kind, facts };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}

/** Carries a refusal out of a transaction, so that it rolls back. Thrown by `granted`, caught by the one HTTP filter. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** The decided value; throws `Refused` where the rule said no. */
export function granted<T>(decided: T): Exclude<T, Refusal> {
  if (isRefusal(decided)) throw new Refused(decided);
  return decided as Exclude<T, Refusal>;
}
