import type { TFunction } from 'i18next';
import { Decimal } from '@pure/kernel/numbers/index.js';
import type { Finding } from './types';

/** A figure for reading: at most five significant digits; the full one stays in the evidence. */
export function figure(text: string): string {
  return new Decimal(text).toSignificantDigits(5).toString();
}

/** What a failed control says, in one line. */
export function findingWords(t: TFunction<'floor'>, { kind, parameter, material, value, z, rules, finding }: Finding): string {
  if (kind === 'chart') return t('hold.chartFinding', { parameter, material, value, z: z === undefined ? '' : figure(z), rules: (rules ?? []).map((rule) => t(`rule.${rule}`)).join('、') });
  const bound = finding?.lowest === undefined ? `≤ ${figure(finding?.highest ?? '0')}` : `${figure(finding.lowest)} ~ ${figure(finding.highest)}`;
  return t('hold.runFinding', { parameter, control: t(`demand.${finding?.kind ?? 'blank'}`), value: figure(finding?.value ?? '0'), bound });
}
