import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts, COOKIE, permissionsOf, reachOf } from '../organisations/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Caller } from '../platform/database/index.js';
import { hashOf, newToken } from '../platform/secrets/index.js';
import type { PastClock } from './past-clock.js';
import { multipart, type Cast, type Hand } from './walk/index.js';

interface Account {
  readonly id: string;
  readonly organisationId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: string[];
}

/** The people of the city, each by a machine's token that lives as long as the telling: what they do goes through the product's own routes. */
export class TokenCast implements Cast {
  private readonly hands = new Map<string, Promise<Hand>>();

  private constructor(private readonly app: NestFastifyApplication, private readonly clock: PastClock, private readonly accounts: readonly Account[]) {}

  static async of(app: NestFastifyApplication, clock: PastClock): Promise<TokenCast> {
    const accounts = await app.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<Account>('SELECT id, organisation_id AS "organisationId", login, name, roles FROM organisations.account WHERE active'));
    return new TokenCast(app, clock, accounts);
  }

  planner = () => this.login('planner');
  leader = () => this.login('leader');
  dispatcher = () => this.login('dispatcher');
  custodian = () => this.login('custodian');
  checker = () => this.login('checker');
  /** Signs, and no token can: by a session of its own that is told to have just proven who sits there. */
  signatory = async () => {
    const { accountId } = await this.login('signatory');
    const token = newToken();
    const [now, until] = [this.clock.now(), new Date(this.clock.now().getTime() + SESSION_MS)];
    await this.app.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(
      'INSERT INTO organisations.session (token_hash, account_id, created_at, seen_at, expires_at, confirmed_at) VALUES ($1, $2, $3, $3, $4, $3)', [hashOf(token), accountId, now, until],
    ));
    return this.handWith(accountId, { cookie: `${COOKIE}=${token}`, origin: this.app.get(Config).publicUrl });
  };
  technician = (nth: number) => this.login(nth === 1 ? 'technician' : `technician.centre-food.${nth}`);

  person(accountId: string): Promise<Hand> {
    const known = this.hands.get(accountId) ?? this.handOf(accountId);
    this.hands.set(accountId, known);
    return known;
  }

  /** Whoever signs in with this name. */
  login(login: string): Promise<Hand> {
    const account = this.accounts.find((each) => each.login === login);
    if (!account) throw new Error(`Nobody in the city signs in as ${login}`);
    return this.person(account.id);
  }

  now(): Date {
    return this.clock.now();
  }

  async wait(seconds: number): Promise<void> {
    this.clock.advance(seconds);
  }

  /** Takes the tokens away again, also those of a telling that was cut short. */
  async dismiss(): Promise<void> {
    const open = await this.app.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string; accountId: string }>(
      'SELECT id, account_id AS "accountId" FROM organisations.api_token WHERE name = $1 AND revoked_at IS NULL', [NAME]));
    for (const { id, accountId } of open) await this.app.get(Accounts).revokeToken(this.callerOf(accountId), id);
  }

  private callerOf(accountId: string): Caller {
    const account = this.accounts.find((each) => each.id === accountId);
    if (!account) throw new Error(`Nobody in the city has the account ${accountId}`);
    const { organisationId, name, roles } = account;
    return { ...SYSTEM, accountId, organisationId, name, roles, reach: reachOf(roles) };
  }

  private async handOf(accountId: string): Promise<Hand> {
    const caller = this.callerOf(accountId);
    const { token } = await this.app.get(Accounts).createToken(caller, NAME, permissionsOf(caller.roles), DAYS);
    return this.handWith(accountId, { authorization: `Bearer ${token}` });
  }

  private handWith(accountId: string, who: Readonly<Record<string, string>>): Hand {
    const send = async <T>(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object | Buffer, contentType = 'application/json'): Promise<T> => {
      const answer = await this.app.inject({
        method, url, headers: { ...who, ...(payload ? { 'content-type': contentType } : {}) }, ...(payload ? { payload } : {}),
      });
      if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
      return answer.body === '' ? (undefined as T) : (answer.json() as T);
    };
    return {
      accountId,
      get: (path) => send('GET', path),
      post: (path, body) => send('POST', path, body),
      put: (path, body) => send('PUT', path, body),
      upload: (path, fields, file) => {
        const form = multipart(fields, file);
        return send('POST', path, form.body, form.contentType);
      },
    };
  }
}

const NAME = 'demonstration';
/** Long enough for what is signed at once. */
const SESSION_MS = 600_000;
/** Longer than the time that is told: the clock of the telling goes through weeks. */
const DAYS = 366;
