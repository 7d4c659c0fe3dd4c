import { Injectable } from '@nestjs/common';
import { Deadlines, type DueDay } from '../deadlines/index.js';
import { Supervision } from '../directory/index.js';
import type { FormValues, PortionKind } from '../disciplines/index.js';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Orders } from '../orders/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Tx } from '../platform/database/index.js';
import type { ConcludedItem, ExaminationFacts, ReceptionRefusalFacts, RecordFacts, ReportFacts } from './contract.js';
import { ITEM_LIFECYCLE, type ItemState } from './domain/index.js';
import { Papers } from './papers.service.js';
import { disciplineFor } from './visits.service.js';

/** What other modules ask about samples. */
@Injectable()
export class Samples {
  constructor(
    private readonly papers: Papers, private readonly deadlines: Deadlines, private readonly ledger: Ledger, private readonly supervision: Supervision, private readonly clock: Clock,
    private readonly orders: Orders,
  ) {}

  /** What the bench may know of items, and nothing else, in the order of the ids given; refuses if this reader does not see one of them (`item.not-found`). One statement, however many. */
  async examinationFactsOf(tx: Tx, itemIds: readonly string[]): Promise<ExaminationFacts[]> {
    const rows = await tx.query<ExaminationFacts>(
      `SELECT id AS "itemId", code, matrix, form AS state, storage, laboratory_id AS "laboratoryId", discipline, scheme_id AS "schemeId", food_type AS "foodType", sampling_kind AS "samplingKind",
         production_date AS "productionDate", sampled_on AS "sampledOn", received_on AS "receivedOn", scheme_item_ids AS "schemeItemIds", coalesce(without_mark, false) AS "withoutMark",
         device_id AS "deviceId" FROM samples.item WHERE id = ANY ($1::uuid[])`,
      [itemIds],
    );
    const rowOf = new Map(rows.map((row) => [row.itemId, row]));
    return itemIds.map((itemId) => rowOf.get(itemId) ?? granted(refuse('item.not-found', {}, 'not-found')));
  }

  /** Another laboratory tests the item from now on; its portions follow by the usual hand-over. Refuses an item that is not seen (`item.not-found`). */
  async moved(tx: Tx, itemId: string, laboratoryId: string): Promise<void> {
    const [item] = await tx.query('UPDATE samples.item SET laboratory_id = $2, version = version + 1 WHERE id = $1 RETURNING id', [itemId, laboratoryId]);
    if (!item) granted(refuse('item.not-found', {}, 'not-found'));
    await this.ledger.append(tx, [{ aggregate: `item:${itemId}`, action: 'item.moved', data: { to: laboratoryId }, rows: [{ table: 'samples.item', ids: [itemId] }] }]);
  }

  /** What a report prints about the sample; nothing personal of the sampled unit. */
  async reportFacts(tx: Tx, itemId: string): Promise<ReportFacts> {
    const [facts] = await this.reportFactsOf(tx, [itemId]);
    return facts ?? granted(refuse('item.not-found', {}, 'not-found'));
  }

