import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.js';

const UNITS = 10_000_000;
const MEMORY_MB = 300;
const idOf = (n: number): string => `9199${String((n * 7919) % UNITS).padStart(14, '0')}`;

/**
 * 1,000 and 1,000 reserves from a file of 10,000,000, as the command line does it: a process of its own, whose most memory is told by the system. The floor hashes as many
 * tickets and reads nothing. Fails where the process needs 300 MB.
 */
export async function fileRow(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-draw-'));
  const path = join(folder, 'frame.csv');
  await write(path);
  const seedHash = hash('sha256', 'bench');
  let most = 0;
  return [{
    get name() { return `1,000 + 1,000 from 10,000,000 in a file${most > 0 ? `, ${most} MB of memory` : ''}`; },
    floor: 'the SHA-256 hashes alone', aim: `< 4, < ${MEMORY_MB} MB`, kind: 'time', rounds: 1, times: 1,
    figure: async () => {
      const used = await taking(path);
      most = used > most ? used : most;
      if (used >= MEMORY_MB) throw new Error(`The draw from a file needed ${used} MB of memory; ${MEMORY_MB} are allowed.`);
    },
    base: async () => { for (let n = 0; n < UNITS; n++) hash('sha256', seedHash + idOf(n), 'binary'); },
    done: async () => rmSync(folder, { recursive: true, force: true }),
  }];
}

async function write(path: string): Promise<void> {
  const file = createWriteStream(path);
  for (let n = 0; n < UNITS; n += 50_000) {
    const lines = Array.from({ length: 50_000 }, (_, i) => idOf(n + i)).join('\n');
    if (!file.write(`${n === 0 ? 'id\n' : ''}${lines}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** The most memory that `hengjian draw take` needed, in megabytes. */
async function taking(path: string): Promise<number> {
  if (!existsSync('dist/cli.js')) throw new Error('The server is not built. Run: npm run build');
  const args = ['draw', 'take', '--frame', path, '--seed', 'bench', '--take', '1000', '--reserves', '1000'];
  const script = `const { run } = await import('./dist/cli.js'); const code = await run(${JSON.stringify(args)}); console.error('MOST ' + process.resourceUsage().maxRSS); process.exitCode = code;`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const [code] = (await once(child, 'exit')) as [number | null];
  const kilobytes = /^MOST (\d+)$/m.exec(said)?.[1];
  if (code !== 0 || kilobytes === undefined) throw new Error(`draw take ended with ${code}: ${said}`);
  return Math.round(Number(kilobytes) / 1024);
}
