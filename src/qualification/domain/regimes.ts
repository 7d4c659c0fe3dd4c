import { addMonths, type LegalDay } from '../../deadlines/domain/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';
import type { Regime } from '../../disciplines/index.js';

/** What a certificate can be: of a regime itself, or of a measurement standard (计量标准考核证书), which verification needs besides. */
export type CertificateKind = Regime | 'measurement-standard';

/** What a laboratory must hold to work under a regime. */
export const REGIME_CERTIFICATES: Readonly<Record<Regime, readonly CertificateKind[]>> = {
  cma: ['cma'],
  // @source 计量法 arts 6-9, 20; 计量授权管理办法: authorisation and a measurement standard that passed its examination (unverified)
  'metrological-authorisation': ['metrological-authorisation', 'measurement-standard'],
  'special-equipment-approval': ['special-equipment-approval'],
};

/** The regimes for which a laboratory holds everything on a day, by the kinds of its certificates that are valid then. */
export function regimesHeld(kinds: readonly string[]): Regime[] {
  return (Object.keys(REGIME_CERTIFICATES) as Regime[]).filter((regime) => REGIME_CERTIFICATES[regime].every((kind) => kinds.includes(kind)));
}

/**
 * The mark that a document prints: its regime's and no other. Where determinations are not covered, only an entrusted test may be reported, and then
 * without any mark; anything else is refused (`scope.not-covered`).
 * @source 检验检测机构资质认定管理办法 (order 163): the mark stands on reports within the scope only; 食品安全抽样检验管理办法 (order 15) (unverified)
 */
export function markOf(documentMark: Regime | 'none', { entrusted, uncovered }: { readonly entrusted: boolean; readonly uncovered: Refusal | undefined }): Regime | 'none' | Refusal {
  if (!uncovered) return documentMark;
  return entrusted ? 'none' : uncovered;
}

/** Whether a sample was brought by who pays for its test: only such a test may be reported outside the scope, unmarked. */
export function isEntrusted(samplingKind: string): boolean {
  return samplingKind === 'entrusted';
}

/** The first day on which a certificate must be renewed: three months before its last day; applications later than that come too late. @source order 163 art 16 (unverified) */
export function renewBy(validTo: string): string {
  return addMonths(validTo as LegalDay, -3);
}

/**
 * Why a certificate's days cannot be right: it ends before it begins (`qualification.days-order`) or more than six years later (`qualification.too-long`).
 * @source order 163 art 16, six years (unverified)
 */
export function whyNotDays(validFrom: string, validTo: string): Refusal | undefined {
  if (validTo < validFrom) return refuse('qualification.days-order', { from: validFrom, to: validTo }, 'invalid');
  const last = `${Number(validFrom.slice(0, 4)) + 6}${validFrom.slice(4)}`;
  return validTo > last ? refuse('qualification.too-long', { from: validFrom, to: validTo, last }, 'invalid') : undefined;
}
