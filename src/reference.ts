import type { INestApplicationContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { loadCatalogues } from './catalogue/index.js';
import { loadDeadlines } from './deadlines/index.js';
import { Ledger } from './ledger/index.js';
import { loadDivisions } from './organisations/index.js';
import { SYSTEM, UnitOfWork, type Tx } from './platform/database/index.js';
import { loadEditions } from './qualification/index.js';

type Load = (tx: Tx, ledger: Ledger) => Promise<unknown>;

/** What every system knows from the start, by the module whose `data/` it comes from. */
const SHIPPED: readonly (readonly [module: string, load: Load])[] = [
  ['organisations', loadDivisions],
  ['deadlines', loadDeadlines],
  ['catalogue', loadCatalogues],
  ['qualification', loadEditions],
];

/** Loads the shipped reference data of those modules whose files differ from what the database holds. */
export async function bringReferenceUpToDate(app: INestApplicationContext): Promise<void> {
  const ledger = app.get(Ledger);
  await app.get(UnitOfWork).run(SYSTEM, async (tx) => {
    const held = await tx.query<{ name: string; content_hash: string }>('SELECT name, content_hash FROM platform.reference_data');
    for (const [module, load] of SHIPPED) {
      const hash = contentHash(module);
      if (held.some((row) => row.name === module && row.content_hash === hash)) continue;
      await load(tx, ledger);
      await tx.query(
        `INSERT INTO platform.reference_data (name, content_hash) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET content_hash = excluded.content_hash, loaded_at = now()`,
        [module, hash],
      );
    }
  });
}

function contentHash(module: string): string {
  const folder = new URL(`./${module}/data/`, import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(new URL(name, folder)));
  return hash.digest('hex');
}
