import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import type { CellReader, Found } from './cells.js';
import type { AnalyteSpec, BlocksLayout } from './declaration.js';
import type { Line } from './lines.js';

const WEIGHT = /^([+-]?)\s*(\d[\d.,]*)\s*(\S.*)?$/;

/** The values of a balance's or meter's printed lines. Lines with labels that the declaration does not name (date, model) are not looked at. */
export function parseBlocks(lines: readonly Line[], layout: BlocksLayout, cells: CellReader): Found | Refusal {
  const found: Found = { readings: [], bad: [] };
  let sample = '';
  for (const line of lines) {
    const text = line.text.trim();
    const named = behind(text, layout.sampleLabel);
    if (named !== undefined) {
      sample = named;
      continue;
    }
    for (const spec of layout.analytes) {
      const value = behind(text, spec.called);
      if (value === undefined) continue;
      const why = take(line, sample, spec, value, cells, found);
      if (why) found.bad.push({ line: line.number, text, why });
      break;
    }
  }
  return found.readings.length === 0 && found.bad.length === 0 ? refuse('instrument.no-table', { looked: layout.analytes.map(({ called }) => called).join(', ') }, 'invalid') : found;
}

/** What stands behind a label and a blank, colon or tab; `undefined` where the line does not begin with the label. */
function behind(text: string, label: string): string | undefined {
  if (!text.startsWith(label)) return undefined;
  const rest = text.slice(label.length);
  return /^[\s:：,]/.test(rest) ? rest.replace(/^[\s:：,]+/, '').trim() : undefined;
}

function take(line: Line, sample: string, spec: AnalyteSpec, text: string, cells: CellReader, found: Found): Refusal | undefined {
  if (sample === '') return refuse('instrument.sample-missing', {}, 'invalid');
  const weight = WEIGHT.exec(text);
  if (!weight) return refuse('instrument.cell-unreadable', { analyte: spec.analyte, text }, 'invalid');
  const [, sign = '', digits = '', unit] = weight;
  if (unit === undefined && spec.fileUnit === undefined) return refuse('instrument.not-stable', { text }, 'invalid');
  const content = cells.read(`${sign}${digits}`, spec, unit ?? spec.fileUnit);
  if (isRefusal(content)) return content;
  found.readings.push({ line: line.number, sample, analyte: spec.analyte, text, ...content });
  return undefined;
}
