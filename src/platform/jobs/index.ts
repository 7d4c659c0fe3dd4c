import { Global, Inject, Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Logger } from 'pino';
import { Config } from '../config/index.js';
import { LOGGER } from '../log/index.js';
import { jobsDone } from '../metrics/index.js';

export type JobHandler = (payload: never) => Promise<void>;

/** Decides whether this process takes jobs from the queue; tests that need none switch it off. */
export const WORKER_OPTIONS = Symbol('worker options');
export interface WorkerOptions {
  readonly enabled: boolean;
}

/**
 * Jobs are rows in PostgreSQL: `tx.enqueue(name, payload)` puts one there, a handler defined here does it, at least once
 * and again with growing pauses when it fails. A handler must be harmless when it runs twice.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly timetable: { task: string; match: string }[] = [];
  private runner?: Runner;
  private pool?: pg.Pool;

  constructor(
    private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(WORKER_OPTIONS) private readonly options: WorkerOptions,
  ) {}

  define<P>(name: string, handler: (payload: P) => Promise<void>): void {
    if (this.handlers.has(name)) throw new Error(`Job ${name} is defined twice`);
    this.handlers.set(name, handler as JobHandler);
  }

  /** Runs a defined job by a crontab pattern (UTC). */
  every(name: string, pattern: string): void {
    this.timetable.push({ task: name, match: pattern });
  }

  /** Does one job here and now, outside the queue: for the command line and for tests. */
  async perform(name: string, payload: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`No such job: ${name}`);
    await handler(payload as never);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.options.enabled) return;
    const taskList: TaskList = Object.fromEntries(
      [...this.handlers.keys()].map((name) => [name, (payload: unknown) => this.counted(name, payload as Record<string, unknown>)]),
    );
    // A pool of our own, because the worker's takes its error handlers away before it ends: a connection lost in between would end the process.
    this.pool = new pg.Pool({ connectionString: this.config.databaseUrl, application_name: 'hengjian-jobs' });
    const lost = (error: Error): void => this.log.warn({ err: error }, 'the queue lost a database connection');
    this.pool.on('error', lost).on('connect', (client) => client.on('error', lost));
    this.runner = await run({
      pgPool: this.pool,
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: new WorkerLogger(() => (level, message) => this.log[level === 'warning' ? 'warn' : level === 'info' ? 'debug' : level](message.split(' with error ')[0])),
      taskList,
      parsedCronItems: parseCronItems(this.timetable.map((item) => ({ ...item, options: { backfillPeriod: 0 } }))),
    });
  }

  async onModuleDestroy(): Promise<void> {
    // A job that is cut short stays in the queue and is done again: nothing that goes wrong here may keep the server from closing.
    await this.runner?.stop().catch((error: unknown) => this.log.warn({ err: error }, 'the queue did not stop cleanly'));
    await this.pool?.end();
  }

  private async counted(name: string, payload: Record<string, unknown>): Promise<void> {
    try {
      await this.perform(name, payload);
      jobsDone.inc({ job: name, outcome: 'done' });
    } catch (error) {
      jobsDone.inc({ job: name, outcome: 'failed' });
      this.log.error({ job: name, err: error }, 'job failed; it will be tried again');
      throw error;
    }
  }
}

@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
