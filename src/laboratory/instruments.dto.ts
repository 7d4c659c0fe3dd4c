import { DecimalText, Day, Flag, Int, Instant, Json, ListOf, OneOf, pageOf, PageQuery, Text, Uuid } from '../platform/http/index.js';
import type { InstrumentDeclaration, ProficiencyVerdict } from './domain/index.js';
import { DefinitionView } from './floor.dto.js';

const STATES = ['previewed', 'accepted', 'discarded'] as const;
const VERDICTS = ['satisfactory', 'questionable', 'unsatisfactory'] as const;

export class InstrumentBody {
  @Json({ description: 'How the instrument’s file is read.' }) declaration!: Record<string, unknown>;
  @Day() validFrom!: string;
  @Text({ max: 500, pattern: /\S/ }) reason!: string;
}
export class InstrumentView extends DefinitionView {
  @Json() body!: InstrumentDeclaration;
}
export class InstrumentPage extends pageOf(InstrumentView) {}

export class BadLineView {
  @Int() line!: number;
  @Text({ min: 0, max: 2000 }) text!: string;
  @Text() code!: string;
  @Text({ max: 500 }) reason!: string;
}
export class InstrumentReadingView {
  @Int() line!: number;
  @Text() sample!: string;
  @Text() analyte!: string;
  @Int() replicate!: number;
  @Text({ min: 0 }) text!: string;
  @Flag() detected!: boolean;
  @Text({ optional: true }) value?: string;
  @Text({ optional: true }) qualifier?: string;
  @Text({ min: 0 }) unit!: string;
  @Text({ min: 0 }) fileUnit!: string;
}
export class AttemptView {
  @Text() encoding!: string;
  @Int() readingCount!: number;
  @Int() badCount!: number;
  @ListOf(() => InstrumentReadingView, { description: 'The first two hundred.' }) readings!: InstrumentReadingView[];
  @ListOf(() => BadLineView) bad!: BadLineView[];
}
export class InstrumentFileRowView {
  @Uuid() id!: string;
  @Text() instrument!: string;
  @Text() fileName!: string;
  @Text() sha256!: string;
  @Text() encoding!: string;
  @OneOf(['upload', 'folder']) source!: 'upload' | 'folder';
  @Int() readingCount!: number;
  @Int() badCount!: number;
  @OneOf(STATES) state!: (typeof STATES)[number];
  @Int() acceptedCount!: number;
  @Uuid({ nullable: true }) worksheetId!: string | null;
  @Text({ nullable: true }) receivedByName!: string | null;
  @Instant() receivedAt!: string;
  @Text({ nullable: true }) decidedByName!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
}
export class InstrumentFilePage extends pageOf(InstrumentFileRowView) {}
export class FoundSampleView {
  @Text() sample!: string;
  @Text({ nullable: true, description: 'The item of this laboratory whose code it shows.' }) code!: string | null;
  @Int() readings!: number;
}
export class InstrumentFileFullView extends InstrumentFileRowView {
  @ListOf(() => FoundSampleView) samples!: FoundSampleView[];
  @ListOf(() => InstrumentReadingView, { description: 'The first two thousand.' }) readings!: InstrumentReadingView[];
  @ListOf(() => BadLineView, { description: 'The first two thousand.' }) bad!: BadLineView[];
}
export class InstrumentFileQuery extends PageQuery {
  @OneOf(STATES, { optional: true }) state?: string;
}
class SampleMappingBody {
  @Text({ max: 200 }) sample!: string;
  @Text({ min: 0, max: 60, description: 'Code of an item or of a control sample; empty where it is not taken over.' }) code!: string;
}
export class AcceptBody {
  @ListOf(() => SampleMappingBody, { max: 1000 }) mapping!: SampleMappingBody[];
  @Uuid({ nullable: true }) worksheetId!: string | null;
}

export class ProficiencyBody {
  @Text({ max: 100, pattern: /\S/ }) organiser!: string;
  @Text({ max: 100, pattern: /\S/, description: 'Number of the round.' }) round!: string;
  @Text({ max: 100, pattern: /\S/ }) method!: string;
  @Text({ max: 100, pattern: /\S/ }) parameter!: string;
  @Text({ min: 0, max: 30 }) unit!: string;
  @DecimalText() result!: string;
  @DecimalText({ description: 'The assigned value.' }) assigned!: string;
  @DecimalText({ description: 'Its standard deviation for proficiency assessment.' }) deviation!: string;
  @Day() onDay!: string;
}
export class ProficiencyView extends ProficiencyBody {
  @Uuid() id!: string;
  @Text() z!: string;
  @OneOf(VERDICTS) verdict!: ProficiencyVerdict;
  @Uuid({ nullable: true }) findingId!: string | null;
  @Text({ nullable: true }) findingSubject!: string | null;
  @OneOf(['open', 'acting', 'done', 'closed'], { nullable: true }) findingState!: string | null;
  @Text({ nullable: true }) recordedByName!: string | null;
}
export class ProficiencyPage extends pageOf(ProficiencyView) {}
export class ProficiencyQuery extends PageQuery {
  @OneOf(VERDICTS, { optional: true }) verdict?: string;
}
export class FollowBody {
  @Uuid() findingId!: string;
}
