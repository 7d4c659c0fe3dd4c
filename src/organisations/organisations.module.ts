import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule } from '../ledger/index.js';
import { Authenticator } from '../platform/http/index.js';
import { AccountEntity } from './account.entity.js';
import { Accounts } from './accounts.service.js';
import { Confirmation } from './confirmation.service.js';
import { OrganisationEntity } from './organisation.entity.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { SecondFactor } from './second-factor.service.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OrganisationEntity, AccountEntity]), LedgerModule],
  controllers: [SessionController, OrganisationsController],
  providers: [Organisations, Accounts, Confirmation, SecondFactor, Sessions, { provide: Authenticator, useExisting: Sessions }],
  exports: [Organisations, Accounts, Confirmation, Authenticator],
})
export class OrganisationsModule {}
