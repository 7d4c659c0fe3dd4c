import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, take, type Refusal } from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../../platform/database/index.js';
import { WORKSHEET_LIFECYCLE, type RunJudgement, type WorksheetAction } from '../domain/index.js';
import { readDeterminationsOf, readExaminations, type StoredDetermination } from '../examination-rows.js';
import { enterFacts } from './entry.service.js';
import { Run } from './run.js';
import { lockWorksheet, readInputs, readPositions, whyWorksheetStale, type StoredPosition, type StoredWorksheet } from './worksheet-rows.js';
import type { ControlBody, DecisionBody, WorksheetStepBody } from './worksheets.dto.js';
import { hasResults, insertPositions, Worksheets, type NewPosition, type OpenWorksheet } from './worksheets.service.js';

interface Loaded {
  readonly worksheet: StoredWorksheet;
  readonly positions: readonly StoredPosition[];
  readonly determinations: ReadonlyMap<string, StoredDetermination>;
  readonly run: Run;
  readonly controls: RunJudgement;
}

/** What else a step changes. */
interface Change {
  readonly active?: boolean;
  readonly removed?: readonly string[];
  readonly repeated?: Readonly<Record<string, number>>;
  readonly explanation?: string | null;
  readonly wasClosed?: boolean;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly technicianIds?: readonly string[];
}

