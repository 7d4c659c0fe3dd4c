import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { convert, parseQuantity, parseUnit, plainText, type Qualifier } from '../../../kernel/numbers/index.js';
import type { AnalyteSpec, InstrumentDeclaration } from './declaration.js';

/** What an instrument said of one analyte in one sample. */
export interface InstrumentReading {
  readonly line: number;
  /** 1 for the first of a sample and analyte, 2 for the second, where the declaration numbers them. */
  readonly replicate: number;
  readonly sample: string;
  readonly analyte: string;
  /** The cell as printed. */
  readonly text: string;
  readonly detected: boolean;
  /** In `unit`, converted exactly from the file's unit; absent where nothing was detected. */
  readonly value?: string;
  readonly qualifier?: Qualifier;
  readonly unit: string;
  readonly fileUnit: string;
}

/** A place that could not be taken, and why; the refusal's code has a sentence. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
  readonly why: Refusal;
}

/** A reading before repeats are looked at. */
export type RawReading = Omit<InstrumentReading, 'replicate'>;

/** What the reading of a layout fills. */
export interface Found {
  readonly readings: RawReading[];
  readonly bad: BadLine[];
}

export type CellContent = Pick<InstrumentReading, 'detected' | 'value' | 'qualifier' | 'unit' | 'fileUnit'>;

const ALWAYS = ['未检出', 'nd', 'n.d.', 'n.d', '<lod', '<mdl', '<dl', '低于检出限'];

/** Reads cells of one declaration: which words mean “not detected”, which unit a name means. */
export class CellReader {
  private readonly absent: ReadonlySet<string>;

  constructor(private readonly declaration: InstrumentDeclaration) {
    this.absent = new Set([...ALWAYS, ...(declaration.notDetected ?? [])].map((word) => word.toLowerCase().replace(/\s/g, '')));
  }

  /** The cell's content in the analyte's unit; refused where it is empty, no number, or in a unit of another dimension. */
  read(text: string, spec: AnalyteSpec, printedUnit?: string): CellContent | Refusal {
    if (text === '') return refuse('instrument.cell-empty', { analyte: spec.analyte }, 'invalid');
    const own = this.unitOf(printedUnit === undefined || printedUnit === '' ? (spec.fileUnit ?? spec.unit) : printedUnit);
    if (isRefusal(own)) return own;
    const target = parseUnit(spec.unit);
    if (isRefusal(target)) return target;
    if (this.absent.has(text.toLowerCase().replace(/\s/g, ''))) {
      return own.dimension === target.dimension
        ? { detected: false, unit: target.text, fileUnit: own.text }
        : refuse('instrument.unit-differs', { analyte: spec.analyte, from: own.text, to: target.text }, 'invalid');
    }
    const quantity = parseQuantity(this.declaration.decimalComma ? text.replace(/^([^,.]*),(\d+)(?=\D*$|[eE])/, '$1.$2') : text, own.text);
    if (isRefusal(quantity)) return refuse('instrument.cell-unreadable', { analyte: spec.analyte, text }, 'invalid');
    const value = convert(quantity.value, quantity.unit, target);
    if (isRefusal(value)) return refuse('instrument.unit-differs', { analyte: spec.analyte, from: quantity.unit, to: target.text }, 'invalid');
    const decimals = quantity.unit === target.text ? Math.max(0, -quantity.lastDigit) : 0;
    return { detected: true, value: plainText(value, decimals), ...(quantity.qualifier ? { qualifier: quantity.qualifier } : {}), unit: target.text, fileUnit: quantity.unit };
  }

  private unitOf(text: string) {
    const names = this.declaration.unitNames ?? {};
    const plain = text.trim();
    return parseUnit((Object.hasOwn(names, plain) ? names[plain] : undefined) ?? plain);
  }
}

/** The unit that a header prints in brackets behind a name: `Conc. [ug/L]`, `Pb (μg/L)`, `镉（mg/kg）`; `undefined` where it prints none. */
export function unitInHeader(header: string): string | undefined {
  return /[[(（【]\s*([^\][()（）【】]{1,20}?)\s*[\])）】]\s*$/.exec(header)?.[1];
}
