import { Instant, Int, OneOf, PageQuery, pageOf, Text, Uuid } from '../platform/http/index.js';
import { MAIL_STATES, NOTICE_KINDS, type MailState, type NoticeKind } from './domain/index.js';

export class NoticeQuery extends PageQuery {
  @OneOf(['yes'], { optional: true, description: 'Only what was not read yet.' }) unread?: 'yes';
}

export class OwnNoticeView {
  @Uuid() id!: string;
  @OneOf(NOTICE_KINDS) kind!: NoticeKind;
  @Text({ description: 'What it is about, as `report:<id>`.' }) about!: string;
  @Text({ max: 1000, description: 'What it says, in the reader’s language.' }) text!: string;
  @Instant() at!: string;
  @Instant({ nullable: true }) readAt!: string | null;
}

export class OwnNoticePage extends pageOf(OwnNoticeView) {}

export class DeliveryQuery extends PageQuery {
  @OneOf(MAIL_STATES, { optional: true }) state?: MailState;
  @Text({ optional: true, max: 80, description: 'The number of what it is about.' }) number?: string;
}

export class DeliveryView {
  @Uuid() id!: string;
  @OneOf(NOTICE_KINDS) kind!: NoticeKind;
  @Text() about!: string;
  @Text({ max: 1000 }) subject!: string;
  @Text() recipientName!: string;
  @Text() organisationName!: string;
  @OneOf(MAIL_STATES) state!: MailState;
  @Int() attempts!: number;
  @Instant({ description: 'When it was queued.' }) at!: string;
  @Instant({ nullable: true }) nextAt!: string | null;
  @Instant({ nullable: true }) sentAt!: string | null;
  @Text({ nullable: true, description: 'Why the last attempt failed: no-address, unreachable, sign-in-refused, not-encrypted, refused-for-now or refused.' }) reason!: string | null;
  @Int({ nullable: true, description: 'The mail server’s answer.' }) serverCode!: number | null;
}

export class DeliveryPage extends pageOf(DeliveryView) {}
