import { Day, Flag, Instant, Int, ListOf, OneOf, pageOf, PageQuery, Text, TextList, Uuid } from '../platform/http/index.js';

export class ScopeVersionView {
  @Uuid() id!: string;
  @Uuid() certificateId!: string;
  @Text() certificateNumber!: string;
  @Int() version!: number;
  @Day() validFrom!: string;
  @Text({ min: 0 }) reason!: string;
  @Text() fileName!: string;
  @Int() rowCount!: number;
  @Text({ nullable: true }) addedByName!: string | null;
  @Instant() addedAt!: string;
}

export class ScopeRowView {
  @Int() line!: number;
  @Int() place!: number;
  @Text() category!: string;
  @Text({ min: 0 }) product!: string;
  @Text() parameter!: string;
  @Text({ max: 1000 }) printed!: string;
  @Text() standard!: string;
  @Text({ nullable: true }) edition!: string | null;
  @Text({ nullable: true }) part!: string | null;
  @Text({ min: 0, max: 1000 }) restriction!: string;
  @Flag({ description: 'The restriction was not understood: the row lets no sample through.' }) unread!: boolean;
  @Text({ min: 0, max: 1000 }) note!: string;
}
export class ScopeRowPage extends pageOf(ScopeRowView) {}

export class ScopeRowQuery extends PageQuery {
  @Text({ optional: true, max: 100 }) q?: string;
}

export class ScopeProblemView {
  @Int() line!: number;
  @Text() heading!: string;
  @Text() code!: string;
  @Text({ max: 2000 }) reason!: string;
}

export class ScopeImportView {
  @Uuid() id!: string;
  @Uuid() laboratoryId!: string;
  @Uuid() certificateId!: string;
  @Text() fileName!: string;
  @Text() format!: string;
  @Text() encoding!: string;
  @OneOf(['previewed', 'committed', 'discarded']) state!: string;
  @Int() rowCount!: number;
  @Int() badCount!: number;
  @Int({ description: 'Rows whose restriction was not understood.' }) unreadCount!: number;
  @ListOf(() => ScopeRowView, { description: 'The first hundred good rows.' }) rows!: ScopeRowView[];
  @ListOf(() => ScopeProblemView, { max: 20_000 }) problems!: ScopeProblemView[];
  @Uuid({ nullable: true }) scopeId!: string | null;
}

export class CommitScopeBody {
  @OneOf(['all-or-nothing', 'good-rows-only']) mode!: 'all-or-nothing' | 'good-rows-only';
  @Day({ description: 'From when the version is in force.' }) validFrom!: string;
  @Text({ min: 0, max: 500, description: 'What changed: a first grant, an extension, a change of standards.' }) reason!: string;
}

export class CoverageQuery {
  @Text({ max: 40, description: 'The plan’s discipline.' }) discipline!: string;
  @Text({ max: 4000, description: 'Schemes, their ids joined by commas.' }) schemes!: string;
  @Day({ optional: true }) on?: string;
}

export class LackView {
  @Text() parameter!: string;
  @Text() code!: string;
  @Text({ max: 2000 }) why!: string;
}

export class LaboratoryCoverageView {
  @Uuid() id!: string;
  @Text() name!: string;
  @Int() covered!: number;
  @ListOf(() => LackView) lacks!: LackView[];
}

export class SchemeCoverageView {
  @Uuid() schemeId!: string;
  @Text() code!: string;
  @Text() title!: string;
  @Int() items!: number;
  @ListOf(() => LaboratoryCoverageView) laboratories!: LaboratoryCoverageView[];
  @TextList({ description: 'What no laboratory of the field covers on the day.' }) nobody!: string[];
}

export class EditionView {
  @Text() standard!: string;
  @Text() edition!: string;
  @Day() validFrom!: string;
  @Text() source!: string;
}

export class EditionBody {
  @Text({ max: 100, example: 'GB 5009.12-2023' }) method!: string;
  @Day({ description: 'The first day of its force.' }) validFrom!: string;
  @Text({ max: 300, pattern: /\S/ }) source!: string;
}

export class EditionQuery {
  @Text({ optional: true, max: 60 }) q?: string;
}

