import { Body, Controller, Get, Headers, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, actionViews, CurrentCaller, PageQuery, readUpload, sendFile } from '../platform/http/index.js';
import { Complaints } from './complaints.service.js';
import {
  HotlineComplaintBody, HotlineComplaintPage, HotlineComplaintQuery, HotlineComplaintView, PlanningFiguresBody, PlanningFiguresView, PlanPopulationView, PlanRevisionView, RiskPreviewBody, RiskRuleBody, RiskRulePage,
  RiskRuleView, WeightCountView,
} from './design.dto.js';
import { PlanDesign } from './plan-design.service.js';
import { ATTACHMENT_KINDS, PlanAttachmentView } from './plans.dto.js';
import { RiskRules, type RiskRuleData } from './risk-rules.service.js';

const said = ({ actions, ...rule }: RiskRuleData, language?: string): RiskRuleView => ({ ...rule, actions: actionViews(actions, language) });

@ApiTags('plans')
@Controller('api')
export class PlanDesignController {
  constructor(private readonly design: PlanDesign, private readonly rules: RiskRules, private readonly complaints: Complaints, private readonly files: Files) {}

  /** Each stratum's units in the directory, who stays out and why, past results, and the distribution of weights. */
  @Get('plans/:id/population')
  @ApiOkResponse({ type: PlanPopulationView })
  @Access('plan.read')
  population(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PlanPopulationView> {
    return this.design.population(caller, id);
  }

  /** A revision of the plan as it was approved. */
  @Get('plans/:id/revisions/:revision')
  @ApiOkResponse({ type: PlanRevisionView })
  @Access('plan.read')
  revision(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('revision', ParseIntPipe) revision: number): Promise<PlanRevisionView> {
    return this.design.revision(caller, id, revision);
  }

  /** Adds a screenshot, an unpacking film (MP4) or a document: a multipart form with `id`, `kind`, optional `orderNumber`, and the file last, of at most 20 MB. */
  @Post('plans/:id/attachments')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['id', 'kind', 'file'], properties: {
    id: { type: 'string', format: 'uuid' }, kind: { type: 'string', enum: [...ATTACHMENT_KINDS] }, orderNumber: { type: 'string' }, file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: PlanAttachmentView })
  @Access('plan.edit')
  async attach(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<PlanAttachmentView> {
    return this.design.attach(caller, id, await readUpload(request));
  }

  @Get('plans/:id/attachments/:attachmentId')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Access('plan.read')
  async attachment(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('attachmentId', ParseUUIDPipe) attachmentId: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, name } = await this.design.open(caller, id, attachmentId);
    sendFile(reply, this.files, file, name);
  }

  /** Prices per scheme, capacities per laboratory, and what other plans already send there. */
  @Get('planning-figures')
  @ApiOkResponse({ type: PlanningFiguresView })
  @Access('plan.read')
  figures(@CurrentCaller() caller: Caller): Promise<PlanningFiguresView> {
    return this.design.figures(caller);
  }

  @Put('planning-figures')
  @ApiOkResponse({ type: PlanningFiguresView })
  @Access('plan.edit')
  setFigures(@CurrentCaller() caller: Caller, @Body() body: PlanningFiguresBody): Promise<PlanningFiguresView> {
    return this.design.setFigures(caller, body);
  }

  /** The versions of the bureau's risk rule, newest first. */
  @Get('risk-rules')
  @ApiOkResponse({ type: RiskRulePage })
  @Access('plan.read')
  async riskRules(@CurrentCaller() caller: Caller, @Query() query: PageQuery, @Headers('accept-language') language?: string): Promise<RiskRulePage> {
    const page = await this.rules.list(caller, query);
    return { ...page, items: page.items.map((rule) => said(rule, language)) };
  }

  @Post('risk-rules')
  @ApiCreatedResponse({ type: RiskRuleView })
  @Access('plan.edit')
  async propose(@CurrentCaller() caller: Caller, @Body() body: RiskRuleBody, @Headers('accept-language') language?: string): Promise<RiskRuleView> {
    return said(await this.rules.propose(caller, body), language);
  }

  /** How many units of the bureau would have each weight under a rule that need not be kept. */
  @Post('risk-rules/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: [WeightCountView] })
  @Access('plan.read')
  preview(@CurrentCaller() caller: Caller, @Body() { rule }: RiskPreviewBody): Promise<WeightCountView[]> {
    return this.rules.preview(caller, rule);
  }

  /** Approves a proposed version; refused to who proposed it. */
  @Post('risk-rules/:id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: RiskRuleView })
  @Access('plan.approve')
  async approve(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<RiskRuleView> {
    return said(await this.rules.decide(caller, id, 'approve'), language);
  }

  @Post('risk-rules/:id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: RiskRuleView })
  @Access('plan.approve')
  async reject(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<RiskRuleView> {
    return said(await this.rules.decide(caller, id, 'reject'), language);
  }

  /** Complaints of 12315 and 12345, newest first. */
  @Get('complaints')
  @ApiOkResponse({ type: HotlineComplaintPage })
  @Access('plan.read')
  listComplaints(@CurrentCaller() caller: Caller, @Query() query: HotlineComplaintQuery): Promise<HotlineComplaintPage> {
    return this.complaints.list(caller, query);
  }

  @Post('complaints')
  @ApiCreatedResponse({ type: HotlineComplaintView })
  @Access('plan.edit')
  record(@CurrentCaller() caller: Caller, @Body() body: HotlineComplaintBody): Promise<HotlineComplaintView> {
    return this.complaints.record(caller, body);
  }
}
