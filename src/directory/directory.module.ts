import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { Devices } from './devices.service.js';
import { DirectoryController } from './directory.controller.js';
import { Directory } from './directory.service.js';
import { DirectoryImportsController } from './imports.controller.js';
import { DirectoryImports } from './imports.service.js';
import { Supervision } from './supervision.service.js';

@Module({
  imports: [LedgerModule],
  controllers: [DirectoryImportsController, DirectoryController],
  providers: [Directory, DirectoryImports, Devices, Supervision],
  exports: [Directory, DirectoryImports, Supervision],
})
export class DirectoryModule {}
