import { refuse, type Refusal } from '../../kernel/index.js';

export interface SignatureGiven {
  /** The sampler's account; the unit and witnesses have none. */
  readonly accountId?: string;
  readonly name: string;
  readonly attachmentId: string;
}

export interface Signing {
  readonly samplers: readonly SignatureGiven[];
  readonly unit?: SignatureGiven;
  readonly witnesses?: readonly SignatureGiven[];
  /** The photograph of the paper that all have signed by hand. */
  readonly paper?: { readonly attachmentId: string };
}

export interface SigningFacts {
  readonly samplerIds: readonly string[];
  /** Kinds of the visit's attachments by id. */
  readonly attachments: ReadonlyMap<string, string>;
}

/**
 * Why a record is not signed: at least two samplers of the visit and the sampled unit sign, each with a picture of the
 * signature of their own, or all on paper of which there is a photograph. A refusal goes without the unit's signature when a witness signs.
 * @source 食品安全抽样检验管理办法 (order 15) arts 14, 17, 21
 */
export function whyNotSigned(kind: 'sampling' | 'refusal', signing: Signing, { samplerIds, attachments }: SigningFacts): Refusal | undefined {
  if (signing.paper) return attachments.get(signing.paper.attachmentId) === 'signed-paper' ? undefined : refuse('signature.paper-missing', {}, 'invalid');
  const accounts = signing.samplers.map(({ accountId }) => accountId);
  if (accounts.some((id) => id === undefined || !samplerIds.includes(id))) return refuse('signature.not-a-sampler', {}, 'invalid');
  if (new Set(accounts).size < 2) return refuse('signature.two-samplers', {}, 'invalid');
  const witnesses = signing.witnesses ?? [];
  if (!signing.unit && (kind === 'sampling' || witnesses.length === 0)) return refuse(kind === 'sampling' ? 'signature.unit-missing' : 'signature.unit-or-witness', {}, 'invalid');
  const pictures = [...signing.samplers, ...(signing.unit ? [signing.unit] : []), ...witnesses].map(({ attachmentId }) => attachmentId);
  if (pictures.some((id) => attachments.get(id) !== 'signature')) return refuse('signature.picture-missing', {}, 'invalid');
  return new Set(pictures).size < pictures.length ? refuse('signature.picture-twice', {}, 'invalid') : undefined;
}
