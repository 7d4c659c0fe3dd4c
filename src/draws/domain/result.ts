import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { canonicalCsv, rowsOf } from './canonical.js';
import type { Drawn, DrawOutcome } from './draw.js';
import { isHex256, sha256Hex, type Hasher } from './hasher.js';
import type { Assignment } from './inspectors.js';

export const RESULT_HEADER = 'role,rank,id,stratum,drawn_as,ticket,inspectors';

/** A line of the published result; `inspectors` is empty for reserves and for draws without a roster, `laboratory` where a contract names it. */
export interface ResultLine extends Drawn {
  readonly inspectors: readonly string[];
  readonly laboratory: string;
}

/**
 * The canonical CSV of a result: all units in draw order, then all reserves in draw order; a unit's inspectors, best ticket first, joined
 * by `;`. A last column `laboratory` where laboratories were drawn too. LF after every line, no BOM.
 */
export function resultCsv(outcome: DrawOutcome, assignments: readonly Assignment[], laboratories?: ReadonlyMap<string, string>): string {
  const inspectors = new Map(assignments.map((assignment) => [assignment.unit, assignment.inspectors.join(';')]));
  const rows = [...outcome.units, ...outcome.reserves].map((one) => [
    one.role,
    one.rank,
    one.id,
    one.stratum,
    one.drawnAs,
    one.ticket,
    one.role === 'unit' ? (inspectors.get(one.id) ?? '') : '',
    ...(laboratories ? [one.role === 'unit' ? (laboratories.get(one.id) ?? '') : ''] : []),
  ]);
  return canonicalCsv(laboratories ? `${RESULT_HEADER},laboratory` : RESULT_HEADER, rows);
}

/** The lines of a result's canonical CSV as they were written. Refuses other headers, widths, roles and ranks (`draws.not-canonical`). */
export function readResult(csv: string): readonly ResultLine[] | Refusal {
  const rows = rowsOf(csv, csv.startsWith(`${RESULT_HEADER},laboratory\n`) ? `${RESULT_HEADER},laboratory` : RESULT_HEADER);
  if (isRefusal(rows)) return rows;
  const lines: ResultLine[] = [];
  for (const [i, [role, rank, id, stratum, drawnAs, ticket, inspectors, laboratory = '']] of rows.entries()) {
    if ((role !== 'unit' && role !== 'reserve') || !/^[1-9][0-9]{0,8}$/.test(rank!)) return refuse('draws.not-canonical', { line: i + 2 }, 'invalid');
    const named = inspectors === '' ? [] : inspectors!.split(';');
    lines.push({ role, rank: Number(rank), id: id!, stratum: stratum!, drawnAs: drawnAs!, ticket: ticket!, inspectors: named, laboratory });
  }
  return lines;
}

/**
 * The result's hash, which is published at once: hexadecimal SHA-256 of nonce, LF and canonical CSV. The nonce keeps a small draw from
 * being guessed. Refuses a nonce that is not 64 lower-case hexadecimal digits.
 */
export function resultHashOf(hasher: Hasher, nonceHex: string, csv: string): string | Refusal {
  if (!isHex256(nonceHex)) return refuse('draws.bad-nonce', {}, 'invalid');
  return sha256Hex(hasher, `${nonceHex}\n${csv}`);
}
