import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, isRefusal, refuse, take, type Refusal } from '../../kernel/index.js';
import { ControlDecided, ControlHolds, type DecidedHold } from '../../laboratory/index.js';
import { Ledger } from '../../ledger/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../../platform/database/index.js';
import { Facts } from '../../platform/facts/index.js';
import { readTarget, WORKSHEET_LIFECYCLE, type ControlTarget, type RunJudgement, type WorksheetAction } from '../domain/index.js';
import { readDeterminationsOf, readExaminations, type StoredDetermination } from '../examination-rows.js';
import { enterFacts } from './entry.service.js';
import { Run } from './run.js';
import { RunControls } from './run-controls.js';
import { lockWorksheet, readInputs, readPositions, whyWorksheetStale, type StoredPosition, type StoredWorksheet } from './worksheet-rows.js';
import type { WorksheetControlBody, WorksheetStepBody, WorksheetTargetBody } from './worksheets.dto.js';
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
  readonly wasClosed?: boolean;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly technicianIds?: readonly string[];
}

/** The steps of a worksheet from its completion to its release. */
@Injectable()
export class WorksheetSteps implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly worksheets: Worksheets, private readonly runControls: RunControls,
    private readonly holds: ControlHolds, private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.on(ControlDecided, (tx, decided) => this.follow(tx, decided));
  }

  /**
   * The technician's steps: complete (judges the controls; one that is broken holds the run), begin positions anew, take samples off, let others join, cancel, reopen. Each refuses as
   * the lifecycle does; a reason is needed for all but completion (`worksheet.reason-needed`).
   */
  take(caller: Caller, id: string, body: WorksheetStepBody): Promise<OpenWorksheet> {
    return this.step(caller, id, body.version, async (tx, loaded) => {
      const reason = body.reason?.trim() || null;
      if (body.action !== 'complete' && body.action !== 'join' && !reason) granted(refuse('worksheet.reason-needed', { cells: [] }, 'invalid'));
      switch (body.action) {
        case 'complete': {
          granted(take(WORKSHEET_LIFECYCLE, loaded.worksheet.state, 'complete', factsOf(tx, loaded)));
          const { held, findings } = await this.runControls.conclude(tx, loaded.worksheet, loaded.run);
          return held
            ? this.move(tx, loaded, 'hold', null, { detail: { held, findings } })
            : this.move(tx, loaded, 'complete', null, { detail: { held, findings }, active: false, wasClosed: true });
        }
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
          return this.move(tx, loaded, 'reopen', reason, { active: true });
      }
    });
  }

  /** What the quality manager decides on a held run: accepted as soon as nothing else holds it, begun anew as a whole, or rejected for good. */
  private async follow(tx: Tx, { worksheetId, decision, reason }: DecidedHold): Promise<void> {
    const [known] = await tx.query('SELECT id FROM results.worksheet WHERE id = $1', [worksheetId]);
    if (!known) return; // held for something that is no worksheet of ours
    const worksheet = await lockWorksheet(tx, worksheetId);
    if (worksheet.state !== 'held') return;
    const loaded = await this.load(tx, worksheet);
    if (decision === 'accept') {
      if ((await this.holds.holdsOf(tx, [worksheetId])).some(({ waiting }) => waiting)) return;
      return this.move(tx, loaded, 'accept', reason, { active: false, wasClosed: true });
    }
    if (decision === 'reject') return this.move(tx, loaded, 'reject', reason, { active: false, wasClosed: true });
    const all = loaded.positions.filter((one) => one.kind !== 'batch' && one.removed === null).map((one) => one.id);
    return this.move(tx, loaded, 'send-back', reason, { repeated: begunAnew(loaded, all) });
  }

  /** Puts a control sample at the end of the run: in every column, or in those that are named. Blind ones are the quality manager's, and stand among the samples. */
  addControl(caller: Caller, id: string, body: WorksheetControlBody, blind: boolean): Promise<OpenWorksheet> {
    return this.step(caller, id, body.version, async (tx, loaded) => {
      const { worksheet, positions } = loaded;
      if (!blind) granted(take(WORKSHEET_LIFECYCLE, worksheet.state, 'arrange', enterFacts(tx, worksheet)));
      else if (worksheet.state !== 'open') granted(refuse('lifecycle.not-now', { what: 'worksheet', state: worksheet.state, action: 'arrange' }));
      const made = granted(controlPositions(worksheet, positions, body, blind));
      await insertPositions(tx, id, made);
      await this.move(tx, loaded, 'arrange', null, { detail: { control: blind ? 'sample' : body.kind, code: body.code.trim() } }, made.map((one) => one.id), blind);
    });
  }

  /** Says what a control should give; what the method's rule demands of it stays. Refuses places without a control (`worksheet.position-unknown`). */
  target(caller: Caller, id: string, { version, place, parameters, target }: WorksheetTargetBody): Promise<OpenWorksheet> {
    return this.step(caller, id, version, async (tx, loaded) => {
      const chosen = loaded.positions.filter((one) => one.place === place && one.removed === null && !['batch', 'sample'].includes(one.kind) && !one.blind && (!parameters?.length || parameters.includes(one.parameter)));
      if (chosen.length === 0) granted(refuse('worksheet.position-unknown', {}, 'invalid'));
      const said = granted(readTarget(target));
      await tx.query(`UPDATE results.worksheet_position SET target = coalesce(target, '{}') || $2::jsonb WHERE id = ANY ($1::uuid[])`, [chosen.map((one) => one.id), JSON.stringify(said)]);
      await this.move(tx, loaded, 'arrange', null, { detail: { place, target: said } }, chosen.map((one) => one.id));
    });
  }

  private async step(caller: Caller, id: string, version: number, work: (tx: Tx, loaded: Loaded) => Promise<void>): Promise<OpenWorksheet> {
    return this.uow.run(caller, async (tx) => {
      const worksheet = await lockWorksheet(tx, id);
      granted(whyWorksheetStale(worksheet, version));
      await work(tx, await this.load(tx, worksheet));
      return this.worksheets.open(tx, id);
    });
  }

  private async load(tx: Tx, worksheet: StoredWorksheet): Promise<Loaded> {
    const positions = await readPositions(tx, worksheet.id);
    const inputs = await readInputs(tx, worksheet.id);
    const determinations = new Map((await readDeterminationsOf(tx, positions.flatMap(({ determinationId }) => determinationId ?? []))).map((row) => [row.id, row]));
    const run = new Run(worksheet, positions, inputs, determinations);
    return { worksheet, positions, determinations, run, controls: await this.runControls.judge(tx, worksheet, run) };
  }

  private async move(
    tx: Tx, loaded: Loaded, action: WorksheetAction, reason: string | null, change: Change, added: readonly string[] = [], isManagers = false,
  ): Promise<void> {
    const { worksheet, positions } = loaded;
    const state = isManagers ? worksheet.state : granted(take(WORKSHEET_LIFECYCLE, worksheet.state, action, factsOf(tx, loaded)));
    const stepId = newId();
    const repeated = change.repeated ?? {};
    await tx.query(
      `WITH stepped AS (
         INSERT INTO results.worksheet_step (id, worksheet_id, laboratory_id, action, from_state, to_state, reason, detail, taken_by, taken_at) VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::text, $7::text, $8::jsonb, $9::uuid, $10::timestamptz)
       ), positioned AS (
         UPDATE results.worksheet_position p SET attempt = p.attempt + CASE WHEN p.id = ANY ($11::uuid[]) THEN 1 ELSE 0 END, removed = CASE WHEN p.id = ANY ($12::uuid[]) THEN $7::text ELSE p.removed END,
           active = CASE WHEN p.id = ANY ($12::uuid[]) OR p.removed IS NOT NULL THEN false ELSE coalesce($13::boolean, p.active) END
         WHERE p.worksheet_id = $2::uuid AND (p.id = ANY ($11::uuid[]) OR p.id = ANY ($12::uuid[]) OR $13::boolean IS NOT NULL)
       ) UPDATE results.worksheet SET state = $6::text, was_closed = was_closed OR $14::boolean,
           technician_ids = coalesce($15::uuid[], technician_ids), version = version + 1 WHERE id = $2::uuid`,
      [stepId, worksheet.id, worksheet.laboratoryId, action, worksheet.state, state, reason, JSON.stringify({ ...change.detail, ...(change.repeated ? { positions: repeated } : {}) }), tx.caller.accountId,
        this.clock.now(), Object.keys(repeated), change.removed ?? [], change.active ?? null, change.wasClosed ?? false, change.technicianIds ?? null],
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
  complete: 'completed', hold: 'held', repeat: 'repeated', arrange: 'arranged', cancel: 'cancelled', reopen: 'reopened', accept: 'accepted', 'send-back': 'sent-back', reject: 'rejected',
};

function factsOf(tx: Tx, { worksheet, positions, determinations, run, controls }: Loaded) {
  return {
    ...enterFacts(tx, worksheet), hasResults: hasResults(positions, determinations), unsettled: run.unsettled(), withoutDetectionLimit: run.withoutDetectionLimit(), controlsMissing: controls.missing.map(({ code, parameter }) => `${code} ${parameter}`),
  };
}

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

function controlPositions({ parameters }: StoredWorksheet, positions: readonly StoredPosition[], body: WorksheetControlBody, blind: boolean): NewPosition[] | Refusal {
  const named = body.parameters?.length ? body.parameters : parameters;
  if (named.some((parameter) => !parameters.includes(parameter))) return refuse('worksheet.position-unknown', {}, 'invalid');
  const place = Math.max(0, ...positions.map((one) => one.place)) + 1;
  const isOf = body.kind === 'duplicate' || body.kind === 'spike';
  const origin = positions.find((one) => one.place === body.ofPlace && one.kind === 'sample');
  if (isOf && !origin) return refuse('worksheet.control-origin', { code: body.code }, 'invalid');
  const targets = new Map<string, ControlTarget>();
  for (const [parameter, given] of Object.entries(body.targets ?? {})) {
    const target = readTarget(given);
    if (isRefusal(target)) return target;
    targets.set(parameter, target);
  }
  return named.map((parameter): NewPosition => ({
    id: newId(), place, parameter, kind: blind ? 'reference' : body.kind, determinationId: null, examinationId: null, itemId: null, code: body.code.trim(),
    matrix: body.matrix?.trim() || origin?.matrix || '', unit: positions.find((one) => one.parameter === parameter)?.unit ?? '', target: targets.get(parameter) ?? null, ofPlace: isOf ? body.ofPlace ?? null : null, blind,
  }));
}
