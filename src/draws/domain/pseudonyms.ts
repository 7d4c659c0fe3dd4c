import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { canonicalCsv, compareUtf8, rowsOf, textOf } from './canonical.js';
import { sha256Hex, type Hasher } from './hasher.js';
import { freezeRoster, type Roster, type RosterMember } from './inspectors.js';

/**
 * Who avoids whom tells who is kin to whom. The published roster therefore knows people by pseudonyms of this one draw, and each avoidance as a
 * salted hash; only the avoidances for which someone was passed over are opened, by their salts, after the last visit.
 */
export interface RosterPerson {
  readonly accountId: string;
  /** Ids of the units in the frame. */
  readonly avoids: readonly string[];
}

/** One avoidance of the published roster, opened: the hash of these three stands in the inspector's line. */
export interface Opening {
  readonly inspector: string;
  readonly unit: string;
  readonly salt: string;
}

/** A person of the roster with everything that the key tells. */
export interface KnownPerson extends RosterMember {
  readonly accountId: string;
  readonly openings: readonly Opening[];
}

/** The published roster and the key to it, which stays with dispatching staff and auditors: `inspector,account,avoids`, avoidances as `unit:salt` joined by `;`. */
export interface KeyedRoster {
  readonly roster: Roster;
  readonly key: string;
}

export const ROSTER_KEY_HEADER = 'inspector,account,avoids';
export const OPENINGS_HEADER = 'inspector,unit,salt';
const SHORT = 32;

/** What stands for an avoidance in the published roster: the first 32 hexadecimal digits of SHA-256(salt:inspector:unit). */
export function avoidanceToken(hasher: Hasher, { inspector, unit, salt }: Opening): string {
  return sha256Hex(hasher, `${salt}:${inspector}:${unit}`).slice(0, SHORT);
}

/** The avoidance of a unit by the one who stands under this pseudonym, with its salt. */
export function openingOf(hasher: Hasher, secret: string, inspector: string, holder: string, unit: string): Opening {
  return { inspector, unit, salt: sha256Hex(hasher, `${secret}:${holder}:${unit}`).slice(0, SHORT) };
}

/** The avoidances in a line of a key: `unit:salt` joined by `;`. */
export function openingsIn(inspector: string, avoids: string): readonly Opening[] {
  return avoids === '' ? [] : avoids.split(';').map((each) => {
    const [unit = '', salt = ''] = each.split(':');
    return { inspector, unit, salt };
  });
}

/**
 * The frozen roster of these people under pseudonyms, and its key. `secret` is 64 hexadecimal digits of chance that serve this one draw and are not kept:
 * pseudonyms and salts come out of it. Refuses what `freezeRoster` refuses.
 */
export function pseudonymousRoster(hasher: Hasher, secret: string, people: readonly RosterPerson[]): KeyedRoster | Refusal {
  const known = people.map(({ accountId, avoids }) => {
    const inspector = `p${sha256Hex(hasher, `${secret}:${accountId}`).slice(0, 16)}`;
    const openings = [...new Set(avoids)].map((unit) => openingOf(hasher, secret, inspector, accountId, unit));
    return { inspector, accountId, openings };
  });
  const roster = freezeRoster(hasher, known.map(({ inspector, openings }) => ({ id: inspector, avoids: openings.map((opening) => avoidanceToken(hasher, opening)) })));
  if (isRefusal(roster)) return roster;
  const rows = known.sort((a, b) => compareUtf8(a.inspector, b.inspector))
    .map(({ inspector, accountId, openings }) => [inspector, accountId, openings.map(({ unit, salt }) => `${unit}:${salt}`).join(';')]);
  return { roster, key: canonicalCsv(ROSTER_KEY_HEADER, rows) };
}

/** The people behind a published roster. Refuses a key that is not the whole key to exactly this roster (`draws.frame-changed`). */
export function knownPeople(hasher: Hasher, roster: Roster, key: string): readonly KnownPerson[] | Refusal {
  const rows = rowsOf(key, ROSTER_KEY_HEADER);
  if (isRefusal(rows)) return rows;
  const people = rows.map(([id, accountId, avoids]): KnownPerson => {
    const openings = openingsIn(id!, avoids!);
    return { id: id!, accountId: accountId!, avoids: openings.map(({ unit }) => unit), openings };
  });
  const again = freezeRoster(hasher, people.map(({ id, openings }) => ({ id, avoids: openings.map((opening) => avoidanceToken(hasher, opening)) })));
  return !isRefusal(again) && again.hash === roster.hash ? people : refuse('draws.frame-changed');
}

/** Opened avoidances as they are published: canonical CSV, sorted by inspector and unit. */
export function openingsCsv(openings: readonly Opening[]): string {
  const sorted = [...openings].sort((a, b) => compareUtf8(a.inspector, b.inspector) || compareUtf8(a.unit, b.unit));
  return canonicalCsv(OPENINGS_HEADER, sorted.map(({ inspector, unit, salt }) => [inspector, unit, salt]));
}

/**
 * The roster's members with the units that the opened avoidances name. Refuses bytes that are not canonical, and an avoidance
 * that was not in the roster when it was frozen (`draws.avoidance-not-committed`, with the line).
 */
export function openedMembers<T extends RosterMember>(hasher: Hasher, roster: { readonly members: readonly T[] }, published: Uint8Array | string): readonly T[] | Refusal {
  const csv = typeof published === 'string' ? published : textOf(published);
  if (isRefusal(csv)) return csv;
  const rows = rowsOf(csv, OPENINGS_HEADER);
  if (isRefusal(rows)) return rows;
  const tokens = new Map(roster.members.map(({ id, avoids }) => [id, new Set(avoids)]));
  const units = new Map<string, string[]>();
  for (const [i, [inspector, unit, salt]] of rows.entries()) {
    const opening = { inspector: inspector!, unit: unit!, salt: salt! };
    if (!tokens.get(opening.inspector)?.has(avoidanceToken(hasher, opening))) return refuse('draws.avoidance-not-committed', { line: i + 2 }, 'invalid');
    units.set(opening.inspector, [...(units.get(opening.inspector) ?? []), opening.unit]);
  }
  return roster.members.map((member) => ({ ...member, avoids: units.get(member.id) ?? [] }));
}
