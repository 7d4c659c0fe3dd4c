import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { NoticeKind } from './domain/index.js';
import type { DeliveryQuery, NoticeQuery } from './messages.dto.js';

export const MAIL_JOB = 'messages.mail';

/** Something that people are told: of what, and the facts of its sentence. Nothing personal is among them. */
export interface Telling {
  readonly kind: NoticeKind;
  /** As `report:<id>`: the screen of the thing is found by it, and the same is told of it once. */
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface NoticeData {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly at: string;
  readonly readAt: string | null;
}

export interface DeliveryData extends Omit<NoticeData, 'readAt'> {
  readonly recipientName: string;
  readonly organisationName: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly sentAt: string | null;
  readonly reason: string | null;
  readonly serverCode: number | null;
}

const DELIVERY = `SELECT n.id, n.kind, n.about, n.facts, m.queued_at AS at, a.name AS "recipientName", o.name AS "organisationName", m.state, m.attempts,
    CASE WHEN m.state IN ('waiting', 'failed') THEN m.next_at END AS "nextAt", m.sent_at AS "sentAt", m.reason, m.server_code AS "serverCode"
  FROM messages.mail m JOIN messages.notice n ON n.id = m.notice_id JOIN organisations.account a ON a.id = n.account_id JOIN organisations.organisation o ON o.id = a.organisation_id`;

/** The one way in which the system tells people something by itself. */
@Injectable()
export class Messages {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly config: Config) {}

  /**
   * Tells accounts something, in the transaction in which it became true: a notice for each, and a mail for whoever gave an address, where a mail server is configured.
   * Told twice, it is said once. Constant number of statements.
   */
  tell(tx: Tx, accountIds: readonly string[], { kind, about, facts }: Telling): Promise<void> {
    const to = [...new Set(accountIds)];
    if (to.length === 0) return Promise.resolve();
    return asSystem(tx, async () => {
      const now = this.clock.now();
      await tx.query(
        `WITH told AS (
           INSERT INTO messages.notice (id, account_id, kind, about, facts, at)
           SELECT n.id, n.account, $3, $4, $5, $6 FROM unnest($1::uuid[], $2::uuid[]) n (id, account) JOIN organisations.account a ON a.id = n.account AND a.active
           ON CONFLICT (account_id, about, kind) DO NOTHING RETURNING id, account_id
         ), queued AS (
           INSERT INTO messages.mail (notice_id, state, queued_at, next_at) SELECT t.id, 'waiting', $6, $6 FROM told t JOIN organisations.contact c ON c.account_id = t.account_id WHERE $7
           RETURNING notice_id
         ) SELECT platform.enqueue($8, json_build_object('noticeId', q.notice_id), $8 || ':' || q.notice_id) FROM queued q`,
        [to.map(() => newId()), to, kind, about, JSON.stringify(facts), now, Boolean(this.config.smtp), MAIL_JOB],
      );
    });
  }

  /** Whom was told this of a thing. */
  told(tx: Tx, about: string, kind: NoticeKind): Promise<string[]> {
    return asSystem(tx, async () => (await tx.query<{ id: string }>('SELECT account_id AS id FROM messages.notice WHERE about = $1 AND kind = $2', [about, kind])).map(({ id }) => id));
  }

  /** The caller's own notices, newest first; the unread ones only where asked. */
  async own(caller: Caller, query: NoticeQuery): Promise<Page<NoticeData>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<NoticeData>(
      `SELECT id, kind, about, facts, at, read_at AS "readAt" FROM messages.notice
       WHERE account_id = $1 AND ($2::boolean IS NOT TRUE OR read_at IS NULL) AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
      [caller.accountId, query.unread === 'yes', after, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** Marks one of the caller's notices as read; again is harmless. Refuses another's (`message.not-found`). */
  async read(caller: Caller, id: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const [row] = await tx.query('UPDATE messages.notice SET read_at = coalesce(read_at, $3) WHERE id = $1 AND account_id = $2 RETURNING id', [id, caller.accountId, this.clock.now()]);
      if (!row) granted(refuse('message.not-found', {}, 'not-found'));
    });
  }

  /** What was mailed or is to be, newest first, with what became of it; whoever may see this sees whom, and never the address. */
  async deliveries(caller: Caller, query: DeliveryQuery): Promise<Page<DeliveryData>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => asSystem(tx, () => tx.query<DeliveryData>(
      `${DELIVERY} WHERE ($1::text IS NULL OR m.state = $1) AND ($2::uuid IS NULL OR n.id < $2) AND ($3::text IS NULL OR n.facts ->> 'number' = $3) ORDER BY n.id DESC LIMIT $4`,
      [query.state ?? null, after, query.number?.trim() || null, limit + 1],
    )));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** Tries a mail again now, by hand, with all its attempts before it. Refuses one that was sent (`message.already-sent`), and where no mail server is configured (`message.no-server`). */
  async resend(caller: Caller, id: string): Promise<DeliveryData> {
    if (!this.config.smtp) granted(refuse('message.no-server'));
    return this.uow.run(caller, (tx) => asSystem(tx, async () => {
      const [mail] = await tx.query<{ state: string }>('SELECT state FROM messages.mail WHERE notice_id = $1 FOR UPDATE', [id]);
      if (!mail) granted(refuse('message.not-found', {}, 'not-found'));
      if (mail?.state === 'sent') granted(refuse('message.already-sent'));
      await tx.query(`UPDATE messages.mail SET state = 'waiting', attempts = 0, next_at = $2 WHERE notice_id = $1`, [id, this.clock.now()]);
      await tx.query(`SELECT platform.enqueue($1, json_build_object('noticeId', $2::uuid), $1 || ':' || $2)`, [MAIL_JOB, id]);
      const [row] = await tx.query<DeliveryData>(`${DELIVERY} WHERE n.id = $1`, [id]);
      return row!;
    }));
  }
}
