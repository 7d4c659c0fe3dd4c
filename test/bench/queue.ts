import pg from 'pg';
import { Bench } from '../results/bench.js';
import type { World } from '../support/world.js';
import { Line } from './http.js';
import type { Row } from './measure.js';

const FEW = 10_000;
const MANY = 200_000;
/** What each list holds for its reader, in the small laboratory as in the large one. */
const MATCHES = 500;
const PAGE = 50;

const LISTS = [
  { name: 'work queue', role: 'technician', path: '/api/examinations/queue', aim: '< 1.3' },
  { name: 'work queue by due day', role: 'technician', path: '/api/examinations/queue?by=due', aim: '< 1.3' },
  { name: 'list to check', role: 'checker', path: '/api/examinations/review?stage=check', aim: '< 1.3' },
  { name: 'examinations that wait', role: 'checker', path: '/api/examinations?state=waiting', aim: '< 1.3' },
] as const;

/** A page of each list in a laboratory of 200,000 examinations, against the same page in one of 10,000. */
export async function queueRow(): Promise<Row[]> {
  const many = await laboratory(MANY);
  const few = await laboratory(FEW);
  const rows: Row[] = [];
  for (const { name, role, path, aim } of LISTS) {
    const [figure, base] = [await pageOf(many.world, role, path), await pageOf(few.world, role, path)];
    rows.push({ name: `${name}, page at ${MANY.toLocaleString('en')}`, floor: `the same page at ${FEW.toLocaleString('en')}`, aim, kind: 'time', rounds: 15, times: 30, figure, base });
  }
  const last = rows.pop()!;
  return [...rows, { ...last, done: async () => {
    await many.close();
    await few.close();
  } }];
}

async function pageOf(world: World, role: 'technician' | 'checker', path: string): Promise<() => Promise<void>> {
  const line = await Line.open(world, await world.as(role));
  return async () => {
    const { items } = JSON.parse(await line.get(path)) as { items: unknown[] };
    if (items.length !== PAGE) throw new Error(`${path} answered ${items.length} rows instead of ${PAGE}`);
  };
}

/**
 * A laboratory in the midst of its work. 500 examinations wait, 500 lie with our technician, 500 with the checker, a tenth of all with nineteen
 * other technicians, and the rest is approved; one entry was made in earnest and the others repeat it. Written as superuser, past triggers and
 * foreign keys: through the application it would take hours.
 */
