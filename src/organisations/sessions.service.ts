import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import { granted, refuse, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Authenticator } from '../platform/http/index.js';
import { hashOf, newToken, unseal } from '../platform/secrets/index.js';
import { AccountEntity } from './account.entity.js';
import { isPermission, permissionsOf, reachOf, SECOND_FACTOR_ROLES } from './domain/access.js';
import { restSeconds, whyNotTry } from './domain/sign-in.js';
import { isPassword, pretendToCheck } from './passwords.js';
import { hashOfRecoveryCode, spendRecoveryCode } from './recovery-codes.js';

export const COOKIE = '__Host-hengjian';
export const TOTP_PURPOSE = 'totp';
const SESSION_HOURS = 12;
const IDLE_HOURS = 3;
/** For so long a session that was just looked up is believed without asking the database again. */
const BELIEVED_MS = 2000;
const STEP_SECONDS = 30;

type Known = Omit<Caller, 'requestId' | 'command'>;
interface Row {
  id: string;
  name: string;
  organisation_id: string;
  roles: string[];
  must_change_password: boolean;
  totp_confirmed: boolean;
  permissions?: string[];
  confirmed_at?: Date | null;
}

@Injectable()
export class Sessions extends Authenticator {
  /** Failures of logins that are nobody's, so that resting does not tell which accounts exist. */
  private readonly strangers = new Map<string, { failures: number; lockedUntil: Date | null }>();
  private readonly believed = new Map<string, { known: Known | undefined; until: number }>();

  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly config: Config) {
    super();
  }

  /**
   * Signs in and returns the new session's token. `code` is the authenticator's, or one of the recovery codes, which is used up.
   * Refuses with `session.failed`, `session.locked`, `session.code-needed`, `session.code-wrong` or `session.recovery-code-wrong`.
   */
  async signIn(login: string, password: string, code?: string): Promise<string> {
    const account = await this.uow.read(SYSTEM, (tx) => tx.repository(AccountEntity).findOneBy({ login: login.trim().toLowerCase() }));
    if (!account || !account.active) return this.refuseStranger(login.trim().toLowerCase(), password);
    granted(whyNotTry(account.lockedUntil, this.clock.now()));
    const isRight = await isPassword(account.passwordHash, password);
    const wrong = isRight ? this.whyNotCode(account, code) : refuse('session.failed', {}, 'unauthenticated');
    if (wrong && wrong.code !== 'session.code-needed') await this.countFailure(account.id);
    granted(wrong);
    const token = newToken();
    const isSpent = await this.uow.run(SYSTEM, async (tx) => {
      const now = this.clock.now();
      if (code && account.totpConfirmed && !isTotp(code) && !(await this.recover(tx, account, code, now))) return false;
      const step = code && account.totpConfirmed ? this.stepOf(account, code) : undefined;
      // The step is spent in the same statement that checks it was not spent before: a code works once.
      const [spent] = await tx.query(
        `UPDATE organisations.account SET failed_logins = 0, locked_until = NULL, totp_last_step = greatest(totp_last_step, $2)
         WHERE id = $1 AND ($2 = 0 OR totp_last_step < $2) RETURNING id`,
        [account.id, step ?? 0],
      );
      if (!spent) granted(refuse('session.code-wrong', {}, 'unauthenticated'));
      await tx.query('DELETE FROM organisations.session WHERE account_id = $1 AND expires_at < $2', [account.id, now]);
      await tx.query('INSERT INTO organisations.session (token_hash, account_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)', [
        hashOf(token), account.id, now, new Date(now.getTime() + SESSION_HOURS * 3_600_000),
      ]);
      return true;
    });
    if (!isSpent) {
      await this.countFailure(account.id);
      granted(refuse('session.recovery-code-wrong', {}, 'unauthenticated'));
    }
    return token;
  }

  /** Gives a session that has just proven again who sits there a new token, which may sign for a short while; the old one ends. */
  async renew(token: string): Promise<string> {
    const next = newToken();
    const [row] = await this.uow.run(SYSTEM, (tx) => tx.query(
      'UPDATE organisations.session SET token_hash = $2, confirmed_at = $3 WHERE token_hash = $1 RETURNING account_id', [hashOf(token), hashOf(next), this.clock.now()],
    ));
    if (!row) granted(refuse('session.needed', {}, 'unauthenticated'));
    return next;
  }

  async signOut(token: string): Promise<void> {
    this.believed.delete(token);
    await this.uow.run(SYSTEM, (tx) => tx.query('DELETE FROM organisations.session WHERE token_hash = $1', [hashOf(token)]));
  }

  /** Ends every session of an account; other processes notice within two seconds. */
  async signOutEverywhere(accountId: string): Promise<void> {
    this.believed.clear();
    await this.uow.run(SYSTEM, (tx) => tx.query('DELETE FROM organisations.session WHERE account_id = $1', [accountId]));
  }

  forget(): void {
    this.believed.clear();
  }

  async authenticate(request: FastifyRequest): Promise<Known | undefined> {
    // Who sends a bearer token is judged by it alone: the cookie beside it is not asked, for no Origin was asked either.
    const sent = request.headers.authorization?.startsWith('Bearer ') ? request.headers.authorization : undefined;
    const bearer = /^Bearer (\S{20,100})$/.exec(sent ?? '')?.[1];
    const cookie = sent ? undefined : request.cookies[COOKIE];
    const token = sent ?? cookie;
    if (!token) return undefined;
    const at = this.clock.now().getTime();
    const held = this.believed.get(token);
    if (held && held.until > at) return held.known;
    const known = bearer ? await this.byApiToken(bearer) : cookie ? await this.bySession(cookie) : undefined;
    if (this.believed.size > 10_000) this.believed.clear();
    if (known) this.believed.set(token, { known, until: at + BELIEVED_MS });
    return known;
  }

  whyNot(caller: Caller, permission: string): Refusal | undefined {
    if (!isPermission(permission)) throw new Error(`No such permission: ${permission}`);
    if (caller.pending && permission !== 'session.own') return refuse(`session.${caller.pending}-first`, {}, 'forbidden');
    if (!permissionsOf(caller.roles).includes(permission)) return refuse('access.denied', { permission }, 'forbidden');
    if (caller.scope && !caller.scope.includes(permission)) return refuse('access.token-scope', { permission }, 'forbidden');
    return undefined;
  }

  /** The step of a valid code, within one step of the clock; undefined when it is wrong. */
  stepOf(account: Pick<AccountEntity, 'totpSecret'>, code: string): number | undefined {
    if (!account.totpSecret || !isTotp(code)) return undefined;
    const secret = new Secret({ buffer: new Uint8Array(unseal(this.config.secret, TOTP_PURPOSE, account.totpSecret)).buffer as ArrayBuffer });
    const timestamp = this.clock.now().getTime();
    const delta = new TOTP({ secret, period: STEP_SECONDS }).validate({ token: code, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
  }

  private whyNotCode(account: AccountEntity, code: string | undefined): Refusal | undefined {
    if (!account.totpConfirmed) return undefined;
    if (!code) return refuse('session.code-needed', {}, 'unauthenticated');
    if (!isTotp(code)) return undefined;
    const step = this.stepOf(account, code);
    return step === undefined || step <= account.totpLastStep ? refuse('session.code-wrong', {}, 'unauthenticated') : undefined;
  }

  /** Uses up a recovery code, which the ledger tells; false where it is none. */
  private async recover(tx: Tx, { id }: AccountEntity, code: string, now: Date): Promise<boolean> {
    const spent = await spendRecoveryCode(tx, id, hashOfRecoveryCode(this.config.secret, id, code), now);
    if (!spent) return false;
    await this.ledger.append(tx, [{
      aggregate: `account:${id}`, action: 'account.recovery-code-used', data: { left: spent.left }, rows: [{ table: 'organisations.recovery_code', ids: [spent.id] }],
    }]);
    return true;
  }

  private async refuseStranger(login: string, password: string): Promise<never> {
    const before = this.strangers.get(login);
    granted(whyNotTry(before?.lockedUntil ?? null, this.clock.now()));
    await pretendToCheck(password);
    const failures = (before?.failures ?? 0) + 1;
    const seconds = restSeconds(failures);
    if (this.strangers.size > 10_000) this.strangers.clear();
    this.strangers.set(login, { failures, lockedUntil: seconds > 0 ? new Date(this.clock.now().getTime() + seconds * 1000) : null });
    return granted(refuse('session.failed', {}, 'unauthenticated'));
  }

  private async countFailure(accountId: string): Promise<void> {
    await this.uow.run(SYSTEM, async (tx) => {
      const [row] = await tx.query<{ failed_logins: number }>(
        'UPDATE organisations.account SET failed_logins = failed_logins + 1 WHERE id = $1 RETURNING failed_logins', [accountId]);
      const seconds = restSeconds(row?.failed_logins ?? 0);
      if (seconds === 0) return;
      await tx.query('UPDATE organisations.account SET locked_until = $2 WHERE id = $1', [accountId, new Date(this.clock.now().getTime() + seconds * 1000)]);
    });
  }

  private async bySession(token: string): Promise<Known | undefined> {
    const now = this.clock.now();
    const rows = await this.uow.run(SYSTEM, (tx) => tx.query<Row>(
      `WITH live AS (
         UPDATE organisations.session SET seen_at = $2
         WHERE token_hash = $1 AND expires_at > $2 AND seen_at > $3 RETURNING account_id, confirmed_at)
       SELECT a.id, a.name, a.organisation_id, a.roles, a.must_change_password, a.totp_confirmed, live.confirmed_at
       FROM live JOIN organisations.account a ON a.id = live.account_id WHERE a.active`,
      [hashOf(token), now, new Date(now.getTime() - IDLE_HOURS * 3_600_000)],
    ));
    return rows[0] && this.knownOf(rows[0]);
  }

  private async byApiToken(token: string): Promise<Known | undefined> {
    const rows = await this.uow.read(SYSTEM, (tx) => tx.query<Row>(
      `SELECT a.id, a.name, a.organisation_id, a.roles, a.must_change_password, a.totp_confirmed, t.permissions
       FROM organisations.api_token t JOIN organisations.account a ON a.id = t.account_id
       WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND a.active`,
      [hashOf(token), this.clock.now()],
    ));
    return rows[0] && this.knownOf(rows[0]);
  }

  private knownOf(row: Row): Known {
    const needsSecondFactor = this.config.production && row.roles.some((role) => SECOND_FACTOR_ROLES.some((r) => r === role));
    const pending = row.must_change_password ? 'password' : needsSecondFactor && !row.totp_confirmed ? 'totp' : undefined;
    return {
      accountId: row.id,
      organisationId: row.organisation_id,
      name: row.name,
      roles: row.roles,
      reach: reachOf(row.roles),
      ...(pending ? { pending } : {}),
      ...(row.permissions ? { scope: row.permissions } : {}),
      ...(row.confirmed_at ? { confirmedAt: row.confirmed_at } : {}),
    };
  }
}

/** Six figures are the authenticator's; anything else is meant as a recovery code. */
function isTotp(code: string): boolean {
  return /^\d{6}$/.test(code);
}
