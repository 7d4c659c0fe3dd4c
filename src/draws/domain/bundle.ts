import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { textOf } from './canonical.js';
import type { Quota } from './frame.js';
import type { DrawBundle } from './verify.js';

/** What identifies a bundle's `draw.json`; a later form gets another number. */
export const BUNDLE_FORMAT = 'hengjian-draw-1';
/** No bundle needs more when it is unpacked: two million units and their sums. */
export const LARGEST_BUNDLE = 256 * 1024 * 1024;

export const BUNDLE_FILES = { draw: 'draw.json', frame: 'frame.csv', sums: 'frame.sums', roster: 'roster.csv', avoidances: 'avoidances.csv', laboratories: 'laboratories.csv', laboratoryAvoidances: 'laboratory-avoidances.csv', result: 'result.csv', readme: 'README.txt' } as const;

/** A bundle with the number of its draw. */
export interface NumberedBundle extends DrawBundle {
  readonly number: string;
}

const README = `衡鉴 Hengjian: everything that is needed to check one random draw. No tool of ours is needed; with ours: hengjian draw verify THIS.zip

SHA-256 below is of the bytes of a file or text in UTF-8, written as 64 lower-case hexadecimal digits. + joins texts, LF is one line feed.
 1. commitment (draw.json) = SHA-256 of the 32 bytes that "nonce" writes in hexadecimal.
 2. frameHash = SHA-256 of frame.csv (only where it has the column weight; without it, weights are withheld and this cannot be checked).
 3. roster.hash = SHA-256 of roster.csv.
 4. resultHash = SHA-256 of nonce + LF + result.csv.
 5. seed = frameHash + ":" + nonce + ":" + publicValue.  seedHash = SHA-256 of seed.
 6. A unit of weight w holds w tickets: id, id#2 ... id#w. The ticket of t: SHA-256 of seedHash + t as a number, written in decimal, padded with
    zeros on the left to 64 digits, read backwards, with "0." before it. A unit's place is its smallest ticket. (Consistent sampling without replacement,
    R. Rivest, arXiv:1808.10016: any implementation of it draws the same from the list of all ids, id#2 ... id#w.)
 7. In each stratum the first "take" units are drawn; the next "reserves" are its reserves. result.csv lists them in ticket order.
 8. Inspectors: for each drawn unit, in the order of result.csv, the "perUnit" smallest tickets of unit + "|" + inspector, leaving out who has "cap"
    units already and who must avoid this unit. Inspectors are pseudonyms of this draw. roster.csv has a salted hash for each avoidance; avoidances.csv opens
    those for which someone was left out: the first 32 digits of SHA-256 of salt + ":" + inspector + ":" + unit.
 9. Laboratories, only where laboratories.csv is there: laboratories.hash = SHA-256 of it. For each drawn unit whose stratum it names, in the order of
    result.csv: the smallest ticket of unit + "|" + laboratory among those of the stratum, leaving out who has "cap" units already and who must avoid this unit
    (laboratory-avoidances.csv, as in 8). The last column of result.csv has it; laboratories are pseudonyms too.
frame.sums has a CRC-32 for each line of frame.csv as it was frozen; it only helps to find which line was changed.
`;

/** The files of a bundle, by name, in the order in which they are packed. */
export function bundleFiles({ number, announced, drawn, revealed }: NumberedBundle): readonly { readonly name: string; readonly content: Uint8Array | string }[] {
  const files = [
    { name: BUNDLE_FILES.readme, content: README },
    { name: BUNDLE_FILES.draw, content: `${JSON.stringify({ format: BUNDLE_FORMAT, number, announced, drawn, nonce: revealed.nonce }, null, 2)}\n` },
    { name: BUNDLE_FILES.frame, content: revealed.frame },
    { name: BUNDLE_FILES.sums, content: revealed.frameSums },
    { name: BUNDLE_FILES.roster, content: revealed.roster },
    { name: BUNDLE_FILES.avoidances, content: revealed.avoidances },
    { name: BUNDLE_FILES.laboratories, content: revealed.laboratories },
    { name: BUNDLE_FILES.laboratoryAvoidances, content: revealed.laboratoryAvoidances },
    { name: BUNDLE_FILES.result, content: revealed.result },
  ];
  return files.flatMap(({ name, content }) => (content === undefined || content === null ? [] : [{ name, content }]));
}

