import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { Catalogue, foodTypesOfScheme } from '../catalogue/index.js';
import { Deadlines } from '../deadlines/index.js';
import { Supervision } from '../directory/index.js';
import type { ClockRule, Discipline, FormValues } from '../disciplines/index.js';
import { canonicalJson, granted, refuse, take } from '../kernel/index.js';
import { Ledger, personalDigest } from '../ledger/index.js';
import { Organisations } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import type { LimitWarning } from '../plans/index.js';
import { Facts } from '../platform/facts/index.js';
import { whyNotForm } from '../platform/messages/index.js';
import { itemCode, itemOfRecord, LABEL_PREFIX, partPersonal, portionCode, sealNumber, VISIT_LIFECYCLE, whyNotSigned } from './domain/index.js';
import { VisitRefused } from './facts.js';
import { Numbers } from './numbers.service.js';
import { ProducerLimitsRule, whyNotWithoutReason } from './producer-limits.service.js';
import { attachmentsOf, endStrata, lockedVisit, visitFacts, type AttachmentRow, type StoredVisit } from './visit-rows.js';
import type { PlaceBody, RefuseBody, SignedPortionView, SignedRecordView, SigningBody, SignRecordBody } from './visits.dto.js';
import { disciplineFor, Visits } from './visits.service.js';

interface NewRecord {
  readonly id: string;
  readonly kind: 'sampling' | 'refusal';
  readonly number: string;
  readonly itemId: string | null;
  readonly form: FormValues;
  readonly personal: Readonly<Record<string, unknown>>;
  readonly signing: SigningBody;
  readonly place?: PlaceBody;
  /** The producer's limits that this record goes beyond, and why. */
  readonly limits?: { readonly warnings: readonly LimitWarning[]; readonly reason: string };
  readonly sentHash: string;
}

