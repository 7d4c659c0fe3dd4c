import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller } from '../platform/http/index.js';
import { CertificateBody, CertificatesView } from './qualification.dto.js';
import { Qualification, type Certificates } from './qualification.service.js';

@ApiTags('qualification')
@Controller('api/laboratories')
export class QualificationController {
  constructor(private readonly qualification: Qualification) {}

  /** The certificates under which a laboratory works, past ones too. */
  @Get(':id/certificates')
  @ApiOkResponse({ type: CertificatesView })
  @Access('qualification.read')
  async list(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<CertificatesView> {
    return viewOf(await this.qualification.ofLaboratory(caller, id), language);
  }

  /** Registers a certificate; a quality manager for the own laboratory only. What is registered is never changed. */
  @Post(':id/certificates')
  @ApiCreatedResponse({ type: CertificatesView })
  @Access('qualification.manage')
  async register(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: CertificateBody, @Headers('accept-language') language?: string,
  ): Promise<CertificatesView> {
    return viewOf(await this.qualification.register(caller, id, body), language);
  }
}

function viewOf({ certificates, actions }: Certificates, language?: string): CertificatesView {
  return { certificates, actions: actionViews(actions, language) };
}
