import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { ChartPages } from './chart-pages.service.js';
import { ControlCharts } from './control-charts.service.js';
import { ControlHolds } from './control-holds.service.js';
import { Definitions } from './definitions.service.js';
import { FloorController } from './floor.controller.js';
import { MethodRules } from './method-rules.service.js';

@Module({
  imports: [LedgerModule],
  controllers: [FloorController],
  providers: [Definitions, ChartPages, MethodRules, ControlCharts, ControlHolds],
  exports: [MethodRules, ControlCharts, ControlHolds],
})
export class LaboratoryModule {}
