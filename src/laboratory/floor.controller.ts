import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller, Exported } from '../platform/http/index.js';
import { ChartPages, type ChartFile, type LimitsWanted } from './chart-pages.service.js';
import { ControlHolds, type ControlHold } from './control-holds.service.js';
import type { Definition } from './definitions.service.js';
import { METHOD_CALCULATIONS, type CalculationSpec, type MethodRuleContent } from './domain/index.js';
import { CHARTS_EXPORT, HOLDS_EXPORT, POINTS_EXPORT, RULES_EXPORT } from './exported.js';
import {
  CalculatedView, CalculationBody, CalculationPreviewBody, ChartFileView, ChartPage, ChartPointPage, ChartQuery, DecisionBody, HoldDecisionBody, HoldPage, HoldQuery, HoldReasonBody, HoldView, LimitsBody, MethodRuleBody,
  MethodRulePage, MethodRuleQuery, MethodRuleView,
} from './floor.dto.js';
import { MethodRules } from './method-rules.service.js';

/** What was sent, without what was left out: it is kept as the JSON that a second person approves. */
const sent = <T>(body: object): T => JSON.parse(JSON.stringify(body)) as T;
const ruled = ({ actions, ...rule }: Definition<MethodRuleContent>, language?: string): MethodRuleView => ({ ...rule, body: sent(rule.body), actions: actionViews(actions, language) });
const held = ({ actions, ...hold }: ControlHold, language?: string): HoldView => ({ ...hold, pointIds: [...hold.pointIds], findings: [...hold.findings], actions: actionViews(actions, language) });
const charted = ({ versions, points, ...chart }: ChartFile, language?: string): ChartFileView => ({
  ...chart, points: sent(points), versions: versions.map(({ actions, ...version }) => ({ ...version, actions: actionViews(actions, language) })),
});

@ApiTags('laboratory')
@Controller('api')
export class FloorController {
  constructor(private readonly rules: MethodRules, private readonly charts: ChartPages, private readonly holds: ControlHolds) {}

  /** Rules of the laboratory's methods, those that wait for a decision first; older versions stay readable. */
  @Get('method-rules')
  @Exported(RULES_EXPORT)
  @ApiOkResponse({ type: MethodRulePage })
  @Access('laboratory.read')
  async methodRules(@CurrentCaller() caller: Caller, @Query() query: MethodRuleQuery, @Headers('accept-language') language?: string): Promise<MethodRulePage> {
    const page = await this.rules.list(caller, query);
    return { ...page, items: page.items.map((rule) => ruled(rule, language)) };
  }

  /** Calculations of common methods, to begin from. */
  @Get('method-rules/templates')
  @ApiOkResponse({ type: [CalculationBody] })
  @Access('laboratory.read')
  templates(): CalculationBody[] {
    return sent(METHOD_CALCULATIONS);
  }

