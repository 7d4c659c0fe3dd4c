import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ControlCharts, type ControlResult } from '../../src/laboratory/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { DAY, RULE } from '../laboratory/ground.js';
import { button, House, settled, shot } from './house.js';

const CASES = new URL('../../src/laboratory/domain/instruments/cases/', import.meta.url);
const DECLARATION = (JSON.parse(readFileSync(new URL('declarations.json', CASES), 'utf8')) as Record<string, object>)['aas.csv']!;

let house: House;
let chartId = '';
/** Twenty values around 0.20, limits from them, then one that warns and one that is out. */
beforeAll(async () => {
  house = await House.open();
  const { world } = house;
  const [technician, checker] = [await world.as('technician'), await world.as('checker')];
  await house.hire('technician', '安晓燕', 'technician', 'foodCentre');
  await house.hire('checker', '何志强', 'checker', 'foodCentre');
  await house.hire('manager', '白玉兰', 'quality-manager', 'foodCentre');
  const measure = (values: readonly string[], from: number, worksheetId: string | null = null) => world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(ControlCharts).record(tx, world.places.foodCentre, values.map((value, at): ControlResult => ({
    method: 'GB 5009.268-2016', parameter: '铅', material: 'GBW10010', equipmentId: null, unit: 'mg/kg', value, run: `P${from + at}`, worksheetId, at: new Date(Date.UTC(2026, 7, from + at, 2)).toISOString(),
  }))));
  chartId = (await measure(['0.201', '0.195', '0.207', '0.199', '0.203', '0.197', '0.210', '0.192', '0.201', '0.198', '0.204', '0.196', '0.208', '0.193', '0.202', '0.199', '0.205', '0.194', '0.200', '0.203'], 1))[0]!.chartId!;
  const { body } = await technician.post(`/api/control-charts/${chartId}/limits`, { source: 'history', by: 'standard-deviation', from: '2026-08-01', to: DAY, leftOut: [], validFrom: DAY, reason: '累计二十次' }).expect(201);
  await checker.post(`/api/control-charts/${chartId}/limits/${body.versions[0].id}/decision`, { action: 'approve', reason: '' }).expect(200);
  await measure(['0.202', '0.213', '0.199'], 21);
  await measure(['0.231'], 24, randomUUID());
  const { body: instrument } = await technician.post('/api/instruments', { declaration: { ...DECLARATION, name: '石墨炉原子吸收' }, validFrom: DAY, reason: '新仪器' }).expect(201);
  await checker.post(`/api/instruments/${instrument.id}/decision`, { action: 'approve', reason: '' }).expect(200);
}, 180_000);
afterAll(() => house?.close());

describe('quality control on the screen', () => {
  it('draws the chart with its lines, and names what broke a rule by shape and word', async () => {
    const page = await house.signIn('technician');
    await page.goto('/floor?tab=charts');
    await settled(page);
    await page.getByRole('cell', { name: 'GBW10010' }).click();
    await page.waitForURL(`**/floor/charts/${chartId}`);
    await settled(page);
    expect(await page.locator('[data-chart] [data-point]').count()).toBe(24);
    expect(await page.locator('[data-chart] [data-point="out"] rect').count()).toBe(1);
    expect(await page.locator('[data-chart] [data-point="warning"] path').count()).toBe(1);
    expect(await page.locator('[data-chart] [data-point="out"]').textContent()).toContain('1-3s');
    expect(await page.locator('[data-chart] line').count()).toBe(7);
    expect(await page.getByRole('row', { name: /0\.231/ }).innerText()).toMatch(/失控/);
    await shot(page, 'floor-chart');
  });

  it('takes a failed control from the reason to the decision', async () => {
    const page = await house.signIn('technician');
    await page.goto('/floor?tab=holds&waiting=true');
    await settled(page);
    await page.getByRole('cell', { name: /GBW10010/ }).click();
    await button(page, '写明原因').click();
    await page.getByRole('dialog').getByRole('textbox').fill('空心阴极灯能量下降');
    await page.getByRole('dialog').getByRole('button', { name: '写明原因' }).click();
    await page.getByText('待质量负责人决定').first().waitFor();
    const manager = await house.signIn('manager');
    await manager.goto(new URL(page.url()).pathname);
    await button(manager, '重测').click();
    await manager.getByRole('dialog').getByRole('textbox').fill('换灯后重测');
    await manager.getByRole('dialog').getByRole('button', { name: '重测' }).click();
    await manager.getByText('换灯后重测').waitFor();
    await manager.locator('[data-state="repeat"]').waitFor();
    await shot(manager, 'floor-hold');
  });
});

describe('the rule of a method', () => {
  it('is begun from a template, tried while one writes, and approved by another person', async () => {
    const page = await house.signIn('technician');
    await page.goto('/floor/rules/new');
    await settled(page);
    await page.getByLabel('选用计算模板').click();
    await page.locator('.ant-select-item-option', { hasText: RULE.calculation!.method }).click();
    const result = page.locator('[data-result]');
    await result.waitFor();
    expect(await result.innerText()).toBe('0.305 mg/kg');
    await page.getByLabel('m 1').fill('1.0000');
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent?.startsWith('0.2'));
    await page.getByLabel('公式').first().fill('ρ − V');
    await page.getByRole('alert').filter({ hasText: '量纲不同' }).waitFor();
    await page.getByLabel('公式').first().fill('ρ − ρ0');
    await page.getByLabel('m 1').fill('0.5000');
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent === '0.305 mg/kg');
    await page.getByRole('button', { name: /空白/ }).click();
    await page.getByRole('button', { name: /质控样/ }).click();
    await page.getByLabel('说明').fill('按标准制定');
    await shot(page, 'floor-rule-editor');
    await button(page, '提交审批').click();
    await page.waitForURL(/\/floor\/rules\/[0-9a-f-]{36}$/);
    const checker = await house.signIn('checker');
    await checker.goto(new URL(page.url()).pathname);
    await settled(checker);
    await checker.getByRole('button', { name: '批准' }).click();
    await checker.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await checker.getByText('已批准').waitFor();
    await shot(checker, 'floor-rule');
  });
});

describe('a result file', () => {
  it('is uploaded, its bad lines shown with their reasons, and put aside or refused by name', async () => {
    const page = await house.signIn('technician');
    await page.goto('/floor?tab=files');
    await settled(page);
    await button(page, '上传结果文件').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await page.locator('.ant-select-item-option', { hasText: '石墨炉原子吸收' }).click();
    await dialog.locator('input[type=file]').setInputFiles({ name: '0907.csv', mimeType: 'text/csv', buffer: readFileSync(new URL('aas.csv', CASES)) });
    await dialog.getByRole('button', { name: '上传并读取' }).click();
    await page.waitForURL(/\/floor\/files\//);
    await settled(page);
    expect(await page.locator('[data-bad] tbody tr').count()).toBeGreaterThan(2);
    expect(await page.locator('[data-bad]').innerText()).toContain('样品编号');
    await page.getByLabel('编码 F260512001').focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'A1\nB2\n');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    expect(await page.getByLabel('编码 F260512002').inputValue()).toBe('B2');
    await shot(page, 'floor-file');
  });

  it('reads on a phone without running over its edge', async () => {
    const page = await house.signIn('manager', { phone: true });
    for (const path of ['/floor?tab=holds', `/floor/charts/${chartId}`, '/floor?tab=proficiency']) {
      await page.goto(path);
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    await page.goto(`/floor/charts/${chartId}`);
    await settled(page);
    await shot(page, 'floor-chart-phone');
  });
});
