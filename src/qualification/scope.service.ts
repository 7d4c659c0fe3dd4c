import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { readList } from '../directory/index.js';
import { canonicalJson, granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import type { Upload } from '../platform/http/index.js';
import { MOST_SCOPE_LINES, parameterKey, readScopeFile, type ReadRow, type RowProblem } from './domain/index.js';
import { whyNotRegister } from './qualification.service.js';

export type ScopeImportMode = 'all-or-nothing' | 'good-rows-only';

export interface ScopeVersion {
  readonly id: string;
  readonly certificateId: string;
  readonly certificateNumber: string;
  readonly version: number;
  readonly validFrom: string;
  readonly reason: string;
  readonly fileName: string;
  readonly rowCount: number;
  readonly addedByName: string | null;
  readonly addedAt: string;
}

export interface StoredScopeImport {
  readonly id: string;
  readonly laboratoryId: string;
  readonly certificateId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly format: string;
  readonly encoding: string;
  readonly state: 'previewed' | 'committed' | 'discarded';
  readonly rowCount: number;
  readonly badCount: number;
  readonly rows: readonly ReadRow[];
  readonly problems: readonly RowProblem[];
  readonly scopeId: string | null;
}

/** A row of a version as it is listed. */
export interface ListedRow {
  readonly line: number;
  readonly place: number;
  readonly category: string;
  readonly product: string;
  readonly parameter: string;
  readonly printed: string;
  readonly standard: string;
  readonly edition: string | null;
  readonly part: string | null;
  readonly restriction: string;
  readonly unread: boolean;
  readonly note: string;
}

export interface NewScope {
  readonly certificateId: string;
  readonly validFrom: string;
  readonly reason: string;
  readonly fileName: string;
  readonly fileHash: string;
}

const IMPORT = `id, laboratory_id AS "laboratoryId", certificate_id AS "certificateId", file_name AS "fileName", file_hash AS "fileHash", format, encoding, state,
  row_count AS "rowCount", bad_count AS "badCount", rows, problems, scope_id AS "scopeId"`;

/** The annexes of a laboratory's certificates: uploaded, looked at, and kept as versions that stay readable. */
@Injectable()
export class Scopes {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger) {}

  /** Every version of a laboratory's annexes, youngest first. */
  versions(caller: Caller, laboratoryId: string): Promise<ScopeVersion[]> {
    return this.uow.read(caller, (tx) => tx.query<ScopeVersion>(
      `SELECT s.id, s.certificate_id AS "certificateId", c.number AS "certificateNumber", s.version, s.valid_from AS "validFrom", s.reason, s.file_name AS "fileName",
         s.row_count AS "rowCount", a.name AS "addedByName", to_char(s.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "addedAt"
       FROM qualification.scope s JOIN qualification.certificate c ON c.id = s.certificate_id LEFT JOIN organisations.account a ON a.id = s.added_by
       WHERE s.laboratory_id = $1 ORDER BY s.valid_from DESC, s.version DESC, s.id DESC`,
      [laboratoryId],
    ));
  }

  /** The rows of a version from a line on, found by any part of category, parameter or method. */
  rows(caller: Caller, scopeId: string, { q, after, limit }: { readonly q?: string | undefined; readonly after?: readonly (string | number)[] | undefined; readonly limit: number }): Promise<ListedRow[]> {
    return this.uow.read(caller, (tx) => tx.query<ListedRow>(
      `SELECT line, place, category, product, parameter, printed, standard, edition, part, restriction, conditions @> '[{"kind": "unread"}]' AS unread, note
       FROM qualification.scope_row
       WHERE scope_id = $1 AND ($2::text IS NULL OR strpos(category || ' ' || product || ' ' || parameter || ' ' || printed, $2) > 0)
         AND ($3::int IS NULL OR (line, place) > ($3::int, $4::int)) ORDER BY line, place LIMIT $5`,
      [scopeId, q?.trim() || null, after?.[0] ?? null, after?.[1] ?? null, limit],
    ));
  }

  /**
   * Reads an annex (XLSX, or CSV in UTF-8 or GB 18030) and says what is wrong with which line; nothing is in force yet. Refuses with the reasons of
   * `whyNotRegister`, of `readScopeFile`, and where the certificate is not this laboratory's (`scope.certificate-unknown`).
   */
  async preview(caller: Caller, laboratoryId: string, certificateId: string, upload: Upload): Promise<StoredScopeImport> {
    const source = await readList(upload.bytes, MOST_SCOPE_LINES);
    const read = granted(readScopeFile(source.records));
    return this.uow.run(caller, async (tx) => {
      await this.assertOwn(tx, laboratoryId);
      await this.certificate(tx, laboratoryId, certificateId);
      const id = newId();
      await tx.query(
        `INSERT INTO qualification.scope_import (id, laboratory_id, certificate_id, file_name, file_hash, format, encoding, row_count, bad_count, rows, problems, uploaded_by, uploaded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          id, laboratoryId, certificateId, upload.name.slice(0, 200), createHash('sha256').update(upload.bytes).digest('hex'), source.format, source.encoding, read.lines, read.bad,
          JSON.stringify(read.rows), JSON.stringify(read.problems), caller.accountId, this.clock.now(),
        ],
      );
      return this.found(tx, id);
    });
  }

  one(caller: Caller, id: string): Promise<StoredScopeImport> {
    return this.uow.read(caller, (tx) => this.found(tx, id));
  }

  /**
   * Makes the rows of a preview a new version of the certificate's annex, from a day on. Sent again it answers what was done. Refuses where bad lines are
   * left and all or nothing was asked (`scope.import-has-bad-rows`), where no line is good (`scope.import-no-good-row`) and a discarded one (`scope.import-discarded`).
   */
  commit(caller: Caller, id: string, { mode, validFrom, reason }: { readonly mode: ScopeImportMode; readonly validFrom: string; readonly reason: string }): Promise<StoredScopeImport> {
    return this.uow.run(caller, async (tx) => {
      await tx.query('SELECT id FROM qualification.scope_import WHERE id = $1 FOR UPDATE', [id]);
      const known = await this.found(tx, id);
      await this.assertOwn(tx, known.laboratoryId);
      if (known.state === 'committed') return known;
      if (known.state === 'discarded') granted(refuse('scope.import-discarded'));
      if (known.badCount > 0 && mode === 'all-or-nothing') granted(refuse('scope.import-has-bad-rows', { bad: known.badCount, rows: known.rowCount }));
      if (known.rows.length === 0) granted(refuse('scope.import-no-good-row'));
      const scopeId = await this.addVersion(tx, { certificateId: known.certificateId, validFrom, reason, fileName: known.fileName, fileHash: known.fileHash }, known.rows);
      await tx.query(`UPDATE qualification.scope_import SET state = 'committed', mode = $2, scope_id = $3 WHERE id = $1`, [id, mode, scopeId]);
      return this.found(tx, id);
    });
  }

  discard(caller: Caller, id: string): Promise<StoredScopeImport> {
    return this.uow.run(caller, async (tx) => {
      const known = await this.found(tx, id);
      await this.assertOwn(tx, known.laboratoryId);
      if (known.state === 'committed') granted(refuse('scope.import-committed'));
      await tx.query(`UPDATE qualification.scope_import SET state = 'discarded', rows = '[]' WHERE id = $1`, [id]);
      return this.found(tx, id);
    });
  }

  /** Adds a version within the caller's command: two statements and its ledger entry, however many rows. Returns its id. */
  async addVersion(tx: Tx, { certificateId, validFrom, reason, fileName, fileHash }: NewScope, rows: readonly ReadRow[]): Promise<string> {
    const id = newId();
    const contentHash = createHash('sha256').update(canonicalJson(rows)).digest('hex');
    const [added] = await tx.query<{ laboratoryId: string; version: number }>(
      `INSERT INTO qualification.scope (id, certificate_id, laboratory_id, version, valid_from, reason, file_name, file_hash, content_hash, row_count, added_by, added_at)
       SELECT $1, c.id, c.laboratory_id, (SELECT count(*) FROM qualification.scope s WHERE s.certificate_id = c.id) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       FROM qualification.certificate c WHERE c.id = $2 RETURNING laboratory_id AS "laboratoryId", version`,
      [id, certificateId, validFrom, reason, fileName, fileHash, contentHash, rows.length, tx.caller.accountId, this.clock.now()],
    );
    if (!added) return granted(refuse('scope.certificate-unknown', {}, 'not-found'));
    await tx.query(
      `INSERT INTO qualification.scope_row (scope_id, line, place, category, product, parameter, parameter_key, printed, standard, edition, part, restriction, conditions, note)
       SELECT $1, line, place, category, product, parameter, key, printed, standard, edition, part, restriction, conditions, note
       FROM json_to_recordset($2) AS r (line int, place int, category text, product text, parameter text, key text, printed text, standard text, edition text, part text, restriction text,
         conditions jsonb, note text)`,
      [id, JSON.stringify(rows.map((row) => ({ ...row, key: keysOf(row.parameter) })))],
    );
    await this.ledger.append(tx, [{
      aggregate: `laboratory:${added.laboratoryId}`, action: 'scope.added', data: { certificate: certificateId, version: added.version, rows: rows.length, contentHash, fileHash, validFrom },
      rows: [{ table: 'qualification.scope', ids: [id] }],
    }]);
    return id;
  }

  private async found(tx: Tx, id: string): Promise<StoredScopeImport> {
    const [found] = await tx.query<StoredScopeImport>(`SELECT ${IMPORT} FROM qualification.scope_import WHERE id = $1`, [id]);
    return found ?? granted(refuse('scope.import-not-found', {}, 'not-found'));
  }

  private async assertOwn(tx: Tx, laboratoryId: string): Promise<void> {
    const [laboratory] = await tx.query<{ id: string; kind: string; name: string }>('SELECT id, kind, name FROM organisations.organisation WHERE id = $1', [laboratoryId]);
    granted(laboratory ? whyNotRegister(tx.caller, laboratory) : refuse('organisation.not-found', {}, 'not-found'));
  }

  private async certificate(tx: Tx, laboratoryId: string, certificateId: string): Promise<void> {
    const [own] = await tx.query('SELECT id FROM qualification.certificate WHERE id = $1 AND laboratory_id = $2', [certificateId, laboratoryId]);
    if (!own) granted(refuse('scope.certificate-unknown', {}, 'not-found'));
  }
}

/** A row for several parameters (镉、铅) is found by any of them: it stands under `*`, where whole methods stand, and is compared by name. */
function keysOf(parameter: string): string {
  return /[、;；]/.test(parameter) ? '*' : parameterKey(parameter);
}
