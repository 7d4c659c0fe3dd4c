import type { Reading, SheetRow } from './types';

/** What stands in the cells of one determination, as text; `meets` is a person's finding. */
export interface Typed {
  readonly text: string;
  readonly unit: string;
  readonly detectionLimit: string;
  readonly quantitationLimit: string;
  readonly expressedAs: string;
  readonly note: string;
  readonly meets: 'yes' | 'no' | '';
  readonly notExamined: string;
}
export type Field = keyof Typed;

/** Why a cell does not go to the server by itself. */
export type Hold = 'unreadable' | 'stale' | 'reason' | 'empty' | 'refused';

export interface Pending {
  readonly typed: Typed;
  /** The reading that was on the screen when the typing began. */
  readonly base: string | null;
  readonly reason: string;
  readonly hold?: Hold;
  /** The refusal in words. */
  readonly message?: string;
  readonly theirs?: Theirs | null;
}

/** The present version of a cell, as a stale save is told it. */
export interface Theirs {
  readonly text: string;
  readonly unit: string | null;
  readonly detectionLimit: string | null;
  readonly quantitationLimit: string | null;
  readonly expressedAs: string | null;
  readonly note: string | null;
  readonly meets: boolean | null;
  readonly notExamined: string | null;
  readonly readingId: string;
  readonly number: number;
  readonly by: string;
  readonly at: string;
}

const fields: readonly Field[] = ['text', 'unit', 'detectionLimit', 'quantitationLimit', 'expressedAs', 'note', 'meets', 'notExamined'];

export function typedOf(reading: Pick<Reading, 'text' | 'unit' | 'detectionLimit' | 'quantitationLimit' | 'expressedAs' | 'note' | 'meets' | 'notExamined'> | null | undefined): Typed {
  return {
    text: reading?.text ?? '', unit: reading?.unit ?? '', detectionLimit: reading?.detectionLimit ?? '', quantitationLimit: reading?.quantitationLimit ?? '',
    expressedAs: reading?.expressedAs ?? '', note: reading?.note ?? '', meets: reading?.meets === true ? 'yes' : reading?.meets === false ? 'no' : '', notExamined: reading?.notExamined ?? '',
  };
}

export function sameTyped(one: Typed, other: Typed): boolean {
  return fields.every((field) => one[field] === other[field]);
}

/** One cell of a save. The text goes exactly as typed; what was left empty goes as absent. */
export function bodyOf(row: SheetRow, { typed, base, reason }: Pending): object {
  return {
    determinationId: row.determinationId,
    expectedReadingId: base,
    text: typed.text,
    unit: typed.unit || null,
    detectionLimit: typed.detectionLimit || null,
    quantitationLimit: typed.quantitationLimit || null,
    expressedAs: typed.expressedAs || null,
    note: typed.note || null,
    meets: typed.meets === '' ? null : typed.meets === 'yes',
    notExamined: typed.notExamined || null,
    ...(reason ? { reason } : {}),
  };
}

/** Why a cell has to wait for the person, as far as that shows here already; the server has the last word. */
export function holdOf(row: SheetRow, pending: Pending, wasSubmitted: boolean): Hold | undefined {
  if (pending.typed.text === '' && pending.typed.notExamined === '') return 'empty';
  return wasSubmitted && row.reading && !pending.reason.trim() ? 'reason' : undefined;
}

/** A person's finding as it may be typed: 符合, 不符合, yes, no, 1, 0, √, ×. */
export function findingOf(text: string): Typed['meets'] {
  const said = text.trim().toLowerCase();
  if (['', '-', '—'].includes(said)) return '';
  if (['不符合', '不合格', '否', 'no', 'n', '0', '×', 'x', 'does not meet'].includes(said)) return 'no';
  return ['符合', '合格', '是', 'yes', 'y', '1', '√', '✓', 'meets'].includes(said) ? 'yes' : '';
}

/** Whether the verdict of a row waits for a person, and not for a detection limit. */
export function awaitsPerson({ judgement }: SheetRow): boolean {
  return judgement?.verdict === 'review' && judgement.code !== 'detection-limit-unknown';
}
