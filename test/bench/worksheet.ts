import pg from 'pg';
import type { WorksheetView } from '../../src/results/worksheets/worksheets.dto.js';
import { Bench } from '../results/bench.js';
import { PLAIN, WorksheetBench } from '../results/worksheets/worksheet-bench.js';
import type { Person } from '../support/world.js';
import { Line } from './http.js';
import type { Row } from './measure.js';
import { recorded, type Statement } from './recorder.js';
import { Replay } from './sheet.js';

const ITEMS = 40;
const PARAMETERS = Array.from({ length: 10 }, (_, n) => `项目${n + 1}`);

/** A worksheet of 40 × 10 opened, and all of its 400 cells corrected at once, each against the statements that it sends by the raw pool. */
export async function worksheetRow(): Promise<Row[]> {
  const bench = await Bench.open();
  const run = await WorksheetBench.open(bench);
  const technician = await bench.world.as('technician');
  const line = await Line.open(bench.world, technician);
  const [ours, twin] = [await filled(run, technician, line), await filled(run, technician, line)];
  const pool = new pg.Pool({ connectionString: bench.world.database.url, max: 1 });
  const opening = await recorded(() => line.get(`/api/worksheets/${ours.id}`));
  const replay = new Replay(bench.world.database.url, await recorded(() => twin.save()));
  return [
    {
      name: 'opening of a worksheet of 40 × 10', floor: 'the same SQL statements by the raw pool', aim: '< 2', kind: 'time', rounds: 15, times: 5,
      figure: async () => void (await line.get(`/api/worksheets/${ours.id}`)),
      base: () => sendAgain(pool, opening),
    },
    {
      name: 'save of a worksheet of 40 × 10', floor: 'the same SQL statements by the raw pool', aim: '< 2', kind: 'time', rounds: 11, times: 3,
      figure: () => ours.save(),
      base: () => replay.again(),
      done: async () => {
        await replay.end();
        await pool.end();
        await bench.close();
      },
    },
  ];
}

async function sendAgain(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  for (const { text, values } of statements) await (values.length === 0 ? client.query(text) : client.query(text, [...values]));
  client.release();
}

/** A worksheet with every cell entered once. */
async function filled(run: WorksheetBench, technician: Person, line: Line): Promise<{ readonly id: string; save(): Promise<void> }> {
  const { sheet } = await run.begun(technician, ITEMS, [], PLAIN, Object.fromEntries(PARAMETERS.map((parameter) => [parameter, '≤0.5 mg/kg'])));
  const samples = sheet.positions.filter(({ kind }) => kind === 'sample');
  let saves = 0;
  const save = async () => {
    const cells = samples.map(({ id }, n) => ({ positionId: id, replicate: 1, name: '@result', text: `0.${String(100 + ((saves + n) % 100))}`, basedOn: saves }));
    saves += 1;
    await line.send('PUT', `/api/worksheets/${sheet.id}/inputs`, { cells });
  };
  await save();
  return { id: (JSON.parse(await line.get(`/api/worksheets/${sheet.id}`)) as WorksheetView).id, save };
}
