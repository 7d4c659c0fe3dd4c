import { Global, Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { QualificationController } from './qualification.controller.js';
import { Qualification } from './qualification.service.js';

@Global()
@Module({ imports: [LedgerModule], controllers: [QualificationController], providers: [Qualification], exports: [Qualification] })
export class QualificationModule {}
