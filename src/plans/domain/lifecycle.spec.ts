import { describe, expect, it } from '@jest/globals';
import { isRefusal, offered, take } from '../../kernel/index.js';
import { PLAN_LIFECYCLE, type PlanAction, type PlanFacts, type PlanState } from './lifecycle.js';
import { whyNotPlan } from './strata.js';

const sound: PlanFacts = { strata: 2, emptySchemes: [], createdBy: 'author', submittedBy: 'author', reader: 'leader' };
const codeOf = (decided: unknown): unknown => (isRefusal(decided) ? decided.code : decided);

describe('lifecycle of a plan', () => {
  const way: readonly [PlanState, PlanAction, PlanState][] = [
    ['draft', 'edit', 'draft'], ['draft', 'submit', 'submitted'], ['submitted', 'return', 'draft'], ['submitted', 'approve', 'approved'],
    ['approved', 'return', 'draft'], ['approved', 'publish', 'published'], ['published', 'revise', 'draft'], ['published', 'close', 'closed'],
  ];

  it.each(way)('leads from %s by %s to %s', (state, action, next) => {
    expect(take(PLAN_LIFECYCLE, state, action, sound)).toBe(next);
  });

  it('allows nothing else', () => {
    const actions: PlanAction[] = ['edit', 'submit', 'return', 'approve', 'publish', 'revise', 'close'];
    for (const state of Object.keys(PLAN_LIFECYCLE.states) as PlanState[]) {
      for (const action of actions) {
        if (way.some(([from, by]) => from === state && by === action)) continue;
        expect(codeOf(take(PLAN_LIFECYCLE, state, action, sound))).toBe('lifecycle.not-now');
      }
    }
  });

  it('refuses approval by who made or submitted the plan, and says so beside the action', () => {
    for (const facts of [{ ...sound, reader: 'author' }, { ...sound, createdBy: 'other', submittedBy: 'leader' }]) {
      expect(codeOf(take(PLAN_LIFECYCLE, 'submitted', 'approve', facts))).toBe('plan.own-approval');
    }
    const actions = offered(PLAN_LIFECYCLE, 'submitted', { ...sound, reader: 'author' }, ['plan.approve']);
    expect(actions.find(({ action }) => action === 'approve')?.refused?.code).toBe('plan.own-approval');
  });

  it('refuses submission without strata, or with a scheme in which there is nothing to test', () => {
    expect(codeOf(take(PLAN_LIFECYCLE, 'draft', 'submit', { ...sound, strata: 0 }))).toBe('plan.no-strata');
    expect(codeOf(take(PLAN_LIFECYCLE, 'draft', 'submit', { ...sound, emptySchemes: ['其他'] }))).toBe('plan.scheme-empty');
  });
});

describe('period and strata of a plan', () => {
  const period = { periodFrom: '2026-03-01', periodTo: '2026-11-30' };
  const stratum = { code: 'S001', quota: 5, reserves: 2, dueOn: '2026-11-30' };

  it('accepts due days up to the last day of the period', () => {
    expect(whyNotPlan(period, [stratum, { ...stratum, code: 'S002', dueOn: '2026-03-01' }])).toBeUndefined();
  });

  it('refuses a period that ends before it begins, a code twice, and a due day outside the period', () => {
    expect(whyNotPlan({ periodFrom: '2026-03-02', periodTo: '2026-03-01' }, [])?.code).toBe('plan.period');
    expect(whyNotPlan(period, [stratum, stratum])?.code).toBe('plan.stratum-twice');
    expect(whyNotPlan(period, [{ ...stratum, dueOn: '2026-12-01' }])?.facts['strata']).toEqual(['S001']);
  });
});
