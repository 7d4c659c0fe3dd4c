import { v7 as newId } from 'uuid';
import { loadDeadlines } from '../../src/deadlines/index.js';
import { DrawDispatched } from '../../src/draws/index.js';
import { Ledger } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { layGround, publishedPlan, type Ground } from '../draws/ground.js';
import { World, type Person, type Place } from '../support/world.js';

/** A PNG of one pixel, and others that differ from it behind the image's end. */
export function png(n = 0): Buffer {
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  return Buffer.concat([pixel, Buffer.from([n])]);
}

export interface Visit {
  readonly id: string;
  readonly drawId: string;
  readonly premisesId: string;
  readonly enterpriseId: string;
  readonly strata: readonly string[];
}

/** A world with deadlines, a published plan of two strata, and two samplers who are sent out. */
export class Field {
  private serial = 0;
  private visits = 0;

  private constructor(
    readonly world: World, readonly ground: Ground, readonly plan: { id: string; strata: { id: string; code: string }[] },
    readonly first: Person, readonly second: Person,
  ) {}

  static async open(change: Record<string, unknown> = {}): Promise<Field> {
    const world = await World.open();
    await world.get(UnitOfWork).run(SYSTEM, (tx) => loadDeadlines(tx, world.get(Ledger)));
    const ground = await layGround(world);
    const plan = await publishedPlan(world, ground, change);
    return new Field(world, ground, plan, await world.as('sampler'), await world.as('sampler', { nth: 2 }));
  }

