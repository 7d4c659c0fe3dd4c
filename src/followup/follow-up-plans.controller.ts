import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { FollowUpPlanView } from './follow-up-plans.dto.js';
import { FollowUpPlans } from './follow-up-plans.service.js';

@ApiTags('followup')
@Controller('api/handlings')
export class FollowUpPlansController {
  constructor(private readonly plans: FollowUpPlans) {}

  /** Begins a follow-up plan for the handled unit; the bureau's planners fill it in. */
  @Post(':id/follow-up-plan')
  @ApiCreatedResponse({ type: FollowUpPlanView })
  @Access('handling.act')
  draft(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<FollowUpPlanView> {
    return this.plans.draft(caller, id);
  }
}
