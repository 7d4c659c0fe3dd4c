import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Requirement } from '../disciplines/index.js';
import { granted, isRefusal, refuse, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';
import type { Upload } from '../platform/http/index.js';
import { declaredRequirement, EXAMINATION_LIFECYCLE, isNearLimit, judgeObservation, type ByLabel } from './domain/index.js';
import { factsOf, lockExamination, readDeterminations, readExamination, whyNotLaboratory, whyStale, type StoredDetermination, type StoredExamination } from './examination-rows.js';
import { Intake } from './intake.service.js';
import type { DeclarationView } from './results.dto.js';

export const LABEL_BASIS = '标签明示值';

interface Sent {
  readonly version: number;
  readonly determinationId: string;
  readonly declared: string;
  readonly percent?: string;
  readonly allowedBy?: string;
  readonly reason: string | null;
}

/** What the label of a product declares, where the scheme judges by it: entered with a photograph, then a requirement like any other. */
@Injectable()
export class Declarations {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly files: Files, private readonly intake: Intake,
  ) {}

  /**
   * Enters what the label declares for one determination. Refuses as `declaredRequirement` does, what was left out (`declared.left-out`), and to replace an earlier
   * declaration without a reason (`declared.reason-needed`). What was read already is judged again; a blocked examination that lacks nothing else then waits.
   */
  async declare(caller: Caller, id: string, upload: Upload): Promise<void> {
    const sent = granted(sentOf(upload.fields));
    await this.uow.run(caller, async (tx) => {
      const examination = await lockExamination(tx, id);
      granted(whyNotLaboratory(tx, examination));
      granted(whyStale(examination, sent.version));
      granted(take(EXAMINATION_LIFECYCLE, examination.state, 'declare', factsOf(tx, examination)));
      const row = (await readDeterminations(tx, [id])).find((one) => one.id === sent.determinationId);
      if (!row) return granted(refuse('sheet.determination-unknown', {}, 'invalid'));
      if (row.leftOut) granted(refuse('declared.left-out', { parameter: row.parameter }));
      const { former, ...item } = await this.itemOf(tx, row);
      if (former && !sent.reason) granted(refuse('declared.reason-needed', { parameter: row.parameter }, 'invalid'));
      const { requirement, text } = granted(declaredRequirement(item, { text: sent.declared, ...(sent.percent ? { percent: sent.percent } : {}), ...(sent.allowedBy ? { allowedBy: sent.allowedBy } : {}) }));
      const declarationId = await this.keep(tx, { examination, row, sent, upload, requirement, text, former });
      await this.judgeAgain(tx, row, requirement);
      await this.ledger.append(tx, [{
        aggregate: `examination:${id}`, action: 'examination.declared', data: { seq: row.seq, parameter: row.parameter, requirement: text, ...(former ? { reason: sent.reason } : {}) },
        rows: [{ table: 'results.examination', ids: [id] }, { table: 'results.determination', ids: [row.id] }, { table: 'results.declaration', ids: [declarationId] }],
      }]);
      if (examination.state === 'blocked') await this.intake.takeOverLimits(tx, [examination]);
    });
  }

  /** What was declared for an examination, the newest first; who enters declarations may see the photographs, the bench may not. */
  list(caller: Caller, id: string): Promise<DeclarationView[]> {
    return this.uow.read(caller, async (tx) => {
      granted(whyNotLaboratory(tx, await readExamination(tx, id)));
      return tx.query<DeclarationView>(
        `SELECT c.id, c.determination_id AS "determinationId", d.parameter, c.declared, c.allowed_percent::text AS "allowedPercent", c.allowed_by AS "allowedBy",
           c.requirement_text AS "requirementText", c.reason, d.declaration_id = c.id AS current, coalesce(a.name, '') AS "enteredByName", c.entered_at AS "enteredAt"
         FROM results.declaration c JOIN results.determination d ON d.id = c.determination_id LEFT JOIN organisations.account a ON a.id = c.entered_by
         WHERE c.examination_id = $1 ORDER BY c.entered_at DESC, c.id DESC`, [id]);
    });
  }

  /** The photograph of the label behind a declaration. */
  photo(caller: Caller, id: string, declarationId: string): Promise<{ readonly file: StoredFile; readonly name: string }> {
    return this.uow.read(caller, async (tx) => {
      granted(whyNotLaboratory(tx, await readExamination(tx, id)));
      const [row] = await tx.query<{ fileId: string }>('SELECT file_id AS "fileId" FROM results.declaration WHERE id = $1 AND examination_id = $2', [declarationId, id]);
      if (!row) return granted(refuse('declared.not-found', {}, 'not-found'));
      const file = await this.files.find(tx, row.fileId, `examination:${id}`);
      return { file, name: file.name ?? `label.${file.mediaType.split('/')[1]}` };
    });
  }

  private async itemOf(tx: Tx, { id, parameter }: StoredDetermination): Promise<ByLabel & { readonly former: string | null }> {
    const [found] = await tx.query<{ byLabel: boolean; labelToo: boolean; limit: Requirement | null; former: string | null }>(
      `SELECT i.by_label AS "byLabel", i.label_too AS "labelToo", l.parsed AS "limit", d.declaration_id AS former
       FROM results.determination d JOIN catalogue.scheme_item i ON i.id = d.scheme_item_id LEFT JOIN catalogue.limit_rule l ON l.id = d.limit_rule_id WHERE d.id = $1`, [id]);
    return { parameter, byLabel: false, labelToo: false, limit: null, former: null, ...found };
  }

  private async keep(tx: Tx, { examination, row, sent, upload, requirement, text, former }: {
    readonly examination: StoredExamination; readonly row: StoredDetermination; readonly sent: Sent; readonly upload: Upload; readonly requirement: Requirement; readonly text: string;
    readonly former: string | null;
  }): Promise<string> {
    const file = await this.files.put(tx, { bytes: upload.bytes, owner: `examination:${examination.id}`, allow: ['image/jpeg', 'image/png', 'image/webp'], name: upload.name });
    const id = newId();
    await tx.query(
      `WITH kept AS (
         INSERT INTO results.declaration (id, determination_id, examination_id, item_id, laboratory_id, declared, allowed_percent, allowed_by, requirement, requirement_text, file_id,
           sha256, replaces, reason, entered_by, entered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ), judged AS (
         UPDATE results.determination SET declaration_id = $1, requirement = $9, requirement_text = $10, unit = $17, comparison = 'full', basis = $18, food = NULL WHERE id = $2
       ) UPDATE results.examination SET version = version + 1 WHERE id = $3`,
      [
        id, row.id, examination.id, examination.itemId, examination.laboratoryId, sent.declared.trim(), sent.percent ?? null, sent.allowedBy?.trim() ?? null, JSON.stringify(requirement), text,
        file.id, createHash('sha256').update(upload.bytes).digest('hex'), former, former ? sent.reason : null, tx.caller.accountId, this.clock.now(),
        'unit' in requirement ? requirement.unit : '', LABEL_BASIS,
      ],
    );
    return id;
  }

  /** The reading that counts now keeps what was typed and is held against the new requirement. */
  private async judgeAgain(tx: Tx, row: StoredDetermination, requirement: Requirement): Promise<void> {
    const { reading } = row;
    if (!reading?.observation) return;
    const demand = { ...row, requirement, unit: 'unit' in requirement ? requirement.unit : '', comparison: 'full' as const, basis: LABEL_BASIS };
    const judgement = judgeObservation(reading.observation, demand, reading);
    if (isRefusal(judgement)) return granted(judgement);
    const near = judgement.verdict === 'pass' && isNearLimit(requirement, reading.observation, judgement);
    await tx.query(
      'UPDATE results.judgement SET verdict = $2, reason = $3, flags = $4, near_limit = $5 WHERE determination_id = $1', [row.id, judgement.verdict, JSON.stringify(judgement.reason), judgement.flags, near]);
  }
}

function sentOf(fields: Readonly<Record<string, string>>) {
  const said = (name: string) => fields[name]?.trim() || undefined;
  const [declared, percent, allowedBy, reason] = ['declared', 'percent', 'allowedBy', 'reason'].map(said);
  const version = Number(fields['version']);
  const sound = declared && Number.isSafeInteger(version) && version > 0 && declared.length <= 200 && (allowedBy ?? '').length <= 200 && (reason ?? '').length <= 1000;
  if (!sound) return refuse('declared.fields', {}, 'invalid');
  const sent: Sent = { version, determinationId: fields['determinationId'] ?? '', declared, reason: reason ?? null, ...(percent ? { percent } : {}), ...(allowedBy ? { allowedBy } : {}) };
  return sent;
}
