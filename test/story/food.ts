/**
 * The whole way of twenty food samples over HTTP, each person in their role, from plan to downloaded PDF.
 * Results are those that authorities published; the verdicts must be the published ones.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import {
  approved, assigned, checked, committed, dispatched, ended, examinationOf, published, received, sentOff, signedRecord, soundReading, started, submittedResult, typed,
} from '../../src/demonstration/index.js';
import { LedgerVerification, TransparencyLog } from '../../src/ledger/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { layCity, schemesInForce } from '../support/city.js';
import { World } from '../support/world.js';
import { castOf } from './cast.js';
import { download, issuedReports } from './papers.js';
import { bareName, twentyPublished, type Published } from './published.js';

const OUT = 'out/story';
const TECHNICIANS = 2;
const say = (line: string) => console.log(line);

const twenty = twentyPublished();
const world = await World.open({}, { worker: true });
const cast = castOf(world);
try {
  await layCity(world, 600);
  const schemes = await schemesInForce(world, new Set(twenty.map((each) => each.scheme)));
  say(`1 目录与限量：${twenty.length} 条已公布的不合格结果，涉及 ${schemes.size} 张实施细则表；缺检查的限量由质量负责人逐条批准。`);

  for (let nth = 1; nth <= 6; nth++) await world.as('sampler', { nth, place: 'bureau' });
  const plan = await published(cast, {
    title: '2026年食品安全监督抽检（故事）', kind: 'supervision', taskSource: '市级监督抽检', periodFrom: '2026-09-01', periodTo: '2026-12-31',
    strata: [...schemes].map(([code, id]) => ({ schemeId: id, quota: twenty.filter((each) => each.scheme === code).length, reserves: 3, laboratoryId: world.places.foodCentre, dueOn: '2026-10-31' })),
  });
  say(`2 计划 ${plan.number}：编制、提交、由另一人批准、发布。`);

  const draw = await committed(cast, plan.id, '双色球第2026105期开奖号码');
  const visits = await dispatched(cast, draw.id, '03-07-12-18-25-31+09');
  say(`3 抽取 ${draw.number}：先承诺后揭晓，抽出并派发 ${visits.length} 家，每家两名抽样人员。`);

  const left = [...twenty];
  const codes = new Map<string, Published>();
  let seals = 0;
  for (const visit of visits) {
    await started(cast, visit);
    for (const [index, stratum] of visit.strata.entries()) {
      const code = [...schemes].find(([, id]) => id === stratum.schemeId)?.[0];
      const at = left.findIndex((each) => each.scheme === code);
      if (at < 0) throw new Error(`The draw asks for more of ${stratum.schemeTitle} than was planned`);
      const [one] = left.splice(at, 1) as [Published];
      const record = await signedRecord(cast, visit, { name: one.food, unit: 'kg', taken: '3', test: '2', backup: '1', price: '45.50' }, index, () => `FT26${String((seals += 1)).padStart(6, '0')}`);
      const handover = await sentOff(cast, visit, record);
      world.clock.advance({ seconds: 300 });
      await received(cast, handover, record);
      codes.set(record.itemCode, one);
    }
    await ended(cast, visit);
  }
  say(`4 抽样与流转：签了 ${codes.size} 份抽样单，用了 ${seals} 个封条，样品经交接送达食品中心。`);

  let differing = 0;
  let nth = 0;
  for (const [code, one] of codes) {
    nth = (nth % TECHNICIANS) + 1;
    const examination = await examinationOf(cast, code);
    await assigned(cast, examination, (await cast.technician(nth)).accountId);
    const sheet = await typed(cast, nth, examination.id, (row) => (bareName(row.parameter) === one.parameter ? { text: one.result } : soundReading(row)));
    for (const row of sheet.determinations) {
      const expected = bareName(row.parameter) === one.parameter ? 'fail' : 'pass';
      if (row.judgement?.verdict === expected) continue;
      differing += 1;
      say(`  ${code} ${row.parameter}: ${row.judgement?.verdict} instead of ${expected} (${row.judgement?.words})`);
    }
    const failing = sheet.determinations.find((row) => bareName(row.parameter) === one.parameter);
    say(`  ${code}  ${one.food.padEnd(14, '　')} ${failing?.judgement?.words}`);
    await submittedResult(cast, nth, examination.id);
    await checked(cast, code);
    await approved(cast, code);
  }
  say(`5 检验与三级审核：${codes.size} 件样品由主检、审核、授权签字人三人完成；与公布结果不一致的判定：${differing}。`);

  const reports = await issuedReports(world, codes.size);
  await mkdir(OUT, { recursive: true });
  for (const report of reports) await writeFile(`${OUT}/${report.number}.pdf`, await download(world, report.id));
  say(`6 报告：${reports.length} 份 PDF 在 ${OUT}/。`);

  await world.get(TransparencyLog).checkpoint();
  const verified = await world.get(LedgerVerification).verify(SYSTEM);
  say(`7 账本：${verified.entries} 条记录，${verified.rows} 行证据，${verified.ok ? '核验无误' : `发现 ${verified.findings.length} 处异常`}。`);
  for (const finding of verified.findings) say(`  ${finding.kind} ${JSON.stringify(finding)}`);

  const failed = [differing > 0 && 'verdicts', reports.length !== twenty.length && 'reports', left.length > 0 && 'samples', !verified.ok && 'ledger'].filter(Boolean);
  say(failed.length === 0 ? '故事走完，全部相符。The story holds.' : `不相符 / does not hold: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await world.close();
}

