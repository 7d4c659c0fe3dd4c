import { SAMPLING_KINDS } from '../disciplines/index.js';
import { HistoryEntryView } from '../organisations/index.js';
import { Day, Flag, Instant, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, TextList, Uuid } from '../platform/http/index.js';
import { CustodyPortionView } from './custody.dto.js';
import type { ItemState } from './domain/index.js';

export const ITEM_STATES = ['sampled', 'in-transit', 'received', 'in-test', 'concluded', 'disposed', 'refused'] as const satisfies readonly ItemState[];

export class ItemQuery extends PageQuery {
  @OneOf(ITEM_STATES, { optional: true }) state?: ItemState;
  @Uuid({ optional: true }) planId?: string;
  @Uuid({ optional: true }) laboratoryId?: string;
  @Text({ optional: true, max: 50, description: 'Part of the record’s number, or the whole item code.' }) q?: string;
}

export class ItemRow {
  @Uuid() id!: string;
  @Text() code!: string;
  @Uuid({ nullable: true, description: 'Null for an item that a customer ordered.' }) recordId!: string | null;
  @Text({ description: 'The sampling record’s number, or that of the order’s line.' }) recordNumber!: string;
  @Uuid({ nullable: true }) visitId!: string | null;
  @Uuid({ nullable: true }) planId!: string | null;
  @Uuid({ nullable: true }) orderId!: string | null;
  @Uuid({ nullable: true }) deviceId!: string | null;
  @Text() name!: string;
  @Text() matrix!: string;
  @Text() storage!: string;
  @Text() unitName!: string;
  @OneOf([...SAMPLING_KINDS, 'entrusted']) samplingKind!: string;
  @OneOf(ITEM_STATES) state!: ItemState;
  @Uuid() laboratoryId!: string;
  @Text() laboratoryName!: string;
  @Day() sampledOn!: string;
  @Day({ nullable: true }) deliveryDueOn!: string | null;
  @Flag({ nullable: true }) deliveryProvisional!: boolean | null;
  @Day({ nullable: true }) receivedOn!: string | null;
  @Day({ nullable: true }) reportDueOn!: string | null;
  @Flag({ nullable: true }) reportProvisional!: boolean | null;
  @OneOf(['pass', 'fail', 'problem'], { nullable: true }) outcome!: string | null;
}
export class ItemPage extends pageOf(ItemRow) {}

export class DueRuleView {
  @Text() code!: string;
  @Text() instrument!: string;
  @Text() article!: string;
  @Int({ nullable: true }) value!: number | null;
  @Text({ nullable: true }) unit!: string | null;
  @Day() from!: string;
}

export class CustodyEventView {
  @Uuid() id!: string;
  @Text() portionCode!: string;
  @Text() kind!: string;
  @Instant() at!: string;
  @Text({ nullable: true }) fromName!: string | null;
  @Text({ nullable: true }) toName!: string | null;
  @Text({ nullable: true }) placeName!: string | null;
  @Flag({ nullable: true }) sealIntact!: boolean | null;
  @Text({ nullable: true }) condition!: string | null;
  @Text({ nullable: true }) celsius!: string | null;
  @Text({ nullable: true }) note!: string | null;
}

export class ItemEntryView extends HistoryEntryView {}

export class SealView {
  @Text() number!: string;
  @Text() portionCode!: string;
  @Instant() appliedAt!: string;
}

export class ItemView extends ItemRow {
  @Text({ nullable: true }) planNumber!: string | null;
  @Text({ nullable: true }) planTitle!: string | null;
  @Uuid({ nullable: true }) organiserId!: string | null;
  @Text({ nullable: true }) organiserName!: string | null;
  @Text({ nullable: true }) samplingOrganisationName!: string | null;
  @Text({ nullable: true }) foodType!: string | null;
  @Text() form!: string;
  @Day({ nullable: true }) productionDate!: string | null;
  @Day({ nullable: true }) shelfLifeEndsOn!: string | null;
  @Day({ nullable: true }) concludedOn!: string | null;
  @Text({ nullable: true }) condition!: string | null;
  @TextList({ nullable: true }) refusalReasons!: string[] | null;
  @Nested(() => DueRuleView, { nullable: true }) deliveryRule!: DueRuleView | null;
  @Nested(() => DueRuleView, { nullable: true }) reportRule!: DueRuleView | null;
  @ListOf(() => CustodyPortionView) portions!: CustodyPortionView[];
  @ListOf(() => SealView) seals!: SealView[];
  @ListOf(() => CustodyEventView) custody!: CustodyEventView[];
  @ListOf(() => ItemEntryView) timeline!: ItemEntryView[];
  @Json({ description: 'The sampling record’s values by field key, without personal ones.' }) values!: Readonly<Record<string, string>>;
  @Json({ description: 'The form’s sections with their fields.' }) sections!: Record<string, unknown>[];
}

export class OwnItemRow {
  @Uuid() id!: string;
  @Text() recordNumber!: string;
  @Text() name!: string;
  @Text() unitName!: string;
  @Day() sampledOn!: string;
  @OneOf(ITEM_STATES) state!: ItemState;
  @Text() organiserName!: string;
  @Text() laboratoryName!: string;
}
export class OwnItemPage extends pageOf(OwnItemRow) {}
