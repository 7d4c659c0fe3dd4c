import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../src/cli/command.js';
import { command } from '../../src/cli/ledger.js';
import { checkpointFile, keyFile } from '../../src/ledger/index.js';
import { openWorld, receive, type World } from './log-world.js';

describe('hengjian ledger rotate-key', () => {
  let world: World;
  const before = { ...process.env };
  beforeEach(async () => {
    world = await openWorld();
    Object.assign(process.env, {
      DATABASE_URL: world.database.url, HENGJIAN_DATA: world.dataDirectory, HENGJIAN_SECRET: world.config.secret.toString('hex'), HENGJIAN_PUBLIC_URL: 'http://localhost:3000',
    });
  });
  afterEach(async () => {
    process.env = { ...before };
    await world.close();
  });

  async function typed(...args: string[]): Promise<string> {
    const said: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    try {
      expect(await execute(command, args)).toBe(0);
    } finally {
      log.mockRestore();
    }
    return said.join('\n');
  }

  it('has what waits signed by the former key, which vouches for the new one; checkpoints of both stay sound, and kept ones too', async () => {
    await receive(world, 1);
    await world.log.checkpoint();
    const kept = readFileSync(checkpointFile(world.dataDirectory), 'utf8');
    await receive(world, 2);
    const key = JSON.parse(await typed('rotate-key', '--json'));
    expect(key).toMatchObject({ line: expect.stringMatching(/^[^+]+\+[0-9a-f]{8}\+/), fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), endorsement: expect.stringContaining(key.line), lastSize: 2 });
    await receive(world, 3);
    await world.log.checkpoint();
    expect(await world.verify(kept)).toMatchObject({ ok: true, checkpoints: 3, entries: 3 });
    const keys = await world.read((tx) => world.log.publicKeys(tx));
    expect(keys.map(({ endorsement }) => endorsement !== undefined)).toEqual([false, true]);
    expect(readFileSync(keyFile(world.dataDirectory), 'utf8').trim().split('\n')).toEqual(keys.map(({ line }) => line));
    const { rows } = await world.superuser.query<{ note: string }>('SELECT note FROM ledger.checkpoint ORDER BY size');
    expect(new Set(rows.map(({ note }) => note.trim().split(' ').at(-1)!.slice(0, 5))).size).toBe(2);
  });

  it('says in words what to publish, and explains itself', async () => {
    await receive(world, 1);
    expect(await typed('rotate-key')).toContain(join(world.dataDirectory, 'ledger/keys.txt'));
    expect(await typed('--help')).toContain('hengjian ledger rotate-key [--json]');
  });

  it('refuses another word', async () => {
    await expect(execute(command, ['forget-everything'])).rejects.toThrow('no command "forget-everything"');
  });
});
