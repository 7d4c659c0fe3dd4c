import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Caller } from '../platform/database/index.js';
import { hashOf, seal, tokenOf } from '../platform/secrets/index.js';
import { accountEntry, assertPerson, lockedAccount } from './account-rows.js';
import { AccountEntity } from './account.entity.js';
import { isPassword } from './passwords.js';
import { hashOfRecoveryCode, recoveryCodes, storeRecoveryCodes } from './recovery-codes.js';
import { Sessions, TOTP_PURPOSE } from './sessions.service.js';

export interface RecoveryCodesLeft {
  readonly left: number;
  /** When codes of the present ten were used, newest first. */
  readonly used: readonly Date[];
}

/** The authenticator beside the password, and the codes for whoever has lost it. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly sessions: Sessions, private readonly clock: Clock, private readonly config: Config,
  ) {}

  /** Begins to set up a second factor: the secret as an otpauth address for the authenticator. It counts once confirmed by a code. */
  async begin(caller: Caller): Promise<{ address: string; secret: string }> {
    assertPerson(caller);
    const secret = new Secret({ buffer: Uint8Array.from(hashOf(tokenOf(this.config.secret, 'totp', caller)).subarray(0, 20)).buffer });
    const sealed = seal(this.config.secret, TOTP_PURPOSE, secret.bytes);
    const login = await this.uow.run(caller, async (tx) => {
      const [row] = await tx.query<{ login: string }>(
        'UPDATE organisations.account SET totp_secret = $2, totp_confirmed = false WHERE id = $1 AND NOT totp_confirmed RETURNING login', [caller.accountId, sealed]);
      if (!row) return granted(refuse('totp.not-begun'));
      await this.ledger.append(tx, [accountEntry(caller.accountId, 'account.second-factor-begun', {})]);
      return row.login;
    });
    return { address: new TOTP({ issuer: 'Hengjian', label: login, secret }).toString(), secret: secret.base32 };
  }

  /** Turns the second factor on; returns ten recovery codes, shown this once. */
  async confirm(caller: Caller, code: string): Promise<{ codes: string[] }> {
    assertPerson(caller);
    const codes = this.codesOf(caller);
    await this.uow.run(caller, async (tx) => {
      const account = await lockedAccount(tx, caller.accountId);
      if (!account.totpSecret) granted(refuse('totp.not-begun'));
      const step = this.stepOf(account, code);
      await tx.query('UPDATE organisations.account SET totp_confirmed = true, totp_last_step = $2, version = version + 1 WHERE id = $1', [account.id, step]);
      const rows = await storeRecoveryCodes(tx, account.id, this.hashesOf(caller, codes), this.clock.now());
      await this.ledger.append(tx, [accountEntry(account.id, 'account.second-factor-set', { recoveryCodes: codes.length }, rows)]);
      tx.afterCommit(() => this.sessions.forget());
    });
    return { codes };
  }

  /** Ten new recovery codes for who gives password and authenticator's code; the former ones are void. Sent again, the command answers the same codes. */
  async renewRecoveryCodes(caller: Caller, password: string, code: string): Promise<{ codes: string[] }> {
    assertPerson(caller);
    const codes = this.codesOf(caller);
    if (await this.uow.wasDone(caller)) return { codes };
    const { passwordHash } = await this.uow.read(SYSTEM, (tx) => tx.repository(AccountEntity).findOneByOrFail({ id: caller.accountId }));
    if (!(await isPassword(passwordHash, password))) granted(refuse('password.wrong', {}, 'invalid'));
    await this.uow.run(caller, async (tx) => {
      const account = await lockedAccount(tx, caller.accountId);
      if (!account.totpConfirmed) granted(refuse('totp.not-begun'));
      if (account.passwordHash !== passwordHash) granted(refuse('password.wrong', {}, 'invalid'));
      await tx.query('UPDATE organisations.account SET totp_last_step = $2 WHERE id = $1', [account.id, this.stepOf(account, code)]);
      const rows = await storeRecoveryCodes(tx, account.id, this.hashesOf(caller, codes), this.clock.now());
      await this.ledger.append(tx, [accountEntry(account.id, 'account.recovery-codes-renewed', { recoveryCodes: codes.length }, rows)]);
    });
    return { codes };
  }

  /** How many of the caller's recovery codes are left, and when others of them were used. */
  recoveryCodesLeft(caller: Caller): Promise<RecoveryCodesLeft> {
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<{ usedAt: Date | null }>(
        `SELECT used_at AS "usedAt" FROM organisations.recovery_code c WHERE account_id = $1 AND void_at IS NULL
           AND made_at = (SELECT max(made_at) FROM organisations.recovery_code WHERE account_id = $1) ORDER BY used_at DESC NULLS LAST LIMIT 10`,
        [caller.accountId],
      );
      return { left: rows.filter(({ usedAt }) => usedAt === null).length, used: rows.flatMap(({ usedAt }) => usedAt ?? []) };
    });
  }

  /** The step of a code that is right and was not used yet. */
  private stepOf(account: AccountEntity, code: string): number {
    const step = this.sessions.stepOf(account, code);
    return step === undefined || step <= Number(account.totpLastStep) ? granted(refuse('session.code-wrong', {}, 'invalid')) : step;
  }

  private codesOf(caller: Caller): string[] {
    return recoveryCodes(tokenOf(this.config.secret, 'recovery-codes', caller));
  }

  private hashesOf(caller: Caller, codes: readonly string[]): Buffer[] {
    return codes.map((code) => hashOfRecoveryCode(this.config.secret, caller.accountId, code));
  }
}
