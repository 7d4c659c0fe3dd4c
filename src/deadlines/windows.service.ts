import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import type { CorrectWindowBody, CorrectionView, WindowView } from './deadlines.dto.js';
import { Deadlines } from './deadlines.service.js';
import { correctedWindow, CORRECTION_LIFECYCLE, type CorrectionAction, type CorrectionState, type LegalDay, type LegalWindow, type WindowChange } from './domain/index.js';
import { REVISE_JOB } from './revisions.service.js';

interface StoredCorrection extends Omit<CorrectionView, 'actions' | 'state' | 'change'> {
  readonly state: CorrectionState;
  readonly change: WindowChange;
  readonly proposedById: string;
}
/** A correction before its actions are put into words. */
export type CorrectionData = Omit<CorrectionView, 'actions'> & { readonly actions: readonly OfferedAction[] };

const CORRECTION = `c.id, c.code, c.content AS change, c.reason, c.state, c.version, p.name AS "proposedBy", c.proposed_by AS "proposedById", c.proposed_at AS "proposedAt",
  d.name AS "decidedBy", c.decided_at AS "decidedAt", c.decision_reason AS "decisionReason"`;
const FROM = 'FROM deadlines.window_correction c JOIN organisations.account p ON p.id = c.proposed_by LEFT JOIN organisations.account d ON d.id = c.decided_by';

/** Legal windows as dated data: a correction is proposed with its basis, and holds from its day on once a second person has approved it. */
@Injectable()
export class LegalWindows {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly deadlines: Deadlines) {}

  /** Every version of every window, the corrections that wait first and those that were decided after them. */
  async list(caller: Caller): Promise<{ readonly windows: WindowView[]; readonly corrections: CorrectionData[] }> {
    return this.uow.read(caller, async (tx) => {
      const { windows } = await this.deadlines.known(tx, 'now');
      const corrections = await tx.query<StoredCorrection>(`SELECT ${CORRECTION} ${FROM} ORDER BY c.state <> 'proposed', c.proposed_at DESC LIMIT 200`);
      return { windows: windows as unknown as WindowView[], corrections: corrections.map((row) => viewOf(row, caller)) };
    });
  }

  propose(caller: Caller, { code, reason, ...body }: CorrectWindowBody): Promise<CorrectionData> {
    return this.uow.run(caller, async (tx) => {
      const { windows } = await this.deadlines.known(tx, 'now');
      const last = windows.filter((one) => one.code === code).at(-1);
      const change = changeOf(body, last);
      granted(correctedWindow(windows, code, change));
      const id = newId();
      const [made] = await tx.query(
        `INSERT INTO deadlines.window_correction (id, code, valid_from, content, reason, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (code) WHERE state = 'proposed' DO NOTHING RETURNING id`,
        [id, code, change.validFrom, JSON.stringify(change), reason, caller.accountId, this.clock.now()],
      );
      if (!made) granted(refuse('deadlines.correction-waits', { rule: code }));
      await this.ledger.append(tx, [{
        aggregate: `deadlines:${code}`, action: 'window.correction-proposed', data: { validFrom: change.validFrom, value: change.value, unit: change.unit, reason },
        rows: [{ table: 'deadlines.window_correction', ids: [id] }],
      }]);
      return viewOf(await this.found(tx, id), caller);
    });
  }

  /** Approves or rejects. An approved correction ends the version in force on the day before and has open due days that began since computed again. */
  decide(caller: Caller, id: string, action: CorrectionAction, version: number, reason: string | null): Promise<CorrectionData> {
    return this.uow.run(caller, async (tx) => {
      const correction = await this.found(tx, id, 'FOR UPDATE OF c');
      const state = granted(take(CORRECTION_LIFECYCLE, correction.state, action, { proposedBy: correction.proposedById, actor: caller.accountId }));
      if (correction.version !== version) granted(refuse('deadlines.correction-stale', { sent: version, version: correction.version }));
      const rows = [{ table: 'deadlines.window_correction', ids: [id] }];
      if (state === 'approved') rows.push({ table: 'deadlines.legal_window', ids: await this.putInForce(tx, correction) });
      await tx.query(
        'UPDATE deadlines.window_correction SET state = $2, decided_by = $3, decided_at = $4, decision_reason = $5, version = version + 1 WHERE id = $1',
        [id, state, caller.accountId, this.clock.now(), reason],
      );
      await this.ledger.append(tx, [{
        aggregate: `deadlines:${correction.code}`, action: `window.correction-${state}`, data: { validFrom: correction.change.validFrom, value: correction.change.value, unit: correction.change.unit, ...(reason ? { reason } : {}) },
        rows,
      }]);
      return viewOf(await this.found(tx, id), caller);
    });
  }

  private async putInForce(tx: Tx, { code, change }: StoredCorrection): Promise<string[]> {
    const { windows } = await this.deadlines.known(tx, 'now');
    const { ended, added } = granted(correctedWindow(windows, code, change));
    const [old] = await tx.query<{ id: string }>(
      'UPDATE deadlines.legal_window SET valid_to = $3, content = $4 WHERE code = $1 AND valid_from = $2 RETURNING id', [code, ended.validFrom, ended.validTo, JSON.stringify(ended)]);
    const [fresh] = await tx.query<{ id: string }>(
      'INSERT INTO deadlines.legal_window (code, valid_from, valid_to, content) VALUES ($1, $2, $3, $4) RETURNING id', [code, added.validFrom, added.validTo, JSON.stringify(added)]);
    await tx.enqueue(REVISE_JOB, { because: `${code} ${added.validFrom}` });
    tx.afterCommit(() => this.deadlines.forget());
    return [old!.id, fresh!.id];
  }

  private async found(tx: Tx, id: string, lock: '' | 'FOR UPDATE OF c' = ''): Promise<StoredCorrection> {
    const [row] = await tx.query<StoredCorrection>(`SELECT ${CORRECTION} ${FROM} WHERE c.id = $1 ${lock}`, [id]);
    return row ?? granted(refuse('deadlines.correction-not-found', {}, 'not-found'));
  }
}

/** A length that approval or agreement sets stays so where no number is given for it. */
function changeOf({ value, unit, extension, instrument, article, validFrom, source, confidence, note }: Omit<CorrectWindowBody, 'code' | 'reason'>, last: LegalWindow | undefined): WindowChange {
  return {
    value, unit: unit as WindowChange['unit'], extension: extension ?? (last?.extension === 'as-agreed' ? 'as-agreed' : null), instrument, article, validFrom: validFrom as LegalDay, source, note: note ?? null,
    confidence: confidence as LegalWindow['confidence'],
  };
}

function viewOf({ proposedById, ...row }: StoredCorrection, caller: Caller): CorrectionData {
  const actions = offered(CORRECTION_LIFECYCLE, row.state, { proposedBy: proposedById, actor: caller.accountId }, permissionsOf(caller.roles));
  return { ...row, change: row.change as unknown as Record<string, unknown>, actions };
}
