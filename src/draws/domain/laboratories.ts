import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { canonicalCsv, compareUtf8, isDrawId, naming, rowsOf, textOf } from './canonical.js';
import { sha256Hex, type Hasher } from './hasher.js';
import { goThrough, type Place, type RosterMember } from './inspectors.js';
import { avoidanceToken, openingOf, openingsIn, type Opening } from './pseudonyms.js';

/** One of the frozen laboratories: covers the schemes of these strata on the day of the draw. `avoids` are the units that it must not test. */
export interface LaboratoryMember extends RosterMember {
  readonly strata: readonly string[];
}

/** The frozen laboratories, sorted by id, with canonical CSV (`laboratory,strata,avoids`, both joined by `;`) and hexadecimal SHA-256. */
export interface LaboratoryRoster {
  readonly members: readonly LaboratoryMember[];
  readonly csv: string;
  readonly hash: string;
}

/** A drawn unit with the stratum whose laboratories may test it. */
export interface UnitInStratum {
  readonly id: string;
  readonly stratum: string;
}

/** A laboratory before it stands in a roster under a pseudonym. */
export interface PoolLaboratory {
  readonly laboratoryId: string;
  readonly strata: readonly string[];
  /** Ids of the units in the frame. */
  readonly avoids: readonly string[];
}

export interface KnownLaboratory extends LaboratoryMember {
  readonly laboratoryId: string;
  readonly openings: readonly Opening[];
}

export const LABORATORY_HEADER = 'laboratory,strata,avoids';
const KEY_HEADER = 'laboratory,organisation,avoids';

/** The frozen laboratories. Refuses none at all, bad ids, one twice, and one without a stratum. */
export function freezeLaboratories(hasher: Hasher, members: readonly LaboratoryMember[]): LaboratoryRoster | Refusal {
  if (members.length === 0) return refuse('draws.no-laboratories', {}, 'invalid');
  const bad = members.flatMap(({ id, strata, avoids }) => [...(strata.length === 0 ? [''] : []), id, ...avoids]).filter((id) => !isDrawId(id));
  if (bad.length > 0) return refuse('draws.bad-id', naming(bad), 'invalid');
  const inOrder = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort(compareUtf8);
  const sorted = members.map(({ id, strata, avoids }) => ({ id, strata: inOrder(strata), avoids: inOrder(avoids) })).sort((a, b) => compareUtf8(a.id, b.id));
  const twice = sorted.filter((member, i) => i > 0 && member.id === sorted[i - 1]!.id).map(({ id }) => id);
  if (twice.length > 0) return refuse('draws.duplicate-id', naming(twice), 'invalid');
  const csv = canonicalCsv(LABORATORY_HEADER, sorted.map(({ id, strata, avoids }) => [id, strata.join(';'), avoids.join(';')]));
  return { members: sorted, csv, hash: sha256Hex(hasher, csv) };
}

/** The laboratories that published bytes hold; refuses what `freezeLaboratories` refuses and bytes that are not canonical. */
export function readLaboratories(hasher: Hasher, published: Uint8Array | string): LaboratoryRoster | Refusal {
  const csv = typeof published === 'string' ? published : textOf(published);
  if (isRefusal(csv)) return csv;
  const rows = rowsOf(csv, LABORATORY_HEADER);
  if (isRefusal(rows)) return rows;
  const listed = (field: string): string[] => (field === '' ? [] : field.split(';'));
  const roster = freezeLaboratories(hasher, rows.map(([id, strata, avoids]) => ({ id: id!, strata: listed(strata!), avoids: listed(avoids!) })));
  if (isRefusal(roster) || roster.csv === csv) return roster;
  const lines = csv.split('\n');
  return refuse('draws.not-canonical', { line: roster.csv.split('\n').findIndex((line, i) => line !== lines[i]) + 1 }, 'invalid');
}

/**
 * The frozen laboratories under pseudonyms of this one draw, with avoidances as salted hashes, and the key to them: who tests for whom, and which laboratory
 * has an interest in which enterprise, is nobody's business. `secret` as in `pseudonymousRoster`.
 */
export function pseudonymousLaboratories(hasher: Hasher, secret: string, pool: readonly PoolLaboratory[]): { readonly roster: LaboratoryRoster; readonly key: string } | Refusal {
  const known = pool.map(({ laboratoryId, strata, avoids }) => {
    const id = `l${sha256Hex(hasher, `${secret}:${laboratoryId}`).slice(0, 16)}`;
    return { id, laboratoryId, strata, openings: [...new Set(avoids)].map((unit) => openingOf(hasher, secret, id, laboratoryId, unit)) };
  });
  const roster = freezeLaboratories(hasher, known.map(({ id, strata, openings }) => ({ id, strata, avoids: openings.map((opening) => avoidanceToken(hasher, opening)) })));
  if (isRefusal(roster)) return roster;
  const rows = known.sort((a, b) => compareUtf8(a.id, b.id)).map(({ id, laboratoryId, openings }) => [id, laboratoryId, openings.map(({ unit, salt }) => `${unit}:${salt}`).join(';')]);
  return { roster, key: canonicalCsv(KEY_HEADER, rows) };
}

