import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import { verify, checkpointFile, type FindingKind } from '../../src/ledger/index.js';
import { itemId, move, openWorld, receive, type World } from './log-world.js';

/** The entry's text with another fact, and its hash to match: what a careful forger would write. */
const forge = (id: string) => `
  UPDATE ledger.entry SET body = replace(body, 'SP3', 'SP9') WHERE id = ${id};
  UPDATE ledger.entry SET hash = sha256('\\x00'::bytea || convert_to(body, 'UTF8')) WHERE id = ${id}`;
const third = `(SELECT id FROM ledger.entry WHERE aggregate = 'item:3' AND seq = 1)`;
/** A state row and an entry that claims it, the way the application would have written them. */
const slipIn = `INSERT INTO ledger.entry (aggregate, seq, at, actor, action, body, hash)
  SELECT 'item:99', 1, at, actor, action, replace(body, 'item:3', 'item:99'), sha256('\\x00'::bytea || convert_to(replace(body, 'item:3', 'item:99'), 'UTF8')) FROM ledger.entry WHERE id = ${third}`;
const truncateTail = `DELETE FROM ledger.leaf WHERE index >= 8; DELETE FROM ledger.node WHERE (index + 1) << level > 8;
  DELETE FROM ledger.entry e WHERE NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.entry_id = e.id)`;

