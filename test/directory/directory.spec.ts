import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventedUscc } from '../../src/demonstration/domain/code-numbers.js';
import { Supervision } from '../../src/directory/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';

let world: World;
let planner: Person;
beforeAll(async () => {
  world = await World.open();
  planner = await world.as('planner');
});
afterAll(() => world.close());

let serial = 500_000;
const premises = (change: object = {}) => ({ address: '示例县城关镇解放路88号', divisionCode: '622921', businessTypes: ['catering'], tags: ['school-surroundings'], licences: [], ...change });
const unit = (change: object = {}) => ({ kind: 'enterprise', uscc: inventedUscc('1', '622921', (serial += 1)), name: '临夏河源牛肉面馆', creditClass: 'B', status: 'open', premises: [premises()], ...change });
const create = (body: object) => planner.post('/api/directory/units', body);
const created = async (body: object) => (await create(body).expect(201)).body;
const search = async (q: string, person = planner) => (await person.get(`/api/directory/search?q=${encodeURIComponent(q)}`).expect(200)).body as { name: string; uscc: string; code: string }[];

describe('search', () => {
  it('finds by any two characters of a name, by part of an address, by the beginning of a USCC and by words together', async () => {
    const made = await created(unit({ name: '春晓堂药膳坊', premises: [premises({ address: '示例县折桥镇牡丹路6号' })] }));
    for (const typed of ['晓堂', '膳坊', '折桥镇', '牡丹路6', made.uscc, made.uscc.slice(0, 14).toLowerCase(), '药膳 牡丹']) {
      expect((await search(typed)).map((hit) => hit.name)).toContain('春晓堂药膳坊');
    }
    expect(await search('药膳 解放')).toEqual([]);
  });

  it('takes wild cards as written and finds nothing for a single character', async () => {
    expect(await search('%%')).toEqual([]);
    expect(await search('__')).toEqual([]);
    expect(await search('面')).toEqual([]);
  });

  it('is for the staff, not for enterprise users', async () => {
    expect((await search('河源', await world.as('sampler'))).length).toBeGreaterThanOrEqual(0);
    await (await world.as('enterprise-user')).get('/api/directory/search?q=河源'.replace('河源', encodeURIComponent('河源'))).expect(403);
  });
});

describe('the list of premises', () => {
  it('pages by key without missing or repeating any, and filters', async () => {
    for (let count = 0; count < 5; count += 1) await created(unit({ creditClass: 'D', name: '分页面馆' }));
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await planner.get(`/api/directory/premises?creditClass=D&limit=2&division=6229&businessType=catering&tag=school-surroundings&status=open&kind=enterprise&q=${encodeURIComponent('分页')}${after && `&after=${after}`}`).expect(200);
      seen.push(...body.items.map((item: { code: string }) => item.code));
      after = body.next ?? '';
    } while (after);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect((await planner.get('/api/directory/premises?division=6201').expect(200)).body.items).toEqual([]);
  });
});

describe('the portal of a unit', () => {
  it('is opened once by the administrator, in the ledger, and then an account can be made there', async () => {
    const made = await created(unit({ name: '开通企业端的面馆' }));
    expect(made.hasPortal).toBe(false);
    const administrator = await world.as('platform-administrator');
    const account = { organisationId: made.id, login: 'portal.user', name: '店主', roles: ['enterprise-user'] };
    expect((await administrator.post('/api/accounts', account).expect(404)).body.code).toBe('organisation.not-found');
    await planner.post(`/api/directory/units/${made.id}/portal`).expect(403);
    for (let asked = 0; asked < 2; asked += 1) expect((await administrator.post(`/api/directory/units/${made.id}/portal`).expect(200)).body).toMatchObject({ id: made.id, hasPortal: true });
    expect((await administrator.get(`/api/organisations/${made.id}`).expect(200)).body).toMatchObject({ kind: 'enterprise', name: '开通企业端的面馆', divisionCode: '622921' });
    await administrator.post('/api/accounts', account).expect(201);
    const entries = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT action FROM ledger.entry WHERE aggregate = $1 AND action = $2', [`directory-unit:${made.id}`, 'directory.portal-opened']));
    expect(entries).toHaveLength(1);
    expect((await administrator.post('/api/directory/units/0190aaaa-0000-7000-8000-000000000000/portal').expect(404)).body.code).toBe('directory.unit-not-found');
  });
});

