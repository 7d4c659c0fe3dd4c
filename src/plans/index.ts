export { PlansModule } from './plans.module.js';
export { Plans } from './plans.service.js';
export type { Numbering, Plan, PlanForDraw, Stratum } from './contract.js';
export { PLAN_LIFECYCLE, type PlanAction, type PlanState } from './domain/index.js';
