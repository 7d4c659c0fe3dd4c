import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PublicRoute, RateLimited } from '../platform/http/index.js';
import { VerificationQuery, VerifiedReportView } from './reports.dto.js';
import { Reports } from './reports.service.js';

@ApiTags('verification')
@Controller('api/public/reports')
export class VerificationController {
  constructor(private readonly reports: Reports) {}

  /** Whether a report is authentic and current. One answer for an unknown number and a wrong code. */
  @Get(':number')
  @Header('x-robots-tag', 'noindex, nofollow')
  @ApiOkResponse({ type: VerifiedReportView })
  @PublicRoute('Whoever holds a report may check it, with the code that is printed on it')
  @RateLimited(30, 60)
  verify(@Param('number') number: string, @Query() { code }: VerificationQuery): Promise<VerifiedReportView> {
    return this.reports.verify(number, code);
  }
}
