import { applyDecorators, Injectable, mixin, StreamableFile, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { granted, refuse } from '../../kernel/index.js';
import { Clock } from '../clock/index.js';
import { Workbook, type Cell } from '../exports/index.js';
import { languageOf, type Language } from '../messages/index.js';
import type { AuthenticatedRequest } from './access.js';
import type { Page } from './page.js';

type Words = Readonly<Record<Language, string>>;

/** One column of an exported list: an own property of the row by its path (`strata.0.code`), the heading, and words for values that are codes. */
export interface ExportColumn {
  readonly path: string;
  readonly heading: Words;
  readonly words?: Readonly<Record<string, Words>>;
}

export interface ExportedList {
  readonly name: Words;
  readonly columns: readonly ExportColumn[];
}

export const both = (zh: string, en: string): Words => ({ zh, en });

/** A column in one line: path, Chinese and English heading, and what codes are called. */
export const column = (path: string, zh: string, en: string, words?: Readonly<Record<string, Words>>): ExportColumn => ({ path, heading: both(zh, en), ...(words ? { words } : {}) });

const MOST_ROWS = 20_000;
const ROWS_AT_ONCE = 200;
const MOST_AT_ONCE = 3;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const YES: Words = both('是', 'yes');
const NO: Words = both('否', 'no');
let running = 0;

/**
 * `?format=xlsx` answers a list's rows as a workbook: the same handler, access rule, filters and row-level security, asked page by page until it ends. At most 20,000
 * rows, and the last row says so where there were more; `&language=en` for English. More than three at a time in one process are refused (`export.busy`).
 */
export function Exported(list: ExportedList): MethodDecorator {
  return applyDecorators(
    UseInterceptors(exporterOf(list)),
    ApiQuery({ name: 'format', required: false, enum: ['xlsx'], description: 'All rows that the filters show, as a workbook.' }),
    ApiQuery({ name: 'language', required: false, enum: ['zh', 'en'], description: 'Language of the workbook.' }),
  );
}

function exporterOf(list: ExportedList) {
  @Injectable()
  class Exporter implements NestInterceptor {
    constructor(private readonly clock: Clock) {}

    intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
      const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
      const { format, language, ...query } = request.query as Record<string, unknown>;
      if (format !== 'xlsx') return next.handle();
      const chosen: Language = language === 'en' || language === 'zh' ? language : languageOf(request.headers['accept-language']);
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      const page = async (after: string | undefined): Promise<Page<object>> => {
        request.query = { ...query, limit: String(ROWS_AT_ONCE), ...(after ? { after } : {}) };
        return (await firstValueFrom(next.handle())) as Page<object>;
      };
      return from(this.write(page, chosen, reply));
    }

    private async write(page: (after: string | undefined) => Promise<Page<object>>, language: Language, reply: FastifyReply): Promise<StreamableFile> {
      if (running >= MOST_AT_ONCE) granted(refuse('export.busy', { most: MOST_AT_ONCE }, 'too-many'));
      running += 1;
      try {
        const bytes = await workbookOf(list, page, language);
        const name = `${list.name[language]}-${this.clock.today()}.xlsx`;
        void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).header('x-content-type-options', 'nosniff');
        return new StreamableFile(bytes, { type: XLSX, length: bytes.length });
      } finally {
        running -= 1;
      }
    }
  }
  return mixin(Exporter);
}

async function workbookOf({ name, columns }: ExportedList, page: (after: string | undefined) => Promise<Page<object>>, language: Language): Promise<Buffer> {
  // The first page before the thread: a refused query needs none.
  let { items, next } = await page(undefined);
  const workbook = new Workbook(name[language].slice(0, 31), columns.map(({ heading }) => heading[language]));
  try {
    for (let count = items.length; ; count += items.length) {
      workbook.add(items.map((row) => columns.map((one) => cellOf(row, one, language))));
      if (!next) return await workbook.finish();
      if (count + ROWS_AT_ONCE > MOST_ROWS) {
        workbook.add([[language === 'en' ? `Cut off after ${count} rows: please narrow the filters.` : `仅导出前 ${count} 行，请缩小筛选范围后分次导出。`]]);
        return await workbook.finish();
      }
      ({ items, next } = await page(next));
    }
  } catch (error) {
    await workbook.abandon();
    throw error;
  }
}

/** A list of codes is joined; what is no text, number or yes and no leaves its cell empty. */
function cellOf(row: object, { path, words }: ExportColumn, language: Language): Cell {
  const value = path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : null), row);
  const said = (one: unknown): string => (words && Object.hasOwn(words, String(one)) ? words[String(one)]![language] : String(one));
  if (value instanceof Date) return shanghai(value.toISOString());
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return (words?.[String(value)] ?? (value ? YES : NO))[language];
  if (Array.isArray(value)) return value.map(said).join('、') || null;
  if (typeof value !== 'string' || value === '') return null;
  return /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value) ? shanghai(value) : said(value);
}

/** An instant as the clock in the office shows it. */
const shanghai = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
