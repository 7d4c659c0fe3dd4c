import { isRefusal, refuse, type Refusal } from './refusal.js';

/** One step: where it leads, which permission it needs, and the rule that may refuse it. */
export interface Step<S extends string, F> {
  readonly to: S;
  readonly permission: string;
  readonly rule?: (facts: F) => Refusal | undefined;
}

/** All states of an aggregate and what can be done in each: state → action → step. Guards, menus and diagrams come from it. */
export type Lifecycle<S extends string, A extends string, F> = {
  readonly name: string;
  readonly initial: S;
  readonly states: Readonly<Record<S, { readonly [action in A]?: Step<S, F> }>>;
};

/** The next state when `action` is taken in `state`; a refusal (`lifecycle.not-now`, or the rule's own) when it may not be. Permission is the caller's to check. */
export function take<S extends string, A extends string, F>(lifecycle: Lifecycle<S, A, F>, state: S, action: A, facts: F): S | Refusal {
  const step = lifecycle.states[state][action];
  if (!step) return refuse('lifecycle.not-now', { what: lifecycle.name, state, action });
  return step.rule?.(facts) ?? step.to;
}

/** What a reader who holds `permissions` can do now; a step that its rule refuses is listed with the refusal, so that a screen can say why. */
export interface OfferedAction {
  readonly action: string;
  readonly refused?: Refusal;
}

export function offered<S extends string, A extends string, F>(
  lifecycle: Lifecycle<S, A, F>, state: S, facts: F, permissions: readonly string[],
): readonly OfferedAction[] {
  const steps = Object.entries(lifecycle.states[state]) as [A, Step<S, F>][];
  return steps
    .filter(([, step]) => permissions.includes(step.permission))
    .map(([action, step]) => {
      const refused = step.rule?.(facts);
      return isRefusal(refused) ? { action, refused } : { action };
    });
}
