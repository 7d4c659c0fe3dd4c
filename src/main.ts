import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppModule, type AppOptions } from './app.module.js';
import type { Config } from './platform/config/index.js';
import { DatabaseState } from './platform/database/index.js';
import { buildDocument, createServer } from './platform/http/index.js';
import { bringReferenceUpToDate } from './reference.js';

const WEB = fileURLToPath(new URL('../web/dist/', import.meta.url));
export const VERSION = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

export interface RunningServer {
  readonly address: string;
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

/** Starts the server on its port; refuses a database role that could step over row-level security. */
export async function startServer(config: Config, options: Omit<AppOptions, 'config'> = {}): Promise<RunningServer> {
  const app = await createServer({ module: AppModule.with({ ...options, config }), config, extend: carryPages });
  try {
    await app.get(DatabaseState).assertUnprivileged();
    await bringReferenceUpToDate(app);
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return { address: config.publicUrl, app, close: () => app.close() };
}

/** The API document, its readable page, and the browser application with one address per screen. */
async function carryPages(app: NestFastifyApplication): Promise<void> {
  SwaggerModule.setup('api/docs', app, () => buildDocument(app, VERSION), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Hengjian API' });
  if (!existsSync(`${WEB}index.html`)) throw new Error('The browser application is not built. Run: npm run build');
  const { default: serveStatic } = await import('@fastify/static');
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(serveStatic as never, { root: WEB, wildcard: false, maxAge: '365d', immutable: true, index: false } as never);
  const page = (_request: FastifyRequest, reply: FastifyReply) =>
    void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(readFileSync(`${WEB}index.html`));
  fastify.get('/', page);
  // An address of the browser application is answered with its one page; the application finds the screen.
  fastify.get('/*', (request, reply) => (/^\/(api|health|metrics)(\/|$)/.test(request.url) ? reply.callNotFound() : page(request, reply)));
}
