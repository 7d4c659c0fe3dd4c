import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { HealthController } from './health.controller.js';
import { Origins } from './origins.js';
import { ProblemFilter } from './problem.filter.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [Origins, { provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_FILTER, useClass: ProblemFilter }],
})
export class HttpModule {}
