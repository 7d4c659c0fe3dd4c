import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as newId } from 'uuid';
import { Ledger, TransparencyLog } from '../ledger/index.js';
import { demonstrationLogins, keepDemonstrationLogins, Organisations } from '../organisations/index.js';
import type { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork } from '../platform/database/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { RENDER_JOB } from '../reports/index.js';
import { loadDesign } from './load-design.js';
import type { PastClock } from './past-clock.js';
import { PRODUCTS, type DemonstrationProduct } from './products.js';
import { TokenCast } from './token-cast.js';
import {
  approved, assigned, checked, committed, dispatched, drafted, ended, examinationOf, failingReading, fruitless, published, received, refused, sentOff, signedRecord, soundReading,
  started, submitted, submittedResult, typed, valueKnown, type SignedRecord, type Visit,
} from './walk/index.js';

/** How far each sample is, in the order in which visits were dispatched: enough of every step that each role has something before it. */
const STEPS = [
  ...Array<Step>(9).fill('approved'), 'checked', 'checked', 'submitted', 'submitted', 'entering', 'entering', 'assigned', 'assigned', 'received', 'received', 'sent', 'sent', 'held',
] as const satisfies readonly Step[];
type Step = 'approved' | 'checked' | 'submitted' | 'entering' | 'assigned' | 'received' | 'sent' | 'held';
const REACHED: readonly Step[] = ['held', 'sent', 'received', 'assigned', 'entering', 'submitted', 'checked', 'approved'];

interface Ground {
  readonly schemes: ReadonlyMap<string, string>;
  readonly foodCentre: string;
  readonly bureau: string;
  /** Divisions of the county bureaus; each county is sampled for some of the foods. */
  readonly counties: readonly string[];
}

/** Does weeks of work through the product's own routes, so that every screen has content, and puts it under a checkpoint. */
export async function loadWork(app: NestFastifyApplication, clock: PastClock, config: Config): Promise<void> {
  clock.rewind(27);
  const cast = await TokenCast.of(app, clock);
  const ground = await groundOf(app);
  const design = clock.story(() => loadDesign(app, cast, clock, ground.schemes, ground.foodCentre));
  await together([design, clock.story(() => storagePlaces(cast)), mainPlan(cast, clock, ground).then((visits) => walkVisits(cast, clock, visits))]);
  await otherPlans(cast, clock, ground);
  await proposedLimit(cast, ground);
  await renderReports(app);
  await enterpriseOfItsOwn(app, config);
  await cast.dismiss();
  await app.get(TransparencyLog).checkpoint();
}

/** Waits for all, also where one of them fails: a telling that still runs must not find the application closed. */
async function together(tellings: readonly Promise<unknown>[]): Promise<void> {
  for (const ended of await Promise.allSettled(tellings)) if (ended.status === 'rejected') throw ended.reason as Error;
}

async function groundOf(app: NestFastifyApplication): Promise<Ground> {
  return app.get(UnitOfWork).read(SYSTEM, async (tx) => {
    const schemes = await tx.query<{ code: string; id: string }>('SELECT code, id FROM catalogue.scheme WHERE code = ANY ($1)', [PRODUCTS.map((product) => product.scheme)]);
    const [places] = await tx.query<{ centre: string; bureau: string; counties: string[] }>(
      `SELECT (SELECT id FROM organisations.organisation WHERE kind = 'laboratory' AND disciplines = '{food}' LIMIT 1) AS centre,
         (SELECT id FROM organisations.organisation WHERE kind = 'city-bureau' LIMIT 1) AS bureau,
         ARRAY(SELECT division_code FROM organisations.organisation WHERE kind = 'county-bureau' ORDER BY division_code) AS counties`);
    return { schemes: new Map(schemes.map((row) => [row.code, row.id])), foodCentre: places?.centre ?? '', bureau: places?.bureau ?? '', counties: places?.counties ?? [] };
  });
}

async function storagePlaces(cast: TokenCast): Promise<void> {
  const custodian = await cast.custodian();
  const room = newId();
  await custodian.post('/api/storage-places', { id: room, name: '样品室', code: 'YP', conditions: ['常温'] });
  await custodian.post('/api/storage-places', { id: newId(), parentId: room, name: '检样架 1', code: 'YP-1', conditions: ['常温'] });
  await custodian.post('/api/storage-places', { id: newId(), parentId: room, name: '冷藏柜', code: 'YP-LC', conditions: ['冷藏'], lowestCelsius: '0', highestCelsius: '8' });
  await custodian.post('/api/storage-places', { id: newId(), parentId: room, name: '备样冷冻柜', code: 'YP-LD', conditions: ['冷冻'], highestCelsius: '-18' });
}

