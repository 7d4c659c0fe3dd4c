import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/index.js';
import { LedgerKeys } from './ledger-keys.js';
import { LedgerVerification } from './ledger-verification.js';
import { LedgerController } from './ledger.controller.js';
import { Ledger } from './ledger.service.js';
import { TransparencyLog } from './transparency-log.js';

export const SEQUENCE_JOB = 'ledger.sequence';

/** Entries, the log over them, checkpoints every minute, proofs, and the verification. */
@Global()
@Module({
  controllers: [LedgerController],
  providers: [Ledger, LedgerKeys, TransparencyLog, LedgerVerification],
  exports: [Ledger, TransparencyLog, LedgerVerification],
})
export class LedgerModule implements OnModuleInit {
  constructor(private readonly jobs: Jobs, private readonly log: TransparencyLog) {}

  onModuleInit(): void {
    this.jobs.define(SEQUENCE_JOB, async () => {
      await this.log.checkpoint();
    });
    this.jobs.every(SEQUENCE_JOB, '* * * * *');
  }
}
