import pg from 'pg';
import { v7 as newId } from 'uuid';
import type { SheetView } from '../../src/results/results.dto.js';
import { Bench } from '../results/bench.js';
import type { Person, World } from '../support/world.js';
import { Line } from './http.js';
import type { Row } from './measure.js';
import { recorded, type Statement } from './recorder.js';

const CELLS = 40;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Forty readings corrected at once by PUT, against the statements of one such save, sent again with new readings to an examination like it. */
export async function sheetRow(_: World): Promise<Row> {
  const bench = await Bench.open();
  const technician = await bench.world.as('technician');
  const scheme = await bench.scheme(Object.fromEntries(Array.from({ length: CELLS }, (_, n) => [`项目${n + 1}`, '≤0.2 mg/kg'])));
  const line = await Line.open(bench.world, technician);
  const [ours, twin] = [await opened(bench, technician, line, scheme), await opened(bench, technician, line, scheme)];
  const replay = await Replay.of(bench.world, await recorded(() => twin.save()));
  return {
    name: `save of a ${CELLS}-determination sheet`, floor: 'the same SQL statements by the raw pool', aim: '≤ 2', kind: 'time', rounds: 15, times: 10,
    figure: () => ours.save(),
    base: () => replay.again(),
    done: async () => {
      await replay.end();
      await bench.close();
    },
  };
}

/** A sheet with every cell entered once. */
async function opened(bench: Bench, technician: Person, line: Line, scheme: string): Promise<{ save(): Promise<void> }> {
  const { id } = await bench.arrive({ scheme });
  await bench.assign(technician, id);
  let rows = (await bench.sheet(technician, id)).determinations;
  let saves = 0;
  const save = async () => {
    saves += 1;
    const cells = rows.map(({ determinationId, reading }, n) => ({
      determinationId, expectedReadingId: reading?.id ?? null, text: `0.${String(100 + ((saves + n) % 100))}`, unit: 'mg/kg', detectionLimit: '0.002',
    }));
    rows = (JSON.parse(await line.send('PUT', `/api/examinations/${id}/sheet`, { cells })) as SheetView).determinations;
  };
  await save();
  return { save };
}

interface SentReading {
  id: string;
  number: number;
  replaces: string | null;
}

/** One save's statements, repeatable: each time its readings get new ids, follow those of the time before, and the ledger names the new ones. */
class Replay {
  private constructor(private readonly pool: pg.Pool, private readonly statements: readonly Statement[], private readings: readonly SentReading[]) {}

  static async of(world: World, statements: readonly Statement[]): Promise<Replay> {
    const insert = statements.find(({ text }) => text.includes('INSERT INTO results.reading'));
    if (!insert) throw new Error('The save stored no reading');
    const pool = new pg.Pool({ connectionString: world.database.url, max: 1 });
    return new Replay(pool, statements, JSON.parse(String(insert.values[0])) as SentReading[]);
  }

  async again(): Promise<void> {
    const before = JSON.stringify(this.readings);
    const fresh = new Map(this.readings.map(({ id }) => [id, newId()]));
    this.readings = this.readings.map((reading) => ({ ...reading, id: fresh.get(reading.id)!, number: reading.number + 1, replaces: reading.id }));
    void before;
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
