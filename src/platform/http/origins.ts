import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse, type Refusal } from '../../kernel/index.js';
import { Config } from '../config/index.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every change that a browser asks for must come from our own pages. Machines with a token send no Origin and need none. */
@Injectable()
export class Origins {
  private readonly own: ReadonlySet<string>;

  constructor(config: Config) {
    const { protocol, hostname, port } = new URL(config.publicUrl);
    const names = ['localhost', '127.0.0.1'].includes(hostname) ? ['localhost', '127.0.0.1'] : [hostname];
    this.own = new Set(names.map((name) => new URL(`${protocol}//${name}${port ? `:${port}` : ''}`).origin));
  }

  whyNot(request: FastifyRequest): Refusal | undefined {
    if (SAFE.has(request.method)) return undefined;
    const { origin, authorization, cookie } = request.headers;
    if (origin !== undefined) return this.own.has(origin) ? undefined : refuse('http.foreign-origin', {}, 'forbidden');
    return authorization?.startsWith('Bearer ') || !cookie ? undefined : refuse('http.foreign-origin', {}, 'forbidden');
  }
}
