import { Failure, execute, type Command } from './cli/command.js';
import { ConfigError } from './platform/config/index.js';
import { EmbeddedPostgresError } from './platform/postgres/index.js';

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Loaded one at a time: `--help` and `backup` need not wait for the whole application. */
const commands: Readonly<Record<string, Entry>> = {
  start: { summary: 'start the database and the server', load: () => import('./cli/start.js') },
  migrate: { summary: 'bring the database to this version', load: () => import('./cli/migrate.js') },
  demo: { summary: 'load the demonstration city', load: () => import('./cli/demo.js') },
  backup: { summary: 'write database and files to one archive', load: () => import('./cli/backup.js') },
  restore: { summary: 'bring database and files back from an archive', load: () => import('./cli/restore.js') },
  verify: { summary: 'check the ledger against itself and the data', load: () => import('./cli/verify.js') },
  ledger: { summary: 'rotate the key that signs the ledger', load: () => import('./cli/ledger.js') },
  draw: { summary: 'check a published draw, or draw from a list', load: () => import('./cli/draw.js') },
  report: { summary: 'rebuild a report, check one offline, bring a signing key', load: () => import('./cli/report.js') },
  template: { summary: 'check and preview templates', load: () => import('./cli/template.js') },
  gallery: { summary: 'make every kind of document, short, normal and extreme', load: () => import('./cli/gallery.js') },
  round: { summary: 'round numbers by GB/T 8170', load: () => import('./cli/round.js') },
  judge: { summary: 'judge results against limits', load: () => import('./cli/judge.js') },
  'net-content': { summary: 'judge the net content of prepackaged goods', load: () => import('./cli/net-content.js') },
  openapi: { summary: 'print the OpenAPI document', load: () => import('./cli/openapi.js') },
  lifecycles: { summary: 'print the lifecycle diagrams', load: () => import('./cli/lifecycles.js') },
};

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
  return `hengjian COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nhengjian COMMAND --help explains one of them.`;
}

/** Runs what was typed after `hengjian`; what comes back is the exit code, 0 only on success. */
export async function run(typed: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = typed;
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    console.error(`There is no command "${name}".\n\n${overview()}`);
    return 2;
  }
  try {
    return await execute((await entry.load()).command, rest);
  } catch (error) {
    const expected = error instanceof Failure || error instanceof ConfigError || error instanceof EmbeddedPostgresError;
    console.error(expected ? error.message : error);
    return 1;
  }
}
