import pg from 'pg';

export const DATABASE = 'hengjian';
export const SUPERUSER = 'postgres';
export const OWNER = 'hengjian_owner';
export const APPLICATION = 'hengjian_app';
const EXTENSIONS = ['pg_trgm', 'btree_gist', 'pgcrypto'];

export function databaseUrl(port: number, user: string, password: string, database: string = DATABASE): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'hengjian' });
  client.on('error', () => undefined); // a connection cut while idle; a query in progress still rejects
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

/**
 * Two roles, one database, three extensions. The owner migrates; the application owns nothing and cannot step around
 * row-level security. Repeatable: a start that was cut short is finished by the next.
 */
export async function ensureRolesAndDatabase(port: number, passwords: Passwords): Promise<void> {
  const missing = await withClient(databaseUrl(port, SUPERUSER, passwords.superuser, 'postgres'), async (client) => {
    const found = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [[OWNER, APPLICATION]]);
    const has = new Set(found.rows.map((row) => row.rolname));
    for (const [role, password] of [[OWNER, passwords.owner], [APPLICATION, passwords.application]] as const) {
      if (!has.has(role)) {
        await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`);
      }
    }
    const databases = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    const marks = await client.query<{ ready: string | null }>(`SELECT shobj_description(oid, 'pg_database') AS ready FROM pg_database WHERE datname = $1`, [DATABASE]);
    return marks.rows[0]?.ready !== 'ready';
  });
  if (!missing) return;
  await withClient(databaseUrl(port, SUPERUSER, passwords.superuser), async (client) => {
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${DATABASE} TO ${APPLICATION}`);
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    for (const extension of EXTENSIONS) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    await client.query(`COMMENT ON DATABASE ${DATABASE} IS 'ready'`);
  });
}
