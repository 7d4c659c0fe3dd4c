import { Injectable } from '@nestjs/common';
import { granted, offered, refuse, type OfferedAction } from '../kernel/index.js';
import { namedEntries, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { DRAW_LIFECYCLE } from './domain/index.js';
import { factsOf, findDraw, lastEntry, listDraws, mayRead, type StoredDraw } from './draw-rows.js';
import type { DrawnCodeView, DrawnUnitQuery, DrawnUnitView, DrawQuery, DrawRow, DrawView, OutOfFrameQuery, OutOfFrameView } from './draws.dto.js';
import { publicView, PublicDraws } from './public-draws.service.js';

export type DrawFile = 'frame' | 'exclusions' | 'roster' | 'result';
/** A draw's page before its actions are put into words. */
export type DrawPageData = Omit<DrawView, 'actions'> & { readonly actions: readonly OfferedAction[] };

/** What the record of a draw is made of. */
export interface DrawRecordSource {
  readonly draw: StoredDraw;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly confirmedBy: string;
  /** Titles of the schemes by stratum. */
  readonly names: ReadonlyMap<string, string>;
  readonly codes: readonly DrawnCodeView[];
  readonly entries: readonly { readonly id: number; readonly action: string; readonly at: string; readonly hash: string }[];
}

const COLUMN: Readonly<Record<DrawFile, string>> = { frame: 'f.csv', exclusions: 'f.exclusions', roster: 'f.roster', result: 'r.csv' };

/** What each reader may see of a draw, and when. */
@Injectable()
export class DrawReading {
  constructor(private readonly uow: UnitOfWork, private readonly published: PublicDraws, private readonly clock: Clock) {}

  async list(caller: Caller, query: DrawQuery): Promise<Page<DrawRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => listDraws(tx, query, after, limit + 1));
    return paged(rows, limit, (row) => [row.number], (row) => row);
  }

  async one(caller: Caller, id: string): Promise<DrawPageData> {
    return this.uow.read(caller, async (tx) => {
      const draw = await findDraw(tx, { id });
      const entries = await this.published.entries(tx, id);
      const entry = draw.state === 'committed' ? await lastEntry(tx, id) : undefined;
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
        entered: entry ? { byName: entry.enteredByName, at: entry.enteredAt, own: entry.enteredBy === caller.accountId } : null,
        timeline: await namedEntries(tx, entries),
        actions: offered(DRAW_LIFECYCLE, draw.state, factsOf(draw, this.clock.now(), caller.accountId, entry), permissions),
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
           p.code AS "unitCode", e.name, p.address, v.visit_id AS "visitId", v.due_on AS "dueOn", v.replaces_visit_id AS "replacesVisitId", v.reason,
           (SELECT l.name FROM draws.laboratory_assignment t JOIN organisations.organisation l ON l.id = t.laboratory_id WHERE t.drawn_unit_id = u.id) AS "laboratoryName"
         FROM draws.drawn_unit u JOIN plans.stratum s ON s.id = u.stratum_id JOIN directory.premises p ON p.id = u.premises_id JOIN directory.enterprise e ON e.id = p.enterprise_id
         LEFT JOIN draws.dispatch v ON v.drawn_unit_id = u.id
         WHERE u.draw_id = $1 AND u.role = $2 AND u.position > $3 ORDER BY u.position LIMIT $4`,
        [id, query.role ?? 'unit', after, limit + 1],
      );
      return this.withInspectors(tx, units);
    });
    return paged(rows, limit, (row) => [row.position], (row) => row);
  }

  /** Drawn units or reserves as codes, in draw order: tickets hang on the nonce, so that nobody finds a unit by one before the nonce is published. */
  async codes(caller: Caller, id: string, query: DrawnUnitQuery): Promise<Page<DrawnCodeView>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [0];
    const rows = await this.uow.read(caller, async (tx) => {
      await findDraw(tx, { id });
      return asSystem(tx, () => tx.query<DrawnCodeView>(
        `SELECT u.position, s.code AS stratum, u.rank, substr(u.ticket, 3, 8) AS code FROM draws.drawn_unit u JOIN plans.stratum s ON s.id = u.stratum_id
         WHERE u.draw_id = $1 AND u.role = $2 AND u.position > $3 ORDER BY u.position LIMIT $4`,
        [id, query.role ?? 'unit', after, limit + 1],
      ));
    });
    return paged(rows, limit, (row) => [row.position], (row) => row);
  }

  /** All that the record of the draw says, none of it secret: rule, hashes, who entered and who confirmed the public value, codes, entries. Refuses one not drawn. */
  async recordFacts(tx: Tx, id: string): Promise<DrawRecordSource> {
    const draw = await findDraw(tx, { id });
    const [people] = await tx.query<{ enteredBy: string; confirmedBy: string; enteredAt: string }>(
      `SELECT e.name AS "enteredBy", c.name AS "confirmedBy",
         (SELECT max(v.entered_at) FROM draws.value_entry v WHERE v.draw_id = d.id AND v.entered_by = d.entered_by) AS "enteredAt"
       FROM draws.draw d JOIN organisations.account e ON e.id = d.entered_by JOIN organisations.account c ON c.id = d.drawn_by WHERE d.id = $1`,
      [id],
    );
    if (!people || !draw.publicValue || !draw.resultHash || !draw.drawnAt) return granted(refuse('draws.nothing-drawn', {}, 'not-found'));
    const schemes = await tx.query<{ code: string; title: string }>('SELECT s.code, m.title FROM plans.stratum s JOIN catalogue.scheme m ON m.id = s.scheme_id WHERE s.plan_id = $1', [draw.planId]);
    const codes = await tx.query<DrawnCodeView>(
      `SELECT u.position, s.code AS stratum, u.rank, substr(u.ticket, 3, 8) AS code FROM draws.drawn_unit u JOIN plans.stratum s ON s.id = u.stratum_id
       WHERE u.draw_id = $1 AND u.role = 'unit' ORDER BY u.position`,
      [id],
    );
    const entries = (await this.published.entries(tx, id)).map((entry) => ({ id: entry.id, action: entry.action, at: entry.at, hash: entry.hash }));
    const nameOf = new Map(schemes.map(({ code, title }) => [code, title]));
    return { draw, ...people, names: nameOf, codes, entries };
  }

  /** A frozen text of the draw, whole; under the same condition as the names. */
  async file(caller: Caller, id: string, file: DrawFile): Promise<string> {
    return this.uow.read(caller, async (tx) => {
      await this.readable(tx, caller, id);
      return this.text(tx, id, file);
    });
  }

  /** Who was left out of the frame, and who stands in it with a warning, each with the reason; under the same condition as the names. */
  async leftOut(caller: Caller, id: string, { limit = 50, after: key, code, reason }: OutOfFrameQuery): Promise<Page<OutOfFrameView>> {
    const [after] = keyOf(key, 1) ?? [null];
    const rows = await this.uow.read(caller, async (tx) => {
      await this.readable(tx, caller, id);
      return tx.query<OutOfFrameView>(
        `SELECT l.code, e.name, l.reason, l.warning FROM (
           SELECT split_part(line, ',', 1) COLLATE "C" AS code, split_part(line, ',', 2) AS reason, warning
           FROM draws.frame f CROSS JOIN LATERAL (VALUES (f.exclusions, false), (f.warnings, true)) t (csv, warning) CROSS JOIN LATERAL string_to_table(t.csv, chr(10)) WITH ORDINALITY s (line, n)
           WHERE f.draw_id = $1 AND n > 1 AND line <> '') l
         LEFT JOIN directory.premises p ON p.code = l.code LEFT JOIN directory.enterprise e ON e.id = p.enterprise_id
         WHERE ($2::text IS NULL OR l.code > $2) AND ($3::text IS NULL OR starts_with(l.code, $3)) AND ($4::text IS NULL OR l.reason = $4)
         ORDER BY l.code LIMIT $5`,
        [id, after, code ?? null, reason ?? null, limit + 1],
      );
    });
    return paged(rows, limit, (row) => [row.code], (row) => row);
  }

  private async readable(tx: Tx, caller: Caller, id: string): Promise<void> {
    const draw = await findDraw(tx, { id });
    if (!mayRead(caller, draw)) granted(refuse('draws.sealed', {}, 'forbidden'));
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
