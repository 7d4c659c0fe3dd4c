import { Global, Module } from '@nestjs/common';
import { Deadlines } from './deadlines.service.js';

@Global()
@Module({ providers: [Deadlines], exports: [Deadlines] })
export class DeadlinesModule {}
