import { Injectable } from '@nestjs/common';
import type { FormValues } from '../disciplines/index.js';
import { granted, refuse } from '../kernel/index.js';
import type { Tx } from '../platform/database/index.js';
import type { ReceptionRefusalFacts, RecordFacts, RecordPortion, Signature } from './contract.js';
import { LABEL_PREFIX } from './domain/index.js';
import { attachmentsOf, visitOf, type StoredVisit } from './visit-rows.js';

interface StoredRecord {
  readonly id: string;
  readonly visitId: string;
  readonly kind: 'sampling' | 'refusal';
  readonly number: string;
  readonly discipline: string;
  readonly samplingKind: RecordFacts['samplingKind'];
  readonly planNumber: string;
  readonly planTitle: string;
  readonly taskSource: string;
  readonly organiserName: string;
  readonly samplingOrganisationName: string;
  readonly laboratoryName: string | null;
  readonly premisesId: string;
  readonly enterpriseId: string;
  readonly form: FormValues;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly signatures: readonly { readonly capacity: Signature['capacity']; readonly fileId: string | null; readonly sha256: string | null }[];
  readonly paper: { readonly fileId: string; readonly sha256: string } | null;
  readonly signedAt: string;
  readonly personal: { readonly values?: FormValues; readonly facts?: string; readonly signers: readonly { readonly name: string }[] } | null;
}

/** One draft record as the field application keeps it in the visit's draft. */
interface DraftRecord {
  readonly id?: unknown;
  readonly values?: Readonly<Record<string, unknown>>;
}

const RECORD = `SELECT r.id, r.visit_id AS "visitId", r.kind, r.number, r.discipline, r.sampling_kind AS "samplingKind", r.plan_number AS "planNumber", r.plan_title AS "planTitle",
    r.task_source AS "taskSource", o.name AS "organiserName", so.name AS "samplingOrganisationName", l.name AS "laboratoryName", r.premises_id AS "premisesId",
    r.enterprise_id AS "enterpriseId", r.form, r.item_id AS "itemId", i.code AS "itemCode", r.signatures, r.signed_at AS "signedAt", p.value AS personal,
    (SELECT json_build_object('fileId', a.file_id, 'sha256', a.sha256) FROM samples.attachment a WHERE a.id = r.paper_attachment_id) AS paper
  FROM samples.sampling_record r JOIN organisations.organisation o ON o.id = r.organiser_id JOIN organisations.organisation so ON so.id = r.sampling_organisation_id
    LEFT JOIN samples.item i ON i.id = r.item_id LEFT JOIN organisations.organisation l ON l.id = i.laboratory_id LEFT JOIN samples.record_personal p ON p.record_id = r.id`;

/** What the papers of a visit and of a refused reception are made of. */
@Injectable()
export class Papers {
  /**
   * For a record's id: the signed record; or, where it is not signed yet but has a reserved number, the draft, to be printed and signed by hand.
   * For a visit's id: the notice of sampling, or the record of refusal where the unit refused. Refuses ids that this reader does not see (`record.not-found`).
   */
  async recordFacts(tx: Tx, id: string): Promise<RecordFacts> {
    const [record] = await tx.query<StoredRecord>(`${RECORD} WHERE r.id = $1 OR (r.visit_id = $1 AND r.kind = 'refusal')`, [id]);
    if (record) return this.signed(tx, record);
    const [reserved] = await tx.query<{ visitId: string; number: string }>('SELECT visit_id AS "visitId", number FROM samples.issued_number WHERE record_id = $1', [id]);
    const [visit] = await tx.query<{ id: string }>('SELECT id FROM samples.visit WHERE id = $1', [reserved?.visitId ?? id]);
    if (!visit) return granted(refuse('record.not-found', {}, 'not-found'));
    const found = await visitOf(tx, visit.id);
    return reserved ? this.draft(tx, found, id, reserved.number) : { ...this.headOf(found), kind: 'notice', attachments: [] };
  }

  async receptionRefusalFacts(tx: Tx, itemId: string): Promise<ReceptionRefusalFacts> {
    const [facts] = await tx.query<ReceptionRefusalFacts>(
      `SELECT i.id AS "itemId", i.code, i.record_number AS "recordNumber", l.name AS "laboratoryName", o.name AS "organiserName", i.name AS "sampleName", r.form ->> 'unitName' AS "unitName",
         i.refusal_reasons AS reasons, (e.at AT TIME ZONE 'Asia/Shanghai')::date AS "refusedOn", e.to_name AS "refusedBy", e.from_name AS "broughtBy"
       FROM samples.item i JOIN samples.sampling_record r ON r.id = i.record_id JOIN organisations.organisation l ON l.id = i.laboratory_id JOIN organisations.organisation o ON o.id = i.organiser_id
       JOIN LATERAL (SELECT at, to_name, from_name FROM samples.custody_event c WHERE c.item_id = i.id AND c.kind = 'refused' ORDER BY at DESC LIMIT 1) e ON true
       WHERE i.id = $1 AND i.state = 'refused'`,
      [itemId],
    );
    return facts ?? granted(refuse('item.not-refused', {}, 'not-found'));
  }

