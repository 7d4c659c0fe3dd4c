import { ActionView, Day, Flag, Instant, Int, Json, ListOf, OneOf, PageQuery, pageOf, Text, TextList, Uuid, UuidList } from '../../platform/http/index.js';
import { WORKSHEET_STATES, type ControlKind, type ControlTarget, type WorksheetState } from '../domain/index.js';

const SAID = /^[^\u0000]*[^\u0000\s][^\u0000]*$/;
const VERSION = { min: 1, description: 'The version that was read; another one is refused.' } as const;
const KINDS = ['batch', 'sample', 'blank', 'duplicate', 'spike', 'reference', 'control'] as const;

export class WorksheetQuery extends PageQuery {
  @OneOf(WORKSHEET_STATES, { optional: true }) state?: WorksheetState;
  @Text({ optional: true, max: 40, description: 'A number, or how it begins.' }) q?: string;
  @Flag({ optional: true, description: 'The reader’s own.' }) mine?: boolean;
}

export class WorksheetRow {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text({ min: 0 }) method!: string;
  @TextList() parameters!: string[];
  @TextList() technicians!: string[];
  @OneOf(WORKSHEET_STATES) state!: WorksheetState;
  @Int({ description: 'Samples and controls.' }) places!: number;
  @Int({ description: 'Determinations.' }) cells!: number;
  @Day() dueOn!: string;
  @Instant() createdAt!: string;
}
export class WorksheetPage extends pageOf(WorksheetRow) {}

export class NewWorksheetBody {
  @UuidList({ min: 1, max: 6000, description: 'Determinations of one method that are assigned to the caller.' }) determinationIds!: string[];
  @UuidList({ optional: true, max: 10, description: 'Other technicians who enter it too.' }) technicianIds?: string[];
  @Text({ optional: true, max: 500, pattern: /^[^\u0000]*$/ }) note?: string;
}

export class WorksheetPositionView {
  @Uuid() id!: string;
  @Int({ description: 'Place in the run; 0 for what is entered once for the batch.' }) place!: number;
  @Text() parameter!: string;
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  @Text({ min: 0 }) code!: string;
  @Text({ min: 0 }) matrix!: string;
  @Text({ min: 0 }) itemState!: string;
  @Text({ min: 0 }) storage!: string;
  @Text({ min: 0 }) unit!: string;
  @Text({ nullable: true }) requirementText!: string | null;
  @Json({ nullable: true, description: 'What the result is judged by: discipline, requirement, comparison, unit; null for a control.' }) demand!: object | null;
  @Json({ nullable: true, description: 'What a control should give.' }) target!: ControlTarget | null;
  @Int({ nullable: true, description: 'The place whose sample is duplicated or spiked.' }) ofPlace!: number | null;
  @Flag({ description: 'A blind sample; said only to the quality manager, and once the run is closed.' }) blind!: boolean;
  @Int({ description: 'How often it was begun.' }) attempt!: number;
  @Text({ nullable: true, max: 1000, description: 'Why it was begun anew.' }) repeatReason!: string | null;
  @Text({ nullable: true, max: 1000, description: 'Why it was taken off the run.' }) removed!: string | null;
  @Text({ nullable: true, max: 1000 }) notExamined!: string | null;
  @Int({ description: 'Readings replaced by another.' }) corrections!: number;
}

export class WorksheetInputView {
  @Uuid() positionId!: string;
  @Int({ description: '0: once for the batch.' }) replicate!: number;
  @Text() name!: string;
  @Int({ description: 'The how manieth; a save names the one that it was based on.' }) number!: number;
  @Text({ min: 0, max: 2000, description: 'Exactly what was typed.' }) text!: string;
  @Text({ min: 0 }) enteredByName!: string;
  @Text({ min: 0 }) enteredAt!: string;
}

export class ControlFindingView {
  @Uuid() positionId!: string;
  @Text() code!: string;
  @Text() parameter!: string;
  @Text() kind!: string;
  @Flag() kept!: boolean;
  @Text({ min: 0 }) value!: string;
  @Text({ optional: true }) lowest?: string;
  @Text({ min: 0 }) highest!: string;
  @Text({ min: 0 }) unit!: string;
}

export class MissingControlView {
  @Uuid() positionId!: string;
  @Text() code!: string;
  @Text() parameter!: string;
  @Text({ max: 1000, description: 'What it lacks.' }) why!: string;
}

export class WorksheetTechnician {
  @Uuid() id!: string;
  @Text() name!: string;
}

/** What holds the run; reason and decision go to `/api/control-holds`. */
export class WorksheetHoldView {
  @Uuid() id!: string;
  @OneOf(['open', 'explained', 'repeat', 'accepted', 'rejected']) state!: string;
  @Text({ nullable: true, max: 1000 }) reason!: string | null;
  @Text({ nullable: true }) explainedByName!: string | null;
  @Text({ nullable: true, max: 1000 }) decisionReason!: string | null;
  @Text({ nullable: true }) decidedByName!: string | null;
  @Int() version!: number;
  @ListOf(() => ActionView) actions!: ActionView[];
}

