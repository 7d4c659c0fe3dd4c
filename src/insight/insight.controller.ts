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
         coalesce(c.sampled, 0) AS sampled, coalesce(c.received, 0) AS received, coalesce(c.concluded, 0) AS concluded, coalesce(c.failed, 0) AS failed
       FROM plans.plan p JOIN plans.stratum s ON s.plan_id = p.id LEFT JOIN samples.progress(p.id) c ON c.stratum_id = s.id
       WHERE p.id = $1 AND (s.revision = p.revision OR c.stratum_id IS NOT NULL) ORDER BY s.revision DESC, s.code`,
      [id],
    ));
    return { strata };
  }
}