async function mainPlan(cast: TokenCast, clock: PastClock, { schemes, foodCentre, bureau, counties }: Ground): Promise<Visit[]> {
  clock.goTo(27, 9);
  const plan = await published(cast, {
    title: '食用农产品和大宗食品监督抽检', kind: 'supervision', taskSource: '市级监督抽检', periodFrom: clock.dayFromNow(-27), periodTo: clock.dayFromNow(40),
    strata: PRODUCTS.map(({ scheme, quota, businessType }, at) => ({
      schemeId: schemes.get(scheme) ?? '', divisionCode: counties[at % counties.length], quota, reserves: 3, laboratoryId: foodCentre, dueOn: clock.dayFromNow(-2), businessType,
    })),
  });
  clock.goTo(26, 10);
  const draw = await committed(cast, plan.id, '双色球开奖号码（红球由小到大、蓝球）', { rosterOrganisationIds: [bureau] });
  return dispatched(cast, draw.id, '03-07-12-18-25-31+09');
}

async function walkVisits(cast: TokenCast, clock: PastClock, visits: readonly Visit[]): Promise<void> {
  const [denied, shut, empty, ...others] = visits;
  clock.goTo(24, 9);
  if (denied) await refused(cast, denied, '拒绝提供样品');
  if (shut) await fruitless(cast, shut, 'closed', '门店已停业，卷帘门关闭，邻铺称已歇业月余');
  if (empty) await fruitless(cast, empty, 'no-product', '现场没有计划规定的产品待销');
  const steps = STEPS.slice(0, others.length);
  let seals = 0;
  for (const [index, step] of steps.entries()) {
    const visit = others[index]!;
    clock.goTo(23 - Math.floor(index / 2), 9 + (index % 2) * 4);
    await started(cast, visit);
    for (const [at, stratum] of visit.strata.entries()) {
      const product = PRODUCTS.find((each) => stratum.schemeTitle === each.title) ?? PRODUCTS[0]!;
      const record = await signedRecord(cast, visit, product, at, () => `HJ${String((seals += 1)).padStart(7, '0')}`);
      await carry(cast, visit, record, product, step, index);
    }
    await ended(cast, visit);
  }
}

/** Brings one sample as far as `step`. Every fourth that gets that far fails by the parameter that its product is known for. */
async function carry(cast: TokenCast, visit: Visit, record: SignedRecord, product: DemonstrationProduct, step: Step, index: number): Promise<void> {
  const reaches = (wanted: Step) => REACHED.indexOf(step) >= REACHED.indexOf(wanted);
  if (!reaches('sent')) return;
  const handover = await sentOff(cast, visit, record);
  if (!reaches('received')) return;
  await cast.wait(7_200);
  await received(cast, handover, record, product.celsius);
  if (!reaches('assigned')) return;
  const nth = (index % 2) + 1;
  const examination = await examinationOf(cast, record.itemCode);
  if (examination.state === 'blocked') return;
  await assigned(cast, examination, (await cast.technician(nth)).accountId);
  if (!reaches('entering')) return;
  await cast.wait(10_800);
  await typed(cast, nth, examination.id, (row) => (index % 4 === 1 && row.parameter.startsWith(product.known) ? failingReading(row) : soundReading(row)));
  if (!reaches('submitted')) return;
  await submittedResult(cast, nth, examination.id);
  if (!reaches('checked')) return;
  await cast.wait(3_600);
  await checked(cast, record.itemCode);
  if (!reaches('approved')) return;
  await approved(cast, record.itemCode);
}

