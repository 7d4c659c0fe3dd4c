import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { Config } from '../config/index.js';
import { CommandRetention } from './command-retention.js';
import { UnitOfWork } from './unit-of-work.js';
import { DatabaseState } from './database-state.js';

// Legal days stay text, whole numbers become numbers, numeric stays text until `Decimal` reads it.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        applicationName: 'hengjian',
        poolSize: config.poolSize,
        retryAttempts: 1,
      }),
    }),
  ],
  providers: [UnitOfWork, DatabaseState, CommandRetention],
  exports: [UnitOfWork, DatabaseState],
})
export class DatabaseModule {}
