import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isCanonicalJson, canonicalJson } from '../../src/kernel/canonical-json.js';
import { leafHash } from '../../src/kernel/merkle.js';
import { personalDigest } from '../../src/ledger/index.js';
import { sha256 } from '../../src/ledger/signing.js';
import { CLERK, itemId, move, openWorld, receive, type World } from './log-world.js';

describe('appending to the ledger', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const timeline = (aggregate: string) => world.read((tx) => world.ledger.timeline(tx, aggregate));

  it('keeps who, when and what as canonical JSON with its leaf hash', async () => {
    const data = { b: '“引号”\\ "q" \n\t\u0001\u007f\u2028 😀', a: [1, null, { z: 0.1 }] };
    await world.run((tx) => world.ledger.append(tx, [{ aggregate: 'odd-thing:1.a-Z', action: 'thing.made', data }]));
    const [entry] = await timeline('odd-thing:1.a-Z');
    expect(entry).toMatchObject({ aggregate: 'odd-thing:1.a-Z', seq: 1, actor: CLERK.accountId, action: 'thing.made', data, rows: [] });
    const { text, hash } = entry as { text: string; hash: string };
    expect(isCanonicalJson(text)).toBe(true);
    expect(text).toContain(canonicalJson(data));
    expect(hash).toBe(Buffer.from(leafHash(Buffer.from(text, 'utf8'), sha256)).toString('hex'));
  });

  it('numbers the entries of each aggregate, also within one call, and answers in the order given', async () => {
    const made = (aggregate: string) => ({ aggregate, action: 'thing.made' });
    const first = await world.run((tx) => world.ledger.append(tx, [made('thing:z'), made('thing:y'), made('thing:z')]));
    const second = await world.run((tx) => world.ledger.append(tx, [made('thing:z')]));
    expect([...first, ...second].map((entry) => entry.seq)).toEqual([1, 1, 2, 3]);
  });

  it('sends one statement, however many entries and rows', async () => {
    const { statements } = await world.run(async (tx) => {
      const before = tx.statements;
      await world.ledger.append(tx, Array.from({ length: 500 }, (_, at) => ({ aggregate: `many:${at % 50}`, action: 'thing.made' })));
      return { statements: tx.statements - before };
    });
    expect(statements).toBe(1);
    expect((await timeline('many:7')).map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('names the digest of a row, another after a change, and none after a removal', async () => {
    await receive(world, 1);
    await move(world, 1, 'stored');
    await world.run(async (tx) => {
      await tx.query('DELETE FROM trial.item WHERE id = $1', [itemId(1)]);
      await world.ledger.append(tx, [{ aggregate: 'item:1', action: 'item.removed', rows: [{ table: 'trial.item', ids: [itemId(1)] }] }]);
    });
    const digests = (await timeline('item:1')).map((entry) => entry.rows[0]?.[2]);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(digests[1]).toMatch(/^[0-9a-f]{64}$/);
    expect(digests[0]).not.toBe(digests[1]);
    expect(digests[2]).toBeNull();
  });

  it('leaves personal columns out of the digest, so that they can be erased, and nullable columns that come later', async () => {
    await receive(world, 2);
    await world.superuser.query(`UPDATE trial.item SET personal = NULL WHERE id = '${itemId(2)}'; ALTER TABLE trial.item ADD COLUMN later text`);
    expect(await world.verify()).toMatchObject({ ok: true });
  });

  it('notices a null inside a document that disappears', async () => {
    await receive(world, 3);
    await world.superuser.query(`UPDATE trial.item SET found = found - 'note' WHERE id = '${itemId(3)}'`);
    expect((await world.verify()).findings.map((finding) => finding.where)).toEqual([`trial.item ${itemId(3)}`]);
    await world.superuser.query(`UPDATE trial.item SET found = found || '{"note":null}' WHERE id = '${itemId(3)}'`);
    expect(await world.verify()).toMatchObject({ ok: true });
  });

  it('refuses rows of a table that is not registered, and data that is no object', async () => {
    const rows = [{ table: 'trial.unknown', ids: ['1'] }];
    await expect(world.run((tx) => world.ledger.append(tx, [{ aggregate: 'trial:a', action: 'b', rows }]))).rejects.toThrow('not registered');
    await expect(world.run((tx) => world.ledger.append(tx, [{ aggregate: 'trial:a', action: 'b', data: { text: 'a\u0000b' } }]))).rejects.toThrow('U+0000');
    await expect(world.run((tx) => tx.query('SELECT ledger.append($1, now(), $2)', [JSON.stringify([{ aggregate: 'trial:a', action: 'b', data: '{},"seq":9' }]), 'x']))).rejects.toThrow();
    expect(await timeline('trial:a')).toEqual([]);
  });

  it('takes an aggregate in one form alone: kind, colon, id', async () => {
    for (const aggregate of ['item', 'item/1', 'Item:1', 'item:', ':1', 'item:1:2', 'item: 1', 'item:一', 'two_words:1']) {
      await expect(world.run((tx) => world.ledger.append(tx, [{ aggregate, action: 'thing.made' }]))).rejects.toThrow('entry_aggregate_form');
    }
  });

  it('vanishes with a transaction that fails', async () => {
    await expect(world.run(async (tx) => {
      await world.ledger.append(tx, [{ aggregate: 'thing:undone', action: 'thing.made' }]);
      throw new Error('undone');
    })).rejects.toThrow('undone');
    expect(await timeline('thing:undone')).toEqual([]);
  });

  it.each(['entry', 'leaf', 'node', 'checkpoint', 'key'])('refuses UPDATE, DELETE and TRUNCATE of ledger.%s for everyone', async (table) => {
    await world.log.checkpoint();
    for (const client of [world.superuser]) {
      const column = { entry: 'body = body', leaf: 'hash = hash', node: 'hash = hash', checkpoint: 'note = note', key: 'name = name' }[table] ?? '';
      await expect(client.query(`UPDATE ledger.${table} SET ${column}`)).rejects.toThrow('append-only');
      await expect(client.query(`DELETE FROM ledger.${table}`)).rejects.toThrow('append-only');
      await expect(client.query(`TRUNCATE ledger.${table} CASCADE`)).rejects.toThrow('append-only');
    }
    await expect(world.run((tx) => tx.query(`DELETE FROM ledger.${table}`))).rejects.toThrow('permission denied');
  });

  it('lets the application write entries through the one function only, and read them only with full reach', async () => {
    await expect(world.run((tx) => tx.query(`INSERT INTO ledger.entry (aggregate, seq, at, actor, action, body, hash) VALUES ('a', 1, now(), 'x', 'y', '{}', sha256(''))`))).rejects.toThrow('permission denied');
    await expect(world.run((tx) => tx.query('INSERT INTO ledger.pending VALUES (1)'))).rejects.toThrow('permission denied');
    expect(await world.run((tx) => tx.query('SELECT id FROM ledger.entry'))).toEqual([]);
    await expect(world.run((tx) => tx.query(`SELECT * FROM ledger.digest_all('trial.item')`))).rejects.toThrow('sees everything');
  });

  it('gives 20 transactions that append to one aggregate at once the numbers 1 to 20', async () => {
    const seqs = await Promise.all(Array.from({ length: 20 }, () => world.run(async (tx) => (await world.ledger.append(tx, [{ aggregate: 'thing:busy', action: 'thing.made' }]))[0]?.seq)));
    expect(seqs.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it('lets batches over the same aggregates in opposite orders pass without a deadlock', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `shared:${at}`);
    await Promise.all(Array.from({ length: 20 }, (_, at) => world.run((tx) =>
      world.ledger.append(tx, (at % 2 ? names : [...names].reverse()).map((aggregate) => ({ aggregate, action: 'thing.made' }))))));
    for (const name of names) expect((await timeline(name)).at(-1)?.seq).toBe(20);
    await world.log.checkpoint();
    expect(await world.verify()).toMatchObject({ ok: true, unprotected: 0 });
  });

  it('salts the digests of personal data', () => {
    const salt = Buffer.alloc(16, 1);
    expect(personalDigest({ name: '张三' }, salt)).toMatch(/^[0-9a-f]{64}$/);
    expect(personalDigest({ name: '张三' }, salt)).not.toBe(personalDigest({ name: '张三' }, Buffer.alloc(16, 2)));
    expect(() => personalDigest('x', Buffer.alloc(8))).toThrow(RangeError);
  });
});
