import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { CatalogueController } from './catalogue.controller.js';
import { Catalogue } from './catalogue.service.js';
import { Limits } from './limits.service.js';

@Module({
  imports: [LedgerModule],
  controllers: [CatalogueController],
  providers: [Catalogue, Limits],
  exports: [Catalogue],
})
export class CatalogueModule {}
