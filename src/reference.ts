import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadDeadlines } from './deadlines/index.js';
import { Ledger } from './ledger/index.js';
import { loadDivisions } from './organisations/index.js';
import type { Config } from './platform/config/index.js';
import { SYSTEM, UnitOfWork } from './platform/database/index.js';

/** Loads what every system knows from the start: divisions, calendar and windows of law, the catalogue. Harmless when repeated. */
export async function loadReference(config: Config): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, worker: false }), { logger: ['error'] });
  try {
    const ledger = app.get(Ledger);
    await app.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await loadDivisions(tx);
      await loadDeadlines(tx, ledger);
    });
  } finally {
    await app.close();
  }
}
