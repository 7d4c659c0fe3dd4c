import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller, PageQuery } from '../platform/http/index.js';
import { AnswerBody, ColleagueView, DeclineBody, HandoverPage, HandoverView, OfferBody, ReceiveBody, ScanView } from './custody.dto.js';
import { Custody, type HandoverData } from './custody.service.js';
import { Items } from './items.service.js';
import { Reception } from './reception.service.js';

const said = ({ actions, ...handover }: HandoverData, language?: string): HandoverView => ({ ...handover, actions: actionViews(actions, language) });

@ApiTags('samples')
@Controller('api')
export class CustodyController {
  constructor(private readonly custody: Custody, private readonly reception: Reception, private readonly items: Items) {}

  /** What a scanned or typed code is, where it is, and what the reader may do with it. Blind: says nothing of unit, producer or record. */
  @Get('scan/:code')
  @ApiOkResponse({ type: ScanView })
  @Access('custody.hold')
  async scan(@CurrentCaller() caller: Caller, @Param('code') code: string, @Headers('accept-language') language?: string): Promise<ScanView> {
    const { actions, ...found } = await this.items.scan(caller, code);
    return { ...found, actions: actionViews(actions, language) };
  }

  /** People of the reader's organisation to whom portions can be handed. */
  @Get('custody/colleagues')
  @ApiOkResponse({ type: [ColleagueView] })
  @Access('custody.hold')
  colleagues(@CurrentCaller() caller: Caller): Promise<ColleagueView[]> {
    return this.custody.colleagues(caller);
  }

  /** On its way to the reader's laboratory. */
  @Get('custody/arrivals')
  @ApiOkResponse({ type: HandoverPage })
  @Access('custody.receive')
  async arrivals(@CurrentCaller() caller: Caller, @Query() query: PageQuery, @Headers('accept-language') language?: string): Promise<HandoverPage> {
    const page = await this.custody.arrivals(caller, query);
    return { ...page, items: page.items.map((each) => said(each, language)) };
  }

  /** Hand-overs that wait for the reader, and the reader's own that wait for somebody else. */
  @Get('handovers/waiting')
  @ApiOkResponse({ type: HandoverPage })
  @Access('custody.hold')
  async waiting(@CurrentCaller() caller: Caller, @Query() query: PageQuery, @Headers('accept-language') language?: string): Promise<HandoverPage> {
    const page = await this.custody.waiting(caller, query);
    return { ...page, items: page.items.map((each) => said(each, language)) };
  }

  @Get('handovers/:id')
  @ApiOkResponse({ type: HandoverView })
  @Access('custody.hold')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<HandoverView> {
    return said(await this.custody.handover(caller, id), language);
  }

  /** Offers portions to their laboratory or to a colleague. */
  @Post('handovers')
  @ApiCreatedResponse({ type: HandoverView })
  @Access('custody.hold')
  async offer(@CurrentCaller() caller: Caller, @Body() body: OfferBody, @Headers('accept-language') language?: string): Promise<HandoverView> {
    return said(await this.custody.offer(caller, body), language);
  }

  /** Takes over what a colleague offers. */
  @Post('handovers/:id/accept')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverView })
  @Access('custody.hold')
  async accept(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<HandoverView> {
    return said(await this.custody.accept(caller, id), language);
  }

  /** Records the reception at the laboratory, item by item: accepted, or refused in writing with reasons. */
  @Post('handovers/:id/receive')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverView })
  @Access('custody.receive')
  async receive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReceiveBody, @Headers('accept-language') language?: string): Promise<HandoverView> {
    return said(await this.reception.receive(caller, id, body), language);
  }

  @Post('handovers/:id/decline')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverView })
  @Access('custody.hold')
  async decline(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: DeclineBody, @Headers('accept-language') language?: string): Promise<HandoverView> {
    return said(await this.custody.decline(caller, id, reason), language);
  }

  /** Takes back an offer that nobody has answered. */
  @Post('handovers/:id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverView })
  @Access('custody.hold')
  async withdraw(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: AnswerBody, @Headers('accept-language') language?: string): Promise<HandoverView> {
    return said(await this.custody.withdraw(caller, id, reason), language);
  }
}
