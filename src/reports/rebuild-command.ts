import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Config } from '../platform/config/index.js';
import { Files } from '../platform/files/index.js';
import { withClient } from '../platform/postgres/index.js';
import { REBUILDABLE, rebuildReport, rebuiltFile, type RebuildableReport, type RebuiltReport } from './rebuilding.js';

export interface RestoredFile extends RebuiltReport {
  /** Whether the stored file was missing or changed and has been put back. */
  readonly restored: boolean;
}

/**
 * Composes every version of a report again from the database, puts the stored signature in and compares; with `write`, puts a missing or changed file back where exactly its bytes came out.
 * What was there is kept beside it under `….changed`. Works without a running application, as the owner of the database. Empty for an unknown number.
 */
export async function rebuildStored(config: Config, ownerUrl: string, number: string, write: boolean): Promise<RestoredFile[]> {
  const store = new Files(config);
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<RebuildableReport>(`SELECT ${REBUILDABLE} FROM reports.report WHERE number = $1 ORDER BY version`, [number]);
    const found: RestoredFile[] = [];
    for (const row of rows) {
      const rebuilt = await rebuildReport(row, config.secret, store);
      const isNeeded = write && rebuilt.same && (rebuilt.file === 'missing' || rebuilt.file === 'changed');
      if (isNeeded) await putBack(store.pathOf(rebuilt.sha256!), (await rebuiltFile(row, config.secret, store))!.bytes);
      found.push({ ...rebuilt, restored: isNeeded });
    }
    return found;
  });
}

async function putBack(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${newId()}`;
  await writeFile(draft, bytes, { mode: 0o600, flag: 'wx' });
  if (await access(path).then(() => true, () => false)) {
    const kept = `${path}.changed`;
    await rm(kept, { force: true });
    await rename(path, kept);
  }
  await rename(draft, path);
}
