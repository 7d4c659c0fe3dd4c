import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller, Exported } from '../platform/http/index.js';
import { AcceptHandlingBody, CloseHandlingBody, HandlingPage, HandlingQuery, HandlingView, NoteHandlingBody } from './followup.dto.js';
import { Followup, type HandlingPageData } from './followup.service.js';
import { HANDLINGS } from './exported.js';

const said = (handling: HandlingPageData, language: string | undefined): HandlingView => ({ ...handling, actions: actionViews(handling.actions, language) });

@ApiTags('followup')
@Controller('api/handlings')
export class FollowupController {
  constructor(private readonly followup: Followup) {}

  /** What waits for handling officers: refusals and failing reports, by the day on which they must be finished. */
  @Get()
  @ApiOkResponse({ type: HandlingPage })
  @Access('handling.read')
  @Exported(HANDLINGS)
  list(@CurrentCaller() caller: Caller, @Query() query: HandlingQuery): Promise<HandlingPage> {
    return this.followup.list(caller, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: HandlingView })
  @Access('handling.read')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<HandlingView> {
    return said(await this.followup.one(caller, id), language);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOkResponse({ type: HandlingView })
  @Access('handling.act')
  async accept(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: AcceptHandlingBody, @Headers('accept-language') language?: string): Promise<HandlingView> {
    return said(await this.followup.accept(caller, id, version), language);
  }

  @Post(':id/notes')
  @HttpCode(200)
  @ApiOkResponse({ type: HandlingView })
  @Access('handling.act')
  async note(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version, text }: NoteHandlingBody, @Headers('accept-language') language?: string): Promise<HandlingView> {
    return said(await this.followup.note(caller, id, version, text), language);
  }

  /** Closes an accepted handling with its outcome and the reason. */
  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: HandlingView })
  @Access('handling.act')
  async close(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: CloseHandlingBody, @Headers('accept-language') language?: string): Promise<HandlingView> {
    return said(await this.followup.close(caller, id, body.version, body.outcome, body.reason), language);
  }
}
