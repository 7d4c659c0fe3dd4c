import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/database/index.js';
import { Access, CurrentCaller, Exported, type Page } from '../../platform/http/index.js';
import { WORKSHEETS } from '../exported.js';
import { Speaker } from '../views.js';
import { WorksheetEntry } from './entry.service.js';
import { WorksheetHistory } from './history.service.js';
import { WorksheetSteps } from './steps.service.js';
import { savedView, worksheetRow, worksheetView } from './worksheet-views.js';
import { WorksheetControlBody, InputHistoryView, NewWorksheetBody, SavedInputsView, SaveInputsBody, WorksheetPage, WorksheetQuery, WorksheetRow, WorksheetStepBody, WorksheetTargetBody, WorksheetTechnician, WorksheetView } from './worksheets.dto.js';
import { Worksheets } from './worksheets.service.js';

@ApiTags('worksheets')
@Controller('api/worksheets')
export class WorksheetsController {
  constructor(private readonly worksheets: Worksheets, private readonly entry: WorksheetEntry, private readonly steps: WorksheetSteps, private readonly history: WorksheetHistory) {}

  /** The laboratory's worksheets, the latest first. */
  @Get()
  @ApiOkResponse({ type: WorksheetPage })
  @Access('examination.read')
  @Exported(WORKSHEETS)
  async list(@CurrentCaller() caller: Caller, @Query() query: WorksheetQuery): Promise<Page<WorksheetRow>> {
    const { items, next } = await this.worksheets.list(caller, query);
    return { items: items.map(worksheetRow), ...(next === undefined ? {} : { next }) };
  }

  /** Begins a worksheet with determinations of one method from the technician's queue. */
  @Post()
  @ApiCreatedResponse({ type: WorksheetView })
  @Access('result.enter')
  async begin(@CurrentCaller() caller: Caller, @Body() body: NewWorksheetBody, @Headers('accept-language') language?: string): Promise<WorksheetView> {
    return worksheetView(await this.worksheets.begin(caller, body), caller.accountId, language);
  }

  /** The laboratory's technicians, who may join a worksheet. */
  @Get('colleagues')
  @ApiOkResponse({ type: [WorksheetTechnician] })
  @Access('result.enter')
  colleagues(@CurrentCaller() caller: Caller): Promise<WorksheetTechnician[]> {
    return this.worksheets.colleagues(caller);
  }

  /** A worksheet with its positions, what was typed, what its controls say, and what the reader may do. */
  @Get(':id')
  @ApiOkResponse({ type: WorksheetView })
  @Access('examination.read')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<WorksheetView> {
    return worksheetView(await this.worksheets.one(caller, id), caller.accountId, language);
  }

  /** Saves any number of cells, all or none, and answers them as they are now. A cell that somebody changed meanwhile is refused with both values (`worksheet.stale`). */
  @Put(':id/inputs')
  @ApiOkResponse({ type: SavedInputsView })
  @Access('result.enter')
  async save(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { cells }: SaveInputsBody, @Headers('accept-language') language?: string): Promise<SavedInputsView> {
    return savedView(await this.entry.save(caller, id, cells, new Speaker(language).say));
  }

  /** Every input that was ever entered, corrections with their reason. */
  @Get(':id/inputs')
  @ApiOkResponse({ type: [InputHistoryView] })
  @Access('examination.read')
  inputs(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<InputHistoryView[]> {
    return this.history.inputs(caller, id);
  }

  /** A technician's step: completion judges the controls, and what they break holds the run. */
  @Post(':id/steps')
  @HttpCode(200)
  @ApiOkResponse({ type: WorksheetView })
  @Access('result.enter')
  async step(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: WorksheetStepBody, @Headers('accept-language') language?: string): Promise<WorksheetView> {
    return worksheetView(await this.steps.take(caller, id, body), caller.accountId, language);
  }

  /** Puts a control sample at the end of the run. */
  @Post(':id/controls')
  @HttpCode(200)
  @ApiOkResponse({ type: WorksheetView })
  @Access('result.enter')
  async addControl(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: WorksheetControlBody, @Headers('accept-language') language?: string): Promise<WorksheetView> {
    return worksheetView(await this.steps.addControl(caller, id, body, false), caller.accountId, language);
  }

  /** Says what a control that the method's rule has placed should give: what was added, which material was measured. */
  @Post(':id/targets')
  @HttpCode(200)
  @ApiOkResponse({ type: WorksheetView })
  @Access('result.enter')
  async target(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: WorksheetTargetBody, @Headers('accept-language') language?: string): Promise<WorksheetView> {
    return worksheetView(await this.steps.target(caller, id, body), caller.accountId, language);
  }

  /** Puts a sample of known value among the others; the bench sees a sample. */
  @Post(':id/blind-samples')
  @HttpCode(200)
  @ApiOkResponse({ type: WorksheetView })
  @Access('worksheet.blind')
  async addBlind(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: WorksheetControlBody, @Headers('accept-language') language?: string): Promise<WorksheetView> {
    return worksheetView(await this.steps.addControl(caller, id, body, true), caller.accountId, language);
  }
}
