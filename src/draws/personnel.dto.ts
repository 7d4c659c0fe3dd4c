import { Day, Flag, Int, ListOf, OneOf, Text, Uuid, UuidList } from '../platform/http/index.js';
import { OFF_DUTY, type OffDuty } from './domain/index.js';

export const PERSONNEL_KINDS = ['certificate', 'leave', 'household', 'former-employer'] as const;

export class PersonnelEntryBody {
  @Uuid() accountId!: string;
  @OneOf(PERSONNEL_KINDS) kind!: (typeof PERSONNEL_KINDS)[number];
  @Text({ optional: true, max: 100, description: 'Of a certificate.' }) number?: string;
  @Uuid({ optional: true, description: 'A premises of the enterprise: same household, or formerly employed there. It covers all premises of the enterprise.' }) premisesId?: string;
  @Day({ optional: true }) validFrom?: string;
  @Day({ optional: true }) validTo?: string;
}

export class PersonnelEntryView {
  @Uuid() id!: string;
  @OneOf(PERSONNEL_KINDS) kind!: (typeof PERSONNEL_KINDS)[number];
  @Text({ nullable: true }) number!: string | null;
  @Text({ nullable: true }) enterpriseName!: string | null;
  @Day({ nullable: true }) validFrom!: string | null;
  @Day({ nullable: true }) validTo!: string | null;
}

/** A sampler with all that decides whether and whom he or she may inspect, and how much is on the way already. */
export class PersonView {
  @Uuid() accountId!: string;
  @Text() name!: string;
  @Uuid() organisationId!: string;
  @Text() organisationName!: string;
  @ListOf(() => PersonnelEntryView) entries!: PersonnelEntryView[];
  @Int({ description: 'Premises declared one by one that stand.' }) avoidances!: number;
  @Int({ description: 'Visits of draws under way.' }) underWay!: number;
  @Int({ description: 'Visits dispatched in the last twelve months.' }) lastYear!: number;
}

export class RosterBody {
  @Uuid() planId!: string;
  @UuidList({ optional: true, min: 1 }) rosterOrganisationIds?: string[];
  @Day({ description: 'The day of the public value.' }) on!: string;
  @Flag({ optional: true, description: 'Whether who has no registered certificate stays out.' }) certified?: boolean;
}

export class RosterPersonView extends PersonView {
  @OneOf(OFF_DUTY, { nullable: true, description: 'Why the person would not stand in the roster.' }) out!: OffDuty | null;
}

export class PersonnelProblemView {
  @Int() line!: number;
  @Text() heading!: string;
  @Text() code!: string;
  @Text({ max: 500 }) reason!: string;
}

export class PersonnelRowView {
  @Int() line!: number;
  @Text() login!: string;
  @Text() name!: string;
  @Text({ max: 2000, description: 'What the line adds, in one sentence for the eye.' }) adds!: string;
}

export class PersonnelListView {
  @Text({ description: 'SHA-256 of the file; sent back to take over what was shown.' }) sha256!: string;
  @Int() lines!: number;
  @Int({ description: 'Entries that are new.' }) entries!: number;
  @ListOf(() => PersonnelRowView) rows!: PersonnelRowView[];
  @ListOf(() => PersonnelProblemView) problems!: PersonnelProblemView[];
}
