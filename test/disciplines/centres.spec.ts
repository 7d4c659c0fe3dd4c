import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visit } from '../../src/demonstration/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { RENDER_JOB } from '../../src/reports/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { castOf } from '../story/cast.js';
import { brought, CENTRE_STORIES, examined, limitsEntered, sentOut } from '../story/centre.js';
import { layCity } from '../support/city.js';
import { World } from '../support/world.js';
import { textOf } from '../reports/pdf-tools.js';

describe.each(Object.values(CENTRE_STORIES).map((story) => [story.discipline, story] as const))('the way of a %s', (_, story) => {
  let world: World;
  let visits: readonly Visit[];
  let text: string;
  let verdicts: Readonly<Record<string, string | undefined>>;
  let report: { outcome: string; template: string; number: string };
  beforeAll(async () => {
    world = await World.open();
    await layCity(world, 200, story.category);
    for (let nth = 1; nth <= 6; nth++) await world.as('sampler', { nth, place: 'bureau' });
    const cast = castOf(world);
    visits = await sentOut(world, cast, story, await limitsEntered(world, story));
    verdicts = await examined(cast, story, await brought(world, cast, story, visits[0]!));
    const [row] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string; outcome: string; template: string; number: string }>('SELECT id, outcome, template, number FROM reports.report'));
    report = row!;
    await world.get(Jobs).perform(RENDER_JOB, { reportId: row!.id });
    const { body } = await (await world.as('signatory')).get(`/api/reports/${row!.id}/file`).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    }).expect(200);
    text = textOf(body as Buffer).replace(/\s/g, '');
  });
  afterAll(() => world.close());

  it('leads over HTTP to the document of its trade, by limits that were entered and approved by two people', () => {
    expect(Object.keys(verdicts).sort()).toEqual(Object.keys(story.items).sort());
    expect(report.template).toBe(story.discipline === 'drug' ? 'drug/test-report' : 'product/inspection-report');
    expect(text).toContain(report.number);
  });

  if (story.discipline === 'drug') {
    it('says 符合规定 under the four headings, and nothing of 合格', () => {
      for (const word of ['药品检验报告书', '【性状】', '【鉴别】', '【检查】', '【含量测定】', '标准规定', '本品按《中国药典》2025年版一部检验，结果符合规定。', '国药准字Z00000000']) expect(text).toContain(word);
      expect(text).not.toContain('合格');
    });
  } else {
    it('fails coal by its ash on the dry basis, and says so', () => {
      expect(verdicts['灰分（Ad）']).toBe('fail');
      expect(text).toContain('灰分（Ad）项目不符合');
      expect(text).toContain('判定被抽查产品不合格');
    });

    it('refuses the same product of the same producer within six months', async () => {
      await expect(brought(world, castOf(world), story, visits[1]!)).rejects.toThrow('record.repeated');
    });
  }
});
