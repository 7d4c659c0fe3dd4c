import { assertBelongs } from './belonging.js';
import { Failure, print, type Command } from './command.js';
import { withDatabase } from './database.js';
import { openExistingHome } from './home.js';

export const command: Command = {
  usage: 'ledger rotate-key [--json]',
  help: `rotate-key   Signs the ledger's checkpoints with a new key from now on. The present key signs the introduction of the new one, which is published
             with it; earlier checkpoints stay valid under the key that signed them. The server may run. Do it when the people who could read
             HENGJIAN_SECRET change, and publish the new fingerprint afterwards.

  --json     print the new key as JSON`,
  options: { json: { type: 'boolean' } },
  operands: [1, 1],
  async run({ flags, operands }) {
    if (operands[0] !== 'rotate-key') throw new Failure(`The ledger has no command "${operands[0]}". Usage: hengjian ${command.usage}`);
    const home = openExistingHome(process.env);
    const { rotateKey } = await import('./product.js');
    const key = await withDatabase(home, 'ledger', async (database) => {
      await assertBelongs(home, database);
      return rotateKey(home.config(database.url));
    });
    print(flags['json'], key, [
      'The ledger has a new signing key; the former one signed its introduction.',
      `  key          ${key.line}`,
      `  fingerprint  ${key.fingerprint}`,
      `Publish the fingerprint, and copy ${home.dataDirectory}/ledger/keys.txt to the witnesses.`,
    ]);
    return 0;
  },
};