/** The steps of a worksheet from its completion to its release. */
@Injectable()
export class WorksheetSteps {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly worksheets: Worksheets) {}

  /**
   * The technician's steps: complete (judges the controls; one that is broken holds the run), explain, begin positions anew, take samples off, let others join, cancel, reopen. Each refuses as
   * the lifecycle does; a reason is needed for all but completion (`worksheet.reason-needed`).
   */
  take(caller: Caller, id: string, body: WorksheetStepBody): Promise<OpenWorksheet> {
    return this.step(caller, id, body.version, async (tx, loaded) => {
      const reason = body.reason?.trim() || null;
      if (body.action !== 'complete' && body.action !== 'join' && !reason) granted(refuse('worksheet.reason-needed', { cells: [] }, 'invalid'));
      switch (body.action) {
        case 'complete': {
          const { held, findings } = loaded.controls;
          return held
            ? this.move(tx, loaded, 'hold', null, { detail: { held, findings }, explanation: null })
            : this.move(tx, loaded, 'complete', null, { detail: { held, findings }, active: false, wasClosed: true });
        }
        case 'explain':
          return this.move(tx, loaded, 'explain', reason, { explanation: reason });
        case 'repeat':
          return this.move(tx, loaded, 'repeat', reason, { repeated: begunAnew(loaded, body.positionIds ?? []) });
        case 'remove':
          return this.move(tx, loaded, 'arrange', reason, { removed: granted(removable(loaded, body.positionIds ?? [])) });
        case 'join':
          return this.move(tx, loaded, 'arrange', reason, { technicianIds: await this.joined(tx, loaded.worksheet, body.technicianIds ?? []) });
        case 'cancel':
          return this.move(tx, loaded, 'cancel', reason, { active: false });
        default:
          granted(await whyNotReopen(tx, loaded));
          return this.move(tx, loaded, 'reopen', reason, { active: true, explanation: null });
      }
    });
  }

  /** The quality manager's decision on a run that is held: accept with the reason, send positions back to be done anew, or reject the run. */
  decide(caller: Caller, id: string, { version, decision, reason, positionIds }: DecisionBody): Promise<OpenWorksheet> {
    return this.step(caller, id, version, (tx, loaded) => {
      if (decision === 'accept') return this.move(tx, loaded, 'accept', reason.trim(), { active: false, wasClosed: true, detail: { held: true, findings: loaded.controls.findings } });
      if (decision === 'reject') return this.move(tx, loaded, 'reject', reason.trim(), { active: false, wasClosed: true });
      const all = loaded.positions.filter((one) => one.kind !== 'batch' && one.removed === null).map((one) => one.id);
      return this.move(tx, loaded, 'send-back', reason.trim(), { repeated: begunAnew(loaded, positionIds?.length ? positionIds : all), explanation: null });
    });
  }

  /** Puts a control sample at the end of the run: in every column, or in those that are named. Blind ones are the quality manager's, and stand among the samples. */
  addControl(caller: Caller, id: string, body: ControlBody, blind: boolean): Promise<OpenWorksheet> {
    return this.step(caller, id, body.version, async (tx, loaded) => {
      const { worksheet, positions } = loaded;
      if (!blind) granted(take(WORKSHEET_LIFECYCLE, worksheet.state, 'arrange', enterFacts(tx, worksheet)));
      else if (worksheet.state !== 'open') granted(refuse('lifecycle.not-now', { what: 'worksheet', state: worksheet.state, action: 'arrange' }));
      const made = granted(controlPositions(worksheet, positions, body, blind));
      await insertPositions(tx, id, made);
      await this.move(tx, loaded, 'arrange', null, { detail: { control: blind ? 'sample' : body.kind, code: body.code.trim() } }, made.map((one) => one.id), blind);
    });
  }

  private async step(caller: Caller, id: string, version: number, work: (tx: Tx, loaded: Loaded) => Promise<void>): Promise<OpenWorksheet> {
    return this.uow.run(caller, async (tx) => {
      const worksheet = await lockWorksheet(tx, id);
      granted(whyWorksheetStale(worksheet, version));
      const positions = await readPositions(tx, id);
      const inputs = await readInputs(tx, id);
      const determinations = new Map((await readDeterminationsOf(tx, positions.flatMap(({ determinationId }) => determinationId ?? []))).map((row) => [row.id, row]));
      const run = new Run(worksheet, positions, inputs, determinations);
      await work(tx, { worksheet, positions, determinations, run, controls: run.controls() });
      return this.worksheets.open(tx, id);
    });
  }

  private async move(
    tx: Tx, loaded: Loaded, action: WorksheetAction, reason: string | null, change: Change, added: readonly string[] = [], isManagers = false,
  ): Promise<void> {
    const { worksheet, positions, determinations, run, controls } = loaded;
    const facts = {
      ...enterFacts(tx, worksheet), hasResults: hasResults(positions, determinations), unsettled: run.unsettled(), controlsMissing: controls.missing.map(({ code, parameter }) => `${code} ${parameter}`),
    };
    const state = isManagers ? worksheet.state : granted(take(WORKSHEET_LIFECYCLE, worksheet.state, action, facts));
    const stepId = newId();
    const repeated = change.repeated ?? {};
    await tx.query(
      `WITH stepped AS (
         INSERT INTO results.worksheet_step (id, worksheet_id, laboratory_id, action, from_state, to_state, reason, detail, taken_by, taken_at) VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::text, $7::text, $8::jsonb, $9::uuid, $10::timestamptz)
       ), positioned AS (
         UPDATE results.worksheet_position p SET attempt = p.attempt + CASE WHEN p.id = ANY ($11::uuid[]) THEN 1 ELSE 0 END, removed = CASE WHEN p.id = ANY ($12::uuid[]) THEN $7::text ELSE p.removed END,
           active = CASE WHEN p.id = ANY ($12::uuid[]) OR p.removed IS NOT NULL THEN false ELSE coalesce($13::boolean, p.active) END
         WHERE p.worksheet_id = $2::uuid AND (p.id = ANY ($11::uuid[]) OR p.id = ANY ($12::uuid[]) OR $13::boolean IS NOT NULL)
       ) UPDATE results.worksheet SET state = $6::text, was_closed = was_closed OR $14::boolean, explanation = CASE WHEN $15::boolean THEN $16::text ELSE explanation END,
           technician_ids = coalesce($17::uuid[], technician_ids), version = version + 1 WHERE id = $2::uuid`,
      [stepId, worksheet.id, worksheet.laboratoryId, action, worksheet.state, state, reason, JSON.stringify({ ...change.detail, ...(change.repeated ? { positions: repeated } : {}) }), tx.caller.accountId,
        this.clock.now(), Object.keys(repeated), change.removed ?? [], change.active ?? null, change.wasClosed ?? false, change.explanation !== undefined, change.explanation ?? null, change.technicianIds ?? null],
    );
    const changed = change.active !== undefined ? positions.map(({ id }) => id) : [...Object.keys(repeated), ...(change.removed ?? []), ...added];
    await this.ledger.append(tx, [{
      aggregate: `worksheet:${worksheet.id}`, action: `worksheet.${NAMES[action] ?? action}`, data: { number: worksheet.number, state, ...(reason ? { reason } : {}) },
      rows: [{ table: 'results.worksheet', ids: [worksheet.id] }, { table: 'results.worksheet_step', ids: [stepId] }, ...(changed.length > 0 ? [{ table: 'results.worksheet_position', ids: [...new Set(changed)] }] : [])],
    }]);
  }

  private async joined(tx: Tx, { technicianIds }: StoredWorksheet, more: readonly string[]): Promise<string[]> {
    const all = [...new Set([...technicianIds, ...more])];
    const fit = await tx.query(`SELECT id FROM organisations.account WHERE id = ANY ($1::uuid[]) AND organisation_id = $2 AND active AND 'technician' = ANY (roles)`, [more, tx.caller.organisationId]);
    if (fit.length < new Set(more).size || more.length === 0) granted(refuse('assignment.not-a-technician', {}, 'invalid'));
    return all;
  }
}

