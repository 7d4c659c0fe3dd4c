import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { LedgerModule } from '../ledger/index.js';
import { SamplesModule } from '../samples/index.js';
import { FollowupController } from './followup.controller.js';
import { Followup } from './followup.service.js';
import { Openings } from './openings.service.js';

@Module({
  imports: [LedgerModule, DirectoryModule, SamplesModule],
  controllers: [FollowupController],
  providers: [Followup, Openings],
  exports: [Followup],
})
export class FollowupModule {}
