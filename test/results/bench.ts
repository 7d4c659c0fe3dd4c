import { v7 as newId } from 'uuid';
import { parseRequirement, type SamplingKind } from '../../src/disciplines/index.js';
import { loadDeadlines } from '../../src/deadlines/index.js';
import { granted } from '../../src/kernel/index.js';
import { Ledger } from '../../src/ledger/index.js';
import { Organisations, type Role } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork, type Caller, type Tx } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { ItemsReceived } from '../../src/samples/index.js';
import type { SheetView } from '../../src/results/results.dto.js';
import { accredit } from '../support/accredit.js';
import { World, type Person, type Place } from '../support/world.js';
import { insertItem } from './item.js';

/** A parameter of a test scheme: its requirement as a standard prints it; null: the catalogue lacks it. */
export type Demands = Readonly<Record<string, string | null>>;

export interface Arrival {
  readonly scheme: string;
  readonly discipline?: string;
  readonly samplingKind?: SamplingKind;
  readonly productionDate?: string;
  readonly foodType?: string | null;
  readonly laboratory?: Place;
  readonly receivedOn?: string;
}

export interface Arrived {
  readonly id: string;
  readonly itemId: string;
}

const SECRETS = { unit: '张记秘密超市', producer: '隐名食品厂', brand: '暗香牌' } as const;

/** A world with a laboratory at work: schemes, items that arrive, and people who know their way. */
export class Bench {
  private schemes = 0;
  readonly secrets = SECRETS;

  private constructor(readonly world: World) {}

  static async open(): Promise<Bench> {
    return Bench.over(await World.open());
  }

