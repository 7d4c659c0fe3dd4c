import { describe, expect, it } from '@jest/globals';
import { refuse } from '../../kernel/index.js';
import {
  dilutedTo, lastDayOf, markOf, regimesHeld, renewBy, standingOf, whyNotAuthorise, whyNotClose, whyNotConditions, whyNotDays, whyNotEnterMethod, whyNotLast, whyNotPlan, whyNotRecord, whyNotSign,
  whyNotTake, whyNotUse, type Authorisation, type EquipmentEvent, type MaterialLot,
} from './index.js';

const DAY = '2026-09-07';
const held = (change: Partial<Authorisation> = {}): Authorisation => ({
  kind: 'test', standard: 'GB 5009.12', edition: '2023', discipline: null, validFrom: '2025-01-01', validTo: '2026-12-31', endedOn: null, ...change,
});

describe('regimes', () => {
  it('need a measurement standard beside the authorisation to verify', () => {
    expect(regimesHeld(['cma', 'metrological-authorisation'])).toEqual(['cma']);
    expect(regimesHeld(['metrological-authorisation', 'measurement-standard'])).toEqual(['metrological-authorisation']);
  });

  it('let a document print its own mark, and an entrusted test that is not covered none', () => {
    const uncovered = refuse('scope.not-covered');
    expect(markOf('metrological-authorisation', { entrusted: false, uncovered: undefined })).toBe('metrological-authorisation');
    expect(markOf('cma', { entrusted: true, uncovered })).toBe('none');
    expect(markOf('cma', { entrusted: false, uncovered })).toBe(uncovered);
  });

  it.each([['2029-12-31', '2029-09-30'], ['2030-02-28', '2029-11-28'], ['2028-05-31', '2028-02-29'], ['2027-05-31', '2027-02-28']])('are renewed, for a certificate to %s, by %s', (to, by) => expect(renewBy(to)).toBe(by));

  it.each([['2024-01-01', '2030-01-01', undefined], ['2024-01-01', '2030-01-02', 'qualification.too-long'], ['2024-01-02', '2024-01-01', 'qualification.days-order']])('%s to %s: %s', (from, to, code) => {
    expect(whyNotDays(from, to)?.code).toBe(code);
  });
});

describe('competence', () => {
  it.each<[string, Partial<Authorisation>[], string | undefined]>([
    ['the method with its year', [{}], undefined], ['on its last day', [{ validTo: DAY }], undefined], ['expired yesterday', [{ validTo: '2026-09-06' }], 'competence.expired'],
    ['not begun', [{ validFrom: '2026-09-08' }], 'competence.missing'], ['withdrawn today', [{ endedOn: DAY }], 'competence.expired'], ['withdrawn tomorrow', [{ endedOn: '2026-09-08' }], undefined],
    ['every method', [{ standard: null, edition: null }], undefined], ['another method', [{ standard: 'GB 5009.15' }], 'competence.missing'], ['a signatory', [{ kind: 'sign', standard: null }], 'competence.missing'],
    ['nothing', [], 'competence.missing'], ['one of two', [{ validTo: '2026-09-06' }, {}], undefined],
  ])('for a method: %s', (_, some, code) => expect(whyNotEnterMethod(some.map(held), { parameter: '铅', methods: ['GB 5009.12-2023'] }, DAY)?.code).toBe(code));

  it('asks for the year only where the scheme names it', () => {
    expect(whyNotEnterMethod([held({ edition: '2017' })], { parameter: '铅', methods: ['GB 5009.12-2023'] }, DAY)?.code).toBe('competence.missing');
    expect(whyNotEnterMethod([held({ edition: '2017' })], { parameter: '铅', methods: ['GB 5009.12'] }, DAY)).toBeUndefined();
  });

  it.each<[string, Partial<Authorisation>[], string | undefined]>([
    ['of the field', [{ kind: 'sign', discipline: 'food' }], undefined], ['of another field', [{ kind: 'sign', discipline: 'drug' }], 'competence.no-signatory'],
    ['no longer', [{ kind: 'sign', validTo: '2026-09-06' }], 'competence.signatory-expired'], ['of every field', [{ kind: 'sign' }], undefined],
  ])('to sign: %s', (_, some, code) => expect(whyNotSign(some.map(held), 'food', DAY)?.code).toBe(code));

  it('is granted after an examination, and for a method that was verified here', () => {
    const wanted = { validFrom: DAY, validTo: '2029-09-06', method: 'GB 5009.12-2023' };
    expect(whyNotAuthorise(wanted, { examined: true, verified: true })).toBeUndefined();
    expect(whyNotAuthorise(wanted, { examined: false, verified: true })?.code).toBe('competence.not-examined');
    expect(whyNotAuthorise(wanted, { examined: true, verified: false })?.code).toBe('competence.method-not-verified');
    expect(whyNotAuthorise({ ...wanted, method: null }, { examined: true, verified: false })).toBeUndefined();
    expect(whyNotAuthorise({ ...wanted, validTo: '2026-09-06' }, { examined: true, verified: true })?.code).toBe('competence.days-order');
  });
});

const event = (kind: EquipmentEvent['kind'], onDay: string, fit: boolean | null = null, dueOn: string | null = null): EquipmentEvent => ({ kind, onDay, fit, dueOn });
const calibrated = event('calibration', '2025-09-08', true, DAY);
const usable = (events: readonly EquipmentEvent[], day = DAY) => whyNotUse({ code: 'SB-1', name: '天平', needs: 'calibration', ...standingOf(events) }, day)?.code;

