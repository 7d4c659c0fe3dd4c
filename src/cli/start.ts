import { createServer } from 'node:net';
import { claim } from './belonging.js';
import { Failure, type Command } from './command.js';
import { bringUpToDate, startDatabase, type Database } from './database.js';
import { openHome, type Home } from './home.js';
import { enter } from './shared-lock.js';

/** Resolves at the first Ctrl-C or SIGTERM. npm sends a terminal's Ctrl-C a second time, so only a later one forces the end. */
function untilStopped(): Promise<'stop'> {
  return new Promise((resolve) => {
    let first = 0;
    const onSignal = (): void => {
      if (first === 0) {
        first = Date.now();
        console.error('\nStopping …');
        resolve('stop');
      } else if (Date.now() - first > 1_500) {
        process.exit(130);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}

function whyNotPort(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') return new Failure(`Port ${port} is taken by another program. Stop that, or set PORT to a free one.`);
  if (error.code === 'EACCES') return new Failure(`This user may not listen on port ${port}. Set PORT to one above 1023.`);
  return error;
}

/** Tries the port before a database and workers are started for nothing. */
function tryPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(whyNotPort(port, error)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

async function serve(open: () => Home, database: Database, stopped: Promise<'stop'>): Promise<'stop' | 'pause'> {
  const { announce, prepare, startServer } = await import('./product.js');
  const presence = await enter(database.url);
  try {
    const home = open(); // not before: a restore that was waited for may have brought another secret
    await claim(home, database);
    const config = home.config(database.url);
    const preparing = prepare(config, console.error);
    preparing.catch(() => undefined); // cut short by a stop, it fails when the database goes
    if ((await Promise.race([stopped, preparing])) === 'stop') return 'stop';
    const server = await startServer(config).catch((error: NodeJS.ErrnoException) => {
      throw whyNotPort(config.port, error);
    });
    try {
      for (const line of await announce(config, server)) console.log(line);
      return await Promise.race([stopped, presence.asked.then(() => 'pause' as const)]);
    } finally {
      await server.close();
    }
  } finally {
    await presence.leave();
  }
}

export const command: Command = {
  usage: 'start [--demo | --no-demo]',
  help: `Starts the embedded PostgreSQL (data under ./data or HENGJIAN_DATA), migrates, and starts the server.
The first start of a data directory loads the demonstration city; with --no-demo it is empty and prints a link for
the first administrator. With DATABASE_URL (and HENGJIAN_OWNER_URL for migrations) it uses that PostgreSQL instead,
and is a demonstration only when started with --demo each time; a database in which people have worked is refused that.

  --demo, --no-demo    make this data directory a demonstration, or not; decided once, at its first start

Environment: PORT, HENGJIAN_HOST, HENGJIAN_PUBLIC_URL, HENGJIAN_DATA, DATABASE_URL, HENGJIAN_OWNER_URL, HENGJIAN_SECRET`,
  options: { demo: { type: 'boolean' } },
  operands: [0, 0],
  async run({ flags }) {
    const stopped = untilStopped();
    const home = openHome(process.env, flags['demo']);
    const { port, host } = home.config('postgresql://not-yet');
    await tryPort(port, host);
    const database = await startDatabase(home, 'start');
    try {
      if (database.elsewhere) console.log(`The database lies in ${database.location}, because PostgreSQL's own user cannot enter ${home.dataDirectory}.`);
      await bringUpToDate(database);
      const again = (): Home => openHome(process.env, home.external ? flags['demo'] : undefined);
      let next = await serve(() => home, database, stopped);
      while (next === 'pause') {
        console.log('A restore has asked for the database; the server goes on when it is done.');
        next = await serve(again, database, stopped);
      }
    } finally {
      await database.stop();
    }
    return 0;
  },
};
