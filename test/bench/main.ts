import { mkdirSync, writeFileSync } from 'node:fs';
import { World } from '../support/world.js';
import { drawRow } from './draw.js';
import { importRow } from './import.js';
import { ledgerRow } from './ledger.js';
import { measure, table, type Measured, type Row } from './measure.js';
import { queueRow } from './queue.js';
import { readRow } from './read.js';
import { reportRow } from './report.js';
import { sheetRow } from './sheet.js';

/** Each file gives its rows once its ground is laid. `npm run bench -- read` measures those of one file. */
const ROWS: Readonly<Record<string, (world: World) => Promise<Row | Row[]>>> = {
  report: reportRow, draw: drawRow, ledger: ledgerRow, read: readRow, sheet: sheetRow, queue: queueRow, import: importRow,
};

const args = process.argv.slice(2);
const wanted = args.find((arg) => !arg.startsWith('--'));
const world = await World.open();
const measured: Measured[] = [];
try {
  for (const [name, row] of Object.entries(ROWS)) {
    if (wanted && name !== wanted) continue;
    for (const one of [await row(world)].flat()) {
      measured.push(await measure(one));
      await one.done?.();
      if (!args.includes('--json')) console.error(`  ${one.name}: ${measured.at(-1)!.ratio.toFixed(2)}`);
    }
  }
} finally {
  await world.close();
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(measured, null, 2)}\n`);
console.log(args.includes('--json') ? JSON.stringify(measured, null, 2) : table(measured));
process.exit(0);
