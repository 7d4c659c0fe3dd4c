import { methodsIn, type EquipmentEvent, type EquipmentNeed, type ReadRow } from '../../qualification/domain/index.js';
import type { Institution } from './institutions.js';

/** A parameter and a method of the catalogue, with the editions in force of the standards that the method names. */
export interface CatalogueMethod {
  readonly parameter: string;
  readonly method: string;
  readonly editions: Readonly<Record<string, string>> | null;
}

/** What a laboratory of the city is certified for, by its field. */
export function regimesOf({ disciplines }: Institution): readonly string[] {
  if (disciplines.includes('metrology')) return ['metrological-authorisation', 'measurement-standard'];
  return disciplines.includes('special-equipment') ? ['special-equipment-approval'] : ['cma'];
}

/**
 * The annex of a laboratory: what the catalogue demands, as far as the laboratory goes. A method of which the register knows no edition stands as the rules
 * print it, without a year. Other fields than food have no catalogue yet, and no annex.
 */
export function annexOf({ key, kind, disciplines }: Institution, methods: readonly CatalogueMethod[]): ReadRow[] {
  if (!disciplines.includes('food')) return [];
  const isCounty = kind === 'laboratory' && /\d/.test(key);
  const lacks = (standard: string) => (isCounty ? /^(GB 23200|GB 316|GB\/T 2[0-9]{4}|SN\/T|农业部)/.test(standard) : key === 'third-party-2' && /^GB 4789/.test(standard));
  const rows = methods.flatMap(({ parameter, method, editions }) => methodsIn(method).filter(({ standard }) => !lacks(standard)).map((named) => {
    const edition = named.edition ?? editions?.[named.standard] ?? null;
    return { ...named, edition, parameter, printed: `${named.standard}${edition ? `-${edition}` : ''}${named.part ? ` ${named.part}` : ''}` };
  }));
  const once = new Map(rows.map((row) => [`${row.parameter} ${row.printed}`, row]));
  return [...once.values()].map((row, at): ReadRow => ({ ...row, line: at + 2, place: 0, category: '食品', product: '', restriction: '', conditions: [], note: '' }));
}

interface Instrument {
  readonly code: string;
  readonly name: string;
  readonly model: string;
  readonly maker: string;
  readonly place: string;
  readonly measuringRange: string;
  readonly needs: EquipmentNeed;
  /** Months until its calibration ends; below zero it is overdue. */
  readonly monthsLeft: number;
  readonly faulty?: true;
}

/** Instruments of a food laboratory; one is overdue and one has a fault. */
export const INSTRUMENTS: readonly Instrument[] = [
  { code: 'SB-001', name: '电子天平', model: 'ME204', maker: '演示仪器厂', place: '天平室', measuringRange: '0~220 g，0.1 mg', needs: 'verification', monthsLeft: 5 },
  { code: 'SB-002', name: 'pH 计', model: 'PHS-3E', maker: '演示仪器厂', place: '理化一室', measuringRange: '0~14 pH', needs: 'calibration', monthsLeft: 1 },
  { code: 'SB-003', name: '恒温培养箱', model: 'LRH-250', maker: '演示仪器厂', place: '微生物室', measuringRange: '5~65 ℃', needs: 'calibration', monthsLeft: 8 },
  { code: 'SB-004', name: '石墨炉原子吸收光谱仪', model: 'AA-900Z', maker: '演示仪器厂', place: '光谱室', measuringRange: '190~900 nm', needs: 'calibration', monthsLeft: 9 },
  { code: 'SB-005', name: '电感耦合等离子体质谱仪', model: 'ICPMS-7900', maker: '演示仪器厂', place: '光谱室', measuringRange: '2~260 amu', needs: 'calibration', monthsLeft: 10 },
  { code: 'SB-006', name: '气相色谱-质谱联用仪', model: 'GCMS-8890', maker: '演示仪器厂', place: '色谱一室', measuringRange: '1.6~1050 amu', needs: 'calibration', monthsLeft: 4 },
  { code: 'SB-007', name: '液相色谱-串联质谱仪', model: 'LCMS-8050', maker: '演示仪器厂', place: '色谱二室', measuringRange: '2~2000 m/z', needs: 'calibration', monthsLeft: 2 },
  { code: 'SB-008', name: '高效液相色谱仪', model: 'LC-20AT', maker: '演示仪器厂', place: '色谱二室', measuringRange: '190~700 nm', needs: 'calibration', monthsLeft: -1 },
  { code: 'SB-009', name: '紫外可见分光光度计', model: 'UV-2600', maker: '演示仪器厂', place: '理化二室', measuringRange: '190~1100 nm', needs: 'verification', monthsLeft: 7, faulty: true },
  { code: 'SB-010', name: '高速冷冻离心机', model: 'CR22G', maker: '演示仪器厂', place: '前处理室', measuringRange: '0~22000 r/min', needs: 'none', monthsLeft: 0 },
];

/** The register's entry of an instrument, with a file that ends as told. */
export function instrumentOf({ monthsLeft, faulty, ...body }: Instrument, today: string) {
  const events: (EquipmentEvent & { certificate?: string; body?: string })[] = body.needs === 'none' ? [] : [{
    kind: body.needs, onDay: monthsFrom(today, monthsLeft - 12), fit: true, dueOn: monthsFrom(today, monthsLeft), certificate: `演示校字第${body.code.slice(3)}号`, body: '演示计量检定测试中心',
  }];
  if (faulty) events.push({ kind: 'fault', onDay: monthsFrom(today, -1), fit: null, dueOn: null });
  return { ...body, serial: `DEMO-${body.code.slice(3)}`, events };
}

/** The same day so many months away, the 28th at the latest. */
function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${(index - (((index % 12) + 12) % 12)) / 12}-${pad((((index % 12) + 12) % 12) + 1)}-${pad(date > 28 ? 28 : date)}`;
}

/** Reference materials and reagents of the food centre; one is about to expire. */
export const MATERIALS = [
  { kind: 'reference-material', code: 'BW-001', name: '水中铅标准物质', lot: 'DEMO-2501', supplier: '演示标准物质中心', certificate: 'GBW(E)演示-001', concentration: '1000', concentrationUnit: 'mg/L', uncertainty: '0.7% (k=2)', amount: '50', unit: 'mL', storage: '常温避光', monthsLeft: 10 },
  { kind: 'reference-material', code: 'BW-002', name: '水中镉标准物质', lot: 'DEMO-2502', supplier: '演示标准物质中心', certificate: 'GBW(E)演示-002', concentration: '1000', concentrationUnit: 'mg/L', uncertainty: '0.8% (k=2)', amount: '50', unit: 'mL', storage: '常温避光', monthsLeft: 1 },
  { kind: 'reference-material', code: 'BW-003', name: '甲醇中腐霉利溶液标准物质', lot: 'DEMO-2503', supplier: '演示标准物质中心', certificate: 'GBW(E)演示-003', concentration: '100', concentrationUnit: 'mg/L', uncertainty: '3% (k=2)', amount: '2', unit: 'mL', storage: '-18 ℃', monthsLeft: 6 },
  { kind: 'reagent', code: 'SJ-001', name: '硝酸（优级纯）', lot: 'DEMO-R01', supplier: '演示试剂公司', certificate: '', amount: '5000', unit: 'mL', storage: '试剂柜', monthsLeft: 20 },
  { kind: 'reagent', code: 'SJ-002', name: '乙腈（色谱纯）', lot: 'DEMO-R02', supplier: '演示试剂公司', certificate: '', amount: '20000', unit: 'mL', storage: '试剂柜', monthsLeft: 14 },
] as const;
