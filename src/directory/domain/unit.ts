import { refuse, type Refusal } from '../../kernel/index.js';

interface Unit {
  readonly kind: string;
  readonly uscc?: string | null;
  readonly organiserId?: string | null;
  readonly premises: readonly {
    readonly id?: string;
    readonly code?: string;
    readonly latitude?: string | null;
    readonly longitude?: string | null;
    readonly licences: readonly { readonly kind: string; readonly validFrom?: string | null; readonly validTo?: string | null }[];
  }[];
}

/**
 * Why a unit cannot be as it is written, or undefined where it can: an enterprise has a USCC; a stall, and nothing else, has an
 * organiser; new premises have a code (their own or the USCC), each its own; a place has both degrees; a licence of each kind at most
 * once, not ending before it begins.
 */
export function whyNotUnit(unit: Unit): Refusal | undefined {
  if (unit.kind === 'enterprise' && !unit.uscc) return refuse('directory.uscc-missing', {}, 'invalid');
  if ((unit.kind === 'stall') !== Boolean(unit.organiserId)) return refuse(unit.kind === 'stall' ? 'directory.stall-without-organiser' : 'directory.organiser-without-stall', {}, 'invalid');
  const codes = unit.premises.filter((premises) => !premises.id).map((premises) => premises.code ?? unit.uscc);
  if (codes.some((code) => !code)) return refuse('directory.code-missing', {}, 'invalid');
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index);
  if (repeated) return refuse('directory.code-taken', { code: repeated });
  for (const { latitude, longitude, licences } of unit.premises) {
    if (Boolean(latitude) !== Boolean(longitude)) return refuse('directory.half-place', {}, 'invalid');
    if (Math.abs(Number(latitude ?? 0)) > 90 || Math.abs(Number(longitude ?? 0)) > 180) return refuse('directory.half-place', {}, 'invalid');
    const kinds = licences.map((licence) => licence.kind);
    if (new Set(kinds).size !== kinds.length) return refuse('directory.licence-repeated', {}, 'invalid');
    const turned = licences.find(({ validFrom, validTo }) => validFrom && validTo && validTo < validFrom);
    if (turned) return refuse('directory.licence-days', { from: turned.validFrom ?? '', to: turned.validTo ?? '' }, 'invalid');
  }
  return undefined;
}
