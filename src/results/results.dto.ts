import { HistoryEntryView } from '../organisations/index.js';
import { ActionView, Day, Flag, Instant, Int, ListOf, Nested, OneOf, PageQuery, pageOf, Text, TextList, Uuid, UuidList } from '../platform/http/index.js';
import { EXAMINATION_STATES, WORKSHEET_STATES, type ExaminationState, type WorksheetState } from './domain/index.js';

export const VERDICTS = ['pass', 'fail', 'problem', 'not-judged', 'review', 'not-examined'] as const;
export type SheetVerdict = (typeof VERDICTS)[number];

/** Postgres stores every character but U+0000. */
const STORABLE = /^[^\u0000]*$/;
/** The same, and not blank. */
const SAID = /^[^\u0000]*[^\u0000\s][^\u0000]*$/;
const MOST_STEPS = 500;
const VERSION = { min: 1, description: 'The version that was read; another one is refused.' } as const;

export class ExaminationQuery extends PageQuery {
  @OneOf(EXAMINATION_STATES, { optional: true }) state?: ExaminationState;
  @Text({ optional: true, max: 40, description: 'A sample’s code, or how it begins.' }) q?: string;
}

export class UnassignedQuery extends PageQuery {
  @OneOf(['blocked', 'ready'], { optional: true }) show?: 'blocked' | 'ready';
}

export class QueueQuery extends PageQuery {
  @Text({ optional: true, max: 200 }) method?: string;
  @OneOf(['method', 'due'], { optional: true, description: 'Order: by method and due day, or by due day alone.' }) by?: 'method' | 'due';
}

export class ReviewQuery extends PageQuery {
  @OneOf(['check', 'approve']) stage!: 'check' | 'approve';
}

export class BadgesView {
  @Text({ example: '99+' }) mine!: string;
  @Text() unassigned!: string;
  @Text() blocked!: string;
  @Text() toCheck!: string;
  @Text() toApprove!: string;
}

export class MethodView {
  @Text({ min: 0 }) method!: string;
  @Text({ example: '12' }) open!: string;
  @Day() dueOn!: string;
}

export class TechnicianView {
  @Uuid() id!: string;
  @Text() name!: string;
  @Text({ description: 'Determinations that lie open with this technician, up to 99+.' }) open!: string;
}

/** What the laboratory's bench may know of an item, and where its examination stands. */
export class ExaminationRow {
  @Uuid() id!: string;
  @Text() code!: string;
  @Text() matrix!: string;
  @Text({ min: 0, description: 'Physical form of the sample.' }) itemState!: string;
  @Text({ min: 0 }) storage!: string;
  @Text({ nullable: true }) foodType!: string | null;
  @OneOf(EXAMINATION_STATES) state!: ExaminationState;
  @Day() receivedOn!: string;
  @Day() dueOn!: string;
  @Flag({ description: 'The working-day calendar of that year is not announced yet.' }) dueProvisional!: boolean;
  @Int({ description: 'Determinations without a technician.' }) unassigned!: number;
  @Text({ optional: true, max: 2000, description: 'Why it cannot be assigned yet, in words.' }) blocked?: string;
  @TextList({ description: 'Parameters without a limit.' }) blockedItems!: string[];
  @TextList({ description: 'Food types to choose from, where the limits hang on one.' }) foodTypes!: string[];
  @Text({ nullable: true, max: 1000 }) returnReason!: string | null;
  @Int() version!: number;
}
export class ExaminationPage extends pageOf(ExaminationRow) {}

export class JudgementView {
  @OneOf(VERDICTS) verdict!: SheetVerdict;
  @Text({ max: 4000, description: 'The reason in words, with the basis.' }) words!: string;
  @Text({ optional: true }) code?: string;
  @Flag() nearLimit!: boolean;
}

export class WorksheetName {
  @Uuid() id!: string;
  @Text() number!: string;
}

