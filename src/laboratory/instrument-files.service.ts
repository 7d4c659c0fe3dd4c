import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { Definitions } from './definitions.service.js';
import { codeIn, mapReadings, parseInstrumentFile, type BadLine, type InstrumentDeclaration, type InstrumentReading, type MappedReading, type SampleMapping } from './domain/index.js';
import { InstrumentReadingsAccepted } from './facts.js';

export interface InstrumentFileRow {
  readonly id: string;
  readonly instrument: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly source: 'upload' | 'folder';
  readonly readingCount: number;
  readonly badCount: number;
  readonly state: 'previewed' | 'accepted' | 'discarded';
  readonly acceptedCount: number;
  readonly worksheetId: string | null;
  readonly receivedByName: string | null;
  readonly receivedAt: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
}
/** A sample as the file names it, and the item whose code it shows; null where it shows none. */
export interface FoundSample {
  readonly sample: string;
  readonly code: string | null;
  readonly readings: number;
}
export interface InstrumentFileView extends InstrumentFileRow {
  readonly samples: readonly FoundSample[];
  readonly readings: readonly (InstrumentReading & { readonly code?: string })[];
  readonly bad: readonly BadLine[];
}

interface Received {
  readonly instrument: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly source: 'upload' | 'folder';
}

export const LARGEST_FILE = 5 * 1024 * 1024;
const MOST_READINGS = 20_000;
const FILE = `f.id, f.instrument, f.file_name AS "fileName", f.sha256, f.encoding, f.source, f.reading_count AS "readingCount", f.bad_count AS "badCount", f.state, f.accepted_count AS "acceptedCount",
  f.worksheet_id AS "worksheetId", a.name AS "receivedByName", f.received_at AS "receivedAt", b.name AS "decidedByName", f.decided_at AS "decidedAt"`;
const FROM = 'FROM laboratory.instrument_file f LEFT JOIN organisations.account a ON a.id = f.received_by LEFT JOIN organisations.account b ON b.id = f.decided_by';

