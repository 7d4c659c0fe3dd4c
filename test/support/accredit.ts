import { SYSTEM, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { methodsIn, Qualification, Scopes, type ReadRow } from '../../src/qualification/index.js';
import type { Place, World } from './world.js';

/** A line of a test annex: every parameter of food by these methods, unless it says otherwise. */
export interface AnnexLine {
  readonly methods: string;
  readonly parameter?: string;
  readonly category?: string;
  readonly product?: string;
  readonly restriction?: string;
  readonly conditions?: ReadRow['conditions'];
}

export function annexRows(lines: readonly AnnexLine[]): ReadRow[] {
  return lines.flatMap(({ methods, parameter = '全部参数', category = '食品', product = '', restriction = '', conditions = [] }, at) => methodsIn(methods).map((method, place): ReadRow => ({
    ...method, line: at + 1, place, category, product, parameter, printed: methods, restriction, conditions, note: '',
  })));
}

/** Puts an annex behind a certificate within the caller's transaction. */
export function annex(world: World, tx: Tx, certificateId: string, lines: readonly AnnexLine[], validFrom = '2020-01-01'): Promise<string> {
  return world.get(Scopes).addVersion(tx, { certificateId, validFrom, reason: '', fileName: '附表.csv', fileHash: '0'.repeat(64) }, annexRows(lines));
}

/** The methods of the schemes that tests make themselves. */
export const TEST_METHODS = 'GB 5009.15-2023；GB 5009.12-2023';

/** A CMA certificate with an annex, both within the caller's transaction; the certificate's id. */
export async function accredit(
  world: World, tx: Tx, place: Place, { number, validFrom = '2024-01-01', validTo = '2029-12-31', lines = [{ methods: TEST_METHODS }] }:
  { readonly number: string; readonly validFrom?: string; readonly validTo?: string; readonly lines?: readonly AnnexLine[] },
): Promise<string> {
  const id = await world.get(Qualification).addCertificate(tx, { laboratoryId: world.places[place], regime: 'cma', number, validFrom, validTo });
  await annex(world, tx, id, lines);
  return id;
}

/** One line per method of the catalogue, so that its every scheme is covered. */
export async function catalogueLines(world: World): Promise<AnnexLine[]> {
  const rows = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ method: string }>('SELECT DISTINCT unnest(methods) AS method FROM catalogue.scheme_item ORDER BY 1'));
  const editions = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ standard: string; edition: string }>(
    `SELECT DISTINCT ON (standard) standard, edition FROM qualification.method_edition WHERE valid_from <= '2026-09-07' ORDER BY standard, valid_from DESC`));
  const current = new Map(editions.map(({ standard, edition }) => [standard, edition]));
  const standards = rows.flatMap(({ method }) => methodsIn(method));
  return [...new Set(standards.map(({ standard, edition }) => {
    const year = edition ?? current.get(standard);
    return year ? `${standard}-${year}` : standard;
  }))].map((methods) => ({ methods }));
}