/** Signed records: a sample that was taken, or a unit that refused. */
@Injectable()
export class Signings {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly organisations: Organisations, private readonly deadlines: Deadlines,
    private readonly supervision: Supervision, private readonly catalogue: Catalogue, private readonly numbers: Numbers, private readonly facts: Facts,
    private readonly visits: Visits, private readonly limits: ProducerLimitsRule,
  ) {}

  /**
   * Makes a signed sampling record with its item, portions and seals. Refuses a form with faults (`form.invalid`, all of them in its facts), portions that the
   * discipline does not take (`portion.*`), a producer's limit that is passed without a reason (`record.same-batch`, `record.producer-category`), a used seal (`seal.used`), missing signatures (`signature.*`) a stratum that was not drawn here
   * (`record.stratum-not-drawn`) and one that ended without a sample (`record.stratum-ended`).
   */
  sign(caller: Caller, visitId: string, body: SignRecordBody): Promise<SignedRecordView> {
    return this.uow.run(caller, async (tx) => {
      const visit = await lockedVisit(tx, visitId);
      const sentHash = hashOf(body);
      const again = await this.signedBefore(tx, visit, body.id, sentHash);
      if (again) return again;
      const state = granted(take(VISIT_LIFECYCLE, visit.state, 'sign', visitFacts(tx, visit)));
      const stratum = visit.strata.find(({ stratumId }) => stratumId === body.stratumId) ?? granted(refuse('record.stratum-not-drawn', {}, 'invalid'));
      if (stratum.outcome !== null && stratum.outcome !== 'sampled') granted(refuse('record.stratum-ended', { stratum: stratum.code }));
      const values = granted(texts(body.values));
      const discipline = disciplineFor(visit);
      granted(whyNotForm(discipline.intake.check(values, { samplingKind: visit.samplingKind })) ?? values);
      const facts = itemOfRecord(values);
      if (facts.sampledOn > this.clock.today()) granted(refuse('record.sampled-later', { sampledOn: facts.sampledOn }, 'invalid'));
      const portions = body.portions.map((portion) => ({ ...portion, sealNumber: sealNumber(portion.sealNumber ?? '') }));
      granted(discipline.portions.whyNot(portions, { samplingKind: visit.samplingKind, takenQuantity: facts.takenQuantity, backupQuantity: facts.backupQuantity, ...(values['fullTestQuantity']?.trim() ? { fullTestQuantity: values['fullTestQuantity'].trim() } : {}) }) ?? portions);
      await assertFoodType(tx, this.catalogue, stratum.schemeId, body.foodType);
      await this.assertNotRepeated(tx, visit, discipline, values, facts.sampledOn);
      const { producerName, producerLicence } = values;
      const warnings = await this.limits.warnings(tx, visit, { stratumId: stratum.stratumId, producerName, producerLicence, sampleName: facts.name, productionDate: facts.productionDate, sampledOn: facts.sampledOn });
      granted(whyNotWithoutReason(warnings, body.limitReason) ?? warnings);
      const attachments = await attachmentsOf(tx, visitId);
      granted(whyNotSigned('sampling', body.signing, { samplerIds: visit.samplerIds, attachments: new Map(attachments.map(({ id, kind }) => [id, kind])) }) ?? attachments);

      const { number, rows } = await this.numbers.forRecord(tx, visit, body.id, 'sampling');
      const code = itemCode(chance());
      const delivery = await this.deadlines.due(tx, clockOf(discipline.clocks, 'sampled').window, facts.sampledOn);
      const now = this.clock.now();
      const samplerOrganisations = await tx.query<{ id: string }>(`SELECT organisation_id AS id FROM organisations.case_party WHERE case_id = $1 AND capacity = 'sampler'`, [visitId]);
      await this.organisations.addParties(tx, [
        { caseId: visitId, organisationId: visit.enterpriseId, capacity: 'sampled' },
        { caseId: body.itemId, organisationId: visit.enterpriseId, capacity: 'sampled' },
        { caseId: body.itemId, organisationId: visit.organiserId, capacity: 'organiser' },
        ...samplerOrganisations.map(({ id }) => ({ caseId: body.itemId, organisationId: id, capacity: 'sampler' as const })),
      ]);
      const { evidence, personal } = partPersonal(discipline.intake, values);
      await this.saveRecord(tx, visit, attachments, {
        id: body.id, kind: 'sampling', number, itemId: body.itemId, form: evidence, personal: { values: personal }, signing: body.signing, ...(warnings.length > 0 ? { limits: { warnings, reason: body.limitReason?.trim() ?? '' } } : {}), ...(body.place ? { place: body.place } : {}), sentHash,
      });
      const [item] = await tx.query(
        `INSERT INTO samples.item (id, record_id, record_number, visit_id, plan_id, stratum_id, organiser_id, sampling_organisation_id, laboratory_id, discipline, sampling_kind, scheme_id, code,
           name, matrix, food_type, form, storage, production_date, shelf_life_ends_on, sampled_on, delivery_due_on, delivery_provisional, delivery_rule)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24) ON CONFLICT DO NOTHING RETURNING id`,
        [
          body.itemId, body.id, number, visitId, visit.planId, stratum.stratumId, visit.organiserId, visit.samplingOrganisationId, stratum.laboratoryId, visit.discipline, visit.samplingKind,
          stratum.schemeId, code, facts.name, stratum.schemeTitle, body.foodType ?? null, facts.form, facts.storage, facts.productionDate, facts.shelfLifeEndsOn, facts.sampledOn,
          delivery.day, delivery.provisional, JSON.stringify(delivery.rule),
        ],
      );
      if (!item) granted(refuse('record.id-reused'));
      const labelled = portions.map((portion, position) => ({ ...portion, position, code: portionCode(code, position), eventId: newId() }));
      const made = await tx.query(
        `INSERT INTO samples.portion (id, item_id, position, kind, code, quantity, left_quantity, unit, holder_id, holder_name, holder_organisation_id)
         SELECT id, $2, position, kind, code, quantity, quantity, unit, $3, $4, $5 FROM json_to_recordset($1) AS g (id uuid, position int, kind text, code text, quantity text, unit text)
         ON CONFLICT DO NOTHING RETURNING id`,
        [JSON.stringify(labelled), body.itemId, caller.accountId, caller.name, caller.organisationId],
      );
      if (made.length < labelled.length) granted(refuse('record.id-reused'));
      await this.applySeals(tx, body.itemId, labelled, now);
      await tx.query(
        `INSERT INTO samples.custody_event (id, item_id, portion_id, kind, at, to_account, to_name)
         SELECT "eventId", $2, id, 'sealed', $3, $4, $5 FROM json_to_recordset($1) AS g ("eventId" uuid, id uuid)`,
        [JSON.stringify(labelled), body.itemId, now, caller.accountId, caller.name],
      );
      const ended = await endStrata(tx, visitId, [stratum.stratumId], 'sampled', null);
      await tx.query(`UPDATE samples.visit SET state = $2, outcome = 'sampled', version = version + 1 WHERE id = $1`, [visitId, state]);
      await this.ledger.append(tx, [
        {
          aggregate: `visit:${visitId}`, action: 'visit.signed', data: { recordId: body.id, number, itemId: body.itemId, stratum: stratum.code },
          rows: [{ table: 'samples.visit', ids: [visitId] }, ended, ...recordRows(body.id), ...rows],
        },
        {
          aggregate: `item:${body.itemId}`, action: 'item.sampled',
          data: { code, number, portions: labelled.map(({ code: portion, kind, quantity, unit, sealNumber: seal }) => ({ portion, kind, quantity, unit, seal })) },
          rows: [
            { table: 'samples.item', ids: [body.itemId] }, { table: 'samples.portion', ids: labelled.map(({ id }) => id) },
            { table: 'samples.seal', ids: labelled.map((portion) => portion.sealNumber) }, { table: 'samples.custody_event', ids: labelled.map(({ eventId }) => eventId) },
          ],
        },
      ]);
      await this.supervision.appendSupervisionFacts(tx, [{
        premisesId: visit.premisesId, kind: 'sampled', at: now, data: { planId: visit.planId, samplingKind: visit.samplingKind, samplers: [...visit.samplerIds] }, source: `record:${body.id}`,
      }]);
      return {
        recordId: body.id, number, itemId: body.itemId, itemCode: code, visitState: state, nextVisitId: visit.nextVisitId, again: false,
        portions: labelled.map(({ id, kind, code: portion, quantity, unit, sealNumber: seal }) => ({ id, kind, code: portion, label: LABEL_PREFIX + portion, quantity, unit, sealNumber: seal })),
      };
    });
  }

  /** Makes a signed record of a refusal, takes the next reserve of the strata that were open, and announces it: the handling officer hears of it. */
  refuse(caller: Caller, visitId: string, body: RefuseBody): Promise<SignedRecordView> {
    return this.uow.run(caller, async (tx) => {
      const visit = await lockedVisit(tx, visitId);
      const sentHash = hashOf(body);
      const again = await this.signedBefore(tx, visit, body.id, sentHash);
      if (again) return again;
      const state = granted(take(VISIT_LIFECYCLE, visit.state, 'refuse', visitFacts(tx, visit)));
      const attachments = await attachmentsOf(tx, visitId);
      granted(whyNotSigned('refusal', body.signing, { samplerIds: visit.samplerIds, attachments: new Map(attachments.map(({ id, kind }) => [id, kind])) }) ?? attachments);
      const { number, rows } = await this.numbers.forRecord(tx, visit, body.id, 'refusal');
      await this.organisations.addParties(tx, [{ caseId: visitId, organisationId: visit.enterpriseId, capacity: 'sampled' }]);
      await this.saveRecord(tx, visit, attachments, {
        id: body.id, kind: 'refusal', number, itemId: null, personal: { facts: body.facts }, signing: body.signing, ...(body.place ? { place: body.place } : {}), sentHash,
        form: { reason: body.reason, unitName: visit.unitName, unitAddress: visit.unitAddress, ...(visit.unitUscc ? { unitUscc: visit.unitUscc } : {}) },
      });
      const open = visit.strata.filter(({ outcome }) => outcome === null).map(({ stratumId }) => stratumId);
      const ended = await endStrata(tx, visitId, open, 'refused', body.id);
      const nextVisitId = await this.visits.replaced(tx, visit, open, `refused: ${body.reason}`) ?? visit.nextVisitId;
      await tx.query(`UPDATE samples.visit SET state = $2, outcome = 'refused', outcome_reason = $3, next_visit_id = $4, version = version + 1 WHERE id = $1`, [visitId, state, body.reason, nextVisitId]);
      const now = this.clock.now();
      await this.ledger.append(tx, [{
        aggregate: `visit:${visitId}`, action: 'visit.refused', data: { recordId: body.id, number, reason: body.reason, strata: open, reserve: nextVisitId },
        rows: [{ table: 'samples.visit', ids: [visitId] }, ended, ...recordRows(body.id), ...rows],
      }]);
      await this.supervision.appendSupervisionFacts(tx, [{ premisesId: visit.premisesId, kind: 'refused', at: now, data: { planId: visit.planId, number }, source: `record:${body.id}` }]);
      await this.facts.announce(tx, VisitRefused, {
        visitId, planId: visit.planId, organiserId: visit.organiserId, premisesId: visit.premisesId, enterpriseId: visit.enterpriseId, reason: body.reason, recordedAt: now.toISOString(),
      });
      return { recordId: body.id, number, itemId: null, itemCode: null, portions: [], visitState: state, nextVisitId, again: false };
    });
  }

  /** Refuses the same product within the time in which its centre may not sample it again (`record.repeated`); a follow-up and an emergency are exempt. */
  private async assertNotRepeated(tx: Tx, visit: StoredVisit, { repeatBan }: Discipline, values: FormValues, sampledOn: string): Promise<void> {
    if (!repeatBan) return;
    const product = Object.fromEntries(repeatBan.fields.flatMap((field) => (values[field]?.trim() ? [[field, values[field].trim()]] : [])));
    const missing = repeatBan.fields.filter((field) => product[field] === undefined);
    const earlier = await asSystem(tx, () => tx.query<{ number: string; sampledOn: string }>(
      `SELECT i.record_number AS number, i.sampled_on::text AS "sampledOn" FROM samples.item i JOIN samples.sampling_record r ON r.id = i.record_id
       WHERE i.discipline = $1 AND i.organiser_id = $2 AND r.form @> $3 AND NOT r.form ?| $4 AND i.sampled_on <= $5
         AND NOT EXISTS (SELECT FROM plans.plan p WHERE p.id = $6 AND p.occasion = ANY ($7)) ORDER BY i.sampled_on DESC, i.id LIMIT 1`,
      [visit.discipline, visit.organiserId, JSON.stringify(product), missing, sampledOn, visit.planId, repeatBan.exempt],
    ));
    const [last] = earlier;
    if (!last || Object.keys(product).length === 0) return;
    const until = (await this.deadlines.due(tx, repeatBan.window, last.sampledOn)).day;
    if (sampledOn <= until) granted(refuse('record.repeated', { number: last.number, sampledOn: last.sampledOn, until }));
  }

  /** The answer of the first sending, where this record was signed before; refuses another content under its id. */
  private async signedBefore(tx: Tx, visit: StoredVisit, recordId: string, sentHash: string): Promise<SignedRecordView | undefined> {
    const [known] = await tx.query<{ visitId: string; sentHash: string; number: string; itemId: string | null; itemCode: string | null }>(
      `SELECT r.visit_id AS "visitId", r.sent_hash AS "sentHash", r.number, r.item_id AS "itemId", i.code AS "itemCode"
       FROM samples.sampling_record r LEFT JOIN samples.item i ON i.id = r.item_id WHERE r.id = $1`,
      [recordId],
    );
    if (!known) return undefined;
    if (known.visitId !== visit.id || known.sentHash !== sentHash) granted(refuse('record.id-reused'));
    const portions = await tx.query<SignedPortionView>(
      `SELECT p.id, p.kind, p.code, $2 || p.code AS label, p.quantity, p.unit, s.number AS "sealNumber" FROM samples.portion p LEFT JOIN samples.seal s ON s.portion_id = p.id
       WHERE p.item_id = $1 AND p.parent_id IS NULL ORDER BY p.position`,
      [known.itemId, LABEL_PREFIX],
    );
    return { recordId, number: known.number, itemId: known.itemId, itemCode: known.itemCode, portions, visitState: visit.state, nextVisitId: visit.nextVisitId, again: true };
  }

  private async saveRecord(tx: Tx, visit: StoredVisit, attachments: readonly AttachmentRow[], record: NewRecord): Promise<void> {
    const { signing } = record;
    const pictureOf = new Map(attachments.map((row) => [row.id, row]));
    const onScreen = [
      ...signing.samplers.map((given) => ({ capacity: 'sampler', ...given })),
      ...(signing.unit ? [{ capacity: 'unit', ...signing.unit }] : []),
      ...(signing.witnesses ?? []).map((given) => ({ capacity: 'witness', ...given })),
    ];
    // On paper all signatures are one picture; who the samplers were is known from the visit.
    const signers: { capacity: string; name: string; accountId?: string; attachmentId?: string }[] = signing.paper ? visit.samplers.map(({ accountId, name }) => ({ capacity: 'sampler', name, accountId })) : onScreen;
    const signatures = signers.map(({ capacity, accountId, attachmentId }) => {
      const picture = attachmentId === undefined ? undefined : pictureOf.get(attachmentId);
      return { capacity, accountId: accountId ?? null, attachmentId: attachmentId ?? null, fileId: picture?.fileId ?? null, sha256: picture?.sha256 ?? null };
    });
    const personal = { ...record.personal, signers: signers.map(({ capacity, name }) => ({ capacity, name })) };
    const salt = randomBytes(16);
    const [saved] = await tx.query(
      `INSERT INTO samples.sampling_record (id, visit_id, item_id, kind, number, plan_id, plan_number, plan_title, task_source, sampling_kind, discipline, organiser_id, sampling_organisation_id,
         premises_id, enterprise_id, form, signatures, paper_attachment_id, personal_digest, latitude, longitude, accuracy_metres, signed_at, signed_by, sent_hash, limits_passed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26) ON CONFLICT DO NOTHING RETURNING id`,
      [
        record.id, visit.id, record.itemId, record.kind, record.number, visit.planId, visit.planNumber, visit.planTitle, visit.taskSource, visit.samplingKind, visit.discipline, visit.organiserId,
        visit.samplingOrganisationId, visit.premisesId, visit.enterpriseId, JSON.stringify(record.form), JSON.stringify(signatures), signing.paper?.attachmentId ?? null,
        personalDigest(personal, salt), record.place?.latitude ?? null, record.place?.longitude ?? null, record.place?.accuracyMetres ?? null, this.clock.now(), tx.caller.accountId, record.sentHash, record.limits ? JSON.stringify(record.limits) : null,
      ],
    );
    if (!saved) granted(refuse('record.id-reused'));
    await tx.query('INSERT INTO samples.record_personal (record_id, value, salt) VALUES ($1, $2, $3)', [record.id, JSON.stringify(personal), salt]);
  }

  /** Uses up seal numbers. Two devices with one seal meet at its key: the second waits, finds it taken and is refused. */
  private async applySeals(tx: Tx, itemId: string, portions: readonly { readonly id: string; readonly sealNumber: string }[], now: Date): Promise<void> {
    const applied = await tx.query<{ number: string }>(
      `INSERT INTO samples.seal (number, item_id, portion_id, applied_at, applied_by)
       SELECT "sealNumber", $2, id, $3, $4 FROM json_to_recordset($1) AS g ("sealNumber" text, id uuid) ORDER BY 1 ON CONFLICT DO NOTHING RETURNING number`,
      [JSON.stringify(portions), itemId, now, tx.caller.accountId],
    );
    const used = portions.map((portion) => portion.sealNumber).filter((number) => !applied.some((seal) => seal.number === number));
    if (used.length > 0) granted(refuse('seal.used', { seals: used }));
  }

}

