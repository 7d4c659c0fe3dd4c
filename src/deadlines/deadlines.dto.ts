import { ActionView, Day, Flag, Instant, Int, Json, ListOf, OneOf, Text, TextList, Uuid } from '../platform/http/index.js';

export class CalendarQuery {
  @Int({ optional: true, min: 1990, max: 2999, description: 'This year if left out.' }) year?: number;
}

export class NoticedDayView {
  @Day() day!: string;
  @Text() name!: string;
  @Flag({ description: 'False: a weekend day that is worked instead of another.' }) off!: boolean;
}

export class NoticeView {
  @Uuid() id!: string;
  @Int() year!: number;
  @Text({ description: 'Such as 国办发明电〔2025〕7号.' }) documentNumber!: string;
  @Text() title!: string;
  @Day() issuedOn!: string;
  @Text({ max: 500 }) source!: string;
  @Int({ description: 'How many days it names.' }) days!: number;
  @Text() importedBy!: string;
  @Instant() importedAt!: string;
}

export class CalendarView {
  @Int() year!: number;
  @Flag({ description: 'False while the year has no notice: due days in it are provisional.' }) announced!: boolean;
  @TextList({ description: 'Years whose notice is known.' }) announcedYears!: string[];
  @ListOf(() => NoticedDayView) days!: NoticedDayView[];
  @ListOf(() => NoticeView) notices!: NoticeView[];
}

export class PreviewNoticeBody {
  @Int({ min: 1990, max: 2999 }) year!: number;
  @Text({ max: 20_000, description: 'A day or a range `first..last`, its name, and 休 (yes) or 班 (no), one a line.', example: '2027-01-01..2027-01-03,元旦,休' }) text!: string;
}

export class ImportNoticeBody extends PreviewNoticeBody {
  @Text({ max: 60, example: '国办发明电〔2025〕7号' }) documentNumber!: string;
  @Text({ max: 200 }) title!: string;
  @Day() issuedOn!: string;
  @Text({ max: 500, description: 'Where the notice was read: an address or a gazette.' }) source!: string;
}

export class PreviewDayView extends NoticedDayView {
  @OneOf(['new', 'changed', 'same']) change!: 'new' | 'changed' | 'same';
}

export class NoticeLineView {
  @Int() line!: number;
  @Text() text!: string;
  @ListOf(() => PreviewDayView) days!: PreviewDayView[];
  @Text({ optional: true, max: 500, description: 'Why this line cannot be taken over.' }) problem?: string;
}

export class RevisionCountView {
  @Text() kind!: string;
  @Int({ description: 'Open due days that move to another day.' }) moved!: number;
  @Int({ description: 'Those that keep their day and are no longer provisional, or are again.' }) settled!: number;
}

export class NoticePreview {
  @Int() year!: number;
  @ListOf(() => NoticeLineView) lines!: NoticeLineView[];
  @Text({ optional: true, max: 500 }) lacks?: string;
  @Flag() importable!: boolean;
  @ListOf(() => RevisionCountView) revisions!: RevisionCountView[];
}

const UNITS = ['wd', 'day', 'hour', 'month'] as const;

export class WindowView {
  @Text() code!: string;
  @Text() instrument!: string;
  @Text() article!: string;
  @Json() title!: { zh: string; en: string };
  @Text() starts!: string;
  @OneOf(['act-by', 'keep-until']) sense!: string;
  @Int({ nullable: true }) value!: number | null;
  @OneOf(UNITS, { nullable: true }) unit!: string | null;
  @Json({ nullable: true, description: 'A number in the window’s unit, or `as-agreed`.' }) extension!: number | 'as-agreed' | null;
  @Day() validFrom!: string;
  @Day({ nullable: true }) validTo!: string | null;
  @Text({ max: 500 }) source!: string;
  @OneOf(['S', 'H', 'M', 'L']) confidence!: string;
  @Text({ nullable: true, max: 1000 }) note!: string | null;
}

export class CorrectWindowBody {
  @Text({ max: 80 }) code!: string;
  @Int({ min: 1, max: 3650 }) value!: number;
  @OneOf(UNITS) unit!: string;
  @Int({ optional: true, nullable: true, min: 1, max: 3650, description: 'By how much it may be extended, in its unit.' }) extension?: number | null;
  @Text({ max: 200 }) instrument!: string;
  @Text({ max: 40 }) article!: string;
  @Day({ description: 'What begins on this day or later runs by the corrected window; what began before keeps its rule.' }) validFrom!: string;
  @Text({ max: 500 }) source!: string;
  @OneOf(['S', 'H', 'M', 'L']) confidence!: string;
  @Text({ optional: true, nullable: true, max: 1000 }) note?: string | null;
  @Text({ max: 500 }) reason!: string;
}

export class DecideCorrectionBody {
  @Int({ min: 1, description: 'The version that was read; another one is refused.' }) version!: number;
}

export class RejectCorrectionBody extends DecideCorrectionBody {
  @Text({ max: 500 }) reason!: string;
}

export class CorrectionView {
  @Uuid() id!: string;
  @Text() code!: string;
  @Json({ description: 'What the window is to say.' }) change!: Record<string, unknown>;
  @Text({ max: 500 }) reason!: string;
  @OneOf(['proposed', 'approved', 'rejected']) state!: string;
  @Int({ min: 1 }) version!: number;
  @Text() proposedBy!: string;
  @Instant() proposedAt!: string;
  @Text({ nullable: true }) decidedBy!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Text({ nullable: true, max: 500 }) decisionReason!: string | null;
  @ListOf(() => ActionView) actions!: ActionView[];
}

export class WindowsView {
  @ListOf(() => WindowView) windows!: WindowView[];
  @ListOf(() => CorrectionView) corrections!: CorrectionView[];
}