export class QueueRow {
  @Uuid() determinationId!: string;
  @Uuid() examinationId!: string;
  @Text({ min: 0 }) method!: string;
  @Day() dueOn!: string;
  @Text() code!: string;
  @Text() matrix!: string;
  @Text({ min: 0 }) itemState!: string;
  @Text({ min: 0 }) storage!: string;
  @OneOf(EXAMINATION_STATES) state!: ExaminationState;
  @Text({ nullable: true, max: 1000 }) returnReason!: string | null;
  @Int() seq!: number;
  @Text() parameter!: string;
  @Text() requirementText!: string;
  @Text({ min: 0 }) unit!: string;
  @Text({ nullable: true, max: 2000 }) text!: string | null;
  @OneOf(VERDICTS, { nullable: true }) verdict!: SheetVerdict | null;
  @Nested(() => WorksheetName, { nullable: true, description: 'The worksheet that it is on now.' }) worksheet!: WorksheetName | null;
}
export class QueuePage extends pageOf(QueueRow) {}

export class RemarkableView {
  @Int() seq!: number;
  @Text() parameter!: string;
  @Text({ min: 0, max: 2000 }) text!: string;
  @Int({ description: 'Readings replaced by another, before or after submission.' }) corrections!: number;
  @Nested(() => JudgementView) judgement!: JudgementView;
}

export class ReviewRowView extends ExaminationRow {
  @Int({ description: '0: something fails; 1: close to a limit; 2: corrected or not examined; 3: nothing to remark.' }) rank!: number;
  @Int() failures!: number;
  @Int() nearLimit!: number;
  @Int() corrections!: number;
  @Text({ nullable: true }) submittedByName!: string | null;
  @Text({ nullable: true }) checkedByName!: string | null;
  @ListOf(() => RemarkableView) remarkable!: RemarkableView[];
}
export class ReviewPage extends pageOf(ReviewRowView) {}

export class ExaminationEventView extends HistoryEntryView {}

export class ExaminationView extends ExaminationRow {
  @Int() determinations!: number;
  @Int({ description: 'Determinations with neither a reading nor a reason.' }) missing!: number;
  @Text({ nullable: true }) submittedByName!: string | null;
  @Text({ nullable: true }) checkedByName!: string | null;
  @Text({ nullable: true }) approvedByName!: string | null;
  @OneOf(['pass', 'fail', 'problem'], { nullable: true }) outcome!: string | null;
  @ListOf(() => ActionView) actions!: ActionView[];
  @ListOf(() => ExaminationEventView) timeline!: ExaminationEventView[];
}

export class SheetReadingView {
  @Uuid() id!: string;
  @Int({ description: 'The how manieth reading of the determination.' }) number!: number;
  @Text({ min: 0, max: 2000, description: 'Exactly what was typed.' }) text!: string;
  @Text({ nullable: true }) unit!: string | null;
  @Text({ nullable: true }) detectionLimit!: string | null;
  @Text({ nullable: true }) quantitationLimit!: string | null;
  @Text({ nullable: true }) expressedAs!: string | null;
  @Text({ nullable: true, max: 1000 }) note!: string | null;
  @Flag({ nullable: true }) meets!: boolean | null;
  @Text({ nullable: true, max: 1000 }) notExamined!: string | null;
  @Text({ min: 0 }) enteredByName!: string;
  @Instant() enteredAt!: string;
}

export class LeftOutView {
  @Text({ max: 1000 }) reason!: string;
  @Text({ min: 0 }) byName!: string;
  @Instant() at!: string;
}

export class OnWorksheetView {
  @Uuid() id!: string;
  @Text() number!: string;
  @OneOf(WORKSHEET_STATES) state!: WorksheetState;
  @Flag({ description: 'The result is calculated there, and not typed on the sheet.' }) isCalculated!: boolean;
}

