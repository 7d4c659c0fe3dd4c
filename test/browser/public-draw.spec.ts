import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { zipEntries, zipOf } from '../../src/draws/domain/index.js';
import { granted } from '../../src/kernel/index.js';
import { TransparencyLog } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { closeVisits, drawn, layGround, publishedPlan, samplers } from '../draws/ground.js';
import { button, House, settled, shot } from './house.js';

let house: House;
/** Its weights are published; and one whose weights are withheld. */
let open: string;
let withheld: string;

beforeAll(async () => {
  house = await House.open();
  const { world } = house;
  const ground = await layGround(world);
  const people = await samplers(world);
  const premises = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>(`SELECT id FROM directory.premises WHERE code LIKE 'T%' ORDER BY code LIMIT 20`));
  for (const { id } of premises) await (await world.as('planner')).post('/api/avoidances', { accountId: people[0]!.accountId, premisesId: id, ground: 'kin' });
  const closed = async (change: Record<string, unknown>): Promise<string> => {
    const { id, number } = await drawn(world, (await publishedPlan(world, ground)).id, { weighting: 'credit-class', ...change });
    await (await world.as('dispatcher')).post(`/api/draws/${id}/dispatch`).expect(200);
    await closeVisits(world, id, await world.as('dispatcher'));
    return number;
  };
  open = await closed({ weightsPublic: true });
  withheld = await closed({});
  await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(`UPDATE directory.enterprise SET uscc = '91620000MA0000000K' WHERE name = '示例食品店0'`));
}, 180_000);
afterAll(() => house?.close());
afterEach(() => house.pictures('public-draw'));

async function pageOf(number: string, phone = false): Promise<Page> {
  const page = await house.window({ phone });
  await page.goto(`/verify/draws/${number}`);
  await settled(page);
  return page;
}

const outcomes = (page: Page): Promise<Record<string, string>> => page.locator('.hj-drawchecks > li').evaluateAll(
  (items) => Object.fromEntries(items.map((item) => [item.getAttribute('data-check') ?? '', item.getAttribute('data-outcome') ?? ''])));

/** The bundle as it is downloaded, with one file changed. */
async function corrupted(page: Page, number: string, name: string, change: (text: string) => string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const answer = await page.request.get(`/api/public/draws/${number}/bundle.zip`);
  const files = granted(zipEntries(await answer.body(), 10_000_000)).map((entry) => {
    const text = inflateRawSync(entry.content).toString();
    const bytes = Buffer.from(entry.name === name ? change(text) : text);
    return { name: entry.name, bytes, deflated: deflateRawSync(bytes) };
  });
  return { name: 'kept.zip', mimeType: 'application/zip', buffer: Buffer.from(zipOf(files)) };
}

