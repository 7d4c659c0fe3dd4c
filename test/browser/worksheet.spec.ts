import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Bench } from '../results/bench.js';
import { CADMIUM, ICP, LEAD, PLAIN, WorksheetBench } from '../results/worksheets/worksheet-bench.js';
import type { WorksheetView } from '../../src/results/worksheets/worksheets.dto.js';
import type { Person } from '../support/world.js';
import { button, House, settled, shot } from './house.js';

const ROWS = 40;
const PARAMETERS = Array.from({ length: 10 }, (_, at) => `示例农药${at + 1}`);

let house: House;
let run: WorksheetBench;
let technician: Person;

beforeAll(async () => {
  house = await House.open();
  run = await WorksheetBench.open(await Bench.over(house.world));
  technician = await house.world.as('technician');
}, 120_000);
afterAll(() => house?.close());

async function open(sheet: { readonly id: string }, login = technician.login): Promise<Page> {
  const page = await house.signIn(login);
  await page.goto(`/worksheets/${sheet.id}`);
  await settled(page);
  return page;
}

const stored = async (id: string): Promise<WorksheetView> => (await technician.get(`/api/worksheets/${id}`).expect(200)).body as WorksheetView;
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已保存' }).waitFor();

/** What Excel would put on the clipboard, into the cell that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

const texts = (sheet: WorksheetView, parameter: string) => sheet.positions.filter((one) => one.kind === 'sample' && one.parameter === parameter).sort((one, other) => one.place - other.place)
  .map((position) => sheet.inputs.find((input) => input.positionId === position.id && input.name === '@result')?.text ?? null);

/** Asks until it is so. */
async function until(ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    if (JSON.stringify(await ask()) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
  expect(await ask()).toEqual(wanted);
}

describe('the grid of a worksheet', () => {
  it('is begun from the queue, and worked from the keyboard alone: type, move, edit, fill down, undo, complete', async () => {
    house.faults.length = 0;
    const scheme = await run.bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LEAD]: '≤0.3 mg/kg' }, { method: PLAIN });
    const { examinations } = await run.assigned(technician, 3, scheme);
    const page = await house.signIn(technician.login);
    await page.goto('/examinations');
    await settled(page);
    await button(page, '建立工作单').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 个样品，共 6 个检验项目').waitFor();
    await shot(page, 'worksheet-new');
    await button(dialog, '建立工作单').click();
    await page.waitForURL(/\/worksheets\/[0-9a-f-]{36}$/);
    await settled(page);
    const id = page.url().split('/').at(-1)!;
    const grid = page.getByRole('grid').nth(1);
    await grid.locator('td.hj-cell').first().click();
    // From here on no hand leaves the keyboard.
    const press = async (...keys: string[]) => { for (const key of keys) await page.keyboard.press(key); };
    await page.keyboard.type('0.31');
    await grid.locator('[data-cell^="1:"]').getByRole('img', { name: '不合格' }).waitFor();
    await press('Tab');
    await page.keyboard.type('0.25');
    await press('Enter');
    await page.keyboard.type('0.2');
    await press('ArrowUp', 'ArrowDown', 'F2', 'End', 'Backspace');
    await page.keyboard.type('15');
    await press('Enter', 'Control+d', 'ArrowLeft', 'ArrowUp');
    await page.keyboard.type('0.05');
    await press('Shift+ArrowDown');
    await press('Control+d');
    await press('Delete', 'Control+z');
    await saved(page);
    await shot(page, 'worksheet-plain');
    await until(async () => texts(await stored(id), CADMIUM), ['0.31', '0.05', '0.05']);
    expect(texts(await stored(id), LEAD)).toEqual(['0.25', '0.15', '0.15']);
    await press('Control+Home', 'Control+Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByText('完成后按质控规则判定本批').waitFor();
    await button(page.getByRole('dialog'), '完\\s?成').click();
    await page.locator('.hj-pagehead').getByText('已完成').waitFor();
    expect((await run.bench.sheet(technician, examinations[0]!)).determinations[0]?.reading?.text).toBe('0.31');
    await page.context().close();
    expect(house.faults).toEqual([]);
  }, 120_000);

  it('takes a paste of 40 × 10 from Excel in one deed, judges it at once, and stays quick', async () => {
    house.faults.length = 0;
    const { sheet } = await run.begun(technician, ROWS, [], PLAIN, Object.fromEntries(PARAMETERS.map((parameter) => [parameter, '≤0.5 mg/kg'])));
    const page = await open(sheet);
    const grid = page.getByRole('grid').nth(1);
    await grid.locator(`[data-cell="1:${PARAMETERS[0]}"]`).click();
    const block = Array.from({ length: ROWS }, (_, row) => PARAMETERS.map((__, column) => `0.${String(10 + row)}${column}`).join('\t')).join('\n');
    await paste(page, block);
    await grid.locator(`[data-cell="40:${PARAMETERS[9]}"]`).getByRole('img').waitFor();
    await saved(page);
    await until(async () => texts(await stored(sheet.id), PARAMETERS[9]!), Array.from({ length: ROWS }, (_, row) => `0.${10 + row}9`));
    await page.keyboard.press('Control+z');
    // An empty text takes no obtained result back: it is said at the cells, and redoing brings the texts again.
    await page.getByRole('alert').first().waitFor();
    await page.keyboard.press('Control+y');
    await shot(page, 'worksheet-40x10');
    await page.context().close();
  }, 120_000);

  it('lets two browsers work at once: other cells stand side by side, the same cell shows both values and is chosen', async () => {
    const { sheet } = await run.begun(technician, 2);
    const [bench, tablet] = [await open(sheet), await open(sheet)];
    const type = async (page: Page, cell: string, text: string) => {
      await page.getByRole('grid').nth(1).locator(`[data-cell="${cell}"]`).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await type(bench, `1:${CADMIUM}`, '0.11');
    await saved(bench);
    await type(tablet, `1:${LEAD}`, '0.21');
    await type(tablet, `1:${CADMIUM}`, '0.12');
    await tablet.getByRole('alert').filter({ hasText: CADMIUM }).waitFor();
    await until(async () => [texts(await stored(sheet.id), CADMIUM)[0], texts(await stored(sheet.id), LEAD)[0]], ['0.11', '0.21']);
    await tablet.getByRole('alert').getByRole('button').click();
    const dialog = tablet.getByRole('dialog');
    await dialog.getByText('0.12').waitFor();
    await dialog.getByText('0.11').waitFor();
    await shot(tablet, 'worksheet-conflict');
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await until(async () => texts(await stored(sheet.id), CADMIUM)[0], '0.12');
    await bench.context().close();
    await tablet.context().close();
  }, 120_000);

  it('loses nothing when the network is cut in the middle, not even when the window is closed before it is back', async () => {
    const { sheet } = await run.begun(technician, 2, [], ICP);
    const page = await open(sheet);
    const cell = (name: string) => page.getByRole('grid').nth(1).locator(`[data-cell="${name}"]`);
    await cell('1:1|ρ').click();
    await page.keyboard.type('2.0');
    await page.keyboard.press('Tab');
    await saved(page);
    await page.context().setOffline(true);
    for (const text of ['25', '1', '0.5', '2.1', '25', '1', '0.5']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('status').filter({ hasText: '网络已断开' }).waitFor();
    // The result stands there before the server knows of it: calculated from the same rules.
    await page.getByRole('grid').nth(1).locator('[data-cell="1:result"]').getByText('0.1025').waitFor();
    expect((await stored(sheet.id)).inputs).toHaveLength(1);
    await page.reload().catch(() => undefined); // nobody answers
    await page.context().setOffline(false);
    await page.goto(`/worksheets/${sheet.id}`);
    await settled(page);
    await until(async () => (await stored(sheet.id)).inputs.length, 8);
    await cell('1:2|ρ').click();
    await shot(page, 'worksheet-calculated');
    await page.context().close();
  }, 120_000);
});
