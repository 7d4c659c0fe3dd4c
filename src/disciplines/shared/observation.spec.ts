import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { parseObservation } from './index.js';

describe('an observation as typed', () => {
  it('keeps the text and the digits that were typed', () => {
    expect(parseObservation('0.50', { unit: 'mg/kg' })).toEqual({ kind: 'quantity', text: '0.50', value: '0.50', printed: '0.50', unit: 'mg/kg' });
    expect(parseObservation('6.1×10⁵CFU/g')).toEqual({ kind: 'quantity', text: '6.1×10⁵CFU/g', value: '610000', printed: '6.1×10⁵', unit: 'CFU/g' });
    expect(parseObservation('＜10', { unit: 'CFU/g' })).toMatchObject({ value: '10', qualifier: '<' });
  });

  it.each(['未检出', 'ND', 'n.d.', '<LOD', '阴性', '未检出（<0.01）', '未检出(检出限：0.01mg/kg)'])('reads "%s" as not detected', (text) => {
    expect(parseObservation(text, { unit: 'mg/kg', detectionLimit: '0.01' })).toMatchObject({ kind: 'finding', detected: false, detectionLimit: '0.01', unit: 'mg/kg' });
  });

  it('reads 检出/25g with its portion', () => {
    expect(parseObservation('检出/25g')).toEqual({ kind: 'finding', text: '检出/25g', detected: true, unit: '/25 g' });
  });

  it('expresses the method’s limits in the unit that was typed', () => {
    expect(parseObservation('3 µg/kg', { unit: 'mg/kg', detectionLimit: '0.001', quantitationLimit: '0.003' })).toMatchObject({ unit: 'μg/kg', detectionLimit: '1', quantitationLimit: '3' });
  });

  it('reads a list with the unit once, at each, or in its column, whatever separates it', () => {
    const counts = [{ value: '10', printed: '10' }, { value: '15', printed: '15', qualifier: '<' }, { value: '610000', printed: '6.1×10⁵' }];
    for (const text of ['10;<15;6.1×10⁵CFU/g', '10，＜15，6.1×10⁵CFU/g', '10CFU/g；\n<15CFU/g；\n6.1×10⁵CFU/g', '10/<15/6.1×10⁵CFU/g', '10、<15、6.1×10⁵']) {
      expect(parseObservation(text, { unit: 'CFU/g' })).toEqual({ kind: 'counts', text, counts, unit: 'CFU/g' });
    }
    expect(parseObservation('未检出；1；未检出CFU/250mL')).toMatchObject({ counts: [{ detected: false }, { value: '1' }, { detected: false }], unit: 'CFU/250 mL' });
  });

  it.each([
    ['  ', 'observation.empty'], ['abc', 'observation.unreadable'], ['0.3.1', 'observation.unreadable'], [';;', 'observation.unreadable'],
    ['10CFU/g;20CFU/mL', 'observation.mixed-units'], ['5.2×103CFU/g', 'number.exponent-unclear'], ['3 foo', 'unit.unknown'],
  ])('refuses "%s" with %s', (text, code) => {
    expect(parseObservation(text)).toMatchObject({ refused: true, code });
  });

  it('refuses a thousands separator in a single result', () => {
    expect(parseObservation('1,000', { shape: 'single', unit: 'mg/kg' })).toMatchObject({ code: 'observation.unreadable' });
  });

  it('refuses a detection limit that is no number or in another dimension', () => {
    expect(parseObservation('1', { detectionLimit: 'abc' })).toMatchObject({ code: 'observation.limit-unreadable' });
    expect(parseObservation('1 mg/L', { unit: 'mg/kg', detectionLimit: '0.1' })).toMatchObject({ code: 'quantity.unit-mismatch' });
    expect(parseObservation('1 g/7g', { unit: 'g/30g', detectionLimit: '0.1' })).toMatchObject({ code: 'quantity.not-exact' });
  });

  it('answers any text with an observation or a refusal', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isRefusal(parseObservation(text)) || true));
  });
});
