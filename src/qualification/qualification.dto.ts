import { ActionView, Day, ListOf, OneOf, Text, Uuid } from '../platform/http/index.js';

/** Under which rules a laboratory is recognised: CMA, authorised metrological verification, approved inspection of special equipment. */
export const REGIMES = ['cma', 'metrological-authorisation', 'special-equipment-approval'] as const;

export class CertificateBody {
  @OneOf(REGIMES) regime!: string;
  @Text({ max: 60, pattern: /\S/, example: '230020340001' }) number!: string;
  @Day() validFrom!: string;
  @Day({ description: 'Its last valid day.' }) validTo!: string;
}

export class CertificateView extends CertificateBody {
  @Uuid() id!: string;
}

export class CertificatesView {
  @ListOf(() => CertificateView) certificates!: CertificateView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}
