import { Day, Flag, Int, ListOf, pageOf, Text } from '../platform/http/index.js';

export class PublicPlanRow {
  @Text() number!: string;
  @Text() title!: string;
  @Text() organiserName!: string;
  @Day() periodFrom!: string;
  @Day() periodTo!: string;
  @Int({ description: 'Batches that will be sampled in all.' }) quota!: number;
  @Int({ description: 'Batches that were sampled, of draws that are closed.' }) sampled!: number;
}
export class PublicPlanPage extends pageOf(PublicPlanRow) {}

export class PublicStratumView {
  @Text() code!: string;
  @Text({ description: 'What is sampled.' }) category!: string;
  @Text({ nullable: true }) divisionName!: string | null;
  @Text({ nullable: true }) businessType!: string | null;
  @Int() quota!: number;
  @Day() dueOn!: string;
}

export class PublicPlanDrawView {
  @Text() number!: string;
  @Text() state!: string;
  @Flag({ description: 'Whether every visit is over, and what was sampled is listed.' }) closed!: boolean;
}

export class PublicPlanView extends PublicPlanRow {
  @ListOf(() => PublicStratumView) strata!: PublicStratumView[];
  @ListOf(() => PublicPlanDrawView) draws!: PublicPlanDrawView[];
  @Int({ description: 'Refusals, of draws that are closed.' }) refused!: number;
}

export class PublicSampledRow {
  @Text({ description: 'Of the sampling record.' }) number!: string;
  @Text() unitName!: string;
  @Text() divisionName!: string;
  @Text() category!: string;
  @Day() sampledOn!: string;
  @Text() drawNumber!: string;
}
export class PublicSampledPage extends pageOf(PublicSampledRow) {}
