import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, CurrentCaller, sendFile, Exported } from '../platform/http/index.js';
import { PDF_RESPONSE } from './pdf-response.js';
import { ReportContentView, ReportPage, ReportQuery, ReportView } from './reports.dto.js';
import { Reports } from './reports.service.js';
import { REPORTS } from './exported.js';

@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  constructor(private readonly reports: Reports, private readonly files: Files) {}

  /** Reports of the reader's cases, newest first. */
  @Get()
  @ApiOkResponse({ type: ReportPage })
  @Access('report.read')
  @Exported(REPORTS)
  list(@CurrentCaller() caller: Caller, @Query() query: ReportQuery): Promise<ReportPage> {
    return this.reports.list(caller, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ReportView })
  @Access('report.read')
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReportView> {
    return this.reports.one(caller, id);
  }

  /** What the report says as JSON, under the schema that is published with the templates. */
  @Get(':id/content')
  @ApiOkResponse({ type: ReportContentView })
  @Access('report.read')
  content(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReportContentView> {
    return this.reports.content(caller, id);
  }

  /** The report's PDF, byte for byte as its hash in the ledger says. */
  @Get(':id/file')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('report.read')
  async file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, name } = await this.reports.file(caller, id);
    sendFile(reply, this.files, file, name);
  }
}
