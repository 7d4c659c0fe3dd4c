import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { granted, isRefusal, offered, refuse, take, type OfferedAction, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Confirmation, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { hashOf, seal } from '../platform/secrets/index.js';
import type { ChangeDecision, ChangeQuery, ChangeRow, ProposeChangeBody } from './change.dto.js';
import {
  admissibleCorrections, CHANGE_LIFECYCLE, CODE_BYTES, codeOf, correctableBy, factAt, namedBy, replacedFacts, REPORT_LIFECYCLE, whyNotChange, type ChangeKind, type ChangeState, type Corrections,
  type ReportState,
} from './domain/index.js';
import { ReportRecalled } from './facts.js';
import { CODE_PURPOSE, type FrozenContent } from './frozen.js';
import { ReportReaders } from './readers.service.js';
import { enqueueRendering } from './rendering.service.js';
import { signatureOf, Signatures } from './signatures.service.js';

export type ChangeData = Omit<ChangeRow, 'actions'> & { readonly actions: readonly OfferedAction[] };

/** A change with the report that it changes. */
interface Row extends Omit<ChangeData, 'corrections' | 'actions' | 'kind' | 'state'> {
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly corrections: Corrections;
  readonly proposedBy: string;
  readonly reportState: ReportState;
  readonly itemId: string;
  readonly laboratoryId: string;
  readonly organiserId: string | null;
  readonly issuedOn: string;
  readonly template: string;
  readonly content: FrozenContent;
}

const SELECT = `SELECT c.id, c.report_id AS "reportId", r.number, r.version AS "reportVersion", r.product_name AS "productName", c.kind, c.reason, c.corrections, c.state, c.version,
    p.name AS "proposedByName", c.proposed_at AS "proposedAt", d.name AS "decidedByName", c.decided_at AS "decidedAt", c.note, c.new_report_id AS "newReportId",
    c.proposed_by AS "proposedBy", r.state AS "reportState", r.item_id AS "itemId", r.laboratory_id AS "laboratoryId", r.organiser_id AS "organiserId", r.issued_on::text AS "issuedOn", r.template, r.content
  FROM reports.change c JOIN reports.report r ON r.id = c.report_id JOIN organisations.account p ON p.id = c.proposed_by LEFT JOIN organisations.account d ON d.id = c.decided_by`;

/** Amends, recalls and issues anew: proposed by one person of the laboratory, decided by a signatory who proves again who they are. */
@Injectable()
export class Changes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly confirmation: Confirmation,
    private readonly signatures: Signatures,
    private readonly readers: ReportReaders,
  ) {}

  /** Proposes a change; sent again under its id it is proposed once. Refuses what cannot be changed so, and a second one beside an open one. */
  async propose(caller: Caller, reportId: string, { id, kind, reason, corrections }: ProposeChangeBody): Promise<ChangeData> {
    await this.uow.run(caller, async (tx) => {
      const [report] = await tx.query<{ state: ReportState; itemId: string; laboratoryId: string; number: string; version: number; template: string; content: FrozenContent }>(
        'SELECT state, item_id AS "itemId", laboratory_id AS "laboratoryId", number, version, template, content FROM reports.report WHERE id = $1', [reportId],
      );
      if (!report) return granted(refuse('report.not-found', {}, 'not-found'));
      if (report.laboratoryId !== caller.organisationId) granted(refuse('report.other-laboratory', {}, 'forbidden'));
      granted(whyNotChange(report.state, kind));
      const texts = Object.fromEntries(Object.entries(corrections).map(([path, text]) => [path, String(text)]));
      const isBare = kind === 'recall' || (kind === 'reissue' && Object.keys(texts).length === 0);
      const admitted = isBare ? {} : granted(admissibleCorrections(report.content.facts, texts, correctableBy(report.template)));
      const [made] = await tx.query(
        `INSERT INTO reports.change (id, report_id, item_id, kind, reason, corrections, state, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT DO NOTHING RETURNING id`,
        [id, reportId, report.itemId, kind, reason.trim(), JSON.stringify(admitted), CHANGE_LIFECYCLE.initial, caller.accountId, this.clock.now()],
      );
      if (!made) {
        const [same] = await tx.query('SELECT id FROM reports.change WHERE id = $1 AND report_id = $2 AND proposed_by = $3', [id, reportId, caller.accountId]);
        if (!same) granted(refuse('report.change-open'));
        return;
      }
      await this.ledger.append(tx, [{
        aggregate: `report:${reportId}`, action: `report.${kind}-proposed`, data: { number: report.number, version: report.version, change: id, reason: reason.trim() },
        rows: [{ table: 'reports.change', ids: [id] }],
      }]);
    });
    return this.one(caller, id);
  }

  async one(caller: Caller, id: string): Promise<ChangeData> {
    const [row] = await this.uow.read(caller, (tx) => asSystemIfSeen(tx, [id]));
    return row ? shown(row, caller) : granted(refuse('report.change-not-found', {}, 'not-found'));
  }

  /** Changes of reports of the reader's cases, newest first. */
  async list(caller: Caller, query: ChangeQuery): Promise<Page<ChangeData>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, async (tx) => {
      const ids = await tx.query<{ id: string }>(
        `SELECT id FROM reports.change WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR report_id = $2) AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
        [query.state ?? null, query.reportId ?? null, after, limit + 1],
      );
      return asSystemIfSeen(tx, ids.map(({ id }) => id));
    });
    return paged(rows, limit, (row) => [row.id], (row) => shown(row, caller));
  }

  /** Decides many at once, by a session that has just proven who sits there (`confirmation.needed`); the exceptions come back with their refusals, and the others are done. */
  async decide(caller: Caller, decisions: readonly ChangeDecision[]): Promise<{ done: ChangeData[]; refused: { id: string; refusal: Refusal }[] }> {
    if (!(await this.uow.wasDone(caller))) this.confirmation.assertRecent(caller);
    const outcome = await this.uow.run(caller, async (tx) => {
      const ids = [...new Set(decisions.map(({ id }) => id))].sort();
      const locked = await tx.query<{ id: string }>('SELECT id FROM reports.change WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
      const rows = new Map((await asSystemIfSeen(tx, locked.map(({ id }) => id))).map((row) => [row.id, row]));
      const refused: { id: string; refusal: Refusal }[] = [];
      const done: string[] = [];
      for (const decision of decisions) {
        const row = rows.get(decision.id);
        const state = row ? whyNotDecide(row, decision, caller) : refuse('report.change-not-found', {}, 'not-found');
        const refusal = isRefusal(state) || done.includes(decision.id) ? (isRefusal(state) ? state : refuse('report.change-stale')) : await this.carryOut(tx, row!, decision, state);
        if (refusal) refused.push({ id: decision.id, refusal });
        else done.push(decision.id);
      }
      return { done, refused };
    });
    const rows = await this.uow.read(caller, (tx) => asSystemIfSeen(tx, outcome.done));
    return { done: outcome.done.flatMap((id) => rows.filter((row) => row.id === id).map((row) => shown(row, caller))), refused: outcome.refused };
  }

  private async carryOut(tx: Tx, row: Row, { action, note }: ChangeDecision, state: ChangeState): Promise<Refusal | undefined> {
    const { caller } = tx;
    const now = this.clock.now();
    let made: { id: string } | Refusal | undefined;
    if (action === 'approve' && row.kind === 'recall') await this.recall(tx, row);
    else if (action === 'approve') made = await this.nextVersion(tx, row, now);
    if (isRefusal(made)) return made;
    await tx.query('UPDATE reports.change SET state = $2, decided_by = $3, decided_at = $4, note = $5, new_report_id = $6, version = version + 1 WHERE id = $1', [
      row.id, state, caller.accountId, now, note?.trim() || null, made?.id ?? null,
    ]);
    await this.ledger.append(tx, [{
      aggregate: `report:${row.reportId}`, action: `report.${row.kind}-${state}`,
      data: { number: row.number, version: row.reportVersion, change: row.id, ...(made ? { by: made.id } : {}), ...(note?.trim() ? { note: note.trim() } : {}) },
      rows: [{ table: 'reports.change', ids: [row.id] }],
    }]);
    return undefined;
  }

  private async recall(tx: Tx, { reportId, reportState, number, reportVersion, reason, itemId, organiserId, laboratoryId }: Row): Promise<void> {
    await tx.query('UPDATE reports.report SET state = $2 WHERE id = $1', [reportId, granted(take(REPORT_LIFECYCLE, reportState, 'recall', {}))]);
    await this.ledger.append(tx, [{
      aggregate: `report:${reportId}`, action: 'report.recalled', data: { number, version: reportVersion, reason }, rows: [{ table: 'reports.report', ids: [reportId] }],
    }]);
    await this.readers.changed(tx, { id: reportId, number, version: reportVersion }, 'recalled');
    await this.facts.announce(tx, ReportRecalled, { reportId, number, itemId, organiserId, laboratoryId });
  }

  /** The next version, frozen and in the queue: the former one counts until its file is there. */
  private async nextVersion(tx: Tx, row: Row, now: Date): Promise<{ id: string } | Refusal> {
    const { caller } = tx;
    const image = (await this.signatures.hashes(tx, [caller.accountId]))[signatureOf(caller.accountId)];
    const issuedOn = this.clock.today();
    const version = row.reportVersion + 1;
    const facts = replacedFacts(row.content.facts, {
      correctable: correctableBy(row.template),
      kind: row.kind === 'reissue' ? 'reissue' : 'amend', version, issuedOn, former: { version: row.reportVersion, issuedOn: row.issuedOn }, corrections: row.corrections, reason: row.reason,
      approver: { ...row.content.facts.signatures.approver, name: caller.name, date: issuedOn, ...(image ? { image: signatureOf(caller.accountId) } : { image: '' }) },
    });
    if (isRefusal(facts)) return facts;
    const { image: _, ...approver } = facts.signatures.approver;
    const content: FrozenContent = {
      ...row.content, facts: image ? facts : { ...facts, signatures: { ...facts.signatures, approver } }, base: this.config.publicUrl,
      images: { ...row.content.images, ...(image ? { [signatureOf(caller.accountId)]: image } : {}) },
      signature: { ...row.content.signature, reason: `检验报告第${version}版签发。批准：${caller.name}` },
    };
    const id = newId();
    const code = codeOf(randomBytes(CODE_BYTES));
    const productName = namedBy(row.template, facts);
    await tx.query(
      `INSERT INTO reports.report (id, number, version, replaces_id, item_id, examination_id, laboratory_id, organiser_id, outcome, product_name, search_text, template,
         template_version, content, code_hash, code_sealed, issued_on, issued_at, state)
       SELECT $1, number, $2, id, item_id, examination_id, laboratory_id, organiser_id, outcome, $3, search_text || ' ' || $3, template, template_version, $4, $5, $6, $7, $8, $9
       FROM reports.report WHERE id = $10`,
      [id, version, productName, JSON.stringify(content), hashOf(code), seal(this.config.secret, CODE_PURPOSE, Buffer.from(code, 'ascii')), issuedOn, now, REPORT_LIFECYCLE.initial, row.reportId],
    );
    await this.ledger.append(tx, [{
      aggregate: `report:${id}`, action: 'report.numbered', data: { number: row.number, version, replaces: row.reportId, reason: row.reason }, rows: [{ table: 'reports.report', ids: [id] }],
    }]);
    await enqueueRendering(tx, [id]);
    return { id };
  }
}

/** The changes with these ids, newest first. The ids are of changes that the caller may see; the names of who acted stand in accounts that the caller may not. */
function asSystemIfSeen(tx: Tx, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.query<{ id: string }>('SELECT id FROM reports.change WHERE id = ANY ($1::uuid[])', [ids])
    .then((seen) => asSystem(tx, () => tx.query<Row>(`${SELECT} WHERE c.id = ANY ($1::uuid[]) ORDER BY c.id DESC`, [seen.map(({ id }) => id)])));
}

function whyNotDecide(row: Row, { version, action, note }: ChangeDecision, caller: Caller): ChangeState | Refusal {
  if (row.laboratoryId !== caller.organisationId) return refuse('report.other-laboratory', {}, 'forbidden');
  if (row.version !== version) return refuse('report.change-stale');
  const next = take(CHANGE_LIFECYCLE, row.state, action, { proposedBy: row.proposedBy, reader: caller.accountId });
  if (isRefusal(next)) return next;
  if (action === 'decline') return note?.trim() ? next : refuse('report.note-needed', {}, 'invalid');
  return whyNotChange(row.reportState, row.kind) ?? next;
}

function shown(row: Row, caller: Caller): ChangeData {
  const { proposedBy, template, reportState: _, itemId: _item, laboratoryId: _laboratory, organiserId: _organiser, issuedOn: _issued, content, corrections, ...rest } = row;
  const named = Object.entries(corrections).map(([path, after]) => ({ path, label: correctableBy(template)[path] ?? path, before: factAt(content.facts, path) ?? null, after }));
  return { ...rest, corrections: named, actions: offered(CHANGE_LIFECYCLE, row.state, { proposedBy, reader: caller.accountId }, permissionsOf(caller.roles)) };
}
