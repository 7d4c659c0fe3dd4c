import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../database/index.js';
import type { Refusal } from '../../kernel/index.js';

export const ACCESS = 'hengjian:access';
export const RATE = 'hengjian:rate';

export type AccessRule = { readonly permission: string } | { readonly publicBecause: string };

/** The route needs this permission; which roles hold it is data in `organisations/domain/access.ts`. */
export const Access = (permission: string) =>
  applyDecorators(SetMetadata(ACCESS, { permission } satisfies AccessRule), ApiCookieAuth(), ApiExtension('x-permission', permission));

/** The route answers anyone; the reason is read by the test that walks all routes. */
export const PublicRoute = (because: string) =>
  applyDecorators(SetMetadata(ACCESS, { publicBecause: because } satisfies AccessRule), ApiExtension('x-public', because));

/** At most `times` calls in `seconds` from one address. */
export const RateLimited = (times: number, seconds: number) => SetMetadata(RATE, { times, seconds });

/** Who called, as the access guard found: `ANONYMOUS` on public routes without a session. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!request.caller) throw new Error('No caller: the route was not guarded');
  return request.caller;
});

export interface AuthenticatedRequest extends FastifyRequest {
  caller?: Caller;
}

/** Finds out who calls; the organisations module does it by session cookie or token. */
export abstract class Authenticator {
  /** The caller behind a request, or undefined where it carries no valid session or token. */
  abstract authenticate(request: FastifyRequest): Promise<Omit<Caller, 'requestId' | 'command'> | undefined>;
  /** Undefined when the caller may; otherwise the refusal to answer with. */
  abstract whyNot(caller: Caller, permission: string): Refusal | undefined;
}
