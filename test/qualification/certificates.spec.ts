import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';

let world: World;
let administrator: Person;
let manager: Person;
beforeAll(async () => {
  world = await World.open();
  administrator = await world.as('platform-administrator');
  manager = await world.as('quality-manager');
});
afterAll(() => world.close());

let serial = 0;
const certificate = (change: object = {}) => ({ regime: 'cma', number: `2600203400${(serial += 1)}`, validFrom: '2024-01-01', validTo: '2029-12-31', ...change });
const path = (place: 'foodCentre' | 'thirdParty' | 'county') => `/api/laboratories/${world.places[place]}/certificates`;
const codeOf = async (answer: PromiseLike<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer;
  return [body.code, status];
};

describe('a certificate', () => {
  it('is registered by the laboratory’s own quality manager and by the administrator, each in the ledger, and read by the staff', async () => {
    const [older, newer] = [certificate({ validTo: '2025-12-31' }), certificate()];
    await manager.post(path('foodCentre'), older).expect(201);
    const { body } = await administrator.post(path('foodCentre'), newer).expect(201);
    expect(body).toMatchObject({ certificates: [newer, older], actions: [{ action: 'register' }] });
    const seen = await (await world.as('technician')).get(path('foodCentre')).expect(200);
    expect(seen.body).toMatchObject({ certificates: [newer, older], actions: [] });
    const entries = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query(`SELECT action FROM ledger.entry WHERE aggregate = $1`, [`laboratory:${world.places.foodCentre}`]));
    expect(entries).toEqual([{ action: 'certificate.added' }, { action: 'certificate.added' }]);
  });

  it('of another laboratory is not a quality manager’s to register, and the page says so beforehand', async () => {
    expect(await codeOf(manager.post(path('thirdParty'), certificate()))).toEqual(['qualification.not-your-laboratory', 403]);
    expect((await manager.get(path('thirdParty')).expect(200)).body.actions).toMatchObject([{ action: 'register', code: 'qualification.not-your-laboratory' }]);
    await administrator.post(path('thirdParty'), certificate()).expect(201);
  });

  it('is refused with a number that is registered already, wherever', async () => {
    const used = certificate();
    await manager.post(path('foodCentre'), used).expect(201);
    expect(await codeOf(manager.post(path('foodCentre'), used))).toEqual(['qualification.number-used', 409]);
    expect(await codeOf(administrator.post(path('thirdParty'), { ...used, number: ` ${used.number} ` }))).toEqual(['qualification.number-used', 409]);
  });

  it('is refused where it ends before it begins, and may be valid for one day', async () => {
    expect(await codeOf(manager.post(path('foodCentre'), certificate({ validTo: '2023-12-31' })))).toEqual(['qualification.days-order', 422]);
    await manager.post(path('foodCentre'), certificate({ validTo: '2024-01-01' })).expect(201);
  });

  it('belongs to a laboratory that there is', async () => {
    expect(await codeOf(administrator.post(path('county'), certificate()))).toEqual(['qualification.not-a-laboratory', 422]);
    expect(await codeOf(administrator.post('/api/laboratories/0190aaaa-0000-7000-8000-000000000000/certificates', certificate()))).toEqual(['organisation.not-found', 404]);
  });

  it('needs a regime that there is, a number and two days', async () => {
    for (const wrong of [{ regime: 'iso' }, { number: '  ' }, { validTo: '2024-02-30' }]) await manager.post(path('foodCentre'), certificate(wrong)).expect(422);
  });
});
