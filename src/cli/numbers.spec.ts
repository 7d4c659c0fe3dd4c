import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Failure, execute } from './command.js';
import { command as judge } from './judge.js';
import { command as round } from './round.js';

let folder: string;
const spoken = process.env['LC_ALL'];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-numbers-'));
  process.env['LC_ALL'] = 'C.UTF-8';
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (spoken === undefined) delete process.env['LC_ALL'];
  else process.env['LC_ALL'] = spoken;
});

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Runs a command as typed: exit code (1 for an expected failure, as the command line gives it) and what was printed. */
async function typed(which: typeof round, ...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const log = jest.spyOn(console, 'log').mockImplementation((text) => { said.out += `${String(text)}\n`; });
  const error = jest.spyOn(console, 'error').mockImplementation((text) => { said.err += `${String(text)}\n`; });
  try {
    return { code: await execute(which, words), out: said.out.trimEnd(), err: said.err };
  } catch (failure) {
    if (failure instanceof Failure) return { code: 1, out: said.out, err: failure.message };
    throw failure;
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

describe('hengjian round', () => {
  it.each([
    [['15.4546', '--to', '1'], '15'], [['60.25', '--to', '0.5'], '60.0'], [['830', '--to', '20'], '840'], [['1268', '--to', '100'], '13×10²'], [['-60.75', '--to', '0.5'], '-61.0'],
    [['--to', '1', '-15.5'], '-16'], [['0.0996', '--digits', '2'], '0.10'], [['15.4546', '--to', '0.1', '--mark'], '15.5(-)'], [['15.5(-)', '--to', '1'], '15'], [['15.5', '--to', '1'], '16'],
    [['17.50（-）', '--to=1'], '17'], [['6.15×10⁵', '--to', '10⁴'], '62×10⁴'],
  ])('%j prints %s', async (words, out) => {
    expect(await typed(round, ...words)).toEqual({ code: 0, out, err: '' });
  });

  it('prints JSON', async () => {
    const { code, out } = await typed(round, '-15.4546', '--to', '0.1', '--mark', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { value: '-15.4546', to: '0.1', rounded: '-15.5', text: '-15.5(-)' }]);
  });

  it('rounds a file row by row, and fails where a row could not be read while still answering the others', async () => {
    const good = await typed(round, '--file', file('round.csv', 'value,to\n15.4546,1\n60.25,0.5\n'));
    expect([good.code, parse(good.out, { columns: true })]).toEqual([0, [{ value: '15.4546', to: '1', rounded: '15', text: '15', problem: '' }, { value: '60.25', to: '0.5', rounded: '60', text: '60.0', problem: '' }]]);
    const bad = await typed(round, '--file', file('bad.csv', 'value\n1.25\n1.2.5\n'), '--to', '0.1', '--json');
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out)).toMatchObject([{ text: '1.2' }, { value: '1.2.5', code: 'number.not-a-number' }]);
    expect(bad.err).toContain('row 2');
  });

  it.each([
    [[]], [['1']], [['1', '--to', '0']], [['1', '--to', '-1']], [['1', '--to', 'x']], [['1', '--to', '1', '--digits', '1']], [['1', '--digits', '0']], [['x', '--to', '1']], [['<1', '--to', '1']],
    [['1', '2', '--to', '1']], [['1', '--too', '1']], [['1(+)', '--digits', '2']], [['1', '--digits', '2', '--mark']], [['1', '--to', '1', '--lang', 'fr']], [['--file', '/nowhere.csv', '--to', '1']],
  ])('%j is bad input', async (words) => {
    const { code, err } = await typed(round, ...words);
    expect([code, err.length > 10]).toEqual([1, true]);
  });
});

