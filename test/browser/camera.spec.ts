import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { itemCode, portionCode } from '../../src/samples/domain/index.js';
import { insertItem } from '../results/item.js';
import { schemesInForce } from '../support/city.js';
import { filmOfLabel } from './film.js';
import { button, House, settled, shot } from './house.js';

const folder = mkdtempSync(join(tmpdir(), 'hengjian-camera-'));
const film = join(folder, 'label.y4m');
const ITEM = itemCode([12, 40, 77, 101, 150, 9, 33]);
const PORTION = portionCode(ITEM, 0);
let house: House;

/** A received sample in the custodian's hands, a place for it, and its printed label before the phone's camera. */
beforeAll(async () => {
  house = await House.open({ camera: film });
  const { world } = house;
  const schemes = await schemesInForce(world, new Set(['24-1']));
  const custodian = await world.as('custodian');
  const itemId = await insertItem(world, { scheme: schemes.get('24-1')!, laboratoryId: world.places.foodCentre, secrets: { unit: '示例店', producer: '示例厂', brand: '示例牌' } });
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    await tx.query('UPDATE samples.item SET code = $2 WHERE id = $1', [itemId, ITEM]);
    await tx.query(`INSERT INTO organisations.case_party (case_id, organisation_id, capacity) VALUES ($1, $2, 'laboratory')`, [itemId, world.places.foodCentre]);
    await tx.query(
      `INSERT INTO samples.portion (id, item_id, position, kind, code, quantity, left_quantity, unit, holder_id, holder_name, holder_organisation_id)
       VALUES ($1, $2, 1, 'test', $3, '1', '1', 'kg', $4, '样品管理员甲', $5)`, [newId(), itemId, PORTION, custodian.accountId, world.places.foodCentre]);
  });
  await custodian.post('/api/storage-places', { id: newId(), name: '冷藏柜', code: 'LC', conditions: ['冷藏'], lowestCelsius: '0', highestCelsius: '8' }).expect(201);
  const { body } = await custodian.get(`/api/scan/${PORTION}`).expect(200);
  const [portion] = body.portions as { label: string }[];
  expect(portion?.label).toBe(`HJ:${PORTION}`);
  writeFileSync(film, filmOfLabel(portion!.label));
}, 120_000);
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true });
});

describe('a phone’s camera', () => {
  it('reads the label of a sample, and its custody goes on from there', async () => {
    const page = await house.signIn((await house.world.as('custodian')).login, { phone: true });
    await page.context().grantPermissions(['camera', 'geolocation']);
    await page.goto('/custody');
    await settled(page);
    await page.getByRole('button', { name: '拍照扫码' }).first().tap();
    await page.getByText(PORTION).first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await shot(page, 'scanned-by-camera');
    await button(page, '入库／移库').tap();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.ant-select').tap();
    await page.locator('.ant-select-tree-node-content-wrapper').filter({ hasText: '冷藏柜' }).first().tap();
    await button(dialog, '放\\s?入').tap();
    await dialog.waitFor({ state: 'hidden' });
    const [stored] = await house.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ state: string; place: string }>(
      'SELECT p.state, l.name AS place FROM samples.portion p JOIN samples.storage_place l ON l.id = p.place_id WHERE p.code = $1', [PORTION]));
    expect(stored).toEqual({ state: 'stored', place: '冷藏柜' });
    expect(house.faults).toEqual([]);
    await page.context().close();
  }, 120_000);
});