/** Refuses a food type that the scheme does not tell apart (`record.food-type-unknown`). */
export async function assertFoodType(tx: Tx, catalogue: Catalogue, schemeId: string, foodType: string | undefined): Promise<void> {
  if (foodType === undefined) return;
  const known = foodTypesOfScheme(await catalogue.schemeWithLimits(tx, schemeId));
  if (!known.includes(foodType)) granted(refuse('record.food-type-unknown', { foodType, known }, 'invalid'));
}

/** The rows of a signed record, for the ledger's entry. */
function recordRows(id: string): { table: string; ids: string[] }[] {
  return [{ table: 'samples.sampling_record', ids: [id] }, { table: 'samples.record_personal', ids: [id] }];
}

/** The clock of a discipline that this event starts. */
export function clockOf(clocks: readonly ClockRule[], starts: ClockRule['starts']): ClockRule {
  const clock = clocks.find((rule) => rule.starts === starts);
  if (!clock) throw new Error(`No clock starts with ${starts}`);
  return clock;
}

/** SHA-256 of what was sent, in hexadecimal: told apart from another content under the same id. */
export function hashOf(body: object): string {
  return createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(body)))).digest('hex');
}

/** Bytes of chance that favour no character of a code. */
export function chance(): number[] {
  const usable: number[] = [];
  while (usable.length < 7) usable.push(...[...randomBytes(16)].filter((byte) => byte < 248));
  return usable;
}

function texts(values: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(values);
  if (entries.some(([, value]) => typeof value !== 'string')) return refuse('form.invalid', { count: 1, problems: [] }, 'invalid');
  return values as FormValues;
}
