/** Rows that were measured at the same point, in the order of their first. */
export function groupsOf<R extends { readonly group: string }>(rows: readonly R[]): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups.values()];
}
