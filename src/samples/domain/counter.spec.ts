import { expect, it } from '@jest/globals';
import { disciplineOf } from '../../disciplines/index.js';
import { whyNotDelivered } from './counter.js';

it('a device is received with its order line alone: it has no portions', () => {
  const device = { id: 'l1', position: 1, name: '电子秤', deviceId: 'd1', deliveredOn: null, struckReason: null, values: {} };
  const answer = { lineId: 'l1', itemId: 'i1', matchesForm: true, portions: [] };
  expect(whyNotDelivered([device], [answer], disciplineOf('food')!)).toBeUndefined();
  expect(whyNotDelivered([device], [{ ...answer, portions: [{ kind: 'test', quantity: '1', unit: '台' }] }], disciplineOf('food')!)?.code).toBe('counter.device-has-no-portions');
});
