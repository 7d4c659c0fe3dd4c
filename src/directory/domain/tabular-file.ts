import { refuse, type Refusal } from '../../kernel/index.js';

export type TabularFormat = 'csv' | 'xlsx';

/** The largest file that an import takes; 137,115 enterprises need about 35 MB as CSV. */
export const largestImportBytes = 96 * 1024 * 1024;
/** More lines than any city has enterprises point to a wrong file. */
export const mostImportLines = 500_000;

const mostInflatedBytes = 200 * 1024 * 1024;
const mostRatio = 100;

/** CSV or XLSX, by its first bytes alone (a ZIP begins with `PK\3\4`); what the file is called is not asked. Other office and image files are refused. */
export function tabularFormatOf(bytes: Uint8Array): TabularFormat | Refusal<'directory.import-not-a-table'> {
  const begins = (...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  const isBinary = bytes.subarray(0, 4096).includes(0);
  const isOldOffice = begins(0xd0, 0xcf, 0x11, 0xe0);
  if (bytes.length === 0 || isBinary || isOldOffice || begins(0x25, 0x50, 0x44, 0x46)) return refuse('directory.import-not-a-table', {}, 'invalid');
  return 'csv';
}

export interface ZipEntrySize {
  readonly name: string;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
}

/**
 * Whether a ZIP's directory promises more than may be inflated: 200 MB in all, a hundredfold for any entry of more than 1 MB,
 * a thousand entries. Looked at before anything is inflated. Undefined when it may be opened.
 */
export function whyNotInflate(entries: readonly ZipEntrySize[]): Refusal<'directory.import-inflates'> | undefined {
  const total = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  const bomb = entries.some((entry) => entry.inflatedBytes > 1_048_576 && entry.inflatedBytes > entry.compressedBytes * mostRatio);
  if (total <= mostInflatedBytes && !bomb && entries.length <= 1000) return undefined;
  return refuse('directory.import-inflates', { megabytes: mostInflatedBytes / 1_048_576, ratio: mostRatio }, 'invalid');
}
