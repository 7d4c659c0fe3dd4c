import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveUnchecked, Catalogue, limitFor, loadCatalogue, loadCatalogues, whyNotAssignable } from '../../src/catalogue/index.js';
import type { LimitView, SchemeItemView, SchemeRow, SchemeView } from '../../src/catalogue/catalogue.dto.js';
import { Ledger } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.get(UnitOfWork).run(SYSTEM, (tx) => loadCatalogue(tx, world.get(Ledger)));
});
afterAll(() => world.close());

const officer = () => world.as('standards-officer');
const quality = () => world.as('quality-manager');

async function find(q: string, code: string): Promise<SchemeRow> {
  const answer = await (await officer()).get(`/api/catalogue/schemes?limit=200&on=2026-10-01&q=${encodeURIComponent(q)}`).expect(200);
  const found = (answer.body.items as SchemeRow[]).find((row) => row.code === code);
  if (!found) throw new Error(`${code} was not listed`);
  return found;
}

async function open(q: string, code: string, query = 'on=2026-10-01'): Promise<SchemeView> {
  const { id } = await find(q, code);
  return (await (await officer()).get(`/api/catalogue/schemes/${id}?${query}`).expect(200)).body as SchemeView;
}

const itemOf = (scheme: SchemeView, parameter: string): SchemeItemView => {
  const item = scheme.schemeItems.find((candidate) => candidate.parameter === parameter);
  if (!item) throw new Error(parameter);
  return item;
};

const proposal = (schemeItemId: string, requirement = '≤0.5 mg/kg') => ({
  schemeItemId, food: '小麦粉', requirement, basis: 'GB 2762-2025', source: 'GB 2762-2025 表4', validFrom: '2026-09-02',
});

describe('the catalogues of other centres', () => {
  it('stand beside food’s: kinds by class, items by heading, and a kind without items that nobody can be told to test', async () => {
    await world.get(UnitOfWork).run(SYSTEM, (tx) => loadCatalogues(tx, world.get(Ledger)));
    const by = await officer();
    const rows = (await by.get('/api/catalogue/schemes?discipline=product&limit=200').expect(200)).body.items as SchemeRow[];
    expect(new Set(rows.map(({ chapterName }) => chapterName)).size).toBe(5);
    expect(rows.filter(({ items }) => items === 0).length).toBeGreaterThan(5);
    const empty = (await by.get('/api/catalogue/schemes?discipline=product&show=without-items').expect(200)).body.items as SchemeRow[];
    expect((await by.get(`/api/catalogue/schemes/${empty[0]!.id}`).expect(200)).body.notAssignable).toBe('catalogue.scheme-empty');
    const [granules] = (await by.get('/api/catalogue/schemes?discipline=drug&q=ZCY-1').expect(200)).body.items as SchemeRow[];
    const { schemeItems } = (await by.get(`/api/catalogue/schemes/${granules!.id}`).expect(200)).body as SchemeView;
    expect([...new Set(schemeItems.map(({ group }) => group))]).toEqual(['性状', '鉴别', '检查', '含量测定']);
  });

  it('take words for a limit where their standards are written so, food’s do not', async () => {
    const by = await officer();
    const [granules] = (await by.get('/api/catalogue/schemes?discipline=drug&q=ZCY-1').expect(200)).body.items as SchemeRow[];
    const { schemeItems } = (await by.get(`/api/catalogue/schemes/${granules!.id}`).expect(200)).body as SchemeView;
    await by.post('/api/catalogue/limits', proposal(schemeItems[0]!.id, '应为棕色颗粒')).expect(201);
    const lead = itemOf(await open('小麦粉', '1-1'), '铅（以Pb计）');
    expect((await by.post('/api/catalogue/limits', proposal(lead.id, '应为白色')).expect(422)).body.code).toBe('catalogue.requirement-unreadable');
  });
});

