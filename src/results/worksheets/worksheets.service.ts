import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, offered, refuse, type OfferedAction } from '../../kernel/index.js';
import { ControlHolds, type ControlHold } from '../../laboratory/index.js';
import { Ledger } from '../../ledger/index.js';
import { permissionsOf } from '../../organisations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { takeNumbers, UnitOfWork, type Caller, type Tx } from '../../platform/database/index.js';
import { keyOf, paged, type Page } from '../../platform/http/index.js';
import { columnsOf, whyNotBegin, WORKSHEET_LIFECYCLE, type Candidate, type PresentInput, type RunJudgement } from '../domain/index.js';
import { lockExaminations, readDeterminationsOf, type StoredDetermination } from '../examination-rows.js';
import { demandedControls, Methods, type RulesOfMethod } from './methods.js';
import { Run } from './run.js';
import { RunControls } from './run-controls.js';
import { readInputs, readPositions, readSteps, readWorksheet, WORKSHEET, type StoredPosition, type StoredStep, type StoredWorksheet } from './worksheet-rows.js';
import type { NewWorksheetBody, WorksheetQuery } from './worksheets.dto.js';

export interface WorksheetLine extends StoredWorksheet {
  readonly technicians: readonly string[];
  readonly places: number;
  readonly cells: number;
}

/** A worksheet with all that stands on it. */
export interface OpenWorksheet {
  readonly worksheet: StoredWorksheet;
  readonly positions: readonly StoredPosition[];
  readonly inputs: readonly PresentInput[];
  readonly determinations: ReadonlyMap<string, StoredDetermination>;
  readonly technicians: readonly { readonly id: string; readonly name: string }[];
  readonly controls: RunJudgement;
  readonly holds: readonly ControlHold[];
  readonly steps: readonly StoredStep[];
  readonly actions: readonly OfferedAction[];
  readonly seesBlind: boolean;
}

interface Found extends Candidate {
  readonly examinationId: string;
  readonly itemId: string;
  readonly matrix: string;
  readonly unit: string;
  readonly dueOn: string;
}

