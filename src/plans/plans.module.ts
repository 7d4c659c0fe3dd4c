import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { LedgerModule } from '../ledger/index.js';
import { FilesModule } from '../platform/files/index.js';
import { Complaints } from './complaints.service.js';
import { PlanDesignController } from './plan-design.controller.js';
import { PlanDesign } from './plan-design.service.js';
import { PlansController } from './plans.controller.js';
import { Plans } from './plans.service.js';
import { RiskRules } from './risk-rules.service.js';

@Module({
  imports: [LedgerModule, CatalogueModule, DirectoryModule, FilesModule],
  controllers: [PlansController, PlanDesignController],
  providers: [Plans, PlanDesign, RiskRules, Complaints],
  exports: [Plans],
})
export class PlansModule {}
