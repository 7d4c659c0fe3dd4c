import { Flag, Instant, Int, ListOf, Text, Uuid } from '../platform/http/index.js';

export class NumberRangeBody {
  @Uuid({ description: 'Made by the sender: sent twice, issued once.' }) id!: string;
  @Text({ pattern: /^[A-Z]{2,5}$/, max: 5, example: 'SBJ' }) prefix!: string;
  @Text({ pattern: /^\d{2}$/, max: 2, example: '26' }) year!: string;
  @Text({ pattern: /^\d{6}$/, max: 6, example: '622900' }) division!: string;
  @Flag({ description: '专项: the numbers end with ZX.' }) special!: boolean;
  @Int({ max: 999_999_999 }) first!: number;
  @Int({ max: 999_999_999 }) last!: number;
}

export class NumberRangeView {
  @Uuid() id!: string;
  @Uuid() organiserId!: string;
  @Text() prefix!: string;
  @Text() year!: string;
  @Text() division!: string;
  @Flag() special!: boolean;
  @Int() first!: number;
  @Int() last!: number;
  @Int() used!: number;
  @Int() left!: number;
  @Instant() issuedAt!: string;
}

export class NumbersView {
  @ListOf(() => NumberRangeView) ranges!: NumberRangeView[];
  @Text({ description: 'Pattern of local plans: {yy} or {yyyy}, {division}, {seq:4} to {seq:9}.' }) pattern!: string;
  @Int({ description: '0 while the pattern is the one that every bureau begins with.' }) patternVersion!: number;
  @Text() division!: string;
  @Text({ description: 'What the first number would look like.' }) example!: string;
}

export class NumberPatternBody {
  @Text({ max: 40, example: 'DF{yy}{division}{seq:9}' }) pattern!: string;
  @Int({ description: 'The `patternVersion` that was read.' }) version!: number;
}
