import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DynamicModule } from '@nestjs/common';
import { Config } from '../config/index.js';
import { isRefusal, Refused } from '../../kernel/index.js';
import { createLogger, nestLogger } from '../log/index.js';
import { httpDuration } from '../metrics/index.js';
import { Transport } from './transport.js';
import { validation } from './validation.js';

export interface ServerOptions {
  readonly module: Type | DynamicModule;
  readonly config: Config;
  /** What else the server carries, such as the browser application's files. */
  readonly extend?: (app: NestFastifyApplication) => Promise<void>;
}

/** The application behind its HTTP server, initialised and not listening yet. */
export async function createServer({ module, config, extend }: ServerOptions): Promise<NestFastifyApplication> {
  const log = createLogger(config.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    bodyLimit: 2 * 1024 * 1024,
    ...(config.tls ? { https: { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) } } : {}),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: nestLogger(log), bufferLogs: false, abortOnError: false });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: [`'self'`],
        // antd writes its styles at run time; scripts come from our own origin only, WebAssembly for reading codes among them.
        styleSrc: [`'self'`, `'unsafe-inline'`],
        scriptSrc: [`'self'`, `'wasm-unsafe-eval'`],
        imgSrc: [`'self'`, 'data:', 'blob:'],
        workerSrc: [`'self'`, 'blob:'],
        objectSrc: [`'none'`],
        frameAncestors: [`'none'`],
        upgradeInsecureRequests: config.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    hsts: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(multipart);
  app.useGlobalPipes(validation());
  app.enableShutdownHooks([]);
  observe(app, new Transport(config));
  await extend?.(app);
  return app;
}

function observe(app: INestApplication, transport: Transport): void {
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    const refusal = transport.whyNot(request.socket.remoteAddress);
    done(isRefusal(refusal) ? new Refused(refusal) : undefined);
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions.url ?? 'unknown';
    httpDuration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    const level = reply.statusCode >= 500 ? 'error' : 'info';
    request.log[level]({ req: request, status: reply.statusCode, ms: Number(reply.elapsedTime.toFixed(1)) }, 'request');
    done();
  });
}
