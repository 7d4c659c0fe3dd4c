import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, isRefusal, refuse, take, type Fact } from '../../kernel/index.js';
import { whyNotTyped, type CalculationSpec } from '../../laboratory/domain/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../../platform/database/index.js';
import {
  decideInputs, decideSave, DETECTION_LIMIT, EXAMINATION_LIFECYCLE, QUANTITATION_LIMIT, RESULT, WORKSHEET_LIFECYCLE, type NewInput, type PresentInput, type Say, type SentCell, type SentInput,
} from '../domain/index.js';
import { factsOf, lockExaminations, readDeterminationsOf, type StoredDetermination, type StoredExamination } from '../examination-rows.js';
import { Gate } from '../gate.service.js';
import { ReadingStore, withIds, type Gain } from '../reading-store.service.js';
import { Run } from './run.js';
import { lockWorksheet, readInputs, readPositions, type StoredPosition, type StoredWorksheet } from './worksheet-rows.js';

/** What a save made of the cells that it touched. */
export interface Entered {
  readonly inputs: readonly PresentInput[];
  readonly version: number;
}

interface Loaded {
  readonly worksheet: StoredWorksheet;
  readonly touched: readonly StoredPosition[];
  readonly rows: ReadonlyMap<string, StoredDetermination>;
  readonly run: Run;
}

