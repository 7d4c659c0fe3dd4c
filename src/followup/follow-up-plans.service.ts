import { Injectable } from '@nestjs/common';
import { legalDayAt, plusDays } from '../deadlines/domain/index.js';
import { Supervision } from '../directory/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Plans } from '../plans/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Samples } from '../samples/index.js';
import { whyNotHandle } from './domain/lifecycle.js';
import type { FollowUpPlanView } from './follow-up-plans.dto.js';

const DAYS = 60;

interface Handled {
  readonly kind: 'failure' | 'refusal';
  readonly caseId: string;
  readonly reference: string;
  readonly unitName: string;
  readonly responsibleId: string;
  readonly responsibleName: string;
}

/** Follow-up sampling of a unit that failed or refused: a draft of a special plan, begun from its handling. */
@Injectable()
export class FollowUpPlans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly plans: Plans,
    private readonly samples: Samples,
    private readonly supervision: Supervision,
    private readonly clock: Clock,
  ) {}

  /**
   * A draft of a follow-up plan that names the handled unit, at the officer's bureau (a station's officer: at the bureau above); planners fill in its strata.
   * Refuses where another organisation is responsible (`handling.not-responsible`), and a second plan of the same handling (`handling.planned`).
   */
  draft(caller: Caller, id: string): Promise<FollowUpPlanView> {
    return this.uow.run(caller, async (tx) => {
      const handling = await this.locked(tx, id);
      granted(whyNotHandle({ ...handling, readerOrganisationId: caller.organisationId }) ?? handling);
      return asSystem(tx, async () => {
        const [known] = await tx.query<{ number: string }>(`SELECT number FROM plans.plan WHERE occasion = 'follow-up' AND particulars ->> 'handlingId' = $1`, [id]);
        if (known) granted(refuse('handling.planned', { number: known.number }));
        const { unit, discipline } = handling.kind === 'failure' ? await this.samples.reportFacts(tx, handling.caseId) : await this.samples.recordFacts(tx, handling.caseId);
        if (!unit) throw new Error('What is handled was sampled at a unit');
        const [card] = await this.supervision.premises(tx, [unit.premisesId]);
        const [bureau] = await tx.query<{ id: string }>(`SELECT CASE WHEN kind = 'station' THEN coalesce(parent_id, id) ELSE id END AS id FROM organisations.organisation WHERE id = $1`, [caller.organisationId]);
        const today = legalDayAt(this.clock.now().getTime());
        const planId = await this.plans.draft(tx, bureau?.id ?? caller.organisationId, {
          title: `${handling.unitName}跟踪抽检`, kind: 'supervision', discipline, taskSource: '核查处置跟踪抽检', periodFrom: today, periodTo: plusDays(today, DAYS), numbering: 'local',
          occasion: 'follow-up', particulars: { reference: handling.reference, handlingId: id }, unitCodes: card ? [card.code] : [], strata: [],
        });
        const [plan] = await tx.query<FollowUpPlanView>('SELECT id, number, title FROM plans.plan WHERE id = $1', [planId]);
        await this.ledger.append(tx, [{ aggregate: `handling:${id}`, action: 'handling.follow-up-planned', data: { by: plan?.number ?? '' }, rows: [{ table: 'followup.handling', ids: [id] }] }]);
        return plan ?? granted(refuse('handling.not-found', {}, 'not-found'));
      });
    });
  }

  private async locked(tx: Tx, id: string): Promise<Handled> {
    const [row] = await tx.query<Handled>(
      `SELECT h.kind, h.case_id AS "caseId", h.reference, h.unit_name AS "unitName", h.responsible_id AS "responsibleId", o.name AS "responsibleName"
       FROM followup.handling h JOIN organisations.organisation o ON o.id = h.responsible_id WHERE h.id = $1 FOR UPDATE OF h`,
      [id],
    );
    return row ?? granted(refuse('handling.not-found', {}, 'not-found'));
  }
}
