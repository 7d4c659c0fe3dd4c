import { readFileSync } from 'node:fs';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DirectoryImports, copyLine, stagingColumns } from '../../src/directory/index.js';
import { demonstrationCity, wordsFrom } from '../../src/demonstration/domain/index.js';
import { shippedDivisions } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World } from '../support/world.js';
import type { Row } from './measure.js';

/** All 137,115 enterprises into an empty directory, against COPY of the same lines into a table without an index. */
export async function importRow(world: World): Promise<Row> {
  const city = demonstrationCity(shippedDivisions(), wordsFrom(JSON.parse(readFileSync('src/demonstration/data/words.json', 'utf8'))), '2026-09-07');
  const rows = [...city.enterprises()];
  const lines = rows.map((row, n) => copyLine('00000000-0000-0000-0000-000000000000', n, row));
  return {
    name: 'import of 137,115 enterprises', floor: 'COPY of the same rows into an unindexed table', aim: 'a small multiple', kind: 'time', rounds: 3, times: 1,
    figure: async () => {
      const empty = await World.open();
      try {
        await empty.get(UnitOfWork).run(SYSTEM, async (tx) => {
          await tx.query(
            `INSERT INTO organisations.organisation (id, kind, name, division_code) SELECT gen_random_uuid(), 'station', name, "divisionCode" FROM json_to_recordset($1) AS s (name text, "divisionCode" text)`,
            [JSON.stringify(city.institutions.filter((each) => each.kind === 'station'))],
          );
          await empty.get(DirectoryImports).load(tx, 'bench', rows);
        });
      } finally {
        await empty.close();
      }
    },
    base: async () => {
      const client = new pg.Client({ connectionString: world.database.superuserUrl });
      await client.connect();
      await client.query(`DROP TABLE IF EXISTS bench_floor; CREATE TABLE bench_floor (${stagingColumns.map((column) => `${column} text`).join(', ')})`);
      await pipeline(Readable.from(lines), client.query(copyFrom('COPY bench_floor FROM STDIN')));
      await client.end();
    },
  };
}
