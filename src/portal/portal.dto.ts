import { Flag, Instant, Int, OneOf, PageQuery, pageOf, Text, TextList, Uuid } from '../platform/http/index.js';
import { REGISTRATION_STATES } from './domain/index.js';

const PORTAL_ROLES = ['enterprise-administrator', 'enterprise-user'];

export class RegisterBody {
  @Text({ optional: true, max: 30, example: '92140702MA0K2AX62M', description: 'The unified social credit code; needed where no invitation is given.' }) uscc?: string;
  @Text({ optional: true, max: 60, description: 'Number of the sampling record that the invitation stands on.' }) recordNumber?: string;
  @Text({ optional: true, max: 60, description: 'The invitation as printed on the sampling record; dashes and case do not matter.' }) invitation?: string;
  @Text({ min: 2, max: 20, pattern: /^[A-Za-z0-9._-]+$/, example: 'zhang', description: 'The name to sign in with; the enterprise’s code is put behind it.' }) name!: string;
  @Text({ max: 50 }) contactName!: string;
  @Text({ optional: true, max: 30 }) phone?: string;
  @Text({ min: 10, max: 128 }) password!: string;
}

export class RegisteredView {
  @OneOf(REGISTRATION_STATES, { description: '`approved`: sign in now; `waiting`: an officer decides.' }) state!: string;
  @Text({ description: 'What signs in.' }) login!: string;
  @Text() enterpriseName!: string;
}

export class RegistrationQuery extends PageQuery {
  @OneOf(REGISTRATION_STATES, { optional: true }) state?: string;
}

export class RegistrationRow {
  @Uuid() id!: string;
  @Text() enterpriseName!: string;
  @Text({ nullable: true }) uscc!: string | null;
  @Text() login!: string;
  @Text() contactName!: string;
  @Text({ nullable: true }) phone!: string | null;
  @OneOf(REGISTRATION_STATES) state!: string;
  @Text({ nullable: true }) reason!: string | null;
  @Flag() byInvitation!: boolean;
  @Instant() askedAt!: string;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Int() version!: number;
}
export class RegistrationPage extends pageOf(RegistrationRow) {}

export class DecideRegistrationBody {
  @OneOf(['approve', 'decline']) action!: 'approve' | 'decline';
  @Int({ min: 1 }) version!: number;
  @Text({ optional: true, max: 500, description: 'Needed to decline.' }) reason?: string;
}

export class PortalUserView {
  @Uuid() id!: string;
  @Text() login!: string;
  @Text() name!: string;
  @TextList({ values: PORTAL_ROLES }) roles!: string[];
  @Flag() active!: boolean;
  @Flag() isSelf!: boolean;
  @Int() version!: number;
}

export class NewPortalUserBody {
  @Text({ min: 2, max: 20, pattern: /^[A-Za-z0-9._-]+$/, example: 'wang' }) login!: string;
  @Text({ max: 50 }) name!: string;
  @TextList({ min: 1, max: 2, values: PORTAL_ROLES }) roles!: string[];
}

export class NewPortalUserView {
  @Uuid() id!: string;
  @Text() login!: string;
  @Text({ description: 'Shown once.' }) initialPassword!: string;
}

export class ChangePortalUserBody {
  @Int({ min: 1 }) version!: number;
  @TextList({ optional: true, min: 1, max: 2, values: PORTAL_ROLES }) roles?: string[];
  @Flag({ optional: true }) active?: boolean;
}
