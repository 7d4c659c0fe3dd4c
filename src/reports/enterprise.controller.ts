import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, CurrentCaller, PageQuery, sendFile } from '../platform/http/index.js';
import { Documents } from './documents.service.js';
import { PDF_RESPONSE, sendPdf } from './pdf-response.js';
import { OwnSamplePage, OwnSampleQuery, ReportPage } from './reports.dto.js';
import { Reports } from './reports.service.js';

@ApiTags('enterprise')
@Controller('api/enterprise')
export class EnterpriseController {
  constructor(private readonly reports: Reports, private readonly documents: Documents, private readonly files: Files) {}

  /** Reports on samples that were taken from the reader's own enterprise. */
  @Get('reports')
  @ApiOkResponse({ type: ReportPage })
  @Access('enterprise.own')
  own(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<ReportPage> {
    return this.reports.own(caller, query);
  }

  @Get('reports/:id/file')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('enterprise.own')
  async file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, name } = await this.reports.file(caller, id);
    sendFile(reply, this.files, file, name);
  }

  /** What was sampled from the reader's own enterprise, and where it stands: from the signing of the record on. */
  @Get('samples')
  @ApiOkResponse({ type: OwnSamplePage })
  @Access('enterprise.own')
  samples(@CurrentCaller() caller: Caller, @Query() query: OwnSampleQuery): Promise<OwnSamplePage> {
    return this.reports.ownSamples(caller, query);
  }

  /** The sampling record of an item, the enterprise's own copy. */
  @Get('samples/:id/record')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('enterprise.own')
  async record(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.documents.recordOfItem(caller, id));
  }
}
