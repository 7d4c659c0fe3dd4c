import { isRefusal, refuse, type Fact, type Refusal } from '../../kernel/index.js';
import type { Judgement, Observation } from '../../disciplines/index.js';
import { judgeCell, type Demand, type TypedCell } from './cell.js';

/** A cell as it was sent: which determination, and the reading its author had before his eyes. */
export interface SentCell extends TypedCell {
  readonly determinationId: string;
  readonly expectedReadingId: string | null;
  /** Why an earlier reading is replaced. */
  readonly reason?: string | null;
}

/** The reading that counts now. */
export interface PresentReading extends TypedCell {
  readonly id: string;
  readonly number: number;
  /** What it was read as; null where the parameter was not examined. */
  readonly observation: Observation | null;
  readonly enteredBy: string;
  readonly enteredByName: string;
  readonly enteredAt: string;
}

export interface SheetRow extends Omit<Demand, 'requirement'> {
  readonly id: string;
  readonly seq: number;
  /** Null: the catalogue has no limit for it yet. */
  readonly requirement: Demand['requirement'] | null;
  readonly technicianId: string | null;
  readonly reading: PresentReading | null;
  /** The worksheet that it is on: what is calculated there, or held, is not typed here. */
  readonly worksheet?: { readonly number: string; readonly state: string; readonly isCalculated: boolean } | null;
}

/** A reading to be stored: exactly what was typed, and what it was read as. */
export interface NewReading extends TypedCell {
  readonly determinationId: string;
  readonly number: number;
  readonly replaces: string | null;
  readonly reason: string | null;
  readonly observation: Observation | null;
  /** Null where the parameter was not examined. */
  readonly judgement: Judgement | null;
  readonly nearLimit: boolean;
}

/** Puts a refusal into the reader's words; it comes from the boundary. */
export type Say = (refusal: Refusal) => string;

/**
 * The readings that a save adds: none for a cell that says what is stored already. All cells or none: refuses cells of another examination
 * (`sheet.determination-unknown`), of another technician (`sheet.not-assigned`), cells that changed since they were read (`sheet.stale`, with
 * both versions of each), an obtained reading that would be hidden as not examined (`sheet.obtained-result`), cells that cannot be read or judged
 * (`sheet.unreadable`, with the reason of each), results that come from a worksheet (`sheet.on-worksheet`), and corrections after the first submission without a reason (`sheet.reason-needed`).
 */
export function decideSave(
  cells: readonly SentCell[], rows: readonly SheetRow[], { reader, wasSubmitted }: { readonly reader: string; readonly wasSubmitted: boolean }, say: Say,
): readonly NewReading[] | Refusal {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const pairs = cells.flatMap((cell) => {
    const row = rowOf.get(cell.determinationId);
    return row ? [{ cell, row }] : [];
  });
  if (pairs.length < cells.length) return refuse('sheet.determination-unknown', {}, 'invalid');
  if (new Set(cells.map((cell) => cell.determinationId)).size < cells.length) return refuse('sheet.cell-twice', {}, 'invalid');
  const foreign = pairs.filter(({ row }) => row.technicianId !== reader);
  if (foreign.length > 0) return refuse('sheet.not-assigned', { parameters: foreign.map(({ row }) => row.parameter) }, 'forbidden');
  const changed = pairs.filter(({ cell, row }) => !(row.reading && saysTheSame(cell, row.reading)));
  const stale = changed.filter(({ cell, row }) => (cell.expectedReadingId ?? null) !== (row.reading?.id ?? null));
  if (stale.length > 0) return refuse('sheet.stale', { parameters: stale.map(({ row }) => row.parameter), cells: stale.map(bothVersions) });
  const elsewhere = changed.filter(({ cell, row }) => isOfWorksheet(cell, row));
  if (elsewhere.length > 0) return refuse('sheet.on-worksheet', { parameters: elsewhere.map(({ row }) => `${row.parameter}（${row.worksheet?.number ?? ''}）`) });
  const hidden = changed.filter(({ cell, row }) => cell.notExamined?.trim() && row.reading && row.reading.observation !== null);
  if (hidden.length > 0) return refuse('sheet.obtained-result', { parameters: hidden.map(({ row }) => row.parameter) });
  const unexplained = changed.filter(({ cell, row }) => wasSubmitted && row.reading && !cell.reason?.trim());
  if (unexplained.length > 0) return refuse('sheet.reason-needed', { parameters: unexplained.map(({ row }) => row.parameter) }, 'invalid');
  const readings: NewReading[] = [];
  const faults: { readonly [key: string]: Fact }[] = [];
  for (const { cell, row } of changed) {
    const judged = judgeSent(cell, row);
    if (isRefusal(judged)) faults.push({ determinationId: row.id, parameter: row.parameter, text: cell.text, code: judged.code, message: say(judged) });
    else readings.push({ ...typedOnly(cell), ...judged, determinationId: row.id, number: (row.reading?.number ?? 0) + 1, replaces: row.reading?.id ?? null, reason: cell.reason?.trim() || null });
  }
  if (faults.length > 0) return refuse('sheet.unreadable', { messages: faults.map(({ parameter, message }) => `${String(parameter)}：${String(message)}`), cells: faults }, 'invalid');
  return readings;
}

