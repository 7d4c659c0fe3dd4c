import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, keyOf, paged, readUpload } from '../platform/http/index.js';
import { languageOf, sentenceOf } from '../platform/messages/index.js';
import { Coverage } from './coverage.service.js';
import { SCOPE_HEADINGS } from './domain/index.js';
import { LaboratoryRecords } from './laboratory-records.service.js';
import { CommitScopeBody, CoverageQuery, EditionBody, EditionQuery, EditionView, SchemeCoverageView, ScopeImportView, ScopeRowPage, ScopeRowQuery, ScopeVersionView } from './scope.dto.js';
import { Scopes, type StoredScopeImport } from './scope.service.js';

const LARGEST_BYTES = 20 * 1024 * 1024;
const SHOWN_ROWS = 100;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

@ApiTags('qualification')
@Controller('api')
export class ScopeController {
  constructor(private readonly scopes: Scopes, private readonly coverage: Coverage, private readonly records: LaboratoryRecords) {}

  /** Every version of the annexes of a laboratory's certificates, youngest first. */
  @Get('laboratories/:id/scopes')
  @ApiOkResponse({ type: [ScopeVersionView] })
  @Access('qualification.read')
  versions(@Param('id', ParseUUIDPipe) id: string, @CurrentCaller() caller: Caller): Promise<ScopeVersionView[]> {
    return this.scopes.versions(caller, id);
  }

  /** The rows of a version; those of an old one stay readable. */
  @Get('scopes/:id/rows')
  @ApiOkResponse({ type: ScopeRowPage })
  @Access('qualification.read')
  async rows(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Query() query: ScopeRowQuery): Promise<ScopeRowPage> {
    const limit = query.limit ?? 50;
    const after = keyOf(query.after, 2) as (string | number)[] | undefined;
    return paged(await this.scopes.rows(caller, id, { q: query.q, after, limit: limit + 1 }), limit, (row) => [row.line, row.place], (row) => row);
  }

  /** Reads an annex (XLSX, or CSV in UTF-8 or GB 18030) for a certificate and says what is wrong with which line. Nothing is in force yet. */
  @Post('laboratories/:id/certificates/:certificateId/scope-imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ScopeImportView })
  @Access('qualification.manage')
  async preview(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('certificateId', ParseUUIDPipe) certificateId: string, @Req() request: FastifyRequest,
    @Headers('accept-language') language?: string,
  ): Promise<ScopeImportView> {
    return shown(await this.scopes.preview(caller, id, certificateId, await readUpload(request, LARGEST_BYTES)), language);
  }

  /** An empty annex with the headings that an import understands. */
  @Get('scope-imports/template')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Access('qualification.manage')
  template(@Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('能力附表模板.csv')}`)
      .send(`\uFEFF${SCOPE_HEADINGS.map(({ zh, required }) => (required ? `${zh}*` : zh)).join(',')}\r\n`);
  }

  @Get('scope-imports/:id')
  @ApiOkResponse({ type: ScopeImportView })
  @Access('qualification.manage')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<ScopeImportView> {
    return shown(await this.scopes.one(caller, id), language);
  }

  /** Makes the rows a new version of the annex: all or nothing, or the good rows only. */
  @Post('scope-imports/:id/commit')
  @HttpCode(200)
  @ApiOkResponse({ type: ScopeImportView })
  @Access('qualification.manage')
  async commit(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: CommitScopeBody, @Headers('accept-language') language?: string): Promise<ScopeImportView> {
    return shown(await this.scopes.commit(caller, id, body), language);
  }

  @Post('scope-imports/:id/discard')
  @HttpCode(200)
  @ApiOkResponse({ type: ScopeImportView })
  @Access('qualification.manage')
  async discard(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<ScopeImportView> {
    return shown(await this.scopes.discard(caller, id), language);
  }

  /** Which laboratories cover these schemes on a day, and which parameters nobody covers: for the planner, before the draw. */
  @Get('scope-coverage')
  @ApiOkResponse({ type: [SchemeCoverageView] })
  @Access('qualification.read')
  async covering(@CurrentCaller() caller: Caller, @Query() { discipline, schemes, on }: CoverageQuery, @Headers('accept-language') language?: string): Promise<SchemeCoverageView[]> {
    const found = await this.coverage.ofSchemes(caller, discipline, [...new Set(schemes.split(','))].filter((id) => UUID.test(id)).slice(0, 100), on);
    return found.map(({ laboratories, nobody, ...scheme }) => ({
      ...scheme, nobody: [...nobody],
      laboratories: laboratories.map(({ lacks, ...laboratory }) => ({
        ...laboratory, lacks: lacks.map(({ parameter, why }) => ({ parameter, code: why.code, why: sentenceOf(why, languageOf(language)).detail })),
      })),
    }));
  }

  /** Editions of methods with the first day of their force. */
  @Get('method-editions')
  @ApiOkResponse({ type: [EditionView] })
  @Access('qualification.read')
  editions(@CurrentCaller() caller: Caller, @Query() { q }: EditionQuery): Promise<EditionView[]> {
    return this.records.editions(caller, q);
  }

  /** Adds an edition of a method; nothing that is registered changes. */
  @Post('method-editions')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Access('catalogue.approve-limit')
  addEdition(@CurrentCaller() caller: Caller, @Body() body: EditionBody): Promise<void> {
    return this.records.addEdition(caller, body);
  }
}

function shown({ rows, problems, ...found }: StoredScopeImport, language?: string): ScopeImportView {
  const isUnread = ({ conditions }: (typeof rows)[number]) => conditions.some(({ kind }) => kind === 'unread');
  return {
    ...found,
    unreadCount: rows.filter(isUnread).length,
    rows: rows.slice(0, SHOWN_ROWS).map((row) => {
      const { conditions: _, ...rest } = row;
      return { ...rest, unread: isUnread(row) };
    }),
    problems: problems.map(({ line, heading, code, facts }) => ({ line, heading, code, reason: sentenceOf({ code, facts }, languageOf(language)).detail })),
  };
}
