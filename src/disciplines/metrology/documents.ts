import { isRefusal } from '../../kernel/index.js';
import { Decimal, plainText, roundToInterval } from '../../kernel/numbers/index.js';
import type { IssuedDocument } from '../contract.js';
import { recordPaperFacts, type RecordPaperFacts, type ReportSource } from '../paper/index.js';
import { parseRequirement, readRecord, validUntil, type NetContentResult, type PointsResult, type Procedure, type RecordResult, type WeighingResult } from '../shared/index.js';
import { LIBRARY } from './library.js';

/**
 * What an approved examination of the metrology institute becomes: 检定证书 or 检定结果通知书 by its outcome, 校准证书, or the report of a check of net content or of
 * retail weighing. Its record is read once more: what is printed is what was judged.
 */
export function documentOf(source: ReportSource): IssuedDocument {
  const record = recordOf(source);
  const paper = recordPaperFacts(source);
  switch (record.form) {
    case 'points':
      return record.result.verdict === 'pass' ? { kind: 'verification-certificate', facts: certificate(paper, record.procedure, record.result, true) }
        : { kind: 'verification-notice', facts: certificate(paper, record.procedure, record.result, false) };
    case 'calibration':
      return { kind: 'calibration-certificate', facts: certificate(paper, record.procedure, record.result, false) };
    case 'net-content':
      return { kind: 'net-content-report', facts: netContentReport(paper, record.result, record.day) };
    case 'weighing':
      return { kind: 'weighing-report', facts: weighingReport(paper, record.result) };
    default:
      throw new Error(`Metrology has no document for ${record.form}`);
  }
}

function recordOf({ examination }: ReportSource): RecordResult {
  for (const { requirementText, resultText } of examination.determinations) {
    const requirement = parseRequirement(requirementText);
    if (isRefusal(requirement) || requirement.kind !== 'procedure') continue;
    const record = readRecord(requirement, resultText, LIBRARY);
    if (isRefusal(record)) throw new Error(`An approved record cannot be read: ${record.code}`);
    return record;
  }
  throw new Error('An approved examination of metrology has no record');
}

/**
 * @source fields of 检定证书 and 检定结果通知书 in the trade's form (unverified): the notice states the failed items and no validity; a calibration certificate
 * states neither conclusion nor validity, but U with k = 2
 */
function certificate(paper: RecordPaperFacts, procedure: Procedure, result: PointsResult, isValid: boolean) {
  const { facts } = result;
  const day = facts['检定日期']!;
  const until = validUntil(day, procedure.validity.months);
  const relative = (table: string): boolean => (procedure.tables.find(({ name }) => name === table)?.mpe ?? procedure.mpe)?.kind === 'constant';
  return {
    ...paper,
    report: { ...paper.report, basis: `${procedure.code}《${procedure.title}》检定规程`, examinedOn: day, ...(isValid && !isRefusal(until) ? { validUntil: until } : {}) },
    subject: { ...paper.subject, ...(facts['准确度等级'] ? { accuracyClass: facts['准确度等级'] } : {}) },
    standard: {
      name: facts['标准器名称']!, number: facts['标准器编号']!, accuracy: facts['标准器准确度']!, validUntil: facts['标准器有效期至']!,
      ...(facts['标准器证书编号'] ? { certificate: facts['标准器证书编号'] } : {}),
    },
    environment: { temperature: facts['环境温度']!, humidity: facts['相对湿度']!, ...(facts['检定地点'] ? { place: facts['检定地点'] } : {}) },
    ...(facts['扩展不确定度U'] ? { uncertainty: facts['扩展不确定度U'] } : {}),
    items: result.items.map(({ name, verdict, found, allowed }) => ({
      name, found: shown(found), allowed: shown(allowed), verdict: verdict === 'pass' ? '合格' : '不合格', ...(verdict === 'fail' ? { failed: true } : {}),
    })),
    points: result.points.map(({ table, cells, reference, errors, permissible }) => {
      const definition = procedure.tables.find(({ name }) => name === table)!;
      const unit = relative(table) ? '%' : result.unit;
      return {
        table: procedure.tables.length > 1 ? table : '',
        reference: `${reference} ${result.unit}`,
        readings: definition.columns.flatMap((column, at) => (column === definition.reference ? [] : [`${column} ${cells[at]!}`])).join('　'),
        errors: Object.values(errors).map((error) => `${shown(error)} ${unit}`).join('　'),
        permissible: `±${shown(permissible)} ${unit}`,
      };
    }),
  };
}

const BANDS = ['≤T', 'T～2T', '>2T'] as const;

/** @source JJF 1070-2005 form of the report on net content (unverified) */
function netContentReport(paper: RecordPaperFacts, result: NetContentResult, day: string) {
  const { plan, unit } = result;
  return {
    ...paper,
    report: { ...paper.report, basis: `《定量包装商品计量监督管理办法》（市场监管总局令第70号）、${plan?.edition ?? 'JJF 1070-2023'}`, examinedOn: day },
    net: {
      nominal: result.nominal, lot: plan ? String(plan.lot) : '单件', sample: String(result.packages.length), T: `${result.T} ${unit}`, doubleT: `${result.doubleT} ${unit}`,
      mean: `${result.mean} ${unit}`, deviation: `${result.deviation} ${unit}`, lambda: plan?.lambda ?? '—', bound: result.bound === null ? '—' : `${result.bound} ${unit}`,
      beyondT: `${result.beyondT}（允许 ${plan?.allowed ?? 0}）`, beyondDoubleT: `${result.beyondDoubleT}（允许 0）`, tare: tareWords(result),
      meanVerdict: result.failed.includes('mean') ? '不符合' : '符合', countVerdict: result.failed.some((one) => one !== 'mean') ? '不符合' : '符合',
    },
    packages: result.packages.map(({ content, deficiency, band }, at) => ({ no: String(at + 1), content: shown(content), deficiency: shown(deficiency), band: BANDS[band], ...(band > 0 ? { failed: true } : {}) })),
  };
}

function tareWords({ tare, unit }: NetContentResult): string {
  if (tare === null) return '实测净含量';
  return tare.kind === 'each' ? `逐件皮重（平均 ${tare.mean} ${unit}）` : `${tare.count} 件平均皮重 ${tare.mean} ${unit}`;
}

/** @source 零售商品称重计量监督管理办法, form of the record (unverified) */
function weighingReport(paper: RecordPaperFacts, result: WeighingResult) {
  return {
    ...paper,
    report: { ...paper.report, basis: '《零售商品称重计量监督管理办法》附表1' },
    sales: result.sales.map(({ goods, band, short, tolerance, isShort }) => ({ goods, band, short, tolerance, verdict: isShort ? '短缺' : '符合', ...(isShort ? { failed: true } : {}) })),
  };
}

/** Four places at most: a relative error is a quotient without an end. */
const FOUR_PLACES = new Decimal('0.0001');
function shown(text: string): string {
  return /^-?\d+\.\d{5,}$/.test(text) ? plainText(roundToInterval(new Decimal(text), FOUR_PLACES)) : text;
}
