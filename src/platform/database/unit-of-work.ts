import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import { granted, refuse } from '../../kernel/index.js';
import { sqlStatements } from '../metrics/index.js';
import type { Caller } from './caller.js';

/** One transaction under one caller's identity. Repositories and queries come from here and from nowhere else. */
export interface Tx {
  readonly caller: Caller;
  /** Statements sent so far, BEGIN and COMMIT not counted. */
  readonly statements: number;
  query<R = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E>;
  /** Streams COPY text lines into a table; tables under row-level security refuse COPY, so it is for staging. */
  copyInto(table: string, columns: readonly string[], lines: AsyncIterable<string> | Iterable<string>): Promise<number>;
  /** Puts a job into the queue; it exists when this transaction commits, and not otherwise. */
  enqueue(job: string, payload: Readonly<Record<string, unknown>>, options?: { readonly key?: string; readonly runAt?: Date }): Promise<void>;
  afterCommit(action: () => void): void;
}

const IDENTIFIER = /^[a-z_]+\.[a-z_]+$/;
const quote = pg.escapeLiteral;

@Injectable()
export class UnitOfWork {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Reads in one read-only transaction. */
  async read<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = await this.begin('BEGIN READ ONLY', caller);
    try {
      return await work(scope);
    } finally {
      // Nothing was written: the answer need not wait for the end.
      this.end(scope, 'ROLLBACK').catch(() => undefined);
    }
  }

  /**
   * Does one command in one transaction. Where the caller sent a command key, the command is done once: sending it
   * again answers what the first sending answered; the same key with another content is refused (`command.key-reused`).
   * What `work` returns must survive JSON.
   */
  run<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { command } = caller;
    if (!command) return this.transaction(caller, work);
    return this.transaction(caller, async (tx) => {
      const [done] = await tx.query<{ fresh: boolean; fingerprint: string; result: T }>(
        'SELECT fresh, fingerprint, result FROM platform.claim_command($1, $2, $3)',
        [caller.accountId, command.key, command.fingerprint],
      );
      if (done && !done.fresh) {
        granted(done.fingerprint === command.fingerprint ? done : refuse('command.key-reused', {}));
        return done.result;
      }
      const result = await work(tx);
      await tx.query('UPDATE platform.command SET result = $3 WHERE account_id = $1 AND key = $2', [
        caller.accountId, command.key, JSON.stringify(result ?? null),
      ]);
      return result;
    });
  }

  /**
   * Whether the caller's command was done before, with the same content (`command.key-reused` for another). For commands whose proof, such as a password,
   * is looked at outside the transaction and holds no longer once they are done.
   */
  async wasDone(caller: Caller): Promise<boolean> {
    const { command } = caller;
    if (!command) return false;
    const [done] = await this.read(caller, (tx) => tx.query<{ fingerprint: string }>(
      'SELECT fingerprint FROM platform.command WHERE account_id = $1 AND key = $2', [caller.accountId, command.key]));
    if (done && done.fingerprint !== command.fingerprint) granted(refuse('command.key-reused', {}));
    return done !== undefined;
  }

  private async transaction<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = await this.begin('BEGIN', caller);
    let outcome: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK';
    try {
      const result = await work(scope);
      await scope.client.query('COMMIT');
      outcome = 'COMMIT';
      scope.committed();
      return result;
    } finally {
      await this.end(scope, outcome === 'COMMIT' ? undefined : 'ROLLBACK');
    }
  }

  private async begin(begin: string, caller: Caller): Promise<Scope> {
    const runner: { -readonly [K in keyof QueryRunner]: QueryRunner[K] } = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      // BEGIN and the identity in one round trip (1.5 times the rate of two). TypeORM is told, so that save() opens no transaction of its own.
      await client.query(`${begin}; ${identity(caller)}`);
    } catch (error) {
      await runner.release();
      throw error;
    }
    runner.isTransactionActive = true;
    return new Scope(runner as QueryRunner, client, caller);
  }

  private async end(scope: Scope, statement: 'ROLLBACK' | undefined): Promise<void> {
    if (statement) await scope.client.query(statement).catch(() => undefined);
    sqlStatements.observe(scope.statements);
    (scope.runner as { isTransactionActive: boolean }).isTransactionActive = false;
    await scope.runner.release();
  }
}

function identity(caller: Caller): string {
  const set = (name: string, value: string) => `set_config('hengjian.${name}', ${quote(value)}, true)`;
  return `SELECT ${set('account', caller.accountId)}, ${set('organisation', caller.organisationId)}, ${set('reach', caller.reach)}, ${set('roles', caller.roles.join(','))}`;
}

class Scope implements Tx {
  statements = 0;
  private readonly hooks: (() => void)[] = [];

  constructor(readonly runner: QueryRunner, readonly client: PoolClient, readonly caller: Caller) {
    const send = runner.query.bind(runner);
    runner.query = (...args: Parameters<QueryRunner['query']>) => {
      this.statements += 1;
      return send(...args);
    };
  }

  async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    this.statements += 1;
    return (await this.client.query(sql, parameters as unknown[])).rows as R[];
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.runner.manager.getRepository(entity);
  }

  async copyInto(table: string, columns: readonly string[], lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
    if (!IDENTIFIER.test(table) || !columns.every((c) => /^[a-z_]+$/.test(c))) throw new Error(`Not a table: ${table}`);
    this.statements += 1;
    const target = this.client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(lines), target);
    return target.rowCount;
  }

  async enqueue(job: string, payload: Readonly<Record<string, unknown>>, options: { key?: string; runAt?: Date } = {}): Promise<void> {
    await this.query('SELECT platform.enqueue($1, $2, $3, $4)', [job, JSON.stringify(payload), options.key ?? null, options.runAt ?? null]);
  }

  afterCommit(action: () => void): void {
    this.hooks.push(action);
  }

  committed(): void {
    for (const hook of this.hooks) hook();
  }
}