/**
 * The bundle that these files make up. Refuses a missing file (`draws.bundle-incomplete`) and a `draw.json` that is not what this version writes
 * (`draws.bundle-unreadable`). What the files say is `verifyDraw`'s to judge.
 */
export function readBundle(files: ReadonlyMap<string, Uint8Array>): NumberedBundle | Refusal {
  for (const file of [BUNDLE_FILES.draw, BUNDLE_FILES.frame, BUNDLE_FILES.result]) {
    if (!files.has(file)) return refuse('draws.bundle-incomplete', { file }, 'invalid');
  }
  const json = textOf(files.get(BUNDLE_FILES.draw)!);
  if (isRefusal(json)) return json;
  const said = parsed(json);
  const announced = said?.['announced'];
  const drawn = said?.['drawn'];
  if (!said || said['format'] !== BUNDLE_FORMAT || !isRecord(announced) || !isRecord(drawn)) return unreadable();
  const quotas = announced['quotas'];
  const roster = announced['roster'];
  const laboratories = announced['laboratories'] ?? null;
  if (!Array.isArray(quotas) || !quotas.every(isQuota) || !(roster === null || isRosterRule(roster)) || !(laboratories === null || isLaboratoryRule(laboratories))) return unreadable();
  const texts = [said['number'], announced['frameHash'], announced['commitment'], announced['pattern'], drawn['publicValue'], drawn['resultHash'], said['nonce']];
  if (!texts.every((text): text is string => typeof text === 'string')) return unreadable();
  const [number, frameHash, commitment, pattern, publicValue, resultHash, nonce] = texts as [string, string, string, string, string, string, string];
  const sums = files.get(BUNDLE_FILES.sums);
  const frameSums = sums && textOf(sums);
  return {
    number,
    announced: { frameHash, commitment, pattern, quotas, roster, ...(laboratories ? { laboratories } : {}) },
    drawn: { publicValue, resultHash },
    revealed: {
      nonce, frame: files.get(BUNDLE_FILES.frame)!, roster: files.get(BUNDLE_FILES.roster) ?? null, avoidances: files.get(BUNDLE_FILES.avoidances) ?? null,
      ...(files.has(BUNDLE_FILES.laboratories) ? { laboratories: files.get(BUNDLE_FILES.laboratories)!, laboratoryAvoidances: files.get(BUNDLE_FILES.laboratoryAvoidances) ?? null } : {}),
      result: files.get(BUNDLE_FILES.result)!, ...(typeof frameSums === 'string' ? { frameSums } : {}),
    },
  };
}

function unreadable(): Refusal {
  return refuse('draws.bundle-unreadable', { file: BUNDLE_FILES.draw }, 'invalid');
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined; // A text that is no JSON says no more than a JSON that says nothing: the caller refuses both.
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isQuota(value: unknown): value is Quota {
  return isRecord(value) && typeof value['stratum'] === 'string' && typeof value['take'] === 'number' && typeof value['reserves'] === 'number';
}

function isRosterRule(value: unknown): value is NonNullable<DrawBundle['announced']['roster']> {
  return isRecord(value) && typeof value['hash'] === 'string' && typeof value['perUnit'] === 'number' && typeof value['cap'] === 'number';
}

function isLaboratoryRule(value: unknown): value is { readonly hash: string; readonly cap: number } {
  return isRecord(value) && typeof value['hash'] === 'string' && typeof value['cap'] === 'number';
}
