import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { LaboratoryModule } from '../laboratory/index.js';
import { SamplesModule } from '../samples/index.js';
import { Allotments } from './allotment.service.js';
import { Assignments } from './assignment.service.js';
import { Gate } from './gate.service.js';
import { InstrumentsUsed } from './instruments-used.service.js';
import { Intake } from './intake.service.js';
import { LeavingsOut } from './leaving-out.service.js';
import { Declarations } from './declarations.service.js';
import { ExaminationLists } from './lists.service.js';
import { Remarks } from './remarks.service.js';
import { ResultsController } from './results.controller.js';
import { Results } from './results.service.js';
import { Review } from './review.service.js';
import { Sheets } from './sheet.service.js';
import { Subcontracts } from './subcontract.service.js';
import { UpperRooms } from './upper-rooms.js';
import { WorkController } from './work.controller.js';
import { ExaminationDueDays } from './due-days.service.js';
import { ReadingStore } from './reading-store.service.js';
import { WorksheetEntry } from './worksheets/entry.service.js';
import { WorksheetHistory } from './worksheets/history.service.js';
import { InstrumentIntake } from './worksheets/instrument-intake.service.js';
import { Methods } from './worksheets/methods.js';
import { OriginalRecords } from './worksheets/record.service.js';
import { RunControls } from './worksheets/run-controls.js';
import { WorksheetSteps } from './worksheets/steps.service.js';
import { WorksheetsController } from './worksheets/worksheets.controller.js';
import { Worksheets } from './worksheets/worksheets.service.js';

@Module({
  imports: [CatalogueModule, LaboratoryModule, SamplesModule],
  controllers: [WorkController, WorksheetsController, ResultsController],
  providers: [
    ReadingStore, Remarks, Methods, RunControls, Worksheets, WorksheetEntry, InstrumentIntake, WorksheetSteps, WorksheetHistory, OriginalRecords,
    UpperRooms, Gate, Subcontracts, Allotments, InstrumentsUsed, ExaminationDueDays, Intake, Assignments, Sheets, LeavingsOut, Declarations, Review, ExaminationLists, Results,
  ],
  exports: [Results],
})
export class ResultsModule {}
