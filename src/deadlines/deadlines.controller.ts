import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller } from '../platform/http/index.js';
import { languageOf } from '../platform/messages/index.js';
import {
  CalendarQuery, CalendarView, CorrectionView, CorrectWindowBody, DecideCorrectionBody, ImportNoticeBody, NoticePreview, NoticeView, PreviewNoticeBody, RejectCorrectionBody,
  WindowsView,
} from './deadlines.dto.js';
import { Notices } from './notices.service.js';
import { LegalWindows, type CorrectionData } from './windows.service.js';

const said = (correction: CorrectionData, language: string | undefined): CorrectionView => ({ ...correction, actions: actionViews(correction.actions, language) });

@ApiTags('deadlines')
@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly notices: Notices) {}

  /** The days off and make-up working days of a year, and every notice that was imported. */
  @Get()
  @ApiOkResponse({ type: CalendarView })
  @Access('calendar.read')
  calendar(@CurrentCaller() caller: Caller, @Query() { year }: CalendarQuery): Promise<CalendarView> {
    return this.notices.calendar(caller, year);
  }

  /** What a notice says line by line, every bad line with its reason, and how many open due days it would move. */
  @Post('notices/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: NoticePreview })
  @Access('calendar.import')
  preview(@CurrentCaller() caller: Caller, @Body() body: PreviewNoticeBody, @Headers('accept-language') language?: string): Promise<NoticePreview> {
    return this.notices.preview(caller, body, languageOf(language));
  }

  /** Imports a notice without bad lines; open due days are computed again by a job. */
  @Post('notices')
  @ApiCreatedResponse({ type: NoticeView })
  @Access('calendar.import')
  import(@CurrentCaller() caller: Caller, @Body() body: ImportNoticeBody): Promise<NoticeView> {
    return this.notices.import(caller, body);
  }
}

@ApiTags('deadlines')
@Controller('api/legal-windows')
export class LegalWindowsController {
  constructor(private readonly windows: LegalWindows) {}

  /** Every version of every legal window, and the corrections proposed to them. */
  @Get()
  @ApiOkResponse({ type: WindowsView })
  @Access('calendar.read')
  async list(@CurrentCaller() caller: Caller, @Headers('accept-language') language?: string): Promise<WindowsView> {
    const { windows, corrections } = await this.windows.list(caller);
    return { windows, corrections: corrections.map((one) => said(one, language)) };
  }

  /** Proposes what a window is to say from a day on, with its basis. */
  @Post('corrections')
  @ApiCreatedResponse({ type: CorrectionView })
  @Access('legal-window.propose')
  async propose(@CurrentCaller() caller: Caller, @Body() body: CorrectWindowBody, @Headers('accept-language') language?: string): Promise<CorrectionView> {
    return said(await this.windows.propose(caller, body), language);
  }

  /** Puts a correction in force; refused to the one who proposed it. */
  @Post('corrections/:id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: CorrectionView })
  @Access('legal-window.approve')
  async approve(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: DecideCorrectionBody, @Headers('accept-language') language?: string): Promise<CorrectionView> {
    return said(await this.windows.decide(caller, id, 'approve', version, null), language);
  }

  @Post('corrections/:id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: CorrectionView })
  @Access('legal-window.approve')
  async reject(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: RejectCorrectionBody, @Headers('accept-language') language?: string): Promise<CorrectionView> {
    return said(await this.windows.decide(caller, id, 'reject', body.version, body.reason), language);
  }
}
