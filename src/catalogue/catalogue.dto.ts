import { Day, Flag, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, TextList, Uuid } from '../platform/http/index.js';

const CONFIDENCES = ['read', 'printed', 'known', 'entered'] as const;
const CONFIDENCE = { description: '`read` from the standard, `printed` by public notices, `known` but not checked against the standard, `entered` here by a standards officer.' };

export class CategoryQuery extends PageQuery {
  @Text({ optional: true, max: 40, description: 'The centre whose catalogue is meant; food if left out.' }) discipline?: string;
  @Text({ optional: true, max: 100, description: 'Children of this category; the chapters (食品大类) if left out.' }) parent?: string;
  @Day({ optional: true, description: 'Gaps as of this day of production; today if left out.' }) on?: string;
}

export class CategoryView {
  @Text() code!: string;
  @Text() name!: string;
  @Int({ min: 1, max: 4 }) level!: number;
  @Int({ description: 'Schemes at or below it.' }) schemes!: number;
  @Int() items!: number;
  @Int({ description: 'Items without an approved limit in force.' }) gaps!: number;
}
export class CategoryPage extends pageOf(CategoryView) {}

export class SchemeQuery extends PageQuery {
  @Text({ optional: true, max: 40, description: 'The centre whose catalogue is meant; food if left out.' }) discipline?: string;
  @Text({ optional: true, max: 50, description: 'Part of the title, of a parameter’s name, or the table’s number.' }) q?: string;
  @Text({ optional: true, max: 100, description: 'Chapter code.' }) chapter?: string;
  @OneOf(['complete', 'with-gaps', 'without-items'], { optional: true }) show?: 'complete' | 'with-gaps' | 'without-items';
  @Day({ optional: true }) on?: string;
}

export class SchemeRow {
  @Uuid() id!: string;
  @Text({ example: '24-4' }) code!: string;
  @Text() title!: string;
  @Text() chapter!: string;
  @Text() chapterName!: string;
  @Int() items!: number;
  @Int({ description: 'Items without an approved limit in force.' }) gaps!: number;
  @TextList({ description: 'What makes the reading of the printed table doubtful.' }) doubts!: string[];
}
export class SchemePage extends pageOf(SchemeRow) {}

export class SchemeDetailQuery {
  @Day({ optional: true, description: 'Day of production, or of sampling where there is none; today if left out.' }) on?: string;
  @Text({ optional: true, max: 100 }) foodType?: string;
}

export class OfferedLimitAction {
  @OneOf(['approve', 'reject', 'withdraw']) action!: string;
  @Text({ optional: true, description: 'Why this reader may not take it.' }) refused?: string;
}

export class LimitView {
  @Uuid() id!: string;
  @Uuid({ nullable: true }) schemeItemId!: string | null;
  @Text({ nullable: true }) scheme!: string | null;
  @Text() parameter!: string;
  @Text() food!: string;
  @Text({ nullable: true }) foodType!: string | null;
  @Text({ example: '≤0.2 mg/kg' }) requirement!: string;
  @Text() unit!: string;
  @OneOf(['full', 'rounded']) comparison!: 'full' | 'rounded';
  @Text({ example: 'GB 2762-2025' }) basis!: string;
  @Text({ max: 500 }) source!: string;
  @OneOf(CONFIDENCES, CONFIDENCE) confidence!: string;
  @Day({ nullable: true }) validFrom!: string | null;
  @Day({ nullable: true }) validTo!: string | null;
  @Uuid({ nullable: true }) replaces!: string | null;
  @OneOf(['proposed', 'approved', 'rejected', 'withdrawn']) state!: string;
  @Text({ nullable: true, max: 500 }) reason!: string | null;
  @Uuid({ nullable: true }) proposedBy!: string | null;
  @Uuid({ nullable: true }) decidedBy!: string | null;
  @ListOf(() => OfferedLimitAction) actions!: OfferedLimitAction[];
}
export class LimitPage extends pageOf(LimitView) {}

