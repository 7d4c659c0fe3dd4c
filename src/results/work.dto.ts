import { Day, Flag, Int, ListOf, OneOf, Text, TextList, Uuid, UuidList } from '../platform/http/index.js';

export class GateLineView {
  @Uuid() determinationId!: string;
  @Text() parameter!: string;
  @Text({ description: 'Who is to determine it.' }) laboratoryName!: string;
  @Flag() covered!: boolean;
  @Text({ optional: true, max: 2000, description: 'Why the scope of today does not cover it.' }) why?: string;
}

export class SubcontractView {
  @Uuid() id!: string;
  @Uuid() examinationId!: string;
  @Text() code!: string;
  @Uuid() laboratoryId!: string;
  @Text() laboratoryName!: string;
  @Uuid() toLaboratoryId!: string;
  @Text() toLaboratoryName!: string;
  @UuidList() determinationIds!: string[];
  @TextList() parameters!: string[];
  @Text({ max: 1000 }) reason!: string;
  @OneOf(['asked', 'consented', 'refused', 'returned']) state!: string;
  @Text({ nullable: true }) askedByName!: string | null;
  @Text({ nullable: true }) decidedByName!: string | null;
  @Text({ nullable: true, max: 1000 }) decisionReason!: string | null;
  @Text({ nullable: true }) reportNumber!: string | null;
  @Int() version!: number;
}

export class ExaminationScopeView {
  @ListOf(() => GateLineView) determinations!: GateLineView[];
  @ListOf(() => SubcontractView) subcontracts!: SubcontractView[];
}

export class AskSubcontractBody {
  @Int({ min: 1, description: 'Of the examination.' }) version!: number;
  @UuidList({ min: 1 }) determinationIds!: string[];
  @Uuid() toLaboratoryId!: string;
  @Text({ max: 1000, pattern: /\S/ }) reason!: string;
}

export class DecideSubcontractBody {
  @Int({ min: 1 }) version!: number;
  @OneOf(['consent', 'refuse', 'move']) decision!: 'consent' | 'refuse' | 'move';
  @Text({ min: 0, max: 1000, description: 'Needed for a refusal and a move.' }) reason!: string;
  @Uuid({ optional: true, description: 'For a move: who tests the whole item instead.' }) laboratoryId?: string;
}

export class ChooseInstrumentBody {
  @UuidList({ min: 1, max: 500 }) determinationIds!: string[];
  @Uuid() equipmentId!: string;
}

export class InstrumentUsedView {
  @Uuid() determinationId!: string;
  @Uuid() equipmentId!: string;
  @Text() code!: string;
  @Text() name!: string;
}

export class UtilisationQuery {
  @Day() from!: string;
  @Day() to!: string;
}

export class EquipmentUseView {
  @Uuid() id!: string;
  @Text() code!: string;
  @Text() name!: string;
  @Text() state!: string;
  @Int() determinations!: number;
  @Int({ description: 'Days on which it was used.' }) days!: number;
  @Day({ nullable: true }) lastUsedOn!: string | null;
}

export class TechnicianLoadView {
  @Uuid() accountId!: string;
  @Text() name!: string;
  @Int({ description: 'Determinations entered.' }) entered!: number;
  @Int() corrections!: number;
  @Int({ description: 'Days on which something was entered.' }) days!: number;
  @Int({ description: 'Open now.' }) open!: number;
  @Int({ description: 'Of these past their day.' }) late!: number;
}

export class UtilisationView {
  @ListOf(() => EquipmentUseView) equipment!: EquipmentUseView[];
  @ListOf(() => TechnicianLoadView) people!: TechnicianLoadView[];
}
