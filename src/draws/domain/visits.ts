/** A drawn unit with its premises, due day and samplers, in draw order. */
export interface VisitUnit {
  readonly drawnUnitId: string;
  readonly premisesId: string;
  readonly stratumId: string;
  readonly dueOn: string;
  readonly samplers: readonly string[];
}

export interface VisitPlan {
  readonly premisesId: string;
  readonly drawnUnitIds: readonly string[];
  readonly stratumIds: readonly string[];
  /** The earliest of its strata. */
  readonly dueOn: string;
  /** The samplers of the unit that was drawn first. */
  readonly samplers: readonly string[];
}

/** One visit per premises, in draw order: premises drawn in several strata are visited once, by the samplers of their first place. */
export function visitsOf(units: readonly VisitUnit[]): readonly VisitPlan[] {
  const byPremises = new Map<string, VisitUnit[]>();
  for (const unit of units) byPremises.set(unit.premisesId, [...(byPremises.get(unit.premisesId) ?? []), unit]);
  return [...byPremises.values()].map((mine) => ({
    premisesId: mine[0]!.premisesId,
    drawnUnitIds: mine.map(({ drawnUnitId }) => drawnUnitId),
    stratumIds: mine.map(({ stratumId }) => stratumId),
    dueOn: mine.map(({ dueOn }) => dueOn).sort()[0]!,
    samplers: mine[0]!.samplers,
  }));
}

/** A cap that lets a roster serve all units and reserves, with one visit to spare each so that avoidance leaves room. */
export function usualCap(units: number, perUnit: number, roster: number): number {
  return roster === 0 ? 1 : Math.ceil((units * perUnit) / roster) + 1;
}
