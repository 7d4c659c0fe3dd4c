import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { VERSION } from '../main.js';
import { loadConfig } from '../platform/config/index.js';
import { buildDocument } from '../platform/http/index.js';
import type { Command } from './command.js';

export const command: Command = {
  usage: 'openapi',
  help: 'Prints the OpenAPI document of the HTTP interface as JSON. Needs no database.',
  options: {},
  operands: [0, 0],
  async run() {
    const config = loadConfig({ DATABASE_URL: 'postgresql://nowhere', HENGJIAN_SECRET: '0'.repeat(64) });
    // Preview: the declarations are read, and nothing is made or connected.
    const app = await NestFactory.create(AppModule.with({ config, worker: false }), new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
    // A pipe takes it piece by piece, and the process ends right after: it must have been taken whole.
    await new Promise((taken) => process.stdout.write(`${JSON.stringify(buildDocument(app, VERSION), null, 2)}\n`, taken));
    return 0;
  },
};
