import { ActionView, Day, ListOf, OneOf, Text, Uuid } from '../platform/http/index.js';

/** What is certified: CMA, authorised metrological verification with its measurement standards, approved inspection of special equipment. */
export const REGIMES = ['cma', 'metrological-authorisation', 'measurement-standard', 'special-equipment-approval'] as const;

export class CertificateBody {
  @OneOf(REGIMES) regime!: string;
  @Text({ max: 60, pattern: /\S/, example: '230020340001' }) number!: string;
  @Day() validFrom!: string;
  @Day({ description: 'Its last valid day.' }) validTo!: string;
}

export class CertificateView extends CertificateBody {
  @Uuid() id!: string;
  @Day({ description: 'The last day to apply for renewal: three months before it ends.' }) renewBy!: string;
}

export class CertificatesView {
  @ListOf(() => CertificateView) certificates!: CertificateView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}
