import { METHOD_CALCULATIONS, WESTGARD, type MethodRuleContent } from '../../src/laboratory/domain/index.js';
import { UnitOfWork, type Caller, type Tx } from '../../src/platform/database/index.js';
import { permissionsOf, reachOf, type Role } from '../../src/organisations/index.js';
import type { Person, World } from '../support/world.js';

export const NOBODY = '0190aaaa-0000-7000-8000-000000000000';
export const DAY = '2026-09-07';
export const codeOf = async (answer: PromiseLike<{ body: { code?: string } }>) => (await answer).body.code;

/** Lead by ICP-MS: two blanks in a run, a duplicate and a control sample for every ten items. */
export const RULE: MethodRuleContent & { readonly method: string; readonly validFrom: string; readonly reason: string } = {
  method: 'GB 5009.268—2016', validFrom: DAY, reason: '首次制定', calculation: METHOD_CALCULATIONS[0]!, control: WESTGARD, uncertainty: { bands: [{ percent: '15' }] }, defaultUnit: 'mg/kg',
  run: [
    { kind: 'blank', perItems: 20, least: 2, most: '0.005', inclusive: false }, { kind: 'duplicate', perItems: 10, least: 1, bands: [{ percentOfMean: '20' }] },
    { kind: 'control', perItems: 10, least: 1 },
  ],
};

/** Works as a person would, below the routes. */
export function as<T>(world: World, person: Person, role: Role, work: (tx: Tx) => Promise<T>): Promise<T> {
  const caller: Caller = { accountId: person.accountId, organisationId: world.places.foodCentre, name: role, roles: [role], reach: reachOf([role]), requestId: 'test' } as Caller;
  return world.get(UnitOfWork).run(caller, work);
}

export { permissionsOf };
