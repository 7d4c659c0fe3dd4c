import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, isRefusal, refuse } from '../kernel/index.js';
import { Decimal } from '../kernel/numbers/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { dilutedTo, whyNotLast, whyNotTake, type MaterialLot } from './domain/index.js';
import type { DilutionBody, MaterialAncestorView, MaterialBody, MaterialEventView, MaterialQuery, MaterialRow, MaterialStepBody } from './equipment.dto.js';

export type StoredMaterial = Omit<MaterialRow, 'notUsable'>;
export type MaterialFile = StoredMaterial & { readonly chain: MaterialAncestorView[]; readonly events: MaterialEventView[] };

const DUE = 'least(expires_on, CASE WHEN opened_on IS NOT NULL THEN opens_until END)';
const COLUMNS = `id, kind, code, name, lot, supplier, certificate, concentration, concentration_unit AS "concentrationUnit", uncertainty, trim_scale(amount)::text AS amount,
  trim_scale(left_amount)::text AS "left", unit, storage, made_on AS "madeOn", expires_on AS "expiresOn", opened_on AS "openedOn", opens_until AS "opensUntil", ${DUE} AS "dueOn", discarded, version`;

/** Reference materials, standard solutions and reagents: lots, opening, what is left, and from what each was made. */
@Injectable()
export class Materials {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger) {}

  async list(caller: Caller, { q, kind, discarded = false, after, limit = 50 }: MaterialQuery): Promise<Page<StoredMaterial>> {
    const [due, id] = keyOf(after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<StoredMaterial>(
      `SELECT ${COLUMNS} FROM qualification.material
       WHERE discarded = $3 AND ($1::text IS NULL OR strpos(code || ' ' || name || ' ' || lot, $1) > 0) AND ($2::text IS NULL OR kind = $2)
         AND ($4::date IS NULL OR (${DUE}, id) > ($4::date, $5::uuid)) ORDER BY ${DUE}, id LIMIT $6`,
      [q?.trim() || null, kind ?? null, discarded, due, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.dueOn, row.id], (row) => row);
  }

  one(caller: Caller, id: string): Promise<MaterialFile> {
    return this.uow.read(caller, (tx) => this.file(tx, id));
  }

  /** Why a lot may not be used today, whatever the amount; undefined where it may. */
  whyNot(lot: StoredMaterial) {
    return new Decimal(lot.left).isZero() ? refuse('material.empty', { code: lot.code }) : whyNotTake(lot, lot.left, this.clock.today());
  }

  /** Puts a lot into the store; its number is given once in a laboratory (`material.code-used`). */
  receive(caller: Caller, body: MaterialBody): Promise<MaterialFile> {
    return this.uow.run(caller, async (tx) => {
      if (body.expiresOn < body.madeOn) granted(refuse('material.days-order', { from: body.madeOn, to: body.expiresOn }, 'invalid'));
      if (!new Decimal(body.amount).greaterThan(0)) granted(refuse('material.amount', { amount: body.amount }, 'invalid'));
      return this.file(tx, await this.add(tx, caller.organisationId, body));
    });
  }

  /** Adds a lot within the caller's command. Returns its id. */
  async add(tx: Tx, laboratoryId: string, body: MaterialBody, made?: { readonly parentId: string; readonly taken: string; readonly filledTo: string }): Promise<string> {
    const id = newId();
    const [added] = await tx.query(
      `INSERT INTO qualification.material (id, laboratory_id, kind, code, name, lot, supplier, certificate, concentration, concentration_unit, uncertainty, parent_id, taken, filled_to, amount,
         left_amount, unit, storage, made_on, expires_on, opens_until, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $18, $19, $20, $21, $22) ON CONFLICT (laboratory_id, code) DO NOTHING RETURNING id`,
      [
        id, laboratoryId, body.kind, body.code.trim(), body.name.trim(), body.lot, body.supplier, body.certificate, body.concentration ?? null, body.concentrationUnit ?? null,
        body.uncertainty ?? null, made?.parentId ?? null, made?.taken ?? null, made?.filledTo ?? null, body.amount, body.unit, body.storage, body.madeOn, body.expiresOn, body.opensUntil ?? null,
        tx.caller.accountId, this.clock.now(),
      ],
    );
    if (!added) granted(refuse('material.code-used', { code: body.code }));
    await this.ledger.append(tx, [{
      aggregate: `material:${id}`, action: made ? 'material.prepared' : 'material.received', data: { code: body.code.trim(), amount: body.amount, unit: body.unit, ...(made ?? {}) },
      rows: [{ table: 'qualification.material', ids: [id] }],
    }]);
    return id;
  }

  /**
   * Prepares a solution from a lot by dilution: takes from the parent what was taken, and works the concentration out. Refuses a parent that may not be used
   * (`material.expired`, `material.discarded`, `material.not-enough`, `material.no-concentration`) and a solution that would outlive it (`material.outlives-parent`).
   */
  dilute(caller: Caller, parentId: string, body: DilutionBody): Promise<MaterialFile> {
    return this.uow.run(caller, async (tx) => {
      const parent = await this.locked(tx, parentId);
      const today = this.clock.today();
      granted(whyNotTake(parent, body.taken, today));
      if (!parent.concentration) return granted(refuse('material.no-concentration', { code: parent.code }, 'invalid'));
      if (body.expiresOn < today) granted(refuse('material.days-order', { from: today, to: body.expiresOn }, 'invalid'));
      granted(whyNotLast(body.expiresOn, parent));
      const concentration = granted(dilutedTo(parent.concentration, body.taken, body.filledTo));
      await this.step(tx, parent, 'use', body.taken, body.code.trim());
      const id = await this.add(tx, caller.organisationId, {
        kind: 'standard-solution', code: body.code, name: body.name, lot: '', supplier: '', certificate: '', concentration,
        ...(parent.concentrationUnit ? { concentrationUnit: parent.concentrationUnit } : {}), amount: body.filledTo, unit: parent.unit, storage: body.storage, madeOn: today, expiresOn: body.expiresOn,
      }, { parentId, taken: body.taken, filledTo: body.filledTo });
      return this.file(tx, id);
    });
  }

  /** Opens, uses, checks or discards a lot; a stale page is refused (`material.stale`). */
  take(caller: Caller, id: string, { version, kind, amount, note = '' }: MaterialStepBody): Promise<MaterialFile> {
    return this.uow.run(caller, async (tx) => {
      const lot = await this.locked(tx, id);
      if (lot.version !== version) granted(refuse('material.stale', { version: lot.version }));
      if (lot.discarded) granted(refuse('material.discarded', { code: lot.code }));
      if (kind === 'use') {
        const why = amount === undefined ? refuse('material.amount', { amount: '' }, 'invalid') : whyNotTake(lot, amount, this.clock.today());
        if (isRefusal(why)) granted(why);
      }
      await this.step(tx, lot, kind, kind === 'use' ? amount! : null, note);
      return this.file(tx, id);
    });
  }

  private async step(tx: Tx, { id, openedOn }: StoredMaterial, kind: MaterialStepBody['kind'], amount: string | null, note: string): Promise<void> {
    const eventId = newId();
    const today = this.clock.today();
    await tx.query(
      `WITH noted AS (
         INSERT INTO qualification.material_event (id, material_id, laboratory_id, kind, amount, on_day, note, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ) UPDATE qualification.material SET left_amount = left_amount - coalesce($5::numeric, 0), opened_on = coalesce(opened_on, $10::date), discarded = discarded OR $4 = 'discard', version = version + 1
         WHERE id = $2`,
      [eventId, id, tx.caller.organisationId, kind, amount, today, note, tx.caller.accountId, this.clock.now(), kind === 'open' || kind === 'use' ? openedOn ?? today : null],
    );
    await this.ledger.append(tx, [{
      aggregate: `material:${id}`, action: `material.${kind}`, data: { ...(amount === null ? {} : { amount }), note },
      rows: [{ table: 'qualification.material', ids: [id] }, { table: 'qualification.material_event', ids: [eventId] }],
    }]);
  }

  private async locked(tx: Tx, id: string): Promise<StoredMaterial & MaterialLot> {
    const [found] = await tx.query<StoredMaterial>(`SELECT ${COLUMNS} FROM qualification.material WHERE id = $1 FOR UPDATE`, [id]);
    return found ?? granted(refuse('material.not-found', {}, 'not-found'));
  }

  private async file(tx: Tx, id: string): Promise<MaterialFile> {
    const [found] = await tx.query<StoredMaterial>(`SELECT ${COLUMNS} FROM qualification.material WHERE id = $1`, [id]);
    if (!found) return granted(refuse('material.not-found', {}, 'not-found'));
    const chain = await tx.query<MaterialAncestorView>(
      `WITH RECURSIVE up AS (
         SELECT m.*, 0 AS depth FROM qualification.material m WHERE m.id = $1 UNION ALL SELECT m.*, up.depth + 1 FROM qualification.material m JOIN up ON m.id = up.parent_id WHERE up.depth < 20
       ) SELECT id, code, name, concentration, concentration_unit AS "concentrationUnit", taken, filled_to AS "filledTo", expires_on AS "expiresOn" FROM up ORDER BY depth`, [id],
    );
    const events = await tx.query<MaterialEventView>(
      `SELECT v.id, v.kind, trim_scale(v.amount)::text AS amount, v.on_day AS "onDay", v.note, a.name AS "recordedByName" FROM qualification.material_event v
       LEFT JOIN organisations.account a ON a.id = v.recorded_by WHERE v.material_id = $1 ORDER BY v.recorded_at DESC, v.id DESC`, [id],
    );
    return { ...found, chain, events };
  }
}
