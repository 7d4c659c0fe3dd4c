/**
 * The names of which units are made. Factors are exact, as decimal text, to the first atom of each dimension.
 * `folds: false` marks names whose case carries meaning (mPa, MPa).
 * @source GB 3100-1993, GB 3101-1993 (unverified); 《中华人民共和国法定计量单位》
 */
export interface Atom {
  readonly symbol: string;
  readonly dimension: string;
  readonly factor: string;
  readonly aliases?: readonly string[];
  readonly folds?: false;
}

export const ATOMS: readonly Atom[] = [
  { symbol: 'g', dimension: 'mass', factor: '1', aliases: ['克'] },
  { symbol: 'pg', dimension: 'mass', factor: '1e-12' },
  { symbol: 'ng', dimension: 'mass', factor: '1e-9' },
  { symbol: 'μg', dimension: 'mass', factor: '1e-6', aliases: ['ug', '微克'] },
  { symbol: 'mg', dimension: 'mass', factor: '1e-3', aliases: ['毫克', '㎎'] },
  { symbol: 'kg', dimension: 'mass', factor: '1e3', aliases: ['千克', '公斤', '㎏'] },
  { symbol: 't', dimension: 'mass', factor: '1e6', aliases: ['吨'] },
  { symbol: 'L', dimension: 'volume', factor: '1', aliases: ['升', 'dm3'] },
  { symbol: 'μL', dimension: 'volume', factor: '1e-6', aliases: ['ul', '微升'] },
  { symbol: 'mL', dimension: 'volume', factor: '1e-3', aliases: ['毫升', 'cm3', '㎖'] },
  { symbol: 'm³', dimension: 'volume', factor: '1e3', aliases: ['m3', '立方米'] },
  { symbol: 'm²', dimension: 'area', factor: '1', aliases: ['m2', '平方米'] },
  { symbol: 'cm²', dimension: 'area', factor: '1e-4', aliases: ['cm2', '平方厘米'] },
  { symbol: 'dm²', dimension: 'area', factor: '1e-2', aliases: ['dm2'] },
  { symbol: 'm', dimension: 'length', factor: '1', aliases: ['米'], folds: false },
  { symbol: 'cm', dimension: 'length', factor: '1e-2', aliases: ['厘米'] },
  { symbol: 'mm', dimension: 'length', factor: '1e-3', aliases: ['毫米'] },
  { symbol: 'μm', dimension: 'length', factor: '1e-6', aliases: ['um'] },
  { symbol: 'mol', dimension: 'amount', factor: '1' },
  { symbol: 'mmol', dimension: 'amount', factor: '1e-3' },
  { symbol: 'μmol', dimension: 'amount', factor: '1e-6', aliases: ['umol'] },
  { symbol: 'meq', dimension: 'equivalents', factor: '1' },
  { symbol: 'CFU', dimension: 'colonies', factor: '1' },
  { symbol: 'MPN', dimension: 'most probable number', factor: '1' },
  { symbol: '个', dimension: 'pieces', factor: '1' },
  { symbol: 'IU', dimension: 'international units', factor: '1' },
  { symbol: 'Bq', dimension: 'activity', factor: '1', aliases: ['贝可'] },
  { symbol: 'kJ', dimension: 'energy', factor: '1' },
  { symbol: 'MJ', dimension: 'energy', factor: '1e3', folds: false, aliases: ['兆焦'] },
  { symbol: 'kcal', dimension: 'dietary energy in kcal', factor: '1' },
  { symbol: '日', dimension: 'day', factor: '1', aliases: ['每日', '天', 'd', '每天'] },
  { symbol: '份', dimension: 'serving', factor: '1' },
  { symbol: '件', dimension: 'article', factor: '1' },
  { symbol: '片', dimension: 'tablet', factor: '1' },
  { symbol: '粒', dimension: 'capsule', factor: '1' },
  { symbol: '皿', dimension: 'plate', factor: '1' },
  { symbol: '℃', dimension: 'temperature', factor: '1', aliases: ['°c'] },
  { symbol: 'Pa', dimension: 'pressure', factor: '1', folds: false },
  { symbol: 'kPa', dimension: 'pressure', factor: '1e3', folds: false },
  { symbol: 'MPa', dimension: 'pressure', factor: '1e6', folds: false },
  { symbol: 'N', dimension: 'force', factor: '1', folds: false },
  { symbol: 'NTU', dimension: 'turbidity', factor: '1' },
  { symbol: '度', dimension: 'degree', factor: '1' },
  { symbol: '倍', dimension: 'volumes of gas', factor: '1' },
  { symbol: 'μS', dimension: 'conductance', factor: '1', folds: false },
  { symbol: 'mS', dimension: 'conductance', factor: '1e3', folds: false },
];

/**
 * Units that are not built as numerator/denominator. `%` alone stays apart from `g/100 g`: it may be a mass, volume or count ratio,
 * and only the standard knows which.
 */
export const WHOLE_UNITS: readonly { readonly symbol: string; readonly dimension: string; readonly factor: string; readonly aliases: readonly string[] }[] = [
  { symbol: '', dimension: 'number', factor: '1', aliases: ['/', '1', '—', '-', '无量纲'] },
  { symbol: '%', dimension: 'percentage', factor: '1', aliases: [] },
  { symbol: '‰', dimension: 'percentage', factor: '0.1', aliases: [] },
  { symbol: '%(质量分数)', dimension: 'mass/mass', factor: '0.01', aliases: ['w/%', '%(w/w)', '%(m/m)', '(w/w)%'] },
  { symbol: '%vol', dimension: 'volume/volume', factor: '0.01', aliases: ['%(v/v)', 'vol%', '%v/v', '(v/v)%', '%(体积分数)'] },
  { symbol: 'pH', dimension: 'pH', factor: '1', aliases: [] },
];
