import { describe, expect, it } from '@jest/globals';
import { granted, isRefusal } from '../../kernel/index.js';
import { disciplineOf } from '../index.js';
import type { ReportSource } from '../paper/index.js';
import { parseObservation, parseRequirement } from '../shared/index.js';
import { metrology } from './index.js';

const GAUGE = `检定日期=2026-11-28
标准器名称=精密压力表
标准器编号=BZ-0417
标准器准确度=0.4级
标准器证书编号=LX2026-0117
标准器有效期至=2027-03-14
环境温度=20.5
相对湿度=46
准确度等级=1.6
测量下限=0
测量上限=1.6
计量单位=MPa
外观=合格
指针偏转平稳性=合格
扩展不确定度U=0.008 MPa
[示值]
0, 0, 0, 0, 0
0.4, 0.402, 0.404, 0.408, 0.406
0.8, 0.802, 0.806, 0.812, 0.810
1.2, 1.204, 1.206, 1.212, 1.210
1.6, 1.606, 1.610, 1.610, 1.610`;
const LOT = '检验日期=2026-11-20\n标称净含量=500 g\n批量=30\n[实测]\n496.0\n497.0\n495.5\n496.5\n497.5\n496.2\n495.8\n497.1\n496.9\n496.4';

function judged(requirementText: string, text: string) {
  const [requirement, observation] = [granted(parseRequirement(requirementText)), granted(parseObservation(text, { shape: 'record' }))];
  return metrology.judge({ parameter: '检定', requirement, observation, comparison: 'full', basis: 'JJG 52-2013', samplingKind: 'supervision' });
}

function source(requirementText: string, text: string): ReportSource {
  const judgement = granted(judged(requirementText, text));
  const conclusion = granted(metrology.conclude({ samplingKind: 'supervision', determinations: [{ parameter: '检定', basis: 'JJG 52-2013', judgement }] }));
  return {
    number: 'JL2026-00042', issuedOn: '2026-11-28', certificate: '（甘）法计（2026）001号', laboratory: { name: '衡州市计量检定测试所（演示）', address: '检测路18号', phone: null }, client: { name: '衡州市市场监督管理局（演示）', address: null, phone: null },
    sample: {
      samplingKind: 'supervision', recordNumber: 'JL26-1', unit: { name: '衡州热力有限公司', address: '北街1号' }, producerName: '某仪表厂', producerAddress: null,
      values: { sampleName: '压力表', specification: 'Y-100', serialNumber: 'A260417' }, samplers: ['甲', '乙'], sampledOn: '2026-11-26', receivedOn: '2026-11-27', condition: null, portions: [],
    },
    examination: {
      conclusion: conclusion.text.zh, startedOn: '2026-11-28', finishedOn: '2026-11-28', bases: ['JJG 52-2013'],
      determinations: [{ parameter: '检定', unit: null, requirementText, resultText: text, detectionLimit: null, verdict: judgement.verdict === 'pass' ? 'pass' : 'fail', reasonText: '', notExamined: null, methods: ['JJG 52-2013'] }],
      technicians: [{ name: '丙', day: '2026-11-28' }], checker: { name: '丁', day: '2026-11-28' }, signatory: { name: '戊', day: '2026-11-28' },
    },
    words: metrology.verdictWords, kindWord: '计量监督检查', outcome: conclusion.outcome === 'pass' ? 'pass' : 'fail',
  };
}

describe('the metrology institute', () => {
  it('is known to the house, with a mark that is not the CMA', () => {
    expect(disciplineOf('metrology')).toBe(metrology);
    expect(metrology.documents.every(({ mark }) => mark !== 'cma')).toBe(true);
  });

  it('makes a pass a certificate with its validity: the day and the period less one day', () => {
    expect(metrology.document(source('检定规程：JJG 52-2013', GAUGE))).toMatchObject({ kind: 'verification-certificate', facts: { report: { validUntil: '2027-05-27', conclusion: expect.stringContaining('合格') }, subject: { serial: 'A260417', accuracyClass: '1.6' }, standard: { number: 'BZ-0417' } } });
  });

  it('makes a failure a notice that names the failed items and has no validity', () => {
    const { kind, facts } = metrology.document(source('检定规程：JJG 52-2013', GAUGE.replace('0.8, 0.802, 0.806', '0.8, 0.802, 0.860')));
    expect({ kind, until: (facts.report as { validUntil?: string }).validUntil }).toEqual({ kind: 'verification-notice', until: undefined });
    expect(facts.report.conclusion).toContain('不合格项目：示值误差、回程误差、轻敲位移');
  });

  it('makes a calibration a certificate without a conclusion, with U, whatever was found', () => {
    expect(metrology.document(source('校准依据：JJG 52-2013', GAUGE.replace('0.8, 0.802, 0.806', '0.8, 0.802, 0.860')))).toMatchObject({ kind: 'calibration-certificate', facts: { uncertainty: '0.008 MPa', report: { conclusion: expect.stringContaining('不作合格与否的结论') } } });
    expect(judged('校准依据：JJG 52-2013', GAUGE.replace('扩展不确定度U=0.008 MPa\n', ''))).toMatchObject({ code: 'points.fact', facts: { fact: '扩展不确定度U' } });
  });

  it('reports net content with both criteria and every package, and sales weighed again', () => {
    expect(metrology.document(source('净含量：JJF 1070', LOT))).toMatchObject({ kind: 'net-content-report', facts: { net: { mean: '496.49 g', meanVerdict: '不符合', countVerdict: '符合', lot: '30' }, packages: { length: 10 } } });
    expect(metrology.document(source('零售称重：附表1', '[核称]\n白菜, 蔬菜, 3, 1, 0.97'))).toMatchObject({ kind: 'weighing-report', facts: { sales: [{ short: '30', verdict: '短缺' }] } });
    expect(judged('净含量：JJF 1070', LOT.replace('检验日期=2026-11-20\n', ''))).toMatchObject({ code: 'net-content.day' });
    // The line is that of the whole record.
    expect(judged('净含量：JJF 1070', LOT.replace('497.0', '4 9 7 g'))).toMatchObject({ code: 'net-content.sample' });
    expect(judged('净含量：JJF 1070', LOT.replace('497.0', 'abc'))).toMatchObject({ code: 'series.not-a-number', facts: { line: 6 } });
  });

  it('knows only its own procedures', () => {
    expect(judged('检定规程：JJG 1-1999', GAUGE)).toMatchObject({ code: 'record.procedure' });
    expect(isRefusal(judged('检查表：TSG 21-2016', '[检查]\n1, 合格'))).toBe(true);
  });

  it('has arbitration in place of re-inspection, and concludes nothing from nothing', () => {
    expect(metrology.reinspection.whyNever({ parameter: '检定', requirement: { kind: 'none' }, samplingKind: 'supervision' })).toMatchObject({ code: 'reinspection.arbitration' });
    expect(metrology.conclude({ samplingKind: 'supervision', determinations: [] })).toMatchObject({ code: 'conclusion.nothing-examined' });
  });
});