describe('the public page of a draw', () => {
  it('computes everything again in the browser and says of each step that it is right', async () => {
    const page = await pageOf(open);
    await button(page, '开始核验').click();
    await page.getByRole('heading', { name: '全部相符' }).waitFor();
    const found = await outcomes(page);
    expect(Object.keys(found)).toHaveLength(15);
    expect(new Set(Object.values(found))).toEqual(new Set(['passed']));
    await shot(page, 'public-draw-verified');
    expect(house.faults).toEqual([]);
  });

  it('shows the ledger entries of commitment, value and nonce, each with its proof of inclusion', async () => {
    await house.world.get(TransparencyLog).checkpoint();
    const page = await pageOf(open, true);
    const links = page.locator('a[href^="/api/ledger/inclusion"]');
    expect(await links.count()).toBe(3);
    for (const link of await links.all()) {
      const proof = (await (await page.request.get((await link.getAttribute('href'))!)).json()) as Record<string, unknown>;
      expect(proof).toHaveProperty('index');
    }
    await shot(page, 'public-draw');
  });

  it('names the check and the line when the downloaded frame was changed, and the other checks by what they find', async () => {
    const page = await pageOf(open);
    const file = page.locator('input[type=file]');
    await file.setInputFiles(await corrupted(page, open, 'frame.csv', (text) => text.replace(/^(T000008-S002,S002),\d+$/m, '$1,9')));
    await page.getByRole('heading', { name: '与公布的内容不符' }).waitFor();
    expect(await outcomes(page)).toMatchObject({ 'frame-hash': 'failed', commitment: 'passed', 'result-hash': 'passed' });
    await page.locator('[data-check=frame-hash]').getByText(/第 \d+ 行起与冻结时不同/).waitFor();
    await shot(page, 'public-draw-corrupted');
    await file.setInputFiles(await corrupted(page, open, 'result.csv', (text) => text.replace(/^unit,1,T(\d{6})/m, 'unit,1,T999999')));
    // The checks appear one after the other.
    await page.waitForFunction(() => document.querySelector('[data-check=result-hash]')?.getAttribute('data-outcome') === 'failed' && document.querySelector('[data-check=units]')?.hasAttribute('data-outcome'));
    expect(await outcomes(page)).toMatchObject({ 'frame-hash': 'passed', 'result-hash': 'failed', units: 'failed' });
    await file.setInputFiles({ name: 'kept.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 nothing') });
    await page.getByText('文件不是可读的 ZIP 压缩包').waitFor();
    await file.setInputFiles({ name: 'frame.csv', mimeType: 'text/csv', buffer: Buffer.from([0xff, 0xfe, 0x41]) });
    await page.locator('[data-check=frame]').getByText('文件不是 UTF-8 编码').waitFor();
  });

  it('measures a bundle by what the page published: one that agrees only with itself fails', async () => {
    const page = await pageOf(open);
    await page.locator('input[type=file]').setInputFiles(await corrupted(page, open, 'draw.json', (text) => text.replace(/"nonce": "[0-9a-f]{64}"/, `"nonce": "${'ab'.repeat(32)}"`).replace(/"commitment": "[0-9a-f]{64}"/, `"commitment": "${'cd'.repeat(32)}"`)));
    await page.getByRole('heading', { name: '与公布的内容不符' }).waitFor();
    expect(await outcomes(page)).toMatchObject({ commitment: 'failed', 'result-hash': 'failed', units: 'failed' });
  });

  it('lets one enterprise check its own ticket, by its code or by its id in the frame', async () => {
    const page = await pageOf(open);
    const field = page.getByLabel('统一社会信用代码或名录编号');
    await field.fill('91620000MA0000000K');
    await button(page, '核 ?对').click();
    await page.getByText(/T000000-S00[12] (未被抽中|被抽中|是备选单位)/).first().waitFor();
    expect(await page.getByText('结果与票号相符').count()).toBe(2);
    await shot(page, 'public-draw-own');
    await field.fill('T999999-S001');
    await button(page, '核 ?对').click();
    await page.getByText('名录中没有编号 T999999-S001').waitFor();
  });

  it('checks what can be checked where the weights are withheld, and everything with the frame that auditors get', async () => {
    const page = await pageOf(withheld);
    await button(page, '开始核验').click();
    await page.getByRole('heading', { name: '全部相符' }).waitFor();
    expect(await outcomes(page)).toMatchObject({ 'frame-hash': 'skipped', units: 'passed', reserves: 'passed', inspectors: 'passed', 'whole-result': 'skipped' });
    const [{ csv }] = await house.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ csv: string }>('SELECT f.csv FROM draws.frame f JOIN draws.draw d ON d.id = f.draw_id WHERE d.number = $1', [withheld])) as [{ csv: string }];
    await page.locator('input[type=file]').setInputFiles({ name: 'frame.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.waitForFunction(() => document.querySelector('[data-check=whole-result]')?.getAttribute('data-outcome') === 'passed');
    expect(new Set(Object.values(await outcomes(page)))).toEqual(new Set(['passed']));
    await shot(page, 'public-draw-withheld');
  });
});
