import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readFileSync, statSync } from 'node:fs';
import type { NoticePreview, NoticeView } from '../deadlines/index.js';
import type { Language } from '../platform/messages/index.js';
import { assertBelongs } from './belonging.js';
import { Failure, print, type Arguments, type Command } from './command.js';
import { withDatabase } from './database.js';
import { openExistingHome } from './home.js';
import { decoded, languageOf } from './rows.js';

const MOST_BYTES = 100_000;

export interface NoticeOrder {
  readonly year: number;
  readonly text: string;
  readonly documentNumber: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly source: string;
  /** Who answers for it: the sign-in name of a platform administrator. */
  readonly login: string;
  readonly language: Language;
}

export type NoticeOutcome =
  | { readonly imported: NoticeView; readonly revisions: NoticePreview['revisions'] }
  | { readonly imported: null; readonly lacks?: string; readonly lines: readonly { readonly line: number; readonly text: string; readonly problem: string }[] };

export const command: Command = {
  usage: 'calendar import FILE --number NUMBER --title TITLE --issued DAY --source WHERE --as LOGIN [--year YEAR] [--check]',
  help: `Imports the State Council's notice on a year's holidays, as the administrator's page does: due days that depended on the year are computed again by the server.
FILE has one line per day or range, UTF-8 or GB18030:

  2027-02-05..2027-02-11,春节,休
  2027-02-13,春节,班

  --number NUMBER   the document's number, such as 国办发明电〔2025〕7号; a number is imported once
  --title TITLE     the notice's title
  --issued DAY      the day on which it was issued, YYYY-MM-DD
  --source WHERE    where it was read: an address or a gazette
  --as LOGIN        the platform administrator who answers for it; the ledger names this person
  --year YEAR       the year that it arranges; without it the year of its last line
  --check           says what is wrong and what would move, and imports nothing
  --lang zh|en      the language of the reasons
  --json            print the outcome as JSON

Exit code 0 when it was imported (with --check: could be imported), 1 otherwise; bad lines are named by number with the reason.`,
  options: {
    number: { type: 'string' }, title: { type: 'string' }, issued: { type: 'string' }, source: { type: 'string' }, as: { type: 'string' }, year: { type: 'string' }, check: { type: 'boolean' },
    lang: { type: 'string' }, json: { type: 'boolean' },
  },
  operands: [2, 2],
  async run(args) {
    const [action = '', file = ''] = args.operands;
    if (action !== 'import') throw new Failure(`There is no "calendar ${action}". Usage: hengjian ${command.usage}`);
    const order = orderOf(file, args);
    const home = openExistingHome(process.env);
    const { AppModule } = await import('../app.module.js');
    const outcome = await withDatabase(home, 'calendar', async (database) => {
      await assertBelongs(home, database);
      const app = await NestFactory.createApplicationContext(AppModule.with({ config: home.config(database.url), worker: false }), { logger: false, abortOnError: false });
      try {
        return await takeOver(app, order, args.flags['check'] ?? false);
      } finally {
        await app.close();
      }
    });
    return report(file, outcome, args);
  },
};

function orderOf(file: string, args: Arguments): NoticeOrder {
  const needed = (name: string): string => {
    const value = args.texts[name]?.trim();
    if (!value) throw new Failure(`--${name} is missing. Usage: hengjian ${command.usage}`);
    return value;
  };
  const [documentNumber, title, issuedOn, source, login] = ['number', 'title', 'issued', 'source', 'as'].map(needed) as [string, string, string, string, string];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(issuedOn) || Number.isNaN(Date.parse(issuedOn))) throw new Failure(`--issued is a day, YYYY-MM-DD, not ${issuedOn}.`);
  const text = textOf(file);
  const year = args.texts['year'] ?? /(\d{4})-\d{2}-\d{2}[^\n]*$/.exec(text.trim())?.[1] ?? '';
  if (!/^20\d{2}$/.test(year)) throw new Failure(`The year cannot be told${year ? ` from ${year}` : ''}; give it with --year.`);
  return { year: Number(year), text, documentNumber, title, issuedOn, source, login, language: languageOf(args) };
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new Failure(`${file} is larger than a notice can be (${MOST_BYTES / 1000} kB).`);
    return decoded(readFileSync(file), file);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** Looks at a notice as the administrator's page does and, unless `check`, imports it through the same service in that person's name. */
export async function takeOver(app: INestApplicationContext, { login, language, ...notice }: NoticeOrder, check: boolean): Promise<NoticeOutcome | { readonly checked: NoticePreview }> {
  const { Notices } = await import('../deadlines/index.js');
  const { Accounts } = await import('../organisations/index.js');
  const { sentenceOf } = await import('../platform/messages/index.js');
  const { Refused } = await import('../kernel/index.js');
  const caller = await app.get(Accounts).atTheMachine(login, 'calendar.import');
  if (!caller) throw new Failure(`Nobody who may import notices signs in as ${login}. Give a platform administrator's sign-in name with --as.`);
  const notices = app.get(Notices);
  const seen = await notices.preview(caller, { year: notice.year, text: notice.text }, language);
  if (!seen.importable) {
    return { imported: null, ...(seen.lacks ? { lacks: seen.lacks } : {}), lines: seen.lines.flatMap(({ line, text, problem }) => (problem ? [{ line, text, problem }] : [])) };
  }
  if (check) return { checked: seen };
  try {
    return { imported: await notices.import(caller, notice), revisions: seen.revisions };
  } catch (error) {
    throw error instanceof Refused ? new Failure(sentenceOf(error.refusal, language).detail) : error;
  }
}

function report(file: string, outcome: Awaited<ReturnType<typeof takeOver>>, { flags }: Arguments): number {
  if ('checked' in outcome) {
    print(flags['json'], outcome.checked, [`${file} can be imported: ${outcome.checked.lines.length} lines.`, ...movesOf(outcome.checked.revisions)]);
    return 0;
  }
  if (outcome.imported === null) {
    print(flags['json'], outcome, [...outcome.lines.map(({ line, text, problem }) => `${file}:${line}: ${problem}  (${text})`), ...(outcome.lacks ? [`${file}: ${outcome.lacks}`] : []), 'Nothing was imported.']);
    return 1;
  }
  const { imported } = outcome;
  print(flags['json'], outcome, [`${imported.documentNumber}: ${imported.days} days of ${imported.year} imported in the name of ${imported.importedBy}.`, ...movesOf(outcome.revisions)]);
  return 0;
}

function movesOf(revisions: NoticePreview['revisions']): string[] {
  const moved = revisions.reduce((sum, one) => sum + one.moved, 0);
  const settled = revisions.reduce((sum, one) => sum + one.settled, 0);
  return [`Open due days that move: ${moved}; that stay and are provisional no longer: ${settled}. The running server computes them again.`];
}
