import { ORDER_KINDS, type OrderKind } from '../disciplines/index.js';
import {
  ActionView, Day, DecimalText, Flag, Instant, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, Uuid, UuidList,
} from '../platform/http/index.js';
import { ORDER_STATES } from './domain/index.js';

const REPORT_BY = ['portal', 'counter', 'post'] as const;

export class OrderContactBody {
  @Text({ max: 40, description: 'Personal: kept apart, erasable.' }) name!: string;
  @Text({ max: 30 }) phone!: string;
  @Text({ optional: true, max: 200, description: 'Where a report by post goes.' }) address?: string;
}

export class OrderLineBody {
  @Uuid({ description: 'Made on the device.' }) id!: string;
  @Uuid({ optional: true, description: 'A device of the directory; otherwise the line is a sample.' }) deviceId?: string;
  @Json({ description: 'What is declared of a sample, by the discipline’s form.' }) values!: Record<string, unknown>;
  @Text({ optional: true, max: 500, example: '铅、镉、菌落总数', description: 'What is wanted of it, in the customer’s words.' }) wanted?: string;
}

export class OrderContentBody {
  @OneOf(ORDER_KINDS) kind!: OrderKind;
  @Text({ max: 40, example: 'food' }) discipline!: string;
  @Uuid() laboratoryId!: string;
  @Uuid({ optional: true, description: 'At the laboratory’s counter: for whom. Otherwise the reader’s own organisation.' }) customerId?: string;
  @Nested(() => OrderContactBody) contact!: OrderContactBody;
  @Text({ optional: true, max: 1000 }) wanted?: string;
  @Flag({ description: 'What is left of the sample goes back to the customer.' }) sampleReturn!: boolean;
  @OneOf(REPORT_BY) reportBy!: (typeof REPORT_BY)[number];
  @ListOf(() => OrderLineBody, { min: 1, max: 200 }) lines!: OrderLineBody[];
}

export class OrderRequestBody extends OrderContentBody {
  @Uuid({ description: 'The order’s id, made on the device: sent twice, requested once.' }) id!: string;
}

export class OrderDraftBody {
  @Int({ description: 'The version that was read; 0 for a new draft.' }) version!: number;
  @Json({ description: 'What was typed so far, as the screen keeps it.' }) content!: Record<string, unknown>;
}

export class OrderDraftView {
  @Uuid() id!: string;
  @Int({ min: 1 }) version!: number;
  @Instant() savedAt!: string;
  @Json() content!: Record<string, unknown>;
}

export class ReviewedLineBody {
  @Uuid() lineId!: string;
  @Uuid() schemeId!: string;
  @UuidList({ optional: true, max: 200, description: 'Left out: every item of the scheme.' }) schemeItemIds?: string[];
  @DecimalText({ example: '380.00', description: 'Yuan.' }) price!: string;
  @Flag({ optional: true, description: 'The report carries no mark: the scope does not cover it, and the customer is told.' }) withoutMark?: boolean;
}

export class OrderReviewBody {
  @Int({ min: 1 }) version!: number;
  @Flag({ description: 'Within the laboratory’s scope, or agreed to be without mark.' }) scope!: boolean;
  @Flag({ description: 'The methods suit the purpose.' }) methods!: boolean;
  @Flag({ description: 'People, equipment and time are there.' }) capacity!: boolean;
  @Text({ optional: true, max: 500 }) note?: string;
  @Day({ description: 'The last day of the quotation.' }) quotedUntil!: string;
  @ListOf(() => ReviewedLineBody, { min: 1, max: 200 }) lines!: ReviewedLineBody[];
}

export class OrderDeclineBody {
  @Int({ min: 1 }) version!: number;
  @Flag() scope!: boolean;
  @Flag() methods!: boolean;
  @Flag() capacity!: boolean;
  @Text({ max: 500 }) reason!: string;
}

export class OrderStepBody {
  @Int({ min: 1 }) version!: number;
}

export class OrderReasonBody extends OrderStepBody {
  @Text({ max: 500 }) reason!: string;
}

export class OrderStrikeBody extends OrderReasonBody {
  @Uuid() lineId!: string;
}

export class OrderInvoiceBody extends OrderStepBody {
  @Text({ max: 100, description: 'To whom the invoice is made out.' }) title!: string;
  @Text({ optional: true, max: 20 }) uscc?: string;
  @Text({ optional: true, max: 40, description: 'The invoice’s number, once it is issued.' }) number?: string;
}

