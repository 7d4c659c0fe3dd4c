import { getDataSourceToken } from '@nestjs/typeorm';
import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { COOKIE } from '../../src/organisations/index.js';
import type { World } from '../support/world.js';
import type { Row } from './measure.js';

const CONNECTIONS = 16;
const REQUESTS = 640;

/** One account's row behind session, access rule and row-level security, against the bare query through a bare route of the same server. */
export async function readRow(world: World): Promise<Row> {
  const person = await world.as('planner', { nth: 7 });
  const token = await world.signIn(person.login, 'correct horse battery');
  await world.app.listen(0, '127.0.0.1');
  const { port } = world.app.getHttpServer().address() as AddressInfo;
  const floor = await bareServer(world, person.accountId);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return {
    name: 'one row with access and row-level security', floor: 'the bare query through the same kind of server', aim: 'rate ≥ 0.45', kind: 'rate', rounds: 9, times: 1,
    figure: () => load(agent, port, '/api/session', { cookie: `${COOKIE}=${token}` }),
    base: () => load(agent, floor, '/row', {}),
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

async function load(agent: Agent, port: number, path: string, headers: Record<string, string>): Promise<void> {
  let sent = 0;
  const one = () => new Promise<void>((resolve, reject) => {
    httpRequest({ agent, port, host: '127.0.0.1', path, headers }, (response) => {
      response.on('error', reject).on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${response.statusCode}`)))).resume();
    }).on('error', reject).end();
  });
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (sent++ < REQUESTS) await one();
  }));
}
