import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { personalDigest } from '../../src/ledger/index.js';
import { Organisations } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { judgeCell } from '../../src/results/domain/index.js';
import { itemCode, portionCode } from '../../src/samples/domain/index.js';
import { layGround, publishedPlan } from '../draws/ground.js';
import { accredit } from '../support/accredit.js';
import type { World } from '../support/world.js';
import { isRefusal } from '../../src/kernel/index.js';

export const CERTIFICATE = '226200140042';
const REQUIREMENT = { kind: 'max', limit: '0.2', inclusive: true, unit: 'mg/kg' } as const;
const BASIS = 'GB 2762-2025《食品安全国家标准 食品中污染物限量》';
const METHOD = 'GB 5009.15-2023';
const PARAMETER = '镉（以Cd计）';
const WORDS = { supervision: '监督抽检', 'risk-monitoring': '风险监测' } as const;

export interface Checked {
  readonly examinationId: string;
  readonly itemId: string;
  readonly visitId: string;
  readonly recordId: string;
  readonly recordNumber: string;
}

/** Where samples come from: one published plan, one enterprise with its premises, people who sampled, examined and checked. */
export interface Reporting {
  readonly planIds: Readonly<Record<'supervision' | 'risk-monitoring', { id: string; stratumId: string }>>;
  readonly schemeId: string;
  readonly schemeItemId: string;
  readonly limitId: string;
  readonly premisesId: string;
  readonly sampler: string;
  readonly technician: string;
  readonly checker: string;
}

export async function layReporting(world: World, { certified = true } = {}): Promise<Reporting> {
  const ground = await layGround(world, 20);
  const plan = await publishedPlan(world, ground);
  const monitoring = await publishedPlan(world, ground, { kind: 'risk-monitoring', title: '风险监测计划' });
  const [sampler, technician, checker] = [(await world.as('sampler')).accountId, (await world.as('technician')).accountId, (await world.as('checker')).accountId];
  return world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    if (certified) await certify(world, tx, 'foodCentre');
    const [item] = await tx.query<{ id: string }>('SELECT id FROM catalogue.scheme_item WHERE scheme_id = $1', [ground.schemeId]);
    const limitId = newId();
    await tx.query(
      `INSERT INTO catalogue.limit_rule (id, scheme_item_id, parameter, food, requirement, parsed, unit, comparison, basis, source, confidence, proposed_at)
       VALUES ($1, $2, $3, '叶菜蔬菜', '≤0.2', $4, 'mg/kg', 'full', $5, '试验', 'read', now())`,
      [limitId, item!.id, PARAMETER, JSON.stringify(REQUIREMENT), BASIS],
    );
    await tx.query(`INSERT INTO directory.enterprise (id, kind, uscc, name, status) VALUES ($1, 'enterprise', '91622900MA7DEMP42X', '示例食品超市', 'open')`, [world.places.enterprise]);
    const premisesId = newId();
    await tx.query(
      `INSERT INTO directory.premises (id, code, enterprise_id, address, division_code, station_id, business_types) VALUES ($1, 'X000001', $2, '东街86号', '622921', $3, '{distribution}')`,
      [premisesId, world.places.enterprise, world.places.station],
    );
    return {
      planIds: { supervision: { id: plan.id, stratumId: plan.strata[0]!.id }, 'risk-monitoring': { id: monitoring.id, stratumId: monitoring.strata[0]!.id } },
      schemeId: ground.schemeId, schemeItemId: item!.id, limitId, premisesId, sampler, technician, checker,
    };
  });
}

export function certify(world: World, tx: Tx, place: 'foodCentre' | 'thirdParty', number = CERTIFICATE): Promise<string> {
  return accredit(world, tx, place, { number });
}

/** Items sampled, received, examined and checked, waiting for the signatory: written as the modules above would have written them. */
export async function checked(world: World, at: Reporting, count: number, options: { readonly result?: string; readonly kind?: 'supervision' | 'risk-monitoring' } = {}): Promise<Checked[]> {
  const made: Checked[] = [];
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    for (let n = 0; n < count; n++) made.push(await one(world, tx, at, options));
  });
  return made;
}

let serial = 0;

