import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { canonicalCsv, compareUtf8, isDrawId, naming, rowsOf, textOf } from './canonical.js';
import { sha256Hex, type Hasher } from './hasher.js';

/** A unit that may be drawn. `weight` is an integer from 1 to 20. */
export interface FrameUnit {
  readonly id: string;
  readonly stratum: string;
  readonly weight: number;
}

/** Every eligible unit, sorted by the ids' UTF-8 bytes, with the canonical CSV and its lower-case hexadecimal SHA-256. */
export interface Frame {
  readonly units: readonly FrameUnit[];
  readonly csv: string;
  readonly hash: string;
}

/** How many of a stratum are drawn, and how many reserves are listed after them (fewer where the stratum ends). */
export interface Quota {
  readonly stratum: string;
  readonly take: number;
  readonly reserves: number;
}

export const FRAME_HEADER = 'id,stratum,weight';
export const HIGHEST_WEIGHT = 20;

/**
 * The frozen frame of these units: sorted, written as canonical CSV (no BOM, LF after every line) and hashed.
 *
 * Refuses an empty frame, an id outside `[0-9A-Za-z-]+`, an id twice, an empty stratum, a stratum with a comma, quote or
 * control character or blank ends (such a name would need quoting, which readers do differently), and a weight that is no integer 1–20.
 */
export function freezeFrame(hasher: Hasher, units: readonly FrameUnit[]): Frame | Refusal {
  const fault = whyNotUnits(units);
  if (fault) return fault;
  const sorted = units
    .map(({ id, stratum, weight }) => ({ id, stratum, weight }))
    .sort((a, b) => compareUtf8(a.id, b.id));
  const twice = sorted.filter((unit, i) => i > 0 && unit.id === sorted[i - 1]!.id).map((unit) => unit.id);
  if (twice.length > 0) return refuse('draws.duplicate-id', naming(twice), 'invalid');
  const csv = canonicalCsv(FRAME_HEADER, sorted.map((unit) => [unit.id, unit.stratum, unit.weight]));
  return { units: sorted, csv, hash: sha256Hex(hasher, csv) };
}

function whyNotUnits(units: readonly FrameUnit[]): Refusal | undefined {
  if (units.length === 0) return refuse('draws.empty-frame', {}, 'invalid');
  const rules: readonly [string, (unit: FrameUnit) => boolean][] = [
    ['draws.bad-id', (unit) => isDrawId(unit.id)],
    ['draws.empty-stratum', (unit) => unit.stratum !== ''],
    ['draws.bad-stratum', (unit) => isStratumName(unit.stratum)],
    ['draws.bad-weight', (unit) => Number.isInteger(unit.weight) && unit.weight >= 1 && unit.weight <= HIGHEST_WEIGHT],
  ];
  for (const [code, holds] of rules) {
    const offenders = units.filter((unit) => !holds(unit));
    if (offenders.length > 0) return refuse(code, naming(offenders.map((unit) => unit.id)), 'invalid');
  }
  return undefined;
}

function isStratumName(name: string): boolean {
  return name.trim() === name && !/[,"\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name);
}

/**
 * The frame that published bytes (or their text) hold. Refuses what `freezeFrame` refuses, bytes that are not UTF-8, and bytes that
 * are not the canonical form of their own units, such as rows out of order (`draws.not-canonical` with the first such line).
 */
export function readFrame(hasher: Hasher, published: Uint8Array | string): Frame | Refusal {
  const csv = typeof published === 'string' ? published : textOf(published);
  if (isRefusal(csv)) return csv;
  const rows = rowsOf(csv, FRAME_HEADER);
  if (isRefusal(rows)) return rows;
  const units = rows.map(([id, stratum, weight]) => ({ id: id!, stratum: stratum!, weight: /^[1-9][0-9]?$/.test(weight!) ? Number(weight) : NaN }));
  const frame = freezeFrame(hasher, units);
  if (isRefusal(frame) || frame.csv === csv) return frame;
  const line = frame.units.findIndex((unit, i) => unit.id !== units[i]!.id) + 2;
  return refuse('draws.not-canonical', { line }, 'invalid');
}

/** The header of a frame that is published without its weights. */
export const WITHHELD_HEADER = 'id,stratum';

/** True for a frame that was published without its weights: its first line says so. */
export function isWithheldFrame(published: Uint8Array | string): boolean {
  const head = `${WITHHELD_HEADER}\n`;
  if (typeof published === 'string') return published.startsWith(head);
  return published.length >= head.length && [...head].every((char, i) => published[i] === char.charCodeAt(0));
}

/**
 * The units of a frame that was published without its weights, each as if its weight were 1: enough to see that nobody was passed over. Refuses what
 * `readFrame` refuses but weights.
 */
export function readWithheldFrame(hasher: Hasher, published: Uint8Array | string): Pick<Frame, 'units'> | Refusal {
  const csv = typeof published === 'string' ? published : textOf(published);
  if (isRefusal(csv)) return csv;
  const rows = rowsOf(csv, WITHHELD_HEADER);
  if (isRefusal(rows)) return rows;
  const frame = freezeFrame(hasher, rows.map(([id, stratum]) => ({ id: id!, stratum: stratum!, weight: 1 })));
  if (isRefusal(frame)) return frame;
  const line = frame.units.findIndex((unit, i) => unit.id !== rows[i]![0]) + 2;
  return line === 1 ? { units: frame.units } : refuse('draws.not-canonical', { line }, 'invalid');
}

/**
 * Why these quotas cannot be drawn from the frame, or undefined where they can.
 *
 * Each stratum of the frame needs exactly one quota (0 is a quota, and is then said), take and reserves are integers from 0, something is taken,
 * no quota names a stratum without units, and none takes more than its stratum holds.
 */
export function whyNotQuotas(frame: Pick<Frame, 'units'>, quotas: readonly Quota[]): Refusal | undefined {
  const sizes = new Map<string, number>();
  for (const unit of frame.units) sizes.set(unit.stratum, (sizes.get(unit.stratum) ?? 0) + 1);
  const seen = new Set<string>();
  for (const { stratum, take, reserves } of quotas) {
    if (seen.has(stratum)) return refuse('draws.duplicate-quota', { stratum }, 'invalid');
    seen.add(stratum);
    const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
    if (!isCount(take) || !isCount(reserves)) return refuse('draws.bad-quota', { stratum }, 'invalid');
    const size = sizes.get(stratum);
    if (size === undefined) return refuse('draws.stratum-without-units', { stratum }, 'invalid');
    if (take > size) return refuse('draws.quota-above-stratum', { stratum, take, size, missing: take - size }, 'invalid');
  }
  const unsaid = [...sizes.keys()].filter((stratum) => !seen.has(stratum));
  if (unsaid.length > 0) return refuse('draws.stratum-without-quota', { strata: naming(unsaid).ids, count: unsaid.length }, 'invalid');
  return quotas.some((quota) => quota.take > 0) ? undefined : refuse('draws.nothing-to-draw', {}, 'invalid');
}
