/** Writes rows into the one sheet of a workbook in a thread of its own. Plain JavaScript, because a thread is started from a file. */
import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook from 'write-excel-file/node';

const { sheet, headings } = workerData;
const rows = [headings.map((value) => ({ value, type: String, fontWeight: 'bold' }))];
const widths = headings.map(widthOf);

/** Chinese characters are about twice as wide as Latin ones. */
function widthOf(text) {
  let width = 2;
  for (const character of text) width += character > '\u2e7f' ? 2 : 1;
  return Math.min(width, 48);
}

parentPort.on('message', async (message) => {
  if (message.rows) {
    for (const row of message.rows) {
      rows.push(row.map((value, column) => {
        if (value === null) return null;
        if (typeof value === 'string') widths[column] = Math.max(widths[column], widthOf(value));
        return { value, type: typeof value === 'number' ? Number : String };
      }));
    }
    return;
  }
  const bytes = await writeWorkbook(rows, { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
  parentPort.postMessage(bytes);
  parentPort.close();
});
