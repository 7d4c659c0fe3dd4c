import { ActionView, Day, DecimalText, Flag, Instant, Int, ListOf, OneOf, pageOf, PageQuery, Text, Uuid } from '../platform/http/index.js';
import { EQUIPMENT_EVENTS, MATERIAL_KINDS } from './domain/index.js';

export class EquipmentBody {
  @Text({ max: 40, pattern: /\S/, example: 'SB-018' }) code!: string;
  @Text({ max: 100, pattern: /\S/ }) name!: string;
  @Text({ min: 0, max: 100 }) model!: string;
  @Text({ min: 0, max: 100 }) serial!: string;
  @Text({ min: 0, max: 100 }) maker!: string;
  @Text({ min: 0, max: 100 }) place!: string;
  @Text({ min: 0, max: 200 }) measuringRange!: string;
  @OneOf(['calibration', 'verification', 'none']) needs!: 'calibration' | 'verification' | 'none';
}

export class EquipmentEventBody {
  @Int({ min: 1 }) version!: number;
  @OneOf(EQUIPMENT_EVENTS) kind!: (typeof EQUIPMENT_EVENTS)[number];
  @Day() onDay!: string;
  @Flag({ optional: true, description: 'Whether it was found fit; needed for a calibration, verification and check.' }) fit?: boolean;
  @Day({ optional: true, description: 'Its last valid day.' }) dueOn?: string;
  @Text({ optional: true, max: 100 }) certificate?: string;
  @Text({ optional: true, max: 200 }) body?: string;
  @Text({ optional: true, max: 500 }) note?: string;
}

export class EquipmentEventView {
  @Uuid() id!: string;
  @Text() kind!: string;
  @Day() onDay!: string;
  @Flag({ nullable: true }) fit!: boolean | null;
  @Day({ nullable: true }) dueOn!: string | null;
  @Text({ min: 0 }) certificate!: string;
  @Text({ min: 0 }) body!: string;
  @Text({ min: 0, max: 500 }) note!: string;
  @Text({ nullable: true }) recordedByName!: string | null;
}

export class EquipmentRow extends EquipmentBody {
  @Uuid() id!: string;
  @OneOf(['in-use', 'faulty', 'stopped', 'scrapped']) state!: string;
  @Day({ nullable: true }) calibratedTo!: string | null;
  @Day({ nullable: true }) checkedTo!: string | null;
  @Day({ nullable: true, description: 'Whichever comes first.' }) dueOn!: string | null;
  @Int() version!: number;
  @Text({ optional: true, max: 500, description: 'Why it may not be used today.' }) notUsable?: string;
}
export class EquipmentPage extends pageOf(EquipmentRow) {}

export class EquipmentView extends EquipmentRow {
  @ListOf(() => EquipmentEventView) events!: EquipmentEventView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}

export class EquipmentQuery extends PageQuery {
  @Text({ optional: true, max: 100 }) q?: string;
  @OneOf(['in-use', 'faulty', 'stopped', 'scrapped'], { optional: true }) state?: string;
}

export class MaterialBody {
  @OneOf(MATERIAL_KINDS) kind!: (typeof MATERIAL_KINDS)[number];
  @Text({ max: 40, pattern: /\S/, example: 'BW-2026-011' }) code!: string;
  @Text({ max: 100, pattern: /\S/ }) name!: string;
  @Text({ min: 0, max: 60 }) lot!: string;
  @Text({ min: 0, max: 100 }) supplier!: string;
  @Text({ min: 0, max: 100, description: 'A reference material’s certificate, GBW and number.' }) certificate!: string;
  @DecimalText({ optional: true }) concentration?: string;
  @Text({ optional: true, max: 30 }) concentrationUnit?: string;
  @Text({ optional: true, max: 60 }) uncertainty?: string;
  @DecimalText() amount!: string;
  @Text({ max: 20 }) unit!: string;
  @Text({ min: 0, max: 60 }) storage!: string;
  @Day({ description: 'Received or prepared.' }) madeOn!: string;
  @Day() expiresOn!: string;
  @Day({ optional: true, description: 'Its last day once opened.' }) opensUntil?: string;
}

export class DilutionBody {
  @Text({ max: 40, pattern: /\S/ }) code!: string;
  @Text({ max: 100, pattern: /\S/ }) name!: string;
  @DecimalText({ description: 'Volume taken from the parent, in its unit.' }) taken!: string;
  @DecimalText({ description: 'Filled up to, in the same unit.' }) filledTo!: string;
  @Day() expiresOn!: string;
  @Text({ min: 0, max: 60 }) storage!: string;
}

export class MaterialStepBody {
  @Int({ min: 1 }) version!: number;
  @OneOf(['open', 'use', 'discard', 'check']) kind!: 'open' | 'use' | 'discard' | 'check';
  @DecimalText({ optional: true, description: 'What was used.' }) amount?: string;
  @Text({ optional: true, max: 500 }) note?: string;
}

export class MaterialEventView {
  @Uuid() id!: string;
  @Text() kind!: string;
  @Text({ nullable: true }) amount!: string | null;
  @Day() onDay!: string;
  @Text({ min: 0, max: 500 }) note!: string;
  @Text({ nullable: true }) recordedByName!: string | null;
}

