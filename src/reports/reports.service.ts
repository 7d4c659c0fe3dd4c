import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { namedEntries, ROLES_BY_ORGANISATION } from '../organisations/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { ReportReaders } from './readers.service.js';
import { RECEIVED_ON, Receipts } from './receipts.service.js';
import type { OwnReportRow, OwnSampleQuery, OwnSampleRow, ReportContentView, ReportQuery, ReportRow, ReportView } from './reports.dto.js';

const ROW = `r.id, r.number, r.version, r.state, r.outcome, r.product_name AS "productName", coalesce(r.content #>> '{facts,sampledUnit,name}', r.content #>> '{facts,client,name}') AS "unitName", r.item_id AS "itemId",
  r.laboratory_id AS "laboratoryId", l.name AS "laboratoryName", r.organiser_id AS "organiserId", coalesce(o.name, r.content #>> '{facts,client,name}') AS "organiserName", r.issued_on AS "issuedOn", r.pages`;
const NAMED = `JOIN organisations.organisation l ON l.id = r.laboratory_id LEFT JOIN organisations.organisation o ON o.id = r.organiser_id`;

const STEP = `CASE WHEN r.id IS NOT NULL THEN 'reported' WHEN i.state = 'refused' THEN 'refused' WHEN i.state = 'sampled' THEN 'sampled'
  WHEN i.state = 'in-transit' THEN 'in-transit' ELSE 'in-test' END`;

