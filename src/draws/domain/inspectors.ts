import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { canonicalCsv, compareUtf8, isDrawId, naming, rowsOf, textOf } from './canonical.js';
import { sha256Hex, type Hasher } from './hasher.js';
import { inTicketOrder } from './tickets.js';

/** One of the frozen roster: certified for the discipline, on duty; `avoids` are the units that avoidance (回避) keeps from this person. */
export interface RosterMember {
  readonly id: string;
  readonly avoids: readonly string[];
}

/** The frozen roster, sorted by id, with its canonical CSV (`inspector,avoids`, avoided units joined by `;`) and hexadecimal SHA-256. */
export interface Roster {
  readonly members: readonly RosterMember[];
  readonly csv: string;
  readonly hash: string;
}

/** How many inspectors each unit needs, and how many visits each inspector may have at most. */
export interface AssignmentRule {
  readonly perUnit: number;
  readonly cap: number;
}

/** The inspectors of one unit, best ticket first. */
export interface Assignment {
  readonly unit: string;
  readonly inspectors: readonly string[];
}

export const ROSTER_HEADER = 'inspector,avoids';

/** The frozen roster of these members. Refuses an empty roster, bad ids of inspectors or avoided units, and an inspector twice. */
export function freezeRoster(hasher: Hasher, members: readonly RosterMember[]): Roster | Refusal {
  if (members.length === 0) return refuse('draws.empty-roster', {}, 'invalid');
  const bad = members.flatMap((member) => [member.id, ...member.avoids]).filter((id) => !isDrawId(id));
  if (bad.length > 0) return refuse('draws.bad-id', naming(bad), 'invalid');
  const sorted = members
    .map(({ id, avoids }) => ({ id, avoids: [...new Set(avoids)].sort(compareUtf8) }))
    .sort((a, b) => compareUtf8(a.id, b.id));
  const twice = sorted.filter((member, i) => i > 0 && member.id === sorted[i - 1]!.id).map((member) => member.id);
  if (twice.length > 0) return refuse('draws.duplicate-id', naming(twice), 'invalid');
  const csv = canonicalCsv(ROSTER_HEADER, sorted.map((member) => [member.id, member.avoids.join(';')]));
  return { members: sorted, csv, hash: sha256Hex(hasher, csv) };
}

/** The roster that published bytes (or their text) hold; refuses what `freezeRoster` refuses and bytes that are not canonical. */
export function readRoster(hasher: Hasher, published: Uint8Array | string): Roster | Refusal {
  const csv = typeof published === 'string' ? published : textOf(published);
  if (isRefusal(csv)) return csv;
  const rows = rowsOf(csv, ROSTER_HEADER);
  if (isRefusal(rows)) return rows;
  const roster = freezeRoster(hasher, rows.map(([id, avoids]) => ({ id: id!, avoids: avoids === '' ? [] : avoids!.split(';') })));
  if (isRefusal(roster) || roster.csv === csv) return roster;
  const lines = csv.split('\n');
  return refuse('draws.not-canonical', { line: roster.csv.split('\n').findIndex((line, i) => line !== lines[i]) + 1 }, 'invalid');
}

/**
 * The inspectors of each unit: going through the units in draw order, the first by the tickets `unit|inspector` who need not
 * avoid the unit and are still below the cap. `visits` says how many each has already (a reserve's visit, for example).
 *
 * Refuses the whole assignment where units stay without enough (`draws.too-few-inspectors`): each such unit with how many are missing,
 * how many must avoid it and how many are at the cap, and the sum. Refuses numbers that are no positive integers.
 */
export function assignInspectors(
  hasher: Hasher,
  seed: string,
  units: readonly string[],
  roster: Pick<Roster, 'members'>,
  rule: AssignmentRule,
  visits: ReadonlyMap<string, number> = new Map(),
): readonly Assignment[] | Refusal {
  const { perUnit, cap } = rule;
  if (!Number.isSafeInteger(perUnit) || !Number.isSafeInteger(cap) || perUnit < 1 || cap < 1) return refuse('draws.bad-assignment-rule', {}, 'invalid');
  const places = goThrough(hasher, seed, units.map((unit) => ({ unit, members: roster.members })), rule, visits);
  const short = places.flatMap(({ unit, inspectors, avoiding, atCap }) =>
    inspectors.length < perUnit ? [{ unit, missing: perUnit - inspectors.length, avoiding, atCap }] : []);
  if (short.length === 0) return places.map(({ unit, inspectors }) => ({ unit, inspectors }));
  return refuse('draws.too-few-inspectors', {
    units: short,
    ids: naming(short.map(({ unit, missing }) => `${unit} (−${missing})`)).ids,
    count: short.length,
    missing: short.reduce((sum, { missing }) => sum + missing, 0),
    perUnit,
    cap,
    roster: roster.members.length,
  });
}

/**
 * Who was passed over because of avoidance: an inspector below the cap whose ticket comes before the last one taken. Nobody else's avoidance
 * needs to be shown for the assignment to be computed again.
 */
export function passedOver(hasher: Hasher, seed: string, units: readonly string[], roster: Pick<Roster, 'members'>, rule: AssignmentRule): readonly { readonly unit: string; readonly inspector: string }[] {
  return goThrough(hasher, seed, units.map((unit) => ({ unit, members: roster.members })), rule, new Map()).flatMap(({ unit, skipped }) => skipped.map((inspector) => ({ unit, inspector })));
}

/** A unit's place in the going through: who was taken, and who was not and why. */
export interface Place extends Assignment {
  readonly skipped: readonly string[];
  readonly avoiding: number;
  readonly atCap: number;
}

/** The rule of assignment itself, for inspectors and laboratories alike: each unit with those who may be taken for it. */
export function goThrough(
  hasher: Hasher, seed: string, units: readonly { readonly unit: string; readonly members: readonly RosterMember[] }[], { perUnit, cap }: AssignmentRule, visits: ReadonlyMap<string, number>,
): readonly Place[] {
  const load = new Map(visits);
  const avoiding = new Map<string, ReadonlySet<string>>();
  for (const { members } of units) for (const { id, avoids } of members) if (!avoiding.has(id)) avoiding.set(id, new Set(avoids));
  return units.map(({ unit, members }) => {
    const mustAvoid = (id: string): boolean => avoiding.get(id)!.has(unit);
    const below = members.filter((member) => (load.get(member.id) ?? 0) < cap);
    const avoiders = below.reduce((sum, { id }) => sum + (mustAvoid(id) ? 1 : 0), 0);
    const holders = below.map((member) => ({ id: `${unit}|${member.id}`, weight: 1 }));
    const inspectors: string[] = [];
    const skipped: string[] = [];
    for (const placed of inTicketOrder(hasher, seed, holders, perUnit + avoiders)) {
      if (inspectors.length === perUnit) break;
      const id = placed.id.slice(unit.length + 1);
      (mustAvoid(id) ? skipped : inspectors).push(id);
    }
    for (const id of inspectors) load.set(id, (load.get(id) ?? 0) + 1);
    const everyone = members.filter(({ id }) => mustAvoid(id)).length;
    return { unit, inspectors, skipped, avoiding: everyone, atCap: members.length - everyone - (below.length - avoiders) };
  });
}