describe('verification', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
    for (let number = 1; number <= 5; number += 1) await receive(world, number);
    await world.log.checkpoint();
    for (let number = 1; number <= 3; number += 1) await move(world, number, 'stored');
    await world.log.checkpoint();
    await move(world, 1, 'tested');
    await world.log.checkpoint();
  });
  afterEach(() => world.close());

  const found = async (kept?: string) => (await world.verify(kept)).findings.map(({ kind, where }) => `${kind}: ${where}`);
  const kinds = async (kept?: string) => (await world.verify(kept)).findings.map(({ kind }) => kind);
  const idOf = async (aggregate: string, seq: number) => Number((await world.superuser.query<{ id: string }>('SELECT id FROM ledger.entry WHERE aggregate = $1 AND seq = $2', [aggregate, seq])).rows[0]?.id);

  it('finds nothing in an honest ledger', async () => {
    expect(await world.verify()).toEqual({ ok: true, entries: 9, checkpoints: 3, unprotected: 0, rows: 5, findings: [], isTruncated: false });
  });

  it('names an entry whose text was changed', async () => {
    await world.tamper(`UPDATE ledger.entry SET body = replace(body, 'SP3', 'SP9') WHERE id = ${third}`);
    expect(await found()).toEqual([`entry-changed: entry ${await idOf('item:3', 1)} (item:3 1)`]);
  });

  it('names an entry whose text and hash were changed', async () => {
    await world.tamper(forge(third));
    expect(await found()).toEqual([`entry-changed: entry ${await idOf('item:3', 1)} (item:3 1)`]);
  });

  it('names an entry of which a column alone was changed', async () => {
    await world.tamper(`UPDATE ledger.entry SET actor = 'someone else' WHERE id = ${third}`);
    expect(await found()).toEqual([`entry-changed: entry ${await idOf('item:3', 1)} (item:3 1)`]);
  });

  it('names the place of an entry changed together with its hash and its leaf', async () => {
    await world.tamper(`${forge(third)}; UPDATE ledger.leaf l SET hash = e.hash FROM ledger.entry e WHERE e.id = l.entry_id AND e.id = ${third}`);
    expect(await found()).toEqual(['checkpoint-contradicts-log: checkpoint 5', 'kept-checkpoint-contradicts-log: checkpoint 5', 'node-changed: leaves 2 to 3']);
  });

  it('narrows a change made in text, hash, leaf and tree to the leaves between two checkpoints', async () => {
    await world.tamper(`UPDATE ledger.entry SET body = replace(body, 'stored', 'burned') WHERE aggregate = 'item:2' AND seq = 2;
      UPDATE ledger.entry SET hash = sha256('\\x00'::bytea || convert_to(body, 'UTF8')) WHERE aggregate = 'item:2' AND seq = 2;
      UPDATE ledger.leaf l SET hash = e.hash FROM ledger.entry e WHERE e.id = l.entry_id;
      UPDATE ledger.node d SET hash = sha256('\\x01'::bytea || a.hash || b.hash) FROM ledger.leaf a, ledger.leaf b WHERE d.level = 1 AND a.index = d.index * 2 AND b.index = a.index + 1;
      UPDATE ledger.node d SET hash = sha256('\\x01'::bytea || a.hash || b.hash) FROM ledger.node a, ledger.node b WHERE d.level = 2 AND a.level = 1 AND b.level = 1 AND a.index = d.index * 2 AND b.index = a.index + 1;
      UPDATE ledger.node d SET hash = sha256('\\x01'::bytea || a.hash || b.hash) FROM ledger.node a, ledger.node b WHERE d.level = 3 AND a.level = 2 AND b.level = 2 AND a.index = d.index * 2 AND b.index = a.index + 1`);
    const leaves = { size: 8, firstLeaf: 5, lastLeaf: 7 };
    expect((await world.verify()).findings).toMatchObject([
      { kind: 'checkpoint-contradicts-log', facts: leaves }, { kind: 'kept-checkpoint-contradicts-log', facts: leaves },
    ]);
  });

  it('names an entry that was deleted', async () => {
    const id = await idOf('item:2', 1);
    await world.tamper(`DELETE FROM ledger.entry WHERE id = ${id}`);
    expect(await found()).toEqual([`entry-removed: entry ${id}`, 'entry-number-missing: item:2 1']);
  });

  it('names an entry that was deleted with its leaf', async () => {
    const id = await idOf('item:2', 1);
    await world.tamper(`DELETE FROM ledger.leaf WHERE entry_id = ${id}; DELETE FROM ledger.entry WHERE id = ${id}`);
    expect(await found()).toEqual(expect.arrayContaining(['leaf-missing: leaf 1', 'entry-number-missing: item:2 1', 'checkpoint-contradicts-log: checkpoint 5']));
  });

  it('names an entry that was slipped in', async () => {
    await world.tamper(slipIn);
    expect(await found()).toEqual([`entry-slipped-in: entry ${await idOf('item:99', 1)} (item:99 1)`]);
  });

  it('names an entry that was slipped in with a leaf of its own', async () => {
    await world.tamper(`${slipIn}; INSERT INTO ledger.leaf SELECT 9, id, hash FROM ledger.entry WHERE aggregate = 'item:99'`);
    expect(await found()).toEqual(expect.arrayContaining(['leaf-without-checkpoint: leaf 9']));
    await expect(world.log.checkpoint()).rejects.toThrow('hengjian verify');
  });

  it('names leaves that were exchanged', async () => {
    await world.tamper(`UPDATE ledger.leaf SET index = 100 WHERE index = 1; UPDATE ledger.leaf SET index = 1 WHERE index = 4; UPDATE ledger.leaf SET index = 4 WHERE index = 100`);
    expect(await found()).toEqual([
      'checkpoint-contradicts-log: checkpoint 5', 'kept-checkpoint-contradicts-log: checkpoint 5', 'node-changed: leaves 0 to 1', 'node-changed: leaves 4 to 5',
    ]);
  });

  it('names an aggregate whose entries were put in another order', async () => {
    await world.tamper(`UPDATE ledger.leaf SET index = 100 WHERE index = 0; UPDATE ledger.leaf SET index = 0 WHERE index = 8; UPDATE ledger.leaf SET index = 8 WHERE index = 100`);
    expect(await found()).toEqual(expect.arrayContaining(['entry-out-of-order: item:1 1', 'checkpoint-contradicts-log: checkpoint 5']));
  });

  it('names a tree node that was changed', async () => {
    await world.tamper(`UPDATE ledger.node SET hash = sha256('x') WHERE level = 1 AND index = 2`);
    expect(await found()).toEqual(['node-changed: leaves 4 to 5']);
  });

  it('names a tail that was cut off after a checkpoint', async () => {
    await world.tamper(`${truncateTail}; UPDATE trial.item SET state = 'stored' WHERE id = '${itemId(1)}'`);
    expect(await found()).toEqual(['log-shorter-than-checkpoint: checkpoint 9', 'log-shorter-than-kept-checkpoint: checkpoint 9']);
  });

  it('names a tail that was cut off with its checkpoint, by the copy outside', async () => {
    await world.tamper(`${truncateTail}; DELETE FROM ledger.checkpoint WHERE size > 8; UPDATE trial.item SET state = 'stored' WHERE id = '${itemId(1)}'`);
    expect(await found()).toEqual(['log-shorter-than-kept-checkpoint: checkpoint 9']);
  });

  it('names a checkpoint that was removed or changed', async () => {
    await world.tamper('DELETE FROM ledger.checkpoint WHERE size = 9');
    expect(await kinds()).toEqual(['leaf-without-checkpoint']);
    await world.tamper(`UPDATE ledger.checkpoint SET note = replace(note, '5', '6') WHERE size = 5; UPDATE ledger.checkpoint SET root = sha256('x') WHERE size = 8`);
    expect((await kinds()).filter((kind) => kind === 'checkpoint-malformed')).toHaveLength(2);
  });

  it('names a row that was changed', async () => {
    await world.tamper(`UPDATE trial.item SET weight = 1.5 WHERE id = '${itemId(4)}'`);
    expect(await found()).toEqual([`row-changed: trial.item ${itemId(4)}`]);
  });

  it('names a row that was removed, and all of them where the table was emptied', async () => {
    await world.tamper(`DELETE FROM trial.item WHERE id = '${itemId(4)}'`);
    expect(await found()).toEqual([`row-removed: trial.item ${itemId(4)}`]);
    await world.tamper('TRUNCATE trial.item');
    expect(await kinds()).toEqual(Array<FindingKind>(5).fill('row-removed'));
  });

  it('names a row that was slipped in', async () => {
    await world.tamper(`INSERT INTO trial.item (id, code, state) VALUES ('${itemId(77)}', 'X', 'stored')`);
    expect(await found()).toEqual([`row-slipped-in: trial.item ${itemId(77)}`]);
  });

  it('names a row that came back after its removal', async () => {
    await world.run(async (tx) => {
      await tx.query('DELETE FROM trial.item WHERE id = $1', [itemId(5)]);
      await world.ledger.append(tx, [{ aggregate: 'item:5', action: 'item.removed', rows: [{ table: 'trial.item', ids: [itemId(5)] }] }]);
    });
    expect(await found()).toEqual([]);
    await world.tamper(`INSERT INTO trial.item (id, code, state) VALUES ('${itemId(5)}', 'SP5', 'received')`);
    expect(await found()).toEqual([`row-slipped-in: trial.item ${itemId(5)}`]);
  });

  it('names an evidence table that was dropped, or struck off the register', async () => {
    await world.tamper(`DELETE FROM ledger.evidence`);
    expect(await found()).toEqual(['table-not-registered: trial.item']);
    await world.tamper(`INSERT INTO ledger.evidence VALUES ('trial.item', 'id', 'uuid', '{personal}'); DROP TABLE trial.item`);
    expect(await found()).toEqual(['table-missing: trial.item']);
  });

  it('names a waiting entry whose text was spoiled, and does not fail on it', async () => {
    await move(world, 4, 'stored');
    await world.tamper(`UPDATE ledger.entry SET body = 'no JSON' WHERE aggregate = 'item:4' AND seq = 2`);
    expect(await found()).toEqual(expect.arrayContaining([`entry-changed: entry ${await idOf('item:4', 2)} (item:4 2)`]));
  });

  it('names history that was rewritten and signed again with the same key, by a checkpoint kept outside', async () => {
    const kept = readFileSync(checkpointFile(world.dataDirectory), 'utf8');
    rmSync(checkpointFile(world.dataDirectory));
    await world.tamper(`${forge(third)}; DELETE FROM ledger.leaf; DELETE FROM ledger.node; DELETE FROM ledger.checkpoint; INSERT INTO ledger.pending SELECT id FROM ledger.entry`);
    await world.log.checkpoint();
    expect(await found()).toEqual([]);
    expect(await found(kept)).toEqual(['kept-checkpoint-contradicts-log: checkpoint 5']);
  });

  it('names history that was rewritten and signed again with a new key, by a checkpoint kept outside', async () => {
    const kept = readFileSync(checkpointFile(world.dataDirectory), 'utf8');
    rmSync(checkpointFile(world.dataDirectory));
    await world.tamper(`${forge(third)}; DELETE FROM ledger.leaf; DELETE FROM ledger.node; DELETE FROM ledger.checkpoint; DELETE FROM ledger.key; INSERT INTO ledger.pending SELECT id FROM ledger.entry`);
    await world.log.checkpoint();
    expect(await found()).toEqual([]);
    expect((await kinds(kept)).sort()).toEqual(['kept-checkpoint-contradicts-log', 'kept-checkpoint-unsigned']);
  });

  it('names a database function that was exchanged to hide a changed row', async () => {
    await world.tamper(`CREATE OR REPLACE FUNCTION ledger.rows_of(body text) RETURNS json LANGUAGE sql AS $$ SELECT '[]'::json $$`);
    expect(await found()).toEqual(['function-changed: ledger.rows_of']);
  });

  it('names a ledger table whose append-only triggers are off', async () => {
    await world.tamper('ALTER TABLE ledger.entry DISABLE TRIGGER ALL');
    expect(await found()).toEqual(['guard-missing: ledger.entry']);
  });

  it('names a key that the key before it does not vouch for', async () => {
    await world.log.rotateKey();
    await world.tamper(`UPDATE ledger.key SET endorsement = NULL`);
    expect(await kinds()).toEqual(['key-not-endorsed']);
  });

  it('names a kept file that holds no checkpoint', async () => {
    expect(await kinds('hello')).toEqual(['kept-checkpoint-malformed']);
    expect(await kinds('')).toEqual(['kept-checkpoint-malformed']);
  });

  it('says the outcome in words on the command line', async () => {
    const { config, database } = world;
    const options = { config, ownerUrl: database.ownerUrl };
    expect(await verify(options)).toMatchObject({ ok: true, lines: [expect.stringContaining('sound')] });
    await world.tamper(`DELETE FROM trial.item WHERE id = '${itemId(4)}'`);
    const { ok, lines } = await verify(options);
    expect(ok).toBe(false);
    expect(lines[1]).toContain(itemId(4));
    expect((await verify({ ...options, language: 'zh' })).lines[1]).toContain('已被删除');
  });
});
