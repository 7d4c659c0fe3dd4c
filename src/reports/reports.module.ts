import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { ResultsModule } from '../results/index.js';
import { SamplesModule } from '../samples/index.js';
import { Approvals } from './approvals.service.js';
import { DocumentsController } from './documents.controller.js';
import { Documents } from './documents.service.js';
import { EnterpriseController } from './enterprise.controller.js';
import { Rendering } from './rendering.service.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';
import { SignaturesController } from './signatures.controller.js';
import { Signatures } from './signatures.service.js';
import { VerificationController } from './verification.controller.js';

@Module({
  imports: [LedgerModule, SamplesModule, ResultsModule],
  controllers: [ReportsController, EnterpriseController, VerificationController, DocumentsController, SignaturesController],
  providers: [Approvals, Rendering, Reports, Documents, Signatures],
  exports: [Rendering, Reports],
})
export class ReportsModule {}