describe('a unit', () => {
  it('is written with its premises and licences and gets the station of its division', async () => {
    const made = await created(unit({ premises: [premises({ latitude: '35.601200', longitude: '103.210600', licences: [{ kind: 'food-trade', number: 'JY2992921', validFrom: '2024-01-01', validTo: '2028-12-31' }] })] }));
    expect(made).toMatchObject({ version: 1, premises: [{ code: made.uscc, stationId: world.places.station, latitude: '35.601200', licences: [{ kind: 'food-trade', validTo: '2028-12-31' }] }] });
  });

  it('is changed once; who was slower is refused with both versions', async () => {
    const made = await created(unit());
    const change = (name: string) => planner.put(`/api/directory/units/${made.id}`, unit({ uscc: made.uscc, name, version: 1, premises: [premises({ id: made.premises[0].id, address: '新址' })] }));
    expect((await change('新名').expect(200)).body).toMatchObject({ name: '新名', version: 2, premises: [{ address: '新址', code: made.uscc }] });
    const { body } = await change('更新名').expect(409);
    expect(body).toMatchObject({ code: 'directory.stale', facts: { sent: 1, version: 2, current: { name: '新名' } } });
  });

  it.each<[string, number, () => Promise<object> | object]>([
    ['identifiers.uscc-check', 422, () => unit({ uscc: '91350100M000100Y44' })],
    ['directory.uscc-missing', 422, () => unit({ uscc: null })],
    ['directory.uscc-taken', 409, async () => unit({ uscc: (await created(unit())).uscc })],
    ['directory.code-taken', 409, async () => unit({ premises: [premises({ code: (await created(unit())).uscc })] })],
    ['directory.organiser-unknown', 422, () => unit({ kind: 'stall', organiserId: '00000000-0000-4000-8000-000000000000', premises: [premises({ code: 'ST-1' })] })],
    ['directory.station-unknown', 422, () => unit({ premises: [premises({ stationId: world.places.bureau })] })],
    ['directory.division-unknown', 422, () => unit({ premises: [premises({ divisionCode: '110101' })] })],
    ['directory.no-station', 422, () => unit({ premises: [premises({ divisionCode: '622922' })] })],
    ['directory.premises-not-found', 404, () => unit({ premises: [premises({ id: '00000000-0000-4000-8000-000000000000' })] })],
  ])('is refused with %s', async (code, status, body) => {
    const response = await create(await body());
    expect([response.body.code, response.status]).toEqual([code, status]);
  });

  it('without a USCC is a vendor or a stall, which shows at its organiser', async () => {
    const market = await created(unit({ name: '农贸市场公司' }));
    await created(unit({ kind: 'stall', uscc: null, organiserId: market.id, premises: [premises({ code: 'ST-77' })] }));
    await created(unit({ kind: 'vendor', uscc: null, premises: [premises({ code: 'VE-77' })] }));
    expect((await planner.get(`/api/directory/units/${market.id}`).expect(200)).body.stallCount).toBe(1);
    expect((await planner.get('/api/directory/units/00000000-0000-4000-8000-000000000000').expect(404)).body.code).toBe('directory.unit-not-found');
  });

  it('is never deleted, and premises never refer to what does not exist', async () => {
    const run = (sql: string) => world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(sql));
    await expect(run('DELETE FROM directory.enterprise')).rejects.toThrow(/permission denied/);
    await expect(run(`UPDATE directory.premises SET station_id = gen_random_uuid()`)).rejects.toThrow(/does not exist/);
    await expect(run(`INSERT INTO directory.licence (premises_id, kind, number) VALUES (gen_random_uuid(), 'drug', 'X')`)).rejects.toThrow(/do not exist/);
  });
});