describe('the catalogue', () => {
  it('loads 1,916 items in few statements, and loading again adds nothing', async () => {
    const uow = world.get(UnitOfWork);
    const again = await uow.run(SYSTEM, async (tx) => ({ ...(await loadCatalogue(tx, world.get(Ledger))), statements: tx.statements }));
    expect(again).toMatchObject({ schemes: 0, items: 0, limits: 0, approved: 0, dropped: 0 });
    expect(again.statements).toBeLessThanOrEqual(10);
    const [count] = await uow.read(SYSTEM, (tx) => tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM catalogue.scheme_item i JOIN catalogue.scheme s ON s.id = i.scheme_id WHERE s.edition = '2026'`));
    expect(count?.n).toBe(1916);
  });

  it('takes a shipped limit out of force that a newer file no longer contains', async () => {
    const [state] = await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const id = '00000000-0000-5000-8000-000000000001';
      await tx.query(`INSERT INTO catalogue.limit_rule (id, parameter, food, requirement, parsed, unit, comparison, basis, source, confidence, proposed_at)
        SELECT $1, parameter, food, requirement, parsed, unit, comparison, basis, source, 'printed', now() FROM catalogue.limit_rule LIMIT 1`, [id]);
      expect(await loadCatalogue(tx, world.get(Ledger))).toMatchObject({ limits: 0, dropped: 1 });
      return tx.query<{ state: string; reason: string }>('SELECT state, reason FROM catalogue.limit_state WHERE id = $1', [id]);
    });
    expect(state).toMatchObject({ state: 'rejected' });
  });

  it('enters what it loaded into the ledger', async () => {
    const [missing] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.limit_rule r WHERE r.id <> '00000000-0000-5000-8000-000000000001' AND NOT EXISTS (
         SELECT FROM ledger.entry e, jsonb_array_elements(e.body::jsonb -> 'rows') x WHERE x ->> 1 = r.id::text)`,
    ));
    expect(missing?.n).toBe(0);
  });

  it('lists the 39 chapters of the rules and the environment, with schemes and gaps, one of them without a table', async () => {
    const answer = await (await officer()).get('/api/catalogue/categories?limit=200&on=2026-10-01').expect(200);
    expect(answer.body.items).toHaveLength(40);
    expect(answer.body.items[31]).toMatchObject({ name: '食品添加剂', schemes: 0, items: 0 });
    expect(answer.body.items.reduce((sum: number, row: { items: number }) => sum + row.items, 0)).toBe(1930);
    const children = await (await officer()).get('/api/catalogue/categories?parent=3&limit=200').expect(200);
    expect(children.body.items).toHaveLength(22);
  });

  it('pages schemes by key without losing or repeating one', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const answer = await (await officer()).get(`/api/catalogue/schemes?limit=60${after ? `&after=${after}` : ''}`).expect(200);
      seen.push(...(answer.body.items as SchemeRow[]).map((row) => row.code));
      after = answer.body.next as string | undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(264);
  });

  it('finds schemes by a parameter, and those that are complete', async () => {
    expect((await find('腐霉利', '34-4')).title).toBe('韭菜');
    const complete = await (await officer()).get('/api/catalogue/schemes?show=complete&on=2026-10-01&limit=200').expect(200);
    expect((complete.body.items as SchemeRow[]).every((row) => row.gaps === 0 && row.items > 0)).toBe(true);
  });

  it('shows a gap where nobody checked the limit against the standard', async () => {
    const rice = await open('大米', '1-2');
    expect(itemOf(rice, '镉（以Cd计）').limit).toMatchObject({ requirement: '≤0.2 mg/kg', basis: 'GB 2762-2025', confidence: 'read', parsed: { kind: 'max', limit: '0.2' } });
    expect(itemOf(rice, '黄曲霉毒素B1')).toMatchObject({ gap: 'limit', limits: [{ state: 'proposed', confidence: 'known' }] });
    expect(rice.notAssignable).toBe('catalogue.limit-missing');
  });

  it('chooses by the production date: before GB 2762-2025 came into force the item is a gap', async () => {
    expect(itemOf(await open('大米', '1-2', 'on=2026-09-01'), '铅（以Pb计）').gap).toBe('limit');
    expect(itemOf(await open('大米', '1-2', 'on=2026-09-02'), '铅（以Pb计）').gap).toBeUndefined();
  });

  it('asks for the food type where the limit hangs on it', async () => {
    const untyped = itemOf(await open('辣椒、花椒', '3-6'), '铅（以Pb计）');
    expect(untyped.gap).toBe('food-type');
    const typed = await open('辣椒、花椒', '3-6', `on=2026-10-01&foodType=${encodeURIComponent('花椒')}`);
    expect(itemOf(typed, '铅（以Pb计）').limit?.requirement).toBe('≤3.0 mg/kg');
    expect(typed.foodTypes).toContain('花椒');
  });

  it('hands a scheme with its limits to other modules in one statement', async () => {
    const { id } = await find('大米', '1-2');
    await world.get(UnitOfWork).read(SYSTEM, async (tx) => {
      const [scheme] = await world.get(Catalogue).schemesWithLimits(tx, [id]);
      expect(tx.statements).toBe(1);
      const lead = scheme?.items.find((item) => item.parameter === '铅（以Pb计）');
      expect(limitFor(lead?.limits ?? [], { productionDate: '2026-09-02', samplingDate: '2026-10-01' })).toMatchObject({ requirement: '≤0.2 mg/kg', validFrom: '2026-09-02' });
      expect(scheme && whyNotAssignable(scheme, '2026-10-01')).toMatchObject({ code: 'catalogue.limit-missing' });
    });
  });
});