function judgeSent(cell: SentCell, row: SheetRow): Pick<NewReading, 'observation' | 'judgement' | 'nearLimit'> | Refusal {
  if (TYPED.some((key) => typeof cell[key] === 'string' && cell[key].includes('\u0000')) || cell.reason?.includes('\u0000')) return refuse('observation.unreadable', { text: cell.text }, 'invalid');
  if (cell.notExamined?.trim()) {
    return cell.text.trim() === '' ? { observation: null, judgement: null, nearLimit: false } : refuse('sheet.examined-or-not', {}, 'invalid');
  }
  return row.requirement ? judgeCell(cell, { ...row, requirement: row.requirement }) : refuse('sheet.no-requirement', {}, 'conflict');
}

const TYPED = ['text', 'unit', 'detectionLimit', 'quantitationLimit', 'expressedAs', 'note', 'meets', 'notExamined'] as const;

/** What a worksheet says is entered there; a note or a person's finding may stand here. */
function isOfWorksheet(cell: TypedCell, { worksheet, reading }: SheetRow): boolean {
  if (!worksheet || !(worksheet.isCalculated || worksheet.state === 'held')) return false;
  return (['text', 'unit', 'detectionLimit', 'quantitationLimit', 'notExamined'] as const).some((key) => (cell[key] ?? (key === 'text' ? '' : null)) !== (reading?.[key] ?? (key === 'text' ? '' : null)));
}

/** Character by character: `0.10` and `0.1` are two readings. */
function saysTheSame(cell: TypedCell, reading: TypedCell): boolean {
  return TYPED.every((key) => (cell[key] ?? null) === (reading[key] ?? null));
}

function typedOnly(cell: TypedCell): TypedCell {
  return {
    text: cell.text, unit: cell.unit ?? null, detectionLimit: cell.detectionLimit ?? null, quantitationLimit: cell.quantitationLimit ?? null,
    expressedAs: cell.expressedAs ?? null, note: cell.note ?? null, meets: cell.meets ?? null, notExamined: cell.notExamined?.trim() || null,
  };
}

function bothVersions({ cell, row }: { readonly cell: SentCell; readonly row: SheetRow }): { readonly [key: string]: Fact } {
  const { reading } = row;
  return {
    determinationId: row.id,
    parameter: row.parameter,
    sent: { ...facts(cell), readingId: cell.expectedReadingId ?? null },
    present: reading ? { ...facts(reading), readingId: reading.id, number: reading.number, by: reading.enteredByName, at: reading.enteredAt } : null,
  };
}

function facts(cell: TypedCell): { readonly [key: string]: Fact } {
  return Object.fromEntries(TYPED.map((key) => [key, cell[key] ?? null]));
}
