import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { granted, refuse } from '../kernel/index.js';
import { Config } from '../platform/config/index.js';
import { NOBODY_ID, UnitOfWork, type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, PublicRoute, RateLimited } from '../platform/http/index.js';
import { Accounts } from './accounts.service.js';
import { Confirmation } from './confirmation.service.js';
import { demonstrationLogins } from './demonstration-logins.js';
import { permissionsOf } from './domain/access.js';
import {
  ChangePasswordBody, CodeBody, ContactBody, ContactView, DemonstrationView, NewTokenBody, NewTokenView, ProofBody, RecoveryCodesLeftView, RecoveryCodesView, RenewCodesBody, SessionView, SetupBody, SignInBody, TokenView, TotpView,
} from './organisations.dto.js';
import { SecondFactor } from './second-factor.service.js';
import { COOKIE, Sessions } from './sessions.service.js';

const COOKIE_WAY = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly roles: string[];
  readonly mustChangePassword: boolean;
  readonly totpEnabled: boolean;
  readonly recoveryCodesLeft: number | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: string;
}

@ApiTags('session')
@Controller('api')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly secondFactor: SecondFactor,
    private readonly confirmation: Confirmation,
    private readonly uow: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** Who is signed in, what they may do, and what must be done first. 401 without a session. */
  @Get('session')
  @ApiOkResponse({ type: SessionView })
  @PublicRoute('Says whether the browser is signed in; answers 401 when it is not')
  async session(@CurrentCaller() caller: Caller): Promise<SessionView> {
    if (caller.accountId === NOBODY_ID) granted(refuse('session.needed', {}, 'unauthenticated'));
    const [row] = await this.uow.read(caller, (tx) => tx.query<SessionRow>(
      `SELECT a.id, a.name, a.login, a.roles, a.must_change_password AS "mustChangePassword", a.totp_confirmed AS "totpEnabled",
         CASE WHEN a.totp_confirmed THEN (SELECT count(*)::int FROM organisations.recovery_code c WHERE c.account_id = a.id AND c.used_at IS NULL AND c.void_at IS NULL) END AS "recoveryCodesLeft",
         o.id AS "organisationId", o.name AS "organisationName", o.kind
       FROM organisations.account a JOIN organisations.organisation o ON o.id = a.organisation_id WHERE a.id = $1`,
      [caller.accountId],
    ));
    if (!row) return granted(refuse('session.needed', {}, 'unauthenticated'));
    const { id, name, login, mustChangePassword, totpEnabled, recoveryCodesLeft, roles } = row;
    return {
      account: { id, name, login, mustChangePassword, totpEnabled, recoveryCodesLeft, ...(caller.pending ? { pending: caller.pending } : {}) },
      organisation: { id: row.organisationId, name: row.organisationName, kind: row.kind },
      roles,
      permissions: permissionsOf(roles),
      demonstration: this.config.demonstration,
    };
  }

  /** Signs in; the session is a cookie that scripts cannot read. */
  @Post('session')
  @HttpCode(204)
  @RateLimited(30, 60)
  @PublicRoute('Signing in')
  async signIn(@Body() body: SignInBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = await this.sessions.signIn(body.login, body.password, body.code);
    const former = request.cookies[COOKIE];
    if (former) await this.sessions.signOut(former);
    void reply.setCookie(COOKIE, token, COOKIE_WAY);
  }

  /** Proves again who sits there, by password or code: the session gets a new id and may sign for five minutes. A token cannot. */
  @Post('session/proof')
  @HttpCode(204)
  @RateLimited(30, 60)
  @Access('session.own')
  async prove(@CurrentCaller() caller: Caller, @Body() body: ProofBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.confirmation.confirm(caller, body);
    void reply.setCookie(COOKIE, await this.sessions.renew(request.cookies[COOKIE] ?? ''), COOKIE_WAY);
  }

  /** Where the reader wants mail of the system; null where none was given. */
  @Get('session/contact')
  @ApiOkResponse({ type: ContactView })
  @Access('session.own')
  contact(@CurrentCaller() caller: Caller): Promise<ContactView> {
    return this.accounts.ownContact(caller);
  }

  /** Gives, changes or takes away the reader's own mail address. */
  @Put('session/contact')
  @ApiOkResponse({ type: ContactView })
  @Access('session.own')
  keepContact(@CurrentCaller() caller: Caller, @Body() { email }: ContactBody): Promise<ContactView> {
    return this.accounts.keepOwnContact(caller, email);
  }

  @Delete('session')
  @HttpCode(204)
  @Access('session.own')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[COOKIE];
    if (token) await this.sessions.signOut(token);
    void reply.clearCookie(COOKIE, { path: '/', secure: true });
  }

  /** Signs out everywhere, here too. */
  @Delete('sessions')
  @HttpCode(204)
  @Access('session.own')
  async signOutEverywhere(@CurrentCaller() caller: Caller): Promise<void> {
    await this.sessions.signOutEverywhere(caller.accountId);
  }

  /** Changes the caller's own password and ends every session. */
  @Post('session/password')
  @HttpCode(204)
  @RateLimited(10, 60)
  @Access('session.own')
  async changePassword(@CurrentCaller() caller: Caller, @Body() body: ChangePasswordBody): Promise<void> {
    await this.accounts.changeOwnPassword(caller, body.present, body.next);
  }

  @Post('session/totp')
  @ApiCreatedResponse({ type: TotpView })
  @RateLimited(10, 60)
  @Access('session.own')
  beginTotp(@CurrentCaller() caller: Caller): Promise<TotpView> {
    return this.secondFactor.begin(caller);
  }

  /** Turns the second factor on; the answer carries ten recovery codes, once. */
  @Post('session/totp/confirm')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  @RateLimited(10, 60)
  @Access('session.own')
  confirmTotp(@CurrentCaller() caller: Caller, @Body() body: CodeBody): Promise<RecoveryCodesView> {
    return this.secondFactor.confirm(caller, body.code);
  }

  @Get('session/recovery-codes')
  @ApiOkResponse({ type: RecoveryCodesLeftView })
  @Access('session.own')
  async recoveryCodesLeft(@CurrentCaller() caller: Caller): Promise<RecoveryCodesLeftView> {
    const { left, used } = await this.secondFactor.recoveryCodesLeft(caller);
    return { left, used: used.map((at) => at.toISOString()) };
  }

  /** Ten new recovery codes, once; the former ones are void. */
  @Post('session/recovery-codes')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  @RateLimited(10, 60)
  @Access('session.own')
  renewRecoveryCodes(@CurrentCaller() caller: Caller, @Body() body: RenewCodesBody): Promise<RecoveryCodesView> {
    return this.secondFactor.renewRecoveryCodes(caller, body.password, body.code);
  }

  @Get('tokens')
  @ApiOkResponse({ type: [TokenView] })
  @Access('session.own')
  tokens(@CurrentCaller() caller: Caller): Promise<TokenView[]> {
    return this.uow.read(caller, (tx) => tx.query<TokenView>(
      'SELECT id, name, permissions, expires_at AS "expiresAt", revoked_at IS NOT NULL AS revoked FROM organisations.api_token WHERE account_id = $1 ORDER BY created_at DESC LIMIT 100',
      [caller.accountId],
    ));
  }

  /** A token for a machine, with some of the caller's permissions. It is shown once. */
  @Post('tokens')
  @ApiCreatedResponse({ type: NewTokenView })
  @RateLimited(10, 60)
  @Access('session.own')
  createToken(@CurrentCaller() caller: Caller, @Body() body: NewTokenBody): Promise<NewTokenView> {
    return this.accounts.createToken(caller, body.name, body.permissions, body.days);
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  @Access('session.own')
  async revokeToken(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.accounts.revokeToken(caller, id);
  }

  /** The demonstration's sign-ins, one per role; says only that this is none where it is none. */
  @Get('demonstration')
  @ApiOkResponse({ type: DemonstrationView })
  @PublicRoute('The demonstration listens on loopback only and shows its sign-ins; a production system has none')
  async demonstration(): Promise<DemonstrationView> {
    return { demonstration: this.config.demonstration, logins: this.config.demonstration ? await demonstrationLogins(this.config.dataDirectory) : [] };
  }

  /** Makes the bureau and its first administrator with the one-time link that the start printed. */
  @Post('setup')
  @HttpCode(204)
  @RateLimited(10, 60)
  @PublicRoute('Needs the one-time token that the start of an empty system printed')
  async setUp(@Body() body: SetupBody): Promise<void> {
    await this.accounts.setUp(body.token, { name: body.bureauName }, body);
  }
}
