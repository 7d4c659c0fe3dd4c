import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ROLES, type Role } from '../../src/organisations/index.js';
import { committed, dispatched, published, received, sentOff, signedRecord, started } from '../../src/demonstration/index.js';
import { castOf } from '../story/cast.js';
import { layCity, schemesInForce } from '../support/city.js';
import { DESKTOP, House, PHONE, settled } from './house.js';

const SCHEME = '24-1';
const CHINESE = /\p{Script=Han}/u;

let house: House;
let seals = 0;
const loginOf = new Map<Role, string>();

/** A plan half-way through, so that lists and homes have something to show. */
beforeAll(async () => {
  house = await House.open();
  const { world } = house;
  await layCity(world, 300);
  const schemes = await schemesInForce(world, new Set([SCHEME]));
  for (let nth = 1; nth <= 2; nth++) await world.as('sampler', { nth, place: 'bureau' });
  for (const role of ROLES) loginOf.set(role, (await world.as(role, role === 'sampler' ? { place: 'bureau' } : {})).login);
  const cast = castOf(world);
  const plan = await published(cast, {
    title: '2026年第三季度面包监督抽检计划', kind: 'supervision', taskSource: '市级监督抽检', periodFrom: '2026-09-01', periodTo: '2026-12-31',
    strata: [{ schemeId: schemes.get(SCHEME)!, quota: 4, reserves: 2, laboratoryId: world.places.foodCentre, dueOn: '2026-10-31' }],
  });
  const draw = await committed(cast, plan.id, '双色球第2026105期开奖号码');
  const visits = await dispatched(cast, draw.id, '03-07-12-18-25-31+09');
  for (const [at, visit] of visits.slice(0, 2).entries()) {
    await started(cast, visit);
    const record = await signedRecord(cast, visit, { name: '全麦面包', unit: 'kg', taken: '3', test: '2', backup: '1', price: '38.40' }, 0, () => `FT2600000${(seals += 1)}`);
    const handover = await sentOff(cast, visit, record);
    if (at > 0) continue;
    world.clock.advance({ seconds: 300 });
    await received(cast, handover, record);
  }
}, 120_000);

afterAll(() => house?.close());

/** What makes the page wider than its window: the first element that reaches beyond it; undefined where the page fits. */
const overhang = (page: Page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const beyond = [...document.querySelectorAll('main *, header *')].find((each) => each.getBoundingClientRect().right > clientWidth + 1);
  return `${beyond?.tagName}.${beyond?.className} ${beyond?.textContent?.slice(0, 40)}`;
});

async function becomesPhone(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.locator('nav.hj-bottom').waitFor();
  await settled(page);
}

async function becomesDesk(page: Page): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await page.locator('nav.hj-side').waitFor();
}

describe('what each role finds', () => {
  it.each(ROLES)('the screens of %s open at desk and phone width, whole and without an error, the home in English too', async (role) => {
    house.faults.length = 0;
    const wide: string[] = [];
    const page = await house.signIn(loginOf.get(role)!);
    const measure = async (where: string) => {
      const what = await overhang(page);
      if (what) wide.push(`${where}: ${what}`);
    };
    const visit = async (path: string) => {
      await becomesDesk(page);
      await page.locator(`nav.hj-side a[href="${path}"]`).click();
      // An enterprise's reports stand at an address of their own, to which the common one leads.
      await page.waitForURL((url) => url.pathname.endsWith(path));
      await page.locator('main h1').first().waitFor();
      await settled(page);
    };
    const paths = await page.locator('nav.hj-side a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths).toContain('/');
    for (const path of paths) {
      await visit(path);
      await measure(`${path} at ${DESKTOP.width}`);
      await becomesPhone(page);
      await measure(`${path} at ${PHONE.width}`);
    }
    await visit('/');
    await page.locator('header.hj-header').getByRole('button', { name: '切换到英文' }).click();
    await page.locator('html[lang=en]').waitFor();
    await settled(page);
    for (const text of await page.locator('nav.hj-side a, main h2').allInnerTexts()) expect(text).not.toMatch(CHINESE);
    await measure(`the English home at ${DESKTOP.width}`);
    await becomesPhone(page);
    await measure(`the English home at ${PHONE.width}`);
    await page.context().close();
    expect(wide).toEqual([]);
    expect(house.faults).toEqual([]);
  }, 90_000);
});
