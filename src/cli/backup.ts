import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { takeBackup } from './archive/take.js';
import { assertBelongs } from './belonging.js';
import { Failure, print, type Command } from './command.js';
import { ownerUrlOf, withDatabase } from './database.js';
import { fingerprint, openExistingHome } from './home.js';

export const command: Command = {
  usage: 'backup FILE [--json]',
  help: `Writes database and files, as of one moment, to FILE: a tar archive with rows as COPY text. The system may run meanwhile.
FILE holds personal data and, unless HENGJIAN_SECRET gives it, the secret that keys are encrypted with: it is readable
by its owner only, and should be kept as carefully as the system itself.

  --json   print the summary as JSON`,
  options: { json: { type: 'boolean' } },
  operands: [1, 1],
  async run({ flags, operands }) {
    const path = resolve(operands[0] ?? '');
    if (existsSync(path)) throw new Failure(`${path} exists already. Give the backup a name of its own.`);
    const home = openExistingHome(process.env);
    const taken = await withDatabase(home, 'backup', async (database) => {
      const ownerUrl = ownerUrlOf(database);
      await assertBelongs(home, database);
      return takeBackup(path, {
        ownerUrl,
        dataDirectory: home.dataDirectory,
        mode: home.mode,
        ...(process.env['HENGJIAN_SECRET'] ? {} : { secret: home.secret }),
        secretFingerprint: fingerprint(home.secret),
        now: new Date(),
      });
    });
    print(flags['json'], { file: path, ...taken }, [`${path}: ${taken.rows} rows, ${taken.files} files, ${(taken.bytes / 1_048_576).toFixed(1)} MB.`]);
    if (taken.missingFiles.length > 0) {
      throw new Failure(`The backup is complete as far as it can be, but ${taken.missingFiles.length} file(s) that the database names are not in ${home.dataDirectory}/files, such as ${taken.missingFiles[0]}.`);
    }
    return 0;
  },
};
