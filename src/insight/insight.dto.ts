import { Day, Flag, Int, ListOf, Text, Uuid } from '../platform/http/index.js';

export class HomeItemView {
  @Text() id!: string;
  @Text({ max: 500 }) title!: string;
  @Text({ max: 500 }) subtitle!: string;
  @Text({ max: 500 }) href!: string;
  @Day({ optional: true }) dueOn?: string;
  @Flag({ optional: true }) late?: boolean;
}

export class HomeGroupView {
  @Text() group!: string;
  @Text() titleKey!: string;
  @Int({ max: 99 }) count!: number;
  @Flag({ description: 'There are more than 99.' }) overCount!: boolean;
  @Text() href!: string;
  @ListOf(() => HomeItemView) items!: HomeItemView[];
}

export class HomeView {
  @ListOf(() => HomeGroupView) groups!: HomeGroupView[];
}

export class SearchQuery {
  @Text({ min: 2, max: 60, description: 'A number, a code, a name: at least two characters.' }) q!: string;
}

export class FoundView {
  @Text({ description: 'plan, draw, record, item, examination, report, handling, enterprise' }) kind!: string;
  @Text() id!: string;
  @Text({ nullable: true, max: 200 }) number!: string | null;
  @Text({ max: 500 }) title!: string;
  @Text({ max: 500 }) subtitle!: string;
  @Text({ max: 500 }) href!: string;
}

export class SearchView {
  @ListOf(() => FoundView) items!: FoundView[];
}

export class StratumProgressView {
  @Uuid() stratumId!: string;
  @Text() code!: string;
  @Int() quota!: number;
  @Int() sampled!: number;
  @Int() received!: number;
  @Int() concluded!: number;
  @Int() failed!: number;
}

export class PlanProgressView {
  @ListOf(() => StratumProgressView) strata!: StratumProgressView[];
}
