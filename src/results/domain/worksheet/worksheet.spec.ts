import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { granted, isRefusal, take } from '../../../kernel/index.js';
import { ELEMENT_BY_ICP_MS, COLONIES_OF_TWO_DILUTIONS, readCalculation, type Readings } from '../../../laboratory/domain/index.js';
import { WORKSHEET_LIFECYCLE } from '../worksheet-lifecycle.js';
import { columnsOf, decideInputs, inputNames, judgeControls, keyOfInput, readingsOf, readTarget, settle, whyNotBegin, type Candidate, type ControlPosition, type InputPosition, type PresentInput, type SentInput } from './index.js';

const icp = granted(readCalculation(ELEMENT_BY_ICP_MS));
const replicate = (ρ: string): Readings => ({ ρ, V: '25.0', m: '0.5000' });

describe('a position', () => {
  it('is empty, incomplete while a replicate is begun or the least is not reached, and settled with the unrounded mean', () => {
    expect(settle(icp, {}, [{}, {}, {}]).status).toBe('empty');
    expect(settle(icp, {}, [{ ρ: '6.32' }]).status).toBe('incomplete');
    expect(settle(icp, {}, [replicate('6.32')]).status).toBe('incomplete');
    expect(settle(icp, {}, [replicate('6.32'), { ρ: '6.1' }]).status).toBe('incomplete');
    expect(settle(icp, { ρ0: '0.12' }, [replicate('6.32'), replicate('6.12')])).toMatchObject({ status: 'settled', result: '0.305', unit: 'mg/kg' });
    expect(settle(icp, {}, [replicate('1'), replicate('1.0000000000000000000000000001')]).result).toBe('0.0500000000000000000000000000025');
  });

  it('asks for a third replicate where two do not agree, ends with the median, and names what lies far out', () => {
    const two = [replicate('6.0'), replicate('9.0')];
    expect(settle(icp, {}, two).status).toBe('another');
    const three = settle(icp, {}, [...two, replicate('6.1')]);
    expect(three).toMatchObject({ status: 'settled', result: '0.305', calculated: { precision: { status: 'met-by-median' } } });
    expect(three.outlier).toMatchObject({ finding: 'straggler', suspect: 1 });
  });

  it('refuses a replicate that is not needed, so that no result is tested away', () => {
    expect(settle(icp, {}, [replicate('6.0'), replicate('6.1'), replicate('7.0')])).toMatchObject({ status: 'unreadable', why: { code: 'worksheet.replicate-not-needed', facts: { replicate: 3 } } });
  });

  it('says why it cannot be read', () => {
    expect(settle(icp, {}, [{ ...replicate('6.0'), m: '0' }, replicate('6.0')])).toMatchObject({ status: 'unreadable', why: { code: 'calculation.input-outside' } });
  });
});

const position: InputPosition = { id: 'p1', kind: 'sample', code: 'YP1', parameter: '镉', attempt: 1 };
const sent: SentInput = { positionId: 'p1', replicate: 1, name: '@result', text: '0.10', basedOn: 0 };
const present = (text: string, number: number): PresentInput => ({ positionId: 'p1', replicate: 1, name: '@result', id: `i${number}`, number, text, enteredByName: '周启明', enteredAt: '2026-09-07T01:00:00.000Z' });
const decide = (cells: readonly SentInput[], now: readonly PresentInput[] = [], more: { wasClosed?: boolean; calculation?: typeof ELEMENT_BY_ICP_MS | null } = {}) =>
  decideInputs(cells, new Map([['p1', position]]), new Map(now.map((one) => [keyOfInput(one), one])), { calculation: null, wasClosed: false, ...more });

