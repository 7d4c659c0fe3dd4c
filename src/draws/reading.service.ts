import { Injectable } from '@nestjs/common';
import { granted, offered, refuse, type OfferedAction } from '../kernel/index.js';
import { Ledger, type TimelineEntry } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, SYSTEM, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import { DRAW_LIFECYCLE, withoutWeights } from './domain/index.js';
import { factsOf, findDraw, listDraws, listPublicDraws, mayRead, type StoredDraw } from './draw-rows.js';
import type { DrawBundleView, DrawEntryView, DrawnUnitQuery, DrawnUnitView, DrawQuery, DrawRow, DrawView, PublicDrawRow, PublicDrawView } from './draws.dto.js';

export type DrawFile = 'frame' | 'exclusions' | 'roster' | 'result';
/** A draw's page before its actions are put into words. */
export type DrawPageData = Omit<DrawView, 'actions'> & { readonly actions: readonly OfferedAction[] };

const ENTRIES_AT_ONCE = 500;

const COLUMN: Readonly<Record<DrawFile, string>> = { frame: 'f.csv', exclusions: 'f.exclusions', roster: 'f.roster', result: 'r.csv' };

/** What each reader may see of a draw, and when. */
@Injectable()
export class DrawReading {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  async list(caller: Caller, query: DrawQuery): Promise<Page<DrawRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => listDraws(tx, query, after, limit + 1));
    return paged(rows, limit, (row) => [row.number], (row) => row);
  }

  async one(caller: Caller, id: string): Promise<DrawPageData> {
    return this.uow.read(caller, async (tx) => {
      const draw = await findDraw(tx, { id });
      const entries = await this.entries(tx, id);
      const actors = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisations.account WHERE id::text = ANY ($1)', [entries.map(({ actor }) => actor)]);
      const nameOf = new Map(actors.map((actor) => [actor.id, actor.name]));
      const permissions = draw.organiserId === caller.organisationId ? permissionsOf(caller.roles) : [];
      return {
        ...publicView(draw, entries),
        id,
        planId: draw.planId,
        organiserId: draw.organiserId,
        replacesId: draw.replacesId,
        visits: draw.visits,
        version: draw.version,
        mayRead: mayRead(caller, draw),
        timeline: entries.map(({ id: entry, seq, at, action, actor, data, index }) => ({
          id: entry, seq, at, action, actor: nameOf.get(actor) ?? actor, data, ...(index === undefined ? {} : { index }),
        })),
        actions: offered(DRAW_LIFECYCLE, draw.state, factsOf(draw, this.clock.now()), permissions),
      };
    });
  }

  /** Drawn units or reserves in draw order, with names and inspectors; refused before the last visit to everyone but the organiser's dispatchers (`draws.sealed`). */
  async units(caller: Caller, id: string, query: DrawnUnitQuery): Promise<Page<DrawnUnitView>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [0];
    const rows = await this.uow.read(caller, async (tx) => {
      await this.readable(tx, caller, id);
      const units = await tx.query<DrawnUnitView>(
        `SELECT u.id, u.role, u.rank, u.position, u.unit_code AS "frameId", u.stratum_id AS "stratumId", s.code AS stratum, u.ticket, u.premises_id AS "premisesId",
           p.code AS "unitCode", e.name, p.address, v.visit_id AS "visitId", v.due_on AS "dueOn", v.replaces_visit_id AS "replacesVisitId", v.reason
         FROM draws.drawn_unit u JOIN plans.stratum s ON s.id = u.stratum_id JOIN directory.premises p ON p.id = u.premises_id JOIN directory.enterprise e ON e.id = p.enterprise_id
         LEFT JOIN draws.dispatch v ON v.drawn_unit_id = u.id
         WHERE u.draw_id = $1 AND u.role = $2 AND u.position > $3 ORDER BY u.position LIMIT $4`,
        [id, query.role ?? 'unit', after, limit + 1],
      );
      return this.withInspectors(tx, units);
    });
    return paged(rows, limit, (row) => [row.position], (row) => row);
  }

  /** A frozen text of the draw, whole; under the same condition as the names. */
  async file(caller: Caller, id: string, file: DrawFile): Promise<string> {
    return this.uow.read(caller, async (tx) => {
      await this.readable(tx, caller, id);
      return this.text(tx, id, file);
    });
  }

  async publicList(query: PageQuery): Promise<Page<PublicDrawRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(SYSTEM, (tx) => listPublicDraws(tx, after, limit + 1));
    return paged(rows, limit, (row) => [row.number], (row) => row);
  }

  /** What everyone may know: columns of hashes, counts and rules alone. */
  async publicOne(number: string): Promise<PublicDrawView> {
    return this.uow.read(SYSTEM, async (tx) => {
      const draw = await findDraw(tx, { number });
      return publicView(draw, await this.entries(tx, draw.id));
    });
  }

  /** A frozen text for everyone, after the last visit (`draws.not-revealed` before). The frame comes without weights where the bureau withholds them. */
  async publicFile(number: string, file: Exclude<DrawFile, 'exclusions'>): Promise<string> {
    return this.uow.read(SYSTEM, async (tx) => {
      const draw = await this.revealed(tx, number);
      const text = await this.text(tx, draw.id, file);
      return file === 'frame' && withholdsWeights(draw) ? withoutWeights(text) : text;
    });
  }

  /** Everything that a verifier needs; refused where the bureau withholds the weights (`draws.weights-withheld`), without which nothing can be computed again. */
  async bundle(number: string): Promise<DrawBundleView> {
    return this.uow.read(SYSTEM, async (tx) => {
      const draw = await this.revealed(tx, number);
      if (withholdsWeights(draw)) granted(refuse('draws.weights-withheld', { number }, 'forbidden'));
      const [texts] = await tx.query<{ frame: string; roster: string; result: string }>(
        'SELECT f.csv AS frame, f.roster, r.csv AS result FROM draws.frame f JOIN draws.outcome r ON r.draw_id = f.draw_id WHERE f.draw_id = $1', [draw.id]);
      if (!texts || !draw.publicValue || !draw.resultHash || !draw.nonce) return granted(refuse('draws.nothing-drawn', { number }, 'not-found'));
      return {
        number,
        announced: {
          frameHash: draw.frameHash, commitment: draw.commitment, pattern: draw.pattern,
          quotas: draw.quotas.map(({ stratum, take, reserves }) => ({ stratum, take, reserves })),
          roster: { hash: draw.rosterHash, perUnit: draw.perUnit, cap: draw.cap },
        },
        drawn: { publicValue: draw.publicValue, resultHash: draw.resultHash },
        revealed: { nonce: draw.nonce, ...texts },
      };
    });
  }

  /** Every entry of the draw, however long its field work lasted. */
  private async entries(tx: Tx, id: string): Promise<TimelineEntry[]> {
    const all: TimelineEntry[] = [];
    for (;;) {
      const page = await this.ledger.timeline(tx, `draw:${id}`, all.at(-1)?.seq ?? 0, ENTRIES_AT_ONCE);
      all.push(...page);
      if (page.length < ENTRIES_AT_ONCE) return all;
    }
  }

  private async readable(tx: Tx, caller: Caller, id: string): Promise<void> {
    const draw = await findDraw(tx, { id });
    if (!mayRead(caller, draw)) granted(refuse('draws.sealed', {}, 'forbidden'));
  }

  private async revealed(tx: Tx, number: string): Promise<StoredDraw> {
    const draw = await findDraw(tx, { number });
    if (draw.revealedAt === null) granted(refuse('draws.not-revealed', { number }, 'not-found'));
    return draw;
  }

  private async text(tx: Tx, id: string, file: DrawFile): Promise<string> {
    const [row] = await tx.query<{ text: string | null }>(
      `SELECT ${COLUMN[file]} AS text FROM draws.frame f LEFT JOIN draws.outcome r ON r.draw_id = f.draw_id WHERE f.draw_id = $1`, [id]);
    return row?.text ?? granted(refuse('draws.nothing-drawn', {}, 'not-found'));
  }

  /** Names of inspectors in other organisations are hidden from the reader by row-level security on accounts; the reader may see these. */
  private async withInspectors(tx: Tx, units: readonly DrawnUnitView[]): Promise<DrawnUnitView[]> {
    const assigned = await tx.query<{ unitId: string; accountId: string; organisationId: string; organisationName: string }>(
      `SELECT a.drawn_unit_id AS "unitId", a.account_id AS "accountId", a.organisation_id AS "organisationId", o.name AS "organisationName"
       FROM draws.assignment a JOIN organisations.organisation o ON o.id = a.organisation_id WHERE a.drawn_unit_id = ANY ($1) ORDER BY a.place`,
      [units.map(({ id }) => id)],
    );
    const people = await asSystem(tx, () => tx.query<{ id: string; name: string }>(
      'SELECT id, name FROM organisations.account WHERE id = ANY ($1)', [[...new Set(assigned.map(({ accountId }) => accountId))]]));
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return units.map((unit) => ({
      ...unit,
      inspectors: assigned.filter(({ unitId }) => unitId === unit.id).map(({ unitId: _, ...inspector }) => ({ ...inspector, name: nameOf.get(inspector.accountId) ?? '' })),
    }));
  }
}

function withholdsWeights(draw: StoredDraw): boolean {
  return draw.weighting !== 'none' && !draw.weightsPublic;
}

function publicView(draw: StoredDraw, entries: readonly TimelineEntry[]): PublicDrawView {
  const { id: _id, planId: _plan, organiserId: _organiser, replacesId: _replaces, visits: _visits, version: _version, ...open } = draw;
  const files = `/api/public/draws/${draw.number}`;
  return {
    ...open,
    ...(draw.revealedAt === null || draw.resultHash === null ? {} : {
      frameUrl: `${files}/frame.csv`, rosterUrl: `${files}/roster.csv`, resultUrl: `${files}/result.csv`, ...(withholdsWeights(draw) ? {} : { bundleUrl: `${files}/bundle.json` }),
    }),
    entries: entries.map(({ id, seq, at, action, hash, index }): DrawEntryView => ({ id, seq, at, action, hash, ...(index === undefined ? {} : { index }) })),
  };
}
