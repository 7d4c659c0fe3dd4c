import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, take } from '../kernel/index.js';
import { reportUscc } from '../kernel/identifiers/index.js';
import { Ledger } from '../ledger/index.js';
import { Accounts, hashPassword, Organisations, whyNotPassword } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { asSystem, SYSTEM, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { isInvitation } from '../reports/index.js';
import { loginOf, REGISTRATION_LIFECYCLE, whyNotInvite, type RegistrationAction, type RegistrationState } from './domain/index.js';
import type { RegisterBody, RegisteredView, RegistrationQuery, RegistrationRow } from './portal.dto.js';

/** Who opens a portal looks after its people, and sees what there is to see. */
const FIRST_ROLES = ['enterprise-administrator', 'enterprise-user'];

interface Enterprise {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly division: string | null;
  readonly administrators: number;
}

interface Found extends Enterprise {
  readonly recordId: string | null;
}

interface Waiting {
  readonly id: string;
  readonly state: RegistrationState;
  readonly version: number;
  readonly enterpriseId: string;
  readonly login: string;
  readonly contactName: string;
  readonly passwordHash: string;
}

const ENTERPRISE = `e.id, e.name, e.uscc, (SELECT p.division_code FROM directory.premises p WHERE p.enterprise_id = e.id ORDER BY p.code LIMIT 1) AS division,
  (SELECT count(*)::int FROM organisations.account a WHERE a.organisation_id = e.id AND a.active AND 'enterprise-administrator' = ANY (a.roles)) AS administrators`;

/** How enterprises come to their portals. */
@Injectable()
export class Registrations {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly config: Config,
    private readonly accounts: Accounts, private readonly organisations: Organisations,
  ) {}

  /**
   * Opens the portal at once for who holds the code of a sampling record, or leaves a request by USCC for an officer. The password is hashed before anything is
   * looked up, so that an answer takes as long for a wrong code as for a right one.
   * Refuses a wrong, foreign or used code with one sentence (`registration.invitation-wrong`), an unknown or malformed USCC and a login that is taken.
   */
  async register(body: RegisterBody): Promise<RegisteredView> {
    granted(whyNotPassword(body.password, body.name));
    const passwordHash = await hashPassword(body.password);
    return this.uow.run(SYSTEM, async (tx) => {
      const found = body.invitation ? await this.byInvitation(tx, body.recordNumber ?? '', body.invitation) : await this.byUscc(tx, body.uscc ?? '');
      const login = loginOf(body.name, found.uscc ?? body.recordNumber ?? '');
      const [taken] = await tx.query(`SELECT FROM organisations.account WHERE login = $1 UNION ALL SELECT FROM portal.registration WHERE login = $1 AND state = 'waiting'`, [login]);
      if (taken) granted(refuse('registration.login-taken', { name: body.name }));
      const id = newId();
      const state = found.recordId ? 'approved' : REGISTRATION_LIFECYCLE.initial;
      const accountId = found.recordId ? await this.open(tx, found, { login, contactName: body.contactName, passwordHash }) : null;
      await tx.query(
        `INSERT INTO portal.registration (id, enterprise_id, record_id, login, password_hash, contact_name, phone, state, account_id, asked_at, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, found.id, found.recordId, login, passwordHash, body.contactName, body.phone ?? null, state, accountId, this.clock.now(), accountId ? this.clock.now() : null],
      );
      await this.append(tx, id, found.recordId ? 'registration.opened-by-invitation' : 'registration.requested', { enterprise: found.id });
      return { state, login, enterpriseName: found.name };
    });
  }

  /** Requests and what became of them, those that wait first and the oldest first. */
  async list(caller: Caller, query: RegistrationQuery): Promise<Page<RegistrationRow>> {
    const limit = query.limit ?? 50;
    const [asked, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<RegistrationRow>(
      `SELECT r.id, e.name AS "enterpriseName", e.uscc, r.login, r.contact_name AS "contactName", r.phone, r.state, r.reason, r.record_id IS NOT NULL AS "byInvitation",
         r.asked_at AS "askedAt", r.decided_at AS "decidedAt", r.version
       FROM portal.registration r JOIN directory.enterprise e ON e.id = r.enterprise_id
       WHERE ($1::text IS NULL OR r.state = $1) AND ($2::timestamptz IS NULL OR (r.asked_at, r.id) > ($2, $3::uuid)) ORDER BY r.asked_at, r.id LIMIT $4`,
      [query.state ?? null, asked, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.askedAt, row.id], (row) => row);
  }

  /** Approves a request, which opens the portal and its first account, or declines it with a reason that the applicant is told at sign-in. */
  async decide(caller: Caller, id: string, action: RegistrationAction, version: number, reason?: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const [row] = await tx.query<Waiting>(
        `SELECT id, state, version, enterprise_id AS "enterpriseId", login, contact_name AS "contactName", password_hash AS "passwordHash" FROM portal.registration WHERE id = $1 FOR UPDATE`, [id],
      );
      if (!row) return granted(refuse('registration.not-found', {}, 'not-found'));
      if (row.version !== version) granted(refuse('registration.stale', { version: row.version }));
      const state = granted(take(REGISTRATION_LIFECYCLE, row.state, action, undefined));
      if (state === 'declined' && !reason) granted(refuse('registration.reason-needed', {}, 'invalid'));
      const accountId = state === 'approved' ? await this.openFor(tx, row) : null;
      await tx.query('UPDATE portal.registration SET state = $2, reason = $3, account_id = $4, decided_by = $5, decided_at = $6, version = version + 1 WHERE id = $1', [
        id, state, reason ?? null, accountId, caller.accountId, this.clock.now(),
      ]);
      await this.append(tx, id, `registration.${state}`, { enterprise: row.enterpriseId, ...(reason ? { reason } : {}) });
    });
  }

  /** An officer sees no accounts of enterprises: this one is made with the system's sight, in the officer's name. */
  private openFor(tx: Tx, row: Waiting): Promise<string> {
    return asSystem(tx, async () => {
      const [enterprise] = await tx.query<Enterprise>(`SELECT ${ENTERPRISE} FROM directory.enterprise e WHERE e.id = $1`, [row.enterpriseId]);
      return enterprise ? this.open(tx, enterprise, row) : granted(refuse('registration.enterprise-unknown', { uscc: '' }, 'not-found'));
    });
  }

  private async open(tx: Tx, enterprise: Enterprise, person: { readonly login: string; readonly contactName: string; readonly passwordHash: string }): Promise<string> {
    await this.organisations.openPortal(tx, { id: enterprise.id, name: enterprise.name, divisionCode: enterprise.division });
    return this.accounts.insert(tx, { organisationId: enterprise.id, login: person.login, name: person.contactName, roles: FIRST_ROLES }, person.passwordHash, false);
  }

  private async byInvitation(tx: Tx, number: string, code: string): Promise<Found> {
    const wrong = refuse('registration.invitation-wrong', {}, 'invalid');
    const [record] = await tx.query<Found & { isUsed: boolean }>(
      `SELECT ${ENTERPRISE}, s.id AS "recordId", EXISTS (SELECT FROM portal.registration r WHERE r.record_id = s.id) AS "isUsed"
       FROM samples.sampling_record s JOIN directory.enterprise e ON e.id = s.enterprise_id WHERE s.number = $1 AND s.kind = 'sampling'`, [number.trim()],
    );
    if (!record?.recordId || record.isUsed || !isInvitation(this.config.secret, record.recordId, code)) return granted(wrong);
    granted(whyNotInvite(record.administrators));
    return record;
  }

  private async byUscc(tx: Tx, typed: string): Promise<Found> {
    const { value, failed } = reportUscc(typed);
    if (failed.length > 0) granted(refuse('registration.uscc-wrong', { uscc: typed.slice(0, 30) }, 'invalid'));
    const [enterprise] = await tx.query<Enterprise>(`SELECT ${ENTERPRISE} FROM directory.enterprise e WHERE e.uscc = $1 AND e.status <> 'closed'`, [value]);
    return enterprise ? { ...enterprise, recordId: null } : granted(refuse('registration.enterprise-unknown', { uscc: value }, 'not-found'));
  }

  private append(tx: Tx, id: string, action: string, data: Readonly<Record<string, string>>): Promise<unknown> {
    return this.ledger.append(tx, [{ aggregate: `registration:${id}`, action, data, rows: [{ table: 'portal.registration', ids: [id] }] }]);
  }
}
