import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork } from '../platform/database/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { LOGGER } from '../platform/log/index.js';
import { afterFailure, failureOf, isNoticeKind, LEASE_SECONDS, noticeWords, type MailFailure } from './domain/index.js';
import { MAIL_JOB } from './messages.service.js';

const DUE_JOB = 'messages.due';
const MOST_AT_ONCE = 200;
const TIMEOUT_MS = 20_000;

interface Claimed {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly attempts: number;
  readonly email: string | null;
}

/** Carries the waiting mail to the mail server: each at its time, by one process at a time, again with growing pauses; what became of it stands in its row. */
@Injectable()
export class Delivery implements OnModuleInit, OnModuleDestroy {
  private transport?: Transporter;

  constructor(
    private readonly uow: UnitOfWork, private readonly jobs: Jobs, private readonly clock: Clock, private readonly config: Config, @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ noticeId: string }>(MAIL_JOB, ({ noticeId }) => this.deliver(noticeId));
    this.jobs.define(DUE_JOB, () => this.enqueueDue());
    this.jobs.every(DUE_JOB, '* * * * *');
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  /** One attempt at one mail, if it is due. A crash in it leaves the mail to be tried again after its lease; its Message-ID stays the same, so that a mailbox knows the second one. */
  private async deliver(noticeId: string): Promise<void> {
    const { smtp } = this.config;
    if (!smtp) return;
    const now = this.clock.now();
    const [mail] = await this.uow.run(SYSTEM, (tx) => tx.query<Claimed>(
      `WITH claimed AS (
         UPDATE messages.mail SET attempts = attempts + 1, next_at = $3 WHERE notice_id = $1 AND state IN ('waiting', 'failed') AND next_at <= $2 RETURNING notice_id, attempts
       ) SELECT n.kind, n.facts, m.attempts, c.email
         FROM claimed m JOIN messages.notice n ON n.id = m.notice_id LEFT JOIN organisations.contact c ON c.account_id = n.account_id`,
      [noticeId, now, new Date(now.getTime() + LEASE_SECONDS * 1000)],
    ));
    if (!mail) return;
    const failure = await this.attempt(noticeId, mail, smtp);
    if (!failure) {
      await this.uow.run(SYSTEM, (tx) => tx.query(`UPDATE messages.mail SET state = 'sent', sent_at = $2, reason = NULL, server_code = NULL WHERE notice_id = $1`, [noticeId, this.clock.now()]));
      return;
    }
    const { state, pauseSeconds } = afterFailure(failure, mail.attempts);
    this.log.warn({ mail: noticeId, attempt: mail.attempts, ...failure, state }, 'a mail was not taken');
    await this.uow.run(SYSTEM, (tx) => tx.query(
      'UPDATE messages.mail SET state = $2, reason = $3, server_code = $4, next_at = $5 WHERE notice_id = $1',
      [noticeId, state, failure.reason, failure.code, new Date(this.clock.now().getTime() + pauseSeconds * 1000)],
    ));
  }

  private async attempt(noticeId: string, { kind, facts, email }: Claimed, { url, from }: NonNullable<Config['smtp']>): Promise<MailFailure | undefined> {
    if (!email) return { reason: 'no-address', code: null };
    if (!isNoticeKind(kind)) throw new Error(`No words for a notice of the kind ${kind}`);
    const [zh, en] = [noticeWords(kind, facts, 'zh'), noticeWords(kind, facts, 'en')];
    const link = `${this.config.publicUrl}/notices/${noticeId}`;
    try {
      await this.opened(url).sendMail({
        from, to: email, subject: zh.subject, messageId: `<${noticeId}@${new URL(this.config.publicUrl).hostname}>`, headers: { 'auto-submitted': 'auto-generated' },
        text: `${zh.text}\n登录后查看：${link}\n\n${en.text}\nSign in to see it: ${link}\n`,
      });
      return undefined;
    } catch (error) {
      return failureOf(error as { code?: string; responseCode?: number; command?: string });
    }
  }

  /** One pool of connections per process. Anything but this machine is spoken to under TLS only. */
  private opened(url: string): Transporter {
    const { hostname, protocol } = new URL(url);
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    this.transport ??= createTransport(`${url}${url.includes('?') ? '&' : '?'}pool=true&maxConnections=2&connectionTimeout=${TIMEOUT_MS}&greetingTimeout=${TIMEOUT_MS}&socketTimeout=${TIMEOUT_MS}${
      !isLocal && protocol === 'smtp:' ? '&requireTLS=true' : ''}${isLocal ? '&ignoreTLS=true' : ''}`);
    return this.transport;
  }

  private async enqueueDue(): Promise<void> {
    if (!this.config.smtp) return;
    await this.uow.run(SYSTEM, (tx) => tx.query(
      `SELECT platform.enqueue($1, json_build_object('noticeId', d.notice_id), $1 || ':' || d.notice_id)
       FROM (SELECT notice_id FROM messages.mail WHERE state IN ('waiting', 'failed') AND next_at <= $2 ORDER BY next_at LIMIT $3) d`,
      [MAIL_JOB, this.clock.now(), MOST_AT_ONCE],
    ));
  }
}
