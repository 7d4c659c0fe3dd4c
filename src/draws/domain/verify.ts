import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { textOf } from './canonical.js';
import { drawUnits, type Drawn } from './draw.js';
import { isWithheldFrame, readFrame, readWithheldFrame, whyNotQuotas, type Frame, type Quota } from './frame.js';
import type { Hasher } from './hasher.js';
import { assignInspectors, readRoster, type Assignment, type AssignmentRule, type Roster, type RosterMember } from './inspectors.js';
import { assignLaboratories, readLaboratories, type LaboratoryMember, type LaboratoryRoster } from './laboratories.js';
import { firstChangedLine } from './line-sums.js';
import { openedMembers } from './pseudonyms.js';
import { readResult, resultCsv, resultHashOf, type ResultLine } from './result.js';
import { commitmentOf, publicValueOf, seedOf, whyNotPattern } from './seed.js';
import { firstFaultyLine } from './withheld.js';

/** All that is published of a draw after its last visit. */
export interface DrawBundle {
  /** Published with the plan, before the public value existed. */
  readonly announced: {
    readonly frameHash: string;
    readonly commitment: string;
    readonly pattern: string;
    readonly quotas: readonly Quota[];
    readonly roster: ({ readonly hash: string } & AssignmentRule) | null;
    /** Absent or null where contracts name every laboratory. */
    readonly laboratories?: { readonly hash: string; readonly cap: number } | null;
  };
  /** Published at the draw. */
  readonly drawn: { readonly publicValue: string; readonly resultHash: string };
  /** Published after the last visit; files as bytes or as their text. */
  readonly revealed: {
    readonly nonce: string;
    /** With weights, or without them where the bureau withholds them: then less can be checked. */
    readonly frame: Uint8Array | string;
    readonly roster: Uint8Array | string | null;
    /** The avoidances for which an inspector was passed over; null where there is no roster. */
    readonly avoidances: Uint8Array | string | null;
    /** The frozen laboratories, and the avoidances for which one was passed over. */
    readonly laboratories?: Uint8Array | string | null;
    readonly laboratoryAvoidances?: Uint8Array | string | null;
    readonly result: Uint8Array | string;
    /** `lineSums` of the frozen frame: they tell which line was edited. */
    readonly frameSums?: string;
  };
}

/** The checks in the order in which a person can repeat them. */
export const DRAW_CHECKS = [
  'pattern',
  'public-value',
  'commitment',
  'frame',
  'frame-hash',
  'quotas',
  'roster',
  'roster-hash',
  'avoidances',
  'laboratories',
  'laboratories-hash',
  'laboratory-avoidances',
  'result',
  'result-hash',
  'units',
  'reserves',
  'inspectors',
  'laboratory',
  'whole-result',
] as const;
export type DrawCheck = (typeof DRAW_CHECKS)[number];
/** Checks of draws in which laboratories were drawn too; they do not stand in the list of others. */
export const LABORATORY_CHECKS: readonly DrawCheck[] = ['laboratories', 'laboratories-hash', 'laboratory-avoidances', 'laboratory'];

/** One step of the verification. `skipped`: an earlier check took away what this one needs, the draw has no roster, or the weights are withheld. */
export interface CheckedStep {
  readonly check: DrawCheck;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** For hashes and lines: what was published, and what was computed from the bundle. */
  readonly published?: string;
  readonly computed?: string;
  readonly refusal?: Refusal;
}

export interface Verification {
  readonly valid: boolean;
  /** The frame came without its weights: what hangs on them could not be computed again. */
  readonly withheld: boolean;
  readonly failed: readonly DrawCheck[];
  readonly steps: readonly CheckedStep[];
}

/** Hears how far a verification has come. */
export interface Watch {
  /** A check has its outcome; heard once more where a later part of the same check changes it. */
  readonly step?: (step: CheckedStep) => void;
  readonly progress?: (unitsDone: number, units: number) => void;
}

/**
 * Everything about a published draw, computed again from its bundle: each check with what was published and what comes out.
 * The draw is valid when no check failed. Never throws for a tampered bundle: the step that finds it says so.
 */
