import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, isRefusal, refuse, take, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Organisations } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { unseal } from '../platform/secrets/index.js';
import {
  assignInspectors, assignLaboratories, codeOfFrameId, commitmentOf, DRAW_LIFECYCLE, drawUnits, frozenFrame, knownPeople, publicValueOf, readRoster, resultCsv, resultHashOf, seedHashOf, seedOf, ticketOf,
  visitsOf, whyNotConfirmed, type Assignment, type AssignmentRule, type Drawn, type KnownLaboratory, type KnownPerson, type VisitPlan, type VisitUnit,
} from './domain/index.js';
import { assertOrganiser, factsOf, findDraw, lastEntry, type StoredDraw } from './draw-rows.js';
import { DrawDispatched, DrawTaken, type DispatchedVisit } from './facts.js';
import { LaboratoryPools } from './laboratory-pools.service.js';
import { nodeHasher } from './node-hasher.js';
import { noncePurpose } from './sealed-nonce.js';

export interface ReserveRequest {
  readonly drawId: string;
  /** The visit that came to nothing. */
  readonly visitId: string;
  readonly stratumIds: readonly string[];
  readonly reason: string;
}

interface Place {
  readonly visitId: string;
  readonly plan: VisitPlan;
}

/** The life of a draw: the public value, the visits, the reserves, the end. */
@Injectable()
export class Draws {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly organisations: Organisations,
    private readonly laboratories: LaboratoryPools,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Keeps the public value as one person read it; nothing is drawn and nothing revealed before another confirms it. Whoever enters again corrects what was
   * entered. A value that was drawn with already changes nothing; another is refused (`draws.value-recorded`).
   */
  async enter(caller: Caller, id: string, typed: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const { draw, value, over } = await this.valueFor(tx, caller, id, typed);
      if (over) return;
      const now = this.clock.now();
      granted(take(DRAW_LIFECYCLE, draw.state, 'enter', factsOf(draw, now, caller.accountId)));
      const known = await lastEntry(tx, id);
      if (known?.value === value && known.enteredBy === caller.accountId) return;
      await asSystem(tx, async () => {
        const entry = newId();
        await tx.query('INSERT INTO draws.value_entry (id, draw_id, value, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5)', [entry, id, value, caller.accountId, now]);
        await this.ledger.append(tx, [{ aggregate: `draw:${id}`, action: 'draw.value-entered', data: {}, rows: [{ table: 'draws.value_entry', ids: [entry] }] }]);
      });
    });
  }

  /**
   * Confirms the public value as a second person and draws at once: units, reserves, inspectors, the result's hash. Refuses the one who entered it
   * (`draws.other-person`) and a value that differs, naming both (`draws.values-differ`). The value that was drawn with changes nothing; another is refused
   * (`draws.value-recorded`). No refusal names what would have been drawn.
   */
  async confirm(caller: Caller, id: string, typed: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const { draw, value, over } = await this.valueFor(tx, caller, id, typed);
      if (over) return;
      const now = this.clock.now();
      const entry = await lastEntry(tx, id);
      const state = granted(take(DRAW_LIFECYCLE, draw.state, 'draw', factsOf(draw, now, caller.accountId, entry)));
      granted(whyNotConfirmed(entry!.value, value) ?? value);
      await asSystem(tx, async () => {
        const nonce = await this.nonceOf(tx, draw);
        const { csv, sums, people: members } = await this.frozen(tx, draw);
        const frame = granted(frozenFrame(nodeHasher, csv, draw.frameHash, sums));
        const seed = granted(seedOf(frame.hash, nonce, value));
        const seedHash = seedHashOf(nodeHasher, seed);
        const outcome = granted(drawUnits(nodeHasher, seed, frame, draw.quotas));
        const assignments = granted(nameless(assignInspectors(nodeHasher, seed, outcome.units.map((unit) => unit.id), { members }, draw)));
        const pool = await this.laboratories.frozen(tx, id, draw.laboratories);
        const tested = draw.laboratories ? granted(assignLaboratories(nodeHasher, seed, outcome.units, pool, draw.laboratories.cap)) : undefined;
        const result = resultCsv(outcome, assignments, tested);
        const resultHash = granted(resultHashOf(nodeHasher, nonce, result));
        const unitIds = await this.saveUnits(tx, draw, [...outcome.units, ...outcome.reserves]);
        const assignmentIds = await this.saveAssignments(tx, draw.id, seedHash, assignments, unitIds, members);
        const testedIds = tested ? await this.saveLaboratories(tx, draw.id, seedHash, tested, unitIds, pool) : [];
        const [kept] = await tx.query('INSERT INTO draws.outcome (draw_id, seed_hash, csv) VALUES ($1, $2, $3) ON CONFLICT (seed_hash) DO NOTHING RETURNING draw_id', [id, seedHash, result]);
        if (!kept) granted(refuse('draws.seed-used'));
        await tx.query(
          `UPDATE draws.draw SET state = $2, public_value = $3, result_hash = $4, units = $5, reserves = $6, drawn_by = $7, drawn_at = $8, entered_by = $9,
             version = version + 1 WHERE id = $1`,
          [id, state, value, resultHash, outcome.units.length, outcome.reserves.length, caller.accountId, now, entry!.enteredBy],
        );
        await this.ledger.append(tx, [{
          aggregate: `draw:${id}`, action: 'draw.drawn', data: { publicValue: value, resultHash, units: outcome.units.length, reserves: outcome.reserves.length },
          rows: [
            { table: 'draws.draw', ids: [id] }, { table: 'draws.outcome', ids: [id] }, { table: 'draws.drawn_unit', ids: [...unitIds.values()] },
            { table: 'draws.assignment', ids: assignmentIds }, ...(tested ? [{ table: 'draws.laboratory_assignment', ids: testedIds }] : []),
          ],
        }]);
      });
      await this.facts.announce(tx, DrawTaken, { drawId: id });
    });
  }

  /** Turns the drawn units into visits and announces them. Premises drawn in several strata are one visit. */
  async dispatch(caller: Caller, id: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const draw = await findDraw(tx, { id }, 'FOR UPDATE OF d');
      assertOrganiser(caller, draw);
      const now = this.clock.now();
      const state = granted(take(DRAW_LIFECYCLE, draw.state, 'dispatch', factsOf(draw, now, caller.accountId)));
      const visits = await asSystem(tx, async () => {
        const units = await tx.query<VisitUnit>(
          `SELECT u.id AS "drawnUnitId", u.premises_id AS "premisesId", u.stratum_id AS "stratumId", s.due_on AS "dueOn",
             (SELECT array_agg(a.account_id ORDER BY a.place) FROM draws.assignment a WHERE a.drawn_unit_id = u.id) AS samplers
           FROM draws.drawn_unit u JOIN plans.stratum s ON s.id = u.stratum_id WHERE u.draw_id = $1 AND u.role = 'unit' ORDER BY u.position`,
          [id],
        );
        const places = visitsOf(units).map((plan) => ({ visitId: newId(), plan }));
        const rows = await this.saveDispatch(tx, id, places);
        await tx.query('UPDATE draws.draw SET state = $2, dispatched_by = $3, dispatched_at = $4, visits = $5, version = version + 1 WHERE id = $1', [
          id, state, caller.accountId, now, places.length,
        ]);
        const dispatched = await this.describe(tx, draw, places);
        await this.ledger.append(tx, [{
          aggregate: `draw:${id}`, action: 'draw.dispatched', data: { visits: places.length, units: units.length },
          rows: [{ table: 'draws.draw', ids: [id] }, { table: 'draws.dispatch', ids: rows }],
        }]);
        return dispatched;
      });
      await this.facts.announce(tx, DrawDispatched, { drawId: id, planId: draw.planId, organiserId: draw.organiserId, visits });
    });
  }

  /**
   * The next reserve of each stratum in place of a visit that came to nothing, with inspectors drawn by the same tickets.
   * Returns the visit of the first reserve; where the strata's reserves are different premises, the others are announced as `DrawDispatched`.
   * Strata without a reserve left are missing in `stratumIds`; null where none has one. Works for whoever may report the visit: the caller has checked that.
   */
  async takeReserve(tx: Tx, { drawId, visitId, stratumIds, reason }: ReserveRequest): Promise<DispatchedVisit | null> {
    const { draw, visits } = await asSystem(tx, async () => {
      const found = await findDraw(tx, { id: drawId }, 'FOR UPDATE OF d');
      if (found.state !== 'dispatched') granted(refuse('draws.not-dispatched', { number: found.number }));
      const [known] = await tx.query('SELECT 1 FROM draws.dispatch WHERE draw_id = $1 AND visit_id = $2', [drawId, visitId]);
      if (!known) granted(refuse('draws.visit-unknown', {}, 'not-found'));
      const next = await tx.query<{ id: string; frameId: string; stratum: string; premisesId: string; stratumId: string; dueOn: string }>(
        `SELECT DISTINCT ON (u.stratum_id) u.id, u.unit_code AS "frameId", s.code AS stratum, u.premises_id AS "premisesId", u.stratum_id AS "stratumId", s.due_on AS "dueOn"
         FROM draws.drawn_unit u JOIN plans.stratum s ON s.id = u.stratum_id
         WHERE u.draw_id = $1 AND u.role = 'reserve' AND u.stratum_id = ANY ($2) AND NOT EXISTS (SELECT FROM draws.dispatch v WHERE v.drawn_unit_id = u.id)
         ORDER BY u.stratum_id, u.rank`,
        [drawId, stratumIds],
      );
      const exhausted = new Set(stratumIds).size - next.length;
      if (next.length === 0) {
        await this.ledger.append(tx, [{ aggregate: `draw:${drawId}`, action: 'draw.reserves-exhausted', data: { strata: exhausted } }]);
        return { draw: found, visits: [] };
      }
      const { assignments, capExceeded, seedHash, people } = await this.assignReserves(tx, found, next.map(({ frameId }) => frameId));
      const ids = new Map(next.map(({ frameId, id }) => [frameId, id]));
      const assignmentIds = await this.saveAssignments(tx, drawId, seedHash, assignments, ids, people);
      const laboratoryRows = await this.laboratoriesOfReserves(tx, found, next);
      const accountOf = accountsOf(people);
      const samplers = new Map(assignments.map(({ unit, inspectors }) => [unit, inspectors.map((inspector) => accountOf.get(inspector)!)]));
      const places = visitsOf(next.map(({ id, frameId, stratum: _stratum, ...unit }) => ({ ...unit, drawnUnitId: id, samplers: samplers.get(frameId) ?? [] }))).map((plan) => ({ visitId: newId(), plan }));
      const rows = await this.saveDispatch(tx, drawId, places, { visitId, reason });
      const described = await this.describe(tx, found, places);
      await this.ledger.append(tx, [{
        aggregate: `draw:${drawId}`, action: 'draw.reserve-taken', data: { reserves: next.length, exhausted, capExceeded },
        rows: [
          { table: 'draws.assignment', ids: assignmentIds }, { table: 'draws.dispatch', ids: rows },
          ...(laboratoryRows.length > 0 ? [{ table: 'draws.laboratory_assignment', ids: laboratoryRows }] : []),
        ],
      }]);
      return { draw: found, visits: described };
    });
    const [first, ...others] = visits;
    if (others.length > 0) await this.facts.announce(tx, DrawDispatched, { drawId, planId: draw.planId, organiserId: draw.organiserId, visits: others });
    return first ?? null;
  }

  /** Every visit and reserve is closed: nonce, frame and result become public, and those of the draws that this one superseded. Does nothing the second time. */
  async whenVisitsClosed(tx: Tx, drawId: string): Promise<void> {
    await asSystem(tx, async () => {
      const draw = await findDraw(tx, { id: drawId }, 'FOR UPDATE OF d');
      if (draw.state === 'closed') return;
      const now = this.clock.now();
      const state = granted(take(DRAW_LIFECYCLE, draw.state, 'close', factsOf(draw, now, tx.caller.accountId)));
      const sealed = await tx.query<{ id: string; number: string; commitment: string; sealed: Buffer }>(
        `WITH RECURSIVE chain AS (
           SELECT d.id, d.replaces FROM draws.draw d WHERE d.id = $1
           UNION ALL SELECT d.id, d.replaces FROM draws.draw d JOIN chain ON d.id = chain.replaces WHERE d.state = 'superseded' AND d.revealed_at IS NULL)
         SELECT d.id, d.number, d.commitment, s.sealed FROM chain JOIN draws.draw d ON d.id = chain.id JOIN draws.secret s ON s.draw_id = d.id`,
        [drawId],
      );
      const nonces = sealed.map((each) => ({ id: each.id, nonce: this.opened(each) }));
      await tx.query(
        `UPDATE draws.draw d SET nonce = n.nonce, revealed_at = $2, state = CASE WHEN d.id = $3 THEN $4 ELSE d.state END, version = version + 1
         FROM json_to_recordset($1) AS n (id uuid, nonce text) WHERE d.id = n.id`,
        [JSON.stringify(nonces), now, drawId, state],
      );
      await this.ledger.append(tx, nonces.map(({ id, nonce }) => ({
        aggregate: `draw:${id}`, action: id === drawId ? 'draw.closed' : 'draw.revealed', data: { nonce }, rows: [{ table: 'draws.draw', ids: [id] }],
      })));
    });
  }

  /** The draw, locked, and the value in its one spelling; `over` where this value was drawn with already. */
  private async valueFor(tx: Tx, caller: Caller, id: string, typed: string): Promise<{ draw: StoredDraw; value: string; over: boolean }> {
    const draw = await findDraw(tx, { id }, 'FOR UPDATE OF d');
    assertOrganiser(caller, draw);
    const value = granted(publicValueOf(draw.pattern, typed));
    if (draw.publicValue !== null && draw.publicValue !== value) granted(refuse('draws.value-recorded', { number: draw.number }));
    return { draw, value, over: draw.publicValue !== null };
  }

  private async nonceOf(tx: Tx, draw: StoredDraw): Promise<string> {
    const [secret] = await tx.query<{ sealed: Buffer }>('SELECT sealed FROM draws.secret WHERE draw_id = $1', [draw.id]);
    if (!secret) throw new Error(`Draw ${draw.number} has no nonce`);
    return this.opened({ ...draw, sealed: secret.sealed });
  }

  /** The nonce as hexadecimal digits; refuses one that is not what was committed to (`draws.nonce-changed`). */
  private opened({ id, number, commitment, sealed }: { id: string; number: string; commitment: string; sealed: Buffer }): string {
    const nonce = unseal(this.config.secret, noncePurpose(id), sealed).toString('hex');
    if (commitmentOf(nodeHasher, nonce) !== commitment) granted(refuse('draws.nonce-changed', { number }));
    return nonce;
  }

  /** The frozen frame's text with its line sums, and the people of the roster; refuses a roster or a key that is not what was frozen (`draws.frame-changed`). */
  private async frozen(tx: Tx, draw: StoredDraw): Promise<{ csv: string; sums: string; people: readonly KnownPerson[] }> {
    const [row] = await tx.query<{ csv: string; sums: string; roster: string; key: string }>(
      'SELECT f.csv, k.line_sums AS sums, f.roster, k.roster_key AS key FROM draws.frame f JOIN draws.frozen_key k ON k.draw_id = f.draw_id WHERE f.draw_id = $1', [draw.id]);
    if (!row) throw new Error(`Draw ${draw.number} has no frame`);
    const roster = granted(readRoster(nodeHasher, row.roster));
    if (roster.hash !== draw.rosterHash) granted(refuse('draws.frame-changed'));
    return { csv: row.csv, sums: row.sums, people: granted(knownPeople(nodeHasher, roster, row.key)) };
  }

  /** Stores drawn units; their new ids by their ids in the frame. */
  private async saveUnits(tx: Tx, draw: StoredDraw, drawn: readonly Drawn[]): Promise<ReadonlyMap<string, string>> {
    const stratumIds = new Map(draw.quotas.map(({ stratum, stratumId }) => [stratum, stratumId]));
    const places = { unit: 0, reserve: 0 };
    const rows = drawn.map((one) => ({
      ...one, rowId: newId(), code: codeOfFrameId(one.id, one.stratum), stratumId: stratumIds.get(one.stratum), position: (places[one.role] += 1),
    }));
    const stored = await tx.query(
      `INSERT INTO draws.drawn_unit (id, draw_id, stratum_id, premises_id, unit_code, role, rank, position, drawn_as, ticket)
       SELECT g."rowId", $1, g."stratumId", p.id, g.id, g.role, g.rank, g.position, g."drawnAs", g.ticket
       FROM json_to_recordset($2) AS g ("rowId" uuid, "stratumId" uuid, code text, id text, role text, rank int, position int, "drawnAs" text, ticket text)
       JOIN directory.premises p ON p.code = g.code RETURNING id`,
      [draw.id, JSON.stringify(rows)],
    );
    if (stored.length !== rows.length) throw new Error(`Draw ${draw.number}: drawn units are missing in the directory`);
    return new Map(rows.map(({ id, rowId }) => [id, rowId]));
  }

  /** Stores who inspects which unit, with the tickets; the ids of the rows. */
  private async saveAssignments(
    tx: Tx, drawId: string, seedHash: string, assignments: readonly Assignment[], unitIds: ReadonlyMap<string, string>, people: readonly KnownPerson[],
  ): Promise<string[]> {
    const accountOf = accountsOf(people);
    const rows = assignments.flatMap(({ unit, inspectors }) => inspectors.map((inspector, at) => ({
      id: newId(), drawnUnitId: unitIds.get(unit), accountId: accountOf.get(inspector), place: at + 1, ticket: ticketOf(nodeHasher, seedHash, `${unit}|${inspector}`),
    })));
    await tx.query(
      `INSERT INTO draws.assignment (id, draw_id, drawn_unit_id, account_id, organisation_id, place, ticket)
       SELECT g.id, $1, g."drawnUnitId", g."accountId", a.organisation_id, g.place, g.ticket
       FROM json_to_recordset($2) AS g (id uuid, "drawnUnitId" uuid, "accountId" uuid, place int, ticket text) JOIN organisations.account a ON a.id = g."accountId"`,
      [drawId, JSON.stringify(rows)],
    );
    return rows.map(({ id }) => id);
  }

  /** Stores which laboratory tests which unit, with the tickets; the ids of the rows. */
  private async saveLaboratories(
    tx: Tx, drawId: string, seedHash: string, tested: ReadonlyMap<string, string>, unitIds: ReadonlyMap<string, string>, pool: readonly KnownLaboratory[],
  ): Promise<string[]> {
    const idOf = new Map(pool.map(({ id, laboratoryId }) => [id, laboratoryId]));
    const rows = [...tested].map(([unit, laboratory]) => ({
      id: newId(), drawnUnitId: unitIds.get(unit), laboratoryId: idOf.get(laboratory), ticket: ticketOf(nodeHasher, seedHash, `${unit}|${laboratory}`),
    }));
    await tx.query(
      `INSERT INTO draws.laboratory_assignment (id, draw_id, drawn_unit_id, laboratory_id, ticket)
       SELECT g.id, $1, g."drawnUnitId", g."laboratoryId", g.ticket FROM json_to_recordset($2) AS g (id uuid, "drawnUnitId" uuid, "laboratoryId" uuid, ticket text)`,
      [drawId, JSON.stringify(rows)],
    );
    return rows.map(({ id }) => id);
  }

  private async saveDispatch(tx: Tx, drawId: string, places: readonly Place[], replaced?: { readonly visitId: string; readonly reason: string }): Promise<string[]> {
    const rows = places.flatMap(({ visitId, plan }) => plan.drawnUnitIds.map((drawnUnitId) => ({ id: newId(), visitId, drawnUnitId, samplers: plan.samplers, dueOn: plan.dueOn })));
    await tx.query(
      `INSERT INTO draws.dispatch (id, draw_id, visit_id, drawn_unit_id, sampler_ids, due_on, replaces_visit_id, reason, at)
       SELECT g.id, $1, g."visitId", g."drawnUnitId", g.samplers, g."dueOn", $3, $4, $5
       FROM json_to_recordset($2) AS g (id uuid, "visitId" uuid, "drawnUnitId" uuid, samplers uuid[], "dueOn" date)`,
      [drawId, JSON.stringify(rows), replaced?.visitId ?? null, replaced?.reason ?? null, this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** The visits as they are announced; makes organiser and samplers' organisations their parties. */
  private async describe(tx: Tx, draw: StoredDraw, places: readonly Place[]): Promise<DispatchedVisit[]> {
    const [premises, people] = [
      await tx.query<{ id: string; code: string }>('SELECT id, code FROM directory.premises WHERE id = ANY ($1)', [places.map(({ plan }) => plan.premisesId)]),
      await tx.query<{ id: string; name: string; organisationId: string }>(
        'SELECT id, name, organisation_id AS "organisationId" FROM organisations.account WHERE id = ANY ($1)', [[...new Set(places.flatMap(({ plan }) => plan.samplers))]]),
    ];
    const tested = draw.laboratories ? await tx.query<{ unitId: string; stratumId: string; laboratoryId: string }>(
      `SELECT l.drawn_unit_id AS "unitId", u.stratum_id AS "stratumId", l.laboratory_id AS "laboratoryId" FROM draws.laboratory_assignment l JOIN draws.drawn_unit u ON u.id = l.drawn_unit_id
       WHERE l.drawn_unit_id = ANY ($1)`, [places.flatMap(({ plan }) => plan.drawnUnitIds)]) : [];
    const testedOf = new Map(tested.map(({ unitId, ...each }) => [unitId, each]));
    const codeOf = new Map(premises.map(({ id, code }) => [id, code]));
    const personOf = new Map(people.map((person) => [person.id, person]));
    const visits = places.map(({ visitId, plan }) => {
      const team = plan.samplers.map((id) => personOf.get(id)!);
      return {
        visitId, drawnUnitId: plan.drawnUnitIds[0]!, premisesId: plan.premisesId, unitCode: codeOf.get(plan.premisesId)!, stratumIds: plan.stratumIds,
        laboratories: plan.drawnUnitIds.flatMap((id) => testedOf.get(id) ?? []),
        samplers: team.map(({ id, name }) => ({ accountId: id, name })), samplingOrganisationId: team[0]!.organisationId, dueOn: plan.dueOn, team,
      };
    });
    // The samplers' organisations become parties of the plan too: a sampler reads the stratum that is sampled for.
    const organisations = [...new Set(people.map(({ organisationId }) => organisationId))];
    await this.organisations.addParties(tx, [
      ...organisations.map((organisationId) => ({ caseId: draw.planId, organisationId, capacity: 'sampler' as const })),
      ...visits.flatMap(({ visitId, team }) => [
        { caseId: visitId, organisationId: draw.organiserId, capacity: 'organiser' as const },
        ...[...new Set(team.map(({ organisationId }) => organisationId))].map((organisationId) => ({ caseId: visitId, organisationId, capacity: 'sampler' as const })),
      ]),
    ]);
    return visits.map(({ team: _, ...visit }) => visit);
  }

  /** The laboratories of reserves, by the same tickets and on top of what each has; the cap gives way before a sampler on the road is left without an answer. The ids of the rows. */
  private async laboratoriesOfReserves(tx: Tx, draw: StoredDraw, next: readonly { readonly id: string; readonly frameId: string; readonly stratum: string }[]): Promise<string[]> {
    if (!draw.laboratories) return [];
    const seed = granted(seedOf(draw.frameHash, await this.nonceOf(tx, draw), draw.publicValue ?? ''));
    const pool = await this.laboratories.frozen(tx, draw.id, draw.laboratories);
    const loads = await tx.query<{ laboratoryId: string; units: number }>(
      'SELECT laboratory_id AS "laboratoryId", count(*)::int AS units FROM draws.laboratory_assignment WHERE draw_id = $1 GROUP BY laboratory_id', [draw.id]);
    const loadOf = new Map(loads.map(({ laboratoryId, units }) => [laboratoryId, units]));
    const have = new Map(pool.map(({ id, laboratoryId }) => [id, loadOf.get(laboratoryId) ?? 0]));
    const units = next.map(({ frameId, stratum }) => ({ id: frameId, stratum }));
    const within = assignLaboratories(nodeHasher, seed, units, pool, draw.laboratories.cap, have);
    const tested = isRefusal(within) ? granted(assignLaboratories(nodeHasher, seed, units, pool, Number.MAX_SAFE_INTEGER, have)) : within;
    return this.saveLaboratories(tx, draw.id, seedHashOf(nodeHasher, seed), tested, new Map(next.map(({ frameId, id }) => [frameId, id])), pool);
  }

  /** Inspectors of reserves, on top of what each has already. The cap gives way before a sampler on the road is left without an answer; avoidance never does. */
  private async assignReserves(tx: Tx, draw: StoredDraw, units: readonly string[]): Promise<{ assignments: readonly Assignment[]; capExceeded: boolean; seedHash: string; people: readonly KnownPerson[] }> {
    const seed = granted(seedOf(draw.frameHash, await this.nonceOf(tx, draw), draw.publicValue ?? ''));
    const { people } = await this.frozen(tx, draw);
    const loads = await tx.query<{ accountId: string; visits: number }>(
      'SELECT account_id AS "accountId", count(*)::int AS visits FROM draws.assignment WHERE draw_id = $1 GROUP BY account_id', [draw.id]);
    const loadOf = new Map(loads.map((load) => [load.accountId, load.visits]));
    const visits = new Map(people.map(({ id, accountId }) => [id, loadOf.get(accountId) ?? 0]));
    const under = (rule: AssignmentRule) => assignInspectors(nodeHasher, seed, units, { members: people }, rule, visits);
    const within = under(draw);
    const capExceeded = isRefusal(within);
    const assignments = capExceeded ? granted(nameless(under({ perUnit: draw.perUnit, cap: Number.MAX_SAFE_INTEGER }))) : within;
    return { assignments, capExceeded, seedHash: seedHashOf(nodeHasher, seed), people };
  }
}

/** Who stands behind each pseudonym. */
function accountsOf(people: readonly KnownPerson[]): ReadonlyMap<string, string> {
  return new Map(people.map(({ id, accountId }) => [id, accountId]));
}

/** A refusal of the assignment without the units that it names: they were drawn, and the one who reads it may not know them. */
function nameless<T>(decided: T | Refusal): T | Refusal {
  if (!isRefusal(decided) || decided.code !== 'draws.too-few-inspectors') return decided;
  const { count = 0, missing = 0, perUnit = 0, cap = 0, roster = 0 } = decided.facts;
  return refuse('draws.roster-exhausted', { count, missing, perUnit, cap, roster });
}
