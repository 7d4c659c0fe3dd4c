import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PageQuery, PublicRoute, RateLimited } from '../platform/http/index.js';
import { DrawBundleView, PublicDrawPage, PublicDrawView } from './draws.dto.js';
import { DrawReading } from './reading.service.js';

const WHY = 'A draw is trusted only if anyone can check it; names, nonce and frame come after the last visit';
const CSV = 'text/csv; charset=utf-8';

@ApiTags('public')
@Controller('api/public/draws')
export class PublicDrawsController {
  constructor(private readonly reading: DrawReading) {}

  @Get()
  @ApiOkResponse({ type: PublicDrawPage })
  @PublicRoute(WHY)
  @RateLimited(120, 60)
  list(@Query() query: PageQuery): Promise<PublicDrawPage> {
    return this.reading.publicList(query);
  }

  /** Commitment, hashes, rule, quotas, public value and ledger entries at once; the nonce and the files after the last visit. */
  @Get(':number')
  @ApiOkResponse({ type: PublicDrawView })
  @PublicRoute(WHY)
  @RateLimited(120, 60)
  one(@Param('number') number: string): Promise<PublicDrawView> {
    return this.reading.publicOne(number);
  }

  /** The frozen frame, after the last visit; without its weights where the bureau withholds them. */
  @Get(':number/frame.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  frame(@Param('number') number: string): Promise<string> {
    return this.reading.publicFile(number, 'frame');
  }

  /** The frozen roster by ids, after the last visit. */
  @Get(':number/roster.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  roster(@Param('number') number: string): Promise<string> {
    return this.reading.publicFile(number, 'roster');
  }

  /** The result, after the last visit: units, reserves and inspectors in draw order. */
  @Get(':number/result.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  result(@Param('number') number: string): Promise<string> {
    return this.reading.publicFile(number, 'result');
  }

  /** All that a verifier needs in one file, after the last visit. */
  @Get(':number/bundle.json')
  @ApiOkResponse({ type: DrawBundleView })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  bundle(@Param('number') number: string): Promise<DrawBundleView> {
    return this.reading.bundle(number);
  }
}
