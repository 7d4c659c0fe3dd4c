import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PageQuery, PublicRoute, RateLimited } from '../platform/http/index.js';
import { FrameUnitQuery, FrameUnitView, PublicDrawPage, PublicDrawView } from './draws.dto.js';
import { PublicDraws } from './public-draws.service.js';

const WHY = 'A draw is trusted only if anyone can check it; names, nonce and frame come after the last visit';
const CSV = 'text/csv; charset=utf-8';

@ApiTags('public')
@Controller('api/public/draws')
export class PublicDrawsController {
  constructor(private readonly draws: PublicDraws) {}

  @Get()
  @ApiOkResponse({ type: PublicDrawPage })
  @PublicRoute(WHY)
  @RateLimited(120, 60)
  list(@Query() query: PageQuery): Promise<PublicDrawPage> {
    return this.draws.list(query);
  }

  /** Commitment, hashes, rule, quotas, public value and ledger entries at once; the nonce and the files after the last visit. */
  @Get(':number')
  @ApiOkResponse({ type: PublicDrawView })
  @PublicRoute(WHY)
  @RateLimited(120, 60)
  one(@Param('number') number: string): Promise<PublicDrawView> {
    return this.draws.one(number);
  }

  /** The frozen frame, after the last visit; without its weights where the bureau withholds them. */
  @Get(':number/frame.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  frame(@Param('number') number: string): Promise<string> {
    return this.draws.file(number, 'frame');
  }

  /** The frozen roster by pseudonyms, after the last visit; avoidances as salted hashes. */
  @Get(':number/roster.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  roster(@Param('number') number: string): Promise<string> {
    return this.draws.file(number, 'roster');
  }

  /** The avoidances for which someone was passed over, opened by their salts, after the last visit. */
  @Get(':number/avoidances.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  avoidances(@Param('number') number: string): Promise<string> {
    return this.draws.file(number, 'avoidances');
  }

  /** The frozen laboratories by pseudonyms, after the last visit; empty where contracts name them. */
  @Get(':number/laboratories.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  laboratories(@Param('number') number: string): Promise<string> {
    return this.draws.file(number, 'laboratories');
  }

  /** The result, after the last visit: units, reserves and inspectors in draw order. */
  @Get(':number/result.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  result(@Param('number') number: string): Promise<string> {
    return this.draws.file(number, 'result');
  }

  /** All that a verifier needs in one ZIP archive, after the last visit: the files above, `draw.json`, and how to check them with any tool. */
  @Get(':number/bundle.zip')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @PublicRoute(WHY)
  @RateLimited(20, 60)
  async bundle(@Param('number') number: string): Promise<StreamableFile> {
    return new StreamableFile(await this.draws.bundle(number), { type: 'application/zip', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(number)}.zip` });
  }

  /** The ids by which an enterprise stands in the frame, after the last visit: with them it checks its own tickets. */
  @Get(':number/units')
  @ApiOkResponse({ type: [FrameUnitView] })
  @PublicRoute(WHY)
  @RateLimited(30, 60)
  units(@Param('number') number: string, @Query() { uscc }: FrameUnitQuery): Promise<FrameUnitView[]> {
    return this.draws.unitsOf(number, uscc);
  }
}
