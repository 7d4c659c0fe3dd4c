import { Flag, Instant, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, TextList, Uuid } from '../platform/http/index.js';
import { PERMISSIONS, ROLES } from './domain/access.js';

/** One thing that happened to what a page is about, from the ledger. */
export class HistoryEntryView {
  @Int({ description: 'Number of the ledger entry.' }) id!: number;
  @Int() seq!: number;
  @Instant() at!: string;
  @Text() action!: string;
  @Text({ description: 'Who did it.' }) actor!: string;
  @Json() data!: Readonly<Record<string, unknown>>;
  @Text({ description: 'Hash of the entry as a leaf of the log.' }) hash!: string;
  @Int({ optional: true, description: 'Its place in the log; absent while no checkpoint covers it.' }) index?: number;
}

export class SignInBody {
  @Text({ max: 64, example: 'planner' }) login!: string;
  @Text({ max: 128 }) password!: string;
  @Text({ optional: true, pattern: /^(\d{6}|[0-9A-Za-z -]{12,20})$/, max: 20, example: '123456', description: 'Where a second factor is set up: the authenticator’s code, or one of the recovery codes.' }) code?: string;
}

export class ChangePasswordBody {
  @Text({ max: 128 }) present!: string;
  @Text({ max: 128 }) next!: string;
}

export class CodeBody {
  @Text({ pattern: /^\d{6}$/, max: 6, example: '123456' }) code!: string;
}

export class ContactBody {
  @Text({ nullable: true, min: 0, max: 255, description: 'Empty or null takes it away.' }) email!: string | null;
}

export class ContactView {
  @Text({ nullable: true, max: 255 }) email!: string | null;
}

export class ProofBody {
  @Text({ optional: true, max: 128, description: 'The reader’s own password.' }) password?: string;
  @Text({ optional: true, max: 6, pattern: /^\d{6}$/, example: '123456', description: 'The code of the second factor, in place of the password.' }) code?: string;
}

export class SetupBody {
  @Text({ max: 100 }) token!: string;
  @Text({ max: 100, example: '某某市市场监督管理局' }) bureauName!: string;
  @Text({ min: 2, max: 64, pattern: /^[a-z0-9._@-]+$/, example: 'admin' }) login!: string;
  @Text({ max: 50 }) name!: string;
  @Text({ max: 128 }) password!: string;
}

export class SessionAccount {
  @Uuid() id!: string;
  @Text() name!: string;
  @Text() login!: string;
  @Flag() mustChangePassword!: boolean;
  @Flag() totpEnabled!: boolean;
  @Int({ nullable: true, description: 'Recovery codes that are left; null without a second factor.' }) recoveryCodesLeft!: number | null;
  @OneOf(['password', 'totp'], { optional: true, description: 'What must be done before anything else.' }) pending?: 'password' | 'totp';
}

export class SessionOrganisation {
  @Uuid() id!: string;
  @Text() name!: string;
  @Text() kind!: string;
}

export class SessionView {
  @Nested(() => SessionAccount) account!: SessionAccount;
  @Nested(() => SessionOrganisation) organisation!: SessionOrganisation;
  @TextList({ values: ROLES }) roles!: string[];
  @TextList() permissions!: string[];
  @Flag() demonstration!: boolean;
}

export class DemonstrationLogin {
  @Text() login!: string;
  @Text() name!: string;
  @OneOf(ROLES) role!: string;
  @Text() roleName!: string;
  @Text() organisation!: string;
  @Text() password!: string;
}

export class DemonstrationView {
  @Flag() demonstration!: boolean;
  @ListOf(() => DemonstrationLogin) logins!: DemonstrationLogin[];
}

export class TotpView {
  @Text({ max: 500 }) address!: string;
  @Text() secret!: string;
}

export class RecoveryCodesView {
  @TextList({ description: 'Shown once; each works once.' }) codes!: string[];
}

export class RenewCodesBody {
  @Text({ max: 128 }) password!: string;
  @Text({ pattern: /^\d{6}$/, max: 6, example: '123456' }) code!: string;
}

