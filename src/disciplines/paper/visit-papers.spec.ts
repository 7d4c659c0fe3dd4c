import { describe, expect, it } from '@jest/globals';
import { disciplineOf } from '../index.js';
import { labelSheetFacts, receptionRefusalFacts, refusalRecordFacts, samplingNoticeFacts, type VisitPaper } from './index.js';

const samplingRecordFacts = (paper: VisitPaper) => disciplineOf('food')!.visitDocuments['sampling-record']!(paper) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const bureau = { name: '市场监督管理局', address: '政务路1号', phone: null };
const paper: VisitPaper = {
  number: 'XBJ26622900000000001', day: '2026-09-02', samplingKind: 'supervision', kindWord: '监督抽检', planTitle: '九月计划', taskSource: '市级', organiser: bureau, samplingOrganisation: bureau, laboratory: bureau,
  unit: { name: '某超市', uscc: '91622900MA7DEMO42X', address: '东街86号' }, samplers: ['甲', '乙'],
  values: { sampleName: '韭菜', contact: '李小满', phone: '13900000042', takenQuantity: '4.2', quantityUnit: 'kg', link: '流通', imported: 'false', pricePaid: '63', receiptKind: '收据', receiptNumber: '0087' },
  portions: [{ code: 'A-1', kind: 'backup', quantity: '2.1', unit: 'kg', sealNumber: 'F2', section: null, label: 'HJ:A-1' }],
  refusal: null, signatures: [{ capacity: 'sampler', name: '甲', image: 's0' }, { capacity: 'unit', name: '李小满' }], photographs: 3, signedAt: '2026-09-02 10:35',
};

describe('the papers of a visit', () => {
  it('carry on the sampling record what the form says, with units and personal values', () => {
    const facts = samplingRecordFacts(paper);
    expect(facts['sampledUnit']).toMatchObject({ name: '某超市', contact: '李小满', phone: '13900000042', creditCode: '91622900MA7DEMO42X' });
    expect(facts['sample']).toMatchObject({ quantity: '4.2 kg', backup: '2.1 kg', imported: '否', seals: 'F2' });
    expect(facts['record']!['payment']).toBe('购样费 63 元，收据，0087');
    expect(facts).not.toHaveProperty('producer');
    expect(JSON.stringify(facts)).not.toContain('undefined');
  });

  it('keep the second sampler’s place for a signature by hand', () =>
    expect(samplingRecordFacts(paper)['signatures']!['samplers']).toEqual([{ name: '甲', image: 's0', date: '2026-09-02' }, { name: '乙' }]));

  it('name the complaints line and both samplers on the notice', () => {
    const facts = samplingNoticeFacts(paper);
    expect(facts).toMatchObject({ complaints: '12315', samplers: [{ name: '甲' }, { name: '乙' }], kind: '监督抽检' });
  });

  it('make a record of refusal only of a refusal, and say where the unit would not sign', () => {
    expect(refusalRecordFacts(paper)).toBeUndefined();
    const refused = refusalRecordFacts({ ...paper, refusal: { reason: '老板不在', facts: '经过', witnesses: ['马建国'] }, signatures: [{ capacity: 'sampler', name: '甲' }] });
    expect(refused).toMatchObject({ course: '经过', statedReason: '老板不在', unsigned: '被抽样单位在场人员拒绝签字。', record: { occurredAt: '2026-09-02 10:35' }, signatures: { witness: { name: '马建国' } } });
    expect(refused?.signatures).not.toHaveProperty('sampledUnit');
  });

  it('say on a label nothing that the bench may not know', () => {
    const facts = labelSheetFacts([...paper.portions, { ...paper.portions[0]!, code: 'A-1-1', section: '元素室' }], { matrix: '叶菜蔬菜', storage: '冷藏', words: { backup: { zh: '备样', en: '' } } });
    expect(facts.labels.map(({ portion }) => portion)).toEqual(['备样', '分样']);
    expect(JSON.stringify(facts)).not.toMatch(/某超市|XBJ|李小满/);
  });

  it('give every reason of a refused reception', () => {
    const facts = receptionRefusalFacts({ recordNumber: 'X1', sampleName: '猪肉', laboratory: bureau, organiser: bureau, samplingOrganisation: bureau, reasons: ['已解冻', '封条开裂'], refusedOn: '2026-09-03', refusedBy: '吴清', broughtBy: '' });
    expect(facts.reasons).toHaveLength(2);
    expect(facts.signatures).toEqual({ custodian: { name: '吴清', date: '2026-09-03' } });
  });
});