describe('a save of inputs', () => {
  it('numbers what is typed and names what it replaces, and adds nothing for what is stored already', () => {
    expect(decide([sent])).toEqual([{ positionId: 'p1', replicate: 1, name: '@result', attempt: 1, number: 1, text: '0.10', replaces: null, reason: null }]);
    expect(decide([{ ...sent, text: '0.11', basedOn: 1 }], [present('0.10', 1)])).toMatchObject([{ number: 2, replaces: 'i1' }]);
    expect(decide([sent], [present('0.10', 4)])).toEqual([]);
  });

  it('shows both values of a cell that somebody changed meanwhile', () => {
    expect(decide([{ ...sent, basedOn: 1 }], [present('0.2', 2)])).toMatchObject({
      code: 'worksheet.stale', facts: { count: 1, cells: [{ positionId: 'p1', sent: '0.10', present: { text: '0.2', number: 2, by: '周启明' } }] },
    });
  });

  it('never overwrites what its author has not seen, whatever is sent', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.nat(5), fc.nat(5), (text, stored, basedOn, number) => {
      const decided = decide([{ ...sent, text, basedOn }], number > 0 ? [present(stored, number)] : []);
      const isSame = text === (number > 0 ? stored : '');
      if (text.includes('\u0000')) return;
      expect(isRefusal(decided)).toBe(!isSame && basedOn !== number);
    }));
  });

  it.each([
    ['worksheet.position-unknown', { positionId: 'p9' }], ['worksheet.input-unknown', { name: 'm' }], ['worksheet.input-unknown', { replicate: 2 }], ['worksheet.input-unreadable', { text: '\u0000' }],
  ])('is refused with %s', (code, wrong) => {
    expect(decide([{ ...sent, ...wrong }])).toMatchObject({ code });
  });

  it('takes no cell twice, and a correction after the run was closed only with its reason', () => {
    expect(decide([sent, sent])).toMatchObject({ code: 'worksheet.cell-twice' });
    expect(decide([{ ...sent, basedOn: 1 }], [present('0.2', 1)], { wasClosed: true })).toMatchObject({ code: 'worksheet.reason-needed', facts: { cells: ['YP1 镉'] } });
    expect(decide([{ ...sent, basedOn: 1, reason: '抄写错误' }], [present('0.2', 1)], { wasClosed: true })).toMatchObject([{ reason: '抄写错误' }]);
  });

  it('knows the inputs of a method, and reads a list where one is wanted', () => {
    expect(inputNames(ELEMENT_BY_ICP_MS, 'sample')).toEqual({ names: ['ρ', 'V', 'f', 'm'], replicates: [1, 2, 3] });
    expect(inputNames(ELEMENT_BY_ICP_MS, 'batch')).toEqual({ names: ['@lod', '@loq', 'ρ0'], replicates: [0] });
    const typed: Record<string, string> = { C1: '232; 244', C2: '33、35', d: '0.01' };
    expect(readingsOf(COLONIES_OF_TWO_DILUTIONS, 'p1', 1, ({ name }) => typed[name] ?? '')).toEqual({ C1: ['232', '244'], C2: ['33', '35'], d: '0.01' });
  });
});

const control = (kind: ControlPosition['kind'], place: number, more: Partial<ControlPosition> = {}): ControlPosition =>
  ({ id: `p${place}`, kind, place, parameter: '镉', code: `C${place}`, unit: 'mg/kg', target: null, ofPlace: null, ...more });
const judged = (positions: readonly ControlPosition[], values: Readonly<Record<string, string>>, lod: string | null = '0.01') =>
  judgeControls(positions, { valueOf: (id) => values[id] ?? null, detectionLimitOf: () => lod, precision: [{ percentOfMean: '10' }] });

