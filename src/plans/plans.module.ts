import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { LedgerModule } from '../ledger/index.js';
import { PlansController } from './plans.controller.js';
import { Plans } from './plans.service.js';

@Module({
  imports: [LedgerModule, CatalogueModule],
  controllers: [PlansController],
  providers: [Plans],
  exports: [Plans],
})
export class PlansModule {}
