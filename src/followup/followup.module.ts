import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { LedgerModule } from '../ledger/index.js';
import { SamplesModule } from '../samples/index.js';
import { HandlingDueDays } from './due-days.service.js';
import { PlansModule } from '../plans/index.js';
import { FollowUpPlansController } from './follow-up-plans.controller.js';
import { FollowUpPlans } from './follow-up-plans.service.js';
import { FollowupController } from './followup.controller.js';
import { Followup } from './followup.service.js';
import { Openings } from './openings.service.js';

@Module({
  imports: [LedgerModule, DirectoryModule, SamplesModule, PlansModule],
  controllers: [FollowupController, FollowUpPlansController],
  providers: [Followup, FollowUpPlans, HandlingDueDays, Openings],
  exports: [Followup],
})
export class FollowupModule {}
