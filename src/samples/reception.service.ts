import { Injectable } from '@nestjs/common';
import { Deadlines, type DueDay } from '../deadlines/index.js';
import { granted, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import type { ReceiveBody } from './custody.dto.js';
import { Custody, handoverFacts, statesAfter, type HandoverData } from './custody.service.js';
import { itemEntries, lockedPortions, saveEvents } from './custody-rows.js';
import { HANDOVER_LIFECYCLE, whyNotReception } from './domain/index.js';
import { ItemsReceived, ItemsRefused } from './facts.js';
import { clockOf, hashOf } from './signings.service.js';
import { disciplineFor } from './visits.service.js';

/** What a laboratory's custodian does with what arrives: accepts item by item, or refuses in writing. */
@Injectable()
export class Reception {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly custody: Custody, private readonly deadlines: Deadlines,
    private readonly facts: Facts,
  ) {}

  /**
   * Records the reception of a hand-over, every item of it. Refuses an answer that is not whole or not sound (`reception.*`). A refused item stays with who
   * brought it. Sent twice with the same answers, it is done once.
   */
  receive(caller: Caller, id: string, body: ReceiveBody): Promise<HandoverData> {
    return this.uow.run(caller, async (tx) => {
      const handover = await this.custody.locked(tx, id);
      const answerHash = hashOf(body);
      if (handover.state !== 'offered' && handover.answerHash === answerHash) return this.custody.one(tx, id);
      granted(take(HANDOVER_LIFECYCLE, handover.state as 'offered', 'receive', handoverFacts(caller, handover)));
      const portions = await lockedPortions(tx, handover.portionIds);
      const items = [...new Map(portions.map((portion) => [portion.itemId, portion])).values()];
      const expected = items.map(({ itemId, itemCode, storage }) => ({
        itemId, code: itemCode, storage, portionIds: portions.filter((portion) => portion.itemId === itemId).map((portion) => portion.id),
      }));
      granted(whyNotReception(expected, body.items) ?? expected);
      const answerOf = new Map(body.items.map((answer) => [answer.itemId, answer]));
      const isAccepted = ({ itemId }: { readonly itemId: string }) => answerOf.get(itemId)?.accepted === true;
      const [accepted, refused] = [portions.filter(isAccepted), portions.filter((portion) => !isAccepted(portion))];
      const now = this.clock.now();
      const today = this.clock.today();
      const about = await tx.query<{ id: string; discipline: string }>('SELECT id, discipline FROM samples.item WHERE id = ANY ($1)', [items.map(({ itemId }) => itemId)]);
      const states = statesAfter(accepted, 'receive');
      const windows = new Map<string, DueDay>();
      for (const { discipline } of about) {
        if (!windows.has(discipline)) windows.set(discipline, await this.deadlines.due(tx, clockOf(disciplineFor({ discipline }).clocks, 'received').window, today));
      }
      const due = about.flatMap((item) => {
        const [report, state] = [windows.get(item.discipline), states.get(item.id)];
        return report && state ? [{ id: item.id, state, condition: answerOf.get(item.id)?.condition, due: report.day, provisional: report.provisional, rule: report.rule }] : [];
      });
      await tx.query(
        `UPDATE samples.item i SET state = g.state, received_on = $2, received_by = $3, condition = g.condition, report_due_on = g.due, report_provisional = g.provisional, report_rule = g.rule, version = version + 1
         FROM json_to_recordset($1) AS g (id uuid, state text, condition text, due date, provisional boolean, rule jsonb) WHERE i.id = g.id`,
        [JSON.stringify(due), today, caller.accountId],
      );
      const refusedStates = statesAfter(refused, 'refuse');
      await tx.query(
        `UPDATE samples.item i SET state = 'refused', refusal_reasons = ARRAY(SELECT jsonb_array_elements_text(g.reasons)), condition = g.condition, version = version + 1
         FROM json_to_recordset($1) AS g (id uuid, reasons jsonb, condition text) WHERE i.id = g.id`,
        [JSON.stringify([...refusedStates.keys()].map((itemId) => ({ id: itemId, reasons: answerOf.get(itemId)?.reasons ?? [], condition: answerOf.get(itemId)?.condition })))],
      );
      await tx.query(
        `UPDATE samples.portion SET handover_id = NULL, version = version + 1, holder_id = CASE WHEN id = ANY ($2) THEN $3 ELSE holder_id END,
           holder_name = CASE WHEN id = ANY ($2) THEN $4 ELSE holder_name END, holder_organisation_id = CASE WHEN id = ANY ($2) THEN $5 ELSE holder_organisation_id END,
           state = CASE WHEN id = ANY ($2) THEN 'held' ELSE state END, place_id = CASE WHEN id = ANY ($2) THEN NULL ELSE place_id END WHERE id = ANY ($1)`,
        [portions.map((portion) => portion.id), accepted.map((portion) => portion.id), caller.accountId, caller.name, caller.organisationId],
      );
      await tx.query(
        `UPDATE samples.handover SET state = $2, to_account = $3, to_name = $4, answered_at = $5, answer_reason = $6, answer_hash = $7, version = version + 1 WHERE id = $1`,
        [id, accepted.length > 0 ? 'accepted' : 'declined', caller.accountId, caller.name, now, accepted.length > 0 ? null : body.items.flatMap(({ reasons = [] }) => reasons).join('；').slice(0, 2000), answerHash],
      );
      const events = await saveEvents(tx, portions.map((portion) => {
        const answer = answerOf.get(portion.itemId);
        const sealIntact = answer?.portions.find(({ portionId }) => portionId === portion.id)?.sealIntact;
        return {
          portion, kind: answer?.accepted ? 'received' : 'refused', from: { id: handover.fromAccount, name: handover.fromName }, to: { id: caller.accountId, name: caller.name }, handoverId: id,
          ...(sealIntact === undefined ? {} : { sealIntact }), ...(answer ? { condition: answer.condition } : {}), ...(answer?.celsius ? { celsius: answer.celsius } : {}),
          ...(answer?.reasons?.length ? { note: answer.reasons.join('；') } : {}),
        };
      }), now);
      const dueOf = new Map(due.map((each) => [each.id, each]));
      await this.ledger.append(tx, [
        { aggregate: `handover:${id}`, action: 'handover.received', data: { accepted: [...new Set(accepted.map(({ itemCode }) => itemCode))], refused: [...new Set(refused.map(({ itemCode }) => itemCode))] }, rows: [{ table: 'samples.handover', ids: [id] }] },
        ...itemEntries('item.received', accepted, events, (itemId) => ({ handover: id, reportDueOn: dueOf.get(itemId)?.due ?? null, provisional: dueOf.get(itemId)?.provisional ?? null })),
        ...itemEntries('item.refused', refused, events, (itemId) => ({ handover: id, reasons: [...(answerOf.get(itemId)?.reasons ?? [])] })),
      ]);
      const laboratoryId = handover.toOrganisation;
      const received = items.filter(isAccepted).map(({ itemId }) => itemId);
      const sentBack = items.filter((item) => !isAccepted(item)).map(({ itemId }) => ({ itemId, reasons: answerOf.get(itemId)?.reasons ?? [] }));
      if (received.length > 0) await this.facts.announce(tx, ItemsReceived, { laboratoryId, receivedOn: today, itemIds: received });
      if (sentBack.length > 0) await this.facts.announce(tx, ItemsRefused, { laboratoryId, items: sentBack });
      return this.custody.one(tx, id);
    });
  }
}
