import { describe, expect, it } from '@jest/globals';
import type { PortionDraft } from '../contract.js';
import { isApprovalNumber } from './approval-number.js';
import { drug } from './index.js';

const draft = (kind: PortionDraft['kind'], quantity = '3'): PortionDraft => ({ kind, quantity, unit: '盒', sealNumber: `F-${kind}` });
const facts = { samplingKind: 'supervision', takenQuantity: '9', backupQuantity: '', fullTestQuantity: '3' } as const;
const codes = (values: Record<string, string>) => drug.intake.check(values, { samplingKind: 'supervision' }).map(({ code }) => code);
const pass = { verdict: 'pass', reason: { code: 'within-limit', facts: {} }, flags: [] } as const;

describe('three portions', () => {
  it('are sealed where each is at least one full test', () => expect(drug.portions.whyNot([draft('test'), draft('backup'), draft('retained')], facts)).toBeUndefined());
  it.each([
    ['portion.missing', [draft('test'), draft('backup')]], ['portion.below-full-test', [draft('test', '4'), draft('backup'), draft('retained', '2')]],
  ])('are refused with %s', (code, drafts) => expect(drug.portions.whyNot(drafts, facts)?.code).toBe(code));

  it.each([['中药饮片', 'false', 'drug.retained-herb'], ['医院制剂', 'false', 'drug.retained-hospital'], ['化学药品', 'true', 'drug.retained-import'], ['化学药品', 'false', 'drug.retained-general']])(
    'of %s (imported: %s) are kept by %s', (drugKind, imported, window) => expect(drug.portions.retention({ kind: 'retained', outcome: 'pass', concludedOn: '2026-09-07', values: { drugKind, imported } })).toEqual({ window }));
});

describe('an approval number', () => {
  it.each(['国药准字H20050001', '国药准字Z 20050001', '国药准字HJ20200001', '国药准字HC20200001', '甘药制字Z20050123'])('%s is one', (text) => expect(isApprovalNumber(text)).toBe(true));
  it.each(['国药准字K20050001', '国药准字H2005001', 'H20050001', '国食健字G20050001'])('%s is none', (text) => expect(isApprovalNumber(text)).toBe(false));
  it('is asked of what needs one, not of decoction pieces', () => {
    expect(drug.intake.check({ drugKind: '化学药品' }, { samplingKind: 'supervision' }).map(({ path }) => path)).toContain('approvalNumber');
    expect(drug.intake.check({ drugKind: '中药饮片' }, { samplingKind: 'supervision' }).map(({ path }) => path)).not.toContain('approvalNumber');
    expect(codes({ approvalNumber: 'H1' })).toContain('form.approval-number');
  });
});

describe('the record', () => {
  it('refuses less than three full tests and a drug that had expired', () => {
    expect(codes({ takenQuantity: '8', fullTestQuantity: '3' })).toContain('form.below-three-tests');
    expect(codes({ shelfLifeEndsOn: '2026-01-01', sampledOn: '2026-09-07' })).toContain('form.expired');
  });
});

describe('the conclusion', () => {
  it('speaks of the items above where some were not examined', () => {
    const determinations = [{ parameter: '性状', basis: '《中国药典》2025年版一部', judgement: pass }];
    expect(drug.conclude({ samplingKind: 'supervision', determinations })).toMatchObject({ text: { zh: '本品按《中国药典》2025年版一部检验，结果符合规定。' } });
    expect(drug.conclude({ samplingKind: 'supervision', determinations, unexamined: ['水分'] })).toMatchObject({ text: { zh: '本品按《中国药典》2025年版一部检验上述项目，结果符合规定。' } });
  });
});

describe('a re-test', () => {
  const whyNever = (parameter: string) => drug.reinspection.whyNever({ parameter, requirement: { kind: 'text', text: '' }, samplingKind: 'supervision' })?.code;
  it.each(['重量差异', '装量差异', '最低装量', '无菌', '热原', '细菌内毒素'])('of %s is never made', (parameter) => expect(whyNever(parameter)).toBe('reinspection.drug-never'));
  it('of a content is', () => expect(whyNever('含量（占标示量）')).toBeUndefined());
});
