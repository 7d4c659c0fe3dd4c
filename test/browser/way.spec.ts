import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { photographPicture } from '../../src/demonstration/walk/picture.js';
import { Organisations } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { hasPoppler, pageCount, textOf } from '../reports/pdf-tools.js';
import { layCity, schemesInForce } from '../support/city.js';
import { choose, fillIn, typedFor, write } from './forms.js';
import { button, confirmed, House, PASSWORD, settled, shot } from './house.js';

const SCHEME = '34-4';
const TITLE = '2026年第三季度流通环节食品监督抽检计划';
const FAILING = /^腐霉利/;

let house: House;
let planId = '';
let drawId = '';
let itemCode = '';
let sampledUnit = '';
let report = { number: '', pdf: Buffer.alloc(0) };

beforeAll(async () => {
  house = await House.open();
  await layCity(house.world, 600);
  await schemesInForce(house.world, new Set([SCHEME]));
  for (const [login, name, role, place] of [
    ['planner', '马文华', 'planner', 'bureau'], ['leader', '赵国栋', 'leader', 'bureau'], ['dispatcher', '陈立新', 'dispatcher', 'bureau'],
    ['sampler-1', '王建军', 'sampler', 'bureau'], ['sampler-2', '李晓燕', 'sampler', 'bureau'], ['custodian', '孙梅', 'custodian', 'foodCentre'],
    ['technician', '周启明', 'technician', 'foodCentre'], ['checker', '吴敏', 'checker', 'foodCentre'], ['signatory', '郑卫国', 'signatory', 'foodCentre'],
    ['manager', '冯雪', 'quality-manager', 'foodCentre'], ['auditor', '钱静', 'auditor', 'bureau'], ['officer', '韩磊', 'handling-officer', 'bureau'],
    ['standards', '杨帆', 'standards-officer', 'bureau'], ['administrator', '许亮', 'platform-administrator', 'bureau'],
  ] as const) await house.hire(login, name, role, place);
}, 120_000);

afterAll(() => house?.close());

const leave = (page: Page) => page.context().close();

async function readValue(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '公开值' }).fill('03-07-12-18-25-31+09');
  await page.locator('form button[type=submit]').click();
  await page.getByRole('dialog').locator('.ant-btn-primary').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

let broken: string | undefined;
/** Each step stands on the one before: after the first that fails the others only say so. */
function step(name: string, walk: () => Promise<void>): void {
  it(name, async () => {
    if (broken) throw new Error(`Not walked, for this did not work: ${broken}`);
    broken = name;
    await walk().catch(async (error: unknown) => {
      await house.pictures('failed');
      throw error;
    });
    broken = undefined;
  }, 120_000);
}

