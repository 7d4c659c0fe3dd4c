import pg from 'pg';
import { v7 as newId } from 'uuid';
import type { SheetView } from '../../src/results/results.dto.js';
import { Bench } from '../results/bench.js';
import type { Person } from '../support/world.js';
import { Line } from './http.js';
import type { Row } from './measure.js';
import { recorded, type Statement } from './recorder.js';

const CELLS = 40;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Forty readings corrected at once by PUT, against the statements of one such save, sent again with new readings to an examination like it. */
export async function sheetRow(): Promise<Row> {
  const bench = await Bench.open();
  const technician = await bench.world.as('technician');
  const scheme = await bench.scheme(Object.fromEntries(Array.from({ length: CELLS }, (_, n) => [`项目${n + 1}`, '≤0.2 mg/kg'])));
  const line = await Line.open(bench.world, technician);
  const [ours, twin] = [await opened(bench, technician, line, scheme), await opened(bench, technician, line, scheme)];
  const replay = new Replay(bench.world.database.url, await recorded(() => twin.save()));
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
  readonly id: string;
  readonly number: number;
  readonly replaces: string | null;
}

/** One save's statements, repeatable: each time its readings get new ids and follow those of the time before, and the ledger names the new ones. */
export class Replay {
  private readonly pool: pg.Pool;
  private readonly first: readonly SentReading[];
  private last: readonly SentReading[];

  constructor(databaseUrl: string, private readonly statements: readonly Statement[]) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    this.first = JSON.parse(String(statements.find(isInsert)?.values[0])) as SentReading[];
    this.last = this.first;
  }

  async again(): Promise<void> {
    const next = this.last.map((reading) => ({ ...reading, id: newId(), number: reading.number + 1, replaces: reading.id }));
    const idOf = new Map(this.first.map(({ id }, n) => [id, next[n]!.id]));
    const renewed = (value: unknown) => (typeof value === 'string' ? value.replace(UUID, (id) => idOf.get(id) ?? id) : value);
    const client = await this.pool.connect();
    for (const statement of this.statements) {
      const { text, values } = statement;
      if (values.length === 0) await client.query(text);
      else await client.query(text, isInsert(statement) ? [JSON.stringify(next), ...values.slice(1)] : values.map(renewed));
    }
    client.release();
    this.last = next;
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}

function isInsert({ text }: Statement): boolean {
  return text.includes('INSERT INTO results.reading');
}
