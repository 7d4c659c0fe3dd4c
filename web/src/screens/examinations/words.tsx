import type { TFunction } from 'i18next';
import { StateTag, type Tone } from '../../parts';
import type { Judgement } from './types';

export type Verdict = Judgement['verdict'];

export const verdictTone: Readonly<Record<Verdict, Tone>> = { pass: 'done', fail: 'late', problem: 'late', 'not-judged': 'waiting', review: 'soon', 'not-examined': 'waiting' };

/** A verdict as icon and word; "close to the limit" beside a pass that is. */
export function VerdictTag({ verdict, nearLimit = false, t, plain = true }: { verdict: Verdict; nearLimit?: boolean; t: TFunction; plain?: boolean }) {
  return (
    <span style={{ display: 'inline-flex', gap: 8, whiteSpace: 'nowrap' }}>
      <StateTag tone={verdictTone[verdict]} plain={plain}>{t(`examinations:verdict.${verdict}`)}</StateTag>
      {nearLimit && <StateTag tone="soon" plain={plain}>{t('examinations:nearLimit')}</StateTag>}
    </span>
  );
}

/** Tones of the states whose word alone would mislead. */
export const stateTone: Readonly<Partial<Record<string, Tone>>> = { blocked: 'soon', assigned: 'working', entering: 'working', submitted: 'working', checked: 'working' };

export function ExaminationState({ state }: { state: string }) {
  const tone = stateTone[state];
  return <StateTag of="examinations" state={state} {...(tone ? { tone } : {})} />;
}
