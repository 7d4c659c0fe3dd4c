import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { hashOf, newToken, tokenOf } from '../platform/secrets/index.js';
import { accountEntry, assertPerson, lockedAccount } from './account-rows.js';
import { AccountEntity } from './account.entity.js';
import { clashingRoles, permissionsOf, ROLES_BY_ORGANISATION } from './domain/access.js';
import { whyNotPassword } from './domain/sign-in.js';
import { OrganisationEntity } from './organisation.entity.js';
import { Organisations } from './organisations.service.js';
import { hashPassword, isPassword } from './passwords.js';
import { voidRecoveryCodes } from './recovery-codes.js';
import { Sessions } from './sessions.service.js';

export interface NewAccount {
  readonly organisationId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const SETUP_LINK_HOURS = 24;
const LONGEST_TOKEN_DAYS = 366;

@Injectable()
export class Accounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly sessions: Sessions,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Creates an account with a password that its owner must change at first sign-in; returns that password, once. */
  async create(caller: Caller, account: NewAccount): Promise<{ id: string; initialPassword: string }> {
    const initialPassword = this.initialPassword(caller);
    const passwordHash = await hashPassword(initialPassword);
    return { id: await this.uow.run(caller, (tx) => this.insert(tx, account, passwordHash, true)), initialPassword };
  }

  /** Inserts an account whose password is already hashed. */
  async insert(tx: Tx, account: NewAccount, passwordHash: string, mustChangePassword: boolean): Promise<string> {
    const organisation = await tx.repository(OrganisationEntity).findOneBy({ id: account.organisationId });
    if (!organisation) return granted(refuse('organisation.not-found', {}, 'not-found'));
    granted(whyNotRoles(organisation.kind, account.roles));
    const login = account.login.trim().toLowerCase();
    const id = newId();
    const [made] = await tx.query(
      `INSERT INTO organisations.account (id, organisation_id, login, name, roles, password_hash, must_change_password)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (login) DO NOTHING RETURNING id`,
      [id, account.organisationId, login, account.name, account.roles, passwordHash, mustChangePassword],
    );
    if (!made) granted(refuse('account.login-taken', { login }));
    await this.ledger.append(tx, [accountEntry(id, 'account.created', { organisation: account.organisationId, roles: [...account.roles] })]);
    return id;
  }

  /** Changes roles or whether the account may sign in. `version` must be the one that was read. */
  async change(caller: Caller, id: string, version: number, change: { roles?: readonly string[]; active?: boolean; name?: string }): Promise<void> {
    if (id.toLowerCase() === caller.accountId && (change.roles || change.active === false)) granted(refuse('account.own-roles'));
    await this.uow.run(caller, async (tx) => {
      const account = await lockedAccount(tx, id);
      const organisation = await tx.repository(OrganisationEntity).findOneByOrFail({ id: account.organisationId });
      if (change.roles) granted(whyNotRoles(organisation.kind, change.roles));
      if (account.version !== version) granted(refuse('account.stale', { version: account.version }));
      await tx.query(
        `UPDATE organisations.account SET roles = coalesce($2, roles), active = coalesce($3, active), name = coalesce($4, name), version = version + 1 WHERE id = $1`,
        [id, change.roles ?? null, change.active ?? null, change.name ?? null],
      );
      if (change.active === false) await tx.query('DELETE FROM organisations.session WHERE account_id = $1', [id]);
      await this.ledger.append(tx, [accountEntry(id, 'account.changed', {
        ...(change.roles ? { roles: [...change.roles] } : {}), ...(change.active === undefined ? {} : { active: change.active }),
      })]);
      tx.afterCommit(() => this.sessions.forget());
    });
  }