@Injectable()
export class Reports {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly files: Files, private readonly readers: ReportReaders,
    private readonly receipts: Receipts) {}

  /** Reports of cases in which the reader's organisation is a party, newest first. A sampled enterprise sees issued ones. */
  async list(caller: Caller, query: ReportQuery): Promise<Page<ReportRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const state = isEnterprise(caller) && (query.state === undefined || query.state === 'rendering') ? 'issued' : (query.state ?? null);
    const rows = await this.uow.read(caller, (tx) => tx.query<ReportRow>(
      `SELECT ${ROW} FROM reports.report r ${NAMED}
       WHERE ($1::text IS NULL OR r.state = $1) AND ($2::text IS NULL OR r.outcome = $2) AND ($3::uuid IS NULL OR r.laboratory_id = $3) AND ($4::uuid IS NULL OR r.item_id = $4)
         AND ($5::date IS NULL OR r.issued_on >= $5) AND ($6::date IS NULL OR r.issued_on <= $6) AND ($7::text IS NULL OR strpos(r.search_text, $7) > 0)
         AND ($8::uuid IS NULL OR r.id < $8)
       ORDER BY r.id DESC LIMIT $9`,
      [state, query.outcome ?? null, query.laboratoryId ?? null, query.itemId ?? null, query.from ?? null, query.to ?? null, query.q?.trim() || null, after, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** One report with all that it prints and what happened to it. */
  async one(caller: Caller, id: string): Promise<ReportView> {
    return this.uow.read(caller, async (tx) => {
      const [row] = await tx.query<ReportView>(
        `SELECT ${ROW}, r.examination_id AS "examinationId", r.content #>> '{facts,report,conclusion}' AS conclusion, r.template, r.template_version AS "templateVersion", r.sha256,
           r.size, r.content -> 'facts' AS facts
         FROM reports.report r ${NAMED} WHERE r.id = $1 AND ($2 OR r.state <> 'rendering')`,
        [id, !isEnterprise(caller)],
      );
      if (!row) return granted(refuse('report.not-found', {}, 'not-found'));
      if (isEnterprise(caller)) await this.receipts.assertReceived(tx, id);
      return { ...row, timeline: await namedEntries(tx, await this.ledger.timeline(tx, `report:${id}`)) };
    });
  }

  /** The stored file of an issued report and what to call it; refuses one that is still being made (`report.not-ready`). */
  async file(caller: Caller, id: string): Promise<{ readonly file: StoredFile; readonly name: string }> {
    const found = await this.uow.read(caller, async (tx) => {
      const [row] = await tx.query<{ number: string; productName: string; fileId: string | null }>(
        'SELECT number, product_name AS "productName", file_id AS "fileId" FROM reports.report WHERE id = $1', [id],
      );
      if (!row || (!row.fileId && isEnterprise(caller))) return granted(refuse('report.not-found', {}, 'not-found'));
      if (!row.fileId) return granted(refuse('report.not-ready', { number: row.number }));
      if (isEnterprise(caller)) await this.receipts.assertReceived(tx, id);
      return { file: await this.files.find(tx, row.fileId, `report:${id}`), name: `${row.number} ${row.productName}.pdf` };
    });
    await this.readers.fetched(caller, [id]);
    return found;
  }

  /** What the report says, as JSON under the published schema `templates/content/inspection-report.v1.schema.json`. */
  async content(caller: Caller, id: string): Promise<ReportContentView> {
    return this.uow.read(caller, async (tx) => {
      const [row] = await tx.query<Omit<ReportContentView, 'format'>>(
        `SELECT number, version, state, template, template_version AS "templateVersion", sha256, content -> 'facts' AS facts FROM reports.report WHERE id = $1 AND ($2 OR state <> 'rendering')`,
        [id, !isEnterprise(caller)],
      );
      if (!row) return granted(refuse('report.not-found', {}, 'not-found'));
      if (isEnterprise(caller)) await this.receipts.assertReceived(tx, id);
      return { format: 'hengjian-report/1' as const, ...row };
    });
  }

  /** The issued reports on what was sampled from the reader's own organisation, or brought by it, newest first. */
  async own(caller: Caller, query: { readonly after?: string; readonly limit?: number }): Promise<Page<OwnReportRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<OwnReportRow>(
      `SELECT ${ROW}, ${RECEIVED_ON} AS "receivedOn" FROM organisations.case_party p JOIN reports.report r ON r.item_id = p.case_id ${NAMED}
       WHERE p.organisation_id = $1 AND p.capacity IN ('sampled', 'customer') AND r.state = 'issued' AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
      [caller.organisationId, after, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** What was sampled from the reader's enterprise, newest first: from the signing of the record on. */
  async ownSamples(caller: Caller, query: OwnSampleQuery): Promise<Page<OwnSampleRow>> {
    const limit = query.limit ?? 50;
    const [day, id] = keyOf(query.after, 2) ?? [null, null];
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<Omit<OwnSampleRow, 'rights'> & { discipline: string }>(
        `SELECT i.discipline, ${RECEIVED_ON} AS "receivedOn",
           i.id AS "itemId", i.record_number AS "recordNumber", i.name AS "productName", i.sampling_kind AS "samplingKind", i.sampled_on AS "sampledOn", ${STEP} AS step,
           o.name AS "organiserName", l.name AS "laboratoryName", i.report_due_on AS "reportDueOn", r.id AS "reportId", r.number AS "reportNumber", r.outcome
         FROM organisations.case_party p JOIN samples.item i ON i.id = p.case_id
         JOIN organisations.organisation l ON l.id = i.laboratory_id JOIN organisations.organisation o ON o.id = i.organiser_id
         LEFT JOIN LATERAL (SELECT x.id, x.item_id, x.number, x.outcome FROM reports.report x WHERE x.item_id = i.id AND x.state = 'issued' ORDER BY x.id DESC LIMIT 1) r ON true
         WHERE p.organisation_id = $1 AND p.capacity = 'sampled' AND ($2::text IS NULL OR ${STEP} = $2) AND ($3::date IS NULL OR (i.sampled_on, i.id) < ($3, $4::uuid))
         ORDER BY i.sampled_on DESC, i.id DESC LIMIT $5`,
        [caller.organisationId, query.step ?? null, day, id, limit + 1],
      );
      const rights = await this.receipts.rights(tx, rows);
      return paged(rows, limit, (row) => [row.sampledOn, row.itemId], ({ discipline: _, ...row }) => ({ ...row, rights: rights.get(row.itemId) ?? [] }));
    });
  }
}

function isEnterprise(caller: Caller): boolean {
  return (ROLES_BY_ORGANISATION.enterprise ?? []).some((role) => caller.roles.includes(role));
}
