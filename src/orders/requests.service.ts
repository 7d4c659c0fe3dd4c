import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { disciplineOf, DISCIPLINES, type FormValues } from '../disciplines/index.js';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger, personalDigest } from '../ledger/index.js';
import { Organisations } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, takeNumbers, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { whyNotForm } from '../platform/messages/index.js';
import { lineProblems, orderNumber, ORDER_LIFECYCLE, whyNotRequest, type OrderableDevice, type RequestedLine } from './domain/index.js';
import type { OrderContentBody, OrderDraftBody, OrderDraftView, OrderLaboratoryView, OrderRequestBody } from './orders.dto.js';

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly address: string | null;
}

const LABORATORIES = `SELECT id, name, active, disciplines FROM organisations.organisation WHERE kind IN ('laboratory', 'third-party-laboratory')`;
const DRAFT = `SELECT id, version, saved_at AS "savedAt", content FROM orders.draft`;
/** A draft is text that people typed: more than this is none. */
const MOST_DRAFT_BYTES = 300_000;
const MOST_DRAFTS = 100;

/** What customers ask for: drafts, which are evidence of nothing, and the request, which is. */
@Injectable()
export class Requests {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly organisations: Organisations) {}

  /** Laboratories with what they take orders for and the form for samples of each field. */
  laboratories(caller: Caller): Promise<OrderLaboratoryView[]> {
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<{ id: string; name: string; disciplines: string[] }>(`${LABORATORIES} AND active ORDER BY name, id`);
      return rows.map(({ id, name, disciplines }) => ({
        id, name,
        fields: DISCIPLINES.filter(({ code }) => disciplines.includes(code)).map(({ code, name: words, entrustment }) => ({
          discipline: code, name: words.zh, nameEn: words.en, takes: { kinds: [...entrustment.kinds], sections: entrustment.sample.sections } as Record<string, unknown>,
        })),
      })).filter(({ fields }) => fields.length > 0);
    });
  }

  drafts(caller: Caller): Promise<OrderDraftView[]> {
    return this.uow.read(caller, (tx) => tx.query<OrderDraftView>(`${DRAFT} WHERE organisation_id = $1 ORDER BY saved_at DESC, id LIMIT ${MOST_DRAFTS}`, [caller.organisationId]));
  }

  draft(caller: Caller, id: string): Promise<OrderDraftView> {
    return this.uow.read(caller, (tx) => this.found(tx, id));
  }

  /** Keeps what was typed. Refuses a version that another device has passed (`order.draft-stale`), and more than a form can hold (`order.draft-too-large`). */
  saveDraft(caller: Caller, id: string, { version, content }: OrderDraftBody): Promise<OrderDraftView> {
    return this.uow.run(caller, async (tx) => {
      if (Buffer.byteLength(JSON.stringify(content)) > MOST_DRAFT_BYTES) granted(refuse('order.draft-too-large', { kilobytes: MOST_DRAFT_BYTES / 1000 }, 'invalid'));
      const values = [id, caller.organisationId, JSON.stringify(content), this.clock.now(), caller.accountId];
      const [saved] = version === 0
        ? await tx.query('INSERT INTO orders.draft (id, organisation_id, content, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id', values)
        : await tx.query('UPDATE orders.draft SET content = $3, saved_at = $4, saved_by = $5, version = version + 1 WHERE id = $1 AND organisation_id = $2 AND version = $6 RETURNING id', [...values, version]);
      if (!saved) granted(refuse('order.draft-stale', {}));
      return this.found(tx, id);
    });
  }

  async discardDraft(caller: Caller, id: string): Promise<void> {
    await this.uow.run(caller, (tx) => tx.query('DELETE FROM orders.draft WHERE id = $1 AND organisation_id = $2', [id, caller.organisationId]));
  }

  /**
   * Sends a request to a laboratory: it gets its number, and the laboratory becomes a party. Refuses what the laboratory does not take, lines that do not fit the kind
   * (`order.*`) and forms with faults (`form.invalid`, all of them in its facts). Sent twice, it is requested once. The same statements, however many lines.
   */
  request(caller: Caller, { id, ...content }: OrderRequestBody): Promise<string> {
    return this.uow.run(caller, async (tx) => {
      const state = granted(take(ORDER_LIFECYCLE, 'draft', 'request', {} as never));
      const [known] = await tx.query('SELECT 1 FROM orders.work_order WHERE id = $1 AND requested_from = $2', [id, caller.organisationId]);
      if (known) return id;
      const customer = await this.customer(tx, caller, content);
      const lines = await this.checkedLines(tx, content, customer);
      const day = this.clock.today();
      const number = orderNumber(day, await takeNumbers(tx, `order:${content.laboratoryId}:${day.slice(0, 4)}`));
      const { name, phone, address } = content.contact;
      const contact = { name, phone, ...(address ? { address } : {}) };
      const salt = randomBytes(16);
      await this.organisations.addParties(tx, [
        { caseId: id, organisationId: customer.id, capacity: 'customer' }, { caseId: id, organisationId: content.laboratoryId, capacity: 'laboratory' },
      ]);
      const [made] = await tx.query(
        `INSERT INTO orders.work_order (id, laboratory_id, number, kind, discipline, customer_id, customer_name, customer_uscc, customer_address, wanted, sample_return, report_by, contact_digest, state,
           requested_at, requested_by, requested_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT DO NOTHING RETURNING id`,
        [
          id, content.laboratoryId, number, content.kind, content.discipline, customer.id, customer.name, customer.uscc, customer.address, content.wanted?.trim() || null, content.sampleReturn,
          content.reportBy, personalDigest(contact, salt), state, this.clock.now(), caller.accountId, caller.organisationId,
        ],
      );
      if (!made) granted(refuse('order.id-reused', {}, 'invalid'));
      await tx.query('INSERT INTO orders.contact (order_id, value, salt) VALUES ($1, $2, $3)', [id, JSON.stringify(contact), salt]);
      const inserted = await tx.query(
        `INSERT INTO orders.order_line (id, order_id, position, device_id, name, form, wanted)
         SELECT id, $2, position, "deviceId", name, form, wanted FROM json_to_recordset($1) AS g (id uuid, position int, "deviceId" uuid, name text, form jsonb, wanted text) ON CONFLICT DO NOTHING RETURNING id`,
        [JSON.stringify(lines), id],
      );
      if (inserted.length < lines.length) granted(refuse('order.id-reused', {}, 'invalid'));
      await tx.query('DELETE FROM orders.draft WHERE id = $1', [id]);
      await this.ledger.append(tx, [{
        aggregate: `order:${id}`, action: 'order.requested', data: { number, kind: content.kind, customer: customer.id, lines: lines.length },
        rows: [{ table: 'orders.work_order', ids: [id] }, { table: 'orders.contact', ids: [id] }, { table: 'orders.order_line', ids: lines.map((line) => line.id) }],
      }]);
      return id;
    });
  }

  /** Who orders: the reader's own organisation, or whom the laboratory's counter names. */
  private async customer(tx: Tx, caller: Caller, { customerId, laboratoryId }: OrderContentBody): Promise<Customer> {
    const isCounter = caller.roles.some((role) => role === 'custodian' || role === 'quality-manager');
    if (isCounter && caller.organisationId !== laboratoryId) granted(refuse('order.other-laboratory', {}, 'forbidden'));
    if (isCounter && !customerId) granted(refuse('order.customer-needed', {}, 'invalid'));
    if (!isCounter && customerId && customerId !== caller.organisationId) granted(refuse('order.not-the-customer', {}, 'forbidden'));
    const [found] = await tx.query<Customer>(
      `SELECT id, name, uscc, address FROM (
         SELECT e.id, e.name, e.uscc, (SELECT p.address FROM directory.premises p WHERE p.enterprise_id = e.id ORDER BY p.code LIMIT 1) AS address, 1 AS rank FROM directory.enterprise e WHERE e.id = $1
         UNION ALL SELECT id, name, NULL, address, 2 FROM organisations.organisation WHERE id = $1 AND active AND id <> $2) c ORDER BY rank LIMIT 1`,
      [isCounter ? customerId : caller.organisationId, laboratoryId],
    );
    return found ?? granted(refuse('order.customer-unknown', {}, 'not-found'));
  }

  private async checkedLines(tx: Tx, content: OrderContentBody, customer: Customer) {
    const discipline = disciplineOf(content.discipline);
    const requested = content.lines.map(({ id, deviceId, values }): RequestedLine => ({ id, deviceId: deviceId ?? null, values: textsOf(values) }));
    const [laboratory] = await tx.query<{ name: string; active: boolean; disciplines: string[] }>(`${LABORATORIES} AND id = $1`, [content.laboratoryId]);
    const devices = await this.devices(tx, requested.flatMap(({ deviceId }) => deviceId ?? []));
    granted(whyNotRequest(content.kind, requested, { discipline, laboratory, customerId: customer.id, devices }) ?? requested);
    if (discipline) granted(whyNotForm(lineProblems(requested, discipline)) ?? requested);
    return requested.map(({ id, deviceId, values }, at) => {
      const device = devices.find((one) => one.id === deviceId);
      const form: FormValues = device?.form ?? Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]).filter(([, value]) => value !== ''));
      return { id, position: at + 1, deviceId, name: device?.name ?? form['sampleName'] ?? '', form, wanted: content.lines[at]?.wanted?.trim() || null };
    });
  }

  /** Whether a device is ordered already is asked with the system's sight: an order of it may lie with another laboratory. */
  private devices(tx: Tx, ids: readonly string[]): Promise<(OrderableDevice & { readonly name: string; readonly form: FormValues })[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return asSystem(tx, () => tx.query<OrderableDevice & { name: string; form: FormValues }>(
      `SELECT d.id, d.discipline, d.code, p.enterprise_id AS "ownerId", d.status = 'in-use' AS "inUse", concat_ws(' ', d.kind, d.model) AS name,
         jsonb_strip_nulls(jsonb_build_object('sampleName', d.kind, 'deviceCode', d.code, 'serial', d.serial, 'specification', d.model, 'producerName', d.manufacturer, 'place', p.address)) AS form,
         EXISTS (SELECT FROM orders.order_line n JOIN orders.work_order o ON o.id = n.order_id WHERE n.device_id = d.id AND n.struck_reason IS NULL AND n.reported_on IS NULL
           AND o.state IN ('requested', 'quoted', 'accepted', 'delivered')) AS ordered
       FROM directory.device d JOIN directory.premises p ON p.id = d.premises_id WHERE d.id = ANY ($1::uuid[])`,
      [ids],
    ));
  }

  private async found(tx: Tx, id: string): Promise<OrderDraftView> {
    const [draft] = await tx.query<OrderDraftView>(`${DRAFT} WHERE id = $1 AND organisation_id = $2`, [id, tx.caller.organisationId]);
    return draft ?? granted(refuse('order.draft-not-found', {}, 'not-found'));
  }
}

function textsOf(values: Readonly<Record<string, unknown>>): FormValues {
  return Object.values(values).every((value) => typeof value === 'string') ? values as FormValues : granted(refuse('form.invalid', { count: 1, problems: [] }, 'invalid'));
}
