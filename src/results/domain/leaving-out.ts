import { refuse, type Refusal } from '../../kernel/index.js';

/** What the rule asks of a determination. */
export interface LeavingRow {
  readonly id: string;
  readonly parameter: string;
  readonly reading: object | null;
  readonly leftOut: object | null;
}

/**
 * Why these determinations cannot be left out of an examination; undefined where they can. Refuses what is not of it (`sheet.determination-unknown`),
 * what is left out already (`leaving-out.twice`), what has a reading (`leaving-out.examined`: a result that was obtained is reported), and to leave
 * nothing to examine (`leaving-out.nothing-left`).
 * @source GB/T 27025-2019 7.8.2.2, what a report says of results that are missing (unverified)
 */
export function whyNotLeaveOut(rows: readonly LeavingRow[], ids: readonly string[]): Refusal | undefined {
  const wanted = new Set(ids);
  const chosen = rows.filter(({ id }) => wanted.has(id));
  if (chosen.length < wanted.size) return refuse('sheet.determination-unknown', {}, 'invalid');
  const named = (found: readonly LeavingRow[]): { readonly parameters: readonly string[] } => ({ parameters: found.map(({ parameter }) => parameter) });
  const twice = chosen.filter(({ leftOut }) => leftOut !== null);
  if (twice.length > 0) return refuse('leaving-out.twice', named(twice));
  const examined = chosen.filter(({ reading }) => reading !== null);
  if (examined.length > 0) return refuse('leaving-out.examined', named(examined));
  return rows.every(({ id, leftOut }) => wanted.has(id) || leftOut !== null) ? refuse('leaving-out.nothing-left') : undefined;
}
