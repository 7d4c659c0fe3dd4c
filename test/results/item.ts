import { v7 as newId } from 'uuid';
import type { SamplingKind } from '../../src/disciplines/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import type { World } from '../support/world.js';

interface Arriving {
  readonly scheme: string;
  readonly laboratoryId: string;
  readonly discipline?: string;
  readonly samplingKind?: SamplingKind;
  readonly productionDate?: string;
  readonly foodType?: string | null;
  readonly secrets: { readonly unit: string; readonly producer: string; readonly brand: string };
}

let count = 0;

/** An item at the laboratory's door, with everything behind it that a technician must never see. */
export async function insertItem(world: World, { scheme, laboratoryId, discipline = 'food', samplingKind = 'supervision', productionDate, foodType = null, secrets }: Arriving): Promise<string> {
  const [plan, enterprise, premises, visit, record, item] = [newId(), newId(), newId(), newId(), newId(), newId()];
  count += 1;
  const number = String(count).padStart(6, '0');
  const organiser = world.places.county;
  const today = world.clock.today();
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    await tx.query(
      `INSERT INTO plans.plan (id, number, title, kind, discipline, organiser_id, task_source, period_from, period_to, numbering, exclusions, state, created_by, submitted_by, approved_by)
       VALUES ($1, $2, '示例计划', $3, $7, $4, '示例任务', '2026-01-01', '2026-12-31', 'local', '{}', 'published', $5, $5, $6)`,
      [plan, `P${number}`, samplingKind, organiser, newId(), newId(), discipline],
    );
    await tx.query(`INSERT INTO directory.enterprise (id, kind, name, status) VALUES ($1, 'vendor', $2, 'open')`, [enterprise, secrets.unit]);
    await tx.query(
      `INSERT INTO directory.premises (id, code, enterprise_id, address, division_code, station_id, business_types) VALUES ($1, $2, $3, $4, '622921', $5, '{distribution}')`,
      [premises, `U${number}`, enterprise, `${secrets.unit}隔壁`, world.places.station],
    );
    await tx.query(
      `INSERT INTO samples.visit (id, draw_id, drawn_unit_id, plan_id, plan_number, plan_title, task_source, numbering, sampling_kind, discipline, organiser_id,
         sampling_organisation_id, premises_id, enterprise_id, unit_code, sampler_ids, due_on, state, outcome)
       VALUES ($1, $2, $2, $3, $4, '示例计划', '示例任务', 'local', $5, $12, $6, $6, $7, $8, $9, $10, $11, 'sampled', 'sampled')`,
      [visit, newId(), plan, `P${number}`, samplingKind, organiser, premises, enterprise, `U${number}`, [newId()], today, discipline],
    );
    await tx.query(
      `INSERT INTO samples.sampling_record (id, visit_id, item_id, kind, number, plan_id, plan_number, plan_title, task_source, sampling_kind, discipline, organiser_id,
         sampling_organisation_id, premises_id, enterprise_id, form, signatures, personal_digest, signed_at, signed_by, sent_hash)
       VALUES ($1, $2, $3, 'sampling', $4, $5, $6, '示例计划', '示例任务', $7, $15, $8, $8, $9, $10, $11, '[]', $12, $13, $14, '-')`,
      [
        record, visit, item, `DF26${number}`, plan, `P${number}`, samplingKind, organiser, premises, enterprise,
        JSON.stringify({ unitName: secrets.unit, producerName: secrets.producer, brand: secrets.brand }), '0'.repeat(64), world.clock.now(), newId(), discipline,
      ],
    );
    await tx.query(
      `INSERT INTO samples.item (id, record_id, record_number, visit_id, plan_id, stratum_id, organiser_id, sampling_organisation_id, laboratory_id, discipline, sampling_kind,
         scheme_id, code, name, matrix, food_type, form, storage, production_date, sampled_on, state, delivery_due_on, delivery_provisional, delivery_rule, received_on, report_due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $16, $9, $10, $11, $12, '叶菜蔬菜', $13, '固体', '冷藏', $14, $15, 'received', $15, false, '{}', $15, $15)`,
      [item, record, `DF26${number}`, visit, plan, newId(), organiser, laboratoryId, samplingKind, scheme, `YP${number}`, `${secrets.brand}菠菜`, foodType, productionDate ?? null, today, discipline],
    );
  });
  return item;
}
