import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { LOCKS, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import type { Upload } from '../platform/http/index.js';
import { copyLine, licenceColumnsOfTable, premisesColumns, stagingColumns, tableLines, unitColumns } from './domain/copy-text.js';
import type { CsvRecord } from './domain/csv.js';
import { columnPlaces, type ColumnPlaces } from './domain/headings.js';
import { readRow } from './domain/read-row.js';
import type { DirectoryRow } from './domain/row.js';
import { mostImportLines } from './domain/tabular-file.js';
import { openImport } from './import-source.js';
import * as sql from './import-sql.js';
import type { ImportProblemView, ImportView } from './directory.dto.js';

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export type ImportMode = 'all-or-nothing' | 'good-rows-only';

const COLUMNS = `id, file_name AS "fileName", file_hash AS "fileHash", format, encoding, state, row_count AS "rowCount", bad_count AS "badCount", mode,
  created_count AS "createdCount", updated_count AS "updatedCount", unchanged_count AS "unchangedCount", uploaded_at AS "uploadedAt", finished_at AS "finishedAt"`;
/** Serialises commits; two imports that hold the same enterprise would otherwise wait for each other row by row. */
const COMMIT_LOCK = LOCKS.directoryImport;
const chunkCharacters = 65_536;
const manyRows = 2000;

/** The directory from files: upload, preview with every bad row, then all or nothing or the good rows only. */
@Injectable()
export class DirectoryImports {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger) {}

  /** Reads a CSV or XLSX file into staging and finds what is wrong with which line; the directory itself stays as it is. */
  async preview(caller: Caller, upload: Upload): Promise<ImportView> {
    const source = await openImport(upload.bytes);
    return this.uow.run(caller, async (tx) => {
      const id = newId();
      const hash = createHash('sha256').update(upload.bytes).digest('hex');
      await this.begin(tx, id, upload.name, hash, source.format, source.encoding);
      const { rows, staged, problems } = await this.stage(tx, id, source.records);
      if (problems.length > 0) await tx.copyInto('directory.import_problem', ['import_id', 'line', 'heading', 'code', 'facts'], problems);
      if (staged > manyRows) await tx.query(sql.expectManyRows);
      await tx.query(sql.findCrossProblems, [id]);
      await tx.query(sql.findOrganiserProblems, [id]);
      const [counted] = await tx.query<{ bad: number }>(sql.countProblemLines, [id]);
      await tx.query('UPDATE directory.import SET row_count = $2, staged_count = $3, bad_count = $4 WHERE id = $1', [id, rows, staged, counted?.bad ?? 0]);
      return this.find(tx, id);
    });
  }

  async one(caller: Caller, id: string): Promise<ImportView> {
    return this.uow.read(caller, (tx) => this.find(tx, id));
  }

  async list(caller: Caller): Promise<ImportView[]> {
    return this.uow.read(caller, (tx) => tx.query<ImportView>(`SELECT ${COLUMNS} FROM directory.import ORDER BY uploaded_at DESC LIMIT 50`));
  }

  /** What is wrong, line by line from `afterLine` on. */
  async problems(caller: Caller, id: string, afterLine: number, limit: number): Promise<Omit<ImportProblemView, 'reason'>[]> {
    return this.uow.read(caller, async (tx) => {
      await this.find(tx, id);
      // Whole lines only, so that the next page begins after the last line of this one.
      return tx.query(
        `SELECT line, heading, code, facts FROM directory.import_problem WHERE import_id = $1 AND line > $2
           AND line <= (SELECT max(line) FROM (SELECT DISTINCT line FROM directory.import_problem WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3) page)
         ORDER BY line, heading, code`,
        [id, afterLine, limit],
      );
    });
  }

  /** Puts the rows into the directory. A second commit of the same import answers what the first did. */
  async commit(caller: Caller, id: string, mode: ImportMode): Promise<ImportView> {
    return this.uow.run(caller, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [COMMIT_LOCK]);
      const known = await this.find(tx, id);
      if (known.state === 'committed') return known;
      if (known.state === 'discarded') granted(refuse('directory.import-discarded'));
      const [left] = await tx.query<{ lost: boolean; changed: boolean }>(
        `SELECT i.staged_count <> (SELECT count(*) FROM directory.staging_row s WHERE s.import_id = i.id) AS lost,
           EXISTS (SELECT FROM directory.enterprise e WHERE e.updated_at >= i.uploaded_at) AS changed FROM directory.import i WHERE i.id = $1`, [id]);
      if (known.rowCount > manyRows) await tx.query(sql.expectManyRows);
      if (left?.lost) granted(refuse('directory.import-lost'));
      const bad = left?.changed ? await this.recheck(tx, id) : known.badCount;
      if (bad > 0 && mode === 'all-or-nothing') granted(refuse('directory.import-has-bad-rows', { bad, rows: known.rowCount }));
      if (bad >= known.rowCount) granted(refuse('directory.import-no-good-row', {}));
      const counts = await this.apply(tx, id);
      await tx.query(
        `UPDATE directory.import SET state = 'committed', mode = $2, bad_count = $3, created_count = $4, updated_count = $5, unchanged_count = $6, finished_at = $7 WHERE id = $1`,
        [id, mode, bad, counts.created, counts.updated, counts.unchanged, this.clock.now()],
      );
      const done = await this.find(tx, id);
      await this.witness(tx, done);
      return done;
    });
  }

  /** Drops the rows of a preview; its problems stay readable. */
  async discard(caller: Caller, id: string): Promise<ImportView> {
    return this.uow.run(caller, async (tx) => {
      const known = await this.find(tx, id);
      if (known.state === 'committed') granted(refuse('directory.import-already-committed'));
      await tx.query('DELETE FROM directory.staging_row WHERE import_id = $1', [id]);
      await tx.query(`UPDATE directory.import SET state = 'discarded', finished_at = coalesce(finished_at, $2) WHERE id = $1`, [id, this.clock.now()]);
      return this.find(tx, id);
    });
  }

  /**
   * The first content of a directory, made by a program: units that nobody knows yet, each with one premises and no organiser. They go straight into their tables,
   * which takes a third of an import's time and still meets every constraint; a row that is known already throws, and so does one without a station.
   */
  async found(tx: Tx, name: string, rows: Iterable<DirectoryRow>): Promise<number> {
    const id = newId();
    const at = this.clock.now();
    const hash = createHash('sha256');
    await this.begin(tx, id, name, '0'.repeat(64), 'generated', 'none');
    const stations = await tx.query<{ id: string; name: string; division: string }>(sql.stations);
    const byDivision = new Map(stations.map((station) => [station.division, station.id]));
    const byName = new Map(stations.map((station) => [station.name, station.id]));
    const others = { premises: [] as string[], licences: [] as string[] };
    const waiting = { premises: '', licences: '' };
    const units = await tx.copyInto('directory.enterprise', unitColumns, chunks(rows, (row, line) => {
      const stationId = row.station === null ? byDivision.get(row.divisionCode) : byName.get(row.station);
      if (stationId === undefined || row.organiser !== null) throw new Error(`Line ${line} (${row.premisesCode}) has no station, or an organiser`);
      hash.update(copyLine('', line, row));
      const lines = tableLines({ unitId: newId(), premisesId: newId(), stationId }, row, at.toISOString());
      for (const table of ['premises', 'licences'] as const) {
        waiting[table] += lines[table];
        if (waiting[table].length < chunkCharacters) continue;
        others[table].push(waiting[table]);
        waiting[table] = '';
      }
      return lines.unit;
    }));
    await tx.copyInto('directory.premises', premisesColumns, [...others.premises, waiting.premises]);
    await tx.copyInto('directory.licence', licenceColumnsOfTable, [...others.licences, waiting.licences]);
    await tx.query('SELECT directory.take_stock()');
    await this.finishGenerated(tx, id, hash.digest('hex'), units, { created: units, updated: 0, unchanged: 0 });
    return units;
  }

  /** Rows that a program made, such as the demonstration city's stalls, without preview; a wrong one throws. The name stands in the ledger. */
  async load(tx: Tx, name: string, rows: Iterable<DirectoryRow>): Promise<Counts> {
    const id = newId();
    const hash = createHash('sha256');
    await this.begin(tx, id, name, '0'.repeat(64), 'generated', 'none');
    const staged = await tx.copyInto('directory.staging_row', stagingColumns, chunks(rows, (row, line) => {
      const text = copyLine(id, line, row);
      hash.update(text.slice(id.length));
      return text;
    }));
    if (staged > manyRows) await tx.query(sql.expectManyRows);
    const counts = await this.apply(tx, id);
    await this.finishGenerated(tx, id, hash.digest('hex'), staged, counts);
    return counts;
  }

  private async finishGenerated(tx: Tx, id: string, hash: string, rows: number, counts: Counts): Promise<void> {
    await tx.query(
      `UPDATE directory.import SET state = 'committed', mode = 'all-or-nothing', file_hash = $2, row_count = $3, staged_count = $3, created_count = $4, updated_count = $5,
         unchanged_count = $6, finished_at = $7 WHERE id = $1`,
      [id, hash, rows, counts.created, counts.updated, counts.unchanged, this.clock.now()],
    );
    await this.witness(tx, await this.find(tx, id));
  }

  private async begin(tx: Tx, id: string, name: string, hash: string, format: string, encoding: string): Promise<void> {
    await tx.query(
      'INSERT INTO directory.import (id, file_name, file_hash, format, encoding, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, name.slice(0, 200), hash, format, encoding, tx.caller.accountId, this.clock.now()],
    );
  }

  private async stage(tx: Tx, id: string, records: Iterable<CsvRecord> | AsyncIterable<CsvRecord>): Promise<{ rows: number; staged: number; problems: string[] }> {
    const reading = Symbol.asyncIterator in records ? records[Symbol.asyncIterator]() : records[Symbol.iterator]();
    const first = await reading.next();
    const places: ColumnPlaces = granted(columnPlaces(first.done ? [] : first.value.cells));
    const problems: string[] = [];
    let rows = 0;
    const staged = await tx.copyInto('directory.staging_row', stagingColumns, (async function* lines() {
      let chunk = '';
      for (let next = await reading.next(); !next.done; next = await reading.next()) {
        const { line, cells } = next.value;
        rows += 1;
        if (rows > mostImportLines) granted(refuse('directory.import-too-many-lines', { most: mostImportLines }, 'invalid'));
        const read = readRow(cells, places);
        if (read.row) chunk += copyLine(id, line, read.row);
        else for (const problem of read.problems) problems.push(problemLine(id, line, problem));
        if (chunk.length > chunkCharacters) {
          yield chunk;
          chunk = '';
        }
      }
      yield chunk;
    })());
    if (rows === 0) granted(refuse('directory.import-empty', {}, 'invalid'));
    return { rows, staged, problems };
  }

  private async recheck(tx: Tx, id: string): Promise<number> {
    await tx.query('DELETE FROM directory.import_problem WHERE import_id = $1 AND code = ANY ($2)', [id, sql.crossCheckCodes]);
    await tx.query(sql.findCrossProblems, [id]);
    await tx.query(sql.findOrganiserProblems, [id]);
    const [counted] = await tx.query<{ bad: number }>(sql.countProblemLines, [id]);
    return counted?.bad ?? 0;
  }

  private async apply(tx: Tx, id: string): Promise<Counts> {
    const now = this.clock.now();
    // CREATE TABLE AS takes no parameters; the id was made here and is no one's text.
    await tx.query(sql.gatherIncoming.replace('$import', id));
    await tx.query(sql.analyseIncoming);
    await tx.query(sql.uniteEnterprises);
    await tx.query(sql.insertEnterprises, [now]);
    await tx.query(sql.insertStalls, [now]);
    await tx.query(sql.updateEnterprises, [now]);
    await tx.query(sql.updatePremises);
    await tx.query(sql.insertPremises);
    await tx.query(sql.insertLicences);
    const [counts] = await tx.query<{ created: number; updated: number; total: number }>(sql.updateLicences);
    await tx.query('DROP TABLE incoming');
    if ((counts?.total ?? 0) > manyRows) await tx.query('SELECT directory.take_stock()');
    await tx.query('DELETE FROM directory.staging_row WHERE import_id = $1', [id]);
    const { created = 0, updated = 0, total = 0 } = counts ?? {};
    return { created, updated, unchanged: total - created - updated };
  }

  private async witness(tx: Tx, done: ImportView): Promise<void> {
    await this.ledger.append(tx, [{
      aggregate: `directory-import:${done.id}`,
      action: 'directory.imported',
      data: {
        fileHash: done.fileHash, mode: done.mode, rows: done.rowCount, bad: done.badCount,
        created: done.createdCount, updated: done.updatedCount, unchanged: done.unchangedCount,
      },
      rows: [],
    }]);
  }

  private async find(tx: Tx, id: string): Promise<ImportView> {
    const [row] = await tx.query<ImportView>(`SELECT ${COLUMNS} FROM directory.import WHERE id = $1`, [id]);
    return row ?? granted(refuse('directory.import-not-found', {}, 'not-found'));
  }
}

function problemLine(id: string, line: number, problem: { heading: string; code: string; facts: Readonly<Record<string, string>> }): string {
  const facts = JSON.stringify(problem.facts).replaceAll('\\', '\\\\');
  return `${id}\t${line}\t${problem.heading}\t${problem.code}\t${facts}\n`;
}

function* chunks(rows: Iterable<DirectoryRow>, lineOf: (row: DirectoryRow, line: number) => string): Generator<string> {
  let chunk = '';
  let line = 0;
  for (const row of rows) {
    line += 1;
    chunk += lineOf(row, line);
    if (chunk.length > chunkCharacters) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
