import { readFileSync } from 'node:fs';
import { assertBelongs } from './belonging.js';
import { print, type Command } from './command.js';
import { withDatabase } from './database.js';
import { openExistingHome } from './home.js';

export const command: Command = {
  usage: 'verify [--ledger] [--files] [--checkpoint FILE] [--json]',
  help: `Folds every entry of the ledger again and compares: hashes, the Merkle tree, signed checkpoints, and the rows that the
entries describe. Names what was changed, removed or slipped in; exit code 0 only when nothing was.

  --ledger            the ledger (also without this option)
  --files             stored files too: each against its hash, and every issued report composed again from the database
  --checkpoint FILE   a checkpoint that was kept outside: the log must still contain it
  --json              print the findings as JSON`,
  options: { ledger: { type: 'boolean' }, files: { type: 'boolean' }, checkpoint: { type: 'string' }, json: { type: 'boolean' } },
  operands: [0, 0],
  async run({ flags, texts }) {
    const kept = texts['checkpoint'] === undefined ? undefined : readFileSync(texts['checkpoint'], 'utf8');
    const home = openExistingHome(process.env);
    const { verifyLedger, verifyStoredFiles } = await import('./product.js');
    const { ledger, files } = await withDatabase(home, 'verify', async (database) => {
      await assertBelongs(home, database);
      const config = home.config(database.url);
      return { ledger: await verifyLedger(config, database, kept), files: flags['files'] ? await verifyStoredFiles(config, database) : undefined };
    });
    const ok = ledger.ok && (files?.ok ?? true);
    print(flags['json'], files ? { ...ledger, ok, files } : ledger, [...ledger.lines, ...(files?.lines ?? [])]);
    return ok ? 0 : 1;
  },
};
