import { Injectable } from '@nestjs/common';
import { granted, isRefusal, offered, refuse, type OfferedAction, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { namedEntries, permissionsOf } from '../organisations/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import type { CustodyPortionView, ScanView } from './custody.dto.js';
import { personOf, portionsOfItems, type CustodyPortion } from './custody-rows.js';
import { ITEM_LIFECYCLE, parseCode, whyNotDispose, whyNotHolder, type ItemState } from './domain/index.js';
import type { CustodyEventView, ItemQuery, ItemRow, ItemView, OwnItemRow, SealView } from './items.dto.js';
import { PORTION_VIEW } from './portion-views.js';
import { disciplineFor } from './visits.service.js';

/** `i` is the item, `r` its record, `w` its order, `l` its laboratory. */
const ITEM_COLUMNS = `i.id, i.code, i.record_id AS "recordId", i.record_number AS "recordNumber", i.visit_id AS "visitId", i.plan_id AS "planId", i.name, i.matrix, i.storage,
  coalesce(r.form ->> 'unitName', w.customer_name) AS "unitName", i.order_id AS "orderId", i.device_id AS "deviceId", i.sampling_kind AS "samplingKind", i.state, i.laboratory_id AS "laboratoryId", l.name AS "laboratoryName", i.sampled_on AS "sampledOn",
  i.delivery_due_on AS "deliveryDueOn", i.delivery_provisional AS "deliveryProvisional", i.received_on AS "receivedOn", i.report_due_on AS "reportDueOn",
  i.report_provisional AS "reportProvisional", i.outcome`;
const ITEM_FROM = `FROM samples.item i LEFT JOIN samples.sampling_record r ON r.id = i.record_id LEFT JOIN orders.work_order w ON w.id = i.order_id
  JOIN organisations.organisation l ON l.id = i.laboratory_id`;

export type ScanData = Omit<ScanView, 'actions'> & { readonly actions: readonly OfferedAction[] };

/** Items as those see them who may know what they are; and what a scanned code is, for all who hold portions. */
@Injectable()
export class Items {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger) {}

  /** Items of which the reader's organisation is a party, newest first. */
  async list(caller: Caller, query: ItemQuery): Promise<Page<ItemRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const code = query.q ? parseCode(query.q) : undefined;
    const rows = await this.uow.read(caller, (tx) => tx.query<ItemRow>(
      `SELECT ${ITEM_COLUMNS} ${ITEM_FROM} WHERE ($1::text IS NULL OR i.state = $1) AND ($2::uuid IS NULL OR i.plan_id = $2) AND ($3::uuid IS NULL OR i.laboratory_id = $3)
         AND ($4::text IS NULL OR i.record_number LIKE '%' || $4 || '%' OR i.code = $5) AND ($6::uuid IS NULL OR i.id < $6) ORDER BY i.id DESC LIMIT $7`,
      [
        query.state ?? null, query.planId ?? null, query.laboratoryId ?? null, query.q ? query.q.trim().toUpperCase().replace(/[\\%_]/g, '\\$&') : null,
        code && !isRefusal(code) ? code.code.slice(0, 8) : null, after, limit + 1,
      ],
    ));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  one(caller: Caller, id: string): Promise<ItemView> {
    return this.uow.read(caller, async (tx) => {
      const [item] = await tx.query<Omit<ItemView, 'portions' | 'seals' | 'custody' | 'timeline' | 'sections'> & { discipline: string }>(
        `SELECT ${ITEM_COLUMNS}, i.discipline, r.plan_number AS "planNumber", r.plan_title AS "planTitle", i.organiser_id AS "organiserId", o.name AS "organiserName",
           so.name AS "samplingOrganisationName", i.food_type AS "foodType", i.form, i.production_date AS "productionDate", i.shelf_life_ends_on AS "shelfLifeEndsOn",
           i.concluded_on AS "concludedOn", i.condition, i.refusal_reasons AS "refusalReasons", i.delivery_rule AS "deliveryRule", i.report_rule AS "reportRule", coalesce(r.form, n.form) AS "values"
         ${ITEM_FROM} LEFT JOIN orders.order_line n ON n.id = i.order_line_id LEFT JOIN organisations.organisation o ON o.id = i.organiser_id
         LEFT JOIN organisations.organisation so ON so.id = i.sampling_organisation_id WHERE i.id = $1`,
        [id],
      );
      if (!item) return granted(refuse('item.not-found', {}, 'not-found'));
      const { discipline, ...shown } = item;
      const custody = await tx.query<CustodyEventView & { fromAccount: string | null; toAccount: string | null }>(
        `SELECT e.id, p.code AS "portionCode", e.kind, e.at, e.from_account AS "fromAccount", e.from_name AS "fromName", e.to_account AS "toAccount", e.to_name AS "toName", l.name AS "placeName",
           e.seal_intact AS "sealIntact", e.condition, e.celsius::text, e.note
         FROM samples.custody_event e JOIN samples.portion p ON p.id = e.portion_id LEFT JOIN samples.storage_place l ON l.id = e.place_id WHERE e.item_id = $1 ORDER BY e.at, e.id LIMIT 1000`,
        [id],
      );
      const names = new Map(custody.flatMap((event) => [[event.fromAccount, event.fromName] as const, [event.toAccount, event.toName] as const]));
      return {
        ...shown,
        portions: await tx.query<CustodyPortionView>(`${PORTION_VIEW} WHERE p.item_id = $1 ORDER BY p.position`, [id]),
        seals: await tx.query<SealView>(
          `SELECT s.number, p.code AS "portionCode", s.applied_at AS "appliedAt" FROM samples.seal s JOIN samples.portion p ON p.id = s.portion_id WHERE s.item_id = $1 ORDER BY p.position`, [id]),
        custody: custody.map(({ fromAccount: _, toAccount: __, ...event }) => event),
        timeline: await namedEntries(tx, await this.ledger.timeline(tx, `item:${id}`), names),
        sections: (item.orderId ? disciplineFor({ discipline }).entrustment.sample : disciplineFor({ discipline }).intake).sections as unknown as Record<string, unknown>[],
      };
    });
  }

  /** What of the enterprise's own was sampled, newest first; its outcome is told by the report. */
  async own(caller: Caller, query: PageQuery): Promise<Page<OwnItemRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<OwnItemRow>(
      `SELECT i.id, i.record_number AS "recordNumber", i.name, r.form ->> 'unitName' AS "unitName", i.sampled_on AS "sampledOn", i.state, o.name AS "organiserName", l.name AS "laboratoryName"
       ${ITEM_FROM} JOIN organisations.organisation o ON o.id = i.organiser_id WHERE r.enterprise_id = $1 AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`,
      [caller.organisationId, after, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** What a code is, for whoever holds portions; refuses a code that is none, is mistyped, or is not there for this reader (`code.*`). */
  scan(caller: Caller, typed: string): Promise<ScanData> {
    const scanned = granted(parseCode(typed));
    return this.uow.read(caller, async (tx) => {
      const views = await tx.query<CustodyPortionView>(
        `${PORTION_VIEW} WHERE ${scanned.kind === 'item' ? 'i.code' : 'p.code'} = $1 ORDER BY p.position`, [scanned.code]);
      const [first] = views;
      if (!first) return granted(refuse('code.not-found', { code: scanned.code }, 'not-found'));
      const portions = (await portionsOfItems(tx, [first.itemId])).filter(({ id }) => views.some((view) => view.id === id));
      return {
        kind: scanned.kind, itemId: first.itemId, itemCode: first.itemCode, itemState: first.itemState, portions: views,
        actions: actionsOn(caller, first.itemState as ItemState, portions, await this.offers(tx, views)),
      };
    });
  }

  /** Which of these portions' open offers the reader may answer, and how. */
  private async offers(tx: Tx, views: readonly CustodyPortionView[]): Promise<readonly string[]> {
    const ids = views.flatMap(({ offeredIn }) => offeredIn ?? []);
    if (ids.length === 0) return [];
    const rows = await tx.query<{ kind: 'laboratory' | 'internal'; from: string; to: string | null; organisation: string }>(
      `SELECT kind, from_account AS "from", to_account AS "to", to_organisation AS organisation FROM samples.handover WHERE id = ANY ($1) AND state = 'offered'`, [ids]);
    const { accountId, organisationId, roles } = tx.caller;
    return [...new Set(rows.flatMap(({ kind, from, to, organisation }) => {
      if (from === accountId) return ['withdraw'];
      if (kind === 'internal') return to === accountId ? ['accept', 'decline'] : [];
      return organisation === organisationId && roles.includes('custodian') ? ['receive'] : [];
    }))];
  }
}

/** What the reader may do with portions that lie before them; refused steps say why. */
function actionsOn(caller: Caller, state: ItemState, portions: readonly CustodyPortion[], answers: readonly string[]): OfferedAction[] {
  const actions: OfferedAction[] = answers.map((action) => ({ action }));
  if (portions.length === 0 || portions.some(({ offeredIn }) => offeredIn !== null)) return actions;
  const by = personOf(caller);
  const permissions = permissionsOf(caller.roles);
  const add = (action: string, refused: Refusal | undefined) => actions.push(refused ? { action, refused } : { action });
  const held = whyNotHolder(portions, by);
  const steps = offered(ITEM_LIFECYCLE, state, { portionsLeft: 0 }, permissions).map(({ action }) => action);
  if (steps.includes('offer')) add('offer-to-laboratory', held);
  if (state !== 'in-transit' && state !== 'refused' && state !== 'disposed') add('offer-to-colleague', held);
  if (permissions.includes('custody.receive') && state !== 'sampled' && state !== 'in-transit') add('store', held);
  if (steps.includes('divide') && portions.some(({ kind }) => kind === 'test')) add('divide', held);
  if (steps.includes('dispose')) add('dispose', whyNotDispose(portions.map((portion) => ({ ...portion, approvedBy: portion.disposalApprovedBy })), caller.accountId));
  return actions;
}
