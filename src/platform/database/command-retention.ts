import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/index.js';
import { SYSTEM } from './caller.js';
import { UnitOfWork } from './unit-of-work.js';

export const COMMAND_RETENTION_JOB = 'platform.forget-commands';
/** So long a command that is sent again is answered as the first time. Nobody's browser repeats a request for a month. */
const KEPT_DAYS = 30;

/** Forgets the keys and answers of old commands, daily in the night, so that the table stays as small as a month. */
@Injectable()
export class CommandRetention implements OnModuleInit {
  constructor(private readonly jobs: Jobs, private readonly uow: UnitOfWork) {}

  onModuleInit(): void {
    this.jobs.define(COMMAND_RETENTION_JOB, async () => {
      // By the database's own clock, which wrote the time.
      await this.uow.run(SYSTEM, (tx) => tx.query('DELETE FROM platform.command WHERE at < now() - make_interval(days => $1)', [KEPT_DAYS]));
    });
    this.jobs.every(COMMAND_RETENTION_JOB, '15 18 * * *');
  }
}
