import { Module, type OnModuleInit } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DeadlinesModule } from '../deadlines/index.js';
import { DirectoryModule } from '../directory/index.js';
import { DrawDispatched, DrawsModule } from '../draws/index.js';
import { LedgerModule } from '../ledger/index.js';
import { OrdersModule } from '../orders/index.js';
import { SYSTEM } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { Attachments } from './attachments.service.js';
import { Custody } from './custody.service.js';
import { Counter } from './counter.service.js';
import { CounterController } from './counter.controller.js';
import { CustodyController } from './custody.controller.js';
import { Disposals } from './disposals.service.js';
import { Items } from './items.service.js';
import { ItemsController } from './items.controller.js';
import { ProducerLimitsRule } from './producer-limits.service.js';
import { Numbers } from './numbers.service.js';
import { NumbersController } from './numbers.controller.js';
import { Papers } from './papers.service.js';
import { Reception } from './reception.service.js';
import { Samples } from './samples.service.js';
import { Signings } from './signings.service.js';
import { Storage } from './storage.service.js';
import { StorageController } from './storage.controller.js';
import { Visits } from './visits.service.js';
import { VisitsController } from './visits.controller.js';
import { ItemDueDays } from './due-days.service.js';

export const DISPOSAL_JOB = 'samples.propose-disposals';

/** From the visit to the disposal: records, items, portions, seals, custody, storage. */
@Module({
  imports: [LedgerModule, DeadlinesModule, DirectoryModule, CatalogueModule, OrdersModule, DrawsModule],
  controllers: [VisitsController, ItemsController, CustodyController, CounterController, StorageController, NumbersController],
  providers: [ItemDueDays, Visits, Attachments, ProducerLimitsRule, Signings, Numbers, Custody, Reception, Counter, Storage, Disposals, Items, Papers, Samples],
  exports: [Samples],
})
export class SamplesModule implements OnModuleInit {
  constructor(private readonly facts: Facts, private readonly jobs: Jobs, private readonly visits: Visits, private readonly disposals: Disposals) {}

  onModuleInit(): void {
    this.facts.on(DrawDispatched, (tx, dispatched) => this.visits.create(tx, dispatched));
    this.jobs.define(DISPOSAL_JOB, () => this.disposals.propose(SYSTEM));
    this.jobs.every(DISPOSAL_JOB, '30 17 * * *');
  }
}
