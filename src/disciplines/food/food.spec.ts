import { describe, expect, it } from '@jest/globals';
import type { JudgedExamination, PortionDraft, SamplingKind } from '../contract.js';
import type { Requirement } from '../shared/index.js';
import { food } from './index.js';

const pass = { verdict: 'pass', reason: { code: 'within-limit', facts: {} }, flags: [] } as const;
const examination = (change: Partial<JudgedExamination> = {}): JudgedExamination => ({
  samplingKind: 'supervision', determinations: [{ parameter: '镉', basis: 'GB 2762-2025', judgement: pass }], ...change,
});
const codeOf = (found: unknown) => (found as { code?: string } | undefined)?.code;

describe('the conclusion', () => {
  it('is refused where nothing was examined, and where a determination awaits a person', () => {
    expect(codeOf(food.conclude(examination({ determinations: [] })))).toBe('conclusion.nothing-examined');
    expect(codeOf(food.conclude(examination({ determinations: [{ parameter: '镉', basis: 'GB 2762-2025', judgement: { ...pass, verdict: 'review' } }] })))).toBe('conclusion.undecided');
  });

  it('names parameters and standards, never the product: the laboratory does not know it', () => {
    expect(food.conclude(examination())).toMatchObject({ text: { zh: '经抽样检验，所检项目符合GB 2762-2025要求，检验结论为合格。' } });
    expect(food.conclude(examination({ samplingKind: 'risk-monitoring' }))).toMatchObject({ text: { zh: '经风险监测，所检项目未发现问题。' } });
  });

  it('holds a failure against the standards that it breaks, not against all that were applied', () => {
    const determinations = [
      { parameter: '镉', basis: 'GB 2762-2025', judgement: { ...pass, verdict: 'fail' as const } },
      { parameter: '毒死蜱', basis: 'GB 2763-2021', judgement: pass },
    ];
    expect(food.conclude(examination({ determinations }))).toMatchObject({ outcome: 'fail', text: { zh: '经抽样检验，镉项目不符合GB 2762-2025要求，检验结论为不合格。' } });
  });
});

describe('portions', () => {
  const draft = (kind: PortionDraft['kind'], change: Partial<PortionDraft> = {}): PortionDraft => ({ kind, quantity: '1', unit: 'kg', sealNumber: kind, ...change });
  it.each<[string, readonly PortionDraft[]]>([
    ['portion.missing', [draft('test')]], ['portion.seal-missing', [draft('test', { sealNumber: ' ' }), draft('backup')]],
    ['portion.units-differ', [draft('test'), draft('backup', { unit: 'g' })]], ['portion.quantity', [draft('test', { quantity: '0' }), draft('backup')]],
  ])('are refused with %s', (code, drafts) => {
    expect(codeOf(food.portions.whyNot(drafts, { samplingKind: 'supervision', takenQuantity: '2', backupQuantity: '1' }))).toBe(code);
  });
});

describe('re-inspection', () => {
  it.each<[string | undefined, Requirement, SamplingKind]>([
    ['reinspection.microbial', { kind: 'class', n: 5, c: 2, m: '100', M: '1000', unit: 'CFU/g' }, 'supervision'], ['reinspection.microbial', { kind: 'max', limit: '100', inclusive: true, unit: 'CFU/g' }, 'supervision'],
    ['reinspection.entrusted', { kind: 'max', limit: '0.2', inclusive: true, unit: 'mg/kg' }, 'entrusted'],
    ['reinspection.risk-monitoring', { kind: 'max', limit: '0.2', inclusive: true, unit: 'mg/kg' }, 'risk-monitoring'], [undefined, { kind: 'max', limit: '0.2', inclusive: true, unit: 'mg/kg' }, 'supervision'],
  ])('is refused with %s', (code, requirement, samplingKind) => {
    expect(codeOf(food.reinspection.whyNever({ parameter: '某项', requirement, samplingKind }))).toBe(code);
  });
});
