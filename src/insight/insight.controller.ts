import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { Home } from './home.service.js';
import { HomeView, PlanProgressView, SearchQuery, SearchView, type StratumProgressView } from './insight.dto.js';
import { Search } from './search.service.js';

@ApiTags('insight')
@Controller('api')
export class InsightController {
  constructor(private readonly home: Home, private readonly search: Search, private readonly uow: UnitOfWork) {}

  /** What waits for the reader, in groups by next action; counts come from the same query as the rows. */
  @Get('home')
  @ApiOkResponse({ type: HomeView })
  @Access('home.read')
  async homeGroups(@CurrentCaller() caller: Caller): Promise<HomeView> {
    return { groups: await this.home.groups(caller) };
  }

  /** Anything by number, code or name that the reader may see. */
  @Get('search')
  @ApiOkResponse({ type: SearchView })
  @Access('home.read')
  async find(@CurrentCaller() caller: Caller, @Query() query: SearchQuery): Promise<SearchView> {
    return { items: await this.search.find(caller, query.q) };
  }

  /** How far a plan is, by stratum: counts only, so that nothing of what was drawn shows. */
  @Get('insight/plans/:id/progress')
  @ApiOkResponse({ type: PlanProgressView })
  @Access('plan.read')
  async progress(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PlanProgressView> {
    const strata = await this.uow.read(caller, (tx) => tx.query<StratumProgressView>(
      `SELECT s.id AS "stratumId", s.code, s.quota,
         count(i.id) AS sampled, count(i.id) FILTER (WHERE i.received_on IS NOT NULL) AS received, count(i.outcome) AS concluded,
         count(*) FILTER (WHERE i.outcome IN ('fail', 'problem')) AS failed
       FROM plans.plan p JOIN plans.stratum s ON s.plan_id = p.id LEFT JOIN samples.item i ON i.stratum_id = s.id AND i.plan_id = p.id
       WHERE p.id = $1 GROUP BY s.id ORDER BY s.code`,
      [id],
    ));
    return { strata };
  }
}
