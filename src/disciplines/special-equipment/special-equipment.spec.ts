import { describe, expect, it } from '@jest/globals';
import { granted } from '../../kernel/index.js';
import { disciplineOf } from '../index.js';
import type { ReportSource } from '../paper/index.js';
import { parseObservation, parseRequirement, writeRecordText } from '../shared/index.js';
import { CHECKLISTS } from './checklists/index.js';
import { specialEquipment } from './index.js';

const vessel = CHECKLISTS.find(({ kind }) => kind === '压力容器')!;
const record = (failed: Readonly<Record<string, string>>, grade: string, severity = '一般') => writeRecordText(
  { 检验日期: '2026-11-20', 安全状况等级: grade, 整改期限: '2026-12-20' },
  { 检查: vessel.items.map(({ no, measured }) => [no, failed[no] ? '不合格' : '合格', measured ? '9.1' : '', failed[no] ?? '', failed[no] ? severity : '', measured ? '8.2' : '']) },
);

function source(requirementText: string, text: string): ReportSource {
  const judgement = granted(specialEquipment.judge({
    parameter: '定期检验', requirement: granted(parseRequirement(requirementText)), observation: granted(parseObservation(text, { shape: 'record' })), comparison: 'full', basis: '', samplingKind: 'supervision',
  }));
  const conclusion = granted(specialEquipment.conclude({ samplingKind: 'supervision', determinations: [{ parameter: '定期检验', basis: '', judgement }] }));
  const person = { name: '丙', day: '2026-11-20' };
  return {
    number: 'TS2026-00042', issuedOn: '2026-11-28', certificate: 'TS7110000-2030', laboratory: { name: '特种设备检验所', address: null, phone: null }, client: { name: '市场监督管理局', address: null, phone: null },
    sample: { samplingKind: 'supervision', recordNumber: '', unit: { name: '某厂', address: '某地' }, producerName: null, producerAddress: null, values: { sampleName: '储气罐', registrationCode: '2170621001' }, samplers: [], sampledOn: '2026-11-20', receivedOn: null, condition: null, portions: [] },
    examination: {
      conclusion: conclusion.text.zh, startedOn: '2026-11-20', finishedOn: '2026-11-20', bases: [],
      determinations: [{ parameter: '定期检验', unit: null, requirementText, resultText: text, detectionLimit: null, verdict: 'pass', reasonText: '', notExamined: null, methods: [] }], technicians: [person], checker: person, signatory: person,
    },
    words: specialEquipment.verdictWords, kindWord: '定期检验', outcome: conclusion.outcome === 'pass' ? 'pass' : 'fail',
  };
}

describe('the special-equipment institute', () => {
  it('is known to the house and samples nothing: it inspects on order', () => {
    expect(disciplineOf('special-equipment')).toBe(specialEquipment);
    expect(Object.keys(specialEquipment.samplingKinds)).toEqual(['entrusted']);
    expect(specialEquipment.reinspection.whyNever({ parameter: '检验', requirement: { kind: 'none' }, samplingKind: 'supervision' })).toMatchObject({ code: 'reinspection.equipment' });
    expect(specialEquipment.conclude({ samplingKind: 'supervision', determinations: [] })).toMatchObject({ code: 'conclusion.nothing-examined' });
  });

  it('reports a sound vessel with its grade, next inspection and label', () => {
    expect(specialEquipment.document(source('检查表：TSG 21-2016', record({}, '2级')))).toMatchObject({
      kind: 'inspection-report', facts: { result: { conclusion: '符合要求', grade: '2级' }, report: { nextDue: '2032-11-19' }, label: { nextDue: '2032-11-19' }, subject: { registration: '2170621001' } },
    });
  });

  it('adds the opinion notice with its deadline where something was found, and keeps the label while it may be used', () => {
    const { facts } = specialEquipment.document(source('检查表：TSG 21-2016', record({ 9: '压力表超期' }, '2级')));
    expect(facts).toMatchObject({ result: { conclusion: '基本符合要求' }, opinion: { deadline: '2026-12-20', findings: [{ no: '9', finding: '压力表超期', severity: '一般' }] }, label: {} });
  });

  it('proposes to stop an unfit one and orders nothing; it gets no label and no next inspection', () => {
    const { facts } = specialEquipment.document(source('检查表：TSG 21-2016', record({ 5: '封头裂纹' }, '5级', '')));
    expect(facts).toMatchObject({ result: { conclusion: '不符合要求' }, opinion: { proposal: expect.stringContaining('建议') } });
    expect(facts).not.toHaveProperty('label');
    expect(facts.report).not.toHaveProperty('nextDue');
  });

  it('reports a batch of cylinders one by one', () => {
    expect(specialEquipment.document(source('气瓶批检验：GB/T 8334-2022', '检验日期=2026-11-20\n[钢瓶]\nGS26-001\nGS26-002, 报废, 严重腐蚀'))).toMatchObject({
      kind: 'cylinder-report', facts: { batch: { count: '2', passed: '1', scrapped: '1' }, report: { nextDue: '2030-11-19', conclusion: '检验结论：合格 1 只，报废 1 只。' }, cylinders: [{ number: 'GS26-001' }, { failed: true }] },
    });
  });
});