/** Worksheets: begun from the technician's queue, listed, opened. */
@Injectable()
export class Worksheets {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly methods: Methods, private readonly runControls: RunControls,
    private readonly holds: ControlHolds,
  ) {}

  /** The laboratory's worksheets, the latest first. */
  async list(caller: Caller, query: WorksheetQuery): Promise<Page<WorksheetLine>> {
    const limit = query.limit ?? 50;
    const [id] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<WorksheetLine>(
      `SELECT ${WORKSHEET}, ARRAY(SELECT a.name FROM organisations.account a WHERE a.id = ANY (w.technician_ids) ORDER BY a.name) AS technicians,
         (SELECT count(DISTINCT p.place)::int FROM results.worksheet_position p WHERE p.worksheet_id = w.id AND p.place > 0 AND p.removed IS NULL) AS places,
         (SELECT count(*)::int FROM results.worksheet_position p WHERE p.worksheet_id = w.id AND p.determination_id IS NOT NULL AND p.removed IS NULL) AS cells
       FROM results.worksheet w WHERE (w.laboratory_id = $1 OR $2) AND ($3::text IS NULL OR w.state = $3) AND ($4::text IS NULL OR w.number ILIKE $4 || '%') AND ($5::uuid IS NULL OR w.id < $5)
         AND (NOT $6 OR $7 = ANY (w.technician_ids)) ORDER BY w.id DESC LIMIT $8`,
      [caller.organisationId, caller.reach === 'all', query.state ?? null, query.q?.replace(/[\\%_]/g, '') ?? null, id, query.mine ?? false, caller.accountId, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** A worksheet with its positions, inputs, what its controls say and what the reader may do. */
  one(caller: Caller, id: string): Promise<OpenWorksheet> {
    return this.uow.read(caller, (tx) => this.open(tx, id));
  }

  /**
   * Begins a worksheet with determinations of one method that are assigned to the caller; the method's approved calculation and run rule go with it, and its
   * control samples stand where the rule has them. Refuses as `whyNotBegin` does, and helpers who are no technicians of the laboratory (`assignment.not-a-technician`).
   */
  begin(caller: Caller, { determinationIds, technicianIds = [], note = '' }: NewWorksheetBody): Promise<OpenWorksheet> {
    return this.uow.run(caller, async (tx) => {
      const wanted = [...new Set(determinationIds)];
      const found = await this.candidates(tx, wanted);
      await lockExaminations(tx, [...new Set(found.map(({ examinationId }) => examinationId))].sort());
      const locked = await this.candidates(tx, wanted);
      granted(whyNotBegin(locked, wanted.length, caller.accountId));
      const technicians = [...new Set([caller.accountId, ...technicianIds])];
      await this.assertTechnicians(tx, technicians);
      const id = newId();
      const year = this.clock.today().slice(0, 4);
      const number = `W${year}-${String(await takeNumbers(tx, `worksheet:${caller.organisationId}:${year}`)).padStart(4, '0')}`;
      const { method } = locked[0]!;
      const rules = await this.methods.of(tx, method);
      const parameters = columnsOf(locked);
      const positions = arrange(locked, parameters, rules);
      await tx.query(
        `INSERT INTO results.worksheet (id, laboratory_id, number, method, parameters, technician_ids, calculation, run_rule, note, due_on, state, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12)`,
        [id, caller.organisationId, number, method, parameters, technicians, rules.calculation && JSON.stringify(rules.calculation), JSON.stringify(rules.run), note.trim(),
          locked.reduce((least, { dueOn }) => (dueOn < least ? dueOn : least), locked[0]!.dueOn), caller.accountId, this.clock.now()],
      );
      await insertPositions(tx, id, positions);
      await this.ledger.append(tx, [{
        aggregate: `worksheet:${id}`, action: 'worksheet.begun', data: { number, method, samples: new Set(locked.map(({ code }) => code)).size, parameters: [...parameters] },
        rows: [{ table: 'results.worksheet', ids: [id] }, { table: 'results.worksheet_position', ids: positions.map((position) => position.id) }],
      }]);
      return this.open(tx, id);
    });
  }

  /** The laboratory's technicians. */
  colleagues(caller: Caller): Promise<{ id: string; name: string }[]> {
    return this.uow.read(caller, (tx) => tx.query<{ id: string; name: string }>(
      `SELECT id, name FROM organisations.account WHERE organisation_id = $1 AND active AND 'technician' = ANY (roles) ORDER BY name, id`, [caller.organisationId]));
  }

  /** What a step answers: the worksheet as it stands then. */
  async open(tx: Tx, id: string): Promise<OpenWorksheet> {
    const worksheet = await readWorksheet(tx, id);
    const positions = await readPositions(tx, id);
    const inputs = await readInputs(tx, id);
    const determinations = new Map((await readDeterminationsOf(tx, positions.flatMap(({ determinationId }) => determinationId ?? []))).map((row) => [row.id, row]));
    const technicians = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisations.account WHERE id = ANY ($1::uuid[]) ORDER BY name', [worksheet.technicianIds]);
    const steps = await readSteps(tx, id);
    const run = new Run(worksheet, positions, inputs, determinations);
    const controls = await this.controlsOf(tx, worksheet, run, steps);
    const holds = await this.holds.holdsOf(tx, [id]);
    const held = worksheet.laboratoryId === tx.caller.organisationId ? permissionsOf(tx.caller.roles) : [];
    const facts = {
      reader: tx.caller.accountId, technicians: worksheet.technicianIds, hasResults: hasResults(positions, determinations), unsettled: run.unsettled(), withoutDetectionLimit: run.withoutDetectionLimit(),
      controlsMissing: controls.missing.map(({ code, parameter }) => `${code} ${parameter}`),
    };
    return {
      worksheet, positions, inputs: [...run.present.values()], determinations, technicians, controls, holds, steps,
      actions: offered(WORKSHEET_LIFECYCLE, worksheet.state, facts, held).filter(({ action }) => !['enter', 'hold', 'accept', 'send-back', 'reject'].includes(action)),
      seesBlind: held.includes('worksheet.blind') || tx.caller.reach === 'all' || !['open', 'held'].includes(worksheet.state),
    };
  }

  /** As they stand while the run is open; afterwards as they were judged when it was completed. */
  private async controlsOf(tx: Tx, worksheet: StoredWorksheet, run: Run, steps: readonly StoredStep[]): Promise<RunJudgement> {
    const completed = worksheet.state === 'open' ? undefined : steps.findLast(({ action }) => action === 'complete' || action === 'hold');
    if (!completed) return this.runControls.judge(tx, worksheet, run);
    const { held, findings } = completed.detail as unknown as Pick<RunJudgement, 'held' | 'findings'>;
    return { held, findings, missing: [] };
  }

  private candidates(tx: Tx, ids: readonly string[]): Promise<Found[]> {
    return tx.query<Found>(
      `SELECT d.id, e.code, d.parameter, coalesce(d.methods[1], '') AS method, d.technician_id AS "technicianId", d.seq, d.unit, e.id AS "examinationId", e.item_id AS "itemId", e.matrix, e.due_on AS "dueOn",
         e.state IN ('assigned', 'entering') AS "isOpen", (SELECT w.number FROM results.worksheet_position p JOIN results.worksheet w ON w.id = p.worksheet_id WHERE p.determination_id = d.id AND p.active) AS worksheet
       FROM results.determination d JOIN results.examination e ON e.id = d.examination_id WHERE d.id = ANY ($1::uuid[]) AND e.laboratory_id = $2 ORDER BY e.due_on, e.code, d.seq`,
      [ids, tx.caller.organisationId],
    );
  }

  private async assertTechnicians(tx: Tx, ids: readonly string[]): Promise<void> {
    const fit = await tx.query(`SELECT id FROM organisations.account WHERE id = ANY ($1::uuid[]) AND organisation_id = $2 AND active AND 'technician' = ANY (roles)`, [ids, tx.caller.organisationId]);
    if (fit.length < ids.length) granted(refuse('assignment.not-a-technician', {}, 'invalid'));
  }
}

/** Whether any of its samples has a result that was obtained on it. */
export function hasResults(positions: readonly StoredPosition[], determinations: ReadonlyMap<string, StoredDetermination>): boolean {
  return positions.some(({ determinationId }) => Boolean(determinationId && determinations.get(determinationId)?.reading?.observation));
}

export interface NewPosition extends Omit<StoredPosition, 'attempt' | 'removed' | 'repeatReason' | 'repeatedAfter'> {
  readonly itemId: string | null;
}

/** The samples in the order of their due days, a place each; what is entered once for each column; and behind the samples the controls that the method's rule asks for. */
function arrange(found: readonly Found[], parameters: readonly string[], rules: RulesOfMethod): NewPosition[] {
  const places = [...new Set(found.map(({ code }) => code))];
  const unit = rules.calculation?.steps.at(-1)?.unit;
  const none = { determinationId: null, examinationId: null, itemId: null, matrix: '', target: null, ofPlace: null, blind: false };
  return [
    ...parameters.map((parameter): NewPosition => ({
      ...none, id: newId(), place: 0, parameter, kind: 'batch', code: '', unit: unit ?? found.find((one) => one.parameter === parameter)?.unit ?? '',
    })),
    ...found.map((one): NewPosition => ({
      ...none, id: newId(), place: places.indexOf(one.code) + 1, parameter: one.parameter, kind: 'sample', code: one.code, matrix: one.matrix, unit: unit ?? one.unit,
      determinationId: one.id, examinationId: one.examinationId, itemId: one.itemId,
    })),
    ...demandedControls(rules.run, places.length).flatMap(({ kind, code, target, ofSample }, at) => {
      const ofPlace = ofSample;
      const measured = ofPlace === null ? parameters : parameters.filter((parameter) => found.some((one) => one.parameter === parameter && one.code === places[ofPlace - 1]));
      return measured.map((parameter): NewPosition => ({
        ...none, id: newId(), place: places.length + 1 + at, parameter, kind, code, target, ofPlace, unit: unit ?? found.find((one) => one.parameter === parameter)?.unit ?? '',
        matrix: found.find((one) => one.code === places[(ofPlace ?? 0) - 1])?.matrix ?? '',
      }));
    }),
  ];
}

export async function insertPositions(tx: Tx, worksheetId: string, positions: readonly NewPosition[]): Promise<void> {
  await tx.query(
    `INSERT INTO results.worksheet_position (id, worksheet_id, laboratory_id, place, parameter, kind, determination_id, examination_id, item_id, code, matrix, unit, target, of_place, blind)
     SELECT id, $2, $3, place, parameter, kind, "determinationId", "examinationId", "itemId", code, matrix, unit, target, "ofPlace", blind
     FROM json_to_recordset($1) AS g (id uuid, place int, parameter text, kind text, "determinationId" uuid, "examinationId" uuid, "itemId" uuid, code text, matrix text, unit text, target jsonb,
       "ofPlace" int, blind boolean)`,
    [JSON.stringify(positions), worksheetId, tx.caller.organisationId],
  );
}
