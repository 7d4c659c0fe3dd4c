import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { LedgerKeys } from './ledger-keys.js';
import { TransparencyLog, type PublishedKey } from './transparency-log.js';

export interface RotatedKey extends PublishedKey {
  /** The checkpoint that the former key signed last, over everything up to now; absent where the ledger was empty. */
  readonly lastSize?: number;
}

/**
 * Rotates the ledger's signing key for the command line, whether a server runs or not: what waits is signed with the present key, then the present key vouches for
 * a new one, which signs from the next checkpoint on. Earlier checkpoints stay as they are and are verified with the key that signed them.
 */
export async function rotateLedgerKey(config: Config, databaseUrl: string): Promise<RotatedKey> {
  const dataSource = await new DataSource({ type: 'postgres', url: databaseUrl, poolSize: 1, applicationName: 'hengjian-ledger' }).initialize();
  try {
    const clock = new Clock();
    const log = new TransparencyLog(new UnitOfWork(dataSource), new LedgerKeys(config, clock), clock, config);
    const last = await log.checkpoint();
    return { ...(await log.rotateKey()), ...(last ? { lastSize: last.size } : {}) };
  } finally {
    await dataSource.destroy();
  }
}
