import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery, PublicRoute, RateLimited } from '../platform/http/index.js';
import { PublicPlanPage, PublicPlanView, PublicSampledPage } from './public-sampling.dto.js';
import { PublicSampling } from './public-sampling.service.js';

const WHY = 'Everyone may know what will be sampled, and who was once every visit of the draw is over';

@ApiTags('public')
@Controller('api/public/plans')
export class PublicSamplingController {
  constructor(private readonly sampling: PublicSampling) {}

  /** Published plans, newest first: what will be sampled, and how much was. Risk monitoring is not among them. */
  @Get()
  @ApiOkResponse({ type: PublicPlanPage })
  @PublicRoute(WHY)
  @RateLimited(120, 60)
  plans(@Query() query: PageQuery): Promise<PublicPlanPage> {
    return this.sampling.plans(query);
  }

  /** One published plan with its strata and draws. */
  @Get(':number')
  @ApiOkResponse({ type: PublicPlanView })
  @PublicRoute(WHY)
  @RateLimited(120, 60)
  plan(@Param('number') number: string): Promise<PublicPlanView> {
    return this.sampling.plan(number);
  }

  /** Who was sampled, when and for what, of draws whose visits are all over; without results. */
  @Get(':number/sampled')
  @ApiOkResponse({ type: PublicSampledPage })
  @PublicRoute(WHY)
  @RateLimited(120, 60)
  sampled(@Param('number') number: string, @Query() query: PageQuery): Promise<PublicSampledPage> {
    return this.sampling.sampled(number, query);
  }
}
