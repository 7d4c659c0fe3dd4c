import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import type { Tx } from '../platform/database/index.js';
import { Competence, Equipment, Materials, Qualification, Scopes } from '../qualification/index.js';
import { annexOf, INSTRUMENTS, instrumentOf, MATERIALS, regimesOf, type CatalogueMethod } from './domain/qualification.js';
import type { Institution } from './domain/index.js';

/**
 * Certificates, annexes, authorised people, instruments and materials of every laboratory of the city. A certificate's number names an issuer that does not
 * exist (99), so that it is nobody's. County centres have no residues and the second laboratory from outside no microbiology: a planner sees what is not covered.
 */
export async function loadQualification(app: INestApplicationContext, tx: Tx, institutions: readonly Institution[], ids: ReadonlyMap<string, string>): Promise<void> {
  const today = app.get(Clock).today();
  const laboratories = institutions.filter(({ kind }) => kind === 'laboratory' || kind === 'third-party-laboratory');
  const methods = await tx.query<CatalogueMethod>(
    `SELECT c.parameter, c.method, (SELECT json_object_agg(e.standard, e.edition ORDER BY e.valid_from) FROM qualification.method_edition e WHERE e.valid_from <= $1::date AND strpos(c.method, e.standard) > 0) AS editions
     FROM (SELECT DISTINCT parameter, unnest(methods) AS method FROM catalogue.scheme_item) c ORDER BY c.parameter COLLATE "C", c.method COLLATE "C"`, [today]);
  for (const [index, laboratory] of laboratories.entries()) {
    const laboratoryId = ids.get(laboratory.key) ?? '';
    await certify(app, tx, { laboratory, laboratoryId, index, today, methods });
    await furnish(app, tx, { laboratory, laboratoryId, today });
  }
}

interface At {
  readonly laboratory: Institution;
  readonly laboratoryId: string;
  readonly today: string;
}

async function certify(app: INestApplicationContext, tx: Tx, { laboratory, laboratoryId, index, today, methods }: At & { readonly index: number; readonly methods: readonly CatalogueMethod[] }): Promise<void> {
  const year = Number(today.slice(0, 4));
  for (const [at, regime] of regimesOf(laboratory).entries()) {
    const certificateId = await app.get(Qualification).addCertificate(tx, {
      laboratoryId, regime, number: `${String(year - 2).slice(2)}990000${String(index + 1).padStart(3, '0')}${at + 1}`, validFrom: `${year - 2}-03-01`, validTo: `${year + 4}-02-28`,
    });
    const rows = regime === 'cma' ? annexOf(laboratory, methods) : [];
    if (rows.length > 0) await app.get(Scopes).addVersion(tx, { certificateId, validFrom: `${year - 2}-03-01`, reason: '首次评审', fileName: `${laboratory.name}能力附表.xlsx`, fileHash: '0'.repeat(64) }, rows);
  }
}

async function furnish(app: INestApplicationContext, tx: Tx, { laboratory, laboratoryId, today }: At): Promise<void> {
  const year = Number(today.slice(0, 4));
  const people = await tx.query<{ id: string; roles: string[] }>(`SELECT id, roles FROM organisations.account WHERE organisation_id = $1 AND roles && ARRAY['technician', 'signatory'] ORDER BY login`, [laboratoryId]);
  const [validFrom, validTo] = [`${year - 1}-01-01`, `${year + 2}-12-31`];
  await app.get(Competence).grant(tx, people.map(({ id, roles }) => ({
    accountId: id, laboratoryId, kind: roles.includes('technician') ? 'test' as const : 'sign' as const, standard: null, edition: null, discipline: null, validFrom, validTo,
  })));
  const isCity = laboratory.key.startsWith('centre-') && !/\d/.test(laboratory.key);
  await app.get(Equipment).add(tx, laboratoryId, (isCity ? INSTRUMENTS : INSTRUMENTS.slice(0, 3)).map((one) => instrumentOf(one, today)));
  if (laboratory.key !== 'centre-food') return;
  for (const { monthsLeft, ...material } of MATERIALS) await app.get(Materials).add(tx, laboratoryId, { ...material, madeOn: `${year - 1}-06-01`, expiresOn: instrumentOf({ ...INSTRUMENTS[0]!, monthsLeft }, today).events[0]?.dueOn ?? `${year + 1}-12-31` });
}
