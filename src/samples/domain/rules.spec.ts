import { describe, expect, it } from '@jest/globals';
import { disciplineOf } from '../../disciplines/index.js';
import type { Refusal } from '../../kernel/index.js';
import { whyGone, whyNotToColleague, whyNotToLaboratory, type Person, type PortionInCustody } from './custody.js';
import { isToBeProposed, whyNotApproveDisposal, whyNotDispose } from './disposal.js';
import { leftAfter } from './division.js';
import { numberByPattern, whyNotPattern } from './numbering.js';
import { prefilled } from './prefill.js';
import { partPersonal } from './item-facts.js';

const portion = (change: Partial<PortionInCustody> = {}): PortionInCustody => ({
  code: 'P1', kind: 'test', state: 'held', isSubSample: false, itemId: 'i', itemCode: 'I', itemState: 'received', laboratoryId: 'lab', holderId: 'c', holderOrganisationId: 'lab', offeredIn: null, ...change,
});
const person = (accountId: string, role: string, organisationId = 'lab'): Person => ({ accountId, organisationId, roles: [role] });
const codeOf = (refusal: Refusal | undefined) => refusal?.code;

describe('who may hand what to whom', () => {
  const custodian = person('c', 'custodian');
  it.each<[string, Partial<PortionInCustody>, Person, Person, string | undefined]>([
    ['a custodian gives a test portion to a technician', {}, custodian, person('t', 'technician'), undefined],
    ['a backup portion does not go to a technician', { kind: 'backup' }, custodian, person('t', 'technician'), 'custody.backup-stays-sealed'],
    ['a backup portion goes to another custodian', { kind: 'backup' }, custodian, person('d', 'custodian'), undefined],
    ['what another custodian stored, this one may take out', { state: 'stored', holderId: 'x' }, custodian, person('t', 'technician'), undefined],
    ['what another person holds, this one may not give', { holderId: 'x' }, custodian, person('t', 'technician'), 'custody.not-holder'],
    ['a technician does not take from the store unasked', { state: 'stored', holderId: 'x' }, person('t', 'technician'), person('u', 'technician'), 'custody.not-holder'],
    ['samplers hand to samplers before reception', { itemState: 'sampled', holderId: 's' }, person('s', 'sampler'), person('r', 'sampler'), undefined],
    ['what is on its way stays where it is', { itemState: 'in-transit' }, custodian, person('t', 'technician'), 'custody.not-here'],
    ['nothing goes to oneself', {}, custodian, custodian, 'custody.to-oneself'],
    ['nothing goes to another house', {}, custodian, person('t', 'technician', 'other'), 'custody.not-a-colleague'],
    ['nor to a checker', {}, custodian, person('k', 'checker'), 'custody.wrong-receiver'],
  ])('%s', (_, change, by, to, expected) => expect(codeOf(whyNotToColleague([portion(change)], by, to))).toBe(expected));

  it('test and backup portion travel together to their laboratory', () => {
    const both = [portion({ itemState: 'sampled' }), portion({ itemState: 'sampled', kind: 'backup', code: 'P2' })];
    expect(whyNotToLaboratory(both, both, custodian, 'lab')).toBeUndefined();
    expect(codeOf(whyNotToLaboratory(both.slice(0, 1), both, custodian, 'lab'))).toBe('custody.portions-missing');
    expect(codeOf(whyNotToLaboratory(both, both, custodian, 'other'))).toBe('custody.other-laboratory');
  });
});

describe('parting', () => {
  const whole = { ...portion(), leftQuantity: '1.2' };
  it('leaves exactly the rest, without floating', () => {
    expect(leftAfter(whole, [{ quantity: '0.1', section: 'a' }, { quantity: '0.2', section: 'b' }], 2)).toBe('0.9');
    expect(leftAfter(whole, [{ quantity: '1.2', section: 'a' }], 2)).toBe('0');
  });
  it('gives no more than 31 portions of an item', () => {
    expect(leftAfter(whole, [{ quantity: '0.1', section: 'a' }], 31)).toMatchObject({ code: 'division.too-many' });
    expect(leftAfter({ ...whole, itemState: 'concluded' }, [{ quantity: '0.1', section: 'a' }], 2)).toMatchObject({ code: 'division.not-here' });
  });
});

describe('a pattern', () => {
  const facts = { day: '2026-09-07', division: '622900', sequence: 12 };
  it.each([['DF{yy}{division}{seq:9}', 'DF26622900000000012'], ['LX-{yyyy}-{seq:5}', 'LX-2026-00012']])('%s makes %s', (pattern, expected) => expect(numberByPattern(pattern, facts)).toBe(expected));
  it.each(['DF{seq:9}', '{yy}', '{yy}{seq:4}{seq:4}', '{yy}{seq:3}', '{yy} {seq:5}', '{yy}{month}{seq:5}', ''])('%s is refused', (pattern) => expect(codeOf(whyNotPattern(pattern))).toBe('number.pattern'));
  it('runs out', () => expect(numberByPattern('A{yy}{seq:4}', { ...facts, sequence: 10_000 })).toMatchObject({ code: 'number.pattern-exhausted' }));
});

it('nothing is disposed of on the last day of its keeping', () => {
  const kept = { code: 'P', state: 'stored', disposal: 'proposed', retainedUntil: '2026-10-15', approvedBy: null, offeredIn: null } as const;
  expect(whyNotApproveDisposal([kept], '2026-10-16')).toBeUndefined();
  expect(codeOf(whyNotApproveDisposal([kept], '2026-10-15'))).toBe('disposal.too-early');
});

it('what is on offer to somebody is neither proposed for disposal, approved nor disposed of', () => {
  const kept = { code: 'P', state: 'stored', disposal: null, retainedUntil: '2026-10-15', approvedBy: null, offeredIn: null } as const;
  expect([kept, { ...kept, offeredIn: 'h' }, { ...kept, state: 'divided' }, { ...kept, disposal: 'proposed' } as const, { ...kept, retainedUntil: '2026-10-16' }].map((each) => isToBeProposed(each, '2026-10-16')))
    .toEqual([true, false, false, false, false]);
  expect(codeOf(whyNotApproveDisposal([{ ...kept, disposal: 'proposed', offeredIn: 'h' }], '2026-10-16'))).toBe('custody.offered-already');
  expect(codeOf(whyNotDispose([{ ...kept, disposal: 'approved', approvedBy: 'a', offeredIn: 'h' }], 'b'))).toBe('custody.offered-already');
  expect(codeOf(whyGone([{ code: 'P', state: 'disposed' }]))).toBe('custody.gone');
});

describe('a form', () => {
  const food = disciplineOf('food');
  if (!food) throw new Error('food');
  const premises = { name: '店', address: '路', uscc: null, businessTypes: ['catering'], licences: [{ kind: 'food-trade', number: 'JY1' }] };
  it('begins with what is known, each value an option of its field', () => {
    const values = prefilled(food.intake, { today: '2026-09-07', taskSource: '市级', kindWord: '监督抽检', premises });
    expect(values).toMatchObject({ link: '餐饮', unitName: '店', unitLicence: 'JY1', sampledOn: '2026-09-07' });
    expect(values['unitUscc']).toBeUndefined();
    expect(food.intake.check(values, { samplingKind: 'supervision' }).filter(({ code }) => code !== 'form.needed')).toEqual([]);
  });
  it('is parted into evidence and personal data', () => {
    expect(partPersonal(food.intake, { unitName: ' 店 ', phone: '139', brand: '' })).toEqual({ evidence: { unitName: '店' }, personal: { phone: '139' } });
  });
});
