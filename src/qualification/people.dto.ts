import { Day, Flag, ListOf, OneOf, Text, TextList, Uuid } from '../platform/http/index.js';

export class PersonFileBody {
  @Text({ max: 40, pattern: /^\S{6,40}$/, example: '620000199001010000', description: 'Kept as a keyed digest only: one person works in one laboratory.' }) identityNumber!: string;
  @Text({ min: 0, max: 60, description: '职称' }) title!: string;
  @Text({ min: 0, max: 60, description: '学历与专业' }) education!: string;
}

export class TrainingBody {
  @OneOf(['training', 'examination']) kind!: string;
  @Text({ max: 200, pattern: /\S/, example: 'GB 5009.12-2023 石墨炉法' }) subject!: string;
  @Day() onDay!: string;
  @Flag({ optional: true, description: 'An examination’s result.' }) passed?: boolean;
  @Text({ optional: true, max: 500 }) note?: string;
}

export class AuthorisationBody {
  @OneOf(['test', 'sign']) kind!: string;
  @Text({ optional: true, max: 100, description: 'The method with its year; left out: every method of the laboratory.', example: 'GB 5009.12-2023' }) method?: string;
  @Text({ optional: true, max: 40, description: 'The field that is signed; left out: every field of the laboratory.' }) discipline?: string;
  @Day() validFrom!: string;
  @Day() validTo!: string;
  @Uuid({ optional: true, description: 'The examination that it rests on; left out: any that was passed.' }) trainingId?: string;
}

export class EndAuthorisationBody {
  @Text({ max: 500, pattern: /\S/ }) reason!: string;
}

export class AuthorisationView {
  @Uuid() id!: string;
  @OneOf(['test', 'sign']) kind!: string;
  @Text({ nullable: true }) standard!: string | null;
  @Text({ nullable: true }) edition!: string | null;
  @Text({ nullable: true }) discipline!: string | null;
  @Day() validFrom!: string;
  @Day() validTo!: string;
  @Day({ nullable: true }) endedOn!: string | null;
  @Text({ nullable: true }) endReason!: string | null;
}

export class TrainingView {
  @Uuid() id!: string;
  @Text() kind!: string;
  @Text() subject!: string;
  @Day() onDay!: string;
  @Flag({ nullable: true }) passed!: boolean | null;
  @Text({ min: 0, max: 500 }) note!: string;
}

export class LaboratoryPersonView {
  @Uuid() accountId!: string;
  @Text() name!: string;
  @TextList() roles!: string[];
  @Flag({ description: 'Whether a file with an identity number exists.' }) filed!: boolean;
  @Text({ min: 0 }) title!: string;
  @Text({ min: 0 }) education!: string;
  @ListOf(() => AuthorisationView) authorisations!: AuthorisationView[];
  @ListOf(() => TrainingView) trainings!: TrainingView[];
}

