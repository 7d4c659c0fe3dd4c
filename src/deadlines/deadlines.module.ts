import { Global, Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { CalendarController, LegalWindowsController } from './deadlines.controller.js';
import { Deadlines } from './deadlines.service.js';
import { DueRegister } from './due-register.js';
import { Notices } from './notices.service.js';
import { Revisions } from './revisions.service.js';
import { LegalWindows } from './windows.service.js';

@Global()
@Module({
  imports: [LedgerModule],
  controllers: [CalendarController, LegalWindowsController],
  providers: [Deadlines, DueRegister, Revisions, Notices, LegalWindows],
  exports: [Deadlines, DueRegister],
})
export class DeadlinesModule {}
