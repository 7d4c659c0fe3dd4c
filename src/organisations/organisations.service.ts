import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger, type NewEntry } from '../ledger/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { ChangeOrganisationBody, OrganisationBody, OrganisationQuery, OrganisationView } from './organisations.dto.js';

const COLUMNS = `id, kind, name, short_name AS "shortName", parent_id AS "parentId", division_code AS "divisionCode", disciplines, address, phone, active, version`;

/** Of these the city has its one, and the directory its own: they are made in other ways, and stay what they are. */
const FIXED_KINDS: readonly string[] = ['city-bureau', 'enterprise'];

export type Capacity = 'organiser' | 'overseer' | 'sampler' | 'laboratory' | 'sampled' | 'producer-authority' | 'customer';

export interface NewOrganisation {
  /** Given where it is also the id of something else, as of an enterprise in the directory. */
  readonly id?: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName?: string | null;
  readonly parentId?: string | null;
  readonly divisionCode?: string | null;
  readonly disciplines?: readonly string[];
  readonly address?: string | null;
  readonly phone?: string | null;
}

@Injectable()
export class Organisations {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger) {}

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
      await this.add(tx, [{ id, ...body }]);
      return this.read(tx, id);
    });
  }

  /** Makes organisations, parents before or among them. Those whose id is taken stay as they are; returns the ids that were made now. Two statements, however many. */
  async add(tx: Tx, given: readonly NewOrganisation[]): Promise<string[]> {
    const made = await tx.query<{ id: string; kind: string }>(
      `INSERT INTO organisations.organisation (id, kind, name, short_name, parent_id, division_code, disciplines, address, phone)
       SELECT id, kind, name, "shortName", "parentId", "divisionCode", coalesce(disciplines, '{}'), address, phone
       FROM json_to_recordset($1) AS g (id uuid, kind text, name text, "shortName" text, "parentId" uuid, "divisionCode" text, disciplines text[], address text, phone text)
       ON CONFLICT (id) DO NOTHING RETURNING id, kind`,
      [JSON.stringify(given.map((each) => ({ ...each, id: each.id ?? newId() })))],
    );
    await this.ledger.append(tx, made.map(({ id, kind }) => entry(id, 'organisation.created', { kind })));
    return made.map(({ id }) => id);
  }

  /**
   * Replaces an organisation's data; the version must be the one that was read (`organisation.stale`). The bureau itself and an enterprise's portal
   * stay of their kind and where they are in the tree (`organisation.kind-fixed`); their name, address, telephone and the rest can be changed.
   */
  async change(caller: Caller, id: string, body: ChangeOrganisationBody): Promise<OrganisationView> {
    return this.uow.run(caller, async (tx) => {
      const before = await this.read(tx, id);
      const isFixed = FIXED_KINDS.includes(before.kind) || FIXED_KINDS.includes(body.kind);
      if (isFixed && (body.kind !== before.kind || (body.parentId ?? null) !== before.parentId)) granted(refuse('organisation.kind-fixed', {}, 'invalid'));
      await this.assertDivision(tx, body.divisionCode);
      await this.assertParent(tx, id, body.parentId);
      const [changed] = await tx.query(
        `UPDATE organisations.organisation SET kind = $2, name = $3, short_name = $4, parent_id = $5, division_code = $6, disciplines = $7, address = $8,
           phone = $9, active = $10, version = version + 1 WHERE id = $1 AND version = $11 RETURNING id`,
        [id, ...this.values(body), body.active, body.version],
      );
      const now = await this.read(tx, id);
      if (!changed) granted(refuse('organisation.stale', { version: now.version }));
      const fields = (Object.keys(now) as (keyof OrganisationView)[]).filter((field) => field !== 'version' && JSON.stringify(now[field]) !== JSON.stringify(before[field]));
      await this.ledger.append(tx, [entry(id, 'organisation.changed', { fields })]);
      return now;
    });
  }

  /**
   * The organisation that an enterprise's own accounts belong to. It carries the id of its place in the directory, so that both are one party of a case.
   * Told twice, it is made once. Returns whether it was made now.
   */
  async openPortal(tx: Tx, enterprise: { readonly id: string; readonly name: string; readonly divisionCode: string | null }): Promise<boolean> {
    return (await this.add(tx, [{ ...enterprise, kind: 'enterprise' }])).length > 0;
  }

  /** Makes organisations parties of cases; the bureaus above an organiser become its overseers. Two statements, however many; parties that were there already are told no more. */
  async addParties(tx: Tx, parties: readonly { caseId: string; organisationId: string; capacity: Capacity }[]): Promise<void> {
    const added = await tx.query<{ id: string; caseId: string; organisation: string; capacity: Capacity }>(
      `WITH given AS (SELECT * FROM json_to_recordset($1) AS g ("caseId" uuid, "organisationId" uuid, capacity text))
       INSERT INTO organisations.case_party (case_id, organisation_id, capacity)
       SELECT "caseId", "organisationId", capacity FROM given
       UNION SELECT g."caseId", above, 'overseer' FROM given g, organisations.lineage(g."organisationId") above
         WHERE g.capacity = 'organiser' AND above <> g."organisationId"
       ON CONFLICT DO NOTHING RETURNING id, case_id AS "caseId", organisation_id AS organisation, capacity`,
      [JSON.stringify(parties)],
    );
    const ofCase = new Map<string, typeof added>();
    for (const party of added) ofCase.set(party.caseId, [...(ofCase.get(party.caseId) ?? []), party]);
    await this.ledger.append(tx, [...ofCase].map(([caseId, rows]) => ({
      aggregate: `case:${caseId}`, action: 'case.parties-added', data: { parties: rows.map(({ organisation, capacity }) => ({ organisation, capacity })) },
      rows: [{ table: 'organisations.case_party', ids: rows.map(({ id }) => id) }],
    })));
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

function entry(id: string, action: string, data: Readonly<Record<string, unknown>>): NewEntry {
  return { aggregate: `organisation:${id}`, action, data, rows: [{ table: 'organisations.organisation', ids: [id] }] };
}