export class SheetRowView {
  @Uuid() determinationId!: string;
  @Int() seq!: number;
  @Text() parameter!: string;
  @Text({ nullable: true }) requirementText!: string | null;
  @Text({ nullable: true, description: 'Which form the cell takes: max, min, range, not-detected, prohibited, class, text, procedure.' }) requirementKind!: string | null;
  @Text({ min: 0 }) unit!: string;
  @TextList() methods!: string[];
  @Text({ min: 0 }) basis!: string;
  @Text({ nullable: true }) technicianName!: string | null;
  @Flag({ description: 'Whether the reader may enter it now.' }) mine!: boolean;
  @Int() corrections!: number;
  @Nested(() => LeftOutView, { nullable: true, description: 'Not examined at all, and why: the report prints 未检验.' }) leftOut!: LeftOutView | null;
  @Flag({ description: 'The scheme judges it by what the label declares, alone or besides a limit.' }) byLabel!: boolean;
  @Nested(() => OnWorksheetView, { nullable: true }) worksheet!: OnWorksheetView | null;
  @Nested(() => SheetReadingView, { nullable: true }) reading!: SheetReadingView | null;
  @Nested(() => JudgementView, { nullable: true }) judgement!: JudgementView | null;
  @Text({ optional: true, max: 2000, description: 'What the single results come to, for an item that is computed from them, such as a sum of ratios.' }) computed?: string;
}

export class SheetView {
  @Uuid() id!: string;
  @Text() code!: string;
  @Text() matrix!: string;
  @Text({ min: 0 }) itemState!: string;
  @Text({ min: 0 }) storage!: string;
  @OneOf(EXAMINATION_STATES) state!: ExaminationState;
  @Int() version!: number;
  @Day() dueOn!: string;
  @Flag({ description: 'Submitted before: replacing a reading now needs a reason.' }) wasSubmitted!: boolean;
  @Text({ nullable: true, max: 1000 }) returnReason!: string | null;
  @ListOf(() => SheetRowView) determinations!: SheetRowView[];
}

/** Forty of these come at once: what a text must not contain is checked with its meaning, when the cell is read. */
export class SheetCellBody {
  @Uuid() determinationId!: string;
  @Uuid({ nullable: true, description: 'The reading that was on the screen; null where the cell was empty.' }) expectedReadingId!: string | null;
  @Text({ min: 0, max: 60_000, example: '0.10', description: 'Kept exactly as typed; a whole original record has many lines.' }) text!: string;
  @Text({ optional: true, nullable: true, max: 40 }) unit?: string | null;
  @Text({ optional: true, nullable: true, max: 60 }) detectionLimit?: string | null;
  @Text({ optional: true, nullable: true, max: 60 }) quantitationLimit?: string | null;
  @Text({ optional: true, nullable: true, max: 60, description: 'How the result is expressed, such as 干重计.' }) expressedAs?: string | null;
  @Text({ optional: true, nullable: true, max: 1000 }) note?: string | null;
  @Flag({ optional: true, nullable: true, description: 'The person’s finding, where the judge leaves it to a person.' }) meets?: boolean | null;
  @Text({ optional: true, nullable: true, max: 1000, description: 'Why it was not examined; the text is empty then.' }) notExamined?: string | null;
  @Text({ optional: true, nullable: true, max: 1000, description: 'Why a reading is replaced; needed after the first submission.' }) reason?: string | null;
}

export class SaveSheetBody {
  @ListOf(() => SheetCellBody, { min: 1, max: MOST_STEPS }) cells!: SheetCellBody[];
}

export class ReadingView extends SheetReadingView {
  @Uuid({ nullable: true, description: 'The reading it replaces.' }) replaces!: string | null;
  @Text({ nullable: true, max: 1000 }) reason!: string | null;
}

export class ReadingsOfView {
  @Uuid() determinationId!: string;
  @Int() seq!: number;
  @Text() parameter!: string;
  @ListOf(() => ReadingView) readings!: ReadingView[];
}

export class RemarkWorksheetView {
  @Uuid() id!: string;
  @Text() number!: string;
  @OneOf(WORKSHEET_STATES) state!: string;
  @Int({ description: 'Controls of this parameter on the run.' }) controls!: number;
  @Int({ description: 'Those that were not kept.' }) broken!: number;
  @Int({ description: 'How often it was begun.' }) attempt!: number;
}

