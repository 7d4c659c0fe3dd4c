import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, CurrentCaller, type Page, Exported, readUpload, sendFile } from '../platform/http/index.js';
import { Assignments } from './assignment.service.js';
import { Declarations } from './declarations.service.js';
import { Intake } from './intake.service.js';
import { ExaminationLists } from './lists.service.js';
import {
  ApproveBody, AssignBody, BadgesView, BatchOutcomeView, CheckBody, DeclarationView, ExaminationPage, ExaminationQuery, ExaminationView, LeaveOutBody, MethodView, QueuePage, QueueQuery, ReadingsOfView, RemarkView,
  RefreshBody, ReviewPage, ReviewQuery, SaveSheetBody, SheetView, SubmitBody, TechnicianView, UnassignedQuery,
} from './results.dto.js';
import { LeavingsOut } from './leaving-out.service.js';
import { Remarks } from './remarks.service.js';
import { Review } from './review.service.js';
import { Sheets } from './sheet.service.js';
import { Speaker } from './views.js';
import { EXAMINATIONS, QUEUE } from './exported.js';

/** A photograph of a label, as a phone takes it. */
const LARGEST_IMAGE = 12 * 1024 * 1024;

@ApiTags('examinations')
@Controller('api/examinations')
export class ResultsController {
  constructor(
    private readonly lists: ExaminationLists, private readonly intake: Intake, private readonly assignments: Assignments, private readonly sheets: Sheets, private readonly review: Review,
    private readonly leavingsOut: LeavingsOut, private readonly declarations: Declarations, private readonly files: Files,
    private readonly remarksOf: Remarks,
  ) {}

  /** The laboratory's examinations by due day. */
  @Get()
  @ApiOkResponse({ type: ExaminationPage })
  @Access('examination.read')
  @Exported(EXAMINATIONS)
  async list(@CurrentCaller() caller: Caller, @Query() query: ExaminationQuery, @Headers('accept-language') language?: string): Promise<ExaminationPage> {
    const speaker = new Speaker(language);
    return shown(await this.lists.list(caller, query), (row) => speaker.row(row));
  }

  /** How much waits for the reader in each list, up to 99+. */
  @Get('badges')
  @ApiOkResponse({ type: BadgesView })
  @Access('examination.read')
  badges(@CurrentCaller() caller: Caller): Promise<BadgesView> {
    return this.lists.badges(caller);
  }

  /** The technician's own determinations that wait, by method and due day. */
  @Get('queue')
  @ApiOkResponse({ type: QueuePage })
  @Access('result.enter')
  @Exported(QUEUE)
  async queue(@CurrentCaller() caller: Caller, @Query() query: QueueQuery, @Headers('accept-language') language?: string): Promise<QueuePage> {
    const speaker = new Speaker(language);
    return shown(await this.lists.queue(caller, query), (row) => speaker.queued(row));
  }

  /** The technician's own open work by method. */
  @Get('queue/methods')
  @ApiOkResponse({ type: [MethodView] })
  @Access('result.enter')
  methods(@CurrentCaller() caller: Caller): Promise<MethodView[]> {
    return this.lists.methods(caller);
  }

  /** What waits for check or approval, the most unusual first. */
  @Get('review')
  @ApiOkResponse({ type: ReviewPage })
  @Access('examination.read')
  async reviewList(@CurrentCaller() caller: Caller, @Query() query: ReviewQuery, @Headers('accept-language') language?: string): Promise<ReviewPage> {
    const speaker = new Speaker(language);
    return shown(await this.lists.review(caller, query), (row) => speaker.review(row));
  }

  /** What has still to be given to a technician, blocked ones with what is missing. */
  @Get('unassigned')
  @ApiOkResponse({ type: ExaminationPage })
  @Access('examination.assign')
  @Exported(EXAMINATIONS)
  async unassigned(@CurrentCaller() caller: Caller, @Query() query: UnassignedQuery, @Headers('accept-language') language?: string): Promise<ExaminationPage> {
    const speaker = new Speaker(language);
    return shown(await this.lists.unassigned(caller, query), (row) => speaker.row(row));
  }

  /** The laboratory's technicians, with how much lies open with each. */
  @Get('technicians')
  @ApiOkResponse({ type: [TechnicianView] })
  @Access('examination.assign')
  technicians(@CurrentCaller() caller: Caller): Promise<TechnicianView[]> {
    return this.lists.technicians(caller);
  }