/** Plans at every other stage: drawn, committed, published, submitted, in draft. */
async function otherPlans(cast: TokenCast, clock: PastClock, { schemes, foodCentre, bureau, counties }: Ground): Promise<void> {
  const order = (title: string, kind: string, codes: readonly string[], tag?: 'school-surroundings' | 'rural-market') => ({
    title, kind, taskSource: '市级专项抽检', periodFrom: clock.dayFromNow(0), periodTo: clock.dayFromNow(60),
    strata: codes.map((code, at) => ({ schemeId: schemes.get(code) ?? '', divisionCode: counties[at % counties.length], ...(tag ? { tag } : {}), quota: 4, reserves: 2, laboratoryId: foodCentre, dueOn: clock.dayFromNow(30) })),
  });
  clock.goTo(1, 9);
  const drawnPlan = await published(cast, order('校园周边食品专项抽检', 'supervision', ['8-1', '24-1'], 'school-surroundings'));
  const drawn = await committed(cast, drawnPlan.id, '双色球开奖号码（红球由小到大、蓝球）', { rosterOrganisationIds: [bureau] });
  await cast.wait(3_700);
  await valueKnown(cast, drawn.id, '01-05-09-14-22-30+16');
  const waiting = await published(cast, order('节令食品监督抽检', 'supervision', ['1-2', '37-1']));
  clock.goTo(0, 8);
  await committed(cast, waiting.id, '双色球下一期开奖号码（红球由小到大、蓝球）', { rosterOrganisationIds: [bureau], hoursAhead: 30 });
  await published(cast, order('蔬菜农药残留风险监测', 'risk-monitoring', ['34-4', '34-23']));
  await submitted(cast, await drafted(cast, order('农村集贸市场评价性抽检', 'evaluation', ['23-2', '34-2'], 'rural-market')));
  await drafted(cast, order('水产品专项抽检（草案）', 'supervision', ['35-1']));
}

/** The standards officer has found one of the missing limits; a second person has yet to approve it. */
async function proposedLimit(cast: TokenCast, { schemes }: Ground): Promise<void> {
  const officer = await cast.login('standards-officer');
  const { schemeItems } = await officer.get<{ schemeItems: { id: string; gap?: string }[] }>(`/api/catalogue/schemes/${schemes.get('1-1')}`);
  const gap = schemeItems.find((item) => item.gap === 'limit');
  if (!gap) return;
  await officer.post('/api/catalogue/limits', {
    schemeItemId: gap.id, food: '小麦粉', requirement: '不得检出', basis: '演示依据', source: '演示数据：仅用于展示双人审批，不是真实限量',
  });
}

/** What the worker would do in a moment is done now, so that the reports are there at the first look. */
async function renderReports(app: NestFastifyApplication): Promise<void> {
  const waiting = await app.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>(`SELECT id FROM reports.report WHERE state = 'rendering' ORDER BY id`));
  await together(waiting.map(({ id }) => app.get(Jobs).perform(RENDER_JOB, { reportId: id })));
}

const OWN_LOGINS: readonly string[] = ['enterprise-user', 'enterprise-administrator'];

/** The enterprise of the sign-in page is one that was sampled, so that its portal has something to show. */
async function enterpriseOfItsOwn(app: NestFastifyApplication, config: Config): Promise<void> {
  const name = await app.get(UnitOfWork).run(SYSTEM, async (tx) => {
    const [sampled] = await tx.query<{ id: string; name: string; division: string }>(
      `SELECT e.id, e.name, p.division_code AS division FROM reports.report r JOIN samples.item i ON i.id = r.item_id JOIN samples.sampling_record s ON s.item_id = i.id
       JOIN directory.enterprise e ON e.id = s.enterprise_id JOIN directory.premises p ON p.id = s.premises_id ORDER BY (r.outcome <> 'fail'), r.number LIMIT 1`);
    if (!sampled) return undefined;
    await app.get(Organisations).openPortal(tx, { id: sampled.id, name: sampled.name, divisionCode: sampled.division });
    const moved = await tx.query<{ id: string }>('UPDATE organisations.account SET organisation_id = $1, version = version + 1 WHERE login = ANY ($2) RETURNING id', [sampled.id, OWN_LOGINS]);
    await app.get(Ledger).append(tx, moved.map(({ id }) => ({
      aggregate: `account:${id}`, action: 'account.changed', data: { organisation: sampled.id }, rows: [{ table: 'organisations.account', ids: [id] }],
    })));
    return sampled.name;
  });
  const logins = await demonstrationLogins(config.dataDirectory);
  await keepDemonstrationLogins(config.dataDirectory, logins.map((login) => (name && OWN_LOGINS.includes(login.login) ? { ...login, organisation: name } : login)));
}
