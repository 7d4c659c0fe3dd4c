import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request, { type Test } from 'supertest';
import { v7 as newId } from 'uuid';
import { AppModule } from '../../src/app.module.js';
import { Accounts, clashingRoles, COOKIE, hashPassword, Organisations, type Role } from '../../src/organisations/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { SYSTEM, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { Competence } from '../../src/qualification/index.js';
import { createServer, type ServerOptions } from '../../src/platform/http/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { createDatabase, type TestDatabase } from './database.js';

/** A clock that a test sets. It starts on a working Monday morning in Shanghai. */
export class TestClock extends Clock {
  private instant = new Date('2026-09-07T01:00:00Z');

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }

  advance({ days = 0, hours = 0, seconds = 0 }: { days?: number; hours?: number; seconds?: number }): void {
    this.instant = new Date(this.instant.getTime() + ((days * 24 + hours) * 3600 + seconds) * 1000);
  }
}

const PLACES = {
  bureau: { kind: 'city-bureau', name: '示例市市场监督管理局', division: '622900', parent: undefined },
  county: { kind: 'county-bureau', name: '示例县市场监督管理局', division: '622921', parent: 'bureau' },
  otherCounty: { kind: 'county-bureau', name: '邻县市场监督管理局', division: '622922', parent: 'bureau' },
  station: { kind: 'station', name: '示例镇市场监督管理所', division: '622921', parent: 'county' },
  foodCentre: { kind: 'laboratory', name: '示例市食品检验中心', division: '622900', parent: 'bureau' },
  thirdParty: { kind: 'third-party-laboratory', name: '示例检测技术有限公司', division: '622900', parent: undefined },
  enterprise: { kind: 'enterprise', name: '示例食品超市', division: '622921', parent: undefined },
  foreignEnterprise: { kind: 'enterprise', name: '他人食品超市', division: '622922', parent: undefined },
} as const;
export type Place = keyof typeof PLACES;

/** Where each role works unless a test says otherwise. */
const HOME: Readonly<Record<Role, Place>> = {
  'platform-administrator': 'bureau', leader: 'bureau', planner: 'bureau', dispatcher: 'bureau', 'handling-officer': 'bureau', 'standards-officer': 'bureau',
  auditor: 'bureau', sampler: 'foodCentre', custodian: 'foodCentre', technician: 'foodCentre', checker: 'foodCentre', signatory: 'foodCentre', 'quality-manager': 'foodCentre', 'enterprise-user': 'enterprise', 'enterprise-administrator': 'enterprise',
};
const PASSWORD = 'correct horse battery';
let passwordHash: Promise<string> | undefined;

const sessionIn = (headers: Readonly<Record<string, unknown>>): string => new RegExp(`${COOKIE}=([^;]+)`).exec(String(headers['set-cookie']))?.[1] ?? '';

/** Sends requests as one signed-in account, as its browser would. */
export class Person {
  constructor(private readonly world: World, readonly accountId: string, readonly login: string, private cookie: string | undefined) {}

  get(path: string): Test {
    return this.dress(request(this.world.server).get(path));
  }

  post(path: string, body?: object): Test {
    return this.dress(request(this.world.server).post(path)).send(body);
  }

  put(path: string, body?: object): Test {
    return this.dress(request(this.world.server).put(path)).send(body);
  }

  patch(path: string, body?: object): Test {
    return this.dress(request(this.world.server).patch(path)).send(body);
  }

  delete(path: string): Test {
    return this.dress(request(this.world.server).delete(path));
  }

  /** Proves again who sits there, before something is signed; the session goes on under its new id. */
  async prove(): Promise<void> {
    const { status, text, headers } = await this.post('/api/session/proof', { password: PASSWORD });
    if (status !== 204) throw new Error(`The proof of ${this.login} answered ${status}: ${text}`);
    this.cookie = sessionIn(headers);
  }

  /** A request of any method, with the browser's origin and this person's session. */
  send(method: string, path: string): Test {
    const agent = request(this.world.server) as unknown as Record<string, (path: string) => Test>;
    return this.dress(agent[method.toLowerCase()]!(path));
  }

  private dress(test: Test): Test {
    // Every request comes from an address of its own, so that a test meets a rate limit only where it asks for one.
    const dressed = test.set('origin', this.world.origin).set('x-forwarded-for', `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`);
    return this.cookie ? dressed.set('cookie', `${COOKIE}=${this.cookie}`) : dressed;
  }
}

