import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { isRefusal, type Refusal } from '../../src/kernel/index.js';
import { isConsistent, isIncluded } from '../../src/kernel/merkle.js';
import { fromBase64, parseCheckpoint, parseNote, parseVerifierKey, signersOf, type Checkpoint, type SignedNote, type VerifierKey } from '../../src/kernel/signed-note.js';
import { checkpointFile, keyFile, type ConsistencyProof, type InclusionProof, type PublishedCheckpoint } from '../../src/ledger/index.js';
import { sha256, verifySignature } from '../../src/ledger/signing.js';
import { move, openWorld, receive, type World } from './log-world.js';

const bytes = (text: string) => fromBase64(text) as Uint8Array;
const read = (note: string) => parseCheckpoint((parseNote(note) as SignedNote).text) as Checkpoint;

describe('the log', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  const known = async () => (await world.read((tx) => world.log.publicKeys(tx))).map((key) => parseVerifierKey(key.line, sha256) as VerifierKey);
  const inclusion = (entry: { id: number } | { hash: Uint8Array }, size?: number) => world.read((tx) => world.log.inclusion(tx, entry, size));
  const make = (count: number, prefix = 'thing') =>
    world.run((tx) => world.ledger.append(tx, Array.from({ length: count }, (_, at) => ({ aggregate: `${prefix}:${at}`, action: 'thing.made' }))));

  it('signs nothing while it is empty, and no second checkpoint over the same entries', async () => {
    expect(await world.log.checkpoint()).toBeUndefined();
    expect(await world.read((tx) => world.log.published(tx))).toMatchObject({ code: 'ledger.no-such-checkpoint' });
    await make(3);
    const first = await world.log.checkpoint();
    expect(await world.log.checkpoint()).toEqual(first);
    expect(first?.size).toBe(3);
  });

  it('publishes a signed note that the published key verifies, and keeps a copy of both outside the database', async () => {
    await make(5);
    const { note } = (await world.log.checkpoint()) as PublishedCheckpoint;
    expect(signersOf(parseNote(note) as SignedNote, await known(), verifySignature)).toHaveLength(1);
    expect(readFileSync(checkpointFile(world.dataDirectory), 'utf8')).toBe(`${note}\n`);
    expect(readFileSync(keyFile(world.dataDirectory), 'utf8')).toBe(`${(await world.read((tx) => world.log.publicKeys(tx)))[0]?.line}\n`);
  });

  it('proves every entry under every checkpoint that covers it, and consistency between all checkpoints', async () => {
    const published: PublishedCheckpoint[] = [];
    for (const count of [1, 2, 4, 9]) {
      await make(count, 'batch');
      published.push((await world.log.checkpoint()) as PublishedCheckpoint);
    }
    for (const { size, note } of published) {
      for (const [index, { id }] of (await world.superuser.query<{ id: string }>('SELECT entry_id AS id FROM ledger.leaf ORDER BY index')).rows.entries()) {
        const found = await inclusion({ id: Number(id) }, size);
        if (index >= size) expect(found).toMatchObject({ code: 'ledger.not-covered' });
        else {
          const { proof, leafHash, index: place } = found as InclusionProof;
          expect(isIncluded(bytes(leafHash), place, size, proof.map(bytes), read(note).root, sha256)).toBe(true);
        }
      }
      for (const earlier of published.filter((one) => one.size <= size)) {
        const { proof } = (await world.read((tx) => world.log.consistency(tx, earlier.size, size))) as ConsistencyProof;
        expect(isConsistent(earlier.size, size, proof.map(bytes), read(earlier.note).root, read(note).root, sha256)).toBe(true);
      }
    }
  });

  it('finds an entry by its hash, and knows neither strangers nor checkpoints that were never signed', async () => {
    await make(2);
    await world.log.checkpoint();
    const [entry] = await world.read((tx) => world.ledger.timeline(tx, 'thing:0'));
    expect(await inclusion({ hash: Buffer.from(entry?.hash ?? '', 'hex') })).toMatchObject({ entryId: entry?.id, index: entry?.index });
    expect(await inclusion({ hash: Buffer.alloc(32) })).toMatchObject({ code: 'ledger.not-covered' });
    expect(await inclusion({ id: 1 }, 1)).toMatchObject({ code: 'ledger.no-such-checkpoint' });
    await make(1, 'more');
    await world.log.checkpoint();
    const refused = (await world.read((tx) => world.log.consistency(tx, 3, 2))) as Refusal;
    expect(isRefusal(refused) && refused.code).toBe('ledger.not-an-earlier-checkpoint');
  });

  it('never skips the entry of a slow transaction', async () => {
    let finish = () => {};
    const gate = new Promise<void>((resolve) => { finish = resolve; });
    let started = () => {};
    const isAppended = new Promise<void>((resolve) => { started = resolve; });
    const slow = world.run(async (tx) => {
      await world.ledger.append(tx, [{ aggregate: 'thing:slow', action: 'thing.made' }]);
      started();
      await gate;
    });
    await isAppended;
    await make(10);
    expect((await world.log.checkpoint())?.size).toBe(10);
    finish();
    await slow;
    expect((await world.log.checkpoint())?.size).toBe(11);
    expect(await world.read((tx) => world.ledger.timeline(tx, 'thing:slow'))).toMatchObject([{ index: 10 }]);
    expect(await world.verify()).toMatchObject({ ok: true, unprotected: 0 });
  });

  it('takes each entry once while many append and several sequencers run', async () => {
    await Promise.all([
      ...Array.from({ length: 20 }, (_, at) => receive(world, at).then(() => move(world, at, 'stored'))),
      ...Array.from({ length: 10 }, () => world.log.checkpoint()),
    ]);
    expect((await world.log.checkpoint())?.size).toBe(40);
    expect(await world.verify()).toMatchObject({ ok: true, entries: 40, unprotected: 0, rows: 20 });
  });

  it('says how many entries no checkpoint protects yet', async () => {
    await make(4);
    expect(await world.verify()).toMatchObject({ ok: true, entries: 4, unprotected: 4, checkpoints: 0 });
  });

  it('refuses to sign where the stored tree contradicts the last checkpoint', async () => {
    await make(6);
    await world.log.checkpoint();
    await world.tamper(`UPDATE ledger.leaf SET hash = sha256('x') WHERE index = 5; UPDATE ledger.node SET hash = sha256('x') WHERE level = 1 AND index = 2`);
    await make(1, 'more');
    await expect(world.log.checkpoint()).rejects.toThrow('does not continue');
    expect(await world.superuser.query('SELECT FROM ledger.checkpoint')).toMatchObject({ rowCount: 1 });
  });

  it('keeps the private key sealed: another secret cannot sign', async () => {
    await make(1);
    await world.log.checkpoint();
    world.config.secret.fill(8);
    await make(1, 'more');
    await expect(world.log.checkpoint()).rejects.toThrow('HENGJIAN_SECRET');
    world.config.secret.fill(7);
    expect((await world.log.checkpoint())?.size).toBe(2);
  });

  it('goes on with a new key that the old one vouches for', async () => {
    await make(1);
    await world.log.checkpoint();
    const { line } = await world.log.rotateKey();
    await make(1, 'more');
    const { note } = (await world.log.checkpoint()) as PublishedCheckpoint;
    expect(signersOf(parseNote(note) as SignedNote, [parseVerifierKey(line, sha256) as VerifierKey], verifySignature)).toHaveLength(1);
    expect(await known()).toHaveLength(2);
    expect(await world.verify(readFileSync(checkpointFile(world.dataDirectory), 'utf8'))).toMatchObject({ ok: true });
  });

  it('makes its folder only when there is something to keep', () => {
    expect(existsSync(checkpointFile(world.dataDirectory))).toBe(false);
  });
});
