import type { Fact } from '../../kernel/index.js';
import type { Flag, Judgement, Reason, ReasonCode } from './judgement.js';

export type Language = 'zh' | 'en';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** `{…}` names a fact; `{measured}` and `{demanded}` are the result and the limit with their units. */
const WORDS: Readonly<Record<ReasonCode, Words>> = {
  'within-limit': { zh: '{measured} {sign} {demanded}', en: '{measured} {sign} {demanded}' },
  'over-limit': { zh: '{measured} {sign} {demanded}', en: '{measured} {sign} {demanded}' },
  'below-minimum': { zh: '{measured} {sign} {demanded}', en: '{measured} {sign} {demanded}' },
  'within-range': { zh: '{measured} 在 {demanded} 之内', en: '{measured} is within {demanded}' },
  'outside-range': { zh: '{measured} 不在 {demanded} 之内', en: '{measured} is outside {demanded}' },
  'nothing-detected': { zh: '未检出{lod}', en: 'not detected{lod}' },
  detected: { zh: '{found}，规定不得检出', en: '{found}; none may be detected' },
  'used-though-prohibited': { zh: '{found}，规定不得使用；须核查是否为天然本底', en: '{found} though its use is prohibited; check for natural background' },
  'class-acceptable': { zh: '{abovem} 份大于 m（{m}），不超过 c={c}{noneAboveM}', en: '{abovem} above m ({m}), not more than c={c}{noneAboveM}' },
  'class-above-M': { zh: '{aboveM} 份大于 M（{M} {unit}）', en: '{aboveM} above M ({M} {unit})' },
  'class-too-many-above-m': { zh: '{abovem} 份大于 m（{m} {unit}），多于 c={c}', en: '{abovem} above m ({m} {unit}), more than c={c}' },
  'class-undecided': { zh: '{undecided} 份结果不能确定是否大于 m 或 M，请复核', en: '{undecided} results may or may not be above m or M; review them' },
  'lot-accepted': { zh: '检查 {n} 件，不合格品 {nonconforming} 件，不超过接收数 Ac={ac}', en: '{nonconforming} of {n} do not conform, not more than Ac={ac}' },
  'lot-rejected': { zh: '检查 {n} 件，不合格品 {nonconforming} 件，达到拒收数 Re={re}', en: '{nonconforming} of {n} do not conform, Re={re} or more' },
  'lot-undecided': { zh: '检查 {n} 件，不合格品 {nonconforming} 件，在 Ac={ac} 与 Re={re} 之间，请复核', en: '{nonconforming} of {n} do not conform, between Ac={ac} and Re={re}; review it' },
  'no-limit-known': { zh: '没有已批准的限量，不作判定', en: 'no approved limit is known; not judged' },
  'person-must-judge': { zh: '文字要求，须由人员判定', en: 'a requirement in words; a person must judge it' },
  'person-found-it-meets': { zh: '经检验人员判定符合：{text}', en: 'found to meet the requirement: {text}' },
  'person-found-it-fails': { zh: '经检验人员判定不符合：{text}', en: 'found not to meet the requirement: {text}' },
  'method-not-sensitive': { zh: '{measured}，但方法检出限{limitOfMethod}高于限量 {demanded}，方法灵敏度不足，请换用方法或复核', en: '{measured}, but the detection limit{limitOfMethod} is above the limit {demanded}: the method is not sensitive enough; use another or review' },
  'detection-limit-unknown': { zh: '未检出，但没有填写方法检出限，不能与限量 {demanded} 比较；请补填检出限', en: 'not detected, but without a detection limit it cannot be held against {demanded}; enter the detection limit' },
  'below-quantitation-limit': { zh: '{measured} 低于定量限{limitOfMethod}，不能定量判定限量 {demanded}，请复核', en: '{measured} is below the quantitation limit{limitOfMethod} and cannot be held against {demanded}; review it' },
  'amount-unknown': { zh: '检出但没有数值，不能与限量 {demanded} 比较', en: 'detected without an amount; it cannot be held against {demanded}' },
  undecided: { zh: '{measured} 不能确定是否符合 {demanded}', en: '{measured} may or may not meet {demanded}' },
  'record-meets': { zh: '{zh}', en: '{en}' },
  'record-fails': { zh: '{zh}', en: '{en}' },
  'basis-unconfirmed': { zh: '限量以“{basis}”表示，结果未注明同一表示方式，请核对', en: 'the limit is expressed as “{basis}”; the result does not say so; check it' },
};

