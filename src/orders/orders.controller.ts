import { Body, Controller, Delete, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller, Exported } from '../platform/http/index.js';
import { ORDERS } from './exported.js';
import {
  OrderDeclineBody, OrderDraftBody, OrderDraftView, OrderInvoiceBody, OrderLaboratoryView, OrderPage, OrderQuery, OrderReasonBody, OrderRequestBody, OrderReviewBody, OrderStepBody, OrderStrikeBody, OrderView,
} from './orders.dto.js';
import { Orders, type OrderData } from './orders.service.js';
import { Requests } from './requests.service.js';

const said = ({ actions, ...order }: OrderData, language?: string): OrderView => ({ ...order, actions: actionViews(actions, language) });

@ApiTags('orders')
@Controller('api/orders')
export class OrdersController {
  constructor(private readonly orders: Orders, private readonly requests: Requests) {}

  /** Orders of the reader's organisation, as customer or as laboratory, newest first. */
  @Get()
  @ApiOkResponse({ type: OrderPage })
  @Access('order.read')
  @Exported(ORDERS)
  list(@CurrentCaller() caller: Caller, @Query() query: OrderQuery): Promise<OrderPage> {
    return this.orders.list(caller, query);
  }

  /** Who takes orders for what, and what must be declared of a sample. */
  @Get('laboratories')
  @ApiOkResponse({ type: [OrderLaboratoryView] })
  @Access('order.write')
  laboratories(@CurrentCaller() caller: Caller): Promise<OrderLaboratoryView[]> {
    return this.requests.laboratories(caller);
  }

  @Get('drafts')
  @ApiOkResponse({ type: [OrderDraftView] })
  @Access('order.write')
  drafts(@CurrentCaller() caller: Caller): Promise<OrderDraftView[]> {
    return this.requests.drafts(caller);
  }

  @Get('drafts/:id')
  @ApiOkResponse({ type: OrderDraftView })
  @Access('order.write')
  draft(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<OrderDraftView> {
    return this.requests.draft(caller, id);
  }

  @Put('drafts/:id')
  @ApiOkResponse({ type: OrderDraftView })
  @Access('order.write')
  saveDraft(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: OrderDraftBody): Promise<OrderDraftView> {
    return this.requests.saveDraft(caller, id, body);
  }

  @Delete('drafts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Access('order.write')
  discardDraft(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.requests.discardDraft(caller, id);
  }

  /** Sends a request to a laboratory. */
  @Post()
  @ApiCreatedResponse({ type: OrderView })
  @Access('order.write')
  async request(@CurrentCaller() caller: Caller, @Body() body: OrderRequestBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.one(caller, await this.requests.request(caller, body)), language);
  }

  @Get(':id')
  @ApiOkResponse({ type: OrderView })
  @Access('order.read')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.one(caller, id), language);
  }

  /** The laboratory's review of the request, with its quotation. */
  @Post(':id/review')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  @Access('order.review')
  async review(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: OrderReviewBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.review(caller, id, body), language);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  @Access('order.review')
  async decline(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: OrderDeclineBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.decline(caller, id, body), language);
  }

  /** The customer accepts the quotation. */
  @Post(':id/accept')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  @Access('order.entrust')
  async accept(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: OrderStepBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.accept(caller, id, version, 'online'), language);
  }

  /** The counter holds the form that the customer signed. */
  @Post(':id/accept-on-paper')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  @Access('order.take')
  async acceptOnPaper(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: OrderStepBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.accept(caller, id, version, 'paper'), language);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  @Access('order.write')
  async withdraw(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version, reason }: OrderReasonBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.withdraw(caller, id, version, reason), language);
  }

  /** Strikes a line that will not be delivered. */
  @Post(':id/strike')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  @Access('order.take')
  async strike(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: OrderStrikeBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.strike(caller, id, body), language);
  }

  /** To whom the invoice is made out, and its number once it is issued. */
  @Put(':id/invoice')
  @ApiOkResponse({ type: OrderView })
  @Access('order.take')
  async invoice(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: OrderInvoiceBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.invoice(caller, id, body), language);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  @Access('order.take')
  async close(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: OrderStepBody, @Headers('accept-language') language?: string): Promise<OrderView> {
    return said(await this.orders.close(caller, id, version), language);
  }
}
