import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { granted, refuse } from '../../kernel/index.js';
import { Config } from '../config/index.js';
import { DatabaseState } from '../database/index.js';
import { registry } from '../metrics/index.js';
import { PublicRoute } from './access.js';

const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

@ApiTags('operation')
@Controller()
export class HealthController {
  constructor(private readonly database: DatabaseState, private readonly config: Config) {}

  /** The process is alive. */
  @Get('health/live')
  @PublicRoute('A supervisor asks whether the process is alive; nothing is told but that')
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** The process can serve: its database answers and has every migration. 503 otherwise. */
  @Get(['health', 'health/ready'])
  @PublicRoute('A load balancer asks whether the process can serve; no data is told')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'ready' | 'unready'; database: string; migrations: string }> {
    const pending = await this.database.pendingMigrations().catch(() => undefined);
    const isReady = pending?.length === 0;
    if (!isReady) void reply.status(503);
    return { status: isReady ? 'ready' : 'unready', database: pending ? 'up' : 'down', migrations: pending ? (isReady ? 'current' : 'pending') : 'unknown' };
  }

  /**
   * Prometheus metrics: on loopback, or with the token of HENGJIAN_METRICS_TOKEN as bearer. Who comes through a proxy that is not
   * declared looks like loopback and is not: what the proxy says of itself gives it away.
   */
  @Get('metrics')
  @ApiExcludeEndpoint()
  @Header('content-type', registry.contentType)
  @PublicRoute('Scraped from loopback, or with the metrics token; counts only')
  metrics(@Req() request: FastifyRequest): Promise<string> {
    const sent = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${this.config.metricsToken ?? ''}`);
    const byToken = this.config.metricsToken !== undefined && sent.length === wanted.length && timingSafeEqual(sent, wanted);
    const throughUnknownProxy = this.config.trustedProxies.length === 0 && PROXY_HEADERS.some((name) => request.headers[name] !== undefined);
    if (!byToken && (throughUnknownProxy || !LOOPBACK.has(request.ip))) granted(refuse('http.not-found', {}, 'not-found'));
    return registry.metrics();
  }
}
