import { readdirSync, readFileSync } from 'node:fs';
import { granted } from '../kernel/index.js';
import type { Ledger } from '../ledger/index.js';
import type { Tx } from '../platform/database/index.js';
import { REVISE_JOB } from './revisions.service.js';
import { readCalendar, readWindows } from './domain/index.js';

const read = (name: string) => readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');

/** Loads the shipped calendar and those windows that the database does not have; what an administrator corrected stays. */
export async function loadDeadlines(tx: Tx, ledger: Ledger): Promise<void> {
  const { days } = granted(readCalendar(read('state-council-days.csv')));
  const noticed = await tx.query<{ day: string }>(
    `INSERT INTO deadlines.noticed_day (day, name, off) SELECT day, name, off FROM json_to_recordset($1) AS d (day date, name text, off boolean)
     ON CONFLICT (day) DO NOTHING RETURNING day::text`,
    [JSON.stringify([...days.values()])],
  );
  // Where a release brings the next year's days, what was provisional is computed again.
  if (noticed.length > 0 && noticed.length < days.size) await tx.enqueue(REVISE_JOB, { because: 'release' });
  // Food's stand in `windows.json`, each other centre's in a file of its own.
  const files = readdirSync(new URL('./data/', import.meta.url)).filter((name) => /^windows(\.[a-z-]+)?\.json$/.test(name)).sort();
  const windows = granted(readWindows(files.flatMap((name) => JSON.parse(read(name)) as unknown[])));
  const added = await tx.query<{ id: string }>(
    `INSERT INTO deadlines.legal_window (code, valid_from, valid_to, content)
     SELECT w->>'code', (w->>'validFrom')::date, (w->>'validTo')::date, w FROM jsonb_array_elements($1::jsonb) w
     ON CONFLICT (code, valid_from) DO NOTHING RETURNING id`,
    [JSON.stringify(windows)],
  );
  await ledger.append(tx, [
    ...(noticed.length === 0 ? [] : [{
      aggregate: 'deadlines:calendar', action: 'calendar.loaded', data: { days: noticed.length }, rows: [{ table: 'deadlines.noticed_day', ids: noticed.map(({ day }) => day) }],
    }]),
    ...(added.length === 0 ? [] : [{
      aggregate: 'deadlines:windows', action: 'windows.loaded', data: { count: added.length }, rows: [{ table: 'deadlines.legal_window', ids: added.map(({ id }) => id) }],
    }]),
  ]);
}
