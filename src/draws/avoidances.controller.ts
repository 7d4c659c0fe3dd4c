import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { Avoidances } from './avoidances.service.js';
import { AvoidanceBody, AvoidancePage, AvoidanceQuery, AvoidanceView, OwnAvoidanceBody, SamplerView } from './draws.dto.js';

@ApiTags('draws')
@Controller('api')
export class AvoidancesController {
  constructor(private readonly avoidances: Avoidances) {}

  @Get('avoidances')
  @ApiOkResponse({ type: AvoidancePage })
  @Access('draw.conduct')
  list(@CurrentCaller() caller: Caller, @Query() query: AvoidanceQuery): Promise<AvoidancePage> {
    return this.avoidances.list(caller, query);
  }

  /** The samplers whose avoidances may be declared: those of the organisation and of those below it. */
  @Get('avoidances/samplers')
  @ApiOkResponse({ type: [SamplerView] })
  @Access('draw.conduct')
  samplers(@CurrentCaller() caller: Caller): Promise<SamplerView[]> {
    return this.avoidances.samplers(caller);
  }

  @Post('avoidances')
  @ApiCreatedResponse({ type: AvoidanceView })
  @Access('draw.conduct')
  declare(@CurrentCaller() caller: Caller, @Body() body: AvoidanceBody): Promise<AvoidanceView> {
    return this.avoidances.declare(caller, body);
  }

  @Post('avoidances/:id/end')
  @HttpCode(200)
  @ApiOkResponse({ type: AvoidanceView })
  @Access('draw.conduct')
  end(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<AvoidanceView> {
    return this.avoidances.end(caller, id);
  }

  @Get('own/avoidances')
  @ApiOkResponse({ type: AvoidancePage })
  @Access('visit.own')
  own(@CurrentCaller() caller: Caller, @Query() query: AvoidanceQuery): Promise<AvoidancePage> {
    return this.avoidances.list(caller, { ...query, accountId: caller.accountId });
  }

  /** A sampler declares whom he or she must not inspect. */
  @Post('own/avoidances')
  @ApiCreatedResponse({ type: AvoidanceView })
  @Access('visit.own')
  declareOwn(@CurrentCaller() caller: Caller, @Body() body: OwnAvoidanceBody): Promise<AvoidanceView> {
    return this.avoidances.declare(caller, { ...body, accountId: caller.accountId });
  }
}
