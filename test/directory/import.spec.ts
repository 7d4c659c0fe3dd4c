import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Test } from 'supertest';
import writeXlsxFile from 'write-excel-file/node';
import { inventedUscc } from '../../src/demonstration/domain/code-numbers.js';
import { Directory, DirectoryImports } from '../../src/directory/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';

let world: World;
let planner: Person;
beforeAll(async () => {
  world = await World.open();
  planner = await world.as('planner');
});
afterAll(() => world.close());

const HEADINGS = ['统一社会信用代码', '名称', '经营地址', '区划代码', '业态', '场所编号', '市场开办者信用代码', '信用风险分类', '标签', '食品经营许可证号', '食品经营许可截止日'];
let serial = 0;
const uscc = () => inventedUscc('2', '622921', (serial += 1));
const line = (code: string, change: Partial<Record<string, string>> = {}): string[] => {
  const cells: Record<string, string> = { 统一社会信用代码: code, 名称: `演示商店${code}`, 经营地址: '示例县示例镇一号', 区划代码: '622921', 业态: '流通', ...(change as Record<string, string>) };
  return HEADINGS.map((heading) => cells[heading] ?? '');
};
const csv = (...lines: string[][]) => Buffer.from([HEADINGS, ...lines].map((cells) => cells.join(',')).join('\r\n'));
const upload = (bytes: Buffer, name = '名录.csv', person = planner): Test => person.send('POST', '/api/directory/imports').attach('file', bytes, name);
const commit = (id: string, mode: string) => planner.post(`/api/directory/imports/${id}/commit`, { mode });
const found = async (q: string) => (await planner.get(`/api/directory/search?q=${encodeURIComponent(q)}`).expect(200)).body as { name: string; enterpriseId: string }[];