const FLAGS: Readonly<Record<Flag, Words>> = {
  'natural-background': { zh: '须核查天然本底', en: 'check for natural background' },
};

const FINDINGS: Readonly<Record<string, Words>> = { 检出: { zh: '检出', en: 'detected' }, 未检出: { zh: '未检出', en: 'not detected' } };

function isFinding(result: Fact | undefined): boolean {
  return typeof result === 'string' && Object.hasOwn(FINDINGS, result);
}

/** The reason in words: `0.31 mg/kg > 0.2 mg/kg`; with 修约值 and conversion shown where they were used: `0.549%（修约值 0.5%）≤ 0.5%`. */
export function reasonWords(reason: Reason, language: Language): string {
  const facts: Record<string, string> = {};
  for (const [name, fact] of Object.entries(reason.facts)) facts[name] = said(fact);
  facts.measured = measured(reason, language);
  facts.demanded = demanded(reason);
  facts.found = isFinding(reason.facts.result) ? facts.measured : language === 'zh' ? `检出（${facts.measured}）` : `detected (${facts.measured})`;
  const lod = reason.facts.detectionLimit;
  const lodText = lod === null || lod === undefined ? '' : withUnit(said(lod), facts.unit ?? '');
  facts.lod = lodText && (language === 'zh' ? `（检出限 ${lodText}）` : ` (detection limit ${lodText})`);
  facts.limitOfMethod = lodText && ` ${lodText} `;
  facts.noneAboveM = reason.facts.M === null || reason.facts.M === undefined ? '' : language === 'zh' ? `，无大于 M（${facts.M ?? ''}）者` : `, none above M (${facts.M ?? ''})`;
  return WORDS[reason.code][language].replace(/\{(\w+)\}/g, (_whole, name: string) => facts[name] ?? '').replace(/ {2,}/g, ' ').replace(/ ）/g, '）').trim();
}

/** The words of a whole judgement: its reason, then its flags where the reason does not name them. */
export function judgementWords(judgement: Judgement, language: Language): string {
  const spoken = reasonWords(judgement.reason, language);
  const flags = judgement.flags.map((flag) => FLAGS[flag][language]).filter((flag) => !spoken.includes(language === 'zh' ? '本底' : flag));
  return [spoken, ...flags].join(language === 'zh' ? '；' : '; ');
}

function said(fact: Fact): string {
  return fact === null ? '' : String(fact);
}

function withUnit(number: string, unit: string): string {
  if (unit === '' || number === '') return number;
  return unit.startsWith('/') || unit === '%' || unit === '‰' ? `${number}${unit}` : `${number} ${unit}`;
}

function measured({ facts }: Reason, language: Language): string {
  const unit = said(facts.unit ?? '');
  const limitUnit = said(facts.limitUnit ?? '');
  const result = said(facts.result ?? '');
  const written = isFinding(facts.result) ? `${FINDINGS[result]?.[language] ?? ''}${unit.startsWith('/') ? unit : ''}` : withUnit(result, unit);
  const asides: string[] = [];
  if (facts.converted !== undefined) asides.push(withUnit(said(facts.converted), limitUnit));
  if (facts.rounded !== undefined) asides.push(`${language === 'zh' ? '修约值 ' : 'rounded '}${withUnit(said(facts.rounded), limitUnit)}`);
  if (asides.length === 0) return written;
  return language === 'zh' ? `${written}（${asides.join('，')}）` : `${written} (${asides.join(', ')})`;
}

function demanded({ facts }: Reason): string {
  const unit = said(facts.limitUnit ?? '');
  if (facts.low !== undefined) return withUnit(`${said(facts.low)}~${said(facts.high ?? '')}`, unit);
  return withUnit(said(facts.limit ?? ''), unit);
}
