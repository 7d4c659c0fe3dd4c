import { Injectable } from '@nestjs/common';
import { judgementWords, reportedResult } from '../../disciplines/index.js';
import { UnitOfWork, type Caller } from '../../platform/database/index.js';
import { originalRecord, type RecordInput, type RecordPosition } from '../domain/index.js';
import type { StoredDetermination } from '../examination-rows.js';
import { WorksheetHistory } from './history.service.js';
import { Run } from './run.js';
import type { StoredPosition } from './worksheet-rows.js';
import { Worksheets, type OpenWorksheet } from './worksheets.service.js';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const wallClock = (instant: string): string => new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

export interface OriginalRecord {
  readonly number: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The original record of a worksheet, made from its evidence whenever it is asked for. */
@Injectable()
export class OriginalRecords {
  constructor(private readonly uow: UnitOfWork, private readonly worksheets: Worksheets, private readonly history: WorksheetHistory) {}

  /** What the record prints. To the bench a blind sample is a sample until the run is closed. */
  ofWorksheet(caller: Caller, id: string): Promise<OriginalRecord> {
    return this.uow.read(caller, async (tx) => {
      const open = await this.worksheets.open(tx, id);
      const history = await this.history.all(tx, id);
      const [laboratory] = await tx.query<{ name: string }>('SELECT name FROM organisations.organisation WHERE id = $1', [open.worksheet.laboratoryId]);
      const instruments = await tx.query<{ code: string; name: string; parameters: string }>(
        `SELECT e.code, e.name, string_agg(DISTINCT p.parameter, '、') AS parameters FROM results.worksheet_position p
         JOIN LATERAL (SELECT equipment_id FROM results.determination_equipment q WHERE q.determination_id = p.determination_id AND q.examination_id = p.examination_id ORDER BY q.id DESC LIMIT 1) q ON true
         JOIN qualification.equipment e ON e.id = q.equipment_id WHERE p.worksheet_id = $1 GROUP BY e.code, e.name ORDER BY e.code`, [id],
      );
      return { number: open.worksheet.number, facts: factsOf(open, history.map((input): RecordInput => ({ ...input, by: input.enteredByName, at: wallClock(input.enteredAt) })), laboratory?.name ?? '', instruments) };
    });
  }
}

function factsOf(open: OpenWorksheet, history: readonly RecordInput[], laboratory: string, instruments: readonly { code: string; name: string; parameters: string }[]) {
  const { worksheet, positions, determinations, steps, controls, technicians, seesBlind } = open;
  const run = new Run(worksheet, positions, open.inputs, determinations);
  const hidden = new Set(seesBlind ? [] : positions.filter(({ blind }) => blind).map(({ id }) => id));
  return originalRecord({
    worksheet: { number: worksheet.number, method: worksheet.method, laboratory, begunAt: wallClock(worksheet.createdAt), state: worksheet.state, note: worksheet.note, technicians: technicians.map(({ name }) => name) },
    calculation: worksheet.calculation,
    positions: positions.map((position) => recorded(position, run, determinations.get(position.determinationId ?? ''), hidden.has(position.id))),
    history,
    findings: controls.findings.filter(({ positionId }) => !hidden.has(positionId)),
    instruments,
    steps: steps.filter(({ detail }) => seesBlind || detail?.control !== 'sample').map(({ action, reason, byName, at }) => ({ action, reason, by: byName, at: wallClock(at) })),
  });
}

function recorded(position: StoredPosition, run: Run, row: StoredDetermination | undefined, isHidden: boolean): RecordPosition {
  const { id, place, kind, blind, code, parameter, unit, attempt, repeatReason, removed } = position;
  const observation = row?.reading?.observation;
  return {
    id, place, code, parameter, unit, attempt, repeatReason, removed, blind: blind && !isHidden, kind: isHidden ? 'sample' : kind, requirement: row?.requirementText ?? '',
    printed: observation ? `${reportedResult(observation, row.display ?? undefined, row.requirement ?? undefined, row.comparison)} ${'unit' in observation ? observation.unit : ''}`.trim() : '',
    verdict: row?.judgement ? judgementWords(row.judgement, 'zh') : '', notExamined: row?.reading?.notExamined ?? row?.leftOut?.reason ?? null, settled: run.settled(position),
  };
}

