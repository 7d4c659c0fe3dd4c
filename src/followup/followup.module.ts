import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { SamplesModule } from '../samples/index.js';
import { FollowupController } from './followup.controller.js';
import { Followup } from './followup.service.js';
import { Openings } from './openings.service.js';

@Module({
  imports: [LedgerModule, SamplesModule],
  controllers: [FollowupController],
  providers: [Followup, Openings],
  exports: [Followup],
})
export class FollowupModule {}