describe('the way of a food sample through the screens', () => {
  step('a planner writes a plan and submits it', async () => {
    const page = await house.signIn('planner');
    await shot(page, 'home-planner');
    await page.goto('/plans/new');
    // The period first: Enter, which ends it, would send a form that is filled in.
    await page.locator('#period').click();
    await page.locator('#period').fill('2026-09-01');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2026-12-31');
    await page.keyboard.press('Enter');
    await page.getByLabel('计划名称').fill(TITLE);
    await page.getByLabel('任务来源').fill('市级监督抽检');
    await page.getByRole('button', { name: '下一步：填写分层' }).click();
    await page.waitForURL(/\/edit$/);
    const cell = async (field: string, text: string) => {
      await page.locator(`[data-cell="S001:${field}"]`).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await cell('scheme', SCHEME);
    await cell('businessType', '流通');
    await cell('quota', '1');
    await cell('reserves', '2');
    await cell('laboratory', '示例市食品检验中心');
    await cell('dueOn', '2026-10-31');
    await page.getByRole('button', { name: '完成编制' }).click();
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    planId = page.url().split('/').at(-1) ?? '';
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await confirmed(page, '提交批准');
    await page.getByText('待批准').first().waitFor();
    await leave(page);
  });

  step('a leader, another person, approves it', async () => {
    const page = await house.signIn('leader');
    await shot(page, 'home-leader');
    await page.getByRole('link', { name: TITLE }).first().click();
    await confirmed(page, '批准');
    await page.getByText('已批准').first().waitFor();
    await leave(page);
  });

  step('the planner publishes it', async () => {
    const page = await house.signIn('planner');
    await page.goto(`/plans/${planId}`);
    await confirmed(page, '发布');
    await page.getByText('已发布').first().waitFor();
    await shot(page, 'plan');
    await leave(page);
  });

  step('a dispatcher commits to a draw', async () => {
    const page = await house.signIn('dispatcher');
    await shot(page, 'home-dispatcher');
    await page.goto(`/plans/${planId}`);
    await page.getByRole('button', { name: '准备抽取' }).click();
    await page.getByRole('button', { name: '双色球开奖' }).click();
    await page.getByLabel('公开事件').fill('中国福利彩票双色球第2026105期开奖号码');
    await shot(page, 'draw-prepare');
    await page.getByRole('button', { name: '冻结名录并公布承诺' }).click();
    await page.waitForURL(/\/draws\/[0-9a-f-]{36}$/);
    drawId = page.url().split('/').at(-1) ?? '';
    await page.getByRole('timer').waitFor();
    await shot(page, 'draw-committed');
    await leave(page);
  });

  step('two people read the public value once the event is over, and the samplers are sent out', async () => {
    house.world.clock.advance({ days: 2 });
    const page = await house.signIn('dispatcher');
    await page.goto(`/draws/${drawId}`);
    const colleague = await house.signIn('planner');
    await colleague.goto(`/draws/${drawId}`);
    await readValue(colleague);
    await leave(colleague);
    await page.getByText('独立读数').first().waitFor();
    await readValue(page);
    await page.getByText('抽中代码').or(page.getByText('抽中单位')).first().waitFor();
    await shot(page, 'draw-drawn');
    await page.locator('header.hj-pagehead .ant-btn-primary').click();
    await page.getByRole('dialog').locator('.ant-btn-primary').click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('a[href^="/visits/"]').first().waitFor();
    await shot(page, 'draw');
    await leave(page);
  });

  step('a sampler fills in, seals and signs the record on a phone, and hands the sample over', async () => {
    const page = await house.signIn('sampler-1', { phone: true });
    await shot(page, 'home-sampler');
    await page.goto('/visits');
    await page.locator('.hj-visitcard h3').first().waitFor();
    sampledUnit = await page.locator('.hj-visitcard h3').first().innerText();
    await button(page, '去抽样').tap();
    await page.getByRole('button', { name: '开始抽样' }).tap();
    await page.getByRole('button', { name: '新增样品' }).waitFor();
    const photo = join(house.world.dataDirectory, 'place.png');
    writeFileSync(photo, photographPicture(1));
    utimesSync(photo, house.world.clock.now(), house.world.clock.now());
    await page.getByRole('region', { name: '现场照片' }).locator('input[type=file]').setInputFiles(photo);
    await page.locator('.hj-photo img').first().waitFor();
    await shot(page, 'visit');
    await page.getByRole('button', { name: '新增样品' }).tap();
    await page.locator('[data-field="place"]').waitFor();
    if (await page.locator('[data-field="foodType"]').count()) await choose(page, page.locator('[data-field="foodType"] .ant-select'));
    const next = () => page.getByRole('button', { name: '下一步' }).tap();
    const fill = async (values: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(values)) await fillIn(page, key, value);
    };
    await fill({ link: '流通', place: '超市', region: '城市' });
    await next();
    await fill({ contact: '马俊', phone: '000-0000000' });
    await next();
    await fill({
      sampleName: '韭菜', sampleKind: '食用农产品', origin: '外购', packaging: '散装', dateKind: '购进日期', productionDate: '2026-09-05', unitPrice: '6.8', form: '固体',
      packageForm: '塑料袋', method: '非无菌采样', storage: '常温', sampledOn: '2026-09-09',
    });
    await shot(page, 'record');
    await next();
    await next();
    await fill({ pricePaid: '20.4', receiptKind: '购样凭证' });
    await next();
    await fill({ baseQuantity: '60', takenQuantity: '3', backupQuantity: '1', quantityUnit: 'kg' });
    const seals = page.locator('.hj-portion input[data-scan]');
    await seals.nth(0).fill('FT26000001');
    await seals.nth(1).fill('FT26000002');
    await shot(page, 'portions');
    await next();
    await page.locator('canvas.hj-sign').nth(2).waitFor();
    for (const nth of [0, 1, 2]) await write(page, nth);
    await shot(page, 'sign');
    await page.getByRole('button', { name: '签署，生成样品编号' }).tap();
    await page.getByRole('heading', { name: '已签署' }).waitFor();
    itemCode = (await page.locator('.hj-section .hj-figures, .hj-section a').first().innerText()).trim();
    await page.locator('.hj-label').nth(1).waitFor();
    await shot(page, 'signed');

    await page.getByRole('button', { name: '去交接' }).tap();
    await page.getByRole('button', { name: '送检（交承检机构）' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: '发起交接' }).tap();
    await page.waitForURL(/\/custody\/handovers\//);
    await page.goto('/visits');
    await page.locator('.hj-visitcard').getByRole('button').last().tap();
    await confirmed(page, '结束本次抽样');
    await leave(page);
  });

  step('a custodian scans the label and receives the sample', async () => {
    house.world.clock.advance({ seconds: 600 });
    const page = await house.signIn('custodian');
    await shot(page, 'home-custodian');
    const scanned = page.getByLabel('扫描样品标签，或输入样品码').first();
    await scanned.fill(itemCode);
    await scanned.press('Enter');
    await page.getByRole('button', { name: '去验收' }).click();
    await page.getByText('封条完好', { exact: true }).first().waitFor();
    for (const intact of await page.getByText('封条完好', { exact: true }).all()) await intact.click();
    await page.getByText('相符', { exact: true }).click();
    await page.getByRole('button', { name: '包装完好，无泄漏' }).click();
    await page.locator('.hj-received').getByText('接收', { exact: true }).click();
    await shot(page, 'reception');
    await page.getByRole('button', { name: '保存验收结果' }).click();
    await page.getByText('已接收').first().waitFor();
    await leave(page);
  });

  step('the quality manager gives it to a technician', async () => {
    const page = await house.signIn('manager');
    await shot(page, 'home-quality-manager');
    await page.goto('/examinations?view=unassigned');
    await page.getByRole('checkbox').nth(1).check();
    await choose(page, page.locator('.hj-filters .ant-select').last(), '周启明');
    await page.getByRole('button', { name: '分派 1 份' }).click();
    await page.getByText('没有待分派的检验任务').waitFor();
    await leave(page);
  });

  step('the technician types the whole sheet from the keyboard, blind to unit and brand, and submits it', async () => {
    const page = await house.signIn('technician');
    await shot(page, 'home-technician');
    await page.goto('/examinations');
    await page.locator('table a').first().click();
    const requirements = page.locator('[data-cell$=":requirement"]');
    await requirements.first().waitFor();
    const rows = await requirements.allInnerTexts();
    const names = (await page.locator('[data-cell$=":parameter"]').allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim());
    const typed = rows.map((requirement, at) => typedFor(requirement, !FAILING.test(names[at] ?? '')));
    expect(names.some((name) => FAILING.test(name))).toBe(true);
    await page.locator('[data-cell$=":text"]').first().click();
    for (const { text } of typed) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    for (const [at, { detectionLimit }] of typed.entries()) {
      if (!detectionLimit) continue;
      await page.locator('[data-cell$=":detectionLimit"]').nth(at).click();
      await page.keyboard.type(detectionLimit);
      await page.keyboard.press('Enter');
    }
    await page.getByText(/> /).first().waitFor();
    await page.getByText('已保存').first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(sampledUnit);
    await shot(page, 'sheet');
    await page.keyboard.press('Control+Enter');
    await button(page.getByRole('dialog'), '提交审核').click();
    await page.getByText('待审核').first().waitFor();
    await leave(page);
  });

  step('the checker checks and the signatory approves', async () => {
    const checker = await house.signIn('checker');
    await shot(checker, 'home-checker');
    await checker.goto('/reviews');
    await button(checker, '审核通过').waitFor();
    await shot(checker, 'review');
    await button(checker, '审核通过').click();
    await checker.getByText('没有等您审核的结果').waitFor();
    await leave(checker);

    const signatory = await house.signIn('signatory');
    await shot(signatory, 'home-signatory');
    await signatory.goto('/reviews');
    await signatory.getByText('报告预览', { exact: true }).click();
    await signatory.getByRole('img', { name: /报告预览第 1 页/ }).waitFor();
    await shot(signatory, 'review-preview');
    await button(signatory, '批准').click();
    const proof = signatory.getByRole('dialog');
    await proof.locator('input[type=password]').fill(PASSWORD);
    await button(proof, '确认').click();
    await signatory.getByText('没有等您批准的结果').waitFor();
    await leave(signatory);
  });

  step('the report is there as a PDF', async () => {
    const page = await house.signIn('signatory');
    await page.goto('/reports');
    await page.locator('table a').first().click();
    await page.getByRole('link', { name: '下载 PDF' }).waitFor();
    await shot(page, 'report');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 PDF' }).click();
    const pdf = readFileSync(await (await downloading).path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pageCount(pdf)).toBeGreaterThanOrEqual(3);
    const number = (await page.locator('header.hj-pagehead .hj-figures').first().innerText()).trim();
    if (hasPoppler) expect(textOf(pdf)).toContain(number);
    report = { number, pdf };
    await leave(page);
  });

  /** Without poppler-utils nobody reads the code that is printed; CI has them. */
  (hasPoppler ? step : it.skip)('anyone can see that the report is authentic, and that a changed file is not', async () => {
    const page = await house.window();
    await page.goto('/verify');
    await page.getByLabel('报告编号').fill(report.number);
    await page.getByLabel('核验码').fill(printedCode(report.pdf));
    await button(page, '核验').click();
    await page.getByText('真实有效').waitFor();
    const drop = (name: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await drop('report.pdf', report.pdf);
    await page.getByText('文件一致').waitFor();
    await shot(page, 'verify');
    const changed = Buffer.from(report.pdf);
    changed[changed.length >> 1]! ^= 1;
    await drop('changed.pdf', changed);
    await page.getByText('文件不一致').waitFor();
    await leave(page);
  });

  step('the sampled enterprise finds its result on a phone and downloads its report', async () => {
    const unit = await enterpriseOf(sampledUnit);
    await house.hire('enterprise', '马俊', 'enterprise-user', { organisationId: unit });
    const page = await house.signIn('enterprise', { phone: true });
    await shot(page, 'home-enterprise');
    await page.goto('/enterprise/samples');
    await page.getByRole('heading', { name: '韭菜' }).waitFor();
    await shot(page, 'enterprise-samples');
    await button(page, '签\\s?收').tap();
    await button(page.getByRole('dialog'), '签\\s?收').tap();
    await page.getByText(/已于 .* 签收/).waitFor();
    await page.getByText('申请复检', { exact: true }).waitFor();
    await shot(page, 'enterprise-rights');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载检验报告' }).tap();
    expect(readFileSync(await (await downloading).path()).equals(report.pdf)).toBe(true);
    await leave(page);
  });

  step('the auditor verifies the whole ledger without a finding', async () => {
    const page = await house.signIn('auditor');
    await shot(page, 'home-auditor');
    await page.goto('/ledger');
    await page.getByRole('button', { name: '立即签发检查点' }).click();
    await page.getByText('检查点已签发').waitFor();
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByText('核验通过，没有发现改动').waitFor();
    await shot(page, 'ledger');
    await leave(page);
  });

  step('the failing result waits for the handling officer; everyone else has a home too', async () => {
    const officer = await house.signIn('officer');
    await officer.getByText(sampledUnit).first().waitFor();
    await shot(officer, 'home-handling-officer');
    await leave(officer);
    for (const [login, role] of [['standards', 'standards-officer'], ['administrator', 'platform-administrator']] as const) {
      const page = await house.signIn(login);
      await settled(page);
      await shot(page, `home-${role}`);
      await leave(page);
    }
  });

  it('no screen on the way complained', () => expect(house.faults).toEqual([]));
});

/** The code beside the QR code of a report, as a reader types it. */
function printedCode(pdf: Buffer): string {
  const [code] = /(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}/.exec(textOf(pdf)) ?? [];
  if (!code) throw new Error('The report shows no verification code');
  return code;
}

/** The organisation of an enterprise of the directory, as it gets an account; it carries the id of its place there. */
async function enterpriseOf(name: string): Promise<string> {
  return house.world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    const [unit] = await tx.query<{ id: string }>('SELECT id FROM directory.enterprise WHERE name = $1', [name]);
    if (!unit) throw new Error(`The directory has no ${name}`);
    await house.world.get(Organisations).openPortal(tx, { id: unit.id, name, divisionCode: '622921' });
    return unit.id;
  });
}
