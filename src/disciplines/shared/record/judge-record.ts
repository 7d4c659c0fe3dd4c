import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { judgeChecklist, judgeCylinders, type Checklist, type ChecklistResult, type CylinderBatchResult, type CylinderInspection } from '../checklist/index.js';
import { judged, type Judgement } from '../judgement.js';
import { criterionWords, judgeNetContent, type NetContentResult } from '../net-content/index.js';
import { judgePoints, type PointsResult, type Procedure } from '../points/index.js';
import type { ProcedureRequirement } from '../requirement.js';
import { judgeWeighing, type WeighingResult } from '../weighing/index.js';
import { readRecordText } from './record-text.js';

/** What a centre knows by name. */
export interface RecordLibrary {
  readonly procedures?: readonly Procedure[];
  readonly checklists?: readonly Checklist[];
  readonly cylinders?: readonly CylinderInspection[];
}

/** A record, read and judged, in the shape of its form. */
export type RecordResult =
  | { readonly form: 'points' | 'calibration'; readonly procedure: Procedure; readonly result: PointsResult }
  | { readonly form: 'net-content'; readonly result: NetContentResult; readonly day: string }
  | { readonly form: 'weighing'; readonly result: WeighingResult }
  | { readonly form: 'checklist'; readonly checklist: Checklist; readonly result: ChecklistResult; readonly facts: Readonly<Record<string, string>> }
  | { readonly form: 'cylinders'; readonly inspection: CylinderInspection; readonly result: CylinderBatchResult; readonly facts: Readonly<Record<string, string>> };

/**
 * A record as its procedure reads and judges it; screens, verdicts and documents all come from here. Refuses a procedure that the centre does not know
 * (`record.procedure`) and whatever the form refuses, with its line.
 */
export function readRecord({ form, name }: ProcedureRequirement, text: string, library: RecordLibrary): RecordResult | Refusal {
  const record = readRecordText(text);
  if (isRefusal(record)) return record;
  const facts = Object.fromEntries([...record.facts].map(([fact, { value }]) => [fact, value]));
  const unknown = () => refuse('record.procedure', { name }, 'invalid');
  switch (form) {
    case 'points':
    case 'calibration': {
      const procedure = library.procedures?.find(({ code }) => code === name);
      if (!procedure) return unknown();
      const result = judgePoints(procedure, record);
      if (isRefusal(result)) return result;
      if (form === 'calibration' && !result.facts['扩展不确定度U']) return refuse('points.fact', { fact: '扩展不确定度U' }, 'invalid');
      return { form, procedure, result };
    }
    case 'net-content': {
      const day = facts['检验日期'] ?? '';
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return refuse('net-content.day', {}, 'invalid');
      const tares = record.tables.has('皮重') ? sectionOf(text, '皮重') : undefined;
      const result = judgeNetContent({
        nominal: facts['标称净含量'] ?? '', lot: facts['批量'], unit: facts['单位'], density: facts['密度'], day, series: sectionOf(text, record.tables.has('实测') ? '实测' : ''), tares,
      });
      return isRefusal(result) ? result : { form, result, day };
    }
    case 'weighing': {
      const result = judgeWeighing(record);
      return isRefusal(result) ? result : { form, result };
    }
    case 'checklist': {
      const checklist = library.checklists?.find(({ code }) => code === name);
      if (!checklist) return unknown();
      const result = judgeChecklist(checklist, record);
      return isRefusal(result) ? result : { form, checklist, result, facts };
    }
    case 'cylinders': {
      const inspection = library.cylinders?.find(({ code }) => code === name);
      if (!inspection) return unknown();
      const result = judgeCylinders(inspection, record);
      return isRefusal(result) ? result : { form, inspection, result, facts };
    }
  }
}

/** The lines of one table where they stood, all others empty, so that a series' refusal names the line of the whole record. */
function sectionOf(text: string, table: string): string {
  let here = '';
  return text.split(/\r\n|\r|\n/).map((line) => {
    const heading = /^\[(.+)\]$/.exec(line.trim())?.[1]?.trim();
    if (heading !== undefined) {
      here = heading;
      return '';
    }
    return here === table && !(here === '' && /^[^=＝,，\t]+[=＝]/.test(line.trim())) ? line : '';
  }).join('\n');
}

/** The verdict on a whole record, with what it comes to in words and the names of what failed. */
export function judgeRecord(requirement: ProcedureRequirement, text: string, library: RecordLibrary): Judgement | Refusal {
  const record = readRecord(requirement, text, library);
  if (isRefusal(record)) return record;
  const { verdict } = record.result;
  const { zh, en } = summaryOf(record);
  // A calibration says what was found; it concludes nothing.
  const outcome = record.form === 'calibration' ? 'pass' : verdict;
  return judged(outcome, outcome === 'pass' ? 'record-meets' : 'record-fails', { form: record.form, zh, en, failed: [...record.result.failed], procedure: requirement.name });
}

function summaryOf(record: RecordResult): { readonly zh: string; readonly en: string } {
  switch (record.form) {
    case 'calibration':
      return { zh: `已给出 ${record.result.points.length} 个点的校准结果`, en: `${record.result.points.length} points calibrated` };
    case 'points': {
      const { failed, items } = record.result;
      return failed.length === 0 ? { zh: `${items.length} 项均符合`, en: `all ${items.length} items meet the procedure` } : { zh: `不合格项目：${failed.join('、')}`, en: `failed: ${failed.join(', ')}` };
    }
    case 'net-content': {
      const { result } = record;
      const words = result.failed.map((criterion) => criterionWords(criterion, result));
      return words.length === 0 ? { zh: `平均实际含量 ${result.mean} ${result.unit}，净含量符合要求`, en: `mean ${result.mean} ${result.unit}; the net content meets the rule` }
        : { zh: words.map((one) => one.zh).join('；'), en: words.map((one) => one.en).join('; ') };
    }
    case 'weighing':
      return record.result.failed.length === 0 ? { zh: `${record.result.sales.length} 次核称均在负偏差以内`, en: `all ${record.result.sales.length} sales within tolerance` } : { zh: `短缺：${record.result.failed.join('、')}`, en: `short: ${record.result.failed.join(', ')}` };
    case 'checklist': {
      const { conclusion, grade, failed } = record.result;
      return { zh: [conclusion, ...(grade ? [grade] : []), ...(failed.length > 0 ? [`问题：${failed.join('、')}`] : [])].join('；'), en: [conclusion, ...(grade ? [grade] : []), ...failed].join('; ') };
    }
    case 'cylinders':
      return { zh: `合格 ${record.result.passed} 只，报废 ${record.result.scrapped} 只`, en: `${record.result.passed} fit, ${record.result.scrapped} scrapped` };
  }
}