  /** The same in a world that is there already, such as one with browsers before it. */
  static async over(world: World): Promise<Bench> {
    await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await loadDeadlines(tx, world.get(Ledger));
      for (const place of ['foodCentre', 'thirdParty'] as const) {
        await accredit(world, tx, place, { number: `CMA-${place}`, validFrom: '2026-01-01', validTo: '2031-12-31' });
      }
      await tx.query("INSERT INTO catalogue.edition (code, title, valid_from) VALUES ('test', '示例细则', '2026-01-01')");
      await tx.query("INSERT INTO catalogue.category (edition, code, name, level, position) VALUES ('test', '1', '示例大类', 1, 1)");
    });
    return new Bench(world);
  }

  caller(person: Person, role: Role, place: Place = 'foodCentre'): Caller {
    return { accountId: person.accountId, organisationId: this.world.places[place], name: role, roles: [role], reach: 'own', requestId: 'test' };
  }

  /** A scheme whose limits hold from the beginning of 2026. */
  scheme(demands: Demands, { basis = 'GB 2762-2025', food = '叶菜蔬菜', foodType = null as string | null, byLabel = [] as readonly string[], labelToo = [] as readonly string[], method = undefined as string | undefined } = {}): Promise<string> {
    const id = newId();
    const position = (this.schemes += 1);
    return this.world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await tx.query("INSERT INTO catalogue.category (edition, code, name, parent, level, position) VALUES ('test', $1, $2, '1', 2, $3)", [`1-${position}`, `示例${position}`, position + 1]);
      await tx.query(
        `INSERT INTO catalogue.scheme (id, edition, code, title, category, position, valid_from, source) VALUES ($1, 'test', $2, $3, $2, $4, '2026-01-01', '示例')`,
        [id, `1-${position}`, `示例方案${position}`, position],
      );
      for (const [index, [parameter, requirement]] of Object.entries(demands).entries()) {
        const item = newId();
        await tx.query('INSERT INTO catalogue.parameter (name) VALUES ($1) ON CONFLICT DO NOTHING', [parameter]);
        await tx.query(
          `INSERT INTO catalogue.scheme_item (id, scheme_id, seq, parameter, methods, bases, by_label, label_too) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [item, id, index + 1, parameter, [method ?? (index % 2 === 0 ? 'GB 5009.15' : 'GB 5009.12')], [basis], byLabel.includes(parameter), labelToo.includes(parameter)],
        );
        if (requirement !== null) await insertLimit(tx, item, parameter, requirement, { basis, food, foodType });
      }
      return id;
    });
  }

  /** A limit that was approved just now for an item of a scheme. */
  approveLimit(schemeId: string, parameter: string, requirement: string, foodType: string | null = null): Promise<void> {
    return this.world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const [item] = await tx.query<{ id: string }>('SELECT id FROM catalogue.scheme_item WHERE scheme_id = $1 AND parameter = $2', [schemeId, parameter]);
      await insertLimit(tx, item?.id ?? '', parameter, requirement, { basis: 'GB 2762-2025', food: '叶菜蔬菜', foodType });
    });
  }

  /** An item that the custodian has just received, and its examination. */
  async arrive(arrival: Arrival): Promise<Arrived> {
    const { world } = this;
    const place = arrival.laboratory ?? 'foodCentre';
    const laboratoryId = world.places[place];
    const itemId = await insertItem(world, { ...arrival, laboratoryId, secrets: SECRETS });
    await world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(Organisations).addParties(tx, [
      { caseId: itemId, organisationId: world.places.county, capacity: 'organiser' },
      { caseId: itemId, organisationId: laboratoryId, capacity: 'laboratory' },
      { caseId: itemId, organisationId: world.places.enterprise, capacity: 'sampled' },
    ]));
    const custodian = await world.as('custodian', { place });
    return world.get(UnitOfWork).run(this.caller(custodian, 'custodian', place), async (tx) => {
      await world.get(Facts).announce(tx, ItemsReceived, { itemIds: [itemId], laboratoryId, receivedOn: arrival.receivedOn ?? world.clock.today() });
      const [row] = await tx.query<{ id: string }>('SELECT id FROM results.examination WHERE item_id = $1', [itemId]);
      if (!row) throw new Error('No examination was opened');
      return { id: row.id, itemId };
    });
  }

  async version(id: string): Promise<number> {
    const [row] = await this.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ version: number }>('SELECT version FROM results.examination WHERE id = $1', [id]));
    return row?.version ?? 0;
  }

  /** Assigns whole examinations. */
  async assign(technician: Person, ...ids: string[]): Promise<void> {
    const assignments = await Promise.all(ids.map(async (examinationId) => ({ examinationId, version: await this.version(examinationId), technicianId: technician.accountId })));
    await (await this.world.as('quality-manager')).post('/api/examinations/assign', { assignments }).expect(200);
  }

  async sheet(reader: Person, id: string): Promise<SheetView> {
    return (await reader.get(`/api/examinations/${id}/sheet`).expect(200)).body as SheetView;
  }

  /** The cells of a save, by parameter: what is typed, over what the sheet holds now. */
  cells(sheet: SheetView, typed: Readonly<Record<string, string | object>>): object[] {
    return Object.entries(typed).map(([parameter, value]) => {
      const row = sheet.determinations.find((candidate) => candidate.parameter === parameter);
      if (!row) throw new Error(parameter);
      return { determinationId: row.determinationId, expectedReadingId: row.reading?.id ?? null, ...(typeof value === 'string' ? { text: value } : value) };
    });
  }

  async enter(technician: Person, id: string, typed: Readonly<Record<string, string | object>>): Promise<SheetView> {
    const sheet = await this.sheet(technician, id);
    const answer = await technician.put(`/api/examinations/${id}/sheet`, { cells: this.cells(sheet, typed) });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as SheetView;
  }

  async step(person: Person, way: 'check' | 'approve', id: string, action: string, reason?: string) {
    if (action === 'approve') await person.prove();
    return person.post(`/api/examinations/${way}`, { steps: [{ id, version: await this.version(id), action, ...(reason ? { reason } : {}) }] });
  }

  async submit(technician: Person, id: string) {
    return technician.post(`/api/examinations/${id}/submit`, { version: await this.version(id) });
  }

  /** An examination whose sheet was entered by the technician and submitted. */
  async submitted(technician: Person, arrival: Arrival, typed: Readonly<Record<string, string | object>>): Promise<Arrived> {
    const arrived = await this.arrive(arrival);
    await this.assign(technician, arrived.id);
    await this.enter(technician, arrived.id, typed);
    const answer = await this.submit(technician, arrived.id);
    if (answer.status !== 200) throw new Error(answer.text);
    return arrived;
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

async function insertLimit(
  tx: Tx, item: string, parameter: string, requirement: string, { basis, food, foodType }: { readonly basis: string; readonly food: string; readonly foodType: string | null },
): Promise<void> {
  const limit = newId();
  const parsed = granted(parseRequirement(requirement));
  await tx.query(
    `INSERT INTO catalogue.limit_rule (id, scheme_item_id, parameter, food, food_type, requirement, parsed, unit, comparison, basis, source, confidence, valid_from, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'full', $9, '示例', 'read', '2026-01-01', now())`,
    [limit, item, parameter, food, foodType, requirement, JSON.stringify(parsed), 'unit' in parsed ? parsed.unit : '', basis],
  );
  await tx.query(`INSERT INTO catalogue.limit_decision (id, limit_rule_id, number, state, decided_by, decided_at) VALUES ($1, $2, 1, 'approved', $3, now())`, [newId(), limit, SYSTEM.accountId]);
}
