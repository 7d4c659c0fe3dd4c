import { Global, Module, type LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { Config } from '../config/index.js';

export const LOGGER = Symbol('logger');

/** The structured log: no bodies, no query strings, no cookies, no names. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: ['req.headers', '*.headers', 'password', '*.password', '*.code', '*.token', '*.nonce'], remove: true },
    serializers: {
      err: (error: Error & { code?: string }) => ({ type: error.name, errorCode: error.code, message: scrub(error.message), stack: error.stack?.replace(error.message, '').slice(0, 4000) }),
      req: (request: { method: string; url: string; id: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
    },
  });
}

/** PostgreSQL puts the row's values into some messages, `(login)=(zhang)` or `for type uuid: "zhang"`; they stay out of the log. */
function scrub(message: string): string {
  return message.replace(/\(.*\)=\(.*\)/gs, '(…)').replace(/: ".*/s, ': …').slice(0, 500);
}

/** Lets Nest speak through the same log. */
export function nestLogger(log: Logger): LoggerService {
  const line = (level: 'info' | 'error' | 'warn' | 'debug' | 'trace') => (message: unknown, ...rest: unknown[]) => {
    const context = typeof rest.at(-1) === 'string' ? String(rest.at(-1)) : undefined;
    log[level]({ context, ...(message instanceof Error ? { err: message } : {}) }, message instanceof Error ? message.name : String(message));
  };
  return { log: line('debug'), error: line('error'), warn: line('warn'), debug: line('debug'), verbose: line('trace') };
}

@Global()
@Module({ providers: [{ provide: LOGGER, inject: [Config], useFactory: (config: Config) => createLogger(config.logLevel) }], exports: [LOGGER] })
export class LogModule {}
