import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { isRefusal, Refused } from '../../src/kernel/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Files, sniffMediaType, type AllowedMedia, type StoredFile } from '../../src/platform/files/index.js';
import { safeCell, sendFile } from '../../src/platform/http/index.js';
import { World } from '../support/world.js';
import { routesOf } from './routes.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const u16 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 255])));
const png = (width: number, height: number) => {
  const header = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).copy(header);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
};
const frame = (width: number, height: number) => Buffer.concat([Buffer.from([0xff, 0xc0]), u16(17), Buffer.from([8]), u16(height, width), Buffer.alloc(12)]);
const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.alloc(8)]);
const segment = (marker: number, content: Buffer) => Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
const start = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const pdf = Buffer.from('%PDF-1.7\n');
const IMAGES: AllowedMedia[] = ['image/jpeg', 'image/png', 'image/webp'];

/** What storing comes to: the stored file, or the refusal's code. */
const put = (bytes: Uint8Array, allow: AllowedMedia[] = IMAGES, owner = `visit:${randomUUID()}`, name = 'photo.jpg') =>
  world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(Files).put(tx, { bytes, owner, allow, name })).catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  });

describe('an upload', () => {
  it.each<[string, string]>([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], ['SVG behind a declaration', '<?xml version="1.0"?><svg/>'], ['SVG behind a byte order mark', '\uFEFF<svg/>'],
    ['HTML', '<!DOCTYPE html><script>alert(1)</script>'], ['HTML behind white space', '\n\n  <html>'], ['text', 'hello'], ['a script', '#!/bin/sh\nid'], ['a GIF', 'GIF89a<script>'], ['a program', 'MZ\x90\0'], ['ELF', '\x7fELF'],
  ])('that is %s is nobody’s, whatever it is called and whatever is allowed', async (_, text) => {
    const bytes = Buffer.from(text, 'utf8');
    expect(sniffMediaType(bytes)).toBeUndefined();
    expect(await put(bytes, [...IMAGES, 'application/pdf', 'application/zip', 'text/csv'])).toBe('file.kind-not-allowed');
  });

  it('of a known kind is refused where that kind is not asked for', async () => {
    expect(await put(pdf)).toBe('file.kind-not-allowed');
    expect(await put(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe('file.kind-not-allowed');
    expect(await put(png(10, 10), ['application/pdf'])).toBe('file.kind-not-allowed');
  });

  it('with more than fifty million pixels is refused by its header, before anything decodes it', async () => {
    expect(isStored(await put(png(8000, 6000)))).toBe(true);
    expect(await put(png(60_000, 60_000))).toBe('file.too-many-pixels');
    expect(await put(png(4_294_967_295, 4_294_967_295))).toBe('file.too-many-pixels');
    expect(await put(jpeg(start, frame(65_535, 65_535)))).toBe('file.too-many-pixels');
    expect(await put(Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1'), Buffer.alloc(10, 0xff)]))).toBe('file.too-many-pixels');
  });

  it('cannot hide its true frame behind fill bytes, lone markers or a thumbnail', async () => {
    const hidden = jpeg(start, Buffer.from([0xff, 0xff, 0xff]), segment(0xe1, frame(10, 10)), Buffer.from([0xff, 0x01]), frame(65_000, 65_000));
    expect(await put(hidden)).toBe('file.too-many-pixels');
    // Fill bytes whose misreading as a length would lead to the small frame.
    const misled = jpeg(start, Buffer.from([0xff, 0xff, 0xfe]), u16(40), Buffer.alloc(38), frame(65_000, 65_000), frame(10, 10));
    expect(await put(misled)).toBe('file.too-many-pixels');
  });

  it('whose size cannot be read, or that is cut short, is refused', async () => {
    for (const bytes of [jpeg(), jpeg(start), Buffer.from([0xff, 0xd8, 0xff]), png(1, 1).subarray(0, 20), Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), jpeg(Buffer.from([0xff, 0xe0, 0, 0]), frame(1, 1))]) {
      expect(['file.too-many-pixels', 'file.kind-not-allowed']).toContain(await put(bytes));
    }
  });

  it('that is empty or larger than 20 MB is refused', async () => {
    expect(await put(Buffer.alloc(0))).toBe('file.empty');
    expect(await put(Buffer.concat([png(10, 10), Buffer.alloc(20 * 1024 * 1024)]))).toBe('file.too-large');
  });

  it('beyond the quota of its record is refused, beside another record not', async () => {
    const owner = `visit:${randomUUID()}`;
    await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(
      `INSERT INTO platform.file (id, sha256, media_type, size, owner, created_by) SELECT gen_random_uuid(), repeat('0', 64), 'image/png', 20971520, $1, $2 FROM generate_series(1, 10)`, [owner, randomUUID()]));
    expect(await put(png(10, 10), IMAGES, owner)).toBe('file.quota');
    expect(isStored(await put(png(10, 10), IMAGES))).toBe(true);
  });

  it('is kept under its content hash, readable by its owner on the machine alone; its name leads nowhere', async () => {
    const bytes = Buffer.concat([pdf, Buffer.from(randomUUID())]);
    const stored = await put(bytes, ['application/pdf'], 'report:1', '../../../etc/cron.d/x');
    if (!isStored(stored)) throw new Error(String(stored));
    const path = world.get(Files).pathOf(stored.sha256);
    expect(path.startsWith(join(world.dataDirectory, 'files'))).toBe(true);
    expect(readFileSync(path)).toEqual(bytes);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(world.dataDirectory)).not.toContain('etc');
    expect(() => world.get(Files).pathOf('../../secret')).toThrow('not a content hash');
  });

  it('is found through the record that it hangs on and no other', async () => {
    const stored = await put(png(12, 12), IMAGES, 'visit:a');
    if (!isStored(stored)) throw new Error(String(stored));
    const find = (owner: string) => world.get(UnitOfWork).read(SYSTEM, (tx) => world.get(Files).find(tx, stored.id, owner));
    await expect(find('visit:a')).resolves.toMatchObject({ id: stored.id });
    await expect(find('visit:b')).rejects.toMatchObject({ refusal: { code: 'file.not-found', kind: 'not-found' } });
  });

  it('is sent as an attachment that no browser runs or guesses at, its name unable to add a header', () => {
    const headers: Record<string, string> = {};
    const reply = { header: (name: string, value: unknown) => ((headers[name] = String(value)), reply), send: () => reply };
    sendFile(reply as never, { open: () => undefined } as never, { sha256: '0'.repeat(64), mediaType: 'application/pdf', size: 1 }, 'a"\r\nset-cookie: x=1;报告.pdf');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-type': 'application/pdf' });
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
  });
});