describe('the controls of a run', () => {
  const sample = control('sample', 1);
  it('are kept up to their bound and hold the run beyond it', () => {
    const all = [sample, control('blank', 2), control('duplicate', 3, { ofPlace: 1 }), control('spike', 4, { ofPlace: 1, target: { added: '0.1' } }), control('reference', 5, { target: { certified: '0.50', certifiedUncertainty: '0.03', uncertainty: '0.04' } })];
    const good = judged(all, { p1: '0.100', p2: '<0.01', p3: '0.110', p4: '0.210', p5: '0.55' });
    expect(good).toMatchObject({ held: false, missing: [] });
    expect(good.findings.map(({ kind, kept }) => [kind, kept])).toEqual([['blank', true], ['duplicate', true], ['recovery', true], ['reference', true]]);
    const bad = judged(all, { p1: '0.100', p2: '0.01', p3: '0.1106', p4: '0.2101', p5: '0.5501' });
    expect(bad.findings.map(({ kept }) => kept)).toEqual([false, false, false, false]);
    expect(bad.held).toBe(true);
  });

  it('are missing while they have no value or nothing to be judged by', () => {
    const all = [sample, control('blank', 2), control('spike', 3, { ofPlace: 1 }), control('reference', 4), control('duplicate', 5, { ofPlace: 1 })];
    expect(judged(all, { p2: '0', p3: '0.2', p4: '0.5', p5: '0.1' }, null).missing.map(({ why }) => why.code)).toEqual([
      'worksheet.control-target-missing', 'worksheet.control-target-missing', 'worksheet.control-target-missing', 'worksheet.control-empty',
    ]);
    expect(judged([sample, control('blank', 2)], {}).missing.map(({ why }) => why.code)).toEqual(['worksheet.control-empty']);
  });
});

describe('what a control should give', () => {
  it('is numbers and a material, and nothing else', () => {
    expect(readTarget({ added: ' 0.10 ', material: 'GBW10010', other: 1 })).toEqual({ added: '0.10', material: 'GBW10010' });
    for (const wrong of [{ added: '很多' }, { added: '-1' }, { most: '<0.1' }, { certified: 1 }, { material: '\u0000' }, null]) expect(readTarget(wrong)).toMatchObject({ code: 'worksheet.target-wrong' });
  });
});

describe('beginning a worksheet', () => {
  const one: Candidate = { id: 'd1', code: 'YP1', parameter: '镉', method: 'GB 5009.15', technicianId: 't', seq: 1, worksheet: null, isOpen: true };
  it.each([
    ['worksheet.nothing', [], 1], ['worksheet.nothing', [one], 2], ['worksheet.several-methods', [one, { ...one, method: 'GB 5009.12' }], 2], ['worksheet.not-assigned', [{ ...one, technicianId: 'x' }], 1],
    ['worksheet.on-another', [{ ...one, worksheet: 'W2026-0001' }], 1], ['worksheet.submitted', [{ ...one, isOpen: false }], 1],
    ['worksheet.too-large', Array.from({ length: 101 }, (_, at) => ({ ...one, id: `d${at}`, code: `YP${at}` })), 101],
  ])('is refused with %s', (code, candidates, wanted) => {
    expect(whyNotBegin(candidates, wanted, 't')).toMatchObject({ code });
  });

  it('has its columns in the order of the scheme', () => {
    expect(whyNotBegin([one], 1, 't')).toBeUndefined();
    expect(columnsOf([{ parameter: '铅', seq: 2 }, { parameter: '镉', seq: 3 }, { parameter: '镉', seq: 1 }])).toEqual(['镉', '铅']);
  });
});

describe('a run that is held', () => {
  const facts = { reader: 't', technicians: ['t'], hasResults: true, unsettled: [], withoutDetectionLimit: [], controlsMissing: [] };
  it('is completed only with every result, and with the detection limit of what was not detected', () => {
    expect(take(WORKSHEET_LIFECYCLE, 'open', 'complete', { ...facts, unsettled: ['YP1 镉'] })).toMatchObject({ code: 'worksheet.incomplete', facts: { count: 1 } });
    expect(take(WORKSHEET_LIFECYCLE, 'open', 'complete', { ...facts, withoutDetectionLimit: ['YP1 镉'] })).toMatchObject({ code: 'submission.detection-limit-needed' });
  });

  it('takes no input, and goes on as it is decided', () => {
    expect(take(WORKSHEET_LIFECYCLE, 'held', 'enter', facts)).toMatchObject({ code: 'lifecycle.not-now' });
    expect((['accept', 'send-back', 'reject'] as const).map((action) => take(WORKSHEET_LIFECYCLE, 'held', action, facts))).toEqual(['closed', 'open', 'rejected']);
  });
});