const NAMES: { readonly [action in WorksheetAction]?: string } = {
  complete: 'completed', hold: 'held', explain: 'explained', repeat: 'repeated', arrange: 'arranged', cancel: 'cancelled', reopen: 'reopened', accept: 'accepted', 'send-back': 'sent-back', reject: 'rejected',
};

/** The positions that are begun anew, each with the number of the reading that it has now. */
function begunAnew({ positions, determinations }: Loaded, ids: readonly string[]): Record<string, number> {
  const chosen = positions.filter(({ id, kind, removed }) => ids.includes(id) && kind !== 'batch' && removed === null);
  if (chosen.length === 0 || chosen.length < new Set(ids).size) granted(refuse('worksheet.position-unknown', {}, 'invalid'));
  return Object.fromEntries(chosen.map(({ id, determinationId }) => [id, determinations.get(determinationId ?? '')?.reading?.number ?? 0]));
}

/** What may be taken off the run: nothing that has a result, for that stays with its run. */
function removable({ positions, determinations, run }: Loaded, ids: readonly string[]): string[] | Refusal {
  const chosen = positions.filter(({ id, kind, removed, blind }) => ids.includes(id) && kind !== 'batch' && removed === null && !blind);
  if (chosen.length === 0 || chosen.length < new Set(ids).size) return refuse('worksheet.position-unknown', {}, 'invalid');
  const obtained = chosen.filter((one) => determinations.get(one.determinationId ?? '')?.reading?.observation || run.settled(one).status !== 'empty');
  return obtained.length > 0 ? refuse('worksheet.results-obtained') : chosen.map(({ id }) => id);
}

/** A closed run is opened again while one of its examinations lies with its technician; the others' results cannot change. */
async function whyNotReopen(tx: Tx, { positions, determinations }: Loaded): Promise<Refusal | undefined> {
  const examinations = await readExaminations(tx, [...new Set(positions.flatMap(({ examinationId }) => examinationId ?? []))]);
  if (!examinations.some(({ state }) => state === 'assigned' || state === 'entering')) return refuse('worksheet.submitted', { cells: examinations.map(({ code }) => code).slice(0, 20) });
  const elsewhere = positions.flatMap(({ determinationId, id, removed }) => {
    const on = determinations.get(determinationId ?? '')?.worksheet;
    return removed === null && on && on.positionId !== id ? [on.number] : [];
  });
  return elsewhere.length > 0 ? refuse('worksheet.on-another', { cells: [...new Set(elsewhere)] }) : undefined;
}

function controlPositions({ parameters }: StoredWorksheet, positions: readonly StoredPosition[], body: ControlBody, blind: boolean): NewPosition[] | Refusal {
  const named = body.parameters?.length ? body.parameters : parameters;
  if (named.some((parameter) => !parameters.includes(parameter))) return refuse('worksheet.position-unknown', {}, 'invalid');
  const place = Math.max(0, ...positions.map((one) => one.place)) + 1;
  const isOf = body.kind === 'duplicate' || body.kind === 'spike';
  const origin = positions.find((one) => one.place === body.ofPlace && one.kind === 'sample');
  if (isOf && !origin) return refuse('worksheet.control-origin', { code: body.code }, 'invalid');
  const targets = body.targets ?? {};
  return named.map((parameter): NewPosition => ({
    id: newId(), place, parameter, kind: blind ? 'reference' : body.kind, determinationId: null, examinationId: null, itemId: null, code: body.code.trim(),
    matrix: body.matrix?.trim() || origin?.matrix || '', unit: positions.find((one) => one.parameter === parameter)?.unit ?? '', target: targets[parameter] ?? null, ofPlace: isOf ? body.ofPlace ?? null : null, blind,
  }));
}