  /** A new initial password for someone who forgot theirs; ends every session and takes the second factor off. */
  async resetPassword(caller: Caller, id: string): Promise<{ initialPassword: string }> {
    if (id.toLowerCase() === caller.accountId) granted(refuse('account.own-reset'));
    const initialPassword = this.initialPassword(caller);
    const passwordHash = await hashPassword(initialPassword);
    await this.uow.run(caller, async (tx) => {
      const account = await lockedAccount(tx, id);
      await this.setPassword(tx, account.id, passwordHash, true);
      await tx.query('UPDATE organisations.account SET totp_secret = NULL, totp_confirmed = false, version = version + 1 WHERE id = $1', [id]);
      await this.ledger.append(tx, [accountEntry(id, 'account.password-reset', {}, await voidRecoveryCodes(tx, id, this.clock.now()))]);
    });
    return { initialPassword };
  }

  /**
   * The caller's own password. Ends every session, the present one too: the browser signs in anew. Sent again after it was done, it was done once:
   * the present password is looked at only where the command is new.
   */
  async changeOwnPassword(caller: Caller, present: string, next: string): Promise<void> {
    assertPerson(caller);
    if (await this.uow.wasDone(caller)) return;
    const account = await this.uow.read(SYSTEM, (tx) => tx.repository(AccountEntity).findOneByOrFail({ id: caller.accountId }));
    if (!(await isPassword(account.passwordHash, present))) granted(refuse('password.wrong', {}, 'invalid'));
    granted(whyNotPassword(next, account.login, present));
    const passwordHash = await hashPassword(next);
    await this.uow.run(caller, async (tx) => {
      // Another change came first: what was checked above is not the password any more.
      if ((await lockedAccount(tx, account.id)).passwordHash !== account.passwordHash) granted(refuse('password.wrong', {}, 'invalid'));
      await this.setPassword(tx, account.id, passwordHash, false);
      await this.ledger.append(tx, [accountEntry(account.id, 'account.password-changed', {})]);
    });
  }

  async ownContact(caller: Caller): Promise<{ email: string | null }> {
    const [row] = await this.uow.read(caller, (tx) => tx.query<{ email: string }>('SELECT email FROM organisations.contact WHERE account_id = $1', [caller.accountId]));
    return { email: row?.email ?? null };
  }

  /** Where the caller wants mail of the system. The ledger is told that it changed, not what it is; an address that is none is refused (`account.email-wrong`). */
  async keepOwnContact(caller: Caller, text: string | null): Promise<{ email: string | null }> {
    assertPerson(caller);
    const email = text?.trim() || null;
    if (email && !/^[^@\s<>"]{1,64}@[^@\s<>"]+\.[^@\s<>".]{2,}$/.test(email)) granted(refuse('account.email-wrong', {}, 'invalid'));
    await this.uow.run(caller, async (tx) => {
      if (email) {
        await tx.query(
          'INSERT INTO organisations.contact (account_id, email, changed_at) VALUES ($1, $2, $3) ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, changed_at = excluded.changed_at',
          [caller.accountId, email, this.clock.now()],
        );
      } else await tx.query('DELETE FROM organisations.contact WHERE account_id = $1', [caller.accountId]);
      await this.ledger.append(tx, [{ aggregate: `account:${caller.accountId}`, action: email ? 'account.contact-given' : 'account.contact-erased', data: {} }]);
    });
    return { email };
  }

  /**
   * A token for a machine, shown once: some of the caller's own permissions, for `days` at most. A command sent again after its answer was
   * forgotten makes the same token anew, and is answered with the one that there is.
   */
  async createToken(caller: Caller, name: string, permissions: readonly string[], days: number): Promise<{ id: string; token: string }> {
    assertPerson(caller);
    if (days > LONGEST_TOKEN_DAYS) granted(refuse('token.too-long', { days: LONGEST_TOKEN_DAYS }, 'invalid'));
    const own: readonly string[] = permissionsOf(caller.roles);
    const beyond = permissions.filter((permission) => !own.includes(permission));
    if (beyond.length > 0) granted(refuse('token.beyond-own', { permissions: beyond }, 'invalid'));
    const token = tokenOf(this.config.secret, 'token', caller);
    const now = this.clock.now();
    const id = await this.uow.run(caller, async (tx) => {
      const id = newId();
      const [made] = await tx.query(
        `INSERT INTO organisations.api_token (id, token_hash, account_id, name, permissions, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (token_hash) DO NOTHING RETURNING id`,
        [id, hashOf(token), caller.accountId, name, permissions, now, new Date(now.getTime() + days * 86_400_000)],
      );
      if (!made) {
        const [known] = await tx.query<{ id: string }>('SELECT id FROM organisations.api_token WHERE token_hash = $1', [hashOf(token)]);
        return known?.id ?? granted(refuse('token.not-found', {}, 'not-found'));
      }
      await this.ledger.append(tx, [{ aggregate: `account:${caller.accountId}`, action: 'token.created', data: { token: id, permissions: [...permissions] }, rows: [{ table: 'organisations.api_token', ids: [id] }] }]);
      return id;
    });
    return { id, token };
  }

  async revokeToken(caller: Caller, id: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const [row] = await tx.query('UPDATE organisations.api_token SET revoked_at = $3 WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id', [
        id, caller.accountId, this.clock.now(),
      ]);
      if (!row) granted(refuse('token.not-found', {}, 'not-found'));
      await this.ledger.append(tx, [{ aggregate: `account:${caller.accountId}`, action: 'token.revoked', data: { token: id }, rows: [{ table: 'organisations.api_token', ids: [id] }] }]);
      tx.afterCommit(() => this.sessions.forget());
    });
  }