/** The laboratories behind a published roster. Refuses a key that is not the whole key to exactly this roster (`draws.frame-changed`). */
export function knownLaboratories(hasher: Hasher, roster: LaboratoryRoster, key: string): readonly KnownLaboratory[] | Refusal {
  const rows = rowsOf(key, KEY_HEADER);
  if (isRefusal(rows)) return rows;
  const strataOf = new Map(roster.members.map(({ id, strata }) => [id, strata]));
  const known = rows.map(([id, laboratoryId, avoids]): KnownLaboratory => {
    const openings = openingsIn(id!, avoids!);
    return { id: id!, laboratoryId: laboratoryId!, strata: strataOf.get(id!) ?? [], avoids: openings.map(({ unit }) => unit), openings };
  });
  const again = freezeLaboratories(hasher, known.map(({ id, strata, openings }) => ({ id, strata, avoids: openings.map((opening) => avoidanceToken(hasher, opening)) })));
  return !isRefusal(again) && again.hash === roster.hash ? known : refuse('draws.frame-changed');
}

/** A cap that the laboratories can always keep where none avoids anything: each stratum's units, shared by those that cover it, and one to spare. */
export function usualLaboratoryCap(pools: readonly { readonly units: number; readonly laboratories: number }[]): number {
  return pools.reduce((cap, { units, laboratories }) => cap + (laboratories === 0 ? 0 : Math.ceil(units / laboratories)), 1);
}

/** Why these laboratories cannot test so many units under the cap, naming the stratum and how many are missing (`draws.laboratories-too-few`); undefined where they can. */
export function whyNotLaboratories(quotas: readonly { readonly stratum: string; readonly take: number }[], members: readonly Pick<LaboratoryMember, 'strata'>[], cap: number): Refusal | undefined {
  for (const { stratum, take } of quotas) {
    const laboratories = members.filter(({ strata }) => strata.includes(stratum)).length;
    if (laboratories * cap < take) return refuse('draws.laboratories-too-few', { stratum, laboratories, cap, units: take, missing: take - laboratories * cap }, 'invalid');
  }
  return undefined;
}

/**
 * The laboratory of each unit whose stratum has some: going through the units in draw order, the first by the tickets `unit|laboratory` among those that cover
 * the stratum, need not avoid the unit and are still below the cap. Units of other strata are missing in the answer: a contract names their laboratory.
 * Refuses where units stay without one (`draws.laboratories-exhausted`), with how many, and what stands in their way. `loads` says how many each has already.
 */
export function assignLaboratories(
  hasher: Hasher, seed: string, units: readonly UnitInStratum[], members: readonly LaboratoryMember[], cap: number, loads: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, string> | Refusal {
  const places = placesOf(hasher, seed, units, members, cap, loads);
  const short = places.filter(({ inspectors }) => inspectors.length === 0);
  if (short.length === 0) return new Map(places.map(({ unit, inspectors }) => [unit, inspectors[0]!]));
  return refuse('draws.laboratories-exhausted', {
    missing: short.length, cap, laboratories: members.length, avoiding: short.filter(({ avoiding }) => avoiding > 0).length, atCap: short.filter(({ atCap }) => atCap > 0).length,
  });
}

/** Which laboratories were passed over because of avoidance: only these avoidances are opened. */
export function passedOverLaboratories(
  hasher: Hasher, seed: string, units: readonly UnitInStratum[], members: readonly LaboratoryMember[], cap: number,
): readonly { readonly unit: string; readonly laboratory: string }[] {
  return placesOf(hasher, seed, units, members, cap, new Map()).flatMap(({ unit, skipped }) => skipped.map((laboratory) => ({ unit, laboratory })));
}

function placesOf(
  hasher: Hasher, seed: string, units: readonly UnitInStratum[], members: readonly LaboratoryMember[], cap: number, loads: ReadonlyMap<string, number>,
): readonly Place[] {
  const pools = new Map<string, LaboratoryMember[]>();
  for (const member of members) for (const stratum of member.strata) pools.set(stratum, [...(pools.get(stratum) ?? []), member]);
  const mine = units.filter(({ stratum }) => pools.has(stratum));
  return goThrough(hasher, seed, mine.map(({ id, stratum }) => ({ unit: id, members: pools.get(stratum)! })), { perUnit: 1, cap }, loads);
}