export class RecoveryCodesLeftView {
  @Int({ description: 'How many of the ten are left.' }) left!: number;
  @TextList({ description: 'When others were used, newest first.' }) used!: string[];
}

export class NewTokenBody {
  @Text({ max: 100 }) name!: string;
  @TextList({ min: 1, max: 60, values: Object.keys(PERMISSIONS) }) permissions!: string[];
  @Int({ min: 1, max: 366 }) days!: number;
}

export class TokenView {
  @Uuid() id!: string;
  @Text() name!: string;
  @TextList() permissions!: string[];
  @Instant() expiresAt!: string;
  @Flag() revoked!: boolean;
}

export class NewTokenView {
  @Uuid() id!: string;
  @Text({ description: 'Shown once; only its hash is kept.' }) token!: string;
}

export class AccountView {
  @Uuid() id!: string;
  @Uuid() organisationId!: string;
  @Text() organisationName!: string;
  @Text() login!: string;
  @Text() name!: string;
  @TextList() roles!: string[];
  @Flag() active!: boolean;
  @Flag() totpEnabled!: boolean;
  @Int() version!: number;
}
export class AccountPage extends pageOf(AccountView) {}

export class AccountQuery extends PageQuery {
  @Uuid({ optional: true }) organisationId?: string;
  @OneOf(ROLES, { optional: true }) role?: string;
  @Text({ optional: true, max: 50 }) q?: string;
}

export class NewAccountBody {
  @Uuid() organisationId!: string;
  @Text({ min: 2, max: 64, pattern: /^[A-Za-z0-9._@-]+$/, example: 'zhang.san' }) login!: string;
  @Text({ max: 50 }) name!: string;
  @TextList({ min: 1, max: 10, values: ROLES }) roles!: string[];
}

export class ChangeAccountBody {
  @Int({ min: 1, description: 'The version that was read; another one is refused.' }) version!: number;
  @Text({ optional: true, max: 50 }) name?: string;
  @TextList({ optional: true, min: 1, max: 10, values: ROLES }) roles?: string[];
  @Flag({ optional: true }) active?: boolean;
}

export class InitialPasswordView {
  @Uuid() id!: string;
  @Text({ description: 'Shown once.' }) initialPassword!: string;
}

export class OrganisationQuery extends PageQuery {
  @OneOf(['city-bureau', 'county-bureau', 'station', 'laboratory', 'third-party-laboratory', 'enterprise'], { optional: true }) kind?: string;
  @Text({ optional: true, max: 50 }) q?: string;
}

export class OrganisationView {
  @Uuid() id!: string;
  @Text() kind!: string;
  @Text() name!: string;
  @Text({ nullable: true }) shortName!: string | null;
  @Uuid({ nullable: true }) parentId!: string | null;
  @Text({ nullable: true }) divisionCode!: string | null;
  @TextList() disciplines!: string[];
  @Text({ nullable: true }) address!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Flag() active!: boolean;
  @Int() version!: number;
}
export class OrganisationPage extends pageOf(OrganisationView) {}

export class OrganisationBody {
  @OneOf(['county-bureau', 'station', 'laboratory', 'third-party-laboratory']) kind!: string;
  @Text({ max: 100 }) name!: string;
  @Text({ optional: true, max: 40 }) shortName?: string;
  @Uuid({ optional: true }) parentId?: string;
  @Text({ optional: true, pattern: /^\d{6,12}$/, max: 12, example: '622901' }) divisionCode?: string;
  @TextList({ optional: true, max: 10 }) disciplines?: string[];
  @Text({ optional: true, max: 200 }) address?: string;
  @Text({ optional: true, max: 40 }) phone?: string;
}

export class ChangeOrganisationBody extends OrganisationBody {
  @OneOf(['city-bureau', 'county-bureau', 'station', 'laboratory', 'third-party-laboratory', 'enterprise'], { description: 'A bureau of the city and an enterprise stay what they are.' }) declare kind: string;
  @Int({ min: 1 }) version!: number;
  @Flag() active!: boolean;
}

export class DivisionView {
  @Text() code!: string;
  @Text() name!: string;
  @OneOf(['province', 'city', 'county', 'township']) level!: string;
  @Text({ nullable: true }) parent!: string | null;
}
