import type { RotatedKey } from '../ledger/index.js';
import type { RunningServer } from '../main.js';
import type { Config } from '../platform/config/index.js';
import { withClient } from '../platform/postgres/index.js';
import { ownerUrlOf, type Database } from './database.js';


// What the command line needs of the application, each part loaded only when a command calls for it.

export interface VerificationFindings {
  readonly ok: boolean;
  /** The findings in words, one a line. */
  readonly lines: readonly string[];
}

export async function startServer(config: Config): Promise<RunningServer> {
  const main = await import('../main.js');
  return main.startServer(config);
}

/** Fills a system's first start: the demonstration city where this is a demonstration, and nothing otherwise. Harmless when repeated. */
export async function prepare(config: Config, say: (line: string) => void): Promise<void> {
  if (!config.demonstration || (await isDemonstrationReady(config))) return;
  const { prepareDemonstration } = await import('./prepare-demonstration.js');
  await prepareDemonstration(config, say);
}

/** Asked before the application is made for it: a warm start does not pay for a demonstration that is there. */
async function isDemonstrationReady(config: Config): Promise<boolean> {
  return withClient(config.databaseUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM platform.reference_data WHERE name = 'demonstration-work'`);
    return (rowCount ?? 0) > 0;
  });
}

/** The lines that tell the operator where to go: the address, and the demonstration's sign-ins or the link for the first administrator. */
export async function announce(config: Config, server: RunningServer): Promise<string[]> {
  const { Accounts, demonstrationLogins } = await import('../organisations/index.js');
  const lines = ['', `衡鉴 Hengjian   ${server.address}`];
  if (config.demonstration) {
    const logins = await demonstrationLogins(config.dataDirectory);
    lines.push('', '演示系统 Demonstration. Sign-ins, one per role (on the sign-in page each is one click):');
    for (const role of new Set(logins.map((login) => login.role))) {
      const login = logins.find((each) => each.role === role);
      if (login) lines.push(`  ${login.login.padEnd(24)} ${login.password.padEnd(20)} ${login.roleName}`);
    }
  } else {
    const token = await server.app.get(Accounts).offerSetup();
    if (token) lines.push('', 'No administrator exists yet. This link makes the first one, once:', `  ${config.publicUrl}/setup#${token}`);
  }
  return lines;
}

export async function verifyLedger(config: Config, database: Database, keptCheckpoint?: string): Promise<VerificationFindings> {
  const { verify } = await import('../ledger/index.js');
  return verify({ config, ownerUrl: ownerUrlOf(database), ...(keptCheckpoint === undefined ? {} : { checkpoint: keptCheckpoint }) });
}

/** A new signing key for the ledger, as it is published. */
export async function rotateKey(config: Config): Promise<RotatedKey> {
  const { rotateLedgerKey } = await import('../ledger/index.js');
  return rotateLedgerKey(config, config.databaseUrl);
}

export async function verifyStoredFiles(config: Config, database: Database): Promise<VerificationFindings> {
  const { verifyFiles } = await import('../reports/index.js');
  return verifyFiles(config, ownerUrlOf(database));
}

/** Tables that hold rows as soon as anyone has worked here. */
const SIGNS_OF_USE = ['organisations.account', 'ledger.entry', 'platform.command', 'platform.file'];

/** True when people have worked in this system, so that a restore would destroy something. */
export async function isInUse(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    await client.query(`SELECT set_config('hengjian.reach', 'all', false)`); // where only the serving role is known, it must see
    for (const table of SIGNS_OF_USE) {
      const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
      if (rows[0]?.there && ((await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount ?? 0) > 0) return true;
    }
    return false;
  });
}