async function laboratory(examinations: number): Promise<Bench> {
  const bench = await Bench.open();
  const scheme = await bench.scheme({ 镉: '≤0.2 mg/kg' });
  const technician = await bench.world.as('technician');
  const { id } = await bench.arrive({ scheme });
  await bench.assign(technician, id);
  await bench.enter(technician, id, { 镉: '0.31' });
  const people = [technician.accountId, (await bench.world.as('checker')).accountId, (await bench.world.as('signatory')).accountId];
  const client = new pg.Client({ connectionString: bench.world.database.superuserUrl });
  await client.connect();
  await client.query(`SET session_replication_role = replica`);
  const values = [examinations, MATCHES, bench.world.places.foodCentre, scheme, ...people];
  await client.query(`CREATE TEMP TABLE made AS
    SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS item, gen_random_uuid() AS determination, gen_random_uuid() AS reading, date '2026-09-07' + n % 60 AS due,
      (ARRAY['GB 5009.15', 'GB 5009.12', 'GB 5009.11', 'GB 5009.17'])[n / 60 % 4 + 1] AS method,
      CASE WHEN n <= $2 THEN 'waiting' WHEN n <= 2 * $2 THEN 'assigned' WHEN n <= 3 * $2 THEN 'submitted' WHEN n <= 3 * $2 + $1 / 10 THEN 'entering' ELSE 'approved' END AS state,
      CASE WHEN n > 3 * $2 AND n <= 3 * $2 + $1 / 10 THEN lpad(to_hex(n % 19), 32, '0')::uuid ELSE $3::uuid END AS technician
    FROM generate_series(1, $1::int) n ORDER BY hashint4(n)`, [examinations, MATCHES, people[0]]);
  await client.query(`INSERT INTO results.examination (id, item_id, code, matrix, item_state, storage, laboratory_id, discipline, sampling_kind, scheme_id, judging_day, received_on, due_on,
      due_provisional, state, unassigned, first_submitted_at, submitted_by, submitted_at, checked_by, checked_at, approved_by, approved_at, approved_on, rank, failures, outcome, conclusion)
    SELECT id, item, 'YP' || lpad(n::text, 8, '0'), '叶菜蔬菜', '固体', '冷藏', $1, 'food', 'supervision', $2, '2026-09-01', '2026-09-02', due, false, state,
      CASE state WHEN 'waiting' THEN 1 ELSE 0 END, CASE WHEN was THEN now() END, CASE WHEN was THEN $3::uuid END, CASE WHEN was THEN now() END,
      CASE state WHEN 'approved' THEN $4::uuid END, CASE state WHEN 'approved' THEN now() END, CASE state WHEN 'approved' THEN $5::uuid END,
      CASE state WHEN 'approved' THEN now() END, CASE state WHEN 'approved' THEN date '2026-09-30' END, n % 4, CASE n % 4 WHEN 0 THEN 1 ELSE 0 END,
      CASE state WHEN 'approved' THEN 'pass' END, CASE state WHEN 'approved' THEN '{"outcome": "pass"}'::jsonb END
    FROM (SELECT *, state IN ('submitted', 'approved') AS was FROM made) m`, values.slice(2));
  await client.query(`INSERT INTO results.determination (id, examination_id, item_id, laboratory_id, seq, scheme_item_id, parameter, methods, bases, limit_rule_id, requirement, requirement_text,
      unit, basis, food, technician_id)
    SELECT m.determination, m.id, m.item, $1, 1, i.id, i.parameter, ARRAY[m.method], i.bases, l.id, l.parsed, l.requirement, l.unit, l.basis, l.food,
      CASE WHEN m.state <> 'waiting' THEN m.technician END
    FROM made m, catalogue.scheme_item i JOIN catalogue.limit_rule l ON l.scheme_item_id = i.id WHERE i.scheme_id = $2`, [bench.world.places.foodCentre, scheme]);
  await client.query(`INSERT INTO results.reading (id, determination_id, examination_id, item_id, laboratory_id, number, typed, unit, observation, entered_by, entered_at)
    SELECT m.reading, m.determination, m.id, m.item, $1, 1, r.typed, r.unit, r.observation, m.technician, r.entered_at
    FROM made m, results.reading r WHERE r.examination_id = $2 AND m.state IN ('submitted', 'approved')`, [bench.world.places.foodCentre, id]);
  await client.query(`INSERT INTO results.judgement (determination_id, examination_id, item_id, laboratory_id, reading_id, verdict, reason)
    SELECT m.determination, m.id, m.item, $1, m.reading, CASE n % 4 WHEN 0 THEN j.verdict ELSE 'pass' END, j.reason
    FROM made m, results.judgement j WHERE j.examination_id = $2 AND m.state IN ('submitted', 'approved')`, [bench.world.places.foodCentre, id]);
  await client.query(`INSERT INTO results.open_work (determination_id, technician_id, examination_id, laboratory_id, method, due_on)
    SELECT determination, technician, id, $1, method, due FROM made WHERE state IN ('assigned', 'entering')`, [bench.world.places.foodCentre]);
  await client.query(`INSERT INTO organisations.case_party (case_id, organisation_id, capacity) SELECT item, p.organisation, p.capacity
    FROM made, (VALUES ($1::uuid, 'organiser'), ($2::uuid, 'laboratory'), ($3::uuid, 'sampled')) p (organisation, capacity)`,
  [bench.world.places.county, bench.world.places.foodCentre, bench.world.places.enterprise]);
  await client.query('DROP TABLE made');
  await client.query('VACUUM ANALYZE');
  await client.end();
  return bench;
}
