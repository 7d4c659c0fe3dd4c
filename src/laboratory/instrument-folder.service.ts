import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Refused } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork } from '../platform/database/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { LOGGER } from '../platform/log/index.js';
import { sentenceOf } from '../platform/messages/index.js';
import { InstrumentFiles, LARGEST_FILE } from './instrument-files.service.js';

export const COLLECT_JOB = 'laboratory.collect-instrument-files';
/** A file that was touched later than this may still be growing. */
const SETTLED_MS = 15_000;
const MOST_AT_ONCE = 50;
const OWN = new Set(['done', 'failed']);

/**
 * Picks result files up from `<folder>/<laboratory's name or id>/<instrument>/`. A whole file is received as an upload would be and moved to `done/`; one that is
 * refused moves to `failed/` with a text that says why. Links are not followed.
 */
@Injectable()
export class InstrumentFolder implements OnModuleInit {
  constructor(
    private readonly config: Config, private readonly jobs: Jobs, private readonly clock: Clock, private readonly uow: UnitOfWork, private readonly files: InstrumentFiles, @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.define(COLLECT_JOB, () => this.collect());
    if (this.config.instrumentFolder) this.jobs.every(COLLECT_JOB, '* * * * *');
  }

  /** One round over all folders; at most fifty files, the others wait for the next. */
  async collect(): Promise<void> {
    const root = this.config.instrumentFolder;
    if (!root) return;
    let left = MOST_AT_ONCE;
    for (const name of await foldersIn(root)) {
      const laboratoryId = await this.laboratoryCalled(name);
      if (!laboratoryId) {
        this.log.warn({ folder: name }, 'no laboratory is called like this folder');
        continue;
      }
      for (const instrument of await foldersIn(join(root, name))) {
        const folder = join(root, name, instrument);
        for (const file of (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())) {
          if (left === 0) return;
          if (await this.take(laboratoryId, instrument, folder, file.name)) left -= 1;
        }
      }
    }
  }

  /** Whether the file was whole and has been dealt with. */
  private async take(laboratoryId: string, instrument: string, folder: string, name: string): Promise<boolean> {
    const handle = await open(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW);
    let bytes: Buffer;
    try {
      const { size, mtimeMs } = await handle.stat();
      if (size === 0 || this.clock.now().getTime() - mtimeMs < SETTLED_MS) return false;
      bytes = size > LARGEST_FILE ? Buffer.alloc(0) : await handle.readFile();
      if (size <= LARGEST_FILE && bytes.length !== size) return false;
    } finally {
      await handle.close();
    }
    const why = bytes.length === 0
      ? sentenceOf({ code: 'file.too-large', facts: { megabytes: LARGEST_FILE / 1_048_576 } }, 'zh').detail
      : await this.receive(laboratoryId, instrument, name, bytes);
    await this.putAway(folder, name, why);
    return true;
  }

  /** The reason in words where it is refused. */
  private async receive(laboratoryId: string, instrument: string, fileName: string, bytes: Buffer): Promise<string | undefined> {
    try {
      await this.files.receive({ ...SYSTEM, organisationId: laboratoryId, reach: 'own' }, { instrument, fileName, bytes, source: 'folder' });
      return undefined;
    } catch (error) {
      if (error instanceof Refused) return sentenceOf(error.refusal, 'zh').detail;
      throw error;
    }
  }

  private async putAway(folder: string, name: string, why: string | undefined): Promise<void> {
    const target = join(folder, why === undefined ? 'done' : 'failed');
    await mkdir(target, { recursive: true });
    // An earlier file of the same name stays.
    const free = (await stat(join(target, name)).then(() => true, () => false)) ? `${this.clock.now().getTime()}-${name}` : name;
    await rename(join(folder, name), join(target, free));
    if (why !== undefined) await writeFile(join(target, `${free}.reason.txt`), `${why}\n`);
  }

  private async laboratoryCalled(name: string): Promise<string | undefined> {
    const found = await this.uow.read(SYSTEM, (tx) => tx.query<{ id: string }>(
      `SELECT id FROM organisations.organisation WHERE kind IN ('laboratory', 'third-party-laboratory') AND active AND (name = $1 OR id::text = $1)`, [name]));
    return found.length === 1 ? found[0]!.id : undefined;
  }
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isDirectory() && !OWN.has(entry.name) && !entry.name.startsWith('.')).map(({ name }) => name).sort();
}
