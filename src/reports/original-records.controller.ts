import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { Results } from '../results/index.js';
import { DEMONSTRATION_MARK } from './approvals.service.js';
import { openTemplate, record, replay } from './layout/index.js';
import { PDF_RESPONSE, sendPdf } from './pdf-response.js';

/** Original records: composed from the evidence each time, so that a record can never differ from it. */
@ApiTags('worksheets')
@Controller('api/worksheets')
export class OriginalRecordsController {
  constructor(private readonly results: Results, private readonly clock: Clock, private readonly config: Config) {}

  /** The original record of a worksheet: every raw input with what it replaced, calculations, controls, corrections, instruments, signatures. */
  @Get(':id/record.pdf')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('examination.read')
  async ofWorksheet(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { number, facts } = await this.results.originalRecord(caller, id);
    const recording = record(openTemplate('common', 'original-record', 1), facts, { issuedAt: this.clock.now(), ...(this.config.demonstration ? { watermark: DEMONSTRATION_MARK } : {}) });
    sendPdf(reply, { bytes: await replay(recording, {}), name: `原始记录 ${number}.pdf` });
  }
}
