import { claim } from './belonging.js';
import { Failure, type Command } from './command.js';
import { bringUpToDate, withDatabase } from './database.js';
import { openHome } from './home.js';

export const command: Command = {
  usage: 'demo',
  help: `Loads the demonstration city into an empty system; one in which people have worked is refused. The data directory
becomes a demonstration for good: marked on every page and paper, on loopback only. \`hengjian start\` does this by
itself on the first start of a data directory without DATABASE_URL.`,
  options: {},
  operands: [0, 0],
  async run() {
    const home = openHome(process.env, true);
    if (home.mode !== 'demonstration') throw new Failure('This data directory holds a production system.');
    const { prepare } = await import('./product.js');
    await withDatabase(home, 'demo', async (database) => {
      await bringUpToDate(database);
      await claim(home, database);
      await prepare(home.config(database.url), console.error);
    });
    return 0;
  },
};
