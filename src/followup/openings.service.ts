import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Deadlines } from '../deadlines/index.js';
import { disciplineOf } from '../disciplines/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock, legalDayOf } from '../platform/clock/index.js';
import { asSystem, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { ReportIssued } from '../reports/index.js';
import { Samples, VisitRefused } from '../samples/index.js';
import { HANDLING_LIFECYCLE, type HandlingKind } from './domain/index.js';

interface Opening {
  readonly kind: HandlingKind;
  readonly caseId: string;
  readonly sourceId: string;
  readonly responsibleId: string;
  readonly unitName: string;
  readonly reference: string;
  readonly discipline: string;
  readonly at: Date;
}

/** Opens a handling where a unit refused or a report fails, in the transaction that says so. A problem that risk monitoring found opens none, and what a customer ordered opens none. */
@Injectable()
export class Openings implements OnModuleInit {
  constructor(
    private readonly facts: Facts,
    private readonly samples: Samples,
    private readonly deadlines: Deadlines,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // The sampler who records a refusal and the worker who issues a report are no party of what the authority then does.
    this.facts.on(VisitRefused, (tx, { visitId, organiserId, reason, recordedAt }) => asSystem(tx, async () => {
      const { unit, discipline } = await this.samples.recordFacts(tx, visitId);
      await this.open(tx, {
        kind: 'refusal', caseId: visitId, sourceId: visitId, responsibleId: organiserId, unitName: unit.name, reference: reason, discipline, at: new Date(recordedAt),
      });
    }));
    this.facts.on(ReportIssued, (tx, { reportId, number, itemId, organiserId, outcome }) => outcome === 'fail' && organiserId !== null ? asSystem(tx, async () => {
      const { unit, discipline } = await this.samples.reportFacts(tx, itemId);
      if (!unit) throw new Error('What an organiser had sampled was sampled at a unit');
      await this.open(tx, {
        kind: 'failure', caseId: itemId, sourceId: reportId, responsibleId: organiserId, unitName: unit.name, reference: number, discipline, at: this.clock.now(),
      });
    }) : Promise.resolve());
  }

  /** Told twice, it is opened once. Both windows run from the day on which the department was told. */
  private async open(tx: Tx, { kind, caseId, sourceId, responsibleId, unitName, reference, discipline, at }: Opening): Promise<void> {
    const openedOn = legalDayOf(at);
    const windows = disciplineOf(discipline)?.handling;
    if (!windows) throw new Error(`There is no discipline ${discipline}`);
    const start = await this.deadlines.due(tx, windows.start, openedOn);
    const finish = await this.deadlines.due(tx, windows.finish, openedOn);
    const id = newId();
    const [made] = await tx.query(
      `INSERT INTO followup.handling (id, kind, case_id, source_id, responsible_id, unit_name, reference, opened_at, opened_on, start_due, start_due_provisional, start_rule,
         finish_due, finish_due_provisional, finish_rule, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (kind, source_id) DO NOTHING RETURNING id`,
      [
        id, kind, caseId, sourceId, responsibleId, unitName, reference, at, openedOn, start.day, start.provisional, JSON.stringify(start.rule),
        finish.day, finish.provisional, JSON.stringify(finish.rule), HANDLING_LIFECYCLE.initial,
      ],
    );
    if (!made) return;
    await this.ledger.append(tx, [{
      aggregate: `handling:${id}`, action: 'handling.opened', data: { kind, case: caseId, source: sourceId, startDue: start.day, finishDue: finish.day },
      rows: [{ table: 'followup.handling', ids: [id] }],
    }]);
  }
}
