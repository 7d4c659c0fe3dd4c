import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { granted, refuse, Refused } from '../../kernel/index.js';
import { ANONYMOUS, type Caller } from '../database/index.js';
import { ACCESS, Authenticator, RATE, type AccessRule, type AuthenticatedRequest } from './access.js';
import { Origins } from './origins.js';
import { whyNotReadable } from './unreadable.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The one gate of every route: rate, origin, whether what was sent can be read, who calls, whether they may. A route that declares nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly origins: Origins,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, targets);
    if (!rule) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no access`);
    await this.limit(request, this.reflector.get(RATE, context.getHandler()), `${context.getClass().name}.${context.getHandler().name}`);
    granted(this.origins.whyNot(request));
    granted(whyNotReadable([request.params, request.query, request.body]));

    const known = await this.authenticator.authenticate(request);
    const caller: Caller = { ...(known ?? ANONYMOUS), requestId: request.id, ...(known ? commandOf(request) : {}) };
    request.caller = caller;
    if ('publicBecause' in rule) return true;
    if (!known) granted(refuse('session.needed', {}, 'unauthenticated'));
    granted(this.authenticator.whyNot(caller, rule.permission));
    return true;
  }

  private async limit(request: AuthenticatedRequest, rate: { times: number; seconds: number } | undefined, route: string): Promise<void> {
    if (!rate) return;
    const limiter = this.limiters.get(route) ?? new RateLimiterMemory({ points: rate.times, duration: rate.seconds });
    this.limiters.set(route, limiter);
    await limiter.consume(request.ip).catch((over: { msBeforeNext?: number }) => {
      throw new Refused(refuse('http.too-many', { seconds: Math.ceil((over.msBeforeNext ?? 1000) / 1000) }, 'too-many'));
    });
  }
}

/** The command key that the sender chose, with the hash of what it sent; a key that is not a UUID is refused. */
function commandOf(request: AuthenticatedRequest): Pick<Caller, 'command'> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || request.method === 'GET') return {};
  if (!UUID.test(key)) throw new Refused(refuse('command.key-invalid', {}, 'invalid'));
  const sent = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
  return { command: { key: key.toLowerCase(), fingerprint: createHash('sha256').update(sent).digest('hex') } };
}
