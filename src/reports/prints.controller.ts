import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { PrintBody, PrintView } from './change.dto.js';
import { PDF_RESPONSE, sendPdf } from './pdf-response.js';
import { Printing } from './printing.service.js';

@ApiTags('reports')
@Controller('api/report-prints')
export class PrintsController {
  constructor(private readonly printing: Printing) {}

  /** Asks for many reports as one document for the printer, in the order given. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PrintView })
  @Access('report.print')
  ask(@CurrentCaller() caller: Caller, @Body() body: PrintBody): Promise<PrintView> {
    return this.printing.ask(caller, body);
  }

  /** How far it is. */
  @Get(':id')
  @ApiOkResponse({ type: PrintView })
  @Access('report.print')
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PrintView> {
    return this.printing.one(caller, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: PrintView })
  @Access('report.print')
  cancel(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PrintView> {
    return this.printing.cancel(caller, id);
  }

  /** The document, for who asked for it; a day long. */
  @Get(':id/file')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('report.print')
  async file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.printing.file(caller, id));
  }
}