/** Saving cells of a worksheet: raw inputs as typed, and the results that follow from them. */
@Injectable()
export class WorksheetEntry {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly gate: Gate, private readonly readings: ReadingStore) {}

  /**
   * Stores what was typed into any number of cells, all or none; what follows from it becomes the reading of each determination. Refuses as `decideInputs` does, cells that
   * cannot be read or judged (`worksheet.unreadable`, with the reason of each), and as the result sheet does for what lies behind a reading. The number of statements does
   * not grow with the number of cells.
   */
  save(caller: Caller, id: string, cells: readonly SentInput[], say: Say): Promise<Entered> {
    return this.uow.run(caller, (tx) => this.enter(tx, id, cells, say));
  }

  /** The same in a transaction that is there. */
  async enter(tx: Tx, id: string, cells: readonly SentInput[], say: Say): Promise<Entered> {
    const worksheet = await lockWorksheet(tx, id);
    granted(take(WORKSHEET_LIFECYCLE, worksheet.state, 'enter', enterFacts(tx, worksheet)));
    const positions = await readPositions(tx, id);
    const touched = touchedBy(cells, positions);
    const inputs = await readInputs(tx, id, touched.map((position) => position.id));
    const examinations = await lockExaminations(tx, [...new Set(touched.flatMap(({ examinationId }) => (examinationId ? [examinationId] : [])))]);
    const rows = new Map((await readDeterminationsOf(tx, touched.flatMap(({ determinationId }) => (determinationId ? [determinationId] : [])))).map((row) => [row.id, row]));
    const run = new Run(worksheet, touched, inputs, rows);
    const open = new Map(touched.filter(({ removed }) => removed === null).map((position) => [position.id, position]));
    const added = granted(decideInputs(cells, open, run.present, worksheet));
    if (added.length === 0) return answer(worksheet, cells, run, tx.caller.name, '');
    const faults = faultsOf(added, open, worksheet.calculation, say);
    if (faults.length > 0) granted(refuse('worksheet.unreadable', { messages: faults.map(({ message }) => String(message)), cells: faults }, 'invalid'));
    run.add(added);
    const gains = this.gains(tx, { worksheet, touched, rows, run }, examinations, added, say);
    const sent = new Set(added.map(({ positionId }) => positionId));
    granted(await this.gate.whyNotEnter(tx, touched.flatMap(({ id: own, determinationId }) => (sent.has(own) && determinationId ? rows.get(determinationId) ?? [] : []))));
    await this.store(tx, worksheet, positions, added, gains);
    return answer(worksheet, cells, run, tx.caller.name, this.clock.now().toISOString());
  }

  /** The readings that follow, by examination. */
  private gains(tx: Tx, loaded: Loaded, examinations: readonly StoredExamination[], added: readonly NewInput[], say: Say): Gain[] {
    const { touched, rows, run, worksheet } = loaded;
    const faults: { readonly [key: string]: Fact }[] = [];
    const gains = examinations.flatMap((examination) => {
      const own = touched.filter((one) => one.examinationId === examination.id && one.kind === 'sample' && one.removed === null);
      const cells = own.flatMap((position) => cellOf(position, run, rows.get(position.determinationId ?? ''), added) ?? []);
      const demands = own.flatMap(({ determinationId }) => {
        const row = rows.get(determinationId ?? '');
        // Whoever works on the worksheet enters all of it; that its results come from here is no reason against them.
        return row ? [{ ...row, technicianId: tx.caller.accountId, worksheet: null }] : [];
      });
      const decided = decideSave(cells, demands, { reader: tx.caller.accountId, wasSubmitted: examination.wasSubmitted }, say);
      if (isRefusal(decided)) {
        if (decided.code !== 'sheet.unreadable') granted(decided);
        faults.push(...locate(decided.facts.cells, own, added));
        return [];
      }
      if (decided.length === 0) return [];
      const state = granted(take(EXAMINATION_LIFECYCLE, examination.state, 'enter', { ...factsOf(tx, examination), assigned: [tx.caller.accountId] }));
      const positionOf = new Map(own.map((position) => [position.determinationId, position]));
      const readings = withIds(decided.map((reading) => ({
        ...reading, worksheetPositionId: positionOf.get(reading.determinationId)?.id ?? '', display: worksheet.calculation?.display ?? (worksheet.calculation ? THREE_DIGITS : null),
      })));
      return [{ examination, seqOf: new Map(demands.map((row) => [row.id, row.seq])), readings, isOpened: state !== examination.state }];
    });
    if (faults.length > 0) granted(refuse('worksheet.unreadable', { messages: faults.map(({ message }) => String(message)), cells: faults }, 'invalid'));
    return gains;
  }

  private async store(tx: Tx, worksheet: StoredWorksheet, positions: readonly StoredPosition[], added: readonly NewInput[], gains: readonly Gain[]): Promise<void> {
    const raw = added.filter(({ name, positionId }) => !(name === RESULT && positions.some((one) => one.id === positionId && one.determinationId))).map((input) => ({ ...input, id: newId() }));
    if (raw.length > 0) {
      await tx.query(
        `INSERT INTO results.worksheet_input (id, worksheet_id, position_id, laboratory_id, attempt, replicate, name, number, typed, replaces, reason, entered_by, entered_at)
         SELECT id, $2, "positionId", $3, attempt, replicate, name, number, text, replaces, reason, $4, $5
         FROM json_to_recordset($1) AS g (id uuid, "positionId" uuid, attempt int, replicate int, name text, number int, text text, replaces uuid, reason text)`,
        [JSON.stringify(raw), worksheet.id, worksheet.laboratoryId, tx.caller.accountId, this.clock.now()],
      );
    }
    await this.readings.store(tx, gains);
    await this.readings.witness(tx, gains, raw.length === 0 ? [] : [{
      aggregate: `worksheet:${worksheet.id}`, action: 'worksheet.entered', data: { number: worksheet.number, inputs: raw.length, corrections: raw.filter(({ replaces }) => replaces).length },
      rows: [{ table: 'results.worksheet_input', ids: raw.map(({ id }) => id) }],
    }]);
  }
}

/** Three significant digits, as most methods of GB 5009 have it; a method that says otherwise says so in its calculation. */
const THREE_DIGITS = { bands: [{ significantDigits: 3 }] };

export function enterFacts(tx: Tx, { technicianIds }: StoredWorksheet) {
  return { reader: tx.caller.accountId, technicians: technicianIds, hasResults: false, unsettled: [], withoutDetectionLimit: [], controlsMissing: [] };
}

