import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { insertItem } from '../results/item.js';
import { schemesInForce } from '../support/city.js';
import { write } from './forms.js';
import { button, House, settled, shot } from './house.js';

let house: House;
const CODE = 'YP000001';

/** An item that is concluded, with one portion kept longer than it must be. */
beforeAll(async () => {
  house = await House.open();
  const { world } = house;
  const schemes = await schemesInForce(world, new Set(['24-1']));
  for (const role of ['custodian', 'quality-manager', 'dispatcher', 'signatory', 'platform-administrator'] as const) await world.as(role);
  const itemId = await insertItem(world, { scheme: schemes.get('24-1')!, laboratoryId: world.places.foodCentre, secrets: { unit: '示例店', producer: '示例厂', brand: '示例牌' } });
  const custodian = await world.as('custodian');
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    await tx.query(`UPDATE samples.item SET state = 'concluded', outcome = 'pass', concluded_on = '2026-05-06' WHERE id = $1`, [itemId]);
    await tx.query(`INSERT INTO organisations.case_party (case_id, organisation_id, capacity) VALUES ($1, $2, 'laboratory')`, [itemId, world.places.foodCentre]);
    await tx.query(
      `INSERT INTO samples.portion (id, item_id, position, kind, code, quantity, left_quantity, unit, holder_id, holder_name, holder_organisation_id, retained_until, retained_provisional,
         retained_rule, disposal)
       VALUES ($1, $2, 1, 'backup', $3, '1', '1', 'kg', $4, '样品管理员甲', $5, '2026-08-06', false, '{}', 'proposed')`,
      [newId(), itemId, `${CODE}-1`, custodian.accountId, world.places.foodCentre]);
  });
}, 120_000);
afterAll(() => house?.close());

const login = async (role: 'custodian' | 'quality-manager' | 'dispatcher' | 'signatory' | 'platform-administrator') => house.signIn((await house.world.as(role)).login);

describe('the desk', () => {
  it('disposes of what was kept long enough: the quality manager approves, the custodian carries it out; a list is kept as a workbook', async () => {
    house.faults.length = 0;
    const manager = await login('quality-manager');
    await manager.goto('/custody?tab=disposals');
    await settled(manager);
    const [download] = await Promise.all([manager.waitForEvent('download'), button(manager, '导出').click()]);
    const rows = await readSheet(readFileSync(await download.path()));
    expect(rows.map(([code]) => code)).toEqual(['编码', `${CODE}-1`]);
    await manager.locator('.hj-table .ant-table-row input[type=checkbox]').first().check();
    await shot(manager, 'disposals');
    await button(manager, '批准处置').click();
    await button(manager.getByRole('dialog'), '批准处置').click();
    await manager.locator('.ant-table-row').filter({ hasText: '已批准处置' }).waitFor();
    await manager.context().close();

    const custodian = await login('custodian');
    await custodian.goto('/custody?tab=disposals');
    await settled(custodian);
    await custodian.locator('.hj-table .ant-table-row input[type=checkbox]').first().check();
    await button(custodian, '处置').click();
    const dialog = custodian.getByRole('dialog');
    await dialog.locator('input:visible, textarea:visible').first().fill('高温灭菌后按餐厨垃圾处理');
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await custodian.locator('.ant-table-row').first().waitFor({ state: 'detached' });
    await custodian.context().close();
    expect(house.faults).toEqual([]);
  }, 90_000);

  it('takes in a range of numbers, and refuses one that ends before it begins at the field', async () => {
    house.faults.length = 0;
    const page = await login('dispatcher');
    await page.goto('/numbers');
    await button(page, '录入编号段').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('前缀').fill('SBJ');
    await dialog.getByLabel('起', { exact: true }).fill('100');
    await dialog.getByLabel('止', { exact: true }).fill('99');
    await button(dialog, '保\\s?存').click();
    await dialog.getByText('止号不能小于起号').waitFor();
    await dialog.getByLabel('止', { exact: true }).fill('199');
    await button(dialog, '保\\s?存').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('100–199').waitFor();
    await shot(page, 'numbers');
    await page.context().close();
    expect(house.faults).toEqual([]);
  }, 60_000);

  it('registers a laboratory’s certificate', async () => {
    house.faults.length = 0;
    const page = await login('quality-manager');
    await page.goto(`/organisations/${house.world.places.foodCentre}`);
    await settled(page);
    await button(page, '登记证书').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('证书编号').fill('260001010203');
    for (const [label, day] of [['起始日', '2026-01-01'], ['截止日', '2031-12-31']] as const) {
      await dialog.getByLabel(label).fill(day);
      await dialog.getByLabel(label).press('Enter');
    }
    // The calendar of the second day goes before the dialog does.
    await page.waitForFunction(() => !document.querySelector('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)'));
    await button(dialog, '登记证书').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('260001010203').waitFor();
    await shot(page, 'certificates');
    await page.context().close();
    expect(house.faults).toEqual([]);
  }, 60_000);

  it('keeps a signatory’s own signature, drawn on the screen', async () => {
    house.faults.length = 0;
    const page = await login('signatory');
    await page.goto('/account/signature');
    await page.getByText('还没有签名图片').waitFor();
    await write(page, 0);
    await button(page, '使用这个签名').click();
    await page.locator('main img[alt$="的签名"]').waitFor();
    await shot(page, 'own-signature');
    await page.context().close();
    // There was none before: the server says so with 404, and the screen in words.
    expect(house.faults.filter((fault) => !/GET \/api\/signature answered 404$/.test(fault))).toEqual([]);
  }, 60_000);

  it('imports a notice of the State Council after a look at every line', async () => {
    house.faults.length = 0;
    const page = await login('platform-administrator');
    await page.goto('/calendar?year=2027');
    await page.getByText('2027 年的放假安排尚未导入').waitFor();
    await page.getByRole('link', { name: '导入放假通知' }).click();
    await page.getByLabel('文号').fill('国办发明电〔2026〕示例号');
    await page.getByLabel('标题').fill('关于2027年部分节假日安排的通知');
    await page.getByLabel('出处').fill('中国政府网');
    await page.getByLabel('发布日期').fill('2026-09-01');
    await page.getByLabel('发布日期').press('Enter');
    const text = page.locator('textarea').first();
    const good = ['2027-01-01..2027-01-03,元旦,休', '2027-05-01..2027-05-05,劳动节,休', '2027-10-01..2027-10-07,国庆节,休'].join('\n');
    await text.fill(`${good}\n2027-03-03,春节,班`);
    await button(page, '预\\s?览').click();
    await page.getByText('有 1 行有误').waitFor();
    await shot(page, 'notice-bad');
    await text.fill(good);
    await button(page, '预\\s?览').click();
    await button(page, '导入并重算').click();
    await page.waitForURL(/\/calendar\?year=2027/);
    await page.getByText('国办发明电〔2026〕示例号').waitFor();
    await shot(page, 'calendar');
    await page.goto('/calendar/windows');
    await settled(page);
    await shot(page, 'windows');
    await page.context().close();
    expect(house.faults).toEqual([]);
  }, 60_000);
});