describe('an instrument', () => {
  it.each<[string, EquipmentEvent[], string, string | undefined]>([
    ['calibrated, on the last day', [calibrated], DAY, undefined], ['overdue since yesterday', [calibrated], '2026-09-08', 'equipment.overdue'], ['never calibrated', [], DAY, 'equipment.not-calibrated'],
    ['found unfit', [calibrated, event('calibration', '2026-01-01', false)], DAY, 'equipment.faulty'], ['with a fault', [calibrated, event('fault', '2026-05-01')], DAY, 'equipment.faulty'],
    ['repaired, not yet found fit', [calibrated, event('fault', '2026-05-01'), event('repair', '2026-05-02')], DAY, 'equipment.faulty'],
    ['repaired and found fit', [calibrated, event('fault', '2026-05-01'), event('repair', '2026-05-02'), event('intermediate-check', '2026-05-03', true, '2026-11-01')], DAY, undefined],
    ['whose check is overdue', [calibrated, event('intermediate-check', '2026-01-03', true, '2026-09-06')], DAY, 'equipment.check-overdue'],
    ['stopped', [calibrated, event('stop', '2026-05-01')], DAY, 'equipment.stopped'], ['stopped and back', [calibrated, event('stop', '2026-05-01'), event('return', '2026-05-02')], DAY, undefined],
    ['scrapped for good', [calibrated, event('scrap', '2026-05-01'), event('calibration', '2026-05-02', true, '2027-05-01')], DAY, 'equipment.scrapped'],
  ])('%s', (_, events, day, code) => expect(usable(events, day)).toBe(code));

  it('that needs neither is used without', () => {
    expect(whyNotUse({ code: 'SB-2', name: '离心机', needs: 'none', ...standingOf([]) }, DAY)).toBeUndefined();
  });

  it.each<[string | undefined, EquipmentEvent]>([
    [undefined, event('calibration', DAY, true, '2027-09-06')], ['equipment.in-future', event('fault', '2026-09-08')], ['equipment.result-needed', event('verification', DAY)],
    ['equipment.due-needed', event('verification', DAY, true)], ['equipment.due-order', event('verification', DAY, true, '2026-09-06')],
  ])('has a line added, or is refused with %s', (code, added) => expect(whyNotRecord({ state: 'in-use' }, added, DAY)?.code).toBe(code));

  it('that was scrapped has its file closed', () => {
    expect(whyNotRecord({ state: 'scrapped' }, event('fault', DAY), DAY)?.code).toBe('equipment.gone');
  });
});

const lot = (change: Partial<MaterialLot> = {}): MaterialLot => ({ code: 'BW-1', left: '10', unit: 'mL', expiresOn: '2026-12-31', openedOn: null, opensUntil: null, discarded: false, ...change });

describe('a material', () => {
  it.each<[string, Partial<MaterialLot>, string, string | undefined]>([
    ['has enough', {}, '10', undefined], ['has not enough', {}, '10.001', 'material.not-enough'], ['is expired since yesterday', { expiresOn: '2026-09-06' }, '1', 'material.expired'],
    ['is used on its last day', { expiresOn: DAY }, '1', undefined], ['is over after opening', { openedOn: '2026-08-01', opensUntil: '2026-09-06' }, '1', 'material.expired'],
    ['was discarded', { discarded: true }, '1', 'material.discarded'], ['is taken by an amount', {}, '0', 'material.amount'],
  ])('%s', (_, change, amount, code) => expect(whyNotTake(lot(change), amount, DAY)?.code).toBe(code));

  it('is diluted exactly, and nothing lasts longer than its parent', () => {
    expect(dilutedTo('1000', '1', '100')).toBe('10');
    expect(dilutedTo('100', '1', '3')).toBe('33.3333333333');
    expect(dilutedTo('1000', '5', '1')).toMatchObject({ code: 'material.dilution' });
    expect(lastDayOf(lot({ openedOn: '2026-09-01', opensUntil: '2026-10-01' }))).toBe('2026-10-01');
    expect(whyNotLast('2026-12-31', lot())).toBeUndefined();
    expect(whyNotLast('2027-01-01', lot())?.code).toBe('material.outlives-parent');
  });
});

describe('a room', () => {
  const limits = [{ standard: 'GB 5009.3', lowCelsius: '18', highCelsius: '26', lowHumidity: null, highHumidity: '65' }];
  it.each<[string | undefined, { celsius: string; humidity: string } | null]>([
    [undefined, { celsius: '18.0', humidity: '65' }], ['environment.outside', { celsius: '17.9', humidity: '50' }], ['environment.outside', { celsius: '20', humidity: '65.1' }], ['environment.not-recorded', null],
  ])('lets a method be used, or refuses with %s', (code, today) => expect(whyNotConditions(['GB 5009.3-2016'], limits, today)?.code).toBe(code));

  it('does not matter for a method without limits', () => {
    expect(whyNotConditions(['GB 5009.12'], limits, null)).toBeUndefined();
  });
});

describe('a finding', () => {
  it('needs cause and action, and somebody else to close it', () => {
    expect(whyNotPlan({ cause: ' ', action: '复检' })?.code).toBe('finding.plan-incomplete');
    expect(whyNotClose({ reportedBy: 'a', reader: 'a' })?.code).toBe('finding.own-action');
    expect(whyNotClose({ reportedBy: 'a', reader: 'b' })).toBeUndefined();
  });
});
