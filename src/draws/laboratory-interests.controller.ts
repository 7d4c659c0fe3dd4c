import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, PageQuery } from '../platform/http/index.js';
import { LaboratoryInterestBody, LaboratoryInterestPage, LaboratoryInterestView, OwnInterestBody } from './laboratories.dto.js';
import { LaboratoryInterests } from './laboratory-interests.service.js';

@ApiTags('draws')
@Controller('api')
export class LaboratoryInterestsController {
  constructor(private readonly interests: LaboratoryInterests) {}

  /** Which laboratories keep away from which enterprises, as far as the reader's organisation or one below it declared it. */
  @Get('laboratory-interests')
  @ApiOkResponse({ type: LaboratoryInterestPage })
  @Access('draw.conduct')
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<LaboratoryInterestPage> {
    return this.interests.list(caller, query);
  }

  @Post('laboratory-interests')
  @ApiCreatedResponse({ type: LaboratoryInterestView })
  @Access('draw.conduct')
  declare(@CurrentCaller() caller: Caller, @Body() body: LaboratoryInterestBody): Promise<LaboratoryInterestView> {
    return this.interests.declare(caller, body);
  }

  @Post('laboratory-interests/:id/end')
  @HttpCode(200)
  @ApiOkResponse({ type: LaboratoryInterestView })
  @Access('draw.conduct')
  end(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LaboratoryInterestView> {
    return this.interests.end(caller, id);
  }

  /** A laboratory declares for itself what it must not test. */
  @Post('own/laboratory-interests')
  @ApiCreatedResponse({ type: LaboratoryInterestView })
  @Access('laboratory.manage')
  declareOwn(@CurrentCaller() caller: Caller, @Body() body: OwnInterestBody): Promise<LaboratoryInterestView> {
    return this.interests.declare(caller, { ...body, laboratoryId: caller.organisationId });
  }
}