const isStored = (outcome: StoredFile | string): outcome is StoredFile => typeof outcome === 'object' && !isRefusal(outcome);

describe('a file’s address', () => {
  it('hangs on a record everywhere: no route is a bare /files/:id', () => {
    expect(routesOf(world).filter(({ template }) => /^\/(api\/)?(files|attachments|uploads)(\/|$)/.test(template)).map(({ template }) => template)).toEqual([]);
  });

  it('leads to nothing outside the application', async () => {
    const person = await world.as('planner');
    for (const path of ['/files/x', '/api/files/x', '/..%2f..%2fetc/passwd', '/api/../../etc/passwd', '/.env', '/data/secret', '/api/%2e%2e/%2e%2e/secret']) expect([400, 404]).toContain((await person.get(path)).status);
  });
});

/** A ZIP of deflated entries; the directory may say another size than is true. */
function zip(entries: readonly { readonly name: string; readonly data: Buffer; readonly claims?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims } of entries) {
    const [packed, title] = [deflateRawSync(data), Buffer.from(name)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, title, packed]);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, Buffer.alloc(10), u32(offset), title]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  Buffer.from([0x50, 0x4b, 5, 6]).copy(end);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

describe('a workbook', () => {
  const upload = async (bytes: Buffer) => (await world.as('planner')).send('POST', '/api/directory/imports').attach('file', bytes, '名录.xlsx');
  const workbook = { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') };
  const zeros = Buffer.alloc(4_000_000);

  it('whose directory promises a ratio above a hundred is refused before anything is inflated', async () => {
    expect((await upload(zip([workbook, { name: 'xl/worksheets/sheet1.xml', data: zeros }]))).body.code).toBe('directory.import-inflates');
  });

  it('whose directory promises more than 200 MB or a thousand entries is refused', async () => {
    expect((await upload(zip([workbook, { name: 'xl/a.xml', data: Buffer.from('x'), claims: 201 * 1_048_576 }]))).body.code).toBe('directory.import-inflates');
    expect((await upload(zip([workbook, ...Array.from({ length: 1100 }, (_, i) => ({ name: `xl/${i}`, data: Buffer.from('x') }))]))).body.code).toBe('directory.import-inflates');
  });

  it('that inflates to more than its directory promised is refused, and the server goes on', async () => {
    const response = await upload(zip([workbook, { name: 'xl/worksheets/sheet1.xml', data: zeros, claims: 1000 }]));
    expect([response.status, response.body.code]).toEqual([422, 'directory.import-workbook']);
    await world.anonymous().get('/health/live').expect(200);
  });

  it('that is cut, overlaps itself or names a path outside is refused without writing anything', async () => {
    const whole = zip([workbook, { name: '../../outside.xml', data: Buffer.from('x') }]);
    for (const bytes of [whole, whole.subarray(0, whole.length - 30), whole.subarray(0, 40), Buffer.concat([whole, whole.subarray(0, 100)])]) expect((await upload(bytes)).status).toBe(422);
  });

  it('with an entity bomb in its sheet is refused or read as nothing, in bounded time', async () => {
    const bomb = Buffer.from(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]><worksheet>&j;</worksheet>`);
    const started = performance.now();
    expect((await upload(zip([workbook, { name: 'xl/worksheets/sheet1.xml', data: bomb }]))).status).toBe(422);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('in a form with other names, too many fields or none at all is refused', async () => {
    const planner = await world.as('planner');
    const form = () => planner.send('POST', '/api/directory/imports');
    expect((await form()).status).toBe(422);
    expect((await form().field('a', 'b')).status).toBe(422);
    expect((await form().field('__proto__', 'x').attach('file', Buffer.from('a'), 'x.csv')).status).toBeLessThan(500);
    let many = form();
    for (let i = 0; i < 30; i++) many = many.field(`f${i}`, 'x');
    expect((await many.attach('file', Buffer.from('a'), 'x.csv')).status).toBeGreaterThanOrEqual(400);
    expect((await form().set('content-type', 'multipart/form-data; boundary=x').send('--x\r\nbroken')).status).toBeLessThan(500);
    expect((await form().attach('file', Buffer.from('a,b\n1,2'), `${'长'.repeat(3000)}.csv`)).status).toBeLessThan(500);
  });
});

describe('an exported text cell', () => {
  it.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://evil")', '＝1+1', '＠SUM', '＋1', '－1+1'])('that begins like a formula is escaped: %j', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it.each(['示例商店', '', '-0.25', '+5', '622901', 'a=b', '2026-09-07'])('that does not stays as it is: %j', (text) => {
    expect(safeCell(text)).toBe(text);
  });
});
