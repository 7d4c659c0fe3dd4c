import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import type { Decimal} from '../../../kernel/numbers/index.js';
import { convert, parseQuantity, plainText } from '../../../kernel/numbers/index.js';
import { assessPrecision, type PrecisionBand } from '../statistics/precision.js';
import { normalizedError } from '../statistics/proficiency.js';

/** The recovery allowed up to this level of what was found or added (inclusive), in %. */
export interface RecoveryBand {
  readonly upTo?: string;
  readonly below?: string;
  readonly lowest: string;
  readonly highest: string;
}

/** Recovery by level in mg/kg, where the method names none. @source GB/T 27404-2008 table F.1 (unverified) */
export const RECOVERY_BY_LEVEL: readonly RecoveryBand[] = [
  { below: '0.1', lowest: '60', highest: '120' }, { below: '1', lowest: '80', highest: '110' }, { upTo: '100', lowest: '90', highest: '110' }, { lowest: '95', highest: '105' },
];

/** One quality control sample of a run, with the rule that it must keep. Values are typed with their unit, or in `unit`; a blank may read `<0.005`. */
export type RunControl = { readonly name: string; readonly unit: string } & (
  | { readonly kind: 'blank'; readonly found: string; readonly most: string; /** Whether `most` itself is allowed (a quantitation limit), or not (a detection limit). */ readonly inclusive: boolean }
  | { readonly kind: 'duplicate'; readonly first: string; readonly second: string; readonly bands: readonly PrecisionBand[] }
  | { readonly kind: 'recovery'; readonly found: string; readonly native: string; readonly added: string; readonly bands: readonly RecoveryBand[] }
  | { readonly kind: 'reference'; readonly found: string; readonly certified: string; readonly uncertainty: string; readonly certifiedUncertainty: string }
);

export interface RunFinding {
  readonly name: string;
  readonly kind: RunControl['kind'];
  readonly kept: boolean;
  /** What was compared, unrounded: the blank, the difference, the recovery in %, or En; and the bound or bounds that it was held against. */
  readonly value: string;
  readonly lowest?: string;
  readonly highest: string;
}

export interface RunVerdict {
  /** Whether the results of the run wait for a decision. */
  readonly held: boolean;
  readonly findings: readonly RunFinding[];
}

type Code = 'control.value-uncertain' | 'control.nothing-added' | 'control.level-unknown' | 'control.none';

/** The verdict on a run by all its control samples; one that is broken holds the run. Refused for a run without any. */
export function judgeRun(controls: readonly RunControl[]): RunVerdict | Refusal {
  if (controls.length === 0) return refuse('control.none', {}, 'invalid');
  const findings: RunFinding[] = [];
  for (const control of controls) {
    const finding = judgeControl(control);
    if (isRefusal(finding)) return { ...finding, facts: { ...finding.facts, control: control.name } };
    findings.push(finding);
  }
  return { held: findings.some(({ kept }) => !kept), findings };
}

function judgeControl(control: RunControl): RunFinding | Refusal {
  const { name, kind } = control;
  switch (control.kind) {
    case 'blank': {
      const isBelow = /^\s*[<＜]/.test(control.found);
      const [found, most] = both(control.unit, isBelow ? control.found.replace(/^\s*[<＜]/, '') : control.found, control.most);
      if (isRefusal(found)) return found;
      if (isRefusal(most)) return most;
      const kept = control.inclusive || isBelow ? found.lessThanOrEqualTo(most) : found.lessThan(most);
      return { name, kind, kept, value: plainText(found), highest: plainText(most) };
    }
    case 'duplicate': {
      const [first, second] = both(control.unit, control.first, control.second);
      if (isRefusal(first)) return first;
      if (isRefusal(second)) return second;
      const outcome = assessPrecision([first, second], { bands: control.bands, whenApart: 'repeat' });
      if (isRefusal(outcome)) return outcome;
      if (!outcome.allowed) return refuse<Code>('control.level-unknown', { level: plainText(outcome.mean) }, 'invalid');
      return { name, kind, kept: outcome.status === 'met', value: plainText(outcome.difference), highest: plainText(outcome.allowed) };
    }
    case 'recovery':
      return judgeRecovery(control);
    case 'reference': {
      const [found, certified] = both(control.unit, control.found, control.certified);
      const [own, theirs] = both(control.unit, control.uncertainty, control.certifiedUncertainty);
      if (isRefusal(found)) return found;
      if (isRefusal(certified)) return certified;
      if (isRefusal(own)) return own;
      if (isRefusal(theirs)) return theirs;
      const error = normalizedError(found, own, certified, theirs);
      return isRefusal(error) ? error : { name, kind, kept: error.verdict === 'satisfactory', value: error.en, lowest: '-1', highest: '1' };
    }
  }
}

/** (found − native) ÷ added in %, within the band of what was added; both ends are allowed, decided without dividing. */
function judgeRecovery({ name, kind, unit, found, native, added, bands }: Extract<RunControl, { kind: 'recovery' }>): RunFinding | Refusal {
  const [total, before] = both(unit, found, native);
  const [spike] = both(unit, added, added);
  if (isRefusal(total)) return total;
  if (isRefusal(before)) return before;
  if (isRefusal(spike)) return spike;
  if (!spike.greaterThan(0)) return refuse<Code>('control.nothing-added', { added }, 'invalid');
  const band = bands.find(({ upTo, below }) => (upTo === undefined || spike.lessThanOrEqualTo(upTo)) && (below === undefined || spike.lessThan(below)));
  if (!band) return refuse<Code>('control.level-unknown', { level: plainText(spike) }, 'invalid');
  const recovered = total.minus(before).times(100);
  const kept = recovered.greaterThanOrEqualTo(spike.times(band.lowest)) && recovered.lessThanOrEqualTo(spike.times(band.highest));
  return { name, kind, kept, value: plainText(recovered.dividedBy(spike)), lowest: band.lowest, highest: band.highest };
}

/** Two typed values in the control's unit. */
function both(unit: string, one: string, other: string): readonly [Decimal | Refusal, Decimal | Refusal] {
  return [inUnit(unit, one), inUnit(unit, other)];
}

function inUnit(unit: string, text: string): Decimal | Refusal {
  const quantity = parseQuantity(text, unit);
  if (isRefusal(quantity)) return quantity;
  if (quantity.qualifier) return refuse<Code>('control.value-uncertain', { text }, 'invalid');
  return convert(quantity.value, quantity.unit, unit);
}