export class UnusualView {
  @Int({ description: 'Past results that were looked at.' }) n!: number;
  @Text() low!: string;
  @Text() high!: string;
  @Text({ min: 0 }) unit!: string;
}

/** What a checker should know of a determination beside its judgement. */
export class RemarkView {
  @Uuid() determinationId!: string;
  @Nested(() => RemarkWorksheetView, { nullable: true }) worksheet!: RemarkWorksheetView | null;
  @Nested(() => UnusualView, { nullable: true, description: 'Outside of the middle 95 % of past results of this scheme.' }) unusual!: UnusualView | null;
}

export class AssignmentBody {
  @Uuid() examinationId!: string;
  @Int(VERSION) version!: number;
  @Uuid() technicianId!: string;
  @UuidList({ optional: true, min: 1, max: 300, description: 'Left out: the whole examination.' }) determinationIds?: string[];
}

export class AssignBody {
  @ListOf(() => AssignmentBody, { min: 1, max: MOST_STEPS }) assignments!: AssignmentBody[];
}

export class RefreshBody {
  @Int(VERSION) version!: number;
  @Text({ optional: true, max: 100, description: 'The finer food type, where the limits hang on it.' }) foodType?: string;
}

export class LeaveOutBody {
  @Int(VERSION) version!: number;
  @UuidList({ min: 1, max: 300 }) determinationIds!: string[];
  @Text({ max: 1000, pattern: SAID, description: 'Printed on the report.' }) reason!: string;
}

export class DeclarationView {
  @Uuid() id!: string;
  @Uuid() determinationId!: string;
  @Text() parameter!: string;
  @Text({ description: 'As the label prints it.' }) declared!: string;
  @Text({ nullable: true, description: 'Per cent of the declared value that its standard demands or allows.' }) allowedPercent!: string | null;
  @Text({ nullable: true, description: 'The standard and clause that say so.' }) allowedBy!: string | null;
  @Text({ max: 1000 }) requirementText!: string;
  @Text({ nullable: true, max: 1000, description: 'Why an earlier declaration was replaced.' }) reason!: string | null;
  @Flag({ description: 'False where a later declaration replaced it.' }) current!: boolean;
  @Text({ min: 0 }) enteredByName!: string;
  @Instant() enteredAt!: string;
}

export class SubmitBody {
  @Int(VERSION) version!: number;
}

export class CheckStepBody {
  @Uuid() id!: string;
  @Int(VERSION) version!: number;
  @OneOf(['check', 'return']) action!: 'check' | 'return';
  @Text({ optional: true, max: 1000, pattern: STORABLE, description: 'Needed for a return.' }) reason?: string;
}

export class CheckBody {
  @ListOf(() => CheckStepBody, { min: 1, max: MOST_STEPS }) steps!: CheckStepBody[];
}

export class ApproveStepBody {
  @Uuid() id!: string;
  @Int(VERSION) version!: number;
  @OneOf(['approve', 'return', 'return-to-checker']) action!: 'approve' | 'return' | 'return-to-checker';
  @Text({ optional: true, max: 1000, pattern: STORABLE, description: 'Needed for a return.' }) reason?: string;
}

export class ApproveBody {
  @ListOf(() => ApproveStepBody, { min: 1, max: MOST_STEPS }) steps!: ApproveStepBody[];
}

export class TakenStepView {
  @Uuid() id!: string;
  @Text() code!: string;
  @OneOf(EXAMINATION_STATES) state!: ExaminationState;
  @Int() version!: number;
}

export class RefusedStepView {
  @Uuid() id!: string;
  @Text({ min: 0, description: 'The sample’s code; empty where the reader sees no such examination.' }) code!: string;
  @Text({ description: 'Code of the refusal.' }) refusal!: string;
  @Text({ max: 4000 }) message!: string;
}

/** What became of a batch: the refused ones are as they were, the others are done. */
export class BatchOutcomeView {
  @ListOf(() => TakenStepView) done!: TakenStepView[];
  @ListOf(() => RefusedStepView) refused!: RefusedStepView[];
}
