import { describe, expect, it } from '@jest/globals';
import { disciplineOf } from '../index.js';
import { inspectionReportFacts, type ReportDetermination, type ReportSource } from './index.js';

const lead: ReportDetermination = {
  parameter: '铅（以Pb计）', unit: 'mg/kg', requirementText: '≤0.3 mg/kg', resultText: '未检出', detectionLimit: '0.02 mg/kg', verdict: 'pass', reasonText: '未检出', methods: ['GB 5009.12-2023'], notExamined: null,
};
const cadmium: ReportDetermination = {
  ...lead, parameter: '镉（以Cd计）', requirementText: '≤0.2 mg/kg', resultText: '0.31', detectionLimit: null, verdict: 'fail',
  reasonText: '0.31 mg/kg > 0.2 mg/kg, GB 2762-2025 镉（以Cd计）· 叶菜蔬菜', methods: ['GB 5009.15-2023'],
};
const source = (determinations: readonly ReportDetermination[], change: Partial<ReportSource['sample']> = {}): ReportSource => ({
  number: 'SP-2026-00001', issuedOn: '2026-09-07', certificate: '286200140042',
  laboratory: { name: '食品检验中心', address: '检测路18号', phone: null }, client: { name: '市场监督管理局', address: null, phone: null },
  sample: {
    samplingKind: 'supervision', recordNumber: 'XBJ26622900000000001', unit: { name: '某超市', address: '东街86号' }, producerName: '/', producerAddress: '/',
    values: { sampleName: '韭菜', brand: '/', dateKind: '购进日期', productionDate: '2026-09-01', takenQuantity: '4.2', quantityUnit: 'kg', baseQuantity: '18', form: '固体' },
    samplers: ['甲', '乙'], code: '7K3M9WXF', sampledOn: '2026-09-02', receivedOn: '2026-09-03', condition: '新鲜',
    portions: [{ kind: 'test', quantity: '2.1', unit: 'kg', sealNumber: 'F1' }, { kind: 'backup', quantity: '2.1', unit: 'kg', sealNumber: 'F2' }], ...change,
  },
  examination: {
    conclusion: '结论。', startedOn: '2026-09-03', finishedOn: '2026-09-07', bases: ['GB 2762-2025'], determinations,
    technicians: [{ name: '丙', day: '2026-09-05' }], checker: { name: '丁', day: '2026-09-06' }, signatory: { name: '戊', day: '2026-09-07', image: 'signature:5' },
  },
  words: disciplineOf('food')!.verdictWords, kindWord: '监督抽检', outcome: 'pass',
});

describe('the facts of an inspection report', () => {
  it('say why each failing item fails, and set its row in bold', () => {
    const facts = inspectionReportFacts(source([lead, cadmium]), { backup: '备样' });
    expect(facts.report.remarks).toBe('镉（以Cd计）：0.31 mg/kg > 0.2 mg/kg, GB 2762-2025 镉（以Cd计）· 叶菜蔬菜。');
    expect(facts.items[1]).toMatchObject({ verdict: '不合格项', requirement: '≤0.2', unit: 'mg/kg', failed: true });
    expect(facts.testing.itemsSummary).toBe('镉（以Cd计）等 2 项，详见检验结果页');
  });

  it('give the detection limit with 未检出 and nowhere else', () => {
    const [first, second] = inspectionReportFacts(source([lead, { ...cadmium, detectionLimit: '0.01 mg/kg' }]), { backup: '备样' }).items;
    expect(first?.detectionLimit).toBe('0.02 mg/kg');
    expect(second).not.toHaveProperty('detectionLimit');
  });

  it('call a finding of risk monitoring a problem and never a failure', () => {
    const text = JSON.stringify(inspectionReportFacts(source([cadmium], { samplingKind: 'risk-monitoring' }), { backup: '备样' }));
    expect(text).toContain('问题项');
    expect(text).toContain('风险监测，本报告不作合格与否的结论');
    expect(text).not.toContain('不合格');
  });

  it('say what was not examined and why', () => {
    const facts = inspectionReportFacts(source([{ ...lead, resultText: '', detectionLimit: null, verdict: 'not-judged', notExamined: '样品量不足' }]), { backup: '备样' });
    expect(facts.items[0]).toMatchObject({ result: '未检验', verdict: '不判定项' });
    expect(facts.report.remarks).toBe('铅（以Pb计）未检验：样品量不足。');
  });

  it('leave out what is absent or only a stroke on the form', () => {
    const facts = inspectionReportFacts(source([lead]), { backup: '备样' });
    expect(facts).not.toHaveProperty('producer');
    expect(facts.sample).not.toHaveProperty('brand');
    expect(facts.client).toEqual({ name: '市场监督管理局' });
    expect(facts.sample.quantity).toBe('4.2 kg（含备样 2.1 kg）');
    expect(facts.sample.producedOn).toBe('2026-09-01（购进日期）');
    expect(facts.sample.sealState).toBe('封条编号 F1、F2');
  });

  it('name who examined, checked and approved, with the pictures of their signatures where there are any', () => {
    expect(inspectionReportFacts(source([lead]), { backup: '备样' }).signatures).toEqual({
      inspector: { name: '丙', date: '2026-09-07' }, checker: { name: '丁', date: '2026-09-06' }, approver: { name: '戊', date: '2026-09-07', image: 'signature:5' },
    });
  });
});