  /** What a calculation gives for readings; it need not be kept. */
  @Post('method-rules/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: CalculatedView })
  @Access('laboratory.read')
  preview(@Body() { calculation, batch, replicates }: CalculationPreviewBody): CalculatedView {
    const { precision, ...calculated } = this.rules.preview(sent<CalculationSpec>(calculation), batch, replicates);
    return { ...sent<CalculatedView>(calculated), ...(precision ? { precision: precision.status } : {}) };
  }

  @Get('method-rules/:id')
  @ApiOkResponse({ type: MethodRuleView })
  @Access('laboratory.read')
  async methodRule(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<MethodRuleView> {
    return ruled(await this.rules.one(caller, id), language);
  }

  /** Proposes the next version of a method's rule; its worked examples must come out. */
  @Post('method-rules')
  @ApiCreatedResponse({ type: MethodRuleView })
  @Access('floor.propose')
  async proposeRule(@CurrentCaller() caller: Caller, @Body() body: MethodRuleBody, @Headers('accept-language') language?: string): Promise<MethodRuleView> {
    return ruled(await this.rules.propose(caller, sent(body)), language);
  }

  @Post('method-rules/:id/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: MethodRuleView })
  @Access('floor.approve')
  async decideRule(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { action, reason }: DecisionBody, @Headers('accept-language') language?: string): Promise<MethodRuleView> {
    return ruled(await this.rules.decide(caller, id, action, reason), language);
  }

  @Get('control-charts')
  @Exported(CHARTS_EXPORT)
  @ApiOkResponse({ type: ChartPage })
  @Access('laboratory.read')
  async controlCharts(@CurrentCaller() caller: Caller, @Query() query: ChartQuery): Promise<ChartPage> {
    return sent(await this.charts.list(caller, query));
  }

  /** A chart with its limits and its latest values. */
  @Get('control-charts/:id')
  @ApiOkResponse({ type: ChartFileView })
  @Access('laboratory.read')
  async controlChart(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<ChartFileView> {
    return charted(await this.charts.chart(caller, id), language);
  }

  /** The chart's latest values as a list. */
  @Get('control-charts/:id/values')
  @Exported(POINTS_EXPORT)
  @ApiOkResponse({ type: ChartPointPage })
  @Access('laboratory.read')
  async controlValues(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ChartPointPage> {
    const { points } = await this.charts.chart(caller, id);
    return { items: points.map((point) => ({ ...sent<ChartPointPage['items'][number]>(point), rules: point.broken.map(({ rule }) => rule) })) };
  }

  /** Proposes limits: from at least twenty values, or from the certificate of the material. */
  @Post('control-charts/:id/limits')
  @ApiCreatedResponse({ type: ChartFileView })
  @Access('floor.propose')
  async proposeLimits(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: LimitsBody, @Headers('accept-language') language?: string): Promise<ChartFileView> {
    return charted(await this.charts.propose(caller, id, wanted(body)), language);
  }

  @Post('control-charts/:id/limits/:limitsId/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: ChartFileView })
  @Access('floor.approve')
  async decideLimits(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('limitsId', ParseUUIDPipe) limitsId: string, @Body() { action, reason }: DecisionBody,
    @Headers('accept-language') language?: string,
  ): Promise<ChartFileView> {
    return charted(await this.charts.decide(caller, id, limitsId, action, reason), language);
  }

  /** Worksheets whose quality control failed, newest first. */
  @Get('control-holds')
  @Exported(HOLDS_EXPORT)
  @ApiOkResponse({ type: HoldPage })
  @Access('laboratory.read')
  async controlHolds(@CurrentCaller() caller: Caller, @Query() { waiting, after, limit }: HoldQuery, @Headers('accept-language') language?: string): Promise<HoldPage> {
    const page = await this.holds.list(caller, { waiting: waiting === undefined ? undefined : waiting === 'true', after, limit });
    return { ...page, items: page.items.map((hold) => held(hold, language)) };
  }

  @Get('control-holds/:id')
  @ApiOkResponse({ type: HoldView })
  @Access('laboratory.read')
  async controlHold(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<HoldView> {
    return held(await this.holds.one(caller, id), language);
  }

  /** The technician's reason. */
  @Post('control-holds/:id/reason')
  @HttpCode(200)
  @ApiOkResponse({ type: HoldView })
  @Access('control.explain')
  async explain(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: HoldReasonBody, @Headers('accept-language') language?: string): Promise<HoldView> {
    return held(await this.holds.step(caller, id, { ...body, action: 'explain' }), language);
  }

  /** The quality manager's decision: measured again, accepted with the reason, or rejected. */
  @Post('control-holds/:id/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: HoldView })
  @Access('control.decide')
  async decideHold(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: HoldDecisionBody, @Headers('accept-language') language?: string): Promise<HoldView> {
    return held(await this.holds.step(caller, id, body), language);
  }
}

/** The whole history where no days are named. */
function wanted({ source, by, from, to, leftOut, mean, deviation, certificate, validFrom, reason }: LimitsBody): LimitsWanted {
  return source === 'history'
    ? { source, by: by ?? 'standard-deviation', from: from ?? '2000-01-01', to: to ?? validFrom, leftOut: leftOut ?? [], validFrom, reason }
    : { source, mean: mean ?? '', deviation: deviation ?? '', certificate: certificate ?? '', validFrom, reason };
}