export class OrderQuery extends PageQuery {
  @OneOf(ORDER_STATES, { optional: true }) state?: string;
  @OneOf(ORDER_KINDS, { optional: true }) kind?: string;
  @Text({ optional: true, max: 60, description: 'In the number or the customer’s name.' }) q?: string;
}

export class OrderRow {
  @Uuid() id!: string;
  @Text() number!: string;
  @OneOf(ORDER_KINDS) kind!: string;
  @Text() discipline!: string;
  @OneOf(ORDER_STATES) state!: string;
  @Uuid() customerId!: string;
  @Text() customerName!: string;
  @Uuid() laboratoryId!: string;
  @Text() laboratoryName!: string;
  @Text({ description: 'The first line’s name.' }) firstName!: string;
  @Int() lines!: number;
  @Int() delivered!: number;
  @Int() reported!: number;
  @DecimalText({ nullable: true, description: 'Yuan.' }) total!: string | null;
  @Day({ nullable: true }) quotedUntil!: string | null;
  @Instant() requestedAt!: string;
}
export class OrderPage extends pageOf(OrderRow) {}

export class OrderLineView {
  @Uuid() id!: string;
  @Int() position!: number;
  @Uuid({ nullable: true }) deviceId!: string | null;
  @Text() name!: string;
  @Json() values!: Record<string, unknown>;
  @Text({ nullable: true }) wanted!: string | null;
  @Uuid({ nullable: true }) schemeId!: string | null;
  @Text({ nullable: true }) schemeTitle!: string | null;
  @UuidList({ nullable: true }) schemeItemIds!: string[] | null;
  @Text({ nullable: true, description: 'The parameters that will be examined.' }) parameters!: string | null;
  @DecimalText({ nullable: true }) price!: string | null;
  @Flag() withoutMark!: boolean;
  @Day({ nullable: true }) deliveredOn!: string | null;
  @Text({ nullable: true }) struckReason!: string | null;
  @Text({ nullable: true }) reportNumber!: string | null;
  @Day({ nullable: true }) reportedOn!: string | null;
}

export class OrderReviewView {
  @Uuid() id!: string;
  @OneOf(['quoted', 'declined']) result!: string;
  @Flag() scope!: boolean;
  @Flag() methods!: boolean;
  @Flag() capacity!: boolean;
  @Text({ nullable: true }) note!: string | null;
  @DecimalText({ nullable: true }) total!: string | null;
  @Text() reviewerName!: string;
  @Instant() reviewedAt!: string;
}

export class OrderView extends OrderRow {
  @Text({ nullable: true }) customerUscc!: string | null;
  @Text({ nullable: true }) customerAddress!: string | null;
  @Nested(() => OrderContactBody, { nullable: true, description: 'Null once it was erased.' }) contact!: OrderContactBody | null;
  @Text({ nullable: true }) wanted!: string | null;
  @Flag() sampleReturn!: boolean;
  @OneOf(REPORT_BY) reportBy!: string;
  @Flag({ description: 'Written down at the laboratory’s counter.' }) atCounter!: boolean;
  @Text({ nullable: true, description: 'Why it was declined or withdrawn.' }) reason!: string | null;
  @Instant({ nullable: true }) acceptedAt!: string | null;
  @OneOf(['online', 'paper'], { nullable: true }) acceptedHow!: string | null;
  @Day({ nullable: true }) deliveredOn!: string | null;
  @Day({ nullable: true }) reportedOn!: string | null;
  @Text({ nullable: true }) invoiceTitle!: string | null;
  @Text({ nullable: true }) invoiceUscc!: string | null;
  @Text({ nullable: true }) invoiceNumber!: string | null;
  @Int({ min: 1 }) version!: number;
  @ListOf(() => OrderLineView) orderLines!: OrderLineView[];
  @ListOf(() => OrderReviewView) reviews!: OrderReviewView[];
  @ListOf(() => ActionView) actions!: ActionView[];
  @Json({ description: 'The sections of the discipline’s form for samples.' }) form!: Record<string, unknown>;
}

export class OrderFieldView {
  @Text() discipline!: string;
  @Text() name!: string;
  @Text() nameEn!: string;
  @Json({ description: 'Kinds of order and the sections of the form for samples.' }) takes!: Record<string, unknown>;
}

export class OrderLaboratoryView {
  @Uuid() id!: string;
  @Text() name!: string;
  @ListOf(() => OrderFieldView) fields!: OrderFieldView[];
}
