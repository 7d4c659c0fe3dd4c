import { it } from '@jest/globals';
import { openWorld } from './log-world.js';
it('scale', async () => {
  const w = await openWorld();
  const N = Number(process.env['N'] ?? 1000000);
  const time = async (what: string, f: () => Promise<unknown>) => { const t = Date.now(); const r = await f(); console.log(what, Date.now() - t, 'ms', JSON.stringify(r)?.slice(0, 200)); };
  await w.superuser.query(`INSERT INTO trial.item SELECT ('00000000-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, 'SP' || g, 'received', 1.50, '{"a":1}', now(), 'x' FROM generate_series(1, ${N}) g`);
  await time('append', async () => {
    for (let at = 0; at < N; at += 20000) {
      await w.superuser.query(`SELECT count(*) FROM ledger.append((SELECT jsonb_agg(jsonb_build_object('aggregate', 'item/' || g, 'action', 'item.received', 'data', '{"code":"SP' || g || '"}', 'rows', jsonb_build_array(jsonb_build_array('trial.item', jsonb_build_array('00000000-0000-4000-8000-' || lpad(g::text, 12, '0')))))) FROM generate_series(${at + 1}, ${Math.min(at + 20000, N)}) g), now(), 'x')`);
    }
  });
  await time('sequence', () => w.log.checkpoint());
  await w.superuser.query('ANALYZE');
  await w.run((tx) => w.ledger.append(tx, [{ aggregate: 'a', action: 'b' }]));
  await time('sequence 1', () => w.log.checkpoint());
  await time('inclusion', () => w.read((tx) => w.log.inclusion(tx, { id: 123456 })));
  await time('inclusion', () => w.read((tx) => w.log.inclusion(tx, { id: 12345 })));
  await time('consistency', () => w.read((tx) => w.log.consistency(tx, N)));
  const before = process.memoryUsage().rss;
  await time('verify', () => w.verify());
  console.log('rss', (before / 1e6) | 0, (process.memoryUsage().rss / 1e6) | 0);
  await w.close();
}, 600000);