  /** The same for many, in the order of the ids given; refuses if this reader does not see one of them (`item.not-found`). Two statements, however many. */
  async reportFactsOf(tx: Tx, itemIds: readonly string[]): Promise<ReportFacts[]> {
    const rows = await tx.query<Omit<ReportFacts, 'unit' | 'producerName' | 'producerAddress' | 'portions'> & { premisesId: string | null; enterpriseId: string | null }>(
      `SELECT i.id AS "itemId", i.code, i.discipline, i.sampling_kind AS "samplingKind", i.record_id AS "recordId", i.record_number AS "recordNumber", i.plan_id AS "planId",
         r.plan_number AS "planNumber", r.plan_title AS "planTitle", r.task_source AS "taskSource", i.organiser_id AS "organiserId", o.name AS "organiserName",
         i.sampling_organisation_id AS "samplingOrganisationId", so.name AS "samplingOrganisationName", i.laboratory_id AS "laboratoryId", l.name AS "laboratoryName",
         i.scheme_id AS "schemeId", i.matrix, i.food_type AS "foodType", r.premises_id AS "premisesId", r.enterprise_id AS "enterpriseId", coalesce(r.form, n.form) AS "values",
         CASE WHEN w.id IS NOT NULL THEN json_build_object('orderId', w.id, 'lineId', n.id, 'number', w.number, 'kind', w.kind, 'deviceId', i.device_id, 'withoutMark', i.without_mark,
           'customer', json_build_object('id', w.customer_id, 'name', w.customer_name, 'uscc', w.customer_uscc, 'address', w.customer_address)) END AS "order",
         ARRAY(SELECT s ->> 'name' FROM jsonb_array_elements(p.value -> 'signers') s WHERE s ->> 'capacity' = 'sampler') AS samplers,
         i.production_date AS "productionDate", i.sampled_on AS "sampledOn", i.received_on AS "receivedOn", i.report_due_on AS "reportDueOn", i.condition
       FROM samples.item i LEFT JOIN samples.sampling_record r ON r.id = i.record_id LEFT JOIN samples.record_personal p ON p.record_id = r.id
       LEFT JOIN organisations.organisation o ON o.id = i.organiser_id LEFT JOIN organisations.organisation so ON so.id = i.sampling_organisation_id
       LEFT JOIN orders.order_line n ON n.id = i.order_line_id LEFT JOIN orders.work_order w ON w.id = i.order_id
       JOIN organisations.organisation l ON l.id = i.laboratory_id WHERE i.id = ANY ($1::uuid[])`,
      [itemIds],
    );
    const rowOf = new Map(rows.map((row) => [row.itemId, row]));
    const portions = await this.papers.portionsOf(tx, itemIds);
    return itemIds.map((itemId) => {
      const { premisesId, enterpriseId, ...facts } = rowOf.get(itemId) ?? granted(refuse('item.not-found', {}, 'not-found'));
      const values: FormValues = facts.values;
      return {
        ...facts,
        unit: premisesId && enterpriseId ? { premisesId, enterpriseId, name: values['unitName'] ?? '', uscc: values['unitUscc'] ?? null, address: values['unitAddress'] ?? '' } : null,
        producerName: values['producerName'] ?? null,
        producerAddress: values['producerAddress'] ?? null,
        portions: portions.get(itemId) ?? [],
      };
    });
  }

  /** What the papers of a visit are made of; carries personal values. */
  recordFacts(tx: Tx, visitOrRecordId: string): Promise<RecordFacts> {
    return this.papers.recordFacts(tx, visitOrRecordId);
  }

  receptionRefusalFacts(tx: Tx, itemId: string): Promise<ReceptionRefusalFacts> {
    return this.papers.receptionRefusalFacts(tx, itemId);
  }

