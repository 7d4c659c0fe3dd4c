import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli.js';
import { takeOver, type NoticeOrder } from '../../src/cli/calendar.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World } from '../support/world.js';

/** Made for this test; the real arrangement is the State Council's. */
const TEXT = ['2027-01-01..2027-01-03,元旦,休', '2027-02-05..2027-02-11,春节,休', '2027-05-01..2027-05-05,劳动节,休', '2027-10-01..2027-10-07,国庆节,休'].join('\n');

let world: World;
let login: string;
const order = (change: Partial<NoticeOrder> = {}): NoticeOrder => ({
  year: 2027, text: TEXT, documentNumber: '国办发明电〔2026〕命令行示例号', title: '关于2027年部分节假日安排的通知', issuedOn: '2026-11-20', source: '中国政府网', login, language: 'zh', ...change,
});
const loginOf = async (accountId: string): Promise<string> =>
  (await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ login: string }>('SELECT login FROM organisations.account WHERE id = $1', [accountId])))[0]?.login ?? '';

beforeAll(async () => {
  world = await World.open();
  login = await loginOf((await world.as('platform-administrator')).accountId);
}, 120_000);
afterAll(() => world.close());

describe('a notice from the command line', () => {
  it('is refused line by line, with the reason of each, and imports nothing', async () => {
    expect(await takeOver(world.app, order({ text: `${TEXT}\n乱写\n2027-03-03,春节,班` }), false)).toMatchObject({
      imported: null, lines: [{ line: 5, text: '乱写', problem: expect.stringContaining('第 5 行') }, { line: 6, problem: expect.stringContaining('第 6 行') }],
    });
    expect(await takeOver(world.app, order({ text: '2027-05-01,劳动节,休' }), false)).toMatchObject({ imported: null, lacks: expect.stringContaining('10-01') });
    expect((await (await world.as('sampler')).get('/api/calendar?year=2027').expect(200)).body).toMatchObject({ announced: false, days: [] });
  });

  it('can be checked without importing it', async () => {
    expect(await takeOver(world.app, order(), true)).toMatchObject({ checked: { importable: true, year: 2027 } });
    expect((await (await world.as('sampler')).get('/api/calendar?year=2027').expect(200)).body).toMatchObject({ announced: false });
  });

  it('is imported in the name of a platform administrator, and of nobody else', async () => {
    const planner = await loginOf((await world.as('planner')).accountId);
    for (const other of [planner, 'nobody']) await expect(takeOver(world.app, order({ login: other }), false)).rejects.toThrow(`Nobody who may import notices signs in as ${other}`);
    const outcome = await takeOver(world.app, order(), false);
    expect(outcome).toMatchObject({ imported: { year: 2027, days: 22, documentNumber: order().documentNumber } });
    expect((await (await world.as('sampler')).get('/api/calendar?year=2027').expect(200)).body).toMatchObject({ announced: true, notices: expect.arrayContaining([expect.objectContaining({ source: '中国政府网' })]) });
  });

  it('is imported once', async () => {
    await expect(takeOver(world.app, order(), false)).rejects.toThrow(order().documentNumber);
  });
});

describe('the command itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-notice-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['without a number', ['import', 'file.txt'], '--number is missing'],
    ['with another action', ['export', 'file.txt'], 'There is no "calendar export"'],
    ['with a day that is none', ['import', 'file.txt', '--number', '1', '--title', 't', '--issued', '2026-13-40', '--source', 's', '--as', 'a'], '--issued is a day'],
    ['with a file that is not there', ['import', join(folder, 'none.txt'), '--number', '1', '--title', 't', '--issued', '2026-11-20', '--source', 's', '--as', 'a'], 'cannot be read'],
    ['with a file that names no year', ['import', join(folder, 'empty.txt'), '--number', '1', '--title', 't', '--issued', '2026-11-20', '--source', 's', '--as', 'a'], 'give it with --year'],
  ])('ends with 1 and says why %s', async (_, typed, message) => {
    writeFileSync(join(folder, 'empty.txt'), '\n');
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      expect(await run(['calendar', ...typed])).toBe(1);
      expect(said.mock.calls.flat().join('\n')).toContain(message);
    } finally {
      said.mockRestore();
    }
  });
});
