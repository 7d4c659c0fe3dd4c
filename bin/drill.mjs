/**
 * The drill that shows backups to be worth something: a demonstration city in a directory of its own is backed up,
 * restored elsewhere, verified, and backed up again; both backups must hold the same. Never touches ./data.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, ensureBuilt, ensureInstalled, main, root } from './workshop.mjs';

const work = mkdtempSync(join(tmpdir(), 'hengjian-drill-'));
const home = (name) => join(work, name);

function hengjian(data, ...args) {
  const began = performance.now();
  const env = { ...process.env, HENGJIAN_DATA: data };
  for (const name of ['DATABASE_URL', 'HENGJIAN_OWNER_URL', 'HENGJIAN_SECRET', 'HENGJIAN_DEMONSTRATION']) delete env[name];
  const done = spawnSync(process.execPath, [join(root, 'bin', 'hengjian.mjs'), ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 });
  console.log(`hengjian ${args.join(' ')}: exit ${done.status}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (done.status !== 0) throw new Failure(`${done.stdout}\nThe drill failed at: hengjian ${args.join(' ')}`);
  return done.stdout;
}

/** As root the database may lie outside the data directory, which remembers where. */
function remove(data) {
  const record = join(data, 'postgres.json');
  if (existsSync(record)) rmSync(JSON.parse(readFileSync(record, 'utf8')).location, { recursive: true, force: true });
}

main(() => {
  ensureInstalled();
  ensureBuilt();
  const [first, second] = [home('first'), home('second')];
  try {
    hengjian(first, 'demo');
    const taken = JSON.parse(hengjian(first, 'backup', home('one.tar'), '--json'));
    const restored = JSON.parse(hengjian(second, 'restore', home('one.tar'), '--json'));
    hengjian(second, 'verify', '--ledger');
    const again = JSON.parse(hengjian(second, 'backup', home('two.tar'), '--json'));
    for (const [what, rows, files] of [['restored', restored.rows, restored.files], ['backed up again', again.rows, again.files]]) {
      if (rows !== taken.rows || files !== taken.files) {
        throw new Failure(`Backed up ${taken.rows} rows and ${taken.files} files; ${what}: ${rows} rows and ${files} files.`);
      }
    }
    console.log(`The drill holds: ${taken.rows} rows, ${taken.files} files, ${(taken.bytes / 1_048_576).toFixed(1)} MB.`);
  } finally {
    remove(first);
    remove(second);
    rmSync(work, { recursive: true, force: true });
  }
});
