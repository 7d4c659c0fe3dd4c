import { Worker } from 'node:worker_threads';
import yauzl from 'yauzl';
import { granted, refuse } from '../kernel/index.js';
import { csvRecords, type CsvRecord } from './domain/csv.js';
import { tabularFormatOf, whyNotInflate, type TabularFormat, type ZipEntrySize } from './domain/tabular-file.js';

export interface ImportSource {
  readonly format: TabularFormat;
  readonly encoding: string;
  /** The file's records in order, headings first; lines are counted from 1 as the file's reader sees them. */
  readonly records: Iterable<CsvRecord> | AsyncIterable<CsvRecord>;
}

/** The records of an uploaded file, whatever its format and encoding. Refused as `directory.import-*` where it is none that can be read. */
export async function openImport(bytes: Buffer): Promise<ImportSource> {
  const format = granted(tabularFormatOf(bytes));
  if (format === 'xlsx') return { format, encoding: 'xlsx', records: await xlsxRecords(bytes) };
  const { text, encoding } = decoded(bytes);
  return { format, encoding, records: csvRecords(text) };
}

/** A short list with all its records at hand: headings, and lines up to one more than `most`, so that its reader sees that there are too many. */
export async function readList(bytes: Buffer, most: number): Promise<Omit<ImportSource, 'records'> & { readonly records: readonly CsvRecord[] }> {
  const { records, ...source } = await openImport(bytes);
  const read: CsvRecord[] = [];
  for await (const record of records) {
    read.push(record);
    if (read.length > most + 1) break;
  }
  return { ...source, records: read };
}

/** UTF-8 where the whole file is valid UTF-8, which GB 18030 text with any Chinese in it practically never is; otherwise GB 18030, as Excel in China writes CSV. */
function decoded(bytes: Buffer): { readonly text: string; readonly encoding: string } {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    }
  }
  return granted(refuse('directory.import-encoding', {}, 'invalid'));
}

const workerUrl = new URL('./xlsx-worker.mjs', import.meta.url);
const parsingMilliseconds = 120_000;

async function xlsxRecords(bytes: Buffer): Promise<AsyncIterable<CsvRecord>> {
  const entries = await zipDirectory(bytes);
  granted(whyNotInflate(entries) ?? entries);
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) granted(refuse('directory.import-not-a-table', {}, 'invalid'));
  return workerRecords(bytes);
}

/** What the ZIP's directory says of its entries; nothing is inflated. */
function zipDirectory(bytes: Buffer): Promise<readonly ZipEntrySize[]> {
  return new Promise((resolve, reject) => {
    const unreadable = (): void => {
      resolve([]);
    };
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return unreadable();
      const entries: ZipEntrySize[] = [];
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.push({ name: entry.fileName, compressedBytes: entry.compressedSize, inflatedBytes: entry.uncompressedSize });
        // A directory that lists more than a thousand is refused anyway.
        if (entries.length > 1000) resolve(entries);
        else zip.readEntry();
      });
      zip.on('end', () => resolve(entries));
      zip.on('error', unreadable);
      zip.readEntry();
    });
    setTimeout(() => reject(new Error('the ZIP directory took too long')), 10_000).unref();
  });
}

type FromWorker = { readonly rows: readonly (readonly string[])[]; readonly first: number } | { readonly failed: string } | { readonly done: true };

/** Parses in a thread of its own with a limit on memory and time, so that no workbook stops the server; rows come in batches that are asked for. */
async function* workerRecords(bytes: Buffer): AsyncGenerator<CsvRecord> {
  const worker = new Worker(workerUrl, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 1536 }, env: {}, execArgv: [] });
  const timer = setTimeout(() => void worker.terminate(), parsingMilliseconds);
  // Listeners stay for the thread's life: taking them all away would also take those by which Node keeps its port open.
  let answer: (message: FromWorker) => void = () => undefined;
  let ended: FromWorker | undefined;
  const end = (failed: string): void => answer((ended = { failed }));
  worker.on('message', (message: FromWorker) => answer(message));
  worker.on('error', () => end('error'));
  worker.on('exit', () => end('exit'));
  const next = (): Promise<FromWorker> => new Promise((resolve) => {
    answer = resolve;
    if (ended) resolve(ended);
    else worker.postMessage('next');
  });
  try {
    for (;;) {
      const message = await next();
      if ('failed' in message) granted(refuse('directory.import-workbook', {}, 'invalid'));
      if (!('rows' in message)) return;
      let line = message.first;
      for (const cells of message.rows) {
        if (cells.some((cell) => cell !== '')) yield { line, cells };
        line += 1;
      }
    }
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
