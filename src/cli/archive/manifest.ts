import type { Mode } from '../home.js';

/** Where a table's rows lie in the archive, and which columns they have, in order. */
export interface TableEntry {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** The first member of a backup. */
export interface Manifest {
  readonly format: 'hengjian backup 1';
  readonly takenAt: string;
  readonly mode: Mode;
  readonly migrations: readonly string[];
  readonly tables: readonly TableEntry[];
  /** Tells whether a secret is the one that this system's keys are encrypted with. */
  readonly secretFingerprint: string;
  readonly postgres: string;
}

/** The last member: what a complete archive holds, and the hash of everything before it. */
export interface Ending {
  readonly sha256: string;
  readonly rows: number;
  readonly files: number;
}

export interface SequenceValue {
  readonly schema: string;
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

export const MANIFEST = 'manifest.json';
export const SECRET = 'secret';
export const SEQUENCES = 'sequences.json';
export const ENDING = 'end.json';
export const tableFolder = (table: TableEntry): string => `tables/${table.schema}.${table.name}/`;
export const FILES = 'files/';
export const HOME = 'home/';

/** Small files of the data directory that belong to the state: copies of checkpoints and keys, the demonstration's sign-ins. */
export const KEEPSAKES = ['ledger/checkpoints.txt', 'ledger/keys.txt', 'demonstration-logins.json'] as const;

export function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

export async function whole(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
