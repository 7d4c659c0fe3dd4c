import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { ChangeOrganisationBody, OrganisationBody, OrganisationQuery, OrganisationView } from './organisations.dto.js';

const COLUMNS = `id, kind, name, short_name AS "shortName", parent_id AS "parentId", division_code AS "divisionCode", disciplines, address, phone, active, version`;

export type Capacity = 'organiser' | 'overseer' | 'sampler' | 'laboratory' | 'sampled' | 'producer-authority';

@Injectable()
export class Organisations {
  constructor(private readonly uow: UnitOfWork) {}

  async list(caller: Caller, query: OrganisationQuery): Promise<Page<OrganisationView>> {
    const limit = query.limit ?? 50;
    const [name, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<OrganisationView>(
      `SELECT ${COLUMNS} FROM organisations.organisation
       WHERE ($1::text IS NULL OR kind = $1) AND ($1::text IS NOT NULL OR kind <> 'enterprise') AND ($2::text IS NULL OR strpos(name, $2) > 0)
         AND ($3::text IS NULL OR (name, id) > ($3, $4::uuid))
       ORDER BY name, id LIMIT $5`,
      [query.kind ?? null, query.q ?? null, name, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.name, row.id], (row) => row);
  }

  async one(caller: Caller, id: string): Promise<OrganisationView> {
    return this.uow.read(caller, (tx) => this.read(tx, id));
  }

  async create(caller: Caller, body: OrganisationBody): Promise<OrganisationView> {
    return this.uow.run(caller, async (tx) => {
      await this.assertDivision(tx, body.divisionCode);
      const id = newId();
      await this.assertParent(tx, id, body.parentId);
      await tx.query(
        `INSERT INTO organisations.organisation (id, kind, name, short_name, parent_id, division_code, disciplines, address, phone)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, ...this.values(body)],
      );
      return this.read(tx, id);
    });
  }

  /** Replaces an organisation's data; the version must be the one that was read (`organisation.stale`). */
  async change(caller: Caller, id: string, body: ChangeOrganisationBody): Promise<OrganisationView> {
    return this.uow.run(caller, async (tx) => {
      await this.assertDivision(tx, body.divisionCode);
      await this.assertParent(tx, id, body.parentId);
      const [changed] = await tx.query(
        `UPDATE organisations.organisation SET kind = $2, name = $3, short_name = $4, parent_id = $5, division_code = $6, disciplines = $7, address = $8,
           phone = $9, active = $10, version = version + 1 WHERE id = $1 AND version = $11 RETURNING id`,
        [id, ...this.values(body), body.active, body.version],
      );
      const now = await this.read(tx, id);
      if (!changed) granted(refuse('organisation.stale', { version: now.version }));
      return now;
    });
  }

  /**
   * The organisation that an enterprise's own accounts belong to. It carries the id of its place in the directory, so that both are one party of a case.
   * Told twice, it is made once. Returns whether it was made now.
   */
  async openPortal(tx: Tx, enterprise: { readonly id: string; readonly name: string; readonly divisionCode: string | null }): Promise<boolean> {
    const made = await tx.query(
      `INSERT INTO organisations.organisation (id, kind, name, division_code) VALUES ($1, 'enterprise', $2, $3) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [enterprise.id, enterprise.name, enterprise.divisionCode],
    );
    return made.length > 0;
  }

  /** Makes organisations parties of cases; the bureaus above an organiser become its overseers. One statement, however many. */
  async addParties(tx: Tx, parties: readonly { caseId: string; organisationId: string; capacity: Capacity }[]): Promise<void> {
    await tx.query(
      `WITH given AS (SELECT * FROM json_to_recordset($1) AS g ("caseId" uuid, "organisationId" uuid, capacity text))
       INSERT INTO organisations.case_party (case_id, organisation_id, capacity)
       SELECT "caseId", "organisationId", capacity FROM given
       UNION SELECT g."caseId", above, 'overseer' FROM given g, organisations.lineage(g."organisationId") above
         WHERE g.capacity = 'organiser' AND above <> g."organisationId"
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(parties)],
    );
  }

  private async read(tx: Tx, id: string): Promise<OrganisationView> {
    const [row] = await tx.query<OrganisationView>(`SELECT ${COLUMNS} FROM organisations.organisation WHERE id = $1`, [id]);
    return row ?? granted(refuse('organisation.not-found', {}, 'not-found'));
  }

  private async assertDivision(tx: Tx, code: string | undefined): Promise<void> {
    if (!code) return;
    const [known] = await tx.query('SELECT 1 FROM organisations.division WHERE code = $1', [code]);
    if (!known) granted(refuse('organisation.division-unknown', { code }, 'invalid'));
  }

  private async assertParent(tx: Tx, id: string, parentId: string | undefined): Promise<void> {
    if (!parentId) return;
    // Moving organisations is rare: one at a time, so that two moves cannot close a circle between them.
    await tx.query('LOCK TABLE organisations.organisation IN SHARE ROW EXCLUSIVE MODE');
    const above = await tx.query<{ id: string }>('SELECT up AS id FROM organisations.lineage($1) up', [parentId]);
    if (above.length === 0) granted(refuse('organisation.parent-unknown', {}, 'invalid'));
    if (above.some((organisation) => organisation.id === id.toLowerCase())) granted(refuse('organisation.parent-circle', {}, 'invalid'));
  }

  private values(body: OrganisationBody): unknown[] {
    return [body.kind, body.name, body.shortName ?? null, body.parentId ?? null, body.divisionCode ?? null, body.disciplines ?? [], body.address ?? null, body.phone ?? null];
  }
}
