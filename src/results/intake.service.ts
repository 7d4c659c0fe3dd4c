import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { judgingDay } from '../catalogue/index.js';
import { granted, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { ItemsReceived } from '../samples/index.js';
import { EXAMINATION_LIFECYCLE, type Blocked } from './domain/index.js';
import { factsOf, lockExamination, whyNotLaboratory, whyStale, type StoredExamination } from './examination-rows.js';
import { demandsOf, type ItemDemand } from './requirements.js';
import { UpperRooms } from './upper-rooms.js';

/** Examinations begin when a laboratory has received an item; limits that are missing then are taken over once they are approved. */
@Injectable()
export class Intake implements OnModuleInit {
  constructor(private readonly uow: UnitOfWork, private readonly facts: Facts, private readonly rooms: UpperRooms, private readonly ledger: Ledger) {}

  onModuleInit(): void {
    this.facts.on(ItemsReceived, (tx, { itemIds, laboratoryId, receivedOn }) => this.open(tx, itemIds, laboratoryId, receivedOn));
  }

  /** The examinations of received items, each with a determination per scheme item; an item that has one already keeps it. The same statements, however many. */
  async open(tx: Tx, itemIds: readonly string[], laboratoryId: string, receivedOn: string): Promise<void> {
    const items = await this.rooms.items(tx, itemIds);
    const schemes = await this.rooms.schemes(tx, items.map(({ schemeId }) => schemeId));
    const dueOf = new Map<string, Awaited<ReturnType<UpperRooms['dueOn']>>>();
    for (const discipline of new Set(items.map((item) => item.discipline))) dueOf.set(discipline, await this.rooms.dueOn(tx, discipline, receivedOn));
    const examinations = items.map((item) => {
      const [scheme, due] = [schemes.get(item.schemeId), dueOf.get(item.discipline)];
      if (!scheme || !due) throw new Error(`Item ${item.itemId} has no scheme`);
      const day = judgingDay({ productionDate: item.productionDate, samplingDate: item.sampledOn });
      const unwanted = scheme.items.filter(({ id }) => item.schemeItemIds !== null && !item.schemeItemIds.includes(id)).map(({ id }) => id);
      const { blocked, items: demands } = demandsOf(scheme, day, item.foodType, unwanted);
      const id = newId();
      const determinations = demands.map((demand) => ({ ...demand, id: newId(), examinationId: id, itemId: item.itemId }));
      return { item, scheme, due, day, blocked, id, determinations };
    });
    const opened = await tx.query<{ id: string }>(
      `WITH opened AS (
         INSERT INTO results.examination (id, item_id, code, matrix, item_state, storage, laboratory_id, discipline, sampling_kind, scheme_id, food_type, judging_day,
           received_on, due_on, due_provisional, state, blocked, unassigned)
         SELECT g.id, g."itemId", g.code, g.matrix, g."itemState", g.storage, $3, g.discipline, g."samplingKind", g."schemeId", g."foodType", g.day, $4, g."dueOn", g.provisional,
           g.state, g.blocked, g.unassigned
         FROM json_to_recordset($1) AS g (id uuid, "itemId" uuid, code text, matrix text, "itemState" text, storage text, discipline text, "samplingKind" text, "schemeId" uuid,
           "foodType" text, day date, "dueOn" date, provisional boolean, state text, blocked jsonb, unassigned int)
         ON CONFLICT (item_id) DO NOTHING RETURNING id
       ), determined AS (
         INSERT INTO results.determination (id, examination_id, item_id, laboratory_id, seq, scheme_item_id, parameter, methods, bases, limit_rule_id, requirement,
           requirement_text, unit, comparison, basis, food)
         SELECT g.id, opened.id, g."itemId", $3, g.seq, g."schemeItemId", g.parameter, g.methods, g.bases, g."limitRuleId", g.requirement, g."requirementText", g.unit, g.comparison,
           g.basis, g.food
         FROM opened JOIN json_to_recordset($2) AS g (id uuid, "examinationId" uuid, "itemId" uuid, seq int, "schemeItemId" uuid, parameter text, methods text[], bases text[],
           "limitRuleId" uuid, requirement jsonb, "requirementText" text, unit text, comparison text, basis text, food text) ON g."examinationId" = opened.id
       ) SELECT id FROM opened`,
      [
        JSON.stringify(examinations.map(({ id, item, due, day, blocked, determinations }) => ({
          id, itemId: item.itemId, code: item.code, matrix: item.matrix, itemState: item.state, storage: item.storage, discipline: item.discipline, samplingKind: item.samplingKind,
          schemeId: item.schemeId, foodType: item.foodType, day, dueOn: due.day, provisional: due.provisional, state: blocked ? 'blocked' : EXAMINATION_LIFECYCLE.initial, blocked,
          unassigned: determinations.length,
        }))),
        JSON.stringify(examinations.flatMap(({ determinations }) => determinations)), laboratoryId, receivedOn,
      ],
    );
    const isOpened = new Set(opened.map(({ id }) => id));
    await this.ledger.append(tx, examinations.filter(({ id }) => isOpened.has(id)).map(({ id, item, scheme, due, day, blocked, determinations }) => ({
      aggregate: `examination:${id}`,
      action: 'examination.opened',
      data: { code: item.code, scheme: scheme.code, judgingDay: day, determinations: determinations.length, dueOn: due.day, ...(blocked ? { blocked: blocked.code } : {}) },
      rows: [{ table: 'results.examination', ids: [id] }, { table: 'results.determination', ids: determinations.map((row) => row.id) }],
    })));
  }

  /**
   * Asks the catalogue again for a blocked examination, with another food type where one is given. What is still missing stays listed;
   * nothing missing: it waits to be assigned.
   */
  async refresh(caller: Caller, id: string, version: number, foodType?: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const examination = await lockExamination(tx, id);
      granted(whyNotLaboratory(tx, examination));
      granted(whyStale(examination, version));
      granted(take(EXAMINATION_LIFECYCLE, examination.state, 'refresh', factsOf(tx, examination)));
      await this.takeOverLimits(tx, [{ ...examination, foodType: foodType ?? examination.foodType }]);
    });
  }

  /** What blocks each of these examinations by the catalogue of now. The same statements, however many. */
  async lookAgain(tx: Tx, examinations: readonly StoredExamination[]): Promise<ReadonlyMap<string, Blocked | null>> {
    return new Map((await this.demanded(tx, examinations)).map(({ examination, blocked }) => [examination.id, blocked]));
  }

  /** Takes over what the catalogue has approved since, for blocked examinations. The same statements, however many. */
  async takeOverLimits(tx: Tx, examinations: readonly StoredExamination[]): Promise<void> {
    const found = await this.demanded(tx, examinations);
    const demands = found.flatMap(({ examination, items }) => items.map((item): ItemDemand & { examinationId: string } => ({ ...item, examinationId: examination.id })));
    const determinations = await tx.query<{ id: string; examinationId: string }>(
      `UPDATE results.determination d SET limit_rule_id = g."limitRuleId", requirement = g.requirement, requirement_text = g."requirementText", unit = g.unit,
         comparison = g.comparison, basis = g.basis, food = g.food
       FROM json_to_recordset($1) AS g ("examinationId" uuid, "schemeItemId" uuid, "limitRuleId" uuid, requirement jsonb, "requirementText" text, unit text, comparison text,
         basis text, food text)
       WHERE d.examination_id = g."examinationId" AND d.scheme_item_id = g."schemeItemId" AND d.limit_rule_id IS DISTINCT FROM g."limitRuleId" AND d.declaration_id IS NULL
       RETURNING d.id, d.examination_id AS "examinationId"`,
      [JSON.stringify(demands)],
    );
    await tx.query(
      `UPDATE results.examination e SET blocked = g.blocked, food_type = g."foodType", state = CASE WHEN g.blocked IS NULL THEN 'waiting' ELSE 'blocked' END, version = e.version + 1
       FROM json_to_recordset($1) AS g (id uuid, blocked jsonb, "foodType" text) WHERE e.id = g.id`,
      [JSON.stringify(found.map(({ examination, blocked }) => ({ id: examination.id, blocked, foodType: examination.foodType })))],
    );
    await this.ledger.append(tx, found.map(({ examination, blocked }) => {
      const ids = determinations.filter(({ examinationId }) => examinationId === examination.id).map((row) => row.id);
      return {
        aggregate: `examination:${examination.id}`,
        action: 'examination.limits-taken',
        data: { taken: ids.length, ...(examination.foodType ? { foodType: examination.foodType } : {}), ...(blocked ? { blocked: blocked.code } : {}) },
        rows: [{ table: 'results.examination', ids: [examination.id] }, { table: 'results.determination', ids }],
      };
    }));
  }

  private async demanded(tx: Tx, examinations: readonly StoredExamination[]) {
    const schemes = await this.rooms.schemes(tx, examinations.map(({ schemeId }) => schemeId));
    // Neither what is left out or was not ordered nor what the label declares needs a limit of the catalogue.
    const wanted = await tx.query<{ examinationId: string; schemeItemId: string }>(
      `SELECT examination_id AS "examinationId", scheme_item_id AS "schemeItemId" FROM results.determination WHERE examination_id = ANY ($1::uuid[]) AND left_out IS NULL AND declaration_id IS NULL`,
      [examinations.map(({ id }) => id)],
    );
    return examinations.map((examination) => {
      const scheme = schemes.get(examination.schemeId);
      if (!scheme) throw new Error(`Examination ${examination.id} has no scheme`);
      const own = new Set(wanted.filter(({ examinationId }) => examinationId === examination.id).map(({ schemeItemId }) => schemeItemId));
      const without = scheme.items.filter(({ id }) => !own.has(id)).map(({ id }) => id);
      return { examination, ...demandsOf(scheme, examination.judgingDay, examination.foodType, without) };
    });
  }
}
