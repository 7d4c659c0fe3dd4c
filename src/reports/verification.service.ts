import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { granted, isRefusal, refuse } from '../kernel/index.js';
import { Ledger, TransparencyLog, type TimelineEntry } from '../ledger/index.js';
import { SYSTEM, UnitOfWork, type Tx } from '../platform/database/index.js';
import { hashOf } from '../platform/secrets/index.js';
import type { ReportProofView } from './change.dto.js';
import { typedCode, type ReportState } from './domain/index.js';
import type { VerifiedReportView } from './reports.dto.js';

/** Compared where there is no such report, so that unknown and wrong take the same steps. */
const NO_CODE = Buffer.alloc(32);
const STANDING = { issued: 'current', superseded: 'superseded', recalled: 'recalled' } as const;
/** What the ledger says of a version that a proof carries. Who proposed and decided stays inside. */
const PROVEN = ['report.issued', 'report.superseded', 'report.recalled'];

interface Row extends Omit<VerifiedReportView, 'log' | 'state' | 'endedAt' | 'successor'> {
  readonly id: string;
  readonly state: Exclude<ReportState, 'rendering'>;
  readonly codeHash: Buffer;
}

const SELECT = `SELECT r.id, r.number, r.version, r.state, r.issued_on AS "issuedOn", l.name AS "laboratoryName", r.product_name AS "productName", r.outcome, r.pages, r.sha256,
    r.code_hash AS "codeHash" FROM reports.report r JOIN organisations.organisation l ON l.id = r.laboratory_id`;

/** What anyone may learn of a report who holds its paper or its file. */
@Injectable()
export class Verification {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly log: TransparencyLog) {}

  /**
   * How a report stands, for who knows its number and the code of one of its versions. Unknown number, wrong code and a report not issued yet
   * are one refusal (`report.not-verified`), reached by the same steps.
   */
  byCode(number: string, code: string): Promise<VerifiedReportView> {
    return this.uow.read(SYSTEM, async (tx) => this.shown(tx, await found(tx, number, code)));
  }

  /** How the report with exactly this file stands; the hash of a file tells only who has the file. Refuses an unknown one (`report.not-verified`). */
  byFile(sha256: string): Promise<VerifiedReportView> {
    return this.uow.read(SYSTEM, async (tx) => this.shown(tx, await foundFile(tx, sha256)));
  }

  /** What proves the answer without this system: ledger entries, inclusion proofs, a signed checkpoint, the log's keys. Refused until a checkpoint covers it (`report.proof-not-yet`). */
  proofByCode(number: string, code: string): Promise<ReportProofView> {
    return this.uow.read(SYSTEM, async (tx) => this.proof(tx, await found(tx, number, code)));
  }

  proofByFile(sha256: string): Promise<ReportProofView> {
    return this.uow.read(SYSTEM, async (tx) => this.proof(tx, await foundFile(tx, sha256)));
  }

  private async shown(tx: Tx, { id, codeHash: _, state, ...row }: Row): Promise<VerifiedReportView> {
    const entries = await this.ledger.timeline(tx, `report:${id}`);
    const issued = entry(entries, 'report.issued');
    if (!issued) throw new Error(`The ledger has no issue of report ${id}`);
    const ended = state === 'issued' ? undefined : entry(entries, `report.${state}`);
    const [successor] = state === 'issued' ? [] : await tx.query<{ version: number; issuedOn: string }>(
      `SELECT version, issued_on AS "issuedOn" FROM reports.report WHERE number = $1 AND state = 'issued'`, [row.number],
    );
    return {
      state: STANDING[state], ...row, endedAt: ended?.at ?? null, successor: successor ?? null,
      log: { entry: issued.id, hash: issued.hash, ...(issued.index === undefined ? {} : { index: issued.index }) },
    };
  }

  private async proof(tx: Tx, { id, number, version, state, outcome, sha256 }: Row): Promise<ReportProofView> {
    const entries = (await this.ledger.timeline(tx, `report:${id}`)).filter(({ action }) => PROVEN.includes(action));
    const published = granted(await this.log.published(tx));
    const proven: ReportProofView['entries'] = [];
    for (const { id: entryId, action, text } of entries) {
      const inclusion = await this.log.inclusion(tx, { id: entryId }, published.size);
      if (isRefusal(inclusion)) return granted(refuse('report.proof-not-yet'));
      proven.push({ action, text, index: inclusion.index, proof: [...inclusion.proof] });
    }
    const keys = (await this.log.publicKeys(tx)).map(({ line, endorsement }) => ({ line, ...(endorsement === undefined ? {} : { endorsement }) }));
    return { format: 'hengjian-report-proof/1', number, version, state: STANDING[state], outcome, sha256, checkpoint: published.note, entries: proven, keys };
  }
}

async function found(tx: Tx, number: string, code: string): Promise<Row> {
  const sent = hashOf(typedCode(code));
  const versions = await tx.query<Row>(`${SELECT} WHERE r.number = $1 AND r.state <> 'rendering' ORDER BY r.version DESC`, [number]);
  const candidates = versions.length > 0 ? versions : [undefined];
  const [row] = candidates.filter((version) => timingSafeEqual(version?.codeHash ?? NO_CODE, sent));
  return row ?? granted(refuse('report.not-verified', {}, 'not-found'));
}

async function foundFile(tx: Tx, sha256: string): Promise<Row> {
  const [row] = /^[0-9a-f]{64}$/.test(sha256) ? await tx.query<Row>(`${SELECT} WHERE r.sha256 = $1 AND r.state <> 'rendering' LIMIT 1`, [sha256]) : [];
  return row ?? granted(refuse('report.not-verified', {}, 'not-found'));
}

const entry = (entries: readonly TimelineEntry[], action: string): TimelineEntry | undefined => entries.find((one) => one.action === action);
