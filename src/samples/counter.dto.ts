import { Day, DecimalText, Flag, ListOf, OneOf, Text, Uuid } from '../platform/http/index.js';
import { ITEM_STATES } from './items.dto.js';

export class CounterPortionBody {
  @Uuid({ description: 'Made on the device.' }) id!: string;
  @OneOf(['test', 'backup', 'retained']) kind!: 'test' | 'backup' | 'retained';
  @DecimalText({ example: '0.5' }) quantity!: string;
  @Text({ max: 10, example: 'kg' }) unit!: string;
}

export class CounterLineBody {
  @Uuid() lineId!: string;
  @Uuid({ description: 'The item’s id, made on the device: sent twice, received once.' }) itemId!: string;
  @Text({ max: 300, example: '包装完好' }) condition!: string;
  @Flag({ description: 'What arrived matches what was declared.' }) matchesForm!: boolean;
  @DecimalText({ optional: true, example: '4.5', description: 'On arrival, degrees Celsius; needed for what travels chilled or frozen.' }) celsius?: string;
  @Text({ optional: true, max: 60 }) foodType?: string;
  @ListOf(() => CounterPortionBody, { max: 31, description: 'None for a device.' }) portions!: CounterPortionBody[];
}

export class CounterBody {
  @Text({ max: 40, description: 'Who brought it.' }) broughtBy!: string;
  @ListOf(() => CounterLineBody, { min: 1, max: 200 }) lines!: CounterLineBody[];
}

export class DeliveredPortionView {
  @Uuid() id!: string;
  @OneOf(['test', 'backup', 'retained']) kind!: string;
  @Text() code!: string;
  @Text() label!: string;
  @Text() quantity!: string;
  @Text() unit!: string;
}

export class DeliveredItemView {
  @Uuid() itemId!: string;
  @Uuid() lineId!: string;
  @Text() code!: string;
  @Text() name!: string;
  @OneOf(ITEM_STATES) state!: string;
  @Day() receivedOn!: string;
  @Day() reportDueOn!: string;
  @ListOf(() => DeliveredPortionView) portions!: DeliveredPortionView[];
}
