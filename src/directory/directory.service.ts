import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, type Fact } from '../kernel/index.js';
import { parseUscc } from '../kernel/identifiers/index.js';
import { Ledger } from '../ledger/index.js';
import { Organisations, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { ChangeUnitBody, PremisesQuery, PremisesView, SearchHit, UnitBody, UnitView } from './directory.dto.js';
import { searchTerms } from './domain/search.js';
import { whyNotUnit } from './domain/unit.js';

const HIT = `p.id AS "premisesId", e.id AS "enterpriseId", p.code, e.name, e.uscc, p.address, e.status`;
const JOINED = 'directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id';

/** Enterprises, vendors and stalls with their premises and licences: searched, listed, read and edited. */
@Injectable()
export class Directory {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly organisations: Organisations,
  ) {}

  /**
   * The first units that fit what someone is typing: codes first, then names, then addresses.
   * A two-character LIKE over all rows takes some 30 ms at 137,115 enterprises and stops at the limit; a trigram index
   * was measured to be no help, because two characters make no trigram.
   */
  async search(caller: Caller, typed: string, limit = 20): Promise<SearchHit[]> {
    const terms = searchTerms(typed);
    if (terms === null) return [];
    return this.uow.read(caller, async (tx) => {
      const byCode = terms.codePrefix === null ? [] : await tx.query<SearchHit>(
        `(SELECT ${HIT} FROM ${JOINED} WHERE e.uscc LIKE $1 ORDER BY e.uscc LIMIT $2)
         UNION (SELECT ${HIT} FROM ${JOINED} WHERE p.code LIKE $1 ORDER BY p.code LIMIT $2) LIMIT $2`,
        [terms.codePrefix, limit],
      );
      if (byCode.length > 0) return byCode;
      const [only] = terms.contained;
      return terms.contained.length === 1
        ? tx.query<SearchHit>(
          `SELECT * FROM (SELECT ${HIT} FROM ${JOINED} WHERE e.name LIKE $1 LIMIT $2) by_name
           UNION ALL SELECT * FROM (SELECT ${HIT} FROM ${JOINED} WHERE p.address LIKE $1 AND e.name NOT LIKE $1 LIMIT $2) by_address LIMIT $2`,
          [only, limit])
        : tx.query<SearchHit>(`SELECT ${HIT} FROM ${JOINED} WHERE (e.name || ' ' || p.address) LIKE ALL ($1) LIMIT $2`, [terms.contained, limit]);
    });
  }

  /** Premises in the order of their codes, filtered; pages by key. */
  async list(caller: Caller, query: PremisesQuery): Promise<Page<PremisesView>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const parameters: unknown[] = [limit + 1];
    const where: string[] = [];
    const filter = (condition: (place: string) => string, value: unknown): void => {
      if (value === undefined || value === null) return;
      parameters.push(value);
      where.push(condition(`$${parameters.length}`));
    };
    const terms = query.q === undefined ? null : searchTerms(query.q);
    filter((at) => `p.code > ${at}`, after);
    filter((at) => `starts_with(p.division_code, ${at})`, query.division);
    filter((at) => `p.station_id = ${at}`, query.stationId);
    filter((at) => `${at} = ANY (p.business_types)`, query.businessType);
    filter((at) => `${at} = ANY (p.tags)`, query.tag);
    filter((at) => `e.kind = ${at}`, query.kind);
    filter((at) => `e.credit_class = ${at}`, query.creditClass);
    filter((at) => `e.status = ${at}`, query.status);
    if (terms?.codePrefix) filter((at) => `(e.uscc LIKE ${at} OR p.code LIKE ${at})`, terms.codePrefix);
    else filter((at) => `(e.name || ' ' || p.address) LIKE ALL (${at})`, terms?.contained);
    const rows = await this.uow.read(caller, (tx) => tx.query<PremisesView>(
      `SELECT ${HIT}, e.kind, p.division_code AS "divisionCode", d.name AS "divisionName", p.station_id AS "stationId", s.name AS "stationName",
         p.business_types AS "businessTypes", p.tags, e.credit_class AS "creditClass"
       FROM ${JOINED} JOIN organisations.division d ON d.code = p.division_code JOIN organisations.organisation s ON s.id = p.station_id
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY p.code LIMIT $1`,
      parameters,
    ));
    return paged(rows, limit, (row) => [row.code], (row) => row);
  }

  async one(caller: Caller, id: string): Promise<UnitView> {
    return this.uow.read(caller, (tx) => this.find(tx, id));
  }

  async create(caller: Caller, body: UnitBody): Promise<UnitView> {
    return this.uow.run(caller, async (tx) => {
      const id = newId();
      const uscc = await this.checked(tx, id, body);
      await tx.query(
        `INSERT INTO directory.enterprise (id, kind, uscc, name, organiser_id, legal_representative, phone, credit_class, status, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, ...values(body, uscc), this.clock.now()],
      );
      await this.savePremises(tx, id, body, uscc);
      await this.witness(tx, id, 'directory.unit-created', 1);
      return this.find(tx, id);
    });
  }

  /** Replaces what is known of a unit. Somebody else's change in between is refused with the unit as it is now (`directory.stale`). Premises are never taken away. */
  async change(caller: Caller, id: string, body: ChangeUnitBody): Promise<UnitView> {
    return this.uow.run(caller, async (tx) => {
      const [known] = await tx.query<{ version: number }>('SELECT version FROM directory.enterprise WHERE id = $1 FOR UPDATE', [id]);
      if (!known) granted(refuse('directory.unit-not-found', {}, 'not-found'));
      if (known?.version !== body.version) {
        const now = await this.find(tx, id);
        granted(refuse('directory.stale', { sent: body.version, version: now.version, current: JSON.parse(JSON.stringify(now)) as Fact }));
      }
      const uscc = await this.checked(tx, id, body);
      await tx.query(
        `UPDATE directory.enterprise SET kind = $2, uscc = $3, name = $4, organiser_id = $5, legal_representative = $6, phone = $7, credit_class = $8, status = $9,
           updated_at = $10, version = version + 1 WHERE id = $1`,
        [id, ...values(body, uscc), this.clock.now()],
      );
      await this.savePremises(tx, id, body, uscc);
      await this.witness(tx, id, 'directory.unit-changed', body.version + 1);
      return this.find(tx, id);
    });
  }

  /** Lets the unit have accounts of its own for the enterprise portal. Asked again, nothing changes. Returns the unit. */
  async openPortal(caller: Caller, id: string): Promise<UnitView> {
    return this.uow.run(caller, async (tx) => {
      const { name, premises } = await this.find(tx, id);
      const made = await this.organisations.openPortal(tx, { id, name, divisionCode: premises[0]?.divisionCode ?? null });
      if (made) await this.ledger.append(tx, [{ aggregate: `directory-unit:${id}`, action: 'directory.portal-opened', data: {} }]);
      return this.find(tx, id);
    });
  }

  /** The unit's USCC in its one form; refused where the unit is not possible or the USCC or a premises code is another's. */
  private async checked(tx: Tx, id: string, body: UnitBody): Promise<string | null> {
    const uscc = body.uscc ? granted(parseUscc(body.uscc)) : null;
    const codes = body.premises.map((premises) => premises.code ?? (premises.id ? null : uscc));
    granted(whyNotUnit({ ...body, uscc }) ?? body);
    const [taken] = await tx.query<{ uscc: boolean; code: string | null; organiser: boolean; station: boolean; division: boolean }>(
      `SELECT EXISTS (SELECT FROM directory.enterprise WHERE uscc = $2 AND id <> $1) AS uscc,
         (SELECT min(code) FROM directory.premises WHERE code = ANY ($3) AND enterprise_id <> $1) AS code,
         $4::uuid IS NULL OR EXISTS (SELECT FROM directory.enterprise WHERE id = $4 AND kind = 'enterprise') AS organiser,
         NOT EXISTS (SELECT FROM unnest($5::uuid[]) s WHERE s IS NOT NULL AND NOT EXISTS (SELECT FROM organisations.organisation o WHERE o.id = s AND o.kind = 'station')) AS station,
         NOT EXISTS (SELECT FROM unnest($6::text[]) c WHERE NOT EXISTS (SELECT FROM organisations.division d WHERE d.code = c AND d.level IN ('county', 'township'))) AS division`,
      [id, uscc, codes.filter((code) => code !== null), body.organiserId ?? null, body.premises.map((each) => each.stationId ?? null), body.premises.map((each) => each.divisionCode)],
    );
    if (taken?.uscc) granted(refuse('directory.uscc-taken', { uscc: uscc ?? '' }));
    if (taken?.code) granted(refuse('directory.code-taken', { code: taken.code }));
    if (!taken?.organiser) granted(refuse('directory.organiser-unknown', {}, 'invalid'));
    if (!taken?.station) granted(refuse('directory.station-unknown', {}, 'invalid'));
    if (!taken?.division) granted(refuse('directory.division-unknown', {}, 'invalid'));
    return uscc;
  }

  private async savePremises(tx: Tx, id: string, body: UnitBody, uscc: string | null): Promise<void> {
    const premises = body.premises.map((each) => ({ ...each, isNew: each.id === undefined, id: each.id ?? newId(), code: each.code ?? uscc }));
    const given = `json_to_recordset($2) AS g (id uuid, "isNew" boolean, code text, address text, "divisionCode" text, "stationId" uuid, "businessTypes" text[], tags text[], latitude numeric, longitude numeric)`;
    const station = `coalesce(g."stationId", (SELECT o.id FROM organisations.organisation o WHERE o.kind = 'station' AND o.division_code = g."divisionCode" ORDER BY o.id LIMIT 1))`;
    const json = JSON.stringify(premises);
    const [without] = await tx.query<{ code: string }>(`SELECT g."divisionCode" AS code FROM ${given.replace('$2', '$1')} WHERE ${station} IS NULL LIMIT 1`, [json]);
    if (without) granted(refuse('directory.no-station', { division: without.code }, 'invalid'));
    const updated = await tx.query(
      `UPDATE directory.premises p SET address = g.address, division_code = g."divisionCode", station_id = ${station}, business_types = g."businessTypes", tags = g.tags,
         latitude = g.latitude, longitude = g.longitude FROM ${given} WHERE p.id = g.id AND NOT g."isNew" AND p.enterprise_id = $1 RETURNING p.id`,
      [id, json],
    );
    if (updated.length !== premises.filter((each) => !each.isNew).length) granted(refuse('directory.premises-not-found', {}, 'not-found'));
    await tx.query(
      `INSERT INTO directory.premises (id, code, enterprise_id, address, division_code, station_id, business_types, tags, latitude, longitude)
       SELECT g.id, g.code, $1, g.address, g."divisionCode", ${station}, g."businessTypes", g.tags, g.latitude, g.longitude FROM ${given} WHERE g."isNew"`,
      [id, json],
    );
    await tx.query('DELETE FROM directory.licence WHERE premises_id = ANY ($1)', [premises.map((each) => each.id)]);
    await tx.query(
      `INSERT INTO directory.licence (premises_id, kind, number, valid_from, valid_to)
       SELECT premises, kind, number, "validFrom", "validTo" FROM json_to_recordset($1) AS l (premises uuid, kind text, number text, "validFrom" date, "validTo" date)`,
      [JSON.stringify(premises.flatMap((each) => each.licences.map((licence) => ({ ...licence, premises: each.id }))))],
    );
  }

  /** Names and telephones do not enter the ledger; the version says which state of the unit was written. */
  private async witness(tx: Tx, id: string, action: string, version: number): Promise<void> {
    await this.ledger.append(tx, [{ aggregate: `directory-unit:${id}`, action, data: { version } }]);
  }

  private async find(tx: Tx, id: string): Promise<UnitView> {
    const [row] = await tx.query<UnitView>(
      `SELECT e.id, e.kind, e.uscc, e.name, e.organiser_id AS "organiserId", o.name AS "organiserName", e.legal_representative AS "legalRepresentative", e.phone,
         e.credit_class AS "creditClass", e.status, e.version, e.updated_at AS "updatedAt",
         (SELECT count(*)::int FROM directory.enterprise s WHERE s.organiser_id = e.id) AS "stallCount",
         EXISTS (SELECT FROM organisations.organisation own WHERE own.id = e.id) AS "hasPortal",
         (SELECT coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'address', p.address, 'divisionCode', p.division_code, 'divisionName', d.name,
            'stationId', p.station_id, 'stationName', st.name, 'businessTypes', p.business_types, 'tags', p.tags, 'latitude', p.latitude::text, 'longitude', p.longitude::text,
            'licences', (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'number', l.number, 'validFrom', l.valid_from, 'validTo', l.valid_to) ORDER BY l.kind), '[]')
               FROM directory.licence l WHERE l.premises_id = p.id)) ORDER BY p.code), '[]')
            FROM directory.premises p JOIN organisations.division d ON d.code = p.division_code JOIN organisations.organisation st ON st.id = p.station_id
            WHERE p.enterprise_id = e.id) AS premises,
         (SELECT coalesce(json_agg(r ORDER BY r.at DESC), '[]') FROM (
            SELECT v.id, v.premises_id AS "premisesId", v.device_id AS "deviceId", v.kind, v.at, v.data FROM directory.supervision_record v
            JOIN directory.premises p ON p.id = v.premises_id WHERE p.enterprise_id = e.id AND $2 ORDER BY v.at DESC LIMIT 50) r) AS supervision, $2::boolean AS "maySeeSupervision"
       FROM directory.enterprise e LEFT JOIN directory.enterprise o ON o.id = e.organiser_id WHERE e.id = $1`,
      [id, permissionsOf(tx.caller.roles).includes('directory.supervision')],
    );
    return row ?? granted(refuse('directory.unit-not-found', {}, 'not-found'));
  }
}

function values(body: UnitBody, uscc: string | null): unknown[] {
  return [body.kind, uscc, body.name.trim(), body.organiserId ?? null, body.legalRepresentative ?? null, body.phone ?? null, body.creditClass ?? null, body.status];
}