/** The positions whose result may change: those sent, and of a parameter whose batch inputs are sent, all. With them what is entered once for their parameters. */
function touchedBy(cells: readonly SentInput[], positions: readonly StoredPosition[]): StoredPosition[] {
  const sent = new Set(cells.map(({ positionId }) => positionId));
  const own = positions.filter(({ id }) => sent.has(id));
  const parameters = new Set(own.map(({ parameter }) => parameter));
  const wholly = new Set(own.filter(({ kind }) => kind === 'batch').map(({ parameter }) => parameter));
  return positions.filter(({ id, kind, parameter }) => sent.has(id) || wholly.has(parameter) || (kind === 'batch' && parameters.has(parameter)));
}

function faultsOf(added: readonly NewInput[], positions: ReadonlyMap<string, StoredPosition>, calculation: CalculationSpec | null, say: Say): { readonly [key: string]: Fact }[] {
  return added.flatMap((input) => {
    const spec = calculation?.inputs.find(({ name }) => name === input.name);
    const values = spec?.many ? input.text.split(/[;；、，\s]+/) : [input.text];
    const why = spec && values.filter((text) => text.trim() !== '').map((text) => whyNotTyped(spec, text)).find((one) => one !== undefined);
    return why ? [faultAt(input, positions.get(input.positionId), say(why))] : [];
  });
}

function faultAt({ positionId, replicate, name, text }: NewInput, position: StoredPosition | undefined, message: string) {
  return { positionId, replicate, name, text, code: position?.code ?? '', parameter: position?.parameter ?? '', message: `${position?.code ?? ''} ${position?.parameter ?? ''}：${message}` };
}

/** Faults of results, at the cells from which they came. */
function locate(told: unknown, own: readonly StoredPosition[], added: readonly NewInput[]): { readonly [key: string]: Fact }[] {
  const faults = Array.isArray(told) ? (told as { determinationId: string; message: string }[]) : [];
  return faults.flatMap(({ determinationId, message }) => {
    const position = own.find((one) => one.determinationId === determinationId);
    return added.filter(({ positionId }) => positionId === position?.id).map((input) => faultAt(input, position, message));
  });
}

/** The reading that a position comes to now; none while it is not settled. */
function cellOf(position: StoredPosition, run: Run, row: StoredDetermination | undefined, added: readonly NewInput[]): SentCell | undefined {
  const { status, result, unit } = run.settled(position);
  if (!row) return undefined;
  const isSent = added.some(({ positionId, name }) => positionId === position.id && name === RESULT);
  if (status !== 'settled' || result === undefined) return isSent ? { ...kept(row), determinationId: row.id, expectedReadingId: row.reading?.id ?? null, text: result ?? '' } : undefined;
  const own = added.find(({ positionId, reason }) => positionId === position.id && reason) ?? added.find(({ reason }) => reason);
  const begunAnew = position.repeatedAfter !== null && (row.reading?.number ?? 0) <= position.repeatedAfter ? position.repeatReason : null;
  return {
    ...kept(row), determinationId: row.id, expectedReadingId: row.reading?.id ?? null, text: result,
    // A plain result keeps the unit that was typed with it; a calculated one has the calculation's.
    unit: run.present.has(`${position.id} 1 ${RESULT}`) ? row.reading?.unit ?? null : unit ?? null,
    detectionLimit: run.limitOf(position.parameter, DETECTION_LIMIT) ?? row.reading?.detectionLimit ?? null,
    quantitationLimit: run.limitOf(position.parameter, QUANTITATION_LIMIT) ?? row.reading?.quantitationLimit ?? null,
    reason: own?.reason ?? (begunAnew ? `重测：${begunAnew}` : null),
    ...(begunAnew ? { note: `重测：${begunAnew}` } : {}),
  };
}

function kept({ reading }: StoredDetermination) {
  return { expressedAs: reading?.expressedAs ?? null, note: reading?.note ?? null, meets: reading?.meets ?? null };
}

function answer({ version }: StoredWorksheet, cells: readonly SentInput[], run: Run, by: string, at: string): Entered {
  const inputs = cells.flatMap((cell) => {
    const now = run.present.get(`${cell.positionId} ${cell.replicate} ${cell.name}`);
    return now ? [{ ...now, enteredByName: now.enteredByName || by, enteredAt: now.enteredAt || at }] : [];
  });
  return { inputs, version };
}
