import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, Exported } from '../platform/http/index.js';
import {
  CategoryPage, CategoryQuery, LimitPage, LimitQuery, LimitReasonBody, LimitView, ProposeLimitBody, SchemeDetailQuery, SchemePage, SchemeQuery, SchemeView,
} from './catalogue.dto.js';
import { Catalogue } from './catalogue.service.js';
import { Limits } from './limits.service.js';
import { LIMITS, SCHEMES } from './exported.js';

@ApiTags('catalogue')
@Controller('api/catalogue')
export class CatalogueController {
  constructor(private readonly catalogue: Catalogue, private readonly limits: Limits) {}

  /** Categories of the rules with the number of schemes, items and items without a limit. */
  @Get('categories')
  @ApiOkResponse({ type: CategoryPage })
  @Access('catalogue.read')
  categories(@CurrentCaller() caller: Caller, @Query() query: CategoryQuery): Promise<CategoryPage> {
    return this.catalogue.categories(caller, query);
  }

  /** Schemes (tables of the rules) in printed order, each with its number of gaps on a day. */
  @Get('schemes')
  @ApiOkResponse({ type: SchemePage })
  @Access('catalogue.read')
  @Exported(SCHEMES)
  schemes(@CurrentCaller() caller: Caller, @Query() query: SchemeQuery): Promise<SchemePage> {
    return this.catalogue.schemes(caller, query);
  }

  /** One scheme: its items, the limit of each on a day for a food type, and what is missing. */
  @Get('schemes/:id')
  @ApiOkResponse({ type: SchemeView })
  @Access('catalogue.read')
  scheme(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Query() query: SchemeDetailQuery): Promise<SchemeView> {
    return this.catalogue.scheme(caller, id, query);
  }

  /** Limits by state: the proposals that wait for a second person, and everything that was decided. */
  @Get('limits')
  @ApiOkResponse({ type: LimitPage })
  @Access('catalogue.read')
  @Exported(LIMITS)
  list(@CurrentCaller() caller: Caller, @Query() query: LimitQuery): Promise<LimitPage> {
    return this.limits.list(caller, query);
  }

  /** Proposes a limit for an item, with its source. */
  @Post('limits')
  @ApiCreatedResponse({ type: LimitView })
  @Access('catalogue.propose-limit')
  propose(@CurrentCaller() caller: Caller, @Body() body: ProposeLimitBody): Promise<LimitView> {
    return this.limits.propose(caller, body);
  }

  /** Approves a proposed limit; refused to the one who proposed it. */
  @Post('limits/:id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: LimitView })
  @Access('catalogue.approve-limit')
  approve(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LimitView> {
    return this.limits.decide(caller, id, 'approve', null);
  }

  @Post('limits/:id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: LimitView })
  @Access('catalogue.approve-limit')
  reject(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: LimitReasonBody): Promise<LimitView> {
    return this.limits.decide(caller, id, 'reject', body.reason);
  }

  /** Takes an approved limit out of force. What was judged by it stays as it was judged. */
  @Post('limits/:id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: LimitView })
  @Access('catalogue.approve-limit')
  withdraw(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: LimitReasonBody): Promise<LimitView> {
    return this.limits.decide(caller, id, 'withdraw', body.reason);
  }
}