/** The whole application on a database of its own, with one organisation of each kind and people on demand. */
export class World {
  private readonly people = new Map<string, Promise<Person>>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly places: Readonly<Record<Place, string>>,
    private readonly directory: string,
    /** What a browser sends as origin. */
    readonly origin: string,
  ) {}

  /** `extend`: what the server carries besides its routes, such as the browser application. */
  static async open(env: Readonly<Record<string, string>> = {}, { worker = false, ...carried }: { worker?: boolean } & Pick<ServerOptions, 'extend'> = {}): Promise<World> {
    const database = await createDatabase();
    const directory = mkdtempSync(join(tmpdir(), 'hengjian-world-'));
    const config = loadConfig({ DATABASE_URL: database.url, HENGJIAN_SECRET: 'ab'.repeat(32), HENGJIAN_DATA: directory, HENGJIAN_LOG_LEVEL: 'silent', HENGJIAN_DEMONSTRATION: '1', HENGJIAN_TRUSTED_PROXIES: '127.0.0.1,::1,::ffff:127.0.0.1', ...env });
    const clock = new TestClock();
    const app = await createServer({ module: AppModule.with({ config, clock, worker }), config, ...carried });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const places = Object.fromEntries(Object.keys(PLACES).map((place) => [place, newId()])) as Record<Place, string>;
    await app.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await app.get(Organisations).add(tx, Object.entries(PLACES).map(([place, { kind, name, division, parent }]) => ({
        id: places[place as Place], kind, name, parentId: parent ? places[parent as Place] : null, divisionCode: division, disciplines: ['food'],
      })));
    });
    return new World(app, database, clock, places, directory, config.publicUrl);
  }

  get server() {
    return this.app.getHttpServer();
  }

  get dataDirectory(): string {
    return this.directory;
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get(token as never);
  }

  /** The first person of a role at its usual place; `nth` gives others, `place` moves them. */
  as(role: Role, { nth = 1, place = HOME[role], authorised = true }: { nth?: number; place?: Place; authorised?: boolean } = {}): Promise<Person> {
    const login = `${role}.${place.toLowerCase()}.${nth}`;
    const known = this.people.get(login) ?? this.hire(login, [role], place, authorised);
    this.people.set(login, known);
    return known;
  }

  anonymous(): Person {
    return new Person(this, '', 'anonymous', undefined);
  }

  /** Creates an account and signs it in; who tests or signs is authorised for everything unless told otherwise. Clashing roles are given past the rule that refuses them: what else guards is tested too. */
  async hire(login: string, roles: readonly Role[], place: Place, authorised = true): Promise<Person> {
    passwordHash ??= hashPassword(PASSWORD);
    const hash = await passwordHash;
    const id = await this.app.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const clash = clashingRoles(roles).length > 0;
      const made = await this.app.get(Accounts).insert(tx, { organisationId: this.places[place], login, name: `${roles[0]}甲`, roles: clash ? [roles[0]!] : roles }, hash, false);
      if (clash) await tx.query('UPDATE organisations.account SET roles = $2 WHERE id = $1', [made, roles]);
      if (authorised) await this.authorise(tx, made, roles, place);
      return made;
    });
    return new Person(this, id, login, await this.signIn(login, PASSWORD));
  }

  /** Whoever tests or signs may do so by every method and in every field. */
  async authorise(tx: Tx, accountId: string, roles: readonly Role[], place: Place): Promise<void> {
    const kinds = roles.flatMap((role) => (role === 'technician' ? ['test' as const] : role === 'signatory' ? ['sign' as const] : []));
    if (kinds.length === 0) return;
    await this.app.get(Competence).grant(tx, kinds.map((kind) => ({
      accountId, laboratoryId: this.places[place], kind, standard: null, edition: null, discipline: null, validFrom: '2024-01-01', validTo: '2035-12-31',
    })));
  }

  /** The session token that the sign-in put into its cookie. */
  async signIn(login: string, password: string): Promise<string> {
    const response = await request(this.server).post('/api/session').set('origin', this.origin).set('x-forwarded-for', `10.0.0.${randomInt(256)}`).send({ login, password });
    if (response.status !== 204) throw new Error(`Sign-in of ${login} answered ${response.status}: ${response.text}`);
    return sessionIn(response.headers);
  }

  /** Does one job by name, as the worker would. */
  perform(job: string, payload: Readonly<Record<string, unknown>> = {}): Promise<void> {
    return this.app.get(Jobs).perform(job, payload);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
