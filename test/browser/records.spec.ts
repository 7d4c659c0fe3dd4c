import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGIME_CERTIFICATES } from '../../src/qualification/domain/index.js';
import { Qualification } from '../../src/qualification/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Bench } from '../results/bench.js';
import { button, House, settled, shot } from './house.js';

let house: House;
let bench: Bench;
let id: string;

beforeAll(async () => {
  house = await House.open();
  bench = await Bench.over(house.world);
  await house.world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    for (const regime of REGIME_CERTIFICATES['metrological-authorisation']) {
      await house.world.get(Qualification).addCertificate(tx, { laboratoryId: house.world.places.foodCentre, regime, number: `${regime}-1`, validFrom: '2026-01-01', validTo: '2031-12-31' });
    }
  });
  ({ id } = await bench.arrive({ scheme: await bench.scheme({ 净含量: '净含量：JJF 1070-2023' }, { basis: 'JJF 1070-2023', method: 'JJF 1070-2023' }), discipline: 'metrology' }));
  await bench.assign(await house.world.as('technician'), id);
}, 120_000);
afterAll(() => house?.close());

describe('the entry of a whole record', () => {
  it('charts the deficiencies as they are typed, names the line that is missing, takes a file and saves', async () => {
    const page = await house.signIn((await house.world.as('technician')).login);
    await page.goto(`/examinations/${id}`);
    await settled(page);
    const field = page.getByLabel('净含量 原始记录');
    expect(await field.inputValue()).toContain('[实测]');

    await field.fill('检验日期=2026-09-07\n标称净含量=500 g\n批量=40\n[实测]\n499 500 501\n502,,503');
    await page.getByText('第 6 行缺少一个值').waitFor();

    await field.fill('检验日期=2026-09-07\n标称净含量=500 g\n批量=40\n[实测]');
    await page.locator('input[type=file]').first().setInputFiles({ name: 'balance.csv', mimeType: 'text/csv', buffer: Buffer.from('净含量(g)\n499\n500\n501\n502\n503\n500\n499\n501\n484\n502\n') });
    const chart = page.getByRole('img', { name: /各件短缺量图/ });
    await chart.waitFor();
    expect(await chart.locator('rect').count()).toBe(10);
    expect(await chart.locator('rect[data-band="1"]').count()).toBe(1);
    await page.getByText('多于允许的 0 件').first().waitFor();
    await shot(page, 'record-net-content');
    await button(page, '保存记录').click();
    await page.getByText('已保存').first().waitFor();
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('净含量 原始记录').inputValue()).toContain('484');
    await page.setViewportSize({ width: 390, height: 844 });
    await shot(page, 'record-net-content');
    expect(house.faults).toEqual([]);
    await page.context().close();
  });
});
