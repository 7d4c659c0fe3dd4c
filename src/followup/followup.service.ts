import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Supervision } from '../directory/index.js';
import { Ledger } from '../ledger/index.js';
import { namedEntries, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { Samples } from '../samples/index.js';
import { HANDLING_LIFECYCLE, type HandlingAction, type HandlingFacts, type HandlingOutcome, type HandlingState } from './domain/index.js';
import type { HandlingQuery, HandlingRow, HandlingView, NoteView } from './followup.dto.js';

/** A handling's page before its actions are put into words. */
export type HandlingPageData = Omit<HandlingView, 'actions'> & { readonly actions: readonly OfferedAction[] };
type Stored = Omit<HandlingView, 'notes' | 'timeline' | 'actions'>;

/** `h` is the handling, `o` the responsible organisation, `$1` today. */
const ROW = `h.id, h.kind, h.case_id AS "caseId", h.source_id AS "sourceId", h.responsible_id AS "responsibleId", o.name AS "responsibleName", h.unit_name AS "unitName",
  h.reference, h.opened_on AS "openedOn", h.start_due AS "startDue", h.start_due_provisional AS "startDueProvisional", h.finish_due AS "finishDue",
  h.finish_due_provisional AS "finishDueProvisional", h.state, h.version,
  CASE h.state WHEN 'open' THEN h.start_due < $1 WHEN 'accepted' THEN h.finish_due < $1 ELSE false END AS overdue`;
const FROM = 'FROM followup.handling h JOIN organisations.organisation o ON o.id = h.responsible_id';

@Injectable()
export class Followup {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly samples: Samples,
    private readonly supervision: Supervision,
  ) {}

  /** Handlings of the reader's organisation and of those below it, those that must be finished first at the top. */
  async list(caller: Caller, query: HandlingQuery): Promise<Page<HandlingRow>> {
    const limit = query.limit ?? 50;
    const [day, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<HandlingRow>(
      `SELECT ${ROW} ${FROM} WHERE ($2::text IS NULL OR h.state = $2) AND ($3::text IS NULL OR h.kind = $3)
         AND ($4::text IS NULL OR strpos(h.unit_name || ' ' || h.reference, $4) > 0) AND ($5::date IS NULL OR (h.finish_due, h.id) > ($5, $6::uuid))
       ORDER BY h.finish_due, h.id LIMIT $7`,
      [this.clock.today(), query.state ?? null, query.kind ?? null, query.q?.trim() || null, day, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.finishDue, row.id], (row) => row);
  }

  one(caller: Caller, id: string): Promise<HandlingPageData> {
    return this.uow.read(caller, (tx) => this.page(tx, id));
  }

  /** Accepts an open handling: the accepting officer answers for it from now on. */
  accept(caller: Caller, id: string, version: number): Promise<HandlingPageData> {
    return this.step(caller, id, 'accept', version, async (tx, state) => {
      await tx.query('UPDATE followup.handling SET state = $2, accepted_by = $3, accepted_at = $4, version = version + 1 WHERE id = $1', [
        id, state, caller.accountId, this.clock.now(),
      ]);
      await this.witness(tx, id, 'handling.accepted', { version: version + 1 });
    });
  }

  /** Adds what was found or done; nothing noted is ever changed. */
  note(caller: Caller, id: string, version: number, text: string): Promise<HandlingPageData> {
    return this.step(caller, id, 'note', version, async (tx) => {
      const noteId = newId();
      await tx.query('INSERT INTO followup.note (id, handling_id, at, by_account, by_name, text) VALUES ($1, $2, $3, $4, $5, $6)', [
        noteId, id, this.clock.now(), caller.accountId, caller.name, text,
      ]);
      await tx.query('UPDATE followup.handling SET version = version + 1 WHERE id = $1', [id]);
      await this.witness(tx, id, 'handling.noted', { version: version + 1 }, noteId);
    });
  }

  /** Closes an accepted handling with its outcome and the reason, and says in the unit's supervision record that it is closed. */
  close(caller: Caller, id: string, version: number, outcome: HandlingOutcome, reason: string): Promise<HandlingPageData> {
    return this.step(caller, id, 'close', version, async (tx, state, handling) => {
      await tx.query(
        'UPDATE followup.handling SET state = $2, outcome = $3, reason = $4, closed_by = $5, closed_at = $6, version = version + 1 WHERE id = $1',
        [id, state, outcome, reason, caller.accountId, this.clock.now()],
      );
      await this.witness(tx, id, 'handling.closed', { version: version + 1, outcome });
      await this.tellSupervision(tx, handling);
    });
  }

  private step(caller: Caller, id: string, action: HandlingAction, version: number, save: (tx: Tx, state: HandlingState, handling: Stored) => Promise<void>): Promise<HandlingPageData> {
    return this.uow.run(caller, async (tx) => {
      const handling = await this.found(tx, id, 'FOR UPDATE OF h');
      const state = granted(take(HANDLING_LIFECYCLE, handling.state, action, factsOf(caller, handling)));
      if (handling.version !== version) granted(refuse('handling.stale', { sent: version, version: handling.version, state: handling.state }));
      await save(tx, state, handling);
      return this.page(tx, id);
    });
  }

  /** More people read a unit's record than may read a handling: it says that and for what, not with which outcome. */
  private async tellSupervision(tx: Tx, { id, kind, caseId, reference }: Stored): Promise<void> {
    await asSystem(tx, async () => {
      const { unit } = kind === 'failure' ? await this.samples.reportFacts(tx, caseId) : await this.samples.recordFacts(tx, caseId);
      if (!unit) throw new Error('What is handled was sampled at a unit');
      await this.supervision.appendSupervisionFacts(tx, [{
        premisesId: unit.premisesId, kind: 'handled', at: this.clock.now(), data: kind === 'failure' ? { report: reference } : {}, source: `handling:${id}`,
      }]);
    });
  }

  private async page(tx: Tx, id: string): Promise<HandlingPageData> {
    const handling = await this.found(tx, id);
    const notes = await tx.query<NoteView>('SELECT id, at, by_name AS by, text FROM followup.note WHERE handling_id = $1 ORDER BY at, id', [id]);
    const timeline = await namedEntries(tx, await this.ledger.timeline(tx, `handling:${id}`));
    return { ...handling, notes, timeline, actions: offered(HANDLING_LIFECYCLE, handling.state, factsOf(tx.caller, handling), permissionsOf(tx.caller.roles)) };
  }

  private async found(tx: Tx, id: string, lock: '' | 'FOR UPDATE OF h' = ''): Promise<Stored> {
    const [row] = await tx.query<Stored>(
      `SELECT ${ROW}, (SELECT a.name FROM organisations.account a WHERE a.id = h.accepted_by) AS "acceptedByName", h.accepted_at AS "acceptedAt", h.outcome, h.reason,
         (SELECT a.name FROM organisations.account a WHERE a.id = h.closed_by) AS "closedByName", h.closed_at AS "closedAt" ${FROM} WHERE h.id = $2 ${lock}`,
      [this.clock.today(), id],
    );
    return row ?? granted(refuse('handling.not-found', {}, 'not-found'));
  }

  private async witness(tx: Tx, id: string, action: string, data: Readonly<Record<string, unknown>>, noteId?: string): Promise<void> {
    const rows = [{ table: 'followup.handling', ids: [id] }, ...(noteId ? [{ table: 'followup.note', ids: [noteId] }] : [])];
    await this.ledger.append(tx, [{ aggregate: `handling:${id}`, action, data, rows }]);
  }
}

function factsOf(caller: Caller, { responsibleId, responsibleName }: Stored): HandlingFacts {
  return { responsibleId, responsibleName, readerOrganisationId: caller.organisationId };
}
