import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller, Exported } from '../platform/http/index.js';
import { CarryOverBody, ChangePlanBody, PlanBody, PlanPage, PlanQuery, PlanStepBody, PlanView, ReturnPlanBody, RevisePlanBody, SchemeGapsView } from './plans.dto.js';
import { Plans, type PlanPageData } from './plans.service.js';
import { PLANS } from './exported.js';

const said = ({ actions, ...plan }: PlanPageData, language?: string): PlanView => ({ ...plan, actions: actionViews(actions, language) });

@ApiTags('plans')
@Controller('api/plans')
export class PlansController {
  constructor(private readonly plans: Plans) {}

  /** Plans of which the reader's organisation is a party, newest first. */
  @Get()
  @ApiOkResponse({ type: PlanPage })
  @Access('plan.read')
  @Exported(PLANS)
  list(@CurrentCaller() caller: Caller, @Query() query: PlanQuery): Promise<PlanPage> {
    return this.plans.list(caller, query);
  }

  /** One plan with its strata, its history and what the reader may do now. */
  @Get(':id')
  @ApiOkResponse({ type: PlanView })
  @Access('plan.read')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.one(caller, id), language);
  }

  /** The schemes of the plan's strata with the items that cannot be judged yet, and why. */
  @Get(':id/gaps')
  @ApiOkResponse({ type: [SchemeGapsView] })
  @Access('plan.read')
  gaps(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<SchemeGapsView[]> {
    return this.plans.gaps(caller, id);
  }

  @Post()
  @ApiCreatedResponse({ type: PlanView })
  @Access('plan.edit')
  async create(@CurrentCaller() caller: Caller, @Body() body: PlanBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.create(caller, body), language);
  }

  /** Replaces a draft with all its strata; `plan.stale` when somebody else was quicker. */
  @Put(':id')
  @ApiOkResponse({ type: PlanView })
  @Access('plan.edit')
  async change(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangePlanBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.change(caller, id, body), language);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Access('plan.edit')
  async submit(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: PlanStepBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.step(caller, id, 'submit', version), language);
  }

  /** Approves a submitted plan; refused to who made or submitted it. */
  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Access('plan.approve')
  async approve(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: PlanStepBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.step(caller, id, 'approve', version), language);
  }

  /** Sends a submitted or approved plan back to its draft, with the reason. */
  @Post(':id/return')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Access('plan.approve')
  async return(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version, reason }: ReturnPlanBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.step(caller, id, 'return', version, reason), language);
  }

  /** Publishes an approved plan: draws can be prepared from it, and its laboratories see it. */
  @Post(':id/publish')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Access('plan.edit')
  async publish(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: PlanStepBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.step(caller, id, 'publish', version), language);
  }

  /** Begins the next revision of a published plan, with the reason: a draft that needs a new approval. Draws that were made keep the revision they were made under. */
  @Post(':id/revise')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Access('plan.edit')
  async revise(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version, reason }: RevisePlanBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.step(caller, id, 'revise', version, reason), language);
  }

  /** A new draft with this plan's strata, for another period. */
  @Post(':id/carry-over')
  @ApiCreatedResponse({ type: PlanView })
  @Access('plan.edit')
  async carryOver(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: CarryOverBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.carryOver(caller, id, body), language);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Access('plan.edit')
  async close(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: PlanStepBody, @Headers('accept-language') language?: string): Promise<PlanView> {
    return said(await this.plans.step(caller, id, 'close', version), language);
  }
}
