import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { Accounts } from '../organisations/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { loginOf, whyNotLastAdministrator } from './domain/index.js';
import type { ChangePortalUserBody, NewPortalUserBody, NewPortalUserView, PortalUserView } from './portal.dto.js';

/** The people of one enterprise. Row-level security shows an administrator the accounts of the own enterprise alone. */
@Injectable()
export class PortalUsers {
  constructor(private readonly uow: UnitOfWork, private readonly accounts: Accounts) {}

  list(caller: Caller): Promise<PortalUserView[]> {
    return this.uow.read(caller, (tx) => tx.query<PortalUserView>(
      `SELECT id, login, name, roles, active, version, id = $2 AS "isSelf" FROM organisations.account WHERE organisation_id = $1 ORDER BY active DESC, login LIMIT 200`,
      [caller.organisationId, caller.accountId],
    ));
  }

  /** Another person of the own enterprise, with a password to be changed at the first sign-in; it is told once. */
  async add(caller: Caller, body: NewPortalUserBody): Promise<NewPortalUserView> {
    const code = await this.uow.read(caller, async (tx) => {
      const [own] = await tx.query<{ code: string }>(
        `SELECT coalesce(lower(e.uscc), split_part(a.login, '@', 2)) AS code FROM organisations.account a LEFT JOIN directory.enterprise e ON e.id = a.organisation_id WHERE a.id = $1`, [caller.accountId],
      );
      return own?.code ?? granted(refuse('organisation.not-found', {}, 'not-found'));
    });
    const login = loginOf(body.login, code);
    const { id, initialPassword } = await this.accounts.create(caller, { organisationId: caller.organisationId, login, name: body.name, roles: body.roles });
    return { id, login, initialPassword };
  }

  /** Changes what a person may do, or whether they may sign in. Refuses to take the last administrator (`portal.last-administrator`) and another enterprise's person. */
  async change(caller: Caller, id: string, body: ChangePortalUserBody): Promise<void> {
    await this.assertOwn(caller, id, body);
    await this.accounts.change(caller, id, body.version, { ...(body.roles ? { roles: body.roles } : {}), ...(body.active === undefined ? {} : { active: body.active }) });
  }

  async resetPassword(caller: Caller, id: string): Promise<{ initialPassword: string }> {
    await this.assertOwn(caller, id, {});
    return this.accounts.resetPassword(caller, id);
  }

  private async assertOwn(caller: Caller, id: string, change: Parameters<typeof whyNotLastAdministrator>[0]): Promise<void> {
    const [found] = await this.uow.read(caller, (tx) => tx.query<{ others: number }>(
      `SELECT (SELECT count(*)::int FROM organisations.account o WHERE o.organisation_id = $2 AND o.active AND o.id <> a.id AND 'enterprise-administrator' = ANY (o.roles)) AS others
       FROM organisations.account a WHERE a.id = $1 AND a.organisation_id = $2`, [id, caller.organisationId],
    ));
    granted(found ? whyNotLastAdministrator(change, found.others) : refuse('account.not-found', {}, 'not-found'));
  }
}
