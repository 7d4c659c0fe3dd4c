import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { drawUnits, type DrawOutcome } from './draw.js';
import { readFrame, whyNotQuotas, type Frame, type Quota } from './frame.js';
import type { Hasher } from './hasher.js';
import { assignInspectors, readRoster, type Assignment, type AssignmentRule, type Roster } from './inspectors.js';
import { readResult, resultCsv, resultHashOf } from './result.js';
import { commitmentOf, publicValueOf, seedOf, whyNotPattern } from './seed.js';

/** All that is published of a draw after its last visit. */
export interface DrawBundle {
  /** Published with the plan, before the public value existed. */
  readonly announced: {
    readonly frameHash: string;
    readonly commitment: string;
    readonly pattern: string;
    readonly quotas: readonly Quota[];
    readonly roster: ({ readonly hash: string } & AssignmentRule) | null;
  };
  /** Published at the draw. */
  readonly drawn: { readonly publicValue: string; readonly resultHash: string };
  /** Published after the last visit; CSVs as bytes or as their text. */
  readonly revealed: {
    readonly nonce: string;
    readonly frame: Uint8Array | string;
    readonly roster: Uint8Array | string | null;
    readonly result: string;
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
  'result',
  'result-hash',
  'units',
  'reserves',
  'inspectors',
  'whole-result',
] as const;
export type DrawCheck = (typeof DRAW_CHECKS)[number];

/** One step of the verification. `skipped`: an earlier check took away what this one needs, or the draw has no roster. */
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
  readonly failed: readonly DrawCheck[];
  readonly steps: readonly CheckedStep[];
}

/**
 * Everything about a published draw, computed again from its bundle: each check with what was published and what comes out.
 * The draw is valid when no check failed. Never throws for a tampered bundle: the step that finds it says so.
 */
export function verifyDraw(hasher: Hasher, bundle: DrawBundle): Verification {
  const { announced, drawn, revealed } = bundle;
  const done = new Map<DrawCheck, CheckedStep>();
  const note = (check: DrawCheck, step: Omit<CheckedStep, 'check'>): void => void done.set(check, { check, ...step });
  const compare = (check: DrawCheck, published: string, computed: string): void =>
    note(check, { outcome: published === computed ? 'passed' : 'failed', published, computed });
  const allowed = (check: DrawCheck, fault: Refusal | undefined): void =>
    note(check, fault ? { outcome: 'failed', refusal: fault } : { outcome: 'passed' });
  /** The value where there is one; the refusal becomes the step's failure. */
  function usable<T>(check: DrawCheck, value: T | Refusal): T | undefined {
    allowed(check, isRefusal(value) ? value : undefined);
    return isRefusal(value) ? undefined : value;
  }
  function compareHash(check: DrawCheck, published: string, computed: string | Refusal): void {
    const hash = usable(check, computed);
    if (hash !== undefined) compare(check, published, hash);
  }

  allowed('pattern', whyNotPattern(announced.pattern));
  // What is published is already the normal form: another spelling of it would be another seed.
  const value = usable('public-value', publicValueOf(announced.pattern, drawn.publicValue));
  if (value !== undefined) compare('public-value', drawn.publicValue, value);
  compareHash('commitment', announced.commitment, commitmentOf(hasher, revealed.nonce));
  const frame = usable<Frame>('frame', readFrame(hasher, revealed.frame));
  if (frame) compare('frame-hash', announced.frameHash, frame.hash);
  if (frame) allowed('quotas', whyNotQuotas(frame, announced.quotas));
  let roster: Roster | undefined;
  if (announced.roster || revealed.roster !== null) {
    const both = announced.roster !== null && revealed.roster !== null;
    roster = usable<Roster>('roster', both ? readRoster(hasher, revealed.roster) : refuse('draws.roster-missing', {}, 'invalid'));
    if (roster && announced.roster) compare('roster-hash', announced.roster.hash, roster.hash);
  }
  usable('result', readResult(revealed.result));
  compareHash('result-hash', drawn.resultHash, resultHashOf(hasher, revealed.nonce, revealed.result));

  const seed = value === undefined ? undefined : seedOf(announced.frameHash, revealed.nonce, value);
  const outcome = frame && seed !== undefined && !isRefusal(seed) ? drawUnits(hasher, seed, frame, announced.quotas) : undefined;
  if (outcome && !isRefusal(outcome)) compareLines(outcome);
  const steps = DRAW_CHECKS.map((check): CheckedStep => done.get(check) ?? { check, outcome: 'skipped' });
  const failed = steps.filter((step) => step.outcome === 'failed').map((step) => step.check);
  return { valid: failed.length === 0, failed, steps };

  function compareLines(computed: DrawOutcome): void {
    const assignments = assignmentsOf(computed);
    const mine = readResult(resultCsv(computed, assignments ?? []));
    const theirs = readResult(revealed.result);
    if (isRefusal(mine) || isRefusal(theirs)) return;
    const places = (lines: typeof mine, role: string): string[] =>
      lines.filter((line) => line.role === role).map((line) => [line.rank, line.id, line.stratum, line.drawnAs, line.ticket].join(','));
    compareList('units', places(theirs, 'unit'), places(mine, 'unit'));
    compareList('reserves', places(theirs, 'reserve'), places(mine, 'reserve'));
    if (!assignments) return;
    const persons = (lines: typeof mine): string[] => lines.map((line) => `${line.id}: ${line.inspectors.join(';')}`);
    if (!done.has('inspectors')) compareList('inspectors', persons(theirs), persons(mine));
    compareList('whole-result', revealed.result.split('\n'), resultCsv(computed, assignments).split('\n'));
  }

  /** The inspectors computed again; undefined where the roster is missing or does not suffice. */
  function assignmentsOf(computed: DrawOutcome): readonly Assignment[] | undefined {
    if (!announced.roster) {
      note('inspectors', { outcome: 'skipped' });
      return [];
    }
    if (!roster || isRefusal(seed) || seed === undefined) return undefined;
    const assignments = assignInspectors(hasher, seed, computed.units.map((unit) => unit.id), roster, announced.roster);
    if (!isRefusal(assignments)) return assignments;
    allowed('inspectors', assignments);
    return undefined;
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
