import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { legalDayAt } from '../deadlines/domain/index.js';
import { Supervision } from '../directory/index.js';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { takeNumbers, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import type { RiskRuleBody, RiskRuleView, WeightCountView } from './design.dto.js';
import { divisionPrefix, populationsOf, RISK_RULE_LIFECYCLE, USUAL_EXCLUSIONS, whyNotRiskRule, windowsOf, type RiskRule, type RiskRuleAction } from './domain/index.js';
import { pastOf } from './populations.js';

/** A version of the rule before its actions are put into words. */
export type RiskRuleData = Omit<RiskRuleView, 'actions'> & { readonly actions: readonly OfferedAction[] };
type Stored = Omit<RiskRuleView, 'actions'> & { readonly organiserId: string; readonly proposedBy: string };

const RULE = `SELECT r.id, r.organiser_id AS "organiserId", r.number, r.rule, r.reason, coalesce(d.state, 'proposed') AS state, r.proposed_by AS "proposedBy", a.name AS "proposedByName",
    r.proposed_at AS "proposedAt", b.name AS "decidedByName", d.decided_at AS "decidedAt"
  FROM plans.risk_rule r LEFT JOIN plans.risk_rule_decision d ON d.rule_id = r.id LEFT JOIN organisations.account a ON a.id = r.proposed_by LEFT JOIN organisations.account b ON b.id = d.decided_by`;

/** The versions of a bureau's risk rule: proposed by one person, approved by another, frozen into the draws that use them. */
@Injectable()
export class RiskRules {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly supervision: Supervision, private readonly clock: Clock) {}

  /** The versions of the reader's bureau, newest first. */
  async list(caller: Caller, query: PageQuery): Promise<Page<RiskRuleData>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<Stored>(
      `${RULE} WHERE (r.organiser_id = $1 OR $2) AND ($3::int IS NULL OR r.number < $3) ORDER BY r.number DESC, r.id LIMIT $4`, [caller.organisationId, caller.reach === 'all', after, limit + 1]));
    return paged(rows, limit, (row) => [row.number], (row) => shown(caller, row));
  }

  /** Proposes the next version of the bureau's rule; refuses one that is none (`plan.risk-rule`, naming the part). */
  propose(caller: Caller, { rule, reason }: RiskRuleBody): Promise<RiskRuleData> {
    return this.uow.run(caller, async (tx) => {
      granted(whyNotRiskRule(rule) ?? rule);
      const id = newId();
      const number = await takeNumbers(tx, `risk-rule:${caller.organisationId}`);
      await tx.query('INSERT INTO plans.risk_rule (id, organiser_id, number, rule, reason, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        id, caller.organisationId, number, JSON.stringify(rule), reason, caller.accountId, this.clock.now(),
      ]);
      await this.ledger.append(tx, [{ aggregate: `risk-rule:${id}`, action: 'risk-rule.proposed', data: { number, reason }, rows: [{ table: 'plans.risk_rule', ids: [id] }] }]);
      return shown(caller, await this.found(tx, id));
    });
  }

  /** Approves or rejects a proposed version; refused to who proposed it (`plan.own-risk-rule`) and to another bureau's people. */
  decide(caller: Caller, id: string, action: RiskRuleAction): Promise<RiskRuleData> {
    return this.uow.run(caller, async (tx) => {
      // Whoever comes second finds the first one's decision.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 18))', [id]);
      const rule = await this.found(tx, id);
      if (rule.organiserId !== caller.organisationId) granted(refuse('plan.risk-rule-not-found', {}, 'not-found'));
      const state = granted(take(RISK_RULE_LIFECYCLE, rule.state, action, { proposedBy: rule.proposedBy, reader: caller.accountId }));
      await tx.query('INSERT INTO plans.risk_rule_decision (rule_id, state, decided_by, decided_at) VALUES ($1, $2, $3, $4)', [id, state, caller.accountId, this.clock.now()]);
      await this.ledger.append(tx, [{ aggregate: `risk-rule:${id}`, action: `risk-rule.${state}`, data: { number: rule.number }, rows: [{ table: 'plans.risk_rule_decision', ids: [id] }] }]);
      return shown(caller, await this.found(tx, id));
    });
  }

  /** How many units that can be drawn in the reader's bureau would have each weight from 1 to 20 under a rule, whether it is kept or not. */
  preview(caller: Caller, rule: unknown): Promise<WeightCountView[]> {
    return this.uow.read(caller, async (tx) => {
      granted(whyNotRiskRule(rule) ?? {});
      const sound = rule as RiskRule;
      const [organiser] = await tx.query<{ division: string | null }>('SELECT division_code AS division FROM organisations.organisation WHERE id = $1', [caller.organisationId]);
      const division = divisionPrefix(organiser?.division ?? '');
      const cells = await this.supervision.populationCells(tx, [division], [], pastOf(windowsOf(legalDayAt(this.clock.now().getTime()), USUAL_EXCLUSIONS, sound)));
      const [all] = populationsOf(cells, [{ stratum: '', division, businessType: null, tag: null }], USUAL_EXCLUSIONS, sound);
      return (all?.weights ?? []).map((units, at) => ({ weight: at + 1, units }));
    });
  }

  private async found(tx: Tx, id: string): Promise<Stored> {
    const [row] = await tx.query<Stored>(`${RULE} WHERE r.id = $1`, [id]);
    return row ?? granted(refuse('plan.risk-rule-not-found', {}, 'not-found'));
  }
}

function shown(caller: Caller, { organiserId, proposedBy, ...rule }: Stored): RiskRuleData {
  const permissions = organiserId === caller.organisationId ? permissionsOf(caller.roles) : [];
  return { ...rule, actions: offered(RISK_RULE_LIFECYCLE, rule.state, { proposedBy, reader: caller.accountId }, permissions) };
}
