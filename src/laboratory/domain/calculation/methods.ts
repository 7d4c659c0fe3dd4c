import type { CalculationSpec, InputSpec, StepSpec } from './calculation.js';

/*
 * Calculations of common methods, as a laboratory finds them and adapts them. Written between quantities: the powers of ten of a standard's printed
 * formula stand for its units and are not repeated. Clauses are cited from printed editions and marked unverified until compared with the text.
 */
const RULE = 'worked by hand from the formula';

function input(name: string, unit: string, each: InputSpec['each'], zh: string, en: string, more: Partial<InputSpec> = {}): InputSpec {
  return { name, unit, each, label: { zh, en }, ...more };
}

function step(name: string, unit: string, expression: string, zh: string, en: string): StepSpec {
  return { name, unit, expression, label: { zh, en } };
}

const MASS = input('m', 'g', 'replicate', '试样质量', 'mass of sample', { above: '0' });
const DILUTION = input('f', '', 'replicate', '稀释倍数', 'dilution', { whenSilent: '1', least: '1' });
const FOUND = input('ρ', 'μg/L', 'replicate', '试样溶液中质量浓度', 'concentration in the solution of the sample', { least: '0' });
const BLANK = input('ρ0', 'μg/L', 'batch', '空白溶液中质量浓度', 'concentration in the blank', { whenSilent: '0' });
const VOLUME = input('V', 'mL', 'replicate', '定容体积', 'volume made up', { above: '0' });
const TITRANT = input('c', 'mol/L', 'batch', '标准滴定溶液浓度', 'concentration of the titrant', { above: '0' });
const USED = input('V', 'mL', 'replicate', '试样消耗体积', 'volume used for the sample', { least: '0' });
const USED_BLANK = input('V0', 'mL', 'batch', '空白消耗体积', 'volume used for the blank', { whenSilent: '0', least: '0' });
const TWO = { least: 2, most: 3 };

/** @source GB 5009.268-2016 first method, 4 and 5 (unverified) */
export const ELEMENT_BY_ICP_MS: CalculationSpec = {
  method: 'GB 5009.268-2016',
  inputs: [FOUND, BLANK, VOLUME, DILUTION, MASS],
  steps: [step('net', 'μg/L', 'ρ − ρ0', '扣除空白', 'less the blank'), step('X', 'mg/kg', 'net × V × f ÷ m', '含量', 'content')],
  replicates: TWO,
  precision: { bands: [{ upTo: '0.1', percentOfMean: '20' }, { upTo: '1', percentOfMean: '15' }, { percentOfMean: '10' }], whenApart: 'median' },
  examples: [{ source: RULE, batch: { ρ0: '0.12' }, replicates: [{ ρ: '6.32', V: '25.0', m: '0.5000' }, { ρ: '6.12', V: '25.0', m: '0.5000' }], result: '0.305' }],
};

/** @source GB 5009.5-2016 first method (unverified); 0.0140 g of nitrogen to 1 mmol */
export const PROTEIN: CalculationSpec = {
  method: 'GB 5009.5-2016',
  inputs: [TITRANT, USED, USED_BLANK, MASS, input('V3', 'mL', 'replicate', '吸取消化液体积', 'volume of digest taken', { above: '0' }),
    input('V4', 'mL', 'batch', '消化液总体积', 'volume of the whole digest', { whenSilent: '100', above: '0' }), input('F', '', 'batch', '氮换算系数', 'nitrogen factor', { whenSilent: '6.25', above: '0' })],
  steps: [step('N', 'g/100 g', '(V − V0) × c × 14.0[g/mol] ÷ (m × V3 ÷ V4)', '氮', 'nitrogen'), step('X', 'g/100 g', 'N × F', '蛋白质', 'protein')],
  replicates: TWO,
  precision: { bands: [{ percentOfMean: '10' }], whenApart: 'median' },
  examples: [{ source: RULE, batch: { c: '0.0500', V0: '0.05' }, replicates: [{ V: '8.00', m: '1.000', V3: '10.0' }, { V: '8.00', m: '1.000', V3: '10.0' }], result: '34.78' }],
};

/** @source GB 5009.229-2016 (unverified); 56.1 g of potassium hydroxide to 1 mol */
export const ACID_VALUE: CalculationSpec = {
  method: 'GB 5009.229-2016',
  inputs: [TITRANT, USED, USED_BLANK, MASS],
  steps: [step('X', 'mg/g', '(V − V0) × c × 56.1[g/mol] ÷ m', '酸价', 'acid value')],
  replicates: TWO,
  precision: { bands: [{ below: '1', percentOfMean: '15' }, { percentOfMean: '12' }], whenApart: 'median' },
  examples: [{ source: RULE, batch: { c: '0.1000', V0: '0.02' }, replicates: [{ V: '2.52', m: '5.000' }, { V: '2.48', m: '5.000' }], result: '2.783' }],
};

