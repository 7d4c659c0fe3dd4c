import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Failure, execute } from './command.js';
import { command } from './net-content.js';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hengjian-net-content-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function typed(...words: readonly string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const log = jest.spyOn(console, 'log').mockImplementation((text) => { out += String(text); });
  try {
    return { code: await execute(command, [...words, '--day', '2026-11-01']), out };
  } catch (failure) {
    if (failure instanceof Failure) return { code: 1, out: failure.message };
    throw failure;
  } finally {
    log.mockRestore();
  }
}

describe('hengjian net-content', () => {
  it('prints verdict, bound and counts, and all of it as JSON', async () => {
    const path = file('b.csv', '净含量\n496.0\n497.0\n495.5\n496.5\n497.5\n496.2\n495.8\n497.1\n496.9\n496.4\n');
    const lines = await typed('--nominal', '500 g', '--lot', '30', '--file', path, '--lang', 'zh');
    expect(lines).toMatchObject({ code: 0, out: expect.stringMatching(/^不合格: 平均实际含量 496.49 g 小于 499.349/) });
    expect(JSON.parse((await typed('--nominal', '500 g', '--lot', '30', '--file', path, '--json')).out)).toMatchObject({ verdict: 'fail', T: '15', failed: ['mean'], packages: { length: 10 } });
  });

  it('takes tares and density from files and options', async () => {
    const tares = file('tares.csv', `皮重(g)\n${'10\n'.repeat(10)}`);
    expect((await typed('--nominal', '500 mL', '--file', file('gross.csv', '470\n'), '--tares', tares, '--density', '0.92', '--lang', 'en')).out).toMatch(/^pass\nQn 500 mL/);
  });

  it('names the line of what cannot be read, and what is missing on the command line', async () => {
    expect(await typed('--nominal', '500 g', '--lot', '2', '--file', file('bad.csv', '500\nabc\n'), '--lang', 'en')).toMatchObject({ code: 1, out: expect.stringContaining('Line 2: “abc” is no number') });
    expect((await typed('--nominal', '500 g')).out).toContain('Give --nominal and --file');
    expect((await typed('--nominal', '500 g', '--file', join(folder, 'none'))).out).toContain('cannot be read');
  });
});