  /** A one-time token for the first administrator; undefined when an administrator exists. Earlier links die. */
  async offerSetup(): Promise<string | undefined> {
    const token = newToken();
    return this.uow.run(SYSTEM, async (tx) => {
      const [some] = await tx.query(`SELECT 1 FROM organisations.account WHERE 'platform-administrator' = ANY (roles) LIMIT 1`);
      if (some) return undefined;
      await tx.query('DELETE FROM organisations.setup_link');
      await tx.query('INSERT INTO organisations.setup_link (token_hash, expires_at) VALUES ($1, $2)', [
        hashOf(token), new Date(this.clock.now().getTime() + SETUP_LINK_HOURS * 3_600_000),
      ]);
      return token;
    });
  }

  /** Uses the one-time link: makes the bureau and its first administrator. */
  async setUp(token: string, bureau: { name: string }, account: { login: string; name: string; password: string }): Promise<void> {
    granted(whyNotPassword(account.password, account.login));
    const passwordHash = await hashPassword(account.password);
    await this.uow.run(SYSTEM, async (tx) => {
      const [used] = await tx.query('UPDATE organisations.setup_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING 1 AS used', [
        hashOf(token), this.clock.now(),
      ]);
      if (!used) granted(refuse('setup.link-invalid', {}, 'not-found'));
      const organisationId = newId();
      await this.organisations.add(tx, [{ id: organisationId, kind: 'city-bureau', name: bureau.name }]);
      await this.insert(tx, { organisationId, login: account.login, name: account.name, roles: ['platform-administrator'] }, passwordHash, false);
    });
  }

  private initialPassword(caller: Caller): string {
    return tokenOf(this.config.secret, 'initial-password', caller).slice(0, 16);
  }

  /** Sets the password and ends every session, so that whoever knew the former one is out. */
  private async setPassword(tx: Tx, id: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await tx.query('UPDATE organisations.account SET password_hash = $2, must_change_password = $3, failed_logins = 0, locked_until = NULL WHERE id = $1', [id, passwordHash, mustChange]);
    await tx.query('DELETE FROM organisations.session WHERE account_id = $1', [id]);
    tx.afterCommit(() => this.sessions.forget());
  }
}

function whyNotRoles(kind: string, roles: readonly string[]) {
  const possible: readonly string[] = ROLES_BY_ORGANISATION[kind] ?? [];
  const strange = roles.filter((role) => !possible.includes(role));
  if (strange.length > 0) return refuse('account.role-not-here', { roles: strange }, 'invalid');
  const clashing = clashingRoles(roles);
  return clashing.length > 0 ? refuse('account.roles-clash', { roles: clashing }, 'invalid') : undefined;
}
