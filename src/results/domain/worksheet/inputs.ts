import { refuse, type Fact, type Refusal } from '../../../kernel/index.js';
import type { CalculationSpec, Readings } from '../../../laboratory/domain/index.js';

/** The one input of a method without a calculation: the result itself, as it is read. */
export const RESULT = '@result';
/** The method's limits, entered once for a parameter, in the column's unit. */
export const DETECTION_LIMIT = '@lod';
export const QUANTITATION_LIMIT = '@loq';

export type PositionKind = 'batch' | 'sample' | 'blank' | 'duplicate' | 'spike' | 'reference' | 'control';

/** Where an input stands: replicate 0 is the batch's. */
export interface InputPlace {
  readonly positionId: string;
  readonly replicate: number;
  readonly name: string;
}

/** The input that counts now. */
export interface PresentInput extends InputPlace {
  /** Null where the input is a reading of its own. */
  readonly id: string | null;
  readonly number: number;
  readonly text: string;
  readonly enteredByName: string;
  readonly enteredAt: string;
}

/** A cell as it was sent: what is typed, and the number of the input that its author had before his eyes; 0 where there was none. */
export interface SentInput extends InputPlace {
  readonly text: string;
  readonly basedOn: number;
  readonly reason?: string | null;
}

/** An input to be stored: exactly what was typed. */
export interface NewInput extends InputPlace {
  readonly attempt: number;
  readonly number: number;
  readonly text: string;
  readonly replaces: string | null;
  readonly reason: string | null;
}

export interface InputPosition {
  readonly id: string;
  readonly kind: PositionKind;
  readonly code: string;
  readonly parameter: string;
  readonly attempt: number;
}

export const keyOfInput = ({ positionId, replicate, name }: InputPlace): string => `${positionId} ${replicate} ${name}`;

/** The inputs that a position takes, by replicate; replicate 0 for those of the batch. */
export function inputNames(calculation: CalculationSpec | null, kind: PositionKind): { readonly names: readonly string[]; readonly replicates: readonly number[] } {
  if (kind === 'batch') {
    return { names: [DETECTION_LIMIT, QUANTITATION_LIMIT, ...(calculation?.inputs ?? []).filter(({ each }) => each === 'batch').map(({ name }) => name)], replicates: [0] };
  }
  if (!calculation) return { names: [RESULT], replicates: [1] };
  return { names: calculation.inputs.filter(({ each }) => each === 'replicate').map(({ name }) => name), replicates: Array.from({ length: calculation.replicates.most }, (_, at) => at + 1) };
}

/**
 * The inputs that a save adds: none for a cell that says what is stored already, so that a save sent twice is one. All or none: refuses positions of another
 * worksheet (`worksheet.position-unknown`), inputs that the method does not have (`worksheet.input-unknown`), a cell sent twice (`worksheet.cell-twice`), cells that
 * changed since they were read (`worksheet.stale`, with both values of each and who typed the present one), and corrections after the run was first
 * closed without a reason (`worksheet.reason-needed`).
 */
export function decideInputs(
  sent: readonly SentInput[], positions: ReadonlyMap<string, InputPosition>, present: ReadonlyMap<string, PresentInput>,
  { calculation, wasClosed }: { readonly calculation: CalculationSpec | null; readonly wasClosed: boolean },
): readonly NewInput[] | Refusal {
  const seen = new Set<string>();
  const added: NewInput[] = [];
  const stale: { readonly [key: string]: Fact }[] = [];
  const unexplained: string[] = [];
  for (const cell of sent) {
    const position = positions.get(cell.positionId);
    if (!position) return refuse('worksheet.position-unknown', {}, 'invalid');
    const { names, replicates } = inputNames(calculation, position.kind);
    if (!names.includes(cell.name) || !replicates.includes(cell.replicate)) return refuse('worksheet.input-unknown', { name: cell.name, code: position.code, parameter: position.parameter }, 'invalid');
    const key = keyOfInput(cell);
    if (seen.has(key)) return refuse('worksheet.cell-twice', { code: position.code, parameter: position.parameter }, 'invalid');
    seen.add(key);
    if (cell.text.includes('\u0000') || cell.reason?.includes('\u0000')) return refuse('worksheet.input-unreadable', { code: position.code, parameter: position.parameter }, 'invalid');
    const now = present.get(key);
    if ((now?.text ?? '') === cell.text) continue;
    if (cell.basedOn !== (now?.number ?? 0)) {
      stale.push({
        positionId: position.id, replicate: cell.replicate, name: cell.name, code: position.code, parameter: position.parameter, sent: cell.text,
        present: now ? { text: now.text, number: now.number, by: now.enteredByName, at: now.enteredAt } : null,
      });
      continue;
    }
    const reason = cell.reason?.trim() || null;
    if (wasClosed && now && !reason) unexplained.push(`${position.code} ${position.parameter}`);
    added.push({
      positionId: position.id, replicate: cell.replicate, name: cell.name, attempt: position.attempt, number: (now?.number ?? 0) + 1, text: cell.text, replaces: now?.id ?? null, reason,
    });
  }
  if (stale.length > 0) return refuse('worksheet.stale', { count: stale.length, cells: stale });
  if (unexplained.length > 0) return refuse('worksheet.reason-needed', { cells: unexplained }, 'invalid');
  return added;
}

/** Values as the calculation takes them: a list where the input is one, typed with ; 、 or spaces between. */
export function readingsOf(calculation: CalculationSpec, positionId: string, replicate: number, textOf: (place: InputPlace) => string): Readings {
  const each = replicate === 0 ? 'batch' : 'replicate';
  return Object.fromEntries(calculation.inputs.filter((input) => input.each === each).flatMap(({ name, many }) => {
    const text = textOf({ positionId, replicate, name });
    if (text.trim() === '') return [];
    return [[name, many ? text.split(/[;；、，\s]+/).filter((one) => one !== '') : text]];
  }));
}
