import { isRefusal } from '../../kernel/index.js';
import type { IssuedDocument } from '../contract.js';
import { recordPaperFacts, said, type ReportSource } from '../paper/index.js';
import { parseRequirement, readRecord, validUntil, type RecordResult } from '../shared/index.js';
import { LIBRARY } from './library.js';

type Record<K extends RecordResult['form']> = Extract<RecordResult, { form: K }>;

/**
 * What an approved examination of the special-equipment institute becomes: an inspection report with its opinion notice where something was found and its label where
 * the equipment is fit, or the report on a batch of cylinders. The institute proposes; it orders nothing: stopping the use is the authority's.
 */
export function documentOf(source: ReportSource): IssuedDocument {
  for (const { requirementText, resultText } of source.examination.determinations) {
    const requirement = parseRequirement(requirementText);
    if (isRefusal(requirement) || requirement.kind !== 'procedure') continue;
    const record = readRecord(requirement, resultText, LIBRARY);
    if (isRefusal(record)) throw new Error(`An approved record cannot be read: ${record.code}`);
    if (record.form === 'checklist') return { kind: 'inspection-report', facts: inspectionReport(source, record) };
    if (record.form === 'cylinders') return { kind: 'cylinder-report', facts: cylinderReport(source, record) };
  }
  throw new Error('An approved examination of special equipment has no record');
}

/** @source forms of TSG inspection reports and of 特种设备检验意见通知书 (unverified) */
function inspectionReport(source: ReportSource, { checklist, result, facts }: Record<'checklist'>) {
  const paper = recordPaperFacts(source);
  const examinedOn = facts['检验日期'] ?? source.examination.finishedOn;
  const nextDue = result.months === null ? said(facts['下次检验日期']) : (said(facts['下次检验日期']) ?? dueAfter(examinedOn, result.months));
  const registration = said(source.sample.values['registrationCode']);
  const found = result.items.filter((item) => item.result === '不合格');
  const isFit = result.verdict === 'pass';
  return {
    ...paper,
    report: { ...paper.report, basis: checklist.basis, examinedOn, ...(nextDue && isFit ? { nextDue } : {}) },
    subject: { ...paper.subject, ...(registration ? { registration } : {}) },
    checklist: { title: checklist.title, kind: checklist.kind },
    result: { conclusion: result.conclusion, ...(result.grade ? { grade: result.grade } : {}) },
    items: result.items.map(({ no, item, requirement, limits, value, result: outcome, finding, measured }) => ({
      no, item, requirement: limits === '' ? requirement : `${requirement}（${limits}）`, value: value === '' || !measured ? '' : `${value} ${measured.unit}`, outcome, finding,
      ...(outcome === '不合格' ? { failed: true } : {}),
    })),
    ...(found.length === 0 ? {} : {
      opinion: {
        deadline: said(facts['整改期限']) ?? '立即', proposal: isFit ? '请在期限内消除隐患，并将整改情况书面回复检验机构。' : '存在严重问题，建议在消除前停止使用；检验机构已将情况报告所在地市场监督管理部门，由其依法处理。',
        findings: found.map(({ no, item, finding, severity }) => ({ no, item, finding, severity: severity ?? '' })),
      },
    }),
    ...(isFit && nextDue ? { label: { nextDue } } : {}),
  };
}

/** @source forms of periodic inspection of gas cylinders (unverified) */
function cylinderReport(source: ReportSource, { inspection, result, facts }: Record<'cylinders'>) {
  const paper = recordPaperFacts(source);
  const examinedOn = facts['检验日期'] ?? source.examination.finishedOn;
  const nextDue = dueAfter(examinedOn, result.months);
  return {
    ...paper,
    report: { ...paper.report, basis: inspection.basis, examinedOn, ...(nextDue && result.passed > 0 ? { nextDue } : {}) },
    batch: { kind: inspection.kind, count: String(result.cylinders.length), passed: String(result.passed), scrapped: String(result.scrapped) },
    cylinders: result.cylinders.map(({ number, verdict, reason }) => ({ number, verdict, reason, ...(verdict === '报废' ? { failed: true } : {}) })),
  };
}

function dueAfter(day: string, months: number): string | undefined {
  const until = validUntil(day, months);
  return isRefusal(until) ? undefined : until;
}