  /** A visit as a dispatched draw announces it; the draw has no other rows, so nothing of it may end. */
  async visit({ strata = 1, samplers = [this.first, this.second], place = 'foodCentre', drawId = newId() }: { strata?: number; samplers?: Person[]; place?: Place; drawId?: string } = {}): Promise<Visit> {
    const { world, plan } = this;
    const code = this.ground.codes[(this.visits += 1) % this.ground.codes.length];
    const id = newId();
    return world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const [premises] = await tx.query<{ id: string; enterpriseId: string }>('SELECT id, enterprise_id AS "enterpriseId" FROM directory.premises WHERE code = $1', [code]);
      const stratumIds = plan.strata.slice(0, strata).map((stratum) => stratum.id);
      await world.get(Facts).announce(tx, DrawDispatched, {
        drawId, planId: plan.id, organiserId: world.places.bureau,
        visits: [{
          visitId: id, drawnUnitId: newId(), premisesId: premises!.id, unitCode: code!, stratumIds, laboratories: [], samplingOrganisationId: world.places[place], dueOn: '2026-10-31',
          samplers: samplers.map((sampler, at) => ({ accountId: sampler.accountId, name: `抽样员${at + 1}` })),
        }],
      });
      return { id, drawId, premisesId: premises!.id, enterpriseId: premises!.enterpriseId, strata: stratumIds };
    });
  }

  async started(options: Parameters<Field['visit']>[0] = {}): Promise<Visit> {
    const visit = await this.visit(options);
    await (options.samplers?.[0] ?? this.first).post(`/api/visits/${visit.id}/start`, { latitude: '35.60', longitude: '103.21' }).expect(200);
    return visit;
  }

  attach(visitId: string, kind: string, { by = this.first, id = newId(), bytes = png((this.serial += 1) % 250) }: { by?: Person; id?: string; bytes?: Buffer } = {}) {
    return by.send('POST', `/api/visits/${visitId}/attachments`)
      .field('id', id).field('kind', kind).field('takenAt', '2026-09-07T02:00:00Z').field('latitude', '35.601200').field('longitude', '103.210600').field('accuracyMetres', '8')
      .attach('file', bytes, 'picture.png');
  }

  async attached(visitId: string, kind: string, by = this.first): Promise<string> {
    return (await this.attach(visitId, kind, { by }).expect(201)).body.id;
  }

  async signing(visitId: string, samplers = [this.first, this.second]) {
    return {
      samplers: [
        { accountId: samplers[0]!.accountId, name: '抽样员1', attachmentId: await this.attached(visitId, 'signature', samplers[0]) },
        { accountId: samplers[1]!.accountId, name: '抽样员2', attachmentId: await this.attached(visitId, 'signature', samplers[0]) },
      ],
      unit: { name: '店主', attachmentId: await this.attached(visitId, 'signature', samplers[0]) },
    };
  }

  async record(visit: Visit, change: { values?: Record<string, string>; stratum?: number; seals?: string[]; samplers?: Person[] } & Record<string, unknown> = {}) {
    const { values, stratum = 0, seals = [this.seal(), this.seal()], samplers, ...more } = change;
    return {
      id: newId(), itemId: newId(), stratumId: visit.strata[stratum], values: { ...VALUES, ...values },
      portions: [
        { id: newId(), kind: 'test', quantity: '2', unit: 'kg', sealNumber: seals[0] },
        { id: newId(), kind: 'backup', quantity: '1', unit: 'kg', sealNumber: seals[1] },
      ],
      signing: await this.signing(visit.id, samplers), place: { latitude: '35.6012', longitude: '103.2106', accuracyMetres: '8' }, limitReason: '同一生产者', ...more,
    };
  }

  seal(): string {
    return `FT${String((this.serial += 1)).padStart(6, '0')}`;
  }

  async signed(visit: Visit, change: Parameters<Field['record']>[1] = {}, by = this.first): Promise<SignedRecord> {
    const response = await by.post(`/api/visits/${visit.id}/records`, await this.record(visit, change));
    if (response.status !== 201) throw new Error(response.text);
    return response.body;
  }

  /** A sample on its way to the laboratory: the hand-over and the signed record. */
  async sent(change: Parameters<Field['record']>[1] = {}): Promise<{ handoverId: string; record: SignedRecord; visit: Visit }> {
    const visit = await this.started();
    const record = await this.signed(visit, change);
    const handoverId = newId();
    await this.first.post('/api/handovers', { id: handoverId, kind: 'laboratory', portionIds: record.portions.map(({ id }) => id) }).expect(201);
    return { handoverId, record, visit };
  }

  async received(change: Parameters<Field['record']>[1] = {}) {
    const sent = await this.sent(change);
    const custodian = await this.world.as('custodian');
    await custodian.post(`/api/handovers/${sent.handoverId}/receive`, { items: [reception(sent.record)] }).expect(200);
    return { ...sent, custodian };
  }

  query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<R>(sql, parameters));
  }
}

export interface SignedRecord {
  readonly recordId: string;
  readonly number: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly portions: readonly { readonly id: string; readonly kind: string; readonly code: string; readonly label: string }[];
}

export function reception(record: SignedRecord, change: Record<string, unknown> = {}) {
  return { itemId: record.itemId, accepted: true, condition: '完好', matchesForm: true, portions: record.portions.map(({ id }) => ({ portionId: id, sealIntact: true })), ...change };
}

/** A sound form: what a sampler writes about three kilograms of spinach. */
export const VALUES: Readonly<Record<string, string>> = {
  taskSource: '市级监督抽检', taskCategory: '监督抽检', link: '餐饮', place: '餐馆', region: '城市', unitName: '示例食品店', unitAddress: '示例路1号', contact: '王店主', phone: '13900000000',
  sampleName: '菠菜', sampleKind: '食用农产品', origin: '外购', packaging: '无包装', dateKind: '购进日期', productionDate: '2026-09-06', unitPrice: '6.50', form: '固体', packageForm: '塑料袋',
  method: '非无菌采样', storage: '常温', baseQuantity: '20', takenQuantity: '3', backupQuantity: '1', quantityUnit: 'kg', sampledOn: '2026-09-07', brand: '绿田', producerName: '绿田合作社',
  pricePaid: '19.50', receiptKind: '收据', receiptNumber: '0012', shelfLifeEndsOn: '2026-12-31',
};
