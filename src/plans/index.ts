export { PlansModule } from './plans.module.js';
export { Plans } from './plans.service.js';
export type { PlanBody } from './plans.dto.js';
export type { Numbering, Plan, PlanForDraw, Stratum } from './contract.js';
export { pastOf, stratumRules } from './populations.js';
export { RISK_RULE_LIFECYCLE, USUAL_EXCLUSIONS, USUAL_RISK_RULE, windowsOf, type ExclusionRule, type RiskRule, PLAN_LIFECYCLE, producerWarnings, USUAL_PRODUCER_LIMITS, type LimitWarning, type ProducerLimits, type PlanAction, type PlanState } from './domain/index.js';
