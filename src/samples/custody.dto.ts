import {
  ActionView, Day, DecimalText, Flag, Instant, Int, ListOf, OneOf, PageQuery, pageOf, Text, TextList, Uuid, UuidList,
} from '../platform/http/index.js';

const PORTION_KINDS = ['test', 'backup', 'retained'] as const;
const PORTION_STATES = ['held', 'stored', 'divided', 'disposed'] as const;
const HANDOVER_STATES = ['offered', 'accepted', 'declined', 'withdrawn'] as const;

export class OfferBody {
  @Uuid({ description: 'The hand-over’s id, made on the device: sent twice, offered once.' }) id!: string;
  @OneOf(['laboratory', 'internal']) kind!: 'laboratory' | 'internal';
  @Uuid({ optional: true, description: 'To a laboratory: which.' }) toOrganisation?: string;
  @Uuid({ optional: true, description: 'To a colleague: whose account.' }) toAccount?: string;
  @UuidList({ min: 1, max: 200 }) portionIds!: string[];
  @Text({ optional: true, max: 60, description: 'The carrier of a parcel.' }) carrier?: string;
  @Text({ optional: true, max: 60 }) trackingNumber?: string;
  @Text({ optional: true, max: 300 }) note?: string;
}

export class AnswerBody {
  @Text({ optional: true, max: 300 }) reason?: string;
}

export class DeclineBody {
  @Text({ max: 300 }) reason!: string;
}

export class ReceivedPortionBody {
  @Uuid() portionId!: string;
  @Flag() sealIntact!: boolean;
}

export class ItemReceptionBody {
  @Uuid() itemId!: string;
  @Flag({ description: 'false: reception is refused, with reasons.' }) accepted!: boolean;
  @Text({ max: 300, example: '包装完好，无泄漏' }) condition!: string;
  @Flag({ description: 'What arrived matches the sampling record.' }) matchesForm!: boolean;
  @DecimalText({ optional: true, example: '4.5', description: 'On arrival, degrees Celsius; needed for what travels chilled or frozen.' }) celsius?: string;
  @TextList({ optional: true, max: 10, each: 300 }) reasons?: string[];
  @ListOf(() => ReceivedPortionBody, { min: 1, max: 31 }) portions!: ReceivedPortionBody[];
}

export class ReceiveBody {
  @ListOf(() => ItemReceptionBody, { min: 1, max: 100 }) items!: ItemReceptionBody[];
}

/** A portion as its holders may see it: a technician reads the same, so nothing of the unit, product name or record number is in it. */
export class CustodyPortionView {
  @Uuid() id!: string;
  @Uuid() itemId!: string;
  @Text() itemCode!: string;
  @Text() itemState!: string;
  @Text() code!: string;
  @Text() label!: string;
  @OneOf(PORTION_KINDS) kind!: string;
  @Text({ nullable: true }) section!: string | null;
  @Text() matrix!: string;
  @Text() form!: string;
  @Text() storage!: string;
  @Text() quantity!: string;
  @Text() leftQuantity!: string;
  @Text() unit!: string;
  @OneOf(PORTION_STATES) state!: string;
  @Uuid() holderId!: string;
  @Text() holderName!: string;
  @Text({ nullable: true }) placeId!: string | null;
  @Text({ nullable: true }) placeName!: string | null;
  @Uuid({ nullable: true, description: 'The hand-over in which it waits for its receiver.' }) offeredIn!: string | null;
  @Day({ nullable: true }) retainedUntil!: string | null;
  @Flag({ nullable: true, description: 'The day was computed on a calendar that is not announced yet.' }) retainedProvisional!: boolean | null;
  @OneOf(['proposed', 'approved', 'done'], { nullable: true }) disposal!: string | null;
}
export class CustodyPortionPage extends pageOf(CustodyPortionView) {}

