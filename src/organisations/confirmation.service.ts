import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { SYSTEM, UnitOfWork, type Caller } from '../platform/database/index.js';
import { AccountEntity } from './account.entity.js';
import { restSeconds, whyNotTry } from './domain/sign-in.js';
import { isPassword } from './passwords.js';
import { Sessions } from './sessions.service.js';

/** What a person proves again who they are with: the code of the second factor where they have one, else the password. */
export interface Proof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

/** For so long after its proof a session may sign: one batch after the other, but not an unwatched screen after lunch. */
const SIGNING_MINUTES = 5;

/** Proves once more, before what cannot be taken back, that the one at the keyboard is the one who signed in. */
@Injectable()
export class Confirmation {
  constructor(private readonly uow: UnitOfWork, private readonly sessions: Sessions, private readonly clock: Clock) {}

  /**
   * Returns when the proof is right. Wrong ones count as failed sign-ins do and make the account rest; a code works once. A machine's token cannot prove.
   * Refuses with `confirmation.person-needed`, `confirmation.needed`, `confirmation.wrong` or `session.locked`.
   */
  async confirm(caller: Caller, { password, code }: Proof): Promise<void> {
    if (caller.scope) granted(refuse('confirmation.person-needed', {}, 'forbidden'));
    if (!password && !code) granted(refuse('confirmation.needed', {}, 'invalid'));
    const account = await this.uow.read(SYSTEM, (tx) => tx.repository(AccountEntity).findOneByOrFail({ id: caller.accountId }));
    granted(whyNotTry(account.lockedUntil, this.clock.now()));
    const isRight = code && account.totpConfirmed ? await this.spend(account, code) : Boolean(password) && (await isPassword(account.passwordHash, password ?? ''));
    if (isRight) return;
    await this.uow.run(SYSTEM, async (tx) => {
      const [row] = await tx.query<{ failed: number }>('UPDATE organisations.account SET failed_logins = failed_logins + 1 WHERE id = $1 RETURNING failed_logins AS failed', [account.id]);
      const seconds = restSeconds(row?.failed ?? 0);
      if (seconds > 0) await tx.query('UPDATE organisations.account SET locked_until = $2 WHERE id = $1', [account.id, new Date(this.clock.now().getTime() + seconds * 1000)]);
    });
    granted(refuse('confirmation.wrong', {}, 'invalid'));
  }

  /** Refuses a signature of a session whose proof is missing or older than five minutes (`confirmation.needed`), and of a machine's token (`confirmation.person-needed`). */
  assertRecent({ scope, confirmedAt }: Caller): void {
    if (scope) granted(refuse('confirmation.person-needed', {}, 'forbidden'));
    const age = confirmedAt ? this.clock.now().getTime() - confirmedAt.getTime() : Infinity;
    if (age > SIGNING_MINUTES * 60_000) granted(refuse('confirmation.needed', {}, 'invalid'));
  }

  private async spend(account: AccountEntity, code: string): Promise<boolean> {
    const step = this.sessions.stepOf(account, code);
    if (step === undefined) return false;
    const spent = await this.uow.run(SYSTEM, (tx) => tx.query('UPDATE organisations.account SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2 RETURNING id', [account.id, step]));
    return spent.length > 0;
  }
}
