import { mkdirSync, writeFileSync } from 'node:fs';
import { World } from '../support/world.js';
import { drawRow } from './draw.js';
import { browserRow } from './draw-browser.js';
import { fileRow } from './draw-file.js';
import { importRow } from './import.js';
import { judgementRow } from './judgement.js';
import { ledgerRow } from './ledger.js';
import { countTable, measure, table, type Counts, type Measured, type Row } from './measure.js';
import { queueRow } from './queue.js';
import { readRow } from './read.js';
import { reportRow } from './report.js';
import { sheetRow } from './sheet.js';
import { statementCounts } from './statements.js';
import { typingRow } from './typing.js';
import { worksheetRow } from './worksheet.js';

/** Each file gives its rows once its ground is laid. `npm run bench -- read` measures those of one file. */
const ROWS: Readonly<Record<string, (world: World) => Promise<Row | Row[]>>> = {
  report: reportRow, draw: drawRow, 'draw-file': fileRow, 'draw-browser': browserRow, ledger: ledgerRow, read: readRow, sheet: sheetRow, worksheet: worksheetRow, typing: typingRow, queue: queueRow, import: importRow, judgement: judgementRow,
};

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const wanted = args.find((arg) => !arg.startsWith('--'));
const known = [...Object.keys(ROWS), 'statements'];
if (wanted && !known.includes(wanted)) {
  console.error(`There is no benchmark "${wanted}". There are: ${known.join(', ')}.`);
  process.exit(1);
}
const measured: Measured[] = [];
let counted: readonly Counts[] = [];
const world = await World.open();
try {
  for (const [name, row] of Object.entries(ROWS)) {
    if (wanted && name !== wanted) continue;
    for (const one of [await row(world)].flat()) {
      measured.push(await measure(one));
      await one.done?.();
      if (!isJson) console.error(`  ${one.name}: ${measured.at(-1)!.ratio.toFixed(2)}`);
    }
  }
  if (!wanted || wanted === 'statements') counted = await statementCounts();
} finally {
  await world.close();
}
const result = JSON.stringify({ measured, statements: counted }, null, 2);
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${result}\n`);
console.log(isJson ? result : [...(measured.length > 0 ? [table(measured)] : []), ...(counted.length > 0 ? [countTable(counted)] : [])].join('\n\n'));
process.exit(0);