describe('an import', () => {
  it('is previewed without touching the directory, and says of every bad line which column is wrong and why', async () => {
    const [good, other] = [uscc(), uscc()];
    const { body } = await upload(csv(
      line(good), line('91350100M000100Y44'), line(other, { 区划代码: '110101' }), line(good), line('', { 场所编号: 'T-9', 市场开办者信用代码: uscc() }),
    )).expect(201);
    expect(body).toMatchObject({ state: 'previewed', format: 'csv', encoding: 'utf-8', rowCount: 5, badCount: 4 });
    const problems = (await planner.get(`/api/directory/imports/${body.id}/problems`).expect(200)).body as { line: number; heading: string; code: string; reason: string }[];
    expect(problems.map((problem) => [problem.line, problem.code])).toEqual([
      [3, 'directory.row-uscc-check'], [4, 'directory.row-division-unknown'], [5, 'directory.row-repeated'], [6, 'directory.row-organiser-unknown'],
    ]);
    expect(problems[0]).toMatchObject({ heading: '统一社会信用代码', reason: expect.stringContaining('校验码不符') });
    expect(await found(good)).toEqual([]);
  });

  it('pages the bad lines by line', async () => {
    const { body } = await upload(csv(line('1'), line('2', { 名称: '' }), line('3'))).expect(201);
    const page = (afterLine: number) => planner.get(`/api/directory/imports/${body.id}/problems?limit=1&afterLine=${afterLine}`).expect(200);
    expect((await page(2)).body.map((problem: { line: number }) => problem.line)).toEqual([3, 3]);
    expect((await page(4)).body).toEqual([]);
  });

  it('writes nothing when all or nothing was chosen and a line is bad; the good rows when those were', async () => {
    const good = uscc();
    const { body } = await upload(csv(line(good), line('bad'))).expect(201);
    const refused = await commit(body.id, 'all-or-nothing').expect(409);
    expect(refused.body).toMatchObject({ code: 'directory.import-has-bad-rows', facts: { bad: 1, rows: 2 } });
    expect(await found(good)).toEqual([]);
    expect((await commit(body.id, 'good-rows-only').expect(200)).body).toMatchObject({ state: 'committed', createdCount: 1, badCount: 1 });
    expect(await found(good)).toHaveLength(1);
  });

  it('is committed once, however often it is sent, with one entry in the ledger', async () => {
    const { body } = await upload(csv(line(uscc()))).expect(201);
    const first = await commit(body.id, 'all-or-nothing').expect(200);
    expect((await commit(body.id, 'all-or-nothing').expect(200)).body).toEqual(first.body);
    const entries = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ body: string }>('SELECT body FROM ledger.entry WHERE aggregate = $1', [`directory-import:${body.id}`]));
    expect(entries).toHaveLength(1);
    expect(JSON.parse(entries[0]!.body)).toMatchObject({ action: 'directory.imported', data: { fileHash: body.fileHash, created: 1 } });
    await planner.post(`/api/directory/imports/${body.id}/discard`).expect(409).expect(({ body: problem }) => expect(problem.code).toBe('directory.import-already-committed'));
  });

  it('updates by USCC the second time, and leaves what an empty cell says nothing about', async () => {
    const code = uscc();
    const first = await upload(csv(line(code, { 信用风险分类: 'C', 标签: '农村集市', 食品经营许可证号: 'JY12', 食品经营许可截止日: '2030-01-01' }))).expect(201);
    await commit(first.body.id, 'all-or-nothing').expect(200);
    const again = await upload(csv(line(code, { 名称: '改名商店', 食品经营许可证号: 'JY12', 食品经营许可截止日: '2031-01-01' }))).expect(201);
    expect((await commit(again.body.id, 'all-or-nothing').expect(200)).body).toMatchObject({ createdCount: 0, updatedCount: 1, unchangedCount: 0 });
    const [hit] = await found(code);
    const unit = (await planner.get(`/api/directory/units/${hit!.enterpriseId}`).expect(200)).body;
    expect(unit).toMatchObject({ name: '改名商店', creditClass: 'C', version: 2, premises: [{ licences: [{ number: 'JY12', validTo: '2031-01-01' }] }] });
    const third = await upload(csv(line(code, { 名称: '改名商店' }))).expect(201);
    expect((await commit(third.body.id, 'all-or-nothing').expect(200)).body).toMatchObject({ updatedCount: 0, unchangedCount: 1 });
  });

  it('takes stalls whose organiser stands further down in the same file, and several premises of one enterprise', async () => {
    const organiser = uscc();
    const { body } = await upload(csv(
      line('', { 名称: '一号摊', 场所编号: `T-${organiser}`, 市场开办者信用代码: organiser }),
      line(organiser, { 名称: '市场公司' }), line(organiser, { 名称: '市场公司', 场所编号: `${organiser}-2`, 经营地址: '第二处' }),
    )).expect(201);
    expect((await commit(body.id, 'all-or-nothing').expect(200)).body).toMatchObject({ createdCount: 3 });
    const [hit] = await found(organiser);
    const unit = (await planner.get(`/api/directory/units/${hit!.enterpriseId}`).expect(200)).body;
    expect(unit.stallCount).toBe(1);
    expect(unit.premises.map((premises: { address: string }) => premises.address)).toEqual(['示例县示例镇一号', '第二处']);
  });

  it('reads GB 18030 as Excel in China writes it, and XLSX', async () => {
    const code = uscc();
    const gb = Buffer.concat([csv(), Buffer.from('\r\n')]).toString('utf8');
    expect(gb).toContain('名称');
    const gbBytes = await gb18030(`${HEADINGS.join(',')}\r\n${line(code).join(',')}`);
    expect((await upload(gbBytes).expect(201)).body).toMatchObject({ encoding: 'gb18030', rowCount: 1, badCount: 0 });
    const sheet = await writeXlsxFile([HEADINGS, line(uscc())].map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    const { body } = await upload(sheet, '名录.xlsx').expect(201);
    expect(body).toMatchObject({ format: 'xlsx', rowCount: 1, badCount: 0 });
    expect((await commit(body.id, 'all-or-nothing').expect(200)).body.createdCount).toBe(1);
  });

  it.each<[string, Buffer, string]>([
    ['a PDF', Buffer.from('%PDF-1.7 something'), 'directory.import-not-a-table'],
    ['a file without the required headings', Buffer.from('名称\r\n某店'), 'directory.import-headings'],
    ['headings alone', csv(), 'directory.import-empty'],
    ['a ZIP that is no workbook', Buffer.from('PK\u0003\u0004nothing'), 'directory.import-not-a-table'],
    ['bytes of no encoding', Buffer.concat([csv(), Buffer.from([0x0a, 0xff, 0xff, 0x41, 0xff])]), 'directory.import-encoding'],
  ])('refuses %s', async (_, bytes, code) => {
    expect((await upload(bytes).expect(422)).body.code).toBe(code);
  });

  it('refuses a workbook whose directory promises too much, before inflating it', async () => {
    const sheet = await writeXlsxFile([HEADINGS, ...Array.from({ length: 3 }, () => line(uscc()))].map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    const forged = Buffer.from(sheet);
    for (let at = forged.indexOf('PK\u0001\u0002'); at !== -1; at = forged.indexOf('PK\u0001\u0002', at + 4)) forged.writeUInt32LE(150_000_000, at + 24);
    expect((await upload(forged, 'x.xlsx').expect(422)).body.code).toBe('directory.import-inflates');
  });

  it('refuses a workbook that inflates to something else than its directory says', async () => {
    const sheet = await writeXlsxFile([HEADINGS, line(uscc())].map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    const forged = Buffer.from(sheet);
    for (let at = forged.indexOf('PK\u0001\u0002'); at !== -1; at = forged.indexOf('PK\u0001\u0002', at + 4)) forged.writeUInt32LE(forged.readUInt32LE(at + 24) + 7, at + 24);
    expect((await upload(forged, 'x.xlsx').expect(422)).body.code).toBe('directory.import-workbook');
  });

  it('is not committed after it was discarded, nor when its rows were lost in a crash, nor without a good row', async () => {
    const one = await upload(csv(line(uscc()))).expect(201);
    await planner.post(`/api/directory/imports/${one.body.id}/discard`).expect(200);
    expect((await commit(one.body.id, 'all-or-nothing').expect(409)).body.code).toBe('directory.import-discarded');
    const two = await upload(csv(line(uscc()))).expect(201);
    await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('DELETE FROM directory.staging_row'));
    expect((await commit(two.body.id, 'all-or-nothing').expect(409)).body.code).toBe('directory.import-lost');
    const three = await upload(csv(line('bad'))).expect(201);
    expect((await commit(three.body.id, 'good-rows-only').expect(409)).body.code).toBe('directory.import-no-good-row');
    expect((await planner.get('/api/directory/imports/00000000-0000-4000-8000-000000000000').expect(404)).body.code).toBe('directory.import-not-found');
  });

  it('looks again at commit for what has changed since the preview', async () => {
    const [code, other] = [uscc(), uscc()];
    const early = await upload(csv(line(code, { 场所编号: 'SHARED-1' }))).expect(201);
    const late = await upload(csv(line(other, { 场所编号: 'SHARED-1' }))).expect(201);
    await commit(early.body.id, 'all-or-nothing').expect(200);
    expect((await commit(late.body.id, 'all-or-nothing').expect(409)).body.code).toBe('directory.import-has-bad-rows');
  });

  it('is for planners and administrators alone', async () => {
    await upload(csv(line(uscc())), 'a.csv', await world.as('sampler')).expect(403);
  });

  it('founds a directory with the very rows that an import would make', async () => {
    const rows = (prefix: string) => [['A', '2031-05-01'], [null, null]].map(([credit, to]) => ({
      kind: 'enterprise' as const, uscc: uscc(), name: `立户商店${prefix}`, organiser: null, legalRepresentative: '张三', phone: null, creditClass: credit as 'A' | null, status: null,
      premisesCode: `${prefix}-${(serial += 1)}`, address: '某处\t1号', divisionCode: '622921', station: null, businessTypes: ['catering' as const, 'online' as const],
      tags: credit ? null : (['rural-market'] as const), latitude: credit ? '35.1' : null, longitude: credit ? '103.2' : null,
      licences: to ? [{ kind: 'food-trade' as const, number: `JY${prefix}`, validFrom: null, validTo: to }] : [],
    }));
    const written = await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await world.get(DirectoryImports).load(tx, 'imported', rows('I'));
      expect(await world.get(DirectoryImports).found(tx, 'founded', rows('F'))).toBe(2);
      const of = (prefix: string) => tx.query(
        `SELECT e.kind, e.legal_representative, e.phone, e.credit_class, e.status, e.organiser_id, e.version, p.address, p.division_code, p.station_id, p.business_types, p.tags, p.latitude::text,
           (SELECT json_agg(json_build_array(l.kind, l.valid_from, l.valid_to)) FROM directory.licence l WHERE l.premises_id = p.id) AS licences
         FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id WHERE e.name = $1 ORDER BY p.code`, [`立户商店${prefix}`]);
      return { imported: await of('I'), founded: await of('F') };
    });
    expect(written.founded).toEqual(written.imported);
    expect(written.founded).toHaveLength(2);
  });

  it('founds nothing from a unit that is known, one without a station, or a stall', async () => {
    const row = { kind: 'enterprise' as const, uscc: uscc(), name: '重复商店', organiser: null, legalRepresentative: null, phone: null, creditClass: null, status: null, premisesCode: `N-${(serial += 1)}`,
      address: '某处', divisionCode: '622921', station: null, businessTypes: ['catering' as const], tags: null, latitude: null, longitude: null, licences: [] };
    const found = (...rows: object[]) => world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(DirectoryImports).found(tx, 'rows', rows as never));
    await expect(found(row, row)).rejects.toThrow(/enterprise_uscc_key|premises_code_key/);
    await expect(found({ ...row, divisionCode: '620000' })).rejects.toThrow('no station');
    await expect(found({ ...row, kind: 'stall', uscc: null, organiser: row.uscc })).rejects.toThrow('organiser');
  });

  it('takes the same number of statements for one row and for two thousand', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => ({
      kind: 'enterprise' as const, uscc: uscc(), name: '数行商店', organiser: null, legalRepresentative: null, phone: null, creditClass: null, status: null, premisesCode: `N-${(serial += 1)}`,
      address: '某处', divisionCode: '622921', station: null, businessTypes: ['catering' as const], tags: null, latitude: null, longitude: null, licences: [],
    }));
    const statements = (count: number) => world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      expect(await world.get(DirectoryImports).load(tx, 'rows', rows(count))).toEqual({ created: count, updated: 0, unchanged: 0 });
      return tx.statements;
    });
    expect(await statements(2000)).toBe(await statements(1));
    expect(await world.get(Directory).search(SYSTEM, '数行', 5)).toHaveLength(5);
  });
});

/** Node decodes GB 18030 but does not encode it: the table is turned round. */
async function gb18030(text: string): Promise<Buffer> {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Buffer.from([...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (bytesOf.get(character) ?? []))));
}
