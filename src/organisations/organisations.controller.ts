import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, keyOf, paged, Exported } from '../platform/http/index.js';
import { Accounts } from './accounts.service.js';
import {
  AccountPage, AccountQuery, AccountView, ChangeAccountBody, ChangeOrganisationBody, DivisionView, InitialPasswordView, NewAccountBody, OrganisationBody,
  OrganisationPage, OrganisationQuery, OrganisationView,
} from './organisations.dto.js';
import { Organisations } from './organisations.service.js';
import { ACCOUNTS } from './exported.js';

@ApiTags('organisations')
@Controller('api')
export class OrganisationsController {
  constructor(private readonly accounts: Accounts, private readonly organisations: Organisations, private readonly uow: UnitOfWork) {}

  @Get('organisations')
  @ApiOkResponse({ type: OrganisationPage })
  @Access('organisation.read')
  list(@CurrentCaller() caller: Caller, @Query() query: OrganisationQuery): Promise<OrganisationPage> {
    return this.organisations.list(caller, query);
  }

  @Get('organisations/:id')
  @ApiOkResponse({ type: OrganisationView })
  @Access('organisation.read')
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationView> {
    return this.organisations.one(caller, id);
  }

  @Post('organisations')
  @ApiCreatedResponse({ type: OrganisationView })
  @Access('organisation.manage')
  create(@CurrentCaller() caller: Caller, @Body() body: OrganisationBody): Promise<OrganisationView> {
    return this.organisations.create(caller, body);
  }

  @Put('organisations/:id')
  @ApiOkResponse({ type: OrganisationView })
  @Access('organisation.manage')
  change(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeOrganisationBody): Promise<OrganisationView> {
    return this.organisations.change(caller, id, body);
  }

  @Get('divisions')
  @ApiOkResponse({ type: [DivisionView] })
  @Access('organisation.read')
  divisions(@CurrentCaller() caller: Caller): Promise<DivisionView[]> {
    return this.uow.read(caller, (tx) => tx.query<DivisionView>('SELECT code, name, level, parent FROM organisations.division ORDER BY code'));
  }

  @Get('accounts')
  @ApiOkResponse({ type: AccountPage })
  @Access('account.read')
  @Exported(ACCOUNTS)
  async accountList(@CurrentCaller() caller: Caller, @Query() query: AccountQuery): Promise<AccountPage> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<AccountView>(
      `SELECT a.id, a.organisation_id AS "organisationId", o.name AS "organisationName", a.login, a.name, a.roles, a.active, a.totp_confirmed AS "totpEnabled", a.version
       FROM organisations.account a JOIN organisations.organisation o ON o.id = a.organisation_id
       WHERE ($1::uuid IS NULL OR a.organisation_id = $1) AND ($2::text IS NULL OR $2 = ANY (a.roles)) AND ($3::text IS NULL OR a.login > $3)
         AND ($4::text IS NULL OR strpos(a.name || ' ' || a.login || ' ' || o.name, $4) > 0)
       ORDER BY a.login LIMIT $5`,
      [query.organisationId ?? null, query.role ?? null, after, query.q ?? null, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.login], (row) => row);
  }

  /** Creates an account; the answer carries its initial password, once. */
  @Post('accounts')
  @ApiCreatedResponse({ type: InitialPasswordView })
  @Access('account.manage')
  createAccount(@CurrentCaller() caller: Caller, @Body() body: NewAccountBody): Promise<InitialPasswordView> {
    return this.accounts.create(caller, body);
  }

  @Patch('accounts/:id')
  @Access('account.manage')
  async changeAccount(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeAccountBody): Promise<void> {
    await this.accounts.change(caller, id, body.version, body);
  }

  /** A new initial password for someone who forgot theirs; takes the second factor off and ends every session. */
  @Post('accounts/:id/password')
  @ApiCreatedResponse({ type: InitialPasswordView })
  @Access('account.manage')
  async resetPassword(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<InitialPasswordView> {
    return { id, ...(await this.accounts.resetPassword(caller, id)) };
  }
}
