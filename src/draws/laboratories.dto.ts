import { Instant, Int, OneOf, pageOf, Text, Uuid } from '../platform/http/index.js';

const INTEREST_GROUNDS = ['same-group', 'holding', 'service', 'other'] as const;

/** Laboratories of a draw: which list is frozen, how many stand in it, and how many units each takes at most. */
export class LaboratoryRuleView {
  @Text() hash!: string;
  @Int() count!: number;
  @Int() cap!: number;
}

export class OwnInterestBody {
  @Uuid({ description: 'Any premises of the enterprise.' }) premisesId!: string;
  @OneOf(INTEREST_GROUNDS) ground!: (typeof INTEREST_GROUNDS)[number];
}

export class LaboratoryInterestBody extends OwnInterestBody {
  @Uuid() laboratoryId!: string;
}

export class LaboratoryInterestView {
  @Uuid() id!: string;
  @Uuid() laboratoryId!: string;
  @Text() laboratoryName!: string;
  @Uuid() enterpriseId!: string;
  @Text() enterpriseName!: string;
  @OneOf(INTEREST_GROUNDS) ground!: (typeof INTEREST_GROUNDS)[number];
  @Instant() declaredAt!: string;
  @Instant({ nullable: true }) endedAt!: string | null;
}
export class LaboratoryInterestPage extends pageOf(LaboratoryInterestView) {}
