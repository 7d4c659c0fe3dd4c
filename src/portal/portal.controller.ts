import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InitialPasswordView } from '../organisations/index.js';
import { type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, Exported, PublicRoute, RateLimited } from '../platform/http/index.js';
import { REGISTRATIONS } from './exported.js';
import {
  ChangePortalUserBody, DecideRegistrationBody, NewPortalUserBody, NewPortalUserView, PortalUserView, RegisterBody, RegisteredView, RegistrationPage, RegistrationQuery,
} from './portal.dto.js';
import { Registrations } from './registrations.service.js';
import { PortalUsers } from './users.service.js';

@ApiTags('portal')
@Controller('api/portal')
export class PortalController {
  constructor(private readonly registrations: Registrations, private readonly users: PortalUsers) {}

  /** An enterprise registers: with the code of its sampling record at once, by its USCC with an officer's approval. */
  @Post('registrations')
  @ApiCreatedResponse({ type: RegisteredView })
  @RateLimited(10, 60)
  @PublicRoute('An enterprise that has no account yet asks for one; nothing is told but what it typed itself')
  register(@Body() body: RegisterBody): Promise<RegisteredView> {
    return this.registrations.register(body);
  }

  @Get('registrations')
  @ApiOkResponse({ type: RegistrationPage })
  @Access('portal.decide')
  @Exported(REGISTRATIONS)
  list(@CurrentCaller() caller: Caller, @Query() query: RegistrationQuery): Promise<RegistrationPage> {
    return this.registrations.list(caller, query);
  }

  /** Approves or declines a request. */
  @Post('registrations/:id/decision')
  @HttpCode(204)
  @Access('portal.decide')
  async decide(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: DecideRegistrationBody): Promise<void> {
    await this.registrations.decide(caller, id, body.action, body.version, body.reason);
  }

  /** The people of the own enterprise. */
  @Get('users')
  @ApiOkResponse({ type: [PortalUserView] })
  @Access('enterprise.manage-users')
  people(@CurrentCaller() caller: Caller): Promise<PortalUserView[]> {
    return this.users.list(caller);
  }

  @Post('users')
  @ApiCreatedResponse({ type: NewPortalUserView })
  @Access('enterprise.manage-users')
  add(@CurrentCaller() caller: Caller, @Body() body: NewPortalUserBody): Promise<NewPortalUserView> {
    return this.users.add(caller, body);
  }

  @Patch('users/:id')
  @HttpCode(204)
  @Access('enterprise.manage-users')
  async change(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangePortalUserBody): Promise<void> {
    await this.users.change(caller, id, body);
  }

  /** A new initial password for someone who forgot theirs. */
  @Post('users/:id/reset-password')
  @ApiCreatedResponse({ type: InitialPasswordView })
  @Access('enterprise.manage-users')
  async reset(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<InitialPasswordView> {
    return { id, ...(await this.users.resetPassword(caller, id)) };
  }
}
