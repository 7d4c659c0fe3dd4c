import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { SamplesModule } from '../samples/index.js';
import { Assignments } from './assignment.service.js';
import { Intake } from './intake.service.js';
import { LeavingsOut } from './leaving-out.service.js';
import { ExaminationLists } from './lists.service.js';
import { ResultsController } from './results.controller.js';
import { Results } from './results.service.js';
import { Review } from './review.service.js';
import { Sheets } from './sheet.service.js';
import { UpperRooms } from './upper-rooms.js';

@Module({
  imports: [CatalogueModule, SamplesModule],
  controllers: [ResultsController],
  providers: [UpperRooms, Intake, Assignments, Sheets, LeavingsOut, Review, ExaminationLists, Results],
  exports: [Results],
})
export class ResultsModule {}
