import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { granted, refuse } from '../kernel/index.js';
import { type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { Documents } from './documents.service.js';
import { PDF_RESPONSE, sendPdf } from './pdf-response.js';
import { PreviewPageView, ResultNoticeQuery, VISIT_DOCUMENTS } from './reports.dto.js';

@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  /** A paper of a visit: the notice, the record of refusal, or the sampling record of its draft, to be printed and signed by hand. */
  @Get('visits/:id/documents/:kind')
  @ApiParam({ name: 'kind', enum: VISIT_DOCUMENTS })
  @ApiOkResponse(PDF_RESPONSE)
  @Access('item.read')
  async ofVisit(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('kind') kind: string, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.documents.ofVisit(caller, id, known(kind, VISIT_DOCUMENTS)));
  }

  /** A paper of one sampling record or record of refusal. */
  @Get('records/:id/documents/:kind')
  @ApiParam({ name: 'kind', enum: VISIT_DOCUMENTS })
  @ApiOkResponse(PDF_RESPONSE)
  @Access('item.read')
  async ofRecord(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('kind') kind: string, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.documents.ofVisit(caller, id, known(kind, VISIT_DOCUMENTS)));
  }

  /** The report that an examination under review would become: every page says that nobody has approved it. */
  @Get('examinations/:id/report-preview')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('report.preview')
  async preview(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.documents.preview(caller, id));
  }

  /** One of its pages as a picture (SVG), for beside the list of reviews. */
  @Get('examinations/:id/report-preview/:page')
  @ApiOkResponse({ type: PreviewPageView })
  @Access('report.preview')
  previewPage(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('page', ParseIntPipe) page: number): Promise<PreviewPageView> {
    return this.documents.previewPage(caller, id, page);
  }

  /** The notice of a failing report to the sampled unit or the nominal producer, to be stamped and served. */
  @Get('reports/:id/result-notice')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('handling.read')
  async resultNotice(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Query() { to }: ResultNoticeQuery, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.documents.resultNotice(caller, id, to ?? 'unit'));
  }

  /** Why the laboratory refused an item, in writing. */
  @Get('items/:id/documents/:kind')
  @ApiParam({ name: 'kind', enum: ['reception-refusal'] })
  @ApiOkResponse(PDF_RESPONSE)
  @Access('item.read')
  async ofItem(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('kind') kind: string, @Res() reply: FastifyReply): Promise<void> {
    known(kind, ['reception-refusal']);
    sendPdf(reply, await this.documents.receptionRefusal(caller, id));
  }

  /** QR labels of all portions and sub-samples of an item. */
  @Get('items/:id/labels')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('item.read')
  async labels(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.documents.labels(caller, id));
  }
}

function known(kind: string, kinds: readonly string[]): string {
  return kinds.includes(kind) ? kind : granted(refuse('document.not-found', {}, 'not-found'));
}