describe('hengjian judge', () => {
  it.each([
    [['--result', '0.31 mg/kg', '--limit', '≤0.2 mg/kg'], 'fail: 0.31 mg/kg > 0.2 mg/kg'],
    [['--result', '0.31 mg/kg', '--limit', '≤0.2 mg/kg', '--lang', 'zh'], '不合格: 0.31 mg/kg > 0.2 mg/kg'],
    [['--result', '310', '--unit', 'μg/kg', '--limit', '≤0.2 mg/kg'], 'fail: 310 μg/kg (0.31 mg/kg) > 0.2 mg/kg'],
    [['--result', '0.2', '--limit', '0.2 mg/kg', '--bare', 'max'], 'pass: 0.2 mg/kg ≤ 0.2 mg/kg'],
    [['--result', '96.96', '--limit', '≥97.0 %', '--comparison', 'rounded'], 'pass: 96.96% (rounded 97.0%) ≥ 97.0%'],
    [['--result', '未检出', '--lod', '0.01', '--limit', '≤0.2 mg/kg'], 'pass: not detected (detection limit 0.01 mg/kg)'],
    [['--result', '-18 ℃', '--limit', '-18~-15 ℃'], 'pass: -18 ℃ is within -18~-15 ℃'],
    [['--result', '-14', '--limit', '-18~-15 ℃'], 'fail: -14 ℃ is outside -18~-15 ℃'],
    [['--result', '11;11;11;10;10', '--limit', 'n=5,c=2,m=10,M=100 CFU/g'], 'fail: 3 above m (10 CFU/g), more than c=2'],
    [['--result', '0.8', '--limit', '原料=粮谷类：≤0.6 g/L；其他：≤2.0 g/L', '--when', '原料=粮谷类'], 'fail: 0.8 g/L > 0.6 g/L'],
    [['--result', '0.8', '--limit', '原料=粮谷类：≤0.6 g/L；其他：≤2.0 g/L', '--when', '原料=薯类'], 'pass: 0.8 g/L ≤ 2.0 g/L'],
  ])('%j prints %s and succeeds whatever the verdict', async (words, out) => {
    expect(await typed(judge, ...words)).toEqual({ code: 0, out, err: '' });
  });

  it('prints JSON with verdict, reason and facts', async () => {
    const { code, out } = await typed(judge, '--result', '0.31 mg/kg', '--limit', '≤0.2 mg/kg', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'fail', reason: 'over-limit', limit: '≤0.2 mg/kg', comparison: 'full', facts: { sign: '>' } });
  });

  it('judges a file in UTF-8 or GB18030, and names the rows that could not be read', async () => {
    const utf8 = file('judge.csv', 'result,limit,lod\n0.31 mg/kg,≤0.2 mg/kg,\n未检出,≤0.2 mg/kg,0.01\n');
    const rows = (out: string): unknown[] => (parse(out, { columns: true }) as Record<string, string>[]).map(({ verdict, reason }) => [verdict, reason]);
    const good = await typed(judge, '--file', utf8);
    expect([good.code, rows(good.out)]).toEqual([0, [['fail', 'over-limit'], ['pass', 'nothing-detected']]]);
    const gb18030 = Buffer.concat([Buffer.from('result,limit\n'), Buffer.from([0xce, 0xb4, 0xbc, 0xec, 0xb3, 0xf6]), Buffer.from(',<10 CFU/g\n')]);
    expect(rows((await typed(judge, '--file', file('gb.csv', gb18030), '--lod', '10')).out)).toEqual([['pass', 'nothing-detected']]);
    const bad = await typed(judge, '--file', file('units.csv', 'result,limit,comparison\n0.31 mg/L,≤0.2 mg/kg,\n1,≤2,half\n0.1,≤0.2 mg/kg,\n'));
    expect([bad.code, rows(bad.out)]).toEqual([1, [['', ''], ['', ''], ['pass', 'within-limit']]]);
    expect(bad.err).toContain('2 of 3 rows');
  });

  it.each([
    [['--result', '1']], [['--result', '0.31 mg/L', '--limit', '≤0.2 mg/kg']], [['--result', 'abc', '--limit', '≤0.2']], [['--result', '1', '--limit', '0.2']], [['--result', '1', '--limit', '≤2', '--comparison', 'half']],
    [['--result', '1', '--limit', '原料=粮谷类：≤0.6 g/L']], [['--result', '1', '--limit', '原料=粮谷类：≤0.6 g/L', '--when', '原料']], [['--result', '10;10', '--limit', 'n=5,c=2,m=10,M=100 CFU/g']],
    [['--result', '1', '--file', 'x.csv']], [['--result', '1', '--limit', '≤2', '--bare', 'both']],
  ])('%j is bad input', async (words) => {
    const { code, err } = await typed(judge, ...words);
    expect([code, err.length > 10]).toEqual([1, true]);
  });

  it.each([['', 'no rows'], ['a,b\n1,2\n', 'no column'], ['result,limit,colour\n1,≤2,red\n', 'colour'], ['result,limit\n1\n', 'no sound CSV'], [Buffer.from([0xff, 0xff, 0x0a]), 'neither']])(
    'refuses the file %j: %s', async (content, why) => {
      const { code, err } = await typed(judge, '--file', file('unsound.csv', content));
      expect([code, err]).toEqual([1, expect.stringContaining(why)]);
    });
});