/** Result files of instruments: kept as they came, read by the declaration in force, looked at, and taken over where every sample is mapped. */
@Injectable()
export class InstrumentFiles {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger, private readonly files: Files, private readonly facts: Facts, private readonly definitions: Definitions,
  ) {}

  list(caller: Caller, { state, after, limit = 50 }: { readonly state?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Page<InstrumentFileRow>> {
    const [at, id] = keyOf(after, 2) ?? [null, null];
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<InstrumentFileRow & { key: string }>(
        `SELECT f.received_at::text AS key, ${FILE} ${FROM} WHERE ($1::text IS NULL OR f.state = $1) AND ($2::text IS NULL OR (f.received_at, f.id) < ($2::timestamptz, $3::uuid))
         ORDER BY f.received_at DESC, f.id DESC LIMIT $4`, [state ?? null, at, id, limit + 1]);
      return paged(rows, limit, (row) => [row.key, row.id], ({ key: _, ...row }) => row);
    });
  }

  one(caller: Caller, id: string): Promise<InstrumentFileView> {
    return this.uow.read(caller, (tx) => this.view(tx, id));
  }

  /** The original, as it came. */
  original(caller: Caller, id: string): Promise<StoredFile> {
    return this.uow.read(caller, async (tx) => {
      const [row] = await tx.query<{ fileId: string }>('SELECT file_id AS "fileId" FROM laboratory.instrument_file WHERE id = $1', [id]);
      return row ? this.files.find(tx, row.fileId, owner(id)) : granted(refuse('instrument.file-not-found', {}, 'not-found'));
    });
  }

  /**
   * Keeps a file and reads it by the declaration in force today; nothing of it is in a worksheet yet. Refused where no declaration is approved for the instrument
   * (`instrument.not-declared`), the same bytes are known (`instrument.file-known`), and as `parseInstrumentFile` does.
   */
  receive(caller: Caller, { instrument, fileName, bytes, source }: Received): Promise<InstrumentFileView> {
    return this.uow.run(caller, async (tx) => {
      const { organisationId } = caller;
      const declared = (await this.definitions.inForce<InstrumentDeclaration>(tx, organisationId, 'instrument', [instrument], this.clock.today())).get(instrument);
      if (!declared) return granted(refuse('instrument.not-declared', { instrument }));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 29))', [`${organisationId}${sha256}`]);
      const [known] = await tx.query<{ fileName: string; receivedAt: Date }>(`SELECT file_name AS "fileName", received_at AS "receivedAt" FROM laboratory.instrument_file WHERE laboratory_id = $1 AND sha256 = $2 AND state <> 'discarded'`, [organisationId, sha256]);
      if (known) granted(refuse('instrument.file-known', { name: known.fileName, at: new Date(known.receivedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') }));
      const parsed = granted(parseInstrumentFile(bytes, declared.body));
      if (parsed.readings.length > MOST_READINGS) granted(refuse('instrument.too-many-readings', { readings: parsed.readings.length, most: MOST_READINGS }, 'invalid'));
      const id = newId();
      const stored = await this.files.put(tx, { bytes, owner: owner(id), allow: ['text/plain'], name: fileName });
      await tx.query(
        `INSERT INTO laboratory.instrument_file (id, laboratory_id, declaration_id, instrument, file_id, file_name, sha256, encoding, source, reading_count, bad_count, state, received_by, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'previewed', $12, $13)`,
        [id, organisationId, declared.id, instrument, stored.id, fileName.slice(0, 200), sha256, parsed.encoding, source, parsed.readings.length, parsed.bad.length, caller.accountId, this.clock.now()],
      );
      await tx.query('INSERT INTO laboratory.instrument_staging (instrument_file_id, laboratory_id, readings, bad) VALUES ($1, $2, $3, $4)', [id, organisationId, JSON.stringify(parsed.readings), JSON.stringify(parsed.bad)]);
      await this.append(tx, id, 'instrument-file.received', { instrument, sha256, source, readings: parsed.readings.length, bad: parsed.bad.length });
      return this.view(tx, id);
    });
  }

  /**
   * Takes over the readings of the mapped samples: worksheets write them in the same transaction, and a reading that none takes undoes everything
   * (`instrument.not-taken`). Refused as `mapReadings` does and once it is decided (`instrument.file-decided`).
   */
  accept(caller: Caller, id: string, { mapping, worksheetId }: { readonly mapping: readonly SampleMapping[]; readonly worksheetId: string | null }): Promise<InstrumentFileView> {
    return this.uow.run(caller, async (tx) => {
      const file = await this.open(tx, id);
      const mapped = granted(mapReadings(file.readings, mapping));
      const cells = mapped.map(({ code, analyte, replicate, text, line, detected, value, qualifier, unit, fileUnit }) => ({
        code, parameter: analyte, replicate, printed: text, line, detected, value: value ?? null, qualifier: qualifier ?? null, unit, fileUnit,
      }));
      const taken = new Set<number>();
      await this.facts.announce(tx, InstrumentReadingsAccepted, { instrumentFileId: id, laboratoryId: caller.organisationId, worksheetId, instrument: file.instrument, fileName: file.fileName, cells, taken });
      const left = cells.filter((_, at) => !taken.has(at));
      if (left.length > 0) granted(refuse('instrument.not-taken', { cells: [...new Set(left.map(({ code, parameter }) => `${code} ${parameter}`))].slice(0, 20) }));
      await tx.query(
        `UPDATE laboratory.instrument_file SET state = 'accepted', accepted_count = $2, worksheet_id = $3, decided_by = $4, decided_at = $5 WHERE id = $1`, [id, mapped.length, worksheetId, caller.accountId, this.clock.now()]);
      await this.store(tx, id, mapped);
      return this.view(tx, id);
    });
  }

  /** Puts a file aside; the original stays, and the same bytes may come again. */
  discard(caller: Caller, id: string): Promise<InstrumentFileView> {
    return this.uow.run(caller, async (tx) => {
      await this.open(tx, id);
      await tx.query(`UPDATE laboratory.instrument_file SET state = 'discarded', decided_by = $2, decided_at = $3 WHERE id = $1`, [id, caller.accountId, this.clock.now()]);
      await this.append(tx, id, 'instrument-file.discarded', {});
      return this.view(tx, id);
    });
  }

  private async store(tx: Tx, fileId: string, mapped: readonly MappedReading[]): Promise<void> {
    const rows = mapped.map((reading) => ({ ...reading, id: newId() }));
    await tx.query(
      `INSERT INTO laboratory.instrument_reading (id, instrument_file_id, laboratory_id, line, sample, code, parameter, replicate, printed, detected, value, qualifier, unit)
       SELECT id, $2, $3, line, sample, code, analyte, replicate, text, detected, value, qualifier, unit
       FROM json_to_recordset($1) AS g (id uuid, line int, sample text, code text, analyte text, replicate int, text text, detected boolean, value text, qualifier text, unit text)`,
      [JSON.stringify(rows), fileId, tx.caller.organisationId],
    );
    await this.append(tx, fileId, 'instrument-file.accepted', { readings: rows.length }, rows.map(({ id }) => id));
  }

  /** The file, locked, of the caller's own laboratory and not decided yet. */
  private async open(tx: Tx, id: string): Promise<InstrumentFileView> {
    const [row] = await tx.query<{ own: boolean }>('SELECT laboratory_id = $2 AS own FROM laboratory.instrument_file WHERE id = $1 FOR UPDATE', [id, tx.caller.organisationId]);
    if (!row?.own) granted(refuse('instrument.file-not-found', {}, 'not-found'));
    const file = await this.view(tx, id);
    if (file.state !== 'previewed') granted(refuse('instrument.file-decided'));
    return file;
  }

  private async view(tx: Tx, id: string): Promise<InstrumentFileView> {
    const [row] = await tx.query<InstrumentFileRow & { readings: InstrumentReading[]; bad: BadLine[] }>(`SELECT ${FILE}, s.readings, s.bad ${FROM} JOIN laboratory.instrument_staging s ON s.instrument_file_id = f.id WHERE f.id = $1`, [id]);
    if (!row) return granted(refuse('instrument.file-not-found', {}, 'not-found'));
    const names = [...new Set(row.readings.map(({ sample }) => sample))];
    const items = await tx.query<{ code: string }>('SELECT code FROM samples.item WHERE code = ANY ($1::text[]) AND laboratory_id = $2', [names.map(codeIn), tx.caller.organisationId]);
    const accepted = await tx.query<{ sample: string; code: string }>('SELECT DISTINCT sample, code FROM laboratory.instrument_reading WHERE instrument_file_id = $1', [id]);
    const [known, mapped] = [new Set(items.map(({ code }) => code)), new Map(accepted.map(({ sample, code }) => [sample, code]))];
    const samples = names.map((sample) => ({ sample, code: mapped.get(sample) ?? (known.has(codeIn(sample)) ? codeIn(sample) : null), readings: row.readings.filter((one) => one.sample === sample).length }));
    return { ...row, samples };
  }

  private async append(tx: Tx, id: string, action: string, data: Readonly<Record<string, unknown>>, readings: readonly string[] = []): Promise<void> {
    await this.ledger.append(tx, [{
      aggregate: `instrument-file:${id}`, action, data,
      rows: [{ table: 'laboratory.instrument_file', ids: [id] }, ...(readings.length > 0 ? [{ table: 'laboratory.instrument_reading', ids: readings }] : [])],
    }]);
  }
}

function owner(id: string): string {
  return `instrument-file:${id}`;
}