async function one(world: World, tx: Tx, at: Reporting, { result = '0.05', kind = 'supervision' }: { result?: string; kind?: 'supervision' | 'risk-monitoring' }): Promise<Checked> {
  serial += 1;
  const [visitId, recordId, itemId, examinationId] = [newId(), newId(), newId(), newId()];
  const recordNumber = `XBJ26622900${String(serial).padStart(9, '0')}`;
  const { id: planId, stratumId } = at.planIds[kind];
  const { bureau, foodCentre, enterprise } = world.places;
  await world.get(Organisations).addParties(tx, [
    { caseId: visitId, organisationId: bureau, capacity: 'organiser' }, { caseId: visitId, organisationId: foodCentre, capacity: 'sampler' }, { caseId: visitId, organisationId: enterprise, capacity: 'sampled' },
    { caseId: itemId, organisationId: bureau, capacity: 'organiser' }, { caseId: itemId, organisationId: foodCentre, capacity: 'laboratory' },
    { caseId: itemId, organisationId: foodCentre, capacity: 'sampler' }, { caseId: itemId, organisationId: enterprise, capacity: 'sampled' },
  ]);
  await tx.query(
    `INSERT INTO samples.visit (id, draw_id, drawn_unit_id, plan_id, plan_number, plan_title, task_source, numbering, sampling_kind, discipline, organiser_id, sampling_organisation_id, premises_id,
       enterprise_id, unit_code, sampler_ids, due_on, state, outcome, started_at, started_by)
     VALUES ($1, $2, $3, $4, 'JH20260001', '蔬菜监督抽检', '市级监督抽检', 'national', $5, 'food', $6, $7, $8, $9, 'X000001', $10, '2026-10-31', 'sampled', 'sampled', now(), $11)`,
    [visitId, newId(), newId(), planId, kind, bureau, foodCentre, at.premisesId, enterprise, [at.sampler], at.sampler],
  );
  await tx.query(`INSERT INTO samples.visit_sampler (visit_id, account_id, name, position) VALUES ($1, $2, '抽样员甲', 0), ($1, $3, '抽样员乙', 1)`, [visitId, at.sampler, newId()]);
  await tx.query(
    `INSERT INTO samples.visit_stratum (visit_id, stratum_id, code, scheme_id, scheme_title, laboratory_id, laboratory_name, due_on, outcome)
     VALUES ($1, $2, 'S001', $3, '叶菜类蔬菜', $4, '示例市食品检验中心', '2026-10-31', 'sampled')`,
    [visitId, stratumId, at.schemeId, foodCentre],
  );
  const form = {
    taskSource: '市级监督抽检', taskCategory: WORDS[kind], link: '流通', place: '超市', region: '城市', unitName: '示例食品超市', unitAddress: '东街86号', unitUscc: '91622900MA7DEMP42X',
    sampleName: `韭菜${serial}号`, sampleKind: '食用农产品', origin: '外购', packaging: '散装', dateKind: '购进日期', productionDate: '2026-09-01', unitPrice: '15', form: '固体', packageForm: '塑料袋',
    method: '非无菌采样', storage: '冷藏', baseQuantity: '18', takenQuantity: '4.2', backupQuantity: '2.1', quantityUnit: 'kg', sampledOn: '2026-09-02', pricePaid: '63', receiptKind: '收据', receiptNumber: '0087',
  };
  const signers = [{ capacity: 'sampler', name: '抽样员甲' }, { capacity: 'sampler', name: '抽样员乙' }, { capacity: 'unit', name: '李小满' }];
  const personal = { values: { contact: '李小满', phone: '13900000042', legalRepresentative: '李大成' }, signers };
  const salt = randomBytes(16);
  await tx.query(
    `INSERT INTO samples.sampling_record (id, visit_id, item_id, kind, number, plan_id, plan_number, plan_title, task_source, sampling_kind, discipline, organiser_id, sampling_organisation_id,
       premises_id, enterprise_id, form, signatures, personal_digest, signed_at, signed_by, sent_hash)
     VALUES ($1, $2, $3, 'sampling', $4, $5, 'JH20260001', '蔬菜监督抽检', '市级监督抽检', $6, 'food', $7, $8, $9, $10, $11, $14, $12, '2026-09-02T02:35:00Z', $13, 'sent')`,
    [recordId, visitId, itemId, recordNumber, planId, kind, bureau, foodCentre, at.premisesId, enterprise, JSON.stringify(form), personalDigest(personal, salt), at.sampler,
      JSON.stringify(signers.map(({ capacity }) => ({ capacity, fileId: null, sha256: null })))],
  );
  await tx.query('INSERT INTO samples.record_personal (record_id, value, salt) VALUES ($1, $2, $3)', [recordId, JSON.stringify(personal), salt]);
  const code = itemCode([...randomBytes(7)].map((byte) => byte % 248));
  await tx.query(
    `INSERT INTO samples.item (id, record_id, record_number, visit_id, plan_id, stratum_id, organiser_id, sampling_organisation_id, laboratory_id, discipline, sampling_kind, scheme_id, code, name, matrix,
       form, storage, production_date, sampled_on, state, delivery_due_on, delivery_provisional, delivery_rule, received_on, received_by, condition, report_due_on, report_provisional, report_rule)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 'food', $9, $10, $11, $12, '叶菜类蔬菜', '固体', '冷藏', '2026-09-01', '2026-09-02', 'in-test', '2026-09-09', false, '{}', '2026-09-03', $13, '新鲜，包装完好', '2026-10-09',
       false, '{}')`,
    [itemId, recordId, recordNumber, visitId, planId, stratumId, bureau, foodCentre, kind, at.schemeId, code, form.sampleName, at.sampler],
  );
  for (const [position, portion] of (kind === 'supervision' ? ['test', 'backup'] : ['test']).entries()) {
    const id = newId();
    await tx.query(
      `INSERT INTO samples.portion (id, item_id, position, kind, code, quantity, left_quantity, unit, holder_id, holder_name, holder_organisation_id)
       VALUES ($1, $2, $3, $4, $5, '2.1', '2.1', 'kg', $6, '样品管理员', $7)`,
      [id, itemId, position, portion, portionCode(code, position), at.sampler, foodCentre],
    );
    await tx.query('INSERT INTO samples.seal (number, item_id, portion_id, applied_at, applied_by) VALUES ($1, $2, $3, now(), $4)', [`F${serial}${position}`, itemId, id, at.sampler]);
  }
  await examination(tx, at, { examinationId, itemId, code, kind, laboratoryId: foodCentre, result });
  return { examinationId, itemId, visitId, recordId, recordNumber };
}

