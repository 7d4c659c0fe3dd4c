import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, CurrentCaller, PageQuery, sendFile } from '../platform/http/index.js';
import { Documents } from './documents.service.js';
import { OwnArchive } from './own-archive.service.js';
import { PDF_RESPONSE, sendPdf } from './pdf-response.js';
import { OwnArchiveBody, OwnReportPage, OwnSamplePage, OwnSampleQuery, ReceiptView } from './reports.dto.js';
import { Receipts } from './receipts.service.js';
import { Reports } from './reports.service.js';

@ApiTags('enterprise')
@Controller('api/enterprise')
export class EnterpriseController {
  constructor(private readonly reports: Reports, private readonly documents: Documents, private readonly files: Files,
    private readonly receipts: Receipts, private readonly archive: OwnArchive) {}

  /** Reports on samples that were taken from the reader's own enterprise. */
  @Get('reports')
  @ApiOkResponse({ type: OwnReportPage })
  @Access('enterprise.own')
  own(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<OwnReportPage> {
    return this.reports.own(caller, query);
  }

  @Get('reports/:id/file')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('enterprise.own')
  async file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, name } = await this.reports.file(caller, id);
    sendFile(reply, this.files, file, name);
  }

  /** Receives a report: proof of its delivery, from which the windows of the law run. Received again, the first day stands. */
  @Post('reports/:id/receipt')
  @HttpCode(200)
  @ApiOkResponse({ type: ReceiptView })
  @Access('enterprise.own')
  receive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReceiptView> {
    return this.receipts.receive(caller, id);
  }

  /** The files of up to 100 own reports as one ZIP archive, in the order given. */
  @Post('reports/archive')
  @HttpCode(200)
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  @Access('enterprise.own')
  async many(@CurrentCaller() caller: Caller, @Body() body: OwnArchiveBody): Promise<StreamableFile> {
    const { bytes, name } = await this.archive.of(caller, body.ids);
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
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
