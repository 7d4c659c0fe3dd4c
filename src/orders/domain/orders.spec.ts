import { describe, expect, it } from '@jest/globals';
import { disciplineOf, type Discipline } from '../../disciplines/index.js';
import { refuse } from '../../kernel/index.js';
import { afterLines, type OrderState } from './order-lifecycle.js';
import { whyNotRequest, type OrderableDevice } from './request.js';
import { orderNumber, totalOf, whyOutsideScope } from './review.js';

const metrology = { ...disciplineOf('food')!, code: 'metrology', entrustment: { ...disciplineOf('food')!.entrustment, kinds: ['verification'] } } as Discipline;
const scale: OrderableDevice = { id: 'd1', discipline: 'metrology', code: 'JL-0001', ownerId: 'own', inUse: true, ordered: false };
const facts = (devices: readonly OrderableDevice[]) => ({ discipline: metrology, laboratory: { name: '计量所', active: true, disciplines: ['metrology'] }, customerId: 'own', devices });
const line = (id: string, deviceId: string | null = 'd1') => ({ id, deviceId, values: {} });

describe('an order of devices', () => {
  it('takes the customer’s own devices in use, each once and in one open order', () => {
    expect(whyNotRequest('verification', [line('1')], facts([scale]))).toBeUndefined();
  });

  it.each<[string, readonly ReturnType<typeof line>[], readonly OrderableDevice[]]>([
    ['order.device-needed', [line('1', null)], []],
    ['order.id-reused', [line('1'), line('1')], [scale]],
    ['order.device-not-found', [line('1')], []],
    ['order.device-not-found', [line('1')], [{ ...scale, ownerId: 'other' }]],
    ['order.device-not-found', [line('1')], [{ ...scale, discipline: 'special-equipment' }]],
    ['order.device-twice', [line('1'), line('2')], [scale]],
    ['order.device-out-of-use', [line('1')], [{ ...scale, inUse: false }]],
    ['order.device-ordered', [line('1')], [{ ...scale, ordered: true }]],
  ])('is refused with %s', (code, lines, devices) => {
    expect(whyNotRequest('verification', lines, facts(devices))?.code).toBe(code);
  });
});

describe('a line outside the scope', () => {
  const lacks = [refuse('scope.parameter-missing', { parameter: '镉' })];
  it('may be an entrusted test without mark, never a verification', () => {
    expect(whyOutsideScope('entrusted-test', { withoutMark: true }, 1, lacks)).toBeUndefined();
    expect(whyOutsideScope('entrusted-test', { withoutMark: false }, 1, lacks)?.code).toBe('order.outside-scope');
    expect(whyOutsideScope('verification', { withoutMark: true }, 1, [])?.code).toBe('order.mark-needed');
    expect(whyOutsideScope('verification', { withoutMark: false }, 1, lacks)?.code).toBe('order.outside-scope');
  });
});

describe('an order', () => {
  it.each<[OrderState, Parameters<typeof afterLines>[1], OrderState]>([
    ['accepted', { open: 1, delivered: 1, unreported: 1 }, 'accepted'], ['accepted', { open: 0, delivered: 2, unreported: 1 }, 'delivered'],
    ['accepted', { open: 0, delivered: 1, unreported: 0 }, 'reported'], ['delivered', { open: 0, delivered: 2, unreported: 1 }, 'delivered'],
    ['delivered', { open: 0, delivered: 2, unreported: 0 }, 'reported'], ['closed', { open: 0, delivered: 2, unreported: 0 }, 'closed'], ['accepted', { open: 0, delivered: 0, unreported: 0 }, 'accepted'],
  ])('that is %s with lines %j is then %s', (state, lines, then) => {
    expect(afterLines(state, lines)).toBe(then);
  });

  it('has a total to the cent, and a number of its year', () => {
    expect(totalOf([{ price: '0.1' }, { price: '0.20' }])).toBe('0.30');
    expect(orderNumber('2026-09-07', 42)).toBe('WT2026-00042');
  });
});