export class MaterialRow {
  @Uuid() id!: string;
  @OneOf(MATERIAL_KINDS) kind!: string;
  @Text() code!: string;
  @Text() name!: string;
  @Text({ min: 0 }) lot!: string;
  @Text({ min: 0 }) supplier!: string;
  @Text({ min: 0 }) certificate!: string;
  @Text({ nullable: true }) concentration!: string | null;
  @Text({ nullable: true }) concentrationUnit!: string | null;
  @Text({ nullable: true }) uncertainty!: string | null;
  @Text() amount!: string;
  @Text() left!: string;
  @Text() unit!: string;
  @Text({ min: 0 }) storage!: string;
  @Day() madeOn!: string;
  @Day() expiresOn!: string;
  @Day({ nullable: true }) openedOn!: string | null;
  @Day({ nullable: true }) opensUntil!: string | null;
  @Day({ description: 'Its last day, opening counted.' }) dueOn!: string;
  @Flag() discarded!: boolean;
  @Int() version!: number;
  @Text({ optional: true, max: 500 }) notUsable?: string;
}
export class MaterialPage extends pageOf(MaterialRow) {}

export class MaterialAncestorView {
  @Uuid() id!: string;
  @Text() code!: string;
  @Text() name!: string;
  @Text({ nullable: true }) concentration!: string | null;
  @Text({ nullable: true }) concentrationUnit!: string | null;
  @Text({ nullable: true }) taken!: string | null;
  @Text({ nullable: true }) filledTo!: string | null;
  @Day() expiresOn!: string;
}

export class MaterialView extends MaterialRow {
  @ListOf(() => MaterialAncestorView, { description: 'What it was made from, itself first.' }) chain!: MaterialAncestorView[];
  @ListOf(() => MaterialEventView) events!: MaterialEventView[];
}

export class MaterialQuery extends PageQuery {
  @Text({ optional: true, max: 100 }) q?: string;
  @OneOf(MATERIAL_KINDS, { optional: true }) kind?: string;
  @Flag({ optional: true }) discarded?: boolean;
}

export class RoomReadingBody {
  @Text({ max: 60, pattern: /\S/ }) room!: string;
  @DecimalText({ example: '22.5' }) celsius!: string;
  @DecimalText({ example: '45', description: 'Relative humidity in %.' }) humidity!: string;
}

export class RoomReadingView extends RoomReadingBody {
  @Uuid() id!: string;
  @Day() onDay!: string;
  @Instant() recordedAt!: string;
  @Text({ nullable: true }) recordedByName!: string | null;
}

export class MethodConditionBody {
  @Text({ max: 100, example: 'GB 5009.3' }) method!: string;
  @DecimalText({ optional: true }) lowCelsius?: string;
  @DecimalText({ optional: true }) highCelsius?: string;
  @DecimalText({ optional: true }) lowHumidity?: string;
  @DecimalText({ optional: true }) highHumidity?: string;
}

export class MethodConditionView {
  @Uuid() id!: string;
  @Text() standard!: string;
  @Text({ nullable: true }) lowCelsius!: string | null;
  @Text({ nullable: true }) highCelsius!: string | null;
  @Text({ nullable: true }) lowHumidity!: string | null;
  @Text({ nullable: true }) highHumidity!: string | null;
}

export class RoomsView {
  @ListOf(() => RoomReadingView) readings!: RoomReadingView[];
  @ListOf(() => MethodConditionView) conditions!: MethodConditionView[];
}

export class VerificationBody {
  @Text({ max: 100, example: 'GB 5009.12-2023' }) method!: string;
  @Day() verifiedOn!: string;
  @Flag() suitable!: boolean;
  @Text({ max: 1000, pattern: /\S/, description: 'Report number and what was shown: detection limit, precision, recovery.' }) evidence!: string;
}

export class VerificationView {
  @Uuid() id!: string;
  @Text() standard!: string;
  @Text({ nullable: true }) edition!: string | null;
  @Day() verifiedOn!: string;
  @Flag() suitable!: boolean;
  @Text({ max: 1000 }) evidence!: string;
  @Text({ nullable: true }) recordedByName!: string | null;
}

export class FindingBody {
  @OneOf(['nonconforming-work', 'complaint']) kind!: string;
  @Text({ max: 200, pattern: /\S/ }) subject!: string;
  @Text({ max: 2000, pattern: /\S/ }) detail!: string;
  @Day() foundOn!: string;
  @Day() dueOn!: string;
}

export class FindingStepBody {
  @Int({ min: 1 }) version!: number;
  @OneOf(['plan', 'report', 'close', 'reopen']) step!: 'plan' | 'report' | 'close' | 'reopen';
  @Text({ optional: true, max: 2000 }) cause?: string;
  @Text({ optional: true, max: 2000 }) action?: string;
  @Text({ optional: true, max: 2000 }) effect?: string;
}

export class FindingView extends FindingBody {
  @Uuid() id!: string;
  @OneOf(['open', 'acting', 'done', 'closed']) state!: string;
  @Text({ min: 0, max: 2000 }) cause!: string;
  @Text({ min: 0, max: 2000 }) action!: string;
  @Text({ min: 0, max: 2000 }) effect!: string;
  @Int() version!: number;
  @ListOf(() => ActionView) actions!: ActionView[];
}
