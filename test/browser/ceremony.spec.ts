import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { layGround, publishedPlan, samplers, stratum, type Ground } from '../draws/ground.js';
import { button, House, settled, shot } from './house.js';

const VALUE = '03-07-12-18-25-31+09';
let house: House;
let ground: Ground;
let drawId = '';

beforeAll(async () => {
  house = await House.open();
  ground = await layGround(house.world);
  await samplers(house.world);
  await house.hire('entering', '马文华', 'planner', 'bureau');
  await house.hire('confirming', '陈立新', 'dispatcher', 'bureau');
  const plan = await publishedPlan(house.world, ground, { strata: ['S001', 'S002'].map((code) => stratum(house.world, ground, code, { quota: 6, reserves: 3 })) });
  const planner = await house.world.as('planner');
  const { body } = await planner.post('/api/draws', {
    planId: plan.id, event: '中国福利彩票双色球第2026105期开奖号码（红球由小到大，蓝球）', eventAt: new Date(house.world.clock.now().getTime() + 3_600_000).toISOString(), pattern: '99-99-99-99-99-99+99',
  }).expect(201);
  drawId = body.id;
}, 120_000);
afterAll(() => house?.close());

async function type(page: Page, value: string, what: string): Promise<void> {
  await page.getByRole('textbox', { name: '公开值' }).fill(value);
  await button(page, what).click();
  await button(page.getByRole('dialog'), what).click();
}

describe('the ceremony, with two people and a projector', () => {
  it('shows rule, hashes, quotas and the countdown before the value exists, and takes no value', async () => {
    const wall = await house.signIn('confirming');
    await wall.goto(`/draws/${drawId}/room`);
    await wall.getByRole('timer').waitFor();
    for (const what of ['名录摘要', '随机数承诺', '人员名录摘要', '抽取规则', '99-99-99-99-99-99+99']) await wall.getByText(what, { exact: false }).first().waitFor();
    expect(await wall.getByRole('textbox', { name: '公开值' }).isDisabled()).toBe(true);
    await shot(wall, 'ceremony-before');
    await wall.context().close();
  }, 120_000);

  it('draws when a second person reads the same, says where two readings differ, and shows codes alone', async () => {
    house.world.clock.advance({ hours: 2 });
    const [wall, desk] = [await house.signIn('confirming'), await house.signIn('entering')];
    await wall.goto(`/draws/${drawId}/room`);
    await desk.goto(`/draws/${drawId}`);
    await type(desk, VALUE.replace('+09', '+08'), '录入');
    await desk.getByText('请另一位有权人员').waitFor();
    expect(await desk.getByRole('textbox', { name: '公开值' }).count()).toBe(0);
    await wall.getByText('马文华已于').waitFor();
    await shot(wall, 'ceremony-entered');
    expect(await wall.getByText('+08').count()).toBe(0);
    await type(wall, VALUE, '确认并抽取');
    await wall.getByText(/从第 20 个字符起不同/).waitFor();
    await shot(wall, 'ceremony-differs');
    // The server refused: that is what was to be seen.
    expect(house.faults.filter((fault) => fault.includes('confirmation') && fault.includes('422'))).toHaveLength(1);
    house.faults.length = 0;
    await desk.getByRole('button', { name: '我录错了，重新录入' }).click();
    await type(desk, VALUE, '录入');
    await desk.getByText('请另一位有权人员').waitFor();
    await wall.reload();
    await wall.getByText('马文华已于').waitFor();
    await type(wall, VALUE, '确认并抽取');
    await wall.getByRole('region', { name: '抽中代码' }).locator('li').nth(11).waitFor();
    expect(await wall.getByRole('region', { name: '抽中代码' }).locator('li').count()).toBe(12);
    await wall.getByText('结果摘要').first().waitFor();
    await settled(wall);
    await shot(wall, 'ceremony-drawn');
    expect(await wall.locator('main').innerText()).not.toMatch(/T0000|示例食品店|示例路/);
    await desk.getByText('名单已封存').waitFor();
    expect(await desk.locator('main').innerText()).not.toMatch(/T0000|示例食品店|示例路/);
    await desk.getByRole('link', { name: '抽取记录' }).waitFor({ timeout: 40_000 });
    await shot(desk, 'ceremony-draw-page');
    expect(house.faults).toEqual([]);
  }, 180_000);

  it('lets the codes appear one after another, and at once where motion is not wanted', async () => {
    const wall = await house.signIn('confirming');
    await wall.goto(`/draws/${drawId}/room`);
    const first = wall.getByRole('region', { name: '抽中代码' }).locator('li').first();
    await first.waitFor();
    const names = await wall.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.cssText.includes('hj-code-appear') && rule.cssText.includes('no-preference')).length);
    expect(names).toBe(1);
    expect(await first.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
    await wall.context().close();
  }, 60_000);

  it('stands beside screens of people, of progress and of work for dispatching staff, and a list for the public', async () => {
    for (const phone of [false, true]) {
      const page = await house.signIn('confirming', { phone });
      for (const [path, name] of [['/draws/personnel', 'personnel'], ['/board', 'board'], ['/board/workload', 'workload'], ['/public/plans', 'public-plans']] as const) {
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        await shot(page, `${name}${phone ? '-phone' : ''}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
    expect(house.faults).toEqual([]);
  }, 120_000);
});
