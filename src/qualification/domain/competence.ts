import { refuse, type Refusal } from '../../kernel/index.js';
import { methodsIn } from './method-name.js';

/** A certificate of competence (上岗证), as it stands on some day; ended early where `endedOn` is set. */
export interface Authorisation {
  readonly kind: 'test' | 'sign';
  /** The method's standard, with its year where it was given for one; null: every method of the laboratory. */
  readonly standard: string | null;
  readonly edition: string | null;
  /** The field of signature; null: every field of the laboratory. */
  readonly discipline: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly endedOn: string | null;
}

/** Whether an authorisation is in force on a day. On the day of its withdrawal it no longer is. */
export function isInForceOn({ validFrom, validTo, endedOn }: Pick<Authorisation, 'validFrom' | 'validTo' | 'endedOn'>, day: string): boolean {
  return validFrom <= day && validTo >= day && (endedOn === null || endedOn > day);
}

/**
 * Why a person may not enter a determination by these methods on a day; undefined where an authorisation covers one of them. Refuses with
 * `competence.expired` where one that fits is over, otherwise `competence.missing`.
 * @source ISO/IEC 17025:2017 6.2.6; 资质认定评审准则 (2023), 上岗 (unverified)
 */
export function whyNotEnterMethod(held: readonly Authorisation[], { parameter, methods }: { readonly parameter: string; readonly methods: readonly string[] }, day: string): Refusal | undefined {
  const wanted = methods.flatMap((text) => methodsIn(text));
  const fits = ({ kind, standard, edition }: Authorisation) => kind === 'test' && (standard === null || wanted.some((one) => one.standard === standard
    && (edition === null || one.edition === null || one.edition === edition)));
  return whyNone(held.filter(fits), day, { parameter, methods: methods.join('、') }, 'competence.missing', 'competence.expired');
}

/**
 * Why a person may not sign reports of a discipline on a day: no authorised signatory of that field (`competence.no-signatory`), or one no longer
 * (`competence.signatory-expired`).
 * @source 检验检测机构资质认定管理办法 (order 163): an authorised signatory signs within the field that was granted
 */
export function whyNotSign(held: readonly Authorisation[], discipline: string, day: string): Refusal | undefined {
  const fits = held.filter(({ kind, discipline: field }) => kind === 'sign' && (field === null || field === discipline));
  return whyNone(fits, day, { discipline }, 'competence.no-signatory', 'competence.signatory-expired');
}

function whyNone(fits: readonly Authorisation[], day: string, facts: Readonly<Record<string, string>>, missing: string, expired: string): Refusal | undefined {
  if (fits.some((one) => isInForceOn(one, day))) return undefined;
  const over = fits.filter(({ validTo, endedOn }) => validTo < day || (endedOn !== null && endedOn <= day)).map(({ validTo, endedOn }) => (endedOn !== null && endedOn < validTo ? endedOn : validTo)).sort().at(-1);
  return over === undefined ? refuse(missing, facts) : refuse(expired, { ...facts, on: over });
}

/**
 * Why an authorisation may not be granted: its days are turned round (`competence.days-order`), no examination was passed for it (`competence.not-examined`),
 * or the method has not been verified here before its first use (`competence.method-not-verified`).
 * @source ISO/IEC 17025:2017 6.2.5, 7.2.1.5
 */
export function whyNotAuthorise(
  wanted: { readonly validFrom: string; readonly validTo: string; readonly method: string | null }, facts: { readonly examined: boolean; readonly verified: boolean },
): Refusal | undefined {
  if (wanted.validTo < wanted.validFrom) return refuse('competence.days-order', { from: wanted.validFrom, to: wanted.validTo }, 'invalid');
  if (!facts.examined) return refuse('competence.not-examined', {});
  return wanted.method !== null && !facts.verified ? refuse('competence.method-not-verified', { method: wanted.method }) : undefined;
}
