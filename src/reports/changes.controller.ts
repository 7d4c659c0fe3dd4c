import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller } from '../platform/http/index.js';
import { languageOf, sentenceOf } from '../platform/messages/index.js';
import { ChangePage, ChangeQuery, ChangeRow, DecideChangesBody, DecisionsView, ProposeChangeBody } from './change.dto.js';
import { Changes, type ChangeData } from './changes.service.js';

const said = (change: ChangeData, language: string | undefined): ChangeRow => ({ ...change, actions: actionViews(change.actions, language) });

@ApiTags('reports')
@Controller('api')
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  /** Changes of reports, newest first: what waits for a signatory, and what was decided. */
  @Get('report-changes')
  @ApiOkResponse({ type: ChangePage })
  @Access('report.propose-change')
  async list(@CurrentCaller() caller: Caller, @Query() query: ChangeQuery, @Headers('accept-language') language?: string): Promise<ChangePage> {
    const { items, ...page } = await this.changes.list(caller, query);
    return { ...page, items: items.map((item) => said(item, language)) };
  }

  /** Proposes to amend or recall a report that counts, or to issue anew a recalled one. */
  @Post('reports/:id/changes')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeRow })
  @Access('report.propose-change')
  async propose(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ProposeChangeBody, @Headers('accept-language') language?: string): Promise<ChangeRow> {
    return said(await this.changes.propose(caller, id, body), language);
  }

  /** Decides many changes after proving again who decides; what cannot be done comes back with its reason, the rest is done. */
  @Post('report-changes/decide')
  @HttpCode(200)
  @ApiOkResponse({ type: DecisionsView })
  @Access('report.decide-change')
  async decide(@CurrentCaller() caller: Caller, @Body() { decisions }: DecideChangesBody, @Headers('accept-language') language?: string): Promise<DecisionsView> {
    const { done, refused } = await this.changes.decide(caller, decisions);
    return {
      done: done.map((change) => said(change, language)),
      refused: refused.map(({ id, refusal }) => ({ id, refusal: refusal.code, detail: sentenceOf(refusal, languageOf(language)).detail })),
    };
  }
}
