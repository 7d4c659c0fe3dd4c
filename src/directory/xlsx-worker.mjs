/** Reads the first sheet of a workbook in a thread of its own and hands its rows over in batches, as text. Plain JavaScript, because a thread is started from a file. */
import { readSheet } from 'read-excel-file/node';
import { parentPort, workerData } from 'node:worker_threads';
import yauzl from 'yauzl';

const batch = 5000;

function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // Codes that Excel took for numbers: 622901001 and not 6.22901001e8.
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return String(cell).trim();
}

/** Inflates every entry once, thrown away as it comes: one that grows beyond what the ZIP's directory promised ends with an error. */
function assertSizes(bytes) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject).on('end', resolve).on('entry', (entry) => {
        if (entry.fileName.endsWith('/')) return zip.readEntry();
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          stream.on('error', reject).on('end', () => zip.readEntry()).resume();
        });
      });
      zip.readEntry();
    });
  });
}

let rows;
let at = 0;
parentPort.on('message', async () => {
  try {
    if (!rows) {
      const bytes = Buffer.from(workerData);
      await assertSizes(bytes);
      rows = await readSheet(bytes);
    }
    if (at >= rows.length) {
      parentPort.postMessage({ done: true });
      return;
    }
    const first = at + 1;
    const part = rows.slice(at, at + batch).map((row) => row.map(textOf));
    at += batch;
    parentPort.postMessage({ rows: part, first });
  } catch {
    parentPort.postMessage({ failed: 'workbook' });
  }
});
