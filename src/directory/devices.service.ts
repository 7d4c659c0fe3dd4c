import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, type Fact } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { ChangeDeviceBody, DeviceBody, DeviceQuery, DeviceView } from './directory.dto.js';

const SELECT = `SELECT v.id, v.discipline, v.kind, v.code, v.serial, v.model, v.manufacturer, v.premises_id AS "premisesId", v.status, v.next_due AS "nextDue", v.version,
  p.address, e.name AS "ownerName"
  FROM directory.device v JOIN directory.premises p ON p.id = v.premises_id JOIN directory.enterprise e ON e.id = p.enterprise_id`;

/** Instruments, lifts, cylinders: what is examined again and again and keeps its place in the directory. */
@Injectable()
export class Devices {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger) {}

  /** Devices, those due first; those without a due date last. */
  async list(caller: Caller, query: DeviceQuery): Promise<Page<DeviceView>> {
    const limit = query.limit ?? 50;
    const [due, code] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<DeviceView>(
      `${SELECT} WHERE ($1::text IS NULL OR v.discipline = $1) AND ($2::uuid IS NULL OR v.premises_id = $2) AND ($3::date IS NULL OR v.next_due <= $3)
         AND ($5::text IS NULL OR (coalesce(v.next_due, 'infinity'), v.code) > (coalesce($4::date, 'infinity'), $5))
       ORDER BY coalesce(v.next_due, 'infinity'), v.code LIMIT $6`,
      [query.discipline ?? null, query.premisesId ?? null, query.dueUntil ?? null, due, code, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.nextDue ?? null, row.code], (row) => row);
  }

  async one(caller: Caller, id: string): Promise<DeviceView> {
    return this.uow.read(caller, (tx) => this.find(tx, id));
  }

  async create(caller: Caller, body: DeviceBody): Promise<DeviceView> {
    return this.uow.run(caller, async (tx) => {
      const id = newId();
      await this.check(tx, id, body);
      await tx.query(
        `INSERT INTO directory.device (id, discipline, kind, code, serial, model, manufacturer, premises_id, status, next_due) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, ...values(body)],
      );
      await this.ledger.append(tx, [{ aggregate: `device:${id}`, action: 'directory.device-created', data: { code: body.code } }]);
      return this.find(tx, id);
    });
  }

  async change(caller: Caller, id: string, body: ChangeDeviceBody): Promise<DeviceView> {
    return this.uow.run(caller, async (tx) => {
      await tx.query('SELECT FROM directory.device WHERE id = $1 FOR UPDATE', [id]);
      const known = await this.find(tx, id);
      if (known.version !== body.version) {
        granted(refuse('directory.stale', { sent: body.version, version: known.version, current: JSON.parse(JSON.stringify(known)) as Fact }));
      }
      await this.check(tx, id, body);
      await tx.query(
        `UPDATE directory.device SET discipline = $2, kind = $3, code = $4, serial = $5, model = $6, manufacturer = $7, premises_id = $8, status = $9, next_due = $10,
           version = version + 1 WHERE id = $1`,
        [id, ...values(body)],
      );
      await this.ledger.append(tx, [{ aggregate: `device:${id}`, action: 'directory.device-changed', data: { version: body.version + 1 } }]);
      return this.find(tx, id);
    });
  }

  private async check(tx: Tx, id: string, body: DeviceBody): Promise<void> {
    const [found] = await tx.query<{ premises: boolean; taken: boolean }>(
      `SELECT EXISTS (SELECT FROM directory.premises WHERE id = $2) AS premises,
         EXISTS (SELECT FROM directory.device WHERE id <> $1 AND (code = $3 OR (discipline, kind, manufacturer, serial) = ($4, $5, $6, $7))) AS taken`,
      [id, body.premisesId, body.code, body.discipline, body.kind, body.manufacturer ?? null, body.serial],
    );
    if (!found?.premises) granted(refuse('directory.premises-not-found', {}, 'not-found'));
    if (found?.taken) granted(refuse('directory.device-taken', { code: body.code, serial: body.serial }));
  }

  private async find(tx: Tx, id: string): Promise<DeviceView> {
    const [row] = await tx.query<DeviceView>(`${SELECT} WHERE v.id = $1`, [id]);
    return row ?? granted(refuse('directory.device-not-found', {}, 'not-found'));
  }
}

function values(body: DeviceBody): unknown[] {
  return [body.discipline, body.kind, body.code, body.serial, body.model ?? null, body.manufacturer ?? null, body.premisesId, body.status, body.nextDue ?? null];
}