/** @source GB 5009.227-2016 (unverified); 126.9 g of iodine to 1 mol */
export const PEROXIDE_VALUE: CalculationSpec = {
  method: 'GB 5009.227-2016',
  inputs: [TITRANT, USED, USED_BLANK, MASS],
  steps: [step('X', 'g/100 g', '(V − V0) × c × 126.9[g/mol] ÷ m', '过氧化值', 'peroxide value')],
  replicates: TWO,
  precision: { bands: [{ percentOfMean: '10' }], whenApart: 'median' },
  examples: [{ source: RULE, batch: { c: '0.0100' }, replicates: [{ V: '3.94', m: '2.000' }, { V: '3.94', m: '2.000' }], result: '0.250' }],
};

/** @source GB 5009.3-2016 first method (unverified) */
export const MOISTURE: CalculationSpec = {
  method: 'GB 5009.3-2016',
  inputs: [input('m1', 'g', 'replicate', '称量瓶和试样', 'dish with sample', { above: '0' }), input('m2', 'g', 'replicate', '干燥后', 'after drying', { above: '0' }),
    input('m3', 'g', 'replicate', '称量瓶', 'dish', { above: '0' })],
  steps: [step('X', 'g/100 g', '(m1 − m2) ÷ (m1 − m3)', '水分', 'moisture')],
  replicates: TWO,
  precision: { bands: [{ percentOfMean: '10' }], whenApart: 'median' },
  examples: [{ source: RULE, batch: {}, replicates: [{ m1: '25.0000', m2: '24.7000', m3: '22.0000' }, { m1: '25.0000', m2: '24.7000', m3: '22.0000' }], result: '10.0' }],
};

/** An element on dry matter. @source GB 5009.182-2017 (unverified): aluminium of dry samples */
export const ALUMINIUM_DRY: CalculationSpec = {
  method: 'GB 5009.182-2017',
  inputs: [FOUND, BLANK, VOLUME, DILUTION, MASS, input('w', 'g/100 g', 'batch', '水分', 'moisture', { least: '0', most: '99.9' })],
  steps: [step('wet', 'mg/kg', '(ρ − ρ0) × V × f ÷ m', '湿样含量', 'content as received'), step('X', 'mg/kg', 'wet ÷ (1 − w)', '干样含量', 'content on dry matter')],
  replicates: TWO,
  precision: { bands: [{ percentOfMean: '10' }], whenApart: 'median' },
  examples: [{ source: RULE, batch: { w: '20.0' }, replicates: [{ ρ: '448', V: '50.0', f: '10', m: '1.000' }, { ρ: '448', V: '50.0', f: '10', m: '1.000' }], result: '280' }],
};

/** External standard with a blank and the recovery of the batch. */
export const EXTERNAL_STANDARD_WITH_RECOVERY: CalculationSpec = {
  method: '外标法（回收率校正）',
  inputs: [FOUND, BLANK, VOLUME, DILUTION, MASS, input('R', '%', 'batch', '回收率', 'recovery', { whenSilent: '100', least: '50', most: '150' })],
  steps: [step('found', 'μg/kg', '(ρ − ρ0) × V × f ÷ m', '校正前含量', 'before correction'), step('X', 'μg/kg', 'found ÷ R', '含量', 'content')],
  replicates: TWO,
  precision: { bands: [{ percentOfMean: '20' }], whenApart: 'closest-pair' },
  examples: [{ source: RULE, batch: { R: '80' }, replicates: [{ ρ: '16', V: '10', m: '5.00' }, { ρ: '16', V: '10', m: '5.00' }], result: '40' }],
};

/** Colonies of two dilutions that both count. @source GB 4789.2-2022 6.1.2 with its example 232, 244, 33, 35 (unverified) */
export const COLONIES_OF_TWO_DILUTIONS: CalculationSpec = {
  method: 'GB 4789.2-2022',
  inputs: [input('C1', 'CFU', 'replicate', '第一稀释度菌落数', 'colonies of the first dilution', { many: true, least: '0' }),
    input('C2', 'CFU', 'replicate', '第二稀释度菌落数', 'colonies of the second dilution', { many: true, least: '0' }),
    input('d', 'g', 'replicate', '第一稀释度每皿含样品量', 'sample on each dish of the first dilution', { above: '0' })],
  steps: [step('N', 'CFU/g', 'sum(C1, C2) ÷ ((count(C1) + 0.1 × count(C2)) × d)', '菌落总数', 'colony count')],
  replicates: { least: 1, most: 1 },
  examples: [{ source: 'GB 4789.2-2022 6.1.2', batch: {}, replicates: [{ C1: ['232', '244'], C2: ['33', '35'], d: '0.01' }], result: '2.5×10⁴' }],
};

export const METHOD_CALCULATIONS: readonly CalculationSpec[] = [
  ELEMENT_BY_ICP_MS, PROTEIN, ACID_VALUE, PEROXIDE_VALUE, MOISTURE, ALUMINIUM_DRY, EXTERNAL_STANDARD_WITH_RECOVERY, COLONIES_OF_TWO_DILUTIONS,
];
