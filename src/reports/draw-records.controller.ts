import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, CurrentCaller, sendFile } from '../platform/http/index.js';
import { DrawRecords } from './draw-records.service.js';
import { PDF_RESPONSE } from './pdf-response.js';

@ApiTags('draws')
@Controller('api/draws')
export class DrawRecordsController {
  constructor(private readonly records: DrawRecords, private readonly files: Files) {}

  /** The record of the draw: rule, hashes, the public value and who entered and confirmed it, codes. It is made within moments of the draw. */
  @Get(':id/record.pdf')
  @ApiOkResponse(PDF_RESPONSE)
  @Access('draw.read')
  async record(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, name } = await this.records.file(caller, id);
    sendFile(reply, this.files, file, name);
  }
}
