import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../platform/config/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { sentenceOf, type Language } from '../platform/messages/index.js';
import { checkpointFile, textOf } from './checkpoint-file.js';
import type { Finding, KeptCheckpoints, LedgerReport } from './findings.js';
import { verifyLedger } from './verification.js';

/** Runs the verification for an auditor, and for the command line. */
@Injectable()
export class LedgerVerification {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly config: Config) {}

  /** The report on log, checkpoints and rows; `checkpoint` is the text of a file kept outside. The caller holds `ledger.verify`. */
  async verify(caller: Caller, checkpoint?: string): Promise<LedgerReport> {
    const kept = await keptCheckpoints(this.config, checkpoint);
    const { command: _, ...reader } = caller;
    return this.unitOfWork.run({ ...reader, reach: 'all' }, (tx) => verifyLedger(tx, kept));
  }
}

export interface VerifyOptions {
  readonly config: Config;
  /** Connection of the owner: the command line works while no server runs. */
  readonly ownerUrl: string;
  /** Text of a file with checkpoints that were kept outside. */
  readonly checkpoint?: string;
  readonly language?: Language;
}

/** Verifies without a running application. `lines` says the outcome in words, one line each. */
export async function verify({ config, ownerUrl, checkpoint, language = 'en' }: VerifyOptions): Promise<LedgerReport & { readonly lines: string[] }> {
  const kept = await keptCheckpoints(config, checkpoint);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'hengjian-verify' });
  await client.connect();
  try {
    await client.query(`BEGIN; SELECT set_config('hengjian.reach', 'all', true)`);
    const report = await verifyLedger({ query: async <R>(sql: string, parameters: readonly unknown[] = []) => (await client.query(sql, parameters as unknown[])).rows as R[] }, kept);
    return { ...report, lines: linesOf(report, language) };
  } finally {
    await client.end();
  }
}

/** A finding in words. */
export function sentenceOfFinding(finding: Finding, language: Language): string {
  return sentenceOf({ code: `ledger.${finding.kind}`, facts: finding.facts }, language).detail;
}

function linesOf(report: LedgerReport, language: Language): string[] {
  const { ok, entries, checkpoints, unprotected, rows, findings } = report;
  const summary = sentenceOf({ code: ok ? 'ledger.is-sound' : 'ledger.was-tampered-with', facts: { entries, checkpoints, unprotected, rows, findings: findings.length } }, language).detail;
  const more = report.isTruncated ? [sentenceOf({ code: 'ledger.more-findings', facts: { listed: findings.length } }, language).detail] : [];
  return [summary, ...findings.map((finding) => sentenceOfFinding(finding, language)), ...more];
}

async function keptCheckpoints(config: Config, outside: string | undefined): Promise<KeptCheckpoints[]> {
  const own = await textOf(checkpointFile(config.dataDirectory));
  return [
    ...(own === undefined ? [] : [{ name: 'checkpoints.txt', text: own }]),
    ...(outside === undefined ? [] : [{ name: '--checkpoint', text: outside }]),
  ];
}
