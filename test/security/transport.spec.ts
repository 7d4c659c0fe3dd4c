import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { loadConfig, type ConfigError } from '../../src/platform/config/index.js';
import { DatabaseState } from '../../src/platform/database/index.js';
import { Transport } from '../../src/platform/http/transport.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { World } from '../support/world.js';

const good = { DATABASE_URL: 'postgres://app@localhost/hengjian', HENGJIAN_SECRET: 'a'.repeat(64) };
const problemsOf = (env: Record<string, string>): string => {
  try {
    loadConfig({ ...good, ...env });
    return '';
  } catch (error) {
    return (error as ConfigError).problems.join('\n');
  }
};

describe('plain HTTP', () => {
  it.each(['0.0.0.0', '10.1.2.3', '::', '192.168.1.4'])('is not served on %s without a certificate or a trusted proxy', (host) => {
    expect(problemsOf({ HENGJIAN_HOST: host })).toContain('plain HTTP is served on loopback only');
  });

  it.each(['127.0.0.1', '127.5.5.5', '::1', 'localhost'])('is served on the loopback address %s', (host) => {
    expect(problemsOf({ HENGJIAN_HOST: host })).toBe('');
  });

  it('is not announced to the public, neither under a name that only looks like loopback', () => {
    expect(problemsOf({ HENGJIAN_PUBLIC_URL: 'http://127.hengjian.example' })).toContain('https://');
    expect(problemsOf({ HENGJIAN_PUBLIC_URL: 'http://localhost.hengjian.example' })).toContain('https://');
    expect(problemsOf({ HENGJIAN_PUBLIC_URL: 'https://hengjian.example' })).toBe('');
  });

  it.each(['0.0.0.0/0', '::/0', 'proxy', '10.0.0.1/', '*'])('is not entrusted to a proxy given as "%s"', (entry) => {
    expect(problemsOf({ HENGJIAN_HOST: '0.0.0.0', HENGJIAN_TRUSTED_PROXIES: entry })).toContain('HENGJIAN_TRUSTED_PROXIES');
  });

  it('behind a proxy is answered to this machine and to the proxy, not to who walks around it', () => {
    const transport = new Transport({ trustedProxies: ['10.0.0.7', '192.168.0.0/16', 'fd00::/8'] });
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.7', '::ffff:10.0.0.7', '192.168.3.4', 'fd00::1'].map((peer) => transport.whyNot(peer))).toEqual(Array(7).fill(undefined));
    expect(['10.0.0.8', '8.8.8.8', '2001:db8::1', '::ffff:8.8.8.8'].map((peer) => transport.whyNot(peer)?.code)).toEqual(Array(4).fill('http.plain-transport'));
    expect(new Transport({ trustedProxies: [], tls: { certFile: 'c', keyFile: 'k' } }).whyNot('8.8.8.8')).toBeUndefined();
  });
});

describe('the demonstration', () => {
  it('listens on loopback only, whatever stands before it', () => {
    expect(problemsOf({ HENGJIAN_HOST: '0.0.0.0', HENGJIAN_DEMONSTRATION: '1', HENGJIAN_TRUSTED_PROXIES: '10.0.0.1' })).toContain('demonstration');
    expect(problemsOf({ HENGJIAN_HOST: '0.0.0.0', HENGJIAN_DEMONSTRATION: 'true', HENGJIAN_TLS_CERT: 'c', HENGJIAN_TLS_KEY: 'k' })).toContain('demonstration');
  });
});

describe('the role that serves', () => {
  let world: World | undefined;
  const databases: TestDatabase[] = [];
  afterEach(async () => {
    await world?.close();
    world = undefined;
  });
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('owns nothing and cannot step over row-level security', async () => {
    world = await World.open();
    await expect(world.get(DatabaseState).assertUnprivileged()).resolves.toBeUndefined();
  });

  it.each(['ownerUrl', 'superuserUrl'] as const)('is refused at the start when it is the one of %s', async (kind) => {
    const database = await createDatabase();
    databases.push(database);
    world = await World.open({ DATABASE_URL: database[kind] });
    await expect(world.get(DatabaseState).assertUnprivileged()).rejects.toThrow(/owns tables or bypasses row-level security/);
  });
});
