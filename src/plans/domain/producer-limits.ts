/** Batches of one producer within a quarter; 0: no limit. */
export interface ProducerLimits {
  /** Of the same sample name and production date. */
  readonly sameBatchMost: number;
  /** Of the same food category (大类). */
  readonly producerCategoryMost: number;
}

/**
 * What the national system takes of one producer.
 * @source 国家食品安全抽样检验信息系统, business rules as published in 2015–16; unverified for the present edition
 */
export const USUAL_PRODUCER_LIMITS: ProducerLimits = { sameBatchMost: 1, producerCategoryMost: 3 };

/** What the records of the quarter say, this one not among them. */
export interface ProducerCounts {
  readonly sameBatch: number;
  readonly sameCategory: number;
}

export interface LimitWarning {
  readonly code: 'record.same-batch' | 'record.producer-category';
  readonly count: number;
  readonly most: number;
}

/** True for what is written where a product has no licence: such producers are exempt. @source as `USUAL_PRODUCER_LIMITS` */
export function isNoLicence(licence: string): boolean {
  return ['/', '、', '-', '\\', '无'].includes(licence.normalize('NFKC').trim());
}

/** What one more batch of this producer would go beyond; nothing for a producer without a licence, and for limits of 0. */
export function producerWarnings(licence: string, counts: ProducerCounts, limits: ProducerLimits): readonly LimitWarning[] {
  if (isNoLicence(licence)) return [];
  const over = (code: LimitWarning['code'], count: number, most: number): LimitWarning[] => (most > 0 && count >= most ? [{ code, count, most }] : []);
  return [...over('record.same-batch', counts.sameBatch, limits.sameBatchMost), ...over('record.producer-category', counts.sameCategory, limits.producerCategoryMost)];
}
