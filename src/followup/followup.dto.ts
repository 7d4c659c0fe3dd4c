import { ActionView, Day, Flag, Instant, Int, ListOf, OneOf, PageQuery, pageOf, Text, Uuid } from '../platform/http/index.js';
import { CaseEventView } from '../reports/index.js';
import { HANDLING_KINDS, HANDLING_OUTCOMES, HANDLING_STATES, type HandlingKind, type HandlingOutcome, type HandlingState } from './domain/index.js';

export class HandlingQuery extends PageQuery {
  @OneOf(HANDLING_STATES, { optional: true }) state?: HandlingState;
  @OneOf(HANDLING_KINDS, { optional: true }) kind?: HandlingKind;
  @Text({ optional: true, max: 60, description: 'Part of the unit’s name, the report’s number or the reason.' }) q?: string;
}

export class AcceptHandlingBody {
  @Int({ min: 1, description: 'The version that was read; another one is refused.' }) version!: number;
}

export class NoteHandlingBody extends AcceptHandlingBody {
  @Text({ max: 2000 }) text!: string;
}

export class CloseHandlingBody extends AcceptHandlingBody {
  @OneOf(HANDLING_OUTCOMES, { description: 'A case with a penalty, an order to correct, a transfer, or nothing to pursue.' }) outcome!: HandlingOutcome;
  @Text({ max: 2000 }) reason!: string;
}

export class HandlingRow {
  @Uuid() id!: string;
  @OneOf(HANDLING_KINDS) kind!: HandlingKind;
  @Uuid({ description: 'The visit or the item.' }) caseId!: string;
  @Uuid({ description: 'The visit that was refused, or the report that fails.' }) sourceId!: string;
  @Uuid() responsibleId!: string;
  @Text() responsibleName!: string;
  @Text() unitName!: string;
  @Text({ max: 2000, description: 'The report’s number, or the reason of the refusal.' }) reference!: string;
  @Day() openedOn!: string;
  @Day() startDue!: string;
  @Flag({ description: 'Computed on weekends and fixed holidays: the year’s calendar is not announced yet.' }) startDueProvisional!: boolean;
  @Day() finishDue!: string;
  @Flag() finishDueProvisional!: boolean;
  @OneOf(HANDLING_STATES) state!: HandlingState;
  @Flag({ description: 'Today is past the day by which the next step was due.' }) overdue!: boolean;
  @Int({ min: 1 }) version!: number;
}
export class HandlingPage extends pageOf(HandlingRow) {}

export class NoteView {
  @Uuid() id!: string;
  @Instant() at!: string;
  @Text() by!: string;
  @Text({ max: 2000 }) text!: string;
}

export class HandlingView extends HandlingRow {
  @Text({ nullable: true }) acceptedByName!: string | null;
  @Instant({ nullable: true }) acceptedAt!: string | null;
  @OneOf(HANDLING_OUTCOMES, { nullable: true }) outcome!: HandlingOutcome | null;
  @Text({ nullable: true, max: 2000 }) reason!: string | null;
  @Text({ nullable: true }) closedByName!: string | null;
  @Instant({ nullable: true }) closedAt!: string | null;
  @ListOf(() => NoteView) notes!: NoteView[];
  @ListOf(() => CaseEventView) timeline!: CaseEventView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}
