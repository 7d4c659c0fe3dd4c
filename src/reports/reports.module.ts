import { Module } from '@nestjs/common';
import { DrawsModule } from '../draws/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MessagesModule } from '../messages/index.js';
import { ResultsModule } from '../results/index.js';
import { SamplesModule } from '../samples/index.js';
import { Approvals } from './approvals.service.js';
import { DrawRecordsController } from './draw-records.controller.js';
import { DrawRecords } from './draw-records.service.js';
import { ChangesController } from './changes.controller.js';
import { Changes } from './changes.service.js';
import { DocumentSigners, InstitutionKeys } from './document-signers.js';
import { DocumentsController } from './documents.controller.js';
import { Documents } from './documents.service.js';
import { EnterpriseController } from './enterprise.controller.js';
import { OriginalRecordsController } from './original-records.controller.js';
import { ReportReaders } from './readers.service.js';
import { PrintsController } from './prints.controller.js';
import { Printing } from './printing.service.js';
import { Rendering } from './rendering.service.js';
import { ReportsController } from './reports.controller.js';
import { OwnArchive } from './own-archive.service.js';
import { Receipts } from './receipts.service.js';
import { Reports } from './reports.service.js';
import { SignaturesController } from './signatures.controller.js';
import { Signatures } from './signatures.service.js';
import { VerificationController } from './verification.controller.js';
import { Verification } from './verification.service.js';

@Module({
  imports: [LedgerModule, MessagesModule, DrawsModule, SamplesModule, ResultsModule],
  controllers: [ReportsController, PrintsController, ChangesController, EnterpriseController, VerificationController, DocumentsController, DrawRecordsController, OriginalRecordsController, SignaturesController],
  providers: [Approvals, Changes, ReportReaders, Printing, Verification, InstitutionKeys, { provide: DocumentSigners, useExisting: InstitutionKeys }, Rendering, Reports, Receipts, OwnArchive, Documents, DrawRecords, Signatures],
  exports: [Rendering, Reports, InstitutionKeys],
})
export class ReportsModule {}