async function examination(tx: Tx, at: Reporting, { examinationId, itemId, code, kind, laboratoryId, result }: { examinationId: string; itemId: string; code: string; kind: 'supervision' | 'risk-monitoring'; laboratoryId: string; result: string }): Promise<void> {
  const cell = judgeCell({ text: result }, { discipline: 'food', samplingKind: kind, parameter: PARAMETER, requirement: REQUIREMENT, unit: 'mg/kg', comparison: 'full', basis: BASIS });
  if (isRefusal(cell)) throw new Error(cell.code);
  const [determinationId, readingId] = [newId(), newId()];
  await tx.query(
    `INSERT INTO results.examination (id, item_id, code, matrix, item_state, storage, laboratory_id, discipline, sampling_kind, scheme_id, judging_day, received_on, due_on, due_provisional, state, unassigned)
     VALUES ($1, $2, $3, '叶菜类蔬菜', '固体', '冷藏', $4, 'food', $5, $6, '2026-09-01', '2026-09-03', '2026-10-09', false, 'entering', 0)`,
    [examinationId, itemId, code, laboratoryId, kind, at.schemeId],
  );
  await tx.query(
    `INSERT INTO results.determination (id, examination_id, item_id, laboratory_id, seq, scheme_item_id, parameter, methods, bases, limit_rule_id, requirement, requirement_text, unit, basis, food, technician_id)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, '≤0.2 mg/kg', 'mg/kg', $11, '叶菜蔬菜', $12)`,
    [determinationId, examinationId, itemId, laboratoryId, at.schemeItemId, PARAMETER, [METHOD], [BASIS], at.limitId, JSON.stringify(REQUIREMENT), BASIS, at.technician],
  );
  await tx.query(
    `INSERT INTO results.reading (id, determination_id, examination_id, item_id, laboratory_id, number, typed, observation, entered_by, entered_at)
     VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8, '2026-09-04T02:00:00Z')`,
    [readingId, determinationId, examinationId, itemId, laboratoryId, result, JSON.stringify(cell.observation), at.technician],
  );
  await tx.query(
    `INSERT INTO results.judgement (determination_id, examination_id, item_id, laboratory_id, reading_id, verdict, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [determinationId, examinationId, itemId, laboratoryId, readingId, cell.judgement.verdict, JSON.stringify(cell.judgement.reason)],
  );
  await tx.query(
    `UPDATE results.examination SET state = 'checked', first_submitted_at = '2026-09-05T02:00:00Z', submitted_by = $2, submitted_at = '2026-09-05T02:00:00Z', checked_by = $3, checked_at = '2026-09-06T02:00:00Z'
     WHERE id = $1`,
    [examinationId, at.technician, at.checker],
  );
}

/** The signatory approves, one request each. Returns the ids of the reports, in the order given. */
export async function approve(world: World, cases: readonly Checked[], nth = 1): Promise<string[]> {
  const signatory = await world.as('signatory', { nth });
  await signatory.prove();
  await Promise.all(cases.map(({ examinationId }) => signatory.post('/api/examinations/approve', { steps: [{ id: examinationId, version: 1, action: 'approve' }] }).expect(200)));
  const rows = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string; examinationId: string }>('SELECT id, examination_id AS "examinationId" FROM reports.report'));
  return cases.map(({ examinationId }) => rows.find((row) => row.examinationId === examinationId)!.id);
}
