import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PublicRoute, RateLimited } from '../platform/http/index.js';
import { ReportProofView } from './change.dto.js';
import { VerificationQuery, VerifiedReportView } from './reports.dto.js';
import { Verification } from './verification.service.js';

const HOLDER = 'Whoever holds a report may check it, with the code that is printed on it or by the file itself';

@ApiTags('verification')
@Controller('api/public')
export class VerificationController {
  constructor(private readonly verification: Verification) {}

  /** Whether a report is authentic and counts. One answer for an unknown number and a wrong code. */
  @Get('reports/:number')
  @Header('x-robots-tag', 'noindex, nofollow')
  @ApiOkResponse({ type: VerifiedReportView })
  @PublicRoute(HOLDER)
  @RateLimited(30, 60)
  verify(@Param('number') number: string, @Query() { code }: VerificationQuery): Promise<VerifiedReportView> {
    return this.verification.byCode(number, code);
  }

  /** What proves the answer without this system; `hengjian report verify` checks it offline. */
  @Get('reports/:number/proof')
  @Header('x-robots-tag', 'noindex, nofollow')
  @ApiOkResponse({ type: ReportProofView })
  @PublicRoute(HOLDER)
  @RateLimited(30, 60)
  proof(@Param('number') number: string, @Query() { code }: VerificationQuery): Promise<ReportProofView> {
    return this.verification.proofByCode(number, code);
  }

  /** How the report stands that has exactly this file. */
  @Get('report-files/:sha256')
  @Header('x-robots-tag', 'noindex, nofollow')
  @ApiOkResponse({ type: VerifiedReportView })
  @PublicRoute(HOLDER)
  @RateLimited(30, 60)
  file(@Param('sha256') sha256: string): Promise<VerifiedReportView> {
    return this.verification.byFile(sha256);
  }

  @Get('report-files/:sha256/proof')
  @Header('x-robots-tag', 'noindex, nofollow')
  @ApiOkResponse({ type: ReportProofView })
  @PublicRoute(HOLDER)
  @RateLimited(30, 60)
  fileProof(@Param('sha256') sha256: string): Promise<ReportProofView> {
    return this.verification.proofByFile(sha256);
  }
}
