import { Worker } from 'node:worker_threads';
import { safeCell } from './safe-cell.js';

export type Cell = string | number | null;

const workerUrl = new URL('./xlsx-writer.mjs', import.meta.url);
const WRITING_MILLISECONDS = 120_000;
const ILLEGAL_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONGEST_CELL = 32_000;

/**
 * A workbook of one sheet, written in a thread with limits on memory and time, so that no export stops the server: rows go there as they are read, and
 * only the finished file comes back. Text cells never become formulas.
 */
export class Workbook {
  private readonly worker: Worker;
  private readonly written: Promise<Buffer>;
  private readonly timer: NodeJS.Timeout;

  constructor(sheet: string, headings: readonly string[]) {
    this.worker = new Worker(workerUrl, { workerData: { sheet, headings }, resourceLimits: { maxOldGenerationSizeMb: 768 }, env: {}, execArgv: [] });
    this.timer = setTimeout(() => void this.worker.terminate(), WRITING_MILLISECONDS);
    this.written = new Promise((resolve, reject) => {
      this.worker.on('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
      this.worker.on('error', reject);
      this.worker.on('exit', () => reject(new Error('the workbook was not written')));
    });
    this.written.catch(() => undefined).finally(() => clearTimeout(this.timer));
  }

  add(rows: readonly (readonly Cell[])[]): void {
    this.worker.postMessage({ rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell))) });
  }

  finish(): Promise<Buffer> {
    this.worker.postMessage({ end: true });
    return this.written;
  }

  async abandon(): Promise<void> {
    clearTimeout(this.timer);
    await this.worker.terminate();
  }
}

const cellText = (text: string): string => safeCell(text.replace(ILLEGAL_IN_XML, '').slice(0, LONGEST_CELL));
