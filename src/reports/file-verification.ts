import type { Fact } from '../kernel/index.js';
import type { Config } from '../platform/config/index.js';
import { Files } from '../platform/files/index.js';
import { sentenceOf, type Language } from '../platform/messages/index.js';
import { withClient } from '../platform/postgres/index.js';
import { fileState, REBUILDABLE, rebuildReport, type RebuildableReport } from './rebuilding.js';

export type FileFindingKind = 'file-missing' | 'file-changed' | 'report-without-file' | 'report-differs' | 'report-not-composed';

export interface FileFinding {
  readonly kind: FileFindingKind;
  /** The file's owner, or the report. */
  readonly where: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface FilesReport {
  readonly ok: boolean;
  /** Rows of the table of files that were compared with the disk. */
  readonly files: number;
  /** Issued reports that were composed again. */
  readonly reports: number;
  /** Of these, made with another Node version: where their bytes came out different, that proves nothing; the stored file was compared all the same. */
  readonly otherNode: number;
  readonly findings: readonly FileFinding[];
  readonly lines: readonly string[];
}

const PAGE = 200;
/** Less than every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Client {
  query<R extends object>(sql: string, parameters: unknown[]): Promise<{ rows: R[] }>;
}

/**
 * Compares every stored file with its hash, and composes every issued report again from the database: names what is missing, changed or different.
 * Works without a running application, as the owner of the database; reads only, a page at a time.
 */
export async function verifyFiles(config: Config, ownerUrl: string, language: Language = 'en'): Promise<FilesReport> {
  const store = new Files(config);
  const findings: FileFinding[] = [];
  const counts = await withClient(ownerUrl, async (client) => ({
    files: await compareFiles(client, store, findings),
    ...(await compareReports(client, store, config.secret, findings)),
  }));
  const ok = findings.length === 0;
  const say = (code: string, facts: Readonly<Record<string, Fact>>): string => sentenceOf({ code, facts }, language).detail;
  return {
    ok, ...counts, findings,
    lines: [say(ok ? 'files.are-sound' : 'files.are-not-sound', { ...counts, findings: findings.length }), ...findings.map(({ kind, facts }) => say(`files.${kind}`, facts))],
  };
}

async function compareFiles(client: Client, store: Files, findings: FileFinding[]): Promise<number> {
  let count = 0;
  const add = (kind: FileFindingKind, { owner, sha256 }: { owner: string; sha256: string }): void => void findings.push({ kind, where: owner, facts: { owner, sha256 } });
  for await (const row of pages<{ id: string; owner: string; sha256: string }>(client, 'SELECT id, owner, sha256 FROM platform.file')) {
    count += 1;
    const state = await fileState(store, row.sha256);
    if (state !== 'sound') add(state === 'missing' ? 'file-missing' : 'file-changed', row);
  }
  return count;
}

async function compareReports(client: Client, store: Files, secret: Buffer, findings: FileFinding[]): Promise<{ reports: number; otherNode: number }> {
  let [reports, otherNode] = [0, 0];
  const rows = pages<RebuildableReport & { id: string; hasFile: boolean }>(
    client,
    `SELECT * FROM (SELECT r.id, ${REBUILDABLE},
       EXISTS (SELECT FROM platform.file f WHERE f.id = r.file_id AND f.sha256 = r.sha256 AND f.owner = 'report:' || r.id) AS "hasFile" FROM reports.report r WHERE r.state <> 'rendering') x`,
  );
  for await (const row of rows) {
    reports += 1;
    const { number, version } = row;
    const add = (kind: FileFindingKind): void => void findings.push({ kind, where: `${number} v${version}`, facts: { number, version, sha256: row.sha256 ?? '' } });
    if (!row.hasFile) add('report-without-file');
    const rebuilt = await rebuildReport(row, secret, store);
    const sameNode = rebuilt.madeWith === rebuilt.rebuiltWith;
    if (!sameNode) otherNode += 1;
    if (rebuilt.rebuilt === null) add('report-not-composed');
    else if (!rebuilt.same && sameNode) add('report-differs');
  }
  return { reports, otherNode };
}

/** The rows of a selection that has an `id`, in its order. */
async function* pages<R extends { id: string }>(client: Client, selection: string): AsyncGenerator<R> {
  let after = FIRST;
  for (;;) {
    const { rows } = await client.query<R>(`SELECT * FROM (${selection}) p WHERE p.id > $1 ORDER BY p.id LIMIT ${PAGE}`, [after]);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}
