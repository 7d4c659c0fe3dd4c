import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World, type Person } from '../support/world.js';
import { approve, checked, layReporting, type Checked, type Reporting } from './checked.js';
import { hasPoppler, textOf } from './pdf-tools.js';

let world: World;
let ground: Reporting;
let one: Checked;
let signatory: Person;

beforeAll(async () => {
  world = await World.open();
  ground = await layReporting(world);
  [one] = (await checked(world, ground, 1)) as [Checked];
  signatory = await world.as('signatory');
}, 120_000);
afterAll(() => world.close());

const binary = (test: ReturnType<Person['get']>) => test.buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
});
const step = (person: Person, { examinationId }: Checked) => person.post('/api/examinations/approve', { steps: [{ id: examinationId, version: 1, action: 'approve' }] });

describe('the report of an examination under review', () => {
  (hasPoppler ? it : it.skip)('is seen by checker and signatory as it would be, marked as approved by nobody, without number, code and signature', async () => {
    for (const role of ['checker', 'signatory'] as const) {
      const { body } = await binary((await world.as(role)).get(`/api/examinations/${one.examinationId}/report-preview`)).expect(200);
      const said = textOf(body as Buffer);
      expect(said).toMatch(/未批准预览不具有法律效力/);
      expect(said).toContain('未编号（预览）');
      expect(said).toMatch(/镉/);
      expect(said).not.toMatch(/核验码[0-9A-Z]{4}-/);
      expect((body as Buffer).includes('/ByteRange')).toBe(false);
    }
  });

  it('is shown page by page as pictures, and has no page beyond its last', async () => {
    const page = (nr: number) => signatory.get(`/api/examinations/${one.examinationId}/report-preview/${nr}`);
    const { body } = await page(1).expect(200);
    expect(body.pages).toBeGreaterThanOrEqual(3);
    expect(body.svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 595.28 841.89">.*<use href="#b\d+"/);
    expect((await page(body.pages + 1).expect(404)).body.code).toBe('document.not-found');
  });

  it('is not for the bench, not for another laboratory, and exists only between submission and approval', async () => {
    await (await world.as('technician')).get(`/api/examinations/${one.examinationId}/report-preview`).expect(403);
    await (await world.as('signatory', { place: 'thirdParty' })).get(`/api/examinations/${one.examinationId}/report-preview`).expect(404);
    const [done] = await checked(world, ground, 1);
    await approve(world, [done!]);
    expect((await signatory.get(`/api/examinations/${done!.examinationId}/report-preview`).expect(409)).body.code).toBe('examination.no-preview');
  });
});

describe('signing', () => {
  it('is refused to a session that has not just proven who sits there, and again five minutes after the proof', async () => {
    const fresh = await world.as('signatory', { nth: 3 });
    const [other] = await checked(world, ground, 1);
    expect((await step(fresh, other!).expect(422)).body.code).toBe('confirmation.needed');
    expect((await fresh.post('/api/session/proof', { password: 'wrong horse battery' }).expect(422)).body.code).toBe('confirmation.wrong');
    expect((await fresh.post('/api/session/proof', {}).expect(422)).body.code).toBe('confirmation.needed');
    await fresh.prove();
    world.clock.advance({ seconds: 301 });
    expect((await step(fresh, other!).expect(422)).body.code).toBe('confirmation.needed');
    await fresh.prove();
    const { body } = await step(fresh, other!).expect(200);
    expect(body.done).toHaveLength(1);
  });

  it('gives the session a new id with the proof: the former one is nobody’s any more', async () => {
    const former = await world.as('signatory', { nth: 4 });
    const left = Object.assign(Object.create(Object.getPrototypeOf(former) as object) as Person, former);
    await former.prove();
    world.clock.advance({ seconds: 3 });
    await left.get('/api/home').expect(401);
    await former.get('/api/home').expect(200);
  });

  it('takes the exceptions of a batch back to the checker without a proof, but signs nothing so', async () => {
    const person = await world.as('signatory', { nth: 5 });
    const [first, second] = await checked(world, ground, 2);
    const steps = [{ id: first!.examinationId, version: 1, action: 'return-to-checker', reason: '请核对判定依据' }];
    expect((await person.post('/api/examinations/approve', { steps: [...steps, { id: second!.examinationId, version: 1, action: 'approve' }] }).expect(422)).body.code).toBe('confirmation.needed');
    expect((await person.post('/api/examinations/approve', { steps }).expect(200)).body.done).toMatchObject([{ state: 'submitted' }]);
  });
});
