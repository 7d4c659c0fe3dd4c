import { Controller, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { granted, refuse } from '../kernel/index.js';
import { type Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, CurrentCaller, readUpload, sendFile } from '../platform/http/index.js';
import { Signatures } from './signatures.service.js';

const LARGEST_BYTES = 1024 * 1024;

@ApiTags('reports')
@Controller('api/signature')
export class SignaturesController {
  constructor(private readonly signatures: Signatures, private readonly files: Files) {}

  /** The picture of the reader's own signature, as reports to come will print it. 404 while there is none: then the name is printed. */
  @Get()
  @ApiOkResponse({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } })
  @Access('signature.own')
  async own(@CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    sendFile(reply, this.files, (await this.signatures.own(caller)) ?? granted(refuse('file.not-found', {}, 'not-found')), 'signature');
  }

  /** Stores the reader's own signature, a PNG or JPEG up to 1 MB. */
  @Put()
  @HttpCode(204)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiNoContentResponse()
  @Access('signature.own')
  async keep(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<void> {
    const { bytes } = await readUpload(request, LARGEST_BYTES);
    await this.signatures.keep(caller, bytes);
  }
}
