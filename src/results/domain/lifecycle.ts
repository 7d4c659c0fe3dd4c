import { refuse, type Fact, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type ExaminationState = 'blocked' | 'waiting' | 'assigned' | 'entering' | 'submitted' | 'checked' | 'approved';
export type ExaminationAction = 'refresh' | 'leave-out' | 'declare' | 'assign' | 'enter' | 'submit' | 'check' | 'return' | 'approve' | 'return-to-checker' | 'move';
export const EXAMINATION_STATES: readonly ExaminationState[] = ['blocked', 'waiting', 'assigned', 'entering', 'submitted', 'checked', 'approved'];

/** Why the catalogue cannot judge some items yet: its own refusal, kept with the examination. */
export interface Blocked {
  readonly code: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** What the rules of the steps ask. Accounts are ids; parameters are named as the scheme names them. */
export interface ExaminationFacts {
  readonly reader: string;
  readonly blocked: Blocked | null;
  /** Accounts that have determinations of this examination to enter. */
  readonly assigned: readonly string[];
  /** Accounts that have ever entered a reading of it, corrected ones included. */
  readonly enteredBy: readonly string[];
  readonly submittedBy: string | null;
  readonly checkedBy: string | null;
  /** Parameters with neither a judged reading nor a reason why they were not examined or were left out. */
  readonly missing: readonly string[];
  /** Parameters reported 未检出 under a numeric requirement, without the method's detection limit. */
  readonly withoutDetectionLimit: readonly string[];
  /** Parameters on which a person has to decide and has not. */
  readonly undecided: readonly string[];
  /** Parameters whose worksheet is not closed, with its number: their run has not been judged, is held, or was rejected. */
  readonly onWorksheet: readonly string[];
}

/**
 * An examination from reception to approval: who entered, who checks and who signs are different people. After submission nothing can be
 * entered; only a return with its reason leads back.
 * @source RB/T 214-2017 4.5 and 检验检测机构资质认定管理办法, three-level review (unverified)
 */
export const EXAMINATION_LIFECYCLE: Lifecycle<ExaminationState, ExaminationAction, ExaminationFacts> = {
  name: 'examination',
  initial: 'waiting',
  states: {
    blocked: {
      // It stays blocked while the catalogue still lacks a limit; the list of what is missing is brought up to date.
      refresh: { to: 'waiting', permission: 'examination.assign' },
      // The catalogue is asked again at once: what was left out no longer blocks.
      'leave-out': { to: 'blocked', permission: 'examination.assign' },
      // What the label declares; asked again at once, too.
      declare: { to: 'blocked', permission: 'examination.assign' },
      assign: { to: 'assigned', permission: 'examination.assign', rule: whyBlocked },
      // The organiser gives the whole item to another laboratory, before anything was entered.
      move: { to: 'blocked', permission: 'examination.allot' },
    },
    waiting: {
      assign: { to: 'assigned', permission: 'examination.assign' },
      'leave-out': { to: 'waiting', permission: 'examination.assign' },
      declare: { to: 'waiting', permission: 'examination.assign' },
      move: { to: 'waiting', permission: 'examination.allot' },
    },
    assigned: {
      assign: { to: 'assigned', permission: 'examination.assign' },
      'leave-out': { to: 'assigned', permission: 'examination.assign' },
      declare: { to: 'assigned', permission: 'examination.assign' },
      enter: { to: 'entering', permission: 'result.enter', rule: whyNotEnter },
      move: { to: 'waiting', permission: 'examination.allot' },
    },
    entering: {
      assign: { to: 'entering', permission: 'examination.assign' },
      'leave-out': { to: 'entering', permission: 'examination.assign' },
      declare: { to: 'entering', permission: 'examination.assign' },
      enter: { to: 'entering', permission: 'result.enter', rule: whyNotEnter },
      submit: { to: 'submitted', permission: 'result.enter', rule: whyNotSubmit },
    },
    submitted: {
      check: { to: 'checked', permission: 'result.check', rule: whyNotCheck },
      return: { to: 'entering', permission: 'result.check' },
    },
    checked: {
      approve: { to: 'approved', permission: 'result.approve', rule: whyNotApprove },
      'return-to-checker': { to: 'submitted', permission: 'result.approve' },
      return: { to: 'entering', permission: 'result.approve' },
    },
    approved: {},
  },
};

/** The catalogue's refusal that blocks the examination; undefined where every item can be judged. */
export function whyBlocked({ blocked }: Pick<ExaminationFacts, 'blocked'>): Refusal | undefined {
  return blocked ? refuse(blocked.code, blocked.facts) : undefined;
}

/** Only a technician to whom something of it is assigned enters readings. */
export function whyNotEnter({ reader, assigned }: Pick<ExaminationFacts, 'reader' | 'assigned'>): Refusal | undefined {
  return assigned.includes(reader) ? undefined : refuse('sheet.not-assigned', {}, 'forbidden');
}

/** Why the sheet cannot be submitted: by somebody else, or while something is missing, undecided or without its detection limit. */
export function whyNotSubmit(facts: ExaminationFacts): Refusal | undefined {
  if (!facts.assigned.includes(facts.reader)) return refuse('sheet.not-assigned', {}, 'forbidden');
  if (facts.missing.length > 0) return refuse('submission.incomplete', { count: facts.missing.length, parameters: [...facts.missing] });
  if (facts.withoutDetectionLimit.length > 0) return refuse('submission.detection-limit-needed', { parameters: [...facts.withoutDetectionLimit] });
  if (facts.undecided.length > 0) return refuse('submission.undecided', { parameters: [...facts.undecided] });
  return facts.onWorksheet.length > 0 ? refuse('submission.on-worksheet', { parameters: [...facts.onWorksheet] }) : undefined;
}

/** The checker has neither entered nor submitted anything of what is checked. */
export function whyNotCheck({ reader, enteredBy, submittedBy }: Pick<ExaminationFacts, 'reader' | 'enteredBy' | 'submittedBy'>): Refusal | undefined {
  return enteredBy.includes(reader) || submittedBy === reader ? refuse('review.own-work', {}, 'forbidden') : undefined;
}

/** The signatory has neither entered, submitted nor checked it. */
export function whyNotApprove(facts: Pick<ExaminationFacts, 'reader' | 'enteredBy' | 'submittedBy' | 'checkedBy'>): Refusal | undefined {
  return whyNotCheck(facts) ?? (facts.checkedBy === facts.reader ? refuse('review.own-check', {}, 'forbidden') : undefined);
}