  /** Assigns whole examinations or single determinations, many at once; what may not be assigned comes back with the reason. */
  @Post('assign')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchOutcomeView })
  @Access('examination.assign')
  async assign(@CurrentCaller() caller: Caller, @Body() { assignments }: AssignBody, @Headers('accept-language') language?: string): Promise<BatchOutcomeView> {
    return new Speaker(language).outcome(await this.assignments.assign(caller, assignments));
  }

  /** Checks many, and sends the exceptions back with their reason. */
  @Post('check')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchOutcomeView })
  @Access('result.check')
  async check(@CurrentCaller() caller: Caller, @Body() { steps }: CheckBody, @Headers('accept-language') language?: string): Promise<BatchOutcomeView> {
    return new Speaker(language).outcome(await this.review.take(caller, steps));
  }

  /** Approves many, and sends the exceptions back to the checker or the technician with their reason. */
  @Post('approve')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchOutcomeView })
  @Access('result.approve')
  async approve(@CurrentCaller() caller: Caller, @Body() { steps }: ApproveBody, @Headers('accept-language') language?: string): Promise<BatchOutcomeView> {
    return new Speaker(language).outcome(await this.review.take(caller, steps));
  }

  /** One examination with its history and what the reader may do now. */
  @Get(':id')
  @ApiOkResponse({ type: ExaminationView })
  @Access('examination.read')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<ExaminationView> {
    return new Speaker(language).detail(await this.lists.detail(caller, id));
  }

  /** Asks the catalogue again for the limits that a blocked examination lacks. */
  @Post(':id/refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: ExaminationView })
  @Access('examination.assign')
  async refresh(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version, foodType }: RefreshBody, @Headers('accept-language') language?: string,
  ): Promise<ExaminationView> {
    await this.intake.refresh(caller, id, version, foodType);
    return new Speaker(language).detail(await this.lists.detail(caller, id));
  }

  /** Leaves determinations out, with the reason that the report prints; what has a reading stays. */
  @Post(':id/leave-out')
  @HttpCode(200)
  @ApiOkResponse({ type: ExaminationView })
  @Access('examination.assign')
  async leaveOut(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: LeaveOutBody, @Headers('accept-language') language?: string,
  ): Promise<ExaminationView> {
    await this.leavingsOut.leaveOut(caller, id, body);
    return new Speaker(language).detail(await this.lists.detail(caller, id));
  }

  /** Enters what the product's label declares for a determination that the scheme judges by it, with the photographed label; it then is a requirement like any other. */
  @Post(':id/declarations')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['version', 'determinationId', 'declared', 'file'], properties: {
    version: { type: 'integer' }, determinationId: { type: 'string', format: 'uuid' }, declared: { type: 'string', example: '≥3.0 g/100 g' }, percent: { type: 'string', example: '80' },
    allowedBy: { type: 'string' }, reason: { type: 'string' }, file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ type: ExaminationView })
  @Access('examination.assign')
  async declare(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @Headers('accept-language') language?: string,
  ): Promise<ExaminationView> {
    await this.declarations.declare(caller, id, await readUpload(request, LARGEST_IMAGE));
    return new Speaker(language).detail(await this.lists.detail(caller, id));
  }

  /** What was declared, the newest first. */
  @Get(':id/declarations')
  @ApiOkResponse({ type: [DeclarationView] })
  @Access('examination.assign')
  declared(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DeclarationView[]> {
    return this.declarations.list(caller, id);
  }

  @Get(':id/declarations/:declarationId/photo')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Access('examination.assign')
  async label(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('declarationId', ParseUUIDPipe) declarationId: string, @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, name } = await this.declarations.photo(caller, id, declarationId);
    sendFile(reply, this.files, file, name);
  }

  /** The result sheet: every determination with its requirement, what was typed last, and the judgement in words. */
  @Get(':id/sheet')
  @ApiOkResponse({ type: SheetView })
  @Access('examination.read')
  async sheet(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<SheetView> {
    return new Speaker(language).sheet(await this.sheets.one(caller, id), caller.accountId);
  }

  /** Saves any number of cells, all or none; answers these cells as they are now. A cell that somebody changed meanwhile is refused with both versions (`sheet.stale`). */
  @Put(':id/sheet')
  @ApiOkResponse({ type: SheetView })
  @Access('result.enter')
  async save(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { cells }: SaveSheetBody, @Headers('accept-language') language?: string,
  ): Promise<SheetView> {
    const speaker = new Speaker(language);
    return speaker.sheet(await this.sheets.save(caller, id, cells, speaker.say), caller.accountId);
  }

  /** Every reading that was ever entered, corrections with their reason. */
  @Get(':id/readings')
  @ApiOkResponse({ type: [ReadingsOfView] })
  @Access('examination.read')
  async readings(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReadingsOfView[]> {
    return new Speaker(undefined).chains(await this.sheets.readings(caller, id));
  }

  /** What quality control said of each determination, and what differs from past results of the same scheme. */
  @Get(':id/remarks')
  @ApiOkResponse({ type: [RemarkView] })
  @Access('examination.read')
  remarks(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<RemarkView[]> {
    return this.remarksOf.of(caller, id);
  }

  /** The technician hands the whole sheet to the checker. */
  @Post(':id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: ExaminationView })
  @Access('result.enter')
  async submit(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: SubmitBody, @Headers('accept-language') language?: string,
  ): Promise<ExaminationView> {
    await this.review.take(caller, [{ id, version, action: 'submit' }]);
    return new Speaker(language).detail(await this.lists.detail(caller, id));
  }
}

function shown<R, V>({ items, next }: Page<R>, view: (row: R) => V): Page<V> {
  return { items: items.map(view), ...(next ? { next } : {}) };
}
