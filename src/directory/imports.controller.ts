import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, readUpload } from '../platform/http/index.js';
import { languageOf, sentenceOf } from '../platform/messages/index.js';
import { CommitImportBody, ImportProblemQuery, ImportProblemView, ImportView } from './directory.dto.js';
import { headings } from './domain/headings.js';
import { largestImportBytes } from './domain/tabular-file.js';
import { DirectoryImports } from './imports.service.js';

@ApiTags('directory')
@Controller('api/directory/imports')
export class DirectoryImportsController {
  constructor(private readonly imports: DirectoryImports) {}

  /** Reads a CSV (UTF-8 or GB 18030) or XLSX file and says what is wrong with which line. Nothing enters the directory yet. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ImportView })
  @Access('directory.import')
  async upload(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<ImportView> {
    return this.imports.preview(caller, await readUpload(request, largestImportBytes));
  }

  /** The latest fifty imports. */
  @Get()
  @ApiOkResponse({ type: [ImportView] })
  @Access('directory.import')
  list(@CurrentCaller() caller: Caller): Promise<ImportView[]> {
    return this.imports.list(caller);
  }

  /** An empty file with the headings that an import understands, as UTF-8 CSV that Excel opens. */
  @Get('template')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Access('directory.import')
  template(@Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('名录导入模板.csv')}`)
      .send(`\uFEFF${headings.map(({ zh, required }) => (required ? `${zh}*` : zh)).join(',')}\r\n`);
  }

  @Get(':id')
  @ApiOkResponse({ type: ImportView })
  @Access('directory.import')
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.imports.one(caller, id);
  }

  /** The bad lines from `afterLine` on, each with its column and the reason in words. */
  @Get(':id/problems')
  @ApiOkResponse({ type: [ImportProblemView] })
  @Access('directory.import')
  async problems(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Query() query: ImportProblemQuery, @Headers('accept-language') language?: string,
  ): Promise<ImportProblemView[]> {
    const problems = await this.imports.problems(caller, id, query.afterLine ?? 0, query.limit ?? 100);
    return problems.map((problem) => ({ ...problem, reason: sentenceOf(problem, languageOf(language)).detail }));
  }

  /** Puts the rows into the directory: all or nothing, or the good rows only. Sent again, it answers what the first commit did. */
  @Post(':id/commit')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportView })
  @Access('directory.import')
  commit(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: CommitImportBody): Promise<ImportView> {
    return this.imports.commit(caller, id, body.mode);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportView })
  @Access('directory.import')
  discard(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.imports.discard(caller, id);
  }
}