export function verifyDraw(hasher: Hasher, bundle: DrawBundle, watch: Watch = {}): Verification {
  const { announced, drawn, revealed } = bundle;
  const done = new Map<DrawCheck, CheckedStep>();
  function note(check: DrawCheck, step: Omit<CheckedStep, 'check'>): void {
    done.set(check, { check, ...step });
    watch.step?.({ check, ...step });
  }
  const compare = (check: DrawCheck, published: string, computed: string, why?: Refusal): void =>
    note(check, { outcome: published === computed ? 'passed' : 'failed', published, computed, ...(why ? { refusal: why } : {}) });
  const allowed = (check: DrawCheck, fault: Refusal | undefined): void =>
    note(check, fault ? { outcome: 'failed', refusal: fault } : { outcome: 'passed' });
  /** The value where there is one; the refusal becomes the step's failure. */
  function usable<T>(check: DrawCheck, value: T | Refusal): T | undefined {
    allowed(check, isRefusal(value) ? value : undefined);
    return isRefusal(value) ? undefined : value;
  }
  function compareHash(check: DrawCheck, published: string, computed: string | Refusal): void {
    if (isRefusal(computed)) allowed(check, computed);
    else compare(check, published, computed);
  }

  allowed('pattern', whyNotPattern(announced.pattern));
  // What is published is already the normal form: another spelling of it would be another seed.
  const value = usable('public-value', publicValueOf(announced.pattern, drawn.publicValue));
  if (value !== undefined) compare('public-value', drawn.publicValue, value);
  compareHash('commitment', announced.commitment, commitmentOf(hasher, revealed.nonce));
  const withheld = isWithheldFrame(revealed.frame);
  const frame = usable<Pick<Frame, 'units'>>('frame', withheld ? readWithheldFrame(hasher, revealed.frame) : readFrame(hasher, revealed.frame));
  if (frame && 'hash' in frame) compareFrame(frame as Frame);
  if (frame) allowed('quotas', whyNotQuotas(frame, announced.quotas));
  let roster: Roster | undefined;
  let members: readonly RosterMember[] | undefined;
  if (announced.roster || revealed.roster !== null) {
    const both = announced.roster !== null && revealed.roster !== null;
    roster = usable<Roster>('roster', both ? readRoster(hasher, revealed.roster) : refuse('draws.roster-missing', {}, 'invalid'));
    if (roster && announced.roster) compare('roster-hash', announced.roster.hash, roster.hash);
    if (roster) members = usable('avoidances', revealed.avoidances === null ? refuse('draws.roster-missing', {}, 'invalid') : openedMembers(hasher, roster, revealed.avoidances));
  }
  const drawsLaboratories = Boolean(announced.laboratories || revealed.laboratories);
  let laboratories: readonly LaboratoryMember[] | undefined;
  if (drawsLaboratories) {
    const both = announced.laboratories && revealed.laboratories;
    const read = usable<LaboratoryRoster>('laboratories', both ? readLaboratories(hasher, revealed.laboratories!) : refuse('draws.laboratories-missing', {}, 'invalid'));
    if (read && announced.laboratories) compare('laboratories-hash', announced.laboratories.hash, read.hash);
    if (read) laboratories = usable('laboratory-avoidances', revealed.laboratoryAvoidances ? openedMembers(hasher, read, revealed.laboratoryAvoidances) : refuse('draws.laboratories-missing', {}, 'invalid'));
  }
  const text = typeof revealed.result === 'string' ? revealed.result : textOf(revealed.result);
  const theirs = usable('result', isRefusal(text) ? text : readResult(text));
  const resultText = isRefusal(text) ? '' : text;
  if (!isRefusal(text)) compareHash('result-hash', drawn.resultHash, resultHashOf(hasher, revealed.nonce, text));

  const seed = value === undefined ? undefined : seedOf(announced.frameHash, revealed.nonce, value);
  if (frame && seed !== undefined && !isRefusal(seed)) {
    if (withheld) checkLines(seed, frame, theirs);
    else checkAgain(seed, frame, theirs);
  }
  const steps = DRAW_CHECKS.filter((check) => drawsLaboratories || !LABORATORY_CHECKS.includes(check)).map((check): CheckedStep => done.get(check) ?? { check, outcome: 'skipped' });
  const failed = steps.filter((step) => step.outcome === 'failed').map((step) => step.check);
  return { valid: failed.length === 0, withheld, failed, steps };

  function compareFrame({ csv, hash }: Frame): void {
    const line = hash === announced.frameHash || revealed.frameSums === undefined ? undefined : firstChangedLine(csv, revealed.frameSums);
    compare('frame-hash', announced.frameHash, hash, line === undefined ? undefined : refuse('draws.frame-line-changed', { line }, 'invalid'));
  }

  /** With the weights everything can be drawn again. */
  function checkAgain(seed: string, frame: Pick<Frame, 'units'>, theirs: readonly ResultLine[] | undefined): void {
    const computed = drawUnits(hasher, seed, frame, announced.quotas, (units) => watch.progress?.(units, frame.units.length));
    if (isRefusal(computed) || !theirs) return;
    watch.progress?.(frame.units.length, frame.units.length);
    compareList('units', placesOf(theirs, 'unit'), computed.units.map(placeOf));
    compareList('reserves', placesOf(theirs, 'reserve'), computed.reserves.map(placeOf));
    const assignments = compareInspectors(seed, computed.units, theirs);
    const tested = compareLaboratories(seed, computed.units, theirs);
    if (assignments && (tested || !drawsLaboratories)) compareList('whole-result', resultText.split('\n'), resultCsv(computed, assignments, tested).split('\n'));
  }

  /** Without them, each line can be checked by itself, and that nobody stood before it whatever the weights are. */
  function checkLines(seed: string, frame: Pick<Frame, 'units'>, theirs: readonly ResultLine[] | undefined): void {
    if (!theirs) return;
    for (const [check, role] of [['units', 'unit'], ['reserves', 'reserve']] as const) {
      allowed(check, firstFaultyLine(hasher, seed, frame.units, announced.quotas, theirs, role, (units) => watch.progress?.(units, frame.units.length)));
    }
    compareInspectors(seed, theirs.filter((line) => line.role === 'unit'), theirs);
    compareLaboratories(seed, theirs.filter((line) => line.role === 'unit'), theirs);
  }

  /** The laboratories computed again; undefined where none were drawn, or their list is missing or does not suffice. */
  function compareLaboratories(seed: string, units: readonly Drawn[], theirs: readonly ResultLine[]): ReadonlyMap<string, string> | undefined {
    if (!announced.laboratories || !laboratories) return undefined;
    const mine = assignLaboratories(hasher, seed, units, laboratories, announced.laboratories.cap);
    if (isRefusal(mine)) {
      allowed('laboratory', mine);
      return undefined;
    }
    compareList('laboratory', theirs.map(({ id, laboratory }) => `${id}: ${laboratory}`), theirs.map(({ id, role }) => `${id}: ${role === 'unit' ? (mine.get(id) ?? '') : ''}`));
    return mine;
  }

  /** The inspectors computed again; undefined where the roster is missing or does not suffice. */
  function compareInspectors(seed: string, units: readonly Drawn[], theirs: readonly ResultLine[]): readonly Assignment[] | undefined {
    if (!announced.roster) {
      note('inspectors', { outcome: 'skipped' });
      return [];
    }
    if (!members) return undefined;
    const mine = assignInspectors(hasher, seed, units.map((unit) => unit.id), { members }, announced.roster);
    if (isRefusal(mine)) {
      allowed('inspectors', mine);
      return undefined;
    }
    const inspectors = new Map(mine.map((assignment) => [assignment.unit, assignment.inspectors]));
    const due = [...units, ...theirs.filter((line) => line.role === 'reserve')];
    compareList(
      'inspectors',
      theirs.map((line) => `${line.id}: ${line.inspectors.join(';')}`),
      due.map((line) => `${line.id}: ${line.role === 'unit' ? (inspectors.get(line.id) ?? []).join(';') : ''}`),
    );
    return mine;
  }

  /** Equal lists pass; otherwise the first line that differs is shown. */
  function compareList(check: DrawCheck, published: readonly string[], computed: readonly string[]): void {
    const length = published.length > computed.length ? published.length : computed.length;
    for (let i = 0; i < length; i++) {
      if (published[i] !== computed[i]) return compare(check, published[i] ?? '', computed[i] ?? '');
    }
    note(check, { outcome: 'passed' });
  }
}

function placeOf({ rank, id, stratum, drawnAs, ticket }: Drawn): string {
  return [rank, id, stratum, drawnAs, ticket].join(',');
}

function placesOf(lines: readonly ResultLine[], role: Drawn['role']): string[] {
  return lines.filter((line) => line.role === role).map(placeOf);
}