describe('a device', () => {
  const device = async (change: object = {}) => ({
    discipline: 'metrology', kind: '电子计价秤', code: `D-${(serial += 1)}`, serial: `${serial}`, premisesId: (await created(unit())).premises[0].id, status: 'in-use', nextDue: '2026-10-01', ...change,
  });

  it('is registered, changed with its version, and listed by due date', async () => {
    const first = (await planner.post('/api/directory/devices', await device({ nextDue: '2026-12-01' })).expect(201)).body;
    const second = (await planner.post('/api/directory/devices', await device()).expect(201)).body;
    await planner.post('/api/directory/devices', await device({ nextDue: null })).expect(201);
    const listed = (await planner.get('/api/directory/devices?dueUntil=2026-12-31&limit=1').expect(200)).body;
    expect(listed.items[0].id).toBe(second.id);
    expect((await planner.get(`/api/directory/devices?dueUntil=2026-12-31&after=${listed.next}`).expect(200)).body.items.map((item: { id: string }) => item.id)).toEqual([first.id]);
    const body = await device({ code: first.code, serial: first.serial, version: 1 });
    expect((await planner.put(`/api/directory/devices/${first.id}`, body).expect(200)).body.version).toBe(2);
    expect((await planner.put(`/api/directory/devices/${first.id}`, body).expect(409)).body.code).toBe('directory.stale');
    expect((await planner.post('/api/directory/devices', await device({ code: first.code })).expect(409)).body.code).toBe('directory.device-taken');
    expect((await planner.get('/api/directory/devices/00000000-0000-4000-8000-000000000000').expect(404)).body.code).toBe('directory.device-not-found');
  });
});

describe('the supervision record', () => {
  it('takes a fact once, and tells the frame when a unit was last sampled and failed', async () => {
    const made = await created(unit({ premises: [premises({ businessTypes: ['production'], licences: [{ kind: 'food-production', number: 'SC1', validTo: '2026-12-31' }] })] }));
    const premisesId = made.premises[0].id as string;
    const supervision = world.get(Supervision);
    const facts = ['2026-03-01', '2026-05-01'].map((day) => ({ premisesId, kind: 'sampled', at: new Date(`${day}T02:00:00Z`), source: `visit:${day}` }));
    const uow = world.get(UnitOfWork);
    expect(await uow.run(SYSTEM, (tx) => supervision.appendSupervisionFacts(tx, facts))).toBe(2);
    expect(await uow.run(SYSTEM, (tx) => supervision.appendSupervisionFacts(tx, facts))).toBe(0);
    const frame = await uow.read(SYSTEM, (tx) => supervision.frameCandidates(tx, { divisions: ['622921'], businessTypes: ['production'], licensed: { kind: 'food-production', on: '2026-09-07' } }));
    expect(frame).toHaveLength(1);
    expect(frame[0]).toMatchObject({ premisesId, code: made.uscc, creditClass: 'B', lastSampledAt: new Date('2026-05-01T02:00:00Z'), lastFailedAt: null });
    expect(await uow.read(SYSTEM, (tx) => supervision.frameCandidates(tx, { businessTypes: ['production'], licensed: { kind: 'food-production', on: '2027-01-01' } }))).toEqual([]);
    expect(await uow.read(SYSTEM, (tx) => supervision.premises(tx, [premisesId]))).toMatchObject([{ code: made.uscc, licences: [{ number: 'SC1' }] }]);
    for (const role of ['technician', 'custodian', 'checker'] as const) {
      expect((await (await world.as(role)).get(`/api/directory/units/${made.id}`).expect(200)).body).toMatchObject({ maySeeSupervision: false, supervision: [] });
    }
    expect((await planner.get(`/api/directory/units/${made.id}`).expect(200)).body.supervision.map((record: { kind: string }) => record.kind)).toEqual(['sampled', 'sampled']);
  });
});
