import type { components } from '../../api/schema';

export type Rule = components['schemas']['MethodRuleView'];
export type Calculation = components['schemas']['CalculationBody'];
export type Calculated = components['schemas']['CalculatedView'];
export type Demand = components['schemas']['RunDemandBody'];
export type Chart = components['schemas']['ChartView'];
export type ChartFile = components['schemas']['ChartFileView'];
export type ChartPoint = components['schemas']['ChartPointView'];
export type Hold = components['schemas']['HoldView'];
export type Instrument = components['schemas']['InstrumentView'];
export type FileRow = components['schemas']['InstrumentFileRowView'];
export type InstrumentFile = components['schemas']['InstrumentFileFullView'];
export type Proficiency = components['schemas']['ProficiencyView'];

/** Mean and s of a chart, as the server keeps them. */
export interface Limits {
  readonly mean: string;
  readonly deviation: string;
  readonly source: 'history' | 'certificate';
  readonly n?: number;
  readonly certificate?: string;
}
/** Why results are held, as the server keeps it. */
export interface Finding {
  readonly kind: 'chart' | 'run';
  readonly chartId?: string;
  readonly parameter: string;
  readonly material?: string;
  readonly value?: string;
  readonly z?: string;
  readonly rules?: readonly string[];
  readonly finding?: { readonly name: string; readonly kind: string; readonly value: string; readonly lowest?: string; readonly highest: string };
}
