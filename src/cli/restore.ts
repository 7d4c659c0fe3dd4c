import { resolve } from 'node:path';
import { migrationNames } from '../platform/database/index.js';
import { bringBack, examine, type Examined } from './archive/bring-back.js';
import { Failure, print, type Command } from './command.js';
import { bringUpToDate, ownerUrlOf, withDatabase, type Database } from './database.js';
import { fingerprint, openHome, writeHome, type Home } from './home.js';
import { alone } from './shared-lock.js';

/** Keys in the database are encrypted with the secret; restored beside another one they would be lost. */
function secretToWrite(home: Home, found: Examined): string | undefined {
  if (fingerprint(home.secret) === found.manifest.secretFingerprint) return undefined;
  if (found.secret !== undefined && !process.env['HENGJIAN_SECRET']) return found.secret;
  throw new Failure('The backup was made with another HENGJIAN_SECRET. Set it to the one of that system, then restore again.');
}

function refuseOtherVersion(found: Examined): void {
  const ours = migrationNames();
  const theirs = found.manifest.migrations;
  if (theirs.length === ours.length && theirs.every((name, index) => name === ours[index])) return;
  const last = theirs.at(-1) ?? 'none';
  throw new Failure(`The backup was made by another release (its last migration is ${last}, here it is ${ours.at(-1)}). Restore it with that release, then start this one, which migrates it.`);
}

async function restore(path: string, home: Home, database: Database, replace: boolean) {
  const found = await examine(path);
  refuseOtherVersion(found);
  const secret = secretToWrite(home, found);
  const ownerUrl = ownerUrlOf(database);
  await bringUpToDate(database);
  const { isInUse, verifyLedger } = await import('./product.js');
  if (!replace && (await isInUse(ownerUrl))) {
    throw new Failure('This system is not empty. With --replace everything in it is replaced by the backup; take a backup of it first.');
  }
  const brought = await alone(ownerUrl, async () => {
    const result = await bringBack(path, found.manifest, ownerUrl, home.dataDirectory);
    writeHome(home, found.manifest.mode, secret);
    return result;
  });
  const ledger = await verifyLedger(home.config(database.url), database);
  return { takenAt: found.manifest.takenAt, ...brought, ledger };
}

export const command: Command = {
  usage: 'restore FILE [--replace] [--json]',
  help: `Brings database and files back from a backup, and verifies the ledger. The system may run meanwhile: its servers pause
and go on by themselves. The archive is checked from end to end before anything is touched, and what fails changes nothing.

  --replace   replace a system that is not empty
  --json      print the summary as JSON`,
  options: { replace: { type: 'boolean' }, json: { type: 'boolean' } },
  operands: [1, 1],
  async run({ flags, operands }) {
    const home = openHome(process.env);
    const done = await withDatabase(home, 'restore', (database) => restore(resolve(operands[0] ?? ''), home, database, flags['replace'] === true));
    print(flags['json'], done, [`Restored the state of ${done.takenAt}: ${done.rows} rows, ${done.files} files.`, ...done.ledger.lines]);
    return done.ledger.ok ? 0 : 1;
  },
};
