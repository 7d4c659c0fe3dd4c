import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { layCity, schemesInForce } from '../support/city.js';
import { choose } from './forms.js';
import { button, House, settled, shot } from './house.js';

const PERIOD = { periodFrom: '2026-09-01', periodTo: '2026-12-31' };

let house: House;
let planId = '';

beforeAll(async () => {
  house = await House.open();
  await layCity(house.world, 600);
  await schemesInForce(house.world, new Set(['34-4', '34-23', '8-1']));
  await house.hire('planner', '马文华', 'planner', 'bureau');
  await house.hire('leader', '赵国栋', 'leader', 'bureau');
}, 120_000);
afterAll(() => house?.close());

const cell = (page: Page, row: string, column: string) => page.locator(`[data-cell="${row}:${column}"]`);
const saved = (page: Page) => page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/api/plans/') && response.status() === 200, { timeout: 20_000 });

/** Puts text on the clipboard of the field that has the focus, as Ctrl+V from a spreadsheet would. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

describe('the grid of a plan', () => {
  it('takes a block from a spreadsheet and shows totals, by keyboard alone', async () => {
    const planner = await house.world.as('planner');
    const { body } = await planner.post('/api/plans', { title: '2026年第四季度流通环节监督抽检', kind: 'supervision', discipline: 'food', taskSource: '市级监督抽检', numbering: 'local', ...PERIOD, budget: '30000.00', strata: [] }).expect(201);
    planId = body.id;
    const page = await house.signIn('planner');
    await page.goto(`/plans/${planId}/edit`);
    await settled(page);
    await cell(page, 'S001', 'division').click();
    const before = saved(page);
    await paste(page, '永靖县\t流通\t\t韭菜\t5\t2\t示例市食品检验中心\t2026-10-31\n东乡族自治县\t流通\t\t韭菜\t4\t2\t示例市食品检验中心\t2026-10-31\n永靖县\t流通\t\t饼干\t3\t1\t示例市食品检验中心\t2026-11-30');
    await page.getByRole('status').filter({ hasText: '合计 12 批次' }).waitFor();
    await before;
    // Arrow keys move; what is typed replaces; Enter goes on down.
    await cell(page, 'S001', 'quota').click();
    const again = saved(page);
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '合计 16 批次' }).waitFor();
    await again;
    await shot(page, 'plan-grid');
    await page.context().close();
  }, 120_000);

  it('crosses two dimensions with totals of rows, columns and all; a cell that is typed makes a stratum', async () => {
    const page = await house.signIn('planner');
    await page.goto(`/plans/${planId}/edit`);
    await settled(page);
    await page.getByText('交叉表', { exact: true }).first().click();
    const biscuits = page.locator('th', { hasText: '饼干' });
    await biscuits.waitFor();
    const grid = page.getByRole('grid', { name: '交叉表' });
    const total = grid.locator('tr').last();
    await expect(total.innerText()).resolves.toMatch(/合计\s+3\s+13\s+16/);
    const key = (await grid.locator('td[data-cell^="=东乡"]').nth(1).getAttribute('data-cell')) ?? '';
    expect(key).toContain('饼干');
    await grid.locator(`td[data-cell="${key}"]`).click();
    const stored = saved(page);
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '合计 25 批次' }).waitFor();
    await expect(total.innerText()).resolves.toMatch(/合计\s+12\s+13\s+25/);
    const answer = (await (await stored).json()) as { strata: { code: string; quota: number }[] };
    expect(answer.strata.map(({ code, quota }) => [code, quota])).toEqual([['S001', 7], ['S002', 6], ['S003', 3], ['S004', 9]]);
    await shot(page, 'plan-cross');
    await page.context().close();
  }, 120_000);

  it('calculates beside it, and takes an allocation over', async () => {
    const page = await house.signIn('planner');
    await page.goto(`/plans/${planId}/edit`);
    await settled(page);
    const aside = page.getByRole('complementary', { name: '测算' });
    await aside.getByLabel('总体单位数').fill('1000');
    await aside.getByText('Cannon–Roe 近似').waitFor();
    await expect(aside.locator('.hj-answer b').allInnerTexts()).resolves.toEqual(['57', expect.stringMatching(/^5\d(\.\d+)?$/), '59']);
    await aside.getByText('估计', { exact: true }).click();
    await aside.getByLabel('总体单位数').fill('500');
    await expect(aside.locator('.hj-answer b').allInnerTexts()).resolves.toEqual(['218', '385']);
    await aside.getByText('费用', { exact: true }).click();
    const price = aside.getByRole('spinbutton').first();
    const kept = page.waitForResponse((response) => response.url().endsWith('/api/planning-figures') && response.request().method() === 'PUT');
    await price.fill('680.55');
    await price.blur();
    await kept;
    await aside.getByText('预计费用（元）').waitFor();
    await page.waitForFunction(() => document.querySelector('aside')?.textContent?.includes('8847.15'));
    await aside.getByText('承检', { exact: true }).click();
    await aside.locator('.hj-weeks li').first().waitFor();
    await aside.getByText('分配', { exact: true }).click();
    const stored = saved(page);
    await aside.getByRole('button', { name: '采用按比例' }).click();
    const answer = (await (await stored).json()) as { quota: number };
    expect(answer.quota).toBe(25);
    await shot(page, 'plan-calculators');
    await page.context().close();
  }, 120_000);

  it('says by how much a quota exceeds what can be drawn', async () => {
    const page = await house.signIn('planner');
    await page.goto(`/plans/${planId}/edit`);
    await settled(page);
    await cell(page, 'S001', 'quota').click();
    const stored = saved(page);
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await stored;
    await page.getByText(/^超 \d+$/).first().waitFor();
    await page.context().close();
  }, 120_000);
});

describe('the risk rule', () => {
  it('is proposed with a preview of its weights, and approved by another person', async () => {
    const page = await house.signIn('planner');
    await page.goto('/plans/risk-rules');
    await settled(page);
    await button(page, '提出新版').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: /权重分布/ }).waitFor();
    await dialog.getByLabel('理由').fill('按上年度不合格率和投诉确定');
    await button(dialog, '提出新版').click();
    await page.getByText('待批准').waitFor();
    await page.context().close();
    const leader = await house.signIn('leader');
    await leader.goto('/plans/risk-rules');
    await settled(leader);
    await button(leader, '批准').first().click();
    await button(leader.getByRole('dialog'), '批准').click();
    await leader.getByText('已批准').waitFor();
    await shot(leader, 'risk-rule');
    await leader.context().close();
  }, 120_000);
});

describe('a complaint', () => {
  it('becomes a special plan that already carries its reference', async () => {
    const page = await house.signIn('planner');
    await page.goto('/plans/complaints');
    await settled(page);
    await button(page, '登记投诉').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('工单编号').fill('2026090100077');
    await dialog.getByLabel('反映的问题').fill('反映韭菜农药味重');
    await button(dialog, '登记投诉').click();
    await page.getByRole('link', { name: '编制专项计划' }).click();
    await page.getByLabel('工单编号').waitFor();
    await expect(page.getByLabel('工单编号').inputValue()).resolves.toBe('2026090100077');
    await choose(page, page.locator('.ant-form-item', { hasText: '抽检类别' }).locator('.ant-select'), '监督抽检');
    await shot(page, 'complaint-plan');
    await page.context().close();
    expect(house.faults).toEqual([]);
  }, 120_000);
});
