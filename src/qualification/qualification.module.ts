import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { LedgerModule } from '../ledger/index.js';
import { Competence } from './competence.service.js';
import { Coverage } from './coverage.service.js';
import { Equipment } from './equipment.service.js';
import { LaboratoryController } from './laboratory.controller.js';
import { LaboratoryRecords } from './laboratory-records.service.js';
import { Materials } from './materials.service.js';
import { QualificationController } from './qualification.controller.js';
import { Qualification } from './qualification.service.js';
import { ScopeController } from './scope.controller.js';
import { Scopes } from './scope.service.js';

@Global()
@Module({
  imports: [LedgerModule, CatalogueModule],
  controllers: [QualificationController, ScopeController, LaboratoryController],
  providers: [Qualification, Scopes, Coverage, Competence, Equipment, Materials, LaboratoryRecords],
  exports: [Qualification, Scopes, Coverage, Competence, Equipment, Materials],
})
export class QualificationModule {}
