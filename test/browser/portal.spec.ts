import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { RENDER_JOB } from '../../src/reports/index.js';
import { approve, checked, layReporting } from '../reports/checked.js';
import { button, House, settled, shot } from './house.js';

const USCC = '92140702MA0K2AX62M';
const PASSWORD = 'a long enough secret';
let house: House;

beforeAll(async () => {
  house = await House.open();
  const { world } = house;
  const ground = await layReporting(world);
  for (const result of ['0.05', '0.06', '0.31']) {
    const [reportId] = await approve(world, await checked(world, ground, 1, { result }));
    await world.perform(RENDER_JOB, { reportId });
  }
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    const id = newId();
    await tx.query(`INSERT INTO directory.enterprise (id, kind, uscc, name, status) VALUES ($1, 'enterprise', $2, '晋中示例面粉厂', 'open')`, [id, USCC]);
    await tx.query(
      `INSERT INTO directory.premises (id, code, enterprise_id, address, division_code, station_id, business_types) VALUES ($1, 'X000002', $2, '西街1号', '622921', $3, '{production}')`,
      [newId(), id, world.places.station],
    );
  });
}, 180_000);
afterAll(() => house?.close());

describe('the portal', () => {
  it('is asked for on a phone, opened by an officer at the desk, and entered with what was typed', async () => {
    house.faults.length = 0;
    const phone = await house.window({ phone: true });
    await phone.goto('/portal/register');
    await phone.getByText('凭信用代码').tap();
    await phone.getByLabel('统一社会信用代码', { exact: true }).fill(USCC);
    await phone.getByLabel('姓名').fill('张小满');
    await phone.getByLabel('联系电话').fill('13900000042');
    await phone.getByLabel('登录名').fill('zhang');
    await phone.locator('input[type=password]').fill(PASSWORD);
    await shot(phone, 'portal-register');
    await button(phone, '提交申请').tap();
    await phone.getByText('申请已提交：晋中示例面粉厂').waitFor();

    const officer = await house.signIn((await house.world.as('handling-officer')).login);
    await officer.goto('/registrations?state=waiting');
    await settled(officer);
    await shot(officer, 'registrations');
    await button(officer.locator('.ant-table-row').filter({ hasText: '晋中示例面粉厂' }), '开\\s?通').click();
    await button(officer.getByRole('dialog'), '开\\s?通').click();
    await officer.locator('.ant-table-row').filter({ hasText: '晋中示例面粉厂' }).waitFor({ state: 'detached' });
    await officer.context().close();

    await phone.goto('/sign-in');
    await phone.getByLabel('账号').fill(`zhang@${USCC.toLowerCase()}`);
    await phone.locator('input[type=password]').fill(PASSWORD);
    await phone.locator('button[type=submit]').click();
    await phone.locator('.hj-frame main h1').waitFor();
    await phone.context().close();
    expect(house.faults).toEqual([]);
  }, 120_000);

  it('gives several reports as one archive; the failing one only after its receipt', async () => {
    house.faults.length = 0;
    const page = await house.signIn((await house.world.as('enterprise-user')).login, { phone: true });
    await page.goto('/enterprise/reports');
    await button(page, '选择多份下载').tap();
    const boxes = page.getByRole('checkbox');
    await boxes.first().waitFor();
    expect(await boxes.evaluateAll((all) => all.filter((box) => (box as unknown as { disabled: boolean }).disabled).length)).toBe(1);
    for (const box of await boxes.all()) if (await box.isEnabled()) await box.check();
    await shot(page, 'enterprise-archive');
    const downloading = page.waitForEvent('download');
    await button(page, '打包下载 2 份').tap();
    const archive = readFileSync(await (await downloading).path());
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    expect((await downloading).suggestedFilename()).toMatch(/\.zip$/);
    await button(page, '签\\s?收').tap();
    await button(page.getByRole('dialog'), '签\\s?收').tap();
    await page.getByText(/已于 .* 签收/).waitFor();
    await page.context().close();
    expect(house.faults).toEqual([]);
  }, 120_000);
});
