import { readFileSync } from 'node:fs';
import { print, type Command } from './command.js';
import { withDatabase } from './database.js';
import { openExistingHome } from './home.js';

export const command: Command = {
  usage: 'verify [--ledger] [--checkpoint FILE] [--json]',
  help: `Folds every entry of the ledger again and compares: hashes, the Merkle tree, signed checkpoints, and the rows that the
entries describe. Names what was changed, removed or slipped in; exit code 0 only when nothing was.

  --ledger            the ledger (also without this option)
  --checkpoint FILE   a checkpoint that was kept outside: the log must still contain it
  --json              print the findings as JSON`,
  options: { ledger: { type: 'boolean' }, checkpoint: { type: 'string' }, json: { type: 'boolean' } },
  operands: [0, 0],
  async run({ flags, texts }) {
    const kept = texts['checkpoint'] === undefined ? undefined : readFileSync(texts['checkpoint'], 'utf8');
    const home = openExistingHome(process.env);
    const { verifyLedger } = await import('./product.js');
    const found = await withDatabase(home, 'verify', (database) => verifyLedger(home.config(database.url), database, kept));
    print(flags['json'], found, found.lines);
    return found.ok ? 0 : 1;
  },
};
