import { Module, type DynamicModule } from '@nestjs/common';
import { DrawsModule } from './draws/index.js';
import { PlansModule } from './plans/index.js';
import { CatalogueModule } from './catalogue/index.js';
import { InsightModule } from './insight/index.js';
import { DirectoryModule } from './directory/index.js';
import { DeadlinesModule } from './deadlines/index.js';
import { QualificationModule } from './qualification/index.js';
import { FollowupModule } from './followup/index.js';
import { LaboratoryModule } from './laboratory/index.js';
import { PortalModule } from './portal/index.js';
import { ReportsModule } from './reports/index.js';
import { SamplesModule } from './samples/index.js';
import { ResultsModule } from './results/index.js';
import { OrdersModule } from './orders/index.js';
import { OrganisationsModule } from './organisations/index.js';
import { LedgerModule } from './ledger/index.js';
import { MessagesModule } from './messages/index.js';
import { Clock } from './platform/clock/index.js';
import { Config } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { FactsModule } from './platform/facts/index.js';
import { FilesModule } from './platform/files/index.js';
import { HttpModule } from './platform/http/index.js';
import { JobsModule, WORKER_OPTIONS } from './platform/jobs/index.js';
import { LogModule } from './platform/log/index.js';

export interface AppOptions {
  readonly config: Config;
  readonly clock?: Clock;
  /** Whether this process takes jobs from the queue. */
  readonly worker?: boolean;
}

/** Wires everything, decides nothing. The order of the modules is the order of the house. */
@Module({})
export class AppModule {
  static with({ config, clock = new Clock(), worker = true }: AppOptions): DynamicModule {
    const ground: DynamicModule = {
      module: class Ground {},
      global: true,
      providers: [{ provide: Config, useValue: config }, { provide: Clock, useValue: clock }, { provide: WORKER_OPTIONS, useValue: { enabled: worker } }],
      exports: [Config, Clock, WORKER_OPTIONS],
    };
    return {
      module: AppModule,
      imports: [
        ground, LogModule, DatabaseModule, FactsModule, JobsModule, FilesModule, HttpModule,
        LedgerModule,
        OrganisationsModule,
        MessagesModule,
        DeadlinesModule,
        DirectoryModule,
        CatalogueModule,
        QualificationModule,
        OrdersModule,
        PlansModule,
        DrawsModule,
        SamplesModule,
        LaboratoryModule,
        ResultsModule,
        ReportsModule,
        PortalModule,
        FollowupModule,
        InsightModule,
      ],
    };
  }
}
