import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { permissionsOf, type Role } from '../../src/organisations/index.js';
import { RENDER_JOB } from '../../src/reports/index.js';
import { approve, checked, layReporting } from '../reports/checked.js';
import { World } from '../support/world.js';
import { routesOf } from './routes.js';

let world: World;
/** Everything that could be asked for by its id, and what an answer about it would show. */
let ids: string[];
let marks: string[];

beforeAll(async () => {
  world = await World.open();
  const ground = await layReporting(world);
  const cases = await checked(world, ground, 2, { result: '0.31' });
  const [reportId] = await approve(world, [cases[0]!]);
  await world.perform(RENDER_JOB, { reportId });
  await (await world.as('enterprise-user')).post(`/api/enterprise/reports/${reportId}/receipt`).expect(200);
  const rows = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string; mark: string | null }>(
    `SELECT id, number AS mark FROM reports.report UNION ALL SELECT id, code FROM samples.item UNION ALL SELECT id, record_number FROM samples.item UNION ALL SELECT id, NULL FROM samples.visit
     UNION ALL SELECT id, number FROM samples.sampling_record UNION ALL SELECT id, code FROM samples.portion UNION ALL SELECT id, NULL FROM results.examination UNION ALL SELECT id, NULL FROM results.determination
     UNION ALL SELECT id, NULL FROM followup.handling UNION ALL SELECT id, NULL FROM reports.receipt UNION ALL SELECT id, login FROM organisations.account WHERE organisation_id = $1 UNION ALL SELECT $1, '示例食品超市'`,
    [world.places.enterprise],
  ));
  ids = [...new Set(rows.map(({ id }) => id))];
  marks = [...new Set(rows.flatMap(({ mark }) => mark ?? []))];
}, 120_000);
afterAll(() => world.close());

it.each<Role>(['enterprise-user', 'enterprise-administrator'])('no reading route shows %s of one enterprise anything of another’s, whichever id is asked for', async (role) => {
  const stranger = await world.as(role, { place: 'foreignEnterprise' });
  const held: readonly string[] = permissionsOf([role]);
  const shown: string[] = [];
  let asked = 0;
  for (const route of routesOf(world).filter(({ method, permission }) => method === 'GET' && (!permission || held.includes(permission)))) {
    const takesId = /\{\w*id\}/i.test(route.template);
    for (const id of takesId ? ids : ['']) {
      const path = route.template.replace(/\{(\w+)\}/g, (_, name: string) => (/id$/i.test(name) ? id : 'unknown'));
      const answer = await stranger.get(path).buffer(true).parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
      asked += 1;
      const text = String(answer.body);
      for (const mark of marks) if (text.includes(mark)) shown.push(`${path}: ${mark}`);
      if (takesId && answer.status === 200 && id === ids[0]) shown.push(`${path}: answered`);
    }
  }
  expect(shown).toEqual([]);
  expect(asked).toBeGreaterThan(30);
}, 300_000);
