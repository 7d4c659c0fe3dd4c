import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { LedgerModule } from '../ledger/index.js';
import { QualificationModule } from '../qualification/index.js';
import { Orders } from './orders.service.js';
import { OrdersController } from './orders.controller.js';
import { Requests } from './requests.service.js';

/** What customers order: entrusted tests, verification and calibration, periodic inspection. Its items begin at the laboratory's counter, in `samples`. */
@Module({
  imports: [LedgerModule, CatalogueModule, QualificationModule],
  controllers: [OrdersController],
  providers: [Orders, Requests],
  exports: [Orders],
})
export class OrdersModule {}