describe('a limit that is missing', () => {
  it('is entered by a standards officer, approved by a second person, and then belongs to the catalogue', async () => {
    const item = itemOf(await open('小麦粉', '1-1'), '总砷（以As计）');
    expect(item.gap).toBe('limit');
    const proposed = (await (await officer()).post('/api/catalogue/limits', proposal(item.id)).expect(201)).body as LimitView;
    expect(proposed).toMatchObject({ state: 'proposed', confidence: 'entered', parameter: '总砷（以As计）' });
    expect(itemOf(await open('小麦粉', '1-1'), '总砷（以As计）').gap).toBe('limit');

    const own = await (await officer()).post(`/api/catalogue/limits/${proposed.id}/approve`).expect(409);
    expect(own.body.code).toBe('catalogue.own-proposal');
    const approved = await (await quality()).post(`/api/catalogue/limits/${proposed.id}/approve`).expect(200);
    expect(approved.body).toMatchObject({ state: 'approved', actions: [{ action: 'withdraw' }] });
    expect(itemOf(await open('小麦粉', '1-1'), '总砷（以As计）').limit?.requirement).toBe('≤0.5 mg/kg');
    const again = await (await quality()).post(`/api/catalogue/limits/${proposed.id}/approve`).expect(409);
    expect(again.body.code).toBe('lifecycle.not-now');
  });

  it('has its whole story in the ledger', async () => {
    const entries = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ action: string }>(
      `SELECT e.action FROM ledger.entry e JOIN catalogue.limit_rule r ON e.aggregate = 'limit:' || r.id WHERE r.parameter = '总砷（以As计）' ORDER BY e.seq`));
    expect(entries.map((entry) => entry.action)).toEqual(['limit.proposed', 'limit.approved']);
  });

  it('is refused beside a different one from the same day, unless it replaces that one', async () => {
    const item = itemOf(await open('小麦粉', '1-1'), '总砷（以As计）');
    const other = (await (await officer()).post('/api/catalogue/limits', proposal(item.id, '≤0.4 mg/kg')).expect(201)).body as LimitView;
    const refused = await (await quality()).post(`/api/catalogue/limits/${other.id}/approve`).expect(409);
    expect(refused.body.code).toBe('catalogue.limit-competes');
    const correcting = (await (await officer()).post('/api/catalogue/limits', { ...proposal(item.id, '≤0.4 mg/kg'), replaces: item.limit?.id }).expect(201)).body as LimitView;
    await (await quality()).post(`/api/catalogue/limits/${correcting.id}/approve`).expect(200);
    const after = itemOf(await open('小麦粉', '1-1'), '总砷（以As计）');
    expect(after.limit?.requirement).toBe('≤0.4 mg/kg');
    expect(after.limits.filter((limit) => limit.state === 'approved')).toHaveLength(1);
    await (await quality()).post(`/api/catalogue/limits/${other.id}/reject`, { reason: '与标准原文不符' }).expect(200);
  });

  it('is withdrawn with a reason, and the gap shows again', async () => {
    const item = itemOf(await open('小麦粉', '1-1'), '总砷（以As计）');
    await (await quality()).post(`/api/catalogue/limits/${item.limit?.id}/withdraw`, {}).expect(422);
    await (await quality()).post(`/api/catalogue/limits/${item.limit?.id}/withdraw`, { reason: '标准没有这一限量' }).expect(200);
    expect(itemOf(await open('小麦粉', '1-1'), '总砷（以As计）').gap).toBe('limit');
  });

  it('is not accepted where the judge could not read it, or where it ends before it begins', async () => {
    const item = itemOf(await open('小麦粉', '1-1'), '总砷（以As计）');
    const refusal = async (body: object, status = 422) => (await (await officer()).post('/api/catalogue/limits', body).expect(status)).body.code as string;
    expect(await refusal(proposal(item.id, '0.5'))).toBe('catalogue.requirement-unreadable');
    expect(await refusal(proposal(item.id, '按标准'))).toBe('catalogue.requirement-unreadable');
    expect(await refusal(proposal(item.id, '—'))).toBe('catalogue.requirement-unreadable');
    expect(await refusal({ ...proposal(item.id), validTo: '2026-09-01' })).toBe('catalogue.validity');
    expect(await refusal({ ...proposal(item.id), replaces: '00000000-0000-7000-8000-000000000001' })).toBe('catalogue.replaces-nothing');
    expect(await refusal(proposal('00000000-0000-7000-8000-000000000001'), 404)).toBe('catalogue.item-not-found');
    expect((await (await officer()).get('/api/catalogue/schemes/00000000-0000-7000-8000-000000000001').expect(404)).body.code).toBe('catalogue.scheme-not-found');
    expect((await (await quality()).post('/api/catalogue/limits/00000000-0000-7000-8000-000000000001/approve').expect(404)).body.code).toBe('catalogue.limit-not-found');
  });

  it('is not approved while it hangs on no item', async () => {
    const free = await (await officer()).get('/api/catalogue/limits?state=proposed&place=unattached&limit=200').expect(200);
    const shipped = await (await officer()).get('/api/catalogue/limits?place=unattached&limit=1').expect(200);
    expect(shipped.body.items[0].scheme).toBeNull();
    const [proposed] = free.body.items as LimitView[];
    if (proposed) expect((await (await quality()).post(`/api/catalogue/limits/${proposed.id}/approve`).expect(409)).body.code).toBe('catalogue.limit-unattached');
  });

  it('is not proposed by a technician, nor decided by one', async () => {
    const item = itemOf(await open('小麦粉', '1-1'), '总砷（以As计）');
    const technician = await world.as('technician');
    await technician.post('/api/catalogue/limits', proposal(item.id)).expect(403);
    await technician.post(`/api/catalogue/limits/${item.id}/approve`).expect(403);
  });

  it('cannot be changed or approved by its author behind the application’s back', async () => {
    const uow = world.get(UnitOfWork);
    await expect(uow.run(SYSTEM, (tx) => tx.query(`UPDATE catalogue.limit_rule SET requirement = '≤9 mg/kg'`))).rejects.toThrow();
    await expect(uow.run(SYSTEM, (tx) => tx.query(
      `INSERT INTO catalogue.limit_decision (id, limit_rule_id, number, state, decided_by, decided_at)
       SELECT gen_random_uuid(), id, 9, 'approved', proposed_by, now() FROM catalogue.limit_rule WHERE proposed_by IS NOT NULL LIMIT 1`))).rejects.toThrow(/proposed by the one/);
  });
});

describe('the demonstration', () => {
  it('approves the unchecked limits too, so that forty tables can be assigned', async () => {
    const demonstration = await World.open();
    try {
      const { accountId } = await demonstration.as('quality-manager');
      const complete = await demonstration.get(UnitOfWork).run(SYSTEM, async (tx) => {
        await loadCatalogue(tx, demonstration.get(Ledger));
        expect(await approveUnchecked(tx, demonstration.get(Ledger), accountId)).toBeGreaterThan(0);
        expect(await approveUnchecked(tx, demonstration.get(Ledger), accountId)).toBe(0);
        const ids = await tx.query<{ id: string }>('SELECT id FROM catalogue.scheme');
        return (await demonstration.get(Catalogue).schemesWithLimits(tx, ids.map((row) => row.id))).filter((scheme) => !whyNotAssignable(scheme, '2026-10-01', '其他'));
      });
      expect(complete.length).toBeGreaterThanOrEqual(40);
    } finally {
      await demonstration.close();
    }
  });
});
