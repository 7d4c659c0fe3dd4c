import { mkdir, writeFile } from 'node:fs/promises';
import { LedgerVerification, TransparencyLog } from '../../src/ledger/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { layCity } from '../support/city.js';
import { World } from '../support/world.js';
import { castOf } from './cast.js';
import { brought, examined, limitsEntered, sentOut, type CentreStory } from './centre.js';
import { download, issuedReports } from './papers.js';

/** One sample of another centre, over HTTP by each in their role, to its PDF under `out/`. Whether all of it held. */
export async function walkCentre(story: CentreStory): Promise<boolean> {
  const out = `out/story-${story.discipline}`;
  const say = (line: string) => console.log(line);
  const world = await World.open({}, { worker: true });
  try {
    await layCity(world, 200, story.category);
    for (let nth = 1; nth <= 6; nth++) await world.as('sampler', { nth, place: 'bureau' });
    const cast = castOf(world);
    const scheme = await limitsEntered(world, story);
    say(`1 检验标准：${Object.keys(story.items).length} 项要求由标准管理员录入、质量负责人批准（故事用，不是真实标准）。`);
    const visits = await sentOut(world, cast, story, scheme);
    say(`2 计划“${story.title}”：批准、发布、抽取，派发 ${visits.length} 家。`);
    const record = await brought(world, cast, story, visits[0]!);
    say(`3 抽样与流转：样品 ${record.itemCode} 已签单、封样、送达。`);
    const verdicts = await examined(cast, story, record);
    for (const [parameter, verdict] of Object.entries(verdicts)) say(`  ${parameter}: ${verdict ?? '—'}`);
    const undecided = Object.values(verdicts).filter((verdict) => verdict !== 'pass' && verdict !== 'fail').length;
    const reports = await issuedReports(world, 1);
    await mkdir(out, { recursive: true });
    for (const { id, number } of reports) await writeFile(`${out}/${number}.pdf`, await download(world, id));
    say(`4 检验、三级审核与报告：${reports.length} 份 PDF 在 ${out}/。`);
    await world.get(TransparencyLog).checkpoint();
    const verified = await world.get(LedgerVerification).verify(SYSTEM);
    say(`5 账本：${verified.entries} 条记录，${verified.ok ? '核验无误' : `发现 ${verified.findings.length} 处异常`}。`);
    const holds = verified.ok && undecided === 0;
    say(holds ? '故事走完，全部相符。The story holds.' : '不相符 / does not hold');
    return holds;
  } finally {
    await world.close();
  }
}
