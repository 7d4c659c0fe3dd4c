import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM, UnitOfWork } from '../platform/database/index.js';
import { USUAL_RISK_RULE } from '../plans/index.js';
import type { PastClock } from './past-clock.js';
import { PRODUCTS } from './products.js';
import { published, type Cast } from './walk/index.js';

const SUBJECTS = ['豆芽有异味', '面包发霉', '面条口感异常，疑掺假', '散装食用油有哈喇味', '韭菜农药味重', '饼干包装胀气', '鱼不新鲜', '校门口辣条来源不明', '鸡蛋有异味', '粉条煮不烂'] as const;
/** Yuan per batch, in the order of the products; no contract's price. */
const PRICES = ['980.00', '860.00', '820.00', '1150.00', '760.00', '940.00', '680.00', '590.00', '720.00', '810.00', '690.00'] as const;
const BATCHES_PER_WEEK = 40;

/** What a planner finds when the year's plan is to be designed: an approved risk rule, complaints, prices and capacities, last year's plan, and a draft carried over from it. */
export async function loadDesign(app: NestFastifyApplication, cast: Cast, clock: PastClock, schemes: ReadonlyMap<string, string>, laboratoryId: string): Promise<void> {
  const [planner, leader] = [await cast.planner(), await cast.leader()];
  const rule = await planner.post<{ id: string }>('/api/risk-rules', { rule: USUAL_RISK_RULE, reason: '按上年度抽检结果和投诉情况确定，首版' });
  await leader.post(`/api/risk-rules/${rule.id}/approve`);
  const units = await app.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ code: string }>(
    `SELECT p.code FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id
     WHERE e.status = 'open' AND 'distribution' = ANY (p.business_types) ORDER BY reverse(p.code) LIMIT $1`, [SUBJECTS.length]));
  for (const [index, subject] of SUBJECTS.entries()) {
    const receivedOn = clock.dayFromNow(-28 - index * 13);
    const unit = units[index]?.code;
    await planner.post('/api/complaints', { channel: index % 3 === 2 ? '12345' : '12315', reference: `${receivedOn.replaceAll('-', '')}${String(index + 1).padStart(5, '0')}`, receivedOn, subject: `反映${subject}`, ...(unit ? { unitCode: unit } : {}) });
  }
  const year = Number(clock.dayFromNow(0).slice(0, 4));
  await planner.put('/api/planning-figures', {
    prices: PRODUCTS.map(({ scheme }, index) => ({ schemeId: schemes.get(scheme) ?? '', price: PRICES[index] ?? '700.00' })), capacities: [{ laboratoryId, batchesPerWeek: BATCHES_PER_WEEK }],
  });
  const counties = await app.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ code: string }>(
    `SELECT d.code FROM organisations.division d JOIN organisations.organisation o ON o.division_code = d.code AND o.kind = 'county-bureau' ORDER BY d.code LIMIT 4`));
  const last = await published(cast, {
    title: `${year - 1}年度食品安全监督抽检计划`, kind: 'supervision', taskSource: '市级监督抽检', periodFrom: `${year - 1}-03-01`, periodTo: `${year}-01-31`, riskRuleId: rule.id, budget: '320000.00',
    exclusions: { sampledMonths: 6, licenceExpired: true, quarterlyMost: 10, quarterly: 'warn' },
    strata: counties.flatMap(({ code }, at) => PRODUCTS.slice(0, 5).map(({ scheme }, nth) => ({
      schemeId: schemes.get(scheme) ?? '', divisionCode: code, businessType: 'distribution', quota: 8 + ((at * 3 + nth * 5) % 9), reserves: 4, laboratoryId, dueOn: `${year - 1}-11-30`,
    }))),
  });
  await planner.post(`/api/plans/${last.id}/close`, { version: last.version });
  await planner.post(`/api/plans/${last.id}/carry-over`, { title: `${year + 1}年度食品安全监督抽检计划（草案）`, periodFrom: `${year + 1}-03-01`, periodTo: `${year + 2}-01-31` });
}