export class WorksheetStepView {
  @Text() action!: string;
  @OneOf(WORKSHEET_STATES) toState!: WorksheetState;
  @Text({ nullable: true, max: 1000 }) reason!: string | null;
  @Text({ min: 0 }) byName!: string;
  @Instant() at!: string;
}

export class WorksheetView {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text({ min: 0 }) method!: string;
  @TextList() parameters!: string[];
  @ListOf(() => WorksheetTechnician) technicians!: WorksheetTechnician[];
  @Json({ nullable: true, description: 'How the method calculates; null where the result is typed as it is read.' }) calculation!: object | null;
  @Text({ min: 0 }) note!: string;
  @Day() dueOn!: string;
  @OneOf(WORKSHEET_STATES) state!: WorksheetState;
  @Flag({ description: 'Closed before: replacing an input now needs a reason.' }) wasClosed!: boolean;
  @Int() version!: number;
  @Flag({ description: 'Whether the reader may enter it now.' }) mine!: boolean;
  @ListOf(() => WorksheetPositionView) positions!: WorksheetPositionView[];
  @ListOf(() => WorksheetInputView) inputs!: WorksheetInputView[];
  @ListOf(() => ControlFindingView) findings!: ControlFindingView[];
  @ListOf(() => MissingControlView) missingControls!: MissingControlView[];
  @ListOf(() => WorksheetHoldView) holds!: WorksheetHoldView[];
  @ListOf(() => WorksheetStepView) steps!: WorksheetStepView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}

/** A block of many hundreds comes at once: what a text must not contain is checked with its meaning, when the cell is read. */
export class WorksheetInputBody {
  @Uuid() positionId!: string;
  @Int({ max: 10 }) replicate!: number;
  @Text({ max: 60 }) name!: string;
  @Text({ min: 0, max: 500, example: '0.5003', description: 'Kept exactly as typed.' }) text!: string;
  @Int({ description: 'The number of the input that was on the screen; 0 where the cell was empty.' }) basedOn!: number;
  @Text({ optional: true, nullable: true, max: 1000, description: 'Why an input is replaced; needed once the run was closed.' }) reason?: string | null;
}

export class SaveInputsBody {
  @ListOf(() => WorksheetInputBody, { min: 1, max: 2000 }) cells!: WorksheetInputBody[];
}

export class SavedInputsView {
  @ListOf(() => WorksheetInputView) inputs!: WorksheetInputView[];
  @Int() version!: number;
}

export class WorksheetStepBody {
  @Int(VERSION) version!: number;
  @OneOf(['complete', 'repeat', 'remove', 'join', 'cancel', 'reopen']) action!: 'complete' | 'repeat' | 'remove' | 'join' | 'cancel' | 'reopen';
  @Text({ optional: true, max: 1000, pattern: /^[^\u0000]*$/, description: 'Needed for all but complete and join.' }) reason?: string;
  @UuidList({ optional: true, max: 6000, description: 'The positions to repeat or to remove.' }) positionIds?: string[];
  @UuidList({ optional: true, max: 10, description: 'The technicians who join.' }) technicianIds?: string[];
}

export class WorksheetTargetBody {
  @Int(VERSION) version!: number;
  @Int({ min: 1 }) place!: number;
  @TextList({ optional: true, max: 60, description: 'For these columns; for all if left out.' }) parameters?: string[];
  @Json({ description: 'What the control should give: most, added, certified, certifiedUncertainty, uncertainty, material.' }) target!: ControlTarget;
}

export class WorksheetControlBody {
  @Int(VERSION) version!: number;
  @OneOf(['blank', 'duplicate', 'spike', 'reference', 'control']) kind!: ControlKind;
  @Text({ max: 60, pattern: SAID }) code!: string;
  @Text({ optional: true, max: 60 }) matrix?: string;
  @Int({ optional: true, description: 'The place whose sample is duplicated or spiked.' }) ofPlace?: number;
  @TextList({ optional: true, max: 60, description: 'The columns that it is measured for; all if left out.' }) parameters?: string[];
  @Json({ optional: true, description: 'What it should give, by parameter: most, added, certified, certifiedUncertainty, uncertainty, material.' }) targets?: Record<string, ControlTarget>;
}

export class InputHistoryView {
  @Uuid() positionId!: string;
  @Int() attempt!: number;
  @Int() replicate!: number;
  @Text() name!: string;
  @Int() number!: number;
  @Text({ min: 0, max: 2000 }) text!: string;
  @Text({ nullable: true, max: 1000 }) reason!: string | null;
  @Text({ min: 0 }) enteredByName!: string;
  @Instant() enteredAt!: string;
}
