import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { CounterBody, DeliveredItemView } from './counter.dto.js';
import { Counter } from './counter.service.js';

@ApiTags('orders')
@Controller('api/orders')
export class CounterController {
  constructor(private readonly counter: Counter) {}

  /** What came of an order's lines: items with their codes and labels. */
  @Get(':id/items')
  @ApiOkResponse({ type: [DeliveredItemView] })
  @Access('custody.receive')
  items(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DeliveredItemView[]> {
    return this.counter.items(caller, id);
  }

  /** Receives lines of an accepted order at the counter; their examination begins. */
  @Post(':id/delivery')
  @HttpCode(200)
  @ApiOkResponse({ type: [DeliveredItemView] })
  @Access('custody.receive')
  receive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: CounterBody): Promise<DeliveredItemView[]> {
    return this.counter.receive(caller, id, body);
  }
}
