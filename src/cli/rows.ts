import { readFileSync, statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { isRefusal, type Refusal } from '../kernel/index.js';
import { sentenceOf, type Language } from '../platform/messages/index.js';
import { Failure, type Arguments } from './command.js';

export type Row = Readonly<Record<string, string>>;

const MOST_BYTES = 100_000_000;

/** The rows of a CSV file in UTF-8 or GB18030, by its header. Fails where a column is missing, a line has more or fewer cells, or there is no row. */
export function readRows(path: string, needed: readonly string[], optional: readonly string[]): readonly Row[] {
  const rows = parsed(path);
  const columns = Object.keys(rows[0] ?? {});
  if (rows.length === 0) throw new Failure(`${path} has no rows. Give it a header and at least one line.`);
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Failure(`${path} has no column ${missing.join(', ')}. Its columns: ${columns.join(', ')}; known: ${[...needed, ...optional].join(', ')}.`);
  const unknown = columns.filter((column) => ![...needed, ...optional].includes(column));
  if (unknown.length > 0) throw new Failure(`${path} has a column that means nothing here: ${unknown.join(', ')}. Known: ${[...needed, ...optional].join(', ')}.`);
  return rows;
}

function parsed(path: string): readonly Row[] {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MOST_BYTES) throw new Failure(`${path} is larger than ${MOST_BYTES / 1_000_000} MB. Split it.`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be read (${(error as Error).message}).`);
  }
  try {
    return parse(decoded(bytes, path), { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} is no sound CSV (${(error as Error).message}).`);
  }
}

export function decoded(bytes: Buffer, path: string): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if ((error as { name?: unknown }).name !== 'TypeError') throw error;
    }
  }
  throw new Failure(`${path} is neither UTF-8 nor GB18030.`);
}

/** One answer, for a person, as a row of CSV, and as JSON. */
export interface Answer {
  readonly line: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** What `--lang` says, else what the terminal speaks. */
export function languageOf({ texts }: Arguments): Language {
  const language = texts['lang'] ?? (/^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en');
  if (language !== 'zh' && language !== 'en') throw new Failure('--lang is zh or en.');
  return language;
}

/** Prints the answer to one question; bad input ends the command with its sentence. */
export function answerOne(args: Arguments, answer: Answer | Refusal): number {
  const language = languageOf(args);
  if (isRefusal(answer)) throw new Failure(sentenceOf(answer, language).detail);
  console.log(args.flags['json'] === true ? JSON.stringify(answer.json, null, 2) : answer.line);
  return 0;
}

/**
 * Answers every row, as CSV with the columns `columns` behind the row's own, or as a JSON array. Rows with bad input are named on the error stream
 * with their line and say so in `problem`; the exit code is then 1.
 */
export function answerRows(args: Arguments, rows: readonly Row[], columns: readonly string[], answer: (row: Row) => Answer | Refusal): number {
  const language = languageOf(args);
  let bad = 0;
  const answered = rows.map((row, index) => {
    const found = attempted(row, answer);
    if (!(found instanceof Failure) && !isRefusal(found)) return { ...found.json, ...row };
    bad += 1;
    const problem = found instanceof Failure ? found.message : sentenceOf(found, language).detail;
    console.error(`row ${index + 1}: ${problem}`);
    return { ...row, problem, ...(found instanceof Failure ? {} : { code: found.code }) };
  });
  const shown = [...Object.keys(rows[0] ?? {}), ...columns.filter((column) => !Object.hasOwn(rows[0] ?? {}, column)), 'problem'];
  console.log(args.flags['json'] === true ? JSON.stringify(answered, null, 2) : stringify(answered, { header: true, columns: shown }).trimEnd());
  if (bad > 0) console.error(`${bad} of ${rows.length} rows could not be read.`);
  return bad > 0 ? 1 : 0;
}

/** What a row asks wrongly is that row's problem, not the end of the file. */
function attempted(row: Row, answer: (row: Row) => Answer | Refusal): Answer | Refusal | Failure {
  try {
    return answer(row);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
