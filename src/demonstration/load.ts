import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork } from '../platform/database/index.js';
import { loadCity } from './load-city.js';
import { loadWork } from './load-work.js';
import type { PastClock } from './past-clock.js';

export interface DemonstrationOptions {
  readonly config: Config;
  /** The application, initialised with this clock and without a worker. */
  readonly app: NestFastifyApplication;
  readonly clock: PastClock;
  readonly say: (line: string) => void;
}

/**
 * Loads the demonstration city into an empty system: institutions, people, 137,115 enterprises, and work half-way through, done by the
 * services themselves under a clock that starts weeks ago. Harmless when repeated: what is there stays, and what a crash left undone is done.
 */
export async function loadDemonstration({ config, app, clock, say }: DemonstrationOptions): Promise<void> {
  const uow = app.get(UnitOfWork);
  const done = await stepsDone(uow);
  if (done.has('demonstration-work')) return;
  const start = performance.now();
  if (!done.has('demonstration-city')) {
    say('Loading the demonstration city: 137,115 enterprises …');
    await loadCity(app, config);
    await mark(uow, 'demonstration-city');
  }
  say('Telling the work of the last weeks: plan, draw, visits, tests, reports …');
  await loadWork(app, clock, config);
  await mark(uow, 'demonstration-work');
  say(`The demonstration city is ready (${((performance.now() - start) / 1000).toFixed(1)} s).`);
}

async function stepsDone(uow: UnitOfWork): Promise<Set<string>> {
  const rows = await uow.read(SYSTEM, (tx) => tx.query<{ name: string }>('SELECT name FROM platform.reference_data'));
  return new Set(rows.map((row) => row.name));
}

async function mark(uow: UnitOfWork, step: string): Promise<void> {
  await uow.run(SYSTEM, (tx) => tx.query(`INSERT INTO platform.reference_data (name, content_hash) VALUES ($1, 'loaded') ON CONFLICT DO NOTHING`, [step]));
}
