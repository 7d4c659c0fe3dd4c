import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { LedgerModule } from '../ledger/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { PlansModule } from '../plans/index.js';
import { QualificationModule } from '../qualification/index.js';
import { AvoidancesController } from './avoidances.controller.js';
import { Avoidances } from './avoidances.service.js';
import { DrawsController } from './draws.controller.js';
import { Draws } from './draws.service.js';
import { LaboratoryInterestsController } from './laboratory-interests.controller.js';
import { LaboratoryInterests } from './laboratory-interests.service.js';
import { LaboratoryPools } from './laboratory-pools.service.js';
import { NonceSource } from './nonce-source.js';
import { PersonnelController } from './personnel.controller.js';
import { Personnel } from './personnel.service.js';
import { DrawPreparation } from './preparation.service.js';
import { PublicDrawsController } from './public-draws.controller.js';
import { PublicDraws } from './public-draws.service.js';
import { DrawReading } from './reading.service.js';
import { Rosters } from './roster.service.js';

@Module({
  imports: [LedgerModule, DirectoryModule, CatalogueModule, QualificationModule, PlansModule],
  controllers: [DrawsController, PublicDrawsController, AvoidancesController, PersonnelController, LaboratoryInterestsController],
  providers: [Draws, DrawPreparation, DrawReading, PublicDraws, Avoidances, NonceSource, Personnel, Rosters, LaboratoryPools, LaboratoryInterests],
  exports: [Draws, DrawPreparation, DrawReading],
})
export class DrawsModule {}
