import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { Config } from '../../src/platform/config/index.js';
import { createServer } from '../../src/platform/http/index.js';
import type { World } from '../support/world.js';
import { Line } from './http.js';
import type { Row } from './measure.js';

const CONNECTIONS = 16;
const REQUESTS = 640;
/** What `GET /api/session` asks. */
const QUERY = `SELECT a.id, a.name, a.login, a.roles, a.must_change_password AS "mustChangePassword", a.totp_confirmed AS "totpEnabled",
  o.id AS "organisationId", o.name AS "organisationName", o.kind
  FROM organisations.account a JOIN organisations.organisation o ON o.id = a.organisation_id WHERE a.id = $1`;

/** One account's row behind session, access rule and row-level security, against the same query through a bare route of the same kind of server. */
export async function readRow(world: World): Promise<Row> {
  const person = await world.as('planner', { nth: 7 });
  const line = await Line.open(world, person, CONNECTIONS);
  const bare = Line.to(await bareServer(world, person.accountId), {}, CONNECTIONS);
  return {
    name: 'one row with access and row-level security', floor: 'the bare query through the same kind of server', aim: 'rate ≥ 0.45', kind: 'rate', rounds: 9, times: 1,
    figure: () => load(line, '/api/session'),
    base: () => load(bare, '/row'),
  };
}

/** A server like the other with one route more: the query by the tables' owner, whom row-level security does not concern, and nothing else. */
async function bareServer(world: World, accountId: string): Promise<number> {
  const config = world.get(Config);
  const dataSource = await new DataSource({ type: 'postgres', url: world.database.ownerUrl, poolSize: config.poolSize }).initialize();
  const app = await createServer({
    module: AppModule.with({ config, clock: world.clock, worker: false }),
    config,
    extend: async (bare) => {
      bare.getHttpAdapter().getInstance().get('/row', async () => (await dataSource.query<object[]>(QUERY, [accountId]))[0]);
    },
  });
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as AddressInfo).port;
}

async function load(line: Line, path: string): Promise<void> {
  let sent = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (sent++ < REQUESTS) await line.get(path);
  }));
}
