import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { PortalController } from './portal.controller.js';
import { Registrations } from './registrations.service.js';
import { PortalUsers } from './users.service.js';

@Module({ imports: [LedgerModule], controllers: [PortalController], providers: [Registrations, PortalUsers], exports: [Registrations] })
export class PortalModule {}
