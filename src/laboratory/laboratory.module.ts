import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { ChartPages } from './chart-pages.service.js';
import { ControlCharts } from './control-charts.service.js';
import { ControlHolds } from './control-holds.service.js';
import { Definitions } from './definitions.service.js';
import { FloorController } from './floor.controller.js';
import { InstrumentFiles } from './instrument-files.service.js';
import { InstrumentFolder } from './instrument-folder.service.js';
import { InstrumentsController } from './instruments.controller.js';
import { Instruments } from './instruments.service.js';
import { MethodRules } from './method-rules.service.js';
import { ProficiencyTests } from './proficiency.service.js';

@Module({
  imports: [LedgerModule],
  controllers: [FloorController, InstrumentsController],
  providers: [Definitions, ChartPages, MethodRules, ControlCharts, ControlHolds, Instruments, InstrumentFiles, InstrumentFolder, ProficiencyTests],
  exports: [MethodRules, ControlCharts, ControlHolds],
})
export class LaboratoryModule {}