  /**
   * The items have their conclusions: each portion that is left gets the last day of its keeping, by the discipline's rule and the dated windows.
   * The same statements, however many. Refuses if one of them is not seen (`item.not-found`) or cannot be concluded now (`lifecycle.not-now`).
   */
  async concluded(tx: Tx, conclusions: readonly ConcludedItem[]): Promise<void> {
    if (conclusions.length === 0) return;
    const ids = conclusions.map(({ itemId }) => itemId);
    const items = await tx.query<{ id: string; state: ItemState; discipline: string; shelfLifeEndsOn: string | null; premisesId: string | null; recordId: string | null; schemeId: string; values: FormValues }>(
      `SELECT i.id, i.state, i.discipline, i.scheme_id AS "schemeId", i.shelf_life_ends_on AS "shelfLifeEndsOn", r.premises_id AS "premisesId", r.id AS "recordId", coalesce(r.form, n.form) AS "values"
       FROM samples.item i LEFT JOIN samples.sampling_record r ON r.id = i.record_id LEFT JOIN orders.order_line n ON n.id = i.order_line_id WHERE i.id = ANY ($1::uuid[]) ORDER BY i.id FOR UPDATE OF i`,
      [ids],
    );
    const portions = await tx.query<{ id: string; itemId: string; kind: PortionKind }>(
      `SELECT id, item_id AS "itemId", kind FROM samples.portion WHERE item_id = ANY ($1::uuid[]) AND state IN ('held', 'stored') ORDER BY item_id, position FOR UPDATE`, [ids]);
    const decided = [];
    for (const { itemId, outcome, concludedOn } of conclusions) {
      const item = items.find(({ id }) => id === itemId) ?? granted(refuse('item.not-found', {}, 'not-found'));
      const state = granted(take(ITEM_LIFECYCLE, item.state, 'conclude', { portionsLeft: 0 }));
      const own = portions.filter((portion) => portion.itemId === itemId);
      const keep = new Map<PortionKind, DueDay>();
      for (const kind of new Set(own.map((portion) => portion.kind))) {
        const { window, notAfter } = disciplineFor(item).portions.retention({ kind, outcome, concludedOn, values: item.values, ...(item.shelfLifeEndsOn ? { shelfLifeEndsOn: item.shelfLifeEndsOn } : {}) });
        keep.set(kind, await this.deadlines.due(tx, window, concludedOn, notAfter ? { notAfter } : {}));
      }
      decided.push({ itemId, outcome, concludedOn, state, item, keep, portionIds: own.map(({ id }) => id) });
    }
    await tx.query(
      `UPDATE samples.item i SET state = g.state, outcome = g.outcome, concluded_on = g."concludedOn", version = version + 1
       FROM json_to_recordset($1) AS g ("itemId" uuid, state text, outcome text, "concludedOn" date) WHERE i.id = g."itemId"`,
      [JSON.stringify(decided.map(({ itemId, state, outcome, concludedOn }) => ({ itemId, state, outcome, concludedOn })))],
    );
    await tx.query(
      `UPDATE samples.portion p SET retained_until = g.day, retained_provisional = g.provisional, retained_rule = g.rule, version = version + 1
       FROM json_to_recordset($1) AS g ("itemId" uuid, kind text, day date, provisional boolean, rule jsonb)
       WHERE p.item_id = g."itemId" AND p.kind = g.kind AND p.state IN ('held', 'stored')`,
      [JSON.stringify(decided.flatMap(({ itemId, keep }) => [...keep].map(([kind, due]) => ({ itemId, kind, ...due }))))],
    );
    await this.ledger.append(tx, decided.map(({ itemId, outcome, concludedOn, keep, portionIds }) => ({
      aggregate: `item:${itemId}`, action: 'item.concluded', data: { outcome, concludedOn, keptUntil: Object.fromEntries([...keep].map(([kind, due]) => [kind, due.day])) },
      rows: [{ table: 'samples.item', ids: [itemId] }, { table: 'samples.portion', ids: portionIds }],
    })));
    // What a customer ordered is no supervision of anybody.
    await this.supervision.appendSupervisionFacts(tx, decided.flatMap(({ outcome, concludedOn, item }) => (item.premisesId === null ? [] : [{
      premisesId: item.premisesId, kind: outcome === 'pass' ? 'passed' : outcome === 'fail' ? 'failed' : 'problem-found', at: this.clock.now(), data: { concludedOn, schemeId: item.schemeId },
      source: `record:${item.recordId}`,
    }])));
  }

  /** The report on ordered items is issued: their order lines say so. What was sampled is left alone. */
  async reported(tx: Tx, itemId: string, reportNumber: string): Promise<void> {
    const [item] = await tx.query<{ lineId: string | null }>('SELECT order_line_id AS "lineId" FROM samples.item WHERE id = $1', [itemId]);
    if (item?.lineId) await this.orders.reported(tx, item.lineId, reportNumber, this.clock.today());
  }
}