export class HandoverView {
  @Uuid() id!: string;
  @OneOf(['laboratory', 'internal']) kind!: 'laboratory' | 'internal';
  @OneOf(HANDOVER_STATES) state!: string;
  @Uuid() fromAccount!: string;
  @Text() fromName!: string;
  @Uuid() fromOrganisation!: string;
  @Text() fromOrganisationName!: string;
  @Uuid() toOrganisation!: string;
  @Text() toOrganisationName!: string;
  @Uuid({ nullable: true }) toAccount!: string | null;
  @Text({ nullable: true }) toName!: string | null;
  @Text({ nullable: true }) carrier!: string | null;
  @Text({ nullable: true }) trackingNumber!: string | null;
  @Text({ nullable: true }) note!: string | null;
  @Instant() offeredAt!: string;
  @Instant({ nullable: true }) answeredAt!: string | null;
  @Text({ nullable: true }) answerReason!: string | null;
  @ListOf(() => CustodyPortionView) portions!: CustodyPortionView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}
export class HandoverPage extends pageOf(HandoverView) {}

export class ScanView {
  @OneOf(['item', 'portion']) kind!: 'item' | 'portion';
  @Uuid() itemId!: string;
  @Text() itemCode!: string;
  @Text() itemState!: string;
  @ListOf(() => CustodyPortionView, { description: 'The portion, or all of the item’s.' }) portions!: CustodyPortionView[];
  @ListOf(() => ActionView, { description: 'offer-to-laboratory, offer-to-colleague, accept, receive, store, divide, dispose.' }) actions!: ActionView[];
}

export class ColleagueView {
  @Uuid() id!: string;
  @Text() name!: string;
  @TextList() roles!: string[];
}

export class StoreQuery extends PageQuery {
  @Uuid({ optional: true }) placeId?: string;
  @OneOf(['held', 'stored'], { optional: true }) state?: string;
  @OneOf(PORTION_KINDS, { optional: true }) kind?: string;
}

export class DisposalQuery extends PageQuery {
  @OneOf(['proposed', 'approved'], { optional: true }) state?: string;
}

export class StorageBody {
  @UuidList({ min: 1, max: 200 }) portionIds!: string[];
  @Uuid() placeId!: string;
}

export class SubSampleBody {
  @Uuid({ description: 'Made on the device.' }) id!: string;
  @DecimalText({ example: '0.5' }) quantity!: string;
  @Text({ max: 40, example: '理化室' }) section!: string;
}

export class DivideBody {
  @ListOf(() => SubSampleBody, { min: 1, max: 20 }) parts!: SubSampleBody[];
}

export class PortionIdsBody {
  @UuidList({ min: 1, max: 200 }) portionIds!: string[];
}

export class DisposeBody extends PortionIdsBody {
  @Text({ max: 200, example: '高温灭菌后按医疗废物处置' }) method!: string;
}

export class PlaceView {
  @Uuid() id!: string;
  @Uuid({ nullable: true }) parentId!: string | null;
  @Text() name!: string;
  @Text() code!: string;
  @TextList() conditions!: string[];
  @Text({ nullable: true }) lowestCelsius!: string | null;
  @Text({ nullable: true }) highestCelsius!: string | null;
  @Flag() active!: boolean;
  @Int() portions!: number;
  @Int() version!: number;
}

export class NewPlaceBody {
  @Uuid({ description: 'Made by the sender.' }) id!: string;
  @Uuid({ optional: true }) parentId?: string;
  @Text({ max: 60, example: '备样冷藏柜 2' }) name!: string;
  @Text({ max: 20, pattern: /^[A-Z0-9-]{1,20}$/, example: 'C2-B1' }) code!: string;
  @TextList({ min: 1, max: 5, values: ['常温', '冷藏', '冷冻', '避光', '密闭'] }) conditions!: string[];
  @DecimalText({ optional: true, example: '0' }) lowestCelsius?: string;
  @DecimalText({ optional: true, example: '8' }) highestCelsius?: string;
}

export class ChangePlaceBody extends NewPlaceBody {
  @Flag() active!: boolean;
  @Int({ min: 1 }) version!: number;
}
