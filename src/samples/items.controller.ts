import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, PageQuery, Exported } from '../platform/http/index.js';
import { ItemPage, ItemQuery, ItemView, OwnItemPage } from './items.dto.js';
import { Items } from './items.service.js';
import { ITEMS } from './exported.js';

@ApiTags('samples')
@Controller('api')
export class ItemsController {
  constructor(private readonly items: Items) {}

  /** Items of which the reader's organisation is a party, newest first. */
  @Get('items')
  @ApiOkResponse({ type: ItemPage })
  @Access('item.read')
  @Exported(ITEMS)
  list(@CurrentCaller() caller: Caller, @Query() query: ItemQuery): Promise<ItemPage> {
    return this.items.list(caller, query);
  }

  /** An item with its record, portions, custody and history. Not for technicians. */
  @Get('items/:id')
  @ApiOkResponse({ type: ItemView })
  @Access('item.read')
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ItemView> {
    return this.items.one(caller, id);
  }

  /** What of the enterprise's own was sampled. */
  @Get('enterprise/items')
  @ApiOkResponse({ type: OwnItemPage })
  @Access('enterprise.own')
  own(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<OwnItemPage> {
    return this.items.own(caller, query);
  }
}
