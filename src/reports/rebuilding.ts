import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Files } from '../platform/files/index.js';
import type { ReportState } from './domain/index.js';
import { composeFrozen, type FrozenReport } from './frozen.js';
import { withSignature } from './signing/index.js';

export type FileState = 'sound' | 'changed' | 'missing';

/** What composing a report again says about it and its stored file. */
export interface RebuiltReport {
  readonly number: string;
  readonly version: number;
  readonly state: ReportState;
  /** As the row says; null before issue. */
  readonly sha256: string | null;
  /** Null where a picture that it prints is missing, so that it cannot be composed. */
  readonly rebuilt: string | null;
  /** Whether the same bytes came out, before signing and signed. */
  readonly same: boolean;
  readonly file: FileState | 'not-made';
  /** The Node version that made the file, and the one that rebuilt it: another one may compress differently. */
  readonly madeWith: string | null;
  readonly rebuiltWith: string;
}

export interface RebuildableReport extends FrozenReport {
  readonly version: number;
  readonly state: ReportState;
  readonly sha256: string | null;
  readonly composedSha256: string | null;
  readonly signature: Buffer | null;
  readonly madeWith: string | null;
}

export const REBUILDABLE = `number, version, state, template, template_version AS "templateVersion", content, code_sealed AS "codeSealed", issued_at AS "issuedAt", sha256,
  composed_sha256 AS "composedSha256", signature, made_with AS "madeWith"`;

/** The signed file of a report, composed again from its row; undefined before issue. Throws `ENOENT` where a picture is missing. */
export async function rebuiltFile(report: RebuildableReport, secret: Buffer, files: Files): Promise<{ readonly bytes: Buffer; readonly composedSha256: string } | undefined> {
  const { bytes } = await composeFrozen(report, secret, files);
  return report.signature === null ? undefined : { bytes: withSignature(bytes, report.signature), composedSha256: hashHex(bytes) };
}

/** Composes a report again, puts its stored signature in, and compares with its row and its stored file. */
export async function rebuildReport(report: RebuildableReport, secret: Buffer, files: Files): Promise<RebuiltReport> {
  const { number, version, state, sha256, composedSha256, madeWith } = report;
  const made = await orNullIfMissing(() => rebuiltFile(report, secret, files));
  const rebuilt = made ? hashHex(made.bytes) : null;
  return {
    number, version, state, sha256, rebuilt, same: rebuilt !== null && sha256 === rebuilt && made?.composedSha256 === composedSha256,
    file: sha256 === null ? 'not-made' : await fileState(files, sha256), madeWith, rebuiltWith: process.version,
  };
}

const hashHex = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Whether the bytes that were stored under this hash still have it. */
export async function fileState(files: Files, sha256: string): Promise<FileState> {
  const hash = createHash('sha256');
  const read = await orNullIfMissing(async () => {
    await pipeline(createReadStream(files.pathOf(sha256)), hash);
    return true;
  });
  if (read === null) return 'missing';
  return hash.digest('hex') === sha256 ? 'sound' : 'changed';
}

async function orNullIfMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
