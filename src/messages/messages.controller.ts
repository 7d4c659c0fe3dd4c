import { Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, Exported } from '../platform/http/index.js';
import { languageOf } from '../platform/messages/index.js';
import { noticeWords, type MailState } from './domain/index.js';
import { DELIVERIES } from './exported.js';
import { DeliveryPage, DeliveryQuery, DeliveryView, OwnNoticePage, NoticeQuery } from './messages.dto.js';
import { Messages, type DeliveryData } from './messages.service.js';

function said({ facts, ...row }: DeliveryData, language: string | undefined): DeliveryView {
  return { ...row, state: row.state as MailState, subject: noticeWords(row.kind, facts, languageOf(language)).subject };
}

@ApiTags('messages')
@Controller('api')
export class MessagesController {
  constructor(private readonly messages: Messages) {}

  /** What the reader is told, newest first. */
  @Get('notices')
  @ApiOkResponse({ type: OwnNoticePage })
  @Access('notice.own')
  async own(@CurrentCaller() caller: Caller, @Query() query: NoticeQuery, @Headers('accept-language') language?: string): Promise<OwnNoticePage> {
    const { items, ...page } = await this.messages.own(caller, query);
    return { ...page, items: items.map(({ facts, ...notice }) => ({ ...notice, text: noticeWords(notice.kind, facts, languageOf(language)).text })) };
  }

  @Post('notices/:id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Access('notice.own')
  read(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.messages.read(caller, id);
  }

  /** Mail that the system sent or will send, and what became of it. */
  @Get('mail')
  @ApiOkResponse({ type: DeliveryPage })
  @Access('mail.read')
  @Exported(DELIVERIES)
  async deliveries(@CurrentCaller() caller: Caller, @Query() query: DeliveryQuery, @Headers('accept-language') language?: string): Promise<DeliveryPage> {
    const { items, ...page } = await this.messages.deliveries(caller, query);
    return { ...page, items: items.map((item) => said(item, language)) };
  }

  /** Tries one again now. */
  @Post('mail/:id/resend')
  @HttpCode(200)
  @ApiOkResponse({ type: DeliveryView })
  @Access('mail.resend')
  async resend(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<DeliveryView> {
    return said(await this.messages.resend(caller, id), language);
  }
}
