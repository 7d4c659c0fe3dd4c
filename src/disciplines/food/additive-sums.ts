import { isRefusal } from '../../kernel/index.js';
import { judge, printRequirement, sumOfRatios, type RatioPart, type Requirement } from '../shared/index.js';
import type { ComputedSum, SummedDetermination } from '../contract.js';

interface AdditiveGroup {
  /** How a scheme names the sum as an item of its own. */
  readonly sum: RegExp;
  /** Members by colour, or all together: what is mixed is added up within one of these. */
  readonly families: readonly RegExp[];
}

/**
 * Additives that count as one when they are mixed. A scheme has the sum as an item of its own; composite items (`合成着色剂（柠檬黄、日落黄）`) name several
 * additives at once and take no part.
 * @source GB 2760-2024 appendix A.2 and the functional classes of its table A.1 (unverified)
 */
const GROUPS: readonly AdditiveGroup[] = [
  { sum: /^防腐剂混合使用/, families: [/^(苯甲酸及其钠盐|山梨酸及其钾盐|脱氢乙酸及其钠盐|丙酸及其钠盐|对羟基苯甲酸酯类及其钠盐|双乙酸钠|纳他霉素)/] },
  { sum: /^相同色泽着色剂混合使用/, families: [/^(柠檬黄|日落黄|喹啉黄)/, /^(胭脂红|苋菜红|诱惑红|新红|酸性红|赤藓红)/, /^(亮蓝|靛蓝)/] },
  { sum: /^抗氧化剂混合使用/, families: [/^(丁基羟基茴香醚|二丁基羟基甲苯|特丁基对苯二酚|没食子酸丙酯)/] },
];

const AT_MOST_ONE: Requirement = { kind: 'max', limit: '1', inclusive: true, unit: '' };

/**
 * For each item of a scheme that is a sum of ratios: Σ(result ÷ largest amount) over its members, judged against ≤1, and in words. Several families give the
 * largest sum. A part below its detection limit counts as nothing used. Left out where a member has no result yet, or cannot be held against its own limit,
 * and where no member has a numeric limit.
 * @source GB 2760-2024 A.2: 同一功能的食品添加剂混合使用时, 各自用量占其最大使用量的比例之和不应超过 1 (unverified)
 */
export function additiveSums(determinations: readonly SummedDetermination[]): readonly ComputedSum[] {
  return determinations.flatMap(({ parameter }) => {
    const group = GROUPS.find(({ sum }) => sum.test(plain(parameter)));
    if (!group) return [];
    const sums = group.families.flatMap((family) => {
      const members = determinations.filter((one) => family.test(plain(one.parameter)) && one.requirement?.kind === 'max');
      return members.length === 0 ? [] : [sumOf(parameter, members)];
    });
    if (sums.length === 0 || sums.some((sum) => sum === undefined)) return [];
    return [sums.reduce((most, sum) => (Number(sum!.observation.value) > Number(most!.observation.value) ? sum : most))!];
  });
}

/** Printed tables break names over lines. */
const plain = (name: string): string => name.replace(/\s/g, '');

function sumOf(parameter: string, members: readonly SummedDetermination[]): ComputedSum | undefined {
  const parts: RatioPart[] = [];
  for (const { parameter: name, requirement, observation } of members) {
    if (requirement?.kind !== 'max' || (observation?.kind !== 'quantity' && observation?.kind !== 'finding')) return undefined;
    parts.push({ name: plain(name).replace(/[（(].*$/, ''), observation, maximum: requirement.limit, maximumUnit: requirement.unit });
  }
  const total = sumOfRatios(parts, 'zero');
  if (isRefusal(total)) return undefined;
  const judgement = judge(AT_MOST_ONE, total.observation);
  if (isRefusal(judgement)) return undefined;
  const used = total.parts.map(({ name, ratio }, at) => ({ name, used: Number(ratio) > 0, fraction: `${total.parts[at]!.used}/${parts[at]!.maximum}` })).filter((part) => part.used);
  const value = shortened(total.observation.value);
  const sign = judgement.verdict === 'fail' ? '>' : '≤';
  const list = used.map(({ name, fraction }) => `${name} ${fraction}`).join(' + ');
  return {
    parameter, observation: total.observation, judgement,
    words: {
      zh: `按各项结果计算：${list === '' ? '各成分均未检出' : list}，比例之和 ${value} ${sign} ${printRequirement(AT_MOST_ONE).replace(/^≤\s*/, '')}`,
      en: `from the single results: ${list === '' ? 'none detected' : list}; sum of ratios ${value} ${sign} 1`,
    },
  };
}

/** Three decimals are enough to read; a sum just above 1 keeps the digit that shows it. */
function shortened(value: string): string {
  const [whole = '0', decimals = ''] = value.split('.');
  const cut = decimals.slice(0, 3).replace(/0+$/, '');
  const isJustAbove = whole === '1' && cut === '' && /[1-9]/.test(decimals);
  return isJustAbove ? `${whole}.${/^0*[1-9]/.exec(decimals)![0]}` : cut === '' ? whole : `${whole}.${cut}`;
}
