/** The limits of GB 2762-2025 from the rows of its tables: the same limit is printed in many rows and belongs to the food as printed. */

export interface ContaminantRow {
  readonly contaminant: string;
  readonly food_as_printed: string;
  readonly limit: string;
  readonly sub_limit: string;
  readonly unit: string;
}

export interface ContaminantCorrection {
  readonly contaminant: string;
  readonly food_as_printed: string;
  readonly field: 'limit' | 'sub_limit' | 'unit';
  readonly printed: string;
  readonly cleaned: string;
}

/** A limit as it is entered into the catalogue; `requirement` with its unit is what the judge parses. */
export interface SourceLimit {
  /** `standard|parameter|food`, unique over all files. */
  readonly ref: string;
  readonly standard: string;
  readonly parameter: string;
  readonly food: string;
  /** The requirement with its unit: `≤0.2 mg/kg`, `n=5,c=1,m=100,M=1000 CFU/g`, `不得检出`. */
  readonly requirement: string;
  readonly unit: string;
  readonly confidence: 'read' | 'printed' | 'known';
  readonly source: string;
  readonly validFrom: string | null;
}

export const CONTAMINANT_STANDARD = 'GB 2762-2025';
const IN_FORCE = '2026-09-02';

const PARAMETERS: Readonly<Record<string, readonly [string, string?]>> = {
  铅: ['铅（以Pb计）'],
  镉: ['镉（以Cd计）'],
  汞: ['总汞（以Hg计）', '甲基汞（以Hg计）'],
  砷: ['总砷（以As计）', '无机砷（以As计）'],
  锡: ['锡（以Sn计）'],
  镍: ['镍'],
  铬: ['铬（以Cr计）'],
  '亚硝酸盐、硝酸盐': ['亚硝酸盐（以NaNO2计）', '硝酸盐（以NaNO3计）'],
  '苯并[a]芘': ['苯并[a]芘'],
  'N-二甲基亚硝胺': ['N-二甲基亚硝胺'],
  多氯联苯: ['多氯联苯'],
  '3-氯-1,2-丙二醇': ['3-氯-1,2-丙二醇'],
};

/**
 * One limit per contaminant and food as printed; `—` is no limit and gives none. Mercury prints total and methyl mercury in
 * two successive rows, arsenic and nitrite in two columns. For water, nitrite and nitrate are counted as the ion.
 * @source GB 2762-2025
 */
export function contaminantLimits(rows: readonly ContaminantRow[], corrections: readonly ContaminantCorrection[]): SourceLimit[] {
  const found = new Map<string, SourceLimit>();
  const mercury = new Map<string, string[]>();
  for (const printed of rows) {
    const row = correct(printed, corrections);
    const names = PARAMETERS[row.contaminant];
    if (!names) throw new Error(`Unknown contaminant ${row.contaminant}`);
    if (row.contaminant === '汞') {
      const seen = mercury.get(row.food_as_printed) ?? [];
      if (!seen.includes(row.limit)) mercury.set(row.food_as_printed, [...seen, row.limit]);
      const place = (mercury.get(row.food_as_printed) ?? []).indexOf(row.limit);
      add(found, names[place], row.food_as_printed, row.limit, row.unit);
      continue;
    }
    add(found, names[0], row.food_as_printed, row.limit, row.unit);
    if (names[1]) add(found, names[1], row.food_as_printed, row.sub_limit, row.unit);
  }
  return [...found.values()];
}

function correct(row: ContaminantRow, corrections: readonly ContaminantCorrection[]): ContaminantRow {
  return corrections
    .filter((c) => c.contaminant === row.contaminant && c.food_as_printed === row.food_as_printed && c.printed === row[c.field])
    .reduce((value, c) => ({ ...value, [c.field]: c.cleaned }), row);
}

function add(found: Map<string, SourceLimit>, name: string | undefined, food: string, printed: string, unit: string): void {
  if (printed === '—' || printed === '') return;
  if (!name) throw new Error(`A third limit for ${food}`);
  const parameter = food.includes('水') && unit === 'mg/L' ? name.replace('以NaNO2计', '以NO2-计').replace('以NaNO3计', '以NO3-计') : name;
  const ref = `${CONTAMINANT_STANDARD}|${parameter}|${food}`;
  const [, number = printed, condition = ''] = /^([0-9.]+)(（.*）|\(.*\))?$/.exec(printed) ?? [];
  const requirement = `≤${number} ${unit}${condition.replace('(', '（').replace(')', '）')}`;
  const same = found.get(ref);
  if (same && same.requirement !== requirement) throw new Error(`Two limits for ${ref}`);
  found.set(ref, { ref, standard: CONTAMINANT_STANDARD, parameter, food, requirement, unit, confidence: 'read', source: '标准原文', validFrom: IN_FORCE });
}
