import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import request from 'supertest';
import { World, type Person } from '../support/world.js';
import { routesOf } from './routes.js';

let world: World;
let planner: Person;
const lines: string[] = [];

beforeAll(async () => {
  // The log writes to standard output; here it is kept instead.
  jest.spyOn(process.stdout, 'write').mockImplementation((text: string | Uint8Array) => {
    lines.push(...Buffer.from(text as string).toString('utf8').split('\n').filter((line) => line.startsWith('{')));
    return true;
  });
  world = await World.open({ HENGJIAN_LOG_LEVEL: 'trace' });
  planner = await world.as('planner');
}, 120_000);
afterAll(async () => {
  await world.close();
  jest.restoreAllMocks();
});

async function logOf(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  lines.length = 0;
  await act();
  await new Promise((resolve) => setTimeout(resolve, 100)); // it is written behind the answer
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The organisations’ divisions out of reach for the time of `act`: a failing query. */
async function withoutDivisions<T>(act: () => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query('ALTER TABLE organisations.division RENAME TO away');
    return await act();
  } finally {
    await owner.query('ALTER TABLE organisations.away RENAME TO division');
    await owner.end();
  }
}

describe('every answer', () => {
  it('carries a number of its own, no-sniff, no referrer, no framing and a policy for content', async () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const { method, path } of routesOf(world).filter((route) => route.method === 'GET')) {
      const { headers } = await planner.send(method, path);
      const wanted: Record<string, RegExp> = {
        'x-content-type-options': /^nosniff$/, 'referrer-policy': /^no-referrer$/, 'x-frame-options': /^(DENY|SAMEORIGIN)$/, 'content-security-policy': /default-src 'self'.*frame-ancestors 'none'/, 'x-request-id': /^[0-9a-f-]{36}$/,
      };
      for (const [name, shape] of Object.entries(wanted)) if (!shape.test(String(headers[name]))) faults.push(`${path}: ${name} is ${headers[name]}`);
      if (path.startsWith('/api/') && !/no-store/.test(String(headers['cache-control']))) faults.push(`${path}: may be stored`);
      if (headers['x-powered-by'] ?? headers['server']) faults.push(`${path}: says what it runs on`);
      if (headers['access-control-allow-origin']) faults.push(`${path}: is open to other origins`);
      seen.add(String(headers['x-request-id']));
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBe(routesOf(world).filter((route) => route.method === 'GET').length);
  });

  it('allows no script but our own files', async () => {
    const policy = String((await planner.get('/api/session')).headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    expect(policy).toMatch(/object-src 'none'/);
    expect(policy).toMatch(/base-uri 'self'/);
    expect(policy).toMatch(/form-action 'self'/);
    expect(policy.split(';').find((part) => part.startsWith('script-src '))).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|http/);
  });

  it('asks for https in future where it is served by https', async () => {
    const secure = await World.open({ HENGJIAN_PUBLIC_URL: 'https://hengjian.example' });
    try {
      const { headers } = await request(secure.server).get('/health/live');
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
      expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
      const foreign = await request(secure.server).post('/api/session').set('origin', 'https://evil.example').set('host', 'evil.example').send({});
      expect(foreign.body.code).toBe('http.foreign-origin');
    } finally {
      await secure.close();
    }
  });

  it('takes its number from us, not from the sender', async () => {
    const { headers } = await planner.get('/api/session').set('x-request-id', 'mine');
    expect(headers['x-request-id']).not.toBe('mine');
  });

  it('opens nothing to a cross-origin preflight', async () => {
    const response = await request(world.server).options('/api/session').set('origin', 'https://evil.example').set('access-control-request-method', 'POST');
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a failure of ours', () => {
  it('is answered 500 with its number and without any detail, and logged under that number', async () => {
    let response!: { status: number; text: string; body: Record<string, unknown>; headers: Record<string, string> };
    const log = await logOf(() => withoutDivisions(async () => {
      response = await planner.get('/api/divisions');
    }));
    expect(response.status).toBe(500);
    expect(Object.keys(response.body).sort()).toEqual(['code', 'detail', 'facts', 'requestId', 'status', 'title', 'type']);
    expect(response.body).toMatchObject({ code: 'http.unexpected', facts: { requestId: response.headers['x-request-id'] } });
    expect(response.text).not.toMatch(/division|SELECT|relation|organisations|\.ts|\.js|stack/i);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const entry = log.find((line) => line['msg'] === 'unexpected error');
    expect(entry).toMatchObject({ req: { id: response.headers['x-request-id'], method: 'GET', path: '/api/divisions' }, err: { errorCode: '42P01' } });
  });

  it('does not end the process, nor leak the transaction', async () => {
    await withoutDivisions(() => Promise.all(Array.from({ length: 25 }, () => planner.get('/api/divisions'))));
    await planner.get('/api/divisions').expect(200);
  });
});

describe('the log', () => {
  const PERSONAL = /wrong-password-of-zhang|correct horse|zhang\.secret|张三丰|13800001111|__Host-hengjian|cookie|Bearer|203\.0\.113\.50|秘密名录/;

  it('of a failed sign-in names neither login, nor password, nor code, nor address', async () => {
    const log = await logOf(() => request(world.server).post('/api/session?hint=zhang.secret').set('origin', world.origin).set('x-forwarded-for', '203.0.113.50')
      .send({ login: 'zhang.secret', password: 'wrong-password-of-zhang', code: '654321' }).expect(401));
    expect(log.find((line) => line['msg'] === 'request')).toMatchObject({ req: { method: 'POST', path: '/api/session' }, status: 401 });
    expect(JSON.stringify(log)).not.toMatch(PERSONAL);
    expect(JSON.stringify(log)).not.toContain('654321');
  });

  it('of a sign-in and of what follows names neither the session nor the person', async () => {
    const log = await logOf(async () => {
      const cookie = await world.signIn('planner.bureau.1', 'correct horse battery');
      await request(world.server).get('/api/session').set('cookie', `__Host-hengjian=${cookie}`).set('authorization', 'Basic x').expect(200);
      expect(JSON.stringify(lines)).not.toContain(cookie);
    });
    expect(log.length).toBeGreaterThan(1);
    expect(JSON.stringify(log)).not.toMatch(PERSONAL);
    expect(JSON.stringify(log)).not.toContain('planner.bureau.1');
  });

  it('of a failing query names no value of it', async () => {
    const administrator = await world.as('platform-administrator');
    const log = await logOf(() => withoutDivisions(() =>
      administrator.post('/api/organisations', { kind: 'station', name: '张三丰', phone: '13800001111', divisionCode: '622921' }).expect(500)));
    expect(log.some((line) => line['msg'] === 'unexpected error')).toBe(true);
    expect(JSON.stringify(log)).not.toMatch(PERSONAL);
    expect(JSON.stringify(log)).not.toContain('622921');
  });

  it('of an upload names neither the file nor what is in it', async () => {
    const log = await logOf(() => planner.send('POST', '/api/directory/imports').attach('file', Buffer.from('名称,电话\r\n张三丰,13800001111\r\n'), '秘密名录.csv'));
    expect(log.some((line) => line['msg'] === 'request')).toBe(true);
    expect(JSON.stringify(log)).not.toMatch(PERSONAL);
  });

  it('keeps the values out that PostgreSQL puts into its messages', async () => {
    const { createLogger } = await import('../../src/platform/log/index.js');
    const log = createLogger('info');
    for (const message of [
      'invalid input syntax for type uuid: "张三丰"', 'Key (login)=(zhang.secret) already exists.', 'date/time field value out of range: "13800001111"',
      'Key (a, b)=(张三丰,\n13800001111) is not present',
    ]) {
      const [entry] = await logOf(async () => log.error({ err: Object.assign(new Error(message), { code: '22P02' }) }, 'x'));
      expect(JSON.stringify(entry)).not.toMatch(PERSONAL);
      expect(entry).toMatchObject({ err: { errorCode: '22P02' } });
    }
    const [hidden] = await logOf(async () => log.info({ body: { password: 'correct horse', code: '654321', token: 'zhang.secret' }, password: 'correct horse' }, 'x'));
    expect(JSON.stringify(hidden)).not.toMatch(/correct horse|654321|zhang\.secret/);
  });
});

describe('metrics', () => {
  it('are not shown to other machines without the token', async () => {
    await request(world.server).get('/metrics').set('x-forwarded-for', '203.0.113.5').expect(404);
    const { text } = await request(world.server).get('/metrics').expect(200);
    expect(text).not.toMatch(/planner\.bureau|0190aaaa/);
  });

  it('are not shown through a proxy that was not declared, though it calls from this machine', async () => {
    const bare = await World.open({ HENGJIAN_TRUSTED_PROXIES: '', HENGJIAN_METRICS_TOKEN: 'metrics-token-of-this-test' });
    try {
      await request(bare.server).get('/metrics').expect(200);
      for (const [name, value] of [['x-forwarded-for', '127.0.0.1'], ['forwarded', 'for=127.0.0.1'], ['x-real-ip', '127.0.0.1']] as const) {
        await request(bare.server).get('/metrics').set(name, value).expect(404);
      }
      await request(bare.server).get('/metrics').set('x-forwarded-for', '203.0.113.5').set('authorization', 'Bearer metrics-token-of-this-test').expect(200);
    } finally {
      await bare.close();
    }
  }, 60_000);
});