  /** Items' portions with seals and labels, in order, by item. One statement, however many. */
  async portionsOf(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordPortion[]>> {
    const rows = await tx.query<{ itemId: string; portions: RecordPortion[] }>(
      `SELECT p.item_id AS "itemId", json_agg(json_build_object('id', p.id, 'code', p.code, 'kind', p.kind, 'quantity', p.quantity, 'unit', p.unit, 'sealNumber', s.number,
         'section', p.section, 'label', '${LABEL_PREFIX}' || p.code) ORDER BY p.position) AS portions
       FROM samples.portion p LEFT JOIN samples.seal s ON s.portion_id = p.id WHERE p.item_id = ANY ($1::uuid[]) GROUP BY p.item_id`,
      [itemIds],
    );
    return new Map(rows.map(({ itemId, portions }) => [itemId, portions]));
  }

  private async signed(tx: Tx, record: StoredRecord): Promise<RecordFacts> {
    const { personal, form, signatures } = record;
    const signers = personal?.signers ?? [];
    const named = signatures.map(({ capacity, fileId, sha256 }, at) => ({ capacity, name: signers[at]?.name ?? '', fileId, sha256 }));
    const isRefusal = record.kind === 'refusal';
    return {
      visitId: record.visitId, kind: record.kind, recordId: record.id, number: record.number, discipline: record.discipline, samplingKind: record.samplingKind, planNumber: record.planNumber,
      planTitle: record.planTitle, taskSource: record.taskSource, organiserName: record.organiserName, samplingOrganisationName: record.samplingOrganisationName,
      laboratoryName: record.laboratoryName,
      unit: { premisesId: record.premisesId, enterpriseId: record.enterpriseId, name: form['unitName'] ?? '', uscc: form['unitUscc'] ?? null, address: form['unitAddress'] ?? '' },
      samplers: named.filter(({ capacity }) => capacity === 'sampler').map(({ name }) => name),
      values: { ...form, ...personal?.values },
      itemCode: record.itemCode,
      portions: record.itemId ? (await this.portionsOf(tx, [record.itemId])).get(record.itemId) ?? [] : [],
      refusal: isRefusal ? { reason: form['reason'] ?? '', facts: personal?.facts ?? '', witnesses: named.filter(({ capacity }) => capacity === 'witness').map(({ name }) => name) } : null,
      signatures: named,
      paper: record.paper,
      signedAt: new Date(record.signedAt).toISOString(),
      attachments: await this.pictures(tx, record.visitId),
    };
  }

  private async draft(tx: Tx, visit: StoredVisit, recordId: string, number: string): Promise<RecordFacts> {
    const [draft] = await tx.query<{ content: { records?: unknown } }>('SELECT content FROM samples.record_draft WHERE visit_id = $1', [visit.id]);
    const records: readonly DraftRecord[] = Array.isArray(draft?.content.records) ? draft.content.records as DraftRecord[] : [];
    const values = Object.entries(records.find(({ id }) => id === recordId)?.values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { ...this.headOf(visit), kind: 'draft', recordId, number, values: Object.fromEntries(values), attachments: await this.pictures(tx, visit.id) };
  }

  private headOf(visit: StoredVisit): Omit<RecordFacts, 'kind' | 'attachments'> {
    const { id, discipline, samplingKind, planNumber, planTitle, taskSource, organiserName, samplingOrganisationName, strata } = visit;
    return {
      visitId: id, recordId: null, number: null, discipline, samplingKind, planNumber, planTitle, taskSource, organiserName, samplingOrganisationName,
      laboratoryName: [...new Set(strata.map(({ laboratoryName }) => laboratoryName))].join('、') || null,
      unit: { premisesId: visit.premisesId, enterpriseId: visit.enterpriseId, name: visit.unitName, uscc: visit.unitUscc, address: visit.unitAddress },
      samplers: visit.samplers.map(({ name }) => name), values: {}, itemCode: null, portions: [], refusal: null, signatures: [], paper: null, signedAt: null,
    };
  }

  private async pictures(tx: Tx, visitId: string): Promise<RecordFacts['attachments']> {
    return (await attachmentsOf(tx, visitId)).map(({ id, kind, fileId, sha256, takenAt }) => ({ id, kind, fileId, sha256, takenAt: new Date(takenAt).toISOString() }));
  }
}