export class ChosenLimit {
  @Uuid() id!: string;
  @Text() requirement!: string;
  @Json({ description: 'The requirement as the judge reads it.' }) parsed!: Record<string, unknown>;
  @Text() basis!: string;
  @Text() food!: string;
  @Text({ nullable: true }) foodType!: string | null;
  @OneOf(CONFIDENCES, CONFIDENCE) confidence!: string;
  @OneOf(['full', 'rounded']) comparison!: 'full' | 'rounded';
}

export class SchemeItemView {
  @Uuid() id!: string;
  @Int() seq!: number;
  @Text() parameter!: string;
  @TextList() methods!: string[];
  @TextList() bases!: string[];
  @Flag({ description: 'Judged by what the product’s label declares.' }) byLabel!: boolean;
  @Flag({ description: 'What the product’s label declares may be stricter than the limit here.' }) labelToo!: boolean;
  @Text({ nullable: true, max: 1000 }) note!: string | null;
  @Text({ nullable: true, description: 'The heading of the report under which it stands, such as 鉴别.' }) group!: string | null;
  @Text({ nullable: true, description: '重要程度分类.' }) severity!: string | null;
  @Nested(() => ChosenLimit, { optional: true, description: 'The limit in force on the day for the food type.' }) limit?: ChosenLimit;
  @OneOf(['limit', 'label', 'food-type', 'ambiguous'], { optional: true, description: 'Why there is none.' }) gap?: string;
  @ListOf(() => LimitView, { description: 'Every limit that is approved or proposed for it, whatever its validity.' }) limits!: LimitView[];
}

export class SchemeView extends SchemeRow {
  @Text() edition!: string;
  @Text() discipline!: string;
  @Day() validFrom!: string;
  @Day({ nullable: true }) validTo!: string | null;
  @Text() source!: string;
  @Day() on!: string;
  @TextList({ description: 'Finer food types that limits distinguish; one must be chosen at registration.' }) foodTypes!: string[];
  @Text({ optional: true, description: 'Why nothing can be assigned by this scheme yet.' }) notAssignable?: string;
  @ListOf(() => SchemeItemView) schemeItems!: SchemeItemView[];
}

export class LimitQuery extends PageQuery {
  @OneOf(['proposed', 'approved', 'rejected', 'withdrawn'], { optional: true }) state?: string;
  @Text({ optional: true, max: 50, description: 'Part of the parameter, the food or the standard.' }) q?: string;
  @OneOf(['attached', 'unattached'], { optional: true, description: 'Whether the limit holds for an item.' }) place?: 'attached' | 'unattached';
}

export class ProposeLimitBody {
  @Uuid({ description: 'The item of a scheme that the limit is for.' }) schemeItemId!: string;
  @Text({ max: 200, description: 'The food class as the source prints it.', example: '叶菜蔬菜' }) food!: string;
  @Text({ optional: true, max: 100, description: 'The finer food type for which alone it holds.' }) foodType?: string;
  @Text({ max: 200, example: '≤0.3 mg/kg', description: 'As the standard prints it, with its unit.' }) requirement!: string;
  @OneOf(['full', 'rounded'], { optional: true, description: '全数值比较 unless the standard says 修约值比较.' }) comparison?: 'full' | 'rounded';
  @Text({ max: 100, example: 'GB 2762-2025' }) basis!: string;
  @Text({ max: 500, description: 'Where it was read: clause, table, notice.', example: 'GB 2762-2025 表1' }) source!: string;
  @Day({ optional: true, description: 'First day of production for which it holds.' }) validFrom?: string;
  @Day({ optional: true, description: 'Last day of production for which it holds.' }) validTo?: string;
  @Uuid({ optional: true, description: 'The approved limit that it corrects; it is withdrawn when this one is approved.' }) replaces?: string;
}

export class LimitReasonBody {
  @Text({ min: 2, max: 500 }) reason!: string;
}
