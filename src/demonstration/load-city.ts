import type { INestApplicationContext } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { approveUnchecked } from '../catalogue/index.js';
import { DirectoryImports } from '../directory/index.js';
import { Ledger } from '../ledger/index.js';
import { hashPassword, keepDemonstrationLogins, Organisations, shippedDivisions, type DemonstrationSignIn } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Tx } from '../platform/database/index.js';
import { newToken } from '../platform/secrets/index.js';
import { loadQualification } from './load-qualification.js';
import { demonstrationCity, wordsFrom, type City, type Institution, type Person } from './domain/index.js';

/** No one signs in with it: it is no Argon2 hash. People who are not shown at the sign-in have it. */
const NO_PASSWORD = '!';
const ROLE_NAMES: Readonly<Record<string, string>> = {
  'platform-administrator': '平台管理员', leader: '局领导（批准）', planner: '计划人员', dispatcher: '调度人员', 'handling-officer': '核查处置人员', 'standards-officer': '标准管理人员',
  sampler: '抽样人员', custodian: '样品管理员', technician: '检验员（主检）', checker: '审核人员', signatory: '授权签字人', 'quality-manager': '质量负责人',
  'enterprise-administrator': '企业管理员', 'enterprise-user': '企业用户', auditor: '审计人员',
};
type PlacedIds = ReadonlyMap<string, string>;

/** Fills an empty system with the city, in one transaction. */
export async function loadCity(app: INestApplicationContext, config: Config): Promise<void> {
  const words = wordsFrom(JSON.parse(readFileSync(new URL('./data/words.json', import.meta.url), 'utf8')));
  const city = demonstrationCity(shippedDivisions().map((row) => ({ ...row })), words, app.get(Clock).today());
  const logins = city.people.filter((person) => person.shownAtSignIn).map((person) => signInOf(person, city));
  // Begun now, needed after the enterprises: hashing has threads of its own.
  const hashing = Promise.all(logins.map(async ({ login, password }) => [login, await hashPassword(password)] as const));
  const organisations = app.get(Organisations);
  await app.get(UnitOfWork).run(SYSTEM, async (tx) => {
    const ids = await addInstitutions(organisations, tx, city.institutions);
    await app.get(DirectoryImports).found(tx, 'demonstration city: enterprises', city.enterprises());
    await app.get(DirectoryImports).load(tx, 'demonstration city: stalls and vendors', city.smallSubjects());
    await openPortals(organisations, tx, city.institutions, ids);
    const accounts = await insertPeople(tx, city.people, ids, new Map(await hashing));
    await app.get(Ledger).append(tx, [{
      aggregate: 'demonstration:city', action: 'demonstration.people-loaded', data: { accounts: accounts.length },
      rows: [{ table: 'organisations.account', ids: accounts.map((account) => account.id) }],
    }]);
    await loadQualification(app, tx, city.institutions, ids);
    const officer = accounts.find((account) => account.login === 'quality-manager');
    if (officer) await approveUnchecked(tx, app.get(Ledger), officer.id);
  });
  await keepDemonstrationLogins(config.dataDirectory, logins);
}

function signInOf(person: Person, city: City): DemonstrationSignIn {
  const role = person.roles[0] ?? '';
  const organisation = city.institutions.find((each) => each.key === person.institution)?.name ?? '';
  return { login: person.login, name: person.name, role, roleName: ROLE_NAMES[role] ?? role, organisation, password: newToken().slice(0, 12) };
}

async function addInstitutions(organisations: Organisations, tx: Tx, institutions: readonly Institution[]): Promise<Map<string, string>> {
  const ids = new Map(institutions.map((each) => [each.key, newId()]));
  await organisations.add(tx, institutions.filter(({ kind }) => kind !== 'enterprise').map(({ key, kind, name, shortName, parent, divisionCode, disciplines }) => ({
    id: ids.get(key) ?? '', kind, name, shortName: shortName ?? null, parentId: parent ? ids.get(parent) ?? null : null, divisionCode, disciplines,
  })));
  return ids;
}

/** Enterprises that have accounts of their own get their portals. */
async function openPortals(organisations: Organisations, tx: Tx, institutions: readonly Institution[], ids: Map<string, string>): Promise<void> {
  for (const each of institutions.filter(({ kind }) => kind === 'enterprise')) {
    const [unit] = await tx.query<{ id: string }>('SELECT id FROM directory.enterprise WHERE uscc = $1', [each.key.replace('enterprise-', '')]);
    if (!unit) throw new Error(`The directory has no ${each.key}`);
    ids.set(each.key, unit.id);
    await organisations.openPortal(tx, { id: unit.id, name: each.name, divisionCode: each.divisionCode });
  }
}

async function insertPeople(tx: Tx, people: readonly Person[], ids: PlacedIds, hashes: ReadonlyMap<string, string>): Promise<{ id: string; login: string }[]> {
  return tx.query<{ id: string; login: string }>(
    `INSERT INTO organisations.account (id, organisation_id, login, name, roles, password_hash, must_change_password)
     SELECT id, organisation, login, name, ARRAY(SELECT json_array_elements_text(roles)), hash, false
     FROM json_to_recordset($1) AS p (id uuid, organisation uuid, login text, name text, roles json, hash text) RETURNING id, login`,
    [JSON.stringify(people.map((person) => ({
      id: newId(), organisation: ids.get(person.institution), login: person.login, name: person.name, roles: person.roles, hash: hashes.get(person.login) ?? NO_PASSWORD,
    })))],
  );
}
