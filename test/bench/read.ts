import { getDataSourceToken } from '@nestjs/typeorm';
import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import type { World } from '../support/world.js';
import { Line } from './http.js';
import type { Row } from './measure.js';

const CONNECTIONS = 16;
const REQUESTS = 640;

/** One account's row behind session, access rule and row-level security, against the bare query through a bare route of the same server. */
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

async function bareServer(world: World, accountId: string): Promise<number> {
  const { default: fastify } = await import('fastify');
  const dataSource = world.app.get<DataSource>(getDataSourceToken());
  const server = fastify();
  server.get('/row', async () => (await dataSource.query('SELECT id, name, login, roles FROM organisations.organisation o, LATERAL (SELECT $1::text AS login, ARRAY[]::text[] AS roles) x WHERE o.id = (SELECT id FROM organisations.organisation LIMIT 1)', [accountId]))[0]);
  await server.listen({ port: 0, host: '127.0.0.1' });
  return (server.server.address() as AddressInfo).port;
}

async function load(line: Line, path: string): Promise<void> {
  let sent = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (sent++ < REQUESTS) await line.get(path);
  }));
}
