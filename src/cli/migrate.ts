import { print, type Command } from './command.js';
import { bringUpToDate, ownerUrlOf, withDatabase } from './database.js';
import { openHome } from './home.js';

export const command: Command = {
  usage: 'migrate [--json]',
  help: `Brings the database to this version and prints what ran. \`hengjian start\` does the same by itself.
With DATABASE_URL, HENGJIAN_OWNER_URL must name the role that owns the database.

  --json   print the names as JSON`,
  options: { json: { type: 'boolean' } },
  operands: [0, 0],
  async run({ flags }) {
    const ran = await withDatabase(openHome(process.env), 'migrate', async (database) => {
      ownerUrlOf(database);
      return bringUpToDate(database);
    });
    print(flags['json'], { ran }, ran.length === 0 ? ['Nothing to do: the database is up to date.'] : ran);
    return 0;
  },
};
