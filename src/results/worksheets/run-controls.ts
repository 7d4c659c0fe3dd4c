import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/index.js';
import { ControlCharts, ControlHolds, type ControlResult, type JudgedResult } from '../../laboratory/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { ControlFinding, RunJudgement } from '../domain/index.js';
import type { Run } from './run.js';
import type { StoredPosition, StoredWorksheet } from './worksheet-rows.js';

const BEYOND = '3';

/** What the controls of a run say: those of the run itself, and those that have a chart in the laboratory. */
@Injectable()
export class RunControls {
  constructor(private readonly charts: ControlCharts, private readonly holds: ControlHolds, private readonly clock: Clock) {}

  /** The judgement as it would be now; nothing is recorded. */
  async judge(tx: Tx, worksheet: StoredWorksheet, run: Run): Promise<RunJudgement> {
    const { measured, missing } = this.charted(worksheet, run);
    const judged = await this.charts.judge(tx, worksheet.laboratoryId, measured.map(({ result }) => result));
    return joined(run.controls(), missing, measured.map(({ position }, at) => findingOf(position, judged[at]!)));
  }

  /** The judgement of a completed run: values go onto their charts, and what is broken holds the worksheet until a decision. */
  async conclude(tx: Tx, worksheet: StoredWorksheet, run: Run): Promise<RunJudgement> {
    const own = run.controls();
    const { measured, missing } = this.charted(worksheet, run);
    const judged = await this.charts.record(tx, worksheet.laboratoryId, measured.map(({ result }) => result));
    const broken = own.findings.filter(({ kept }) => !kept);
    if (broken.length > 0) {
      await this.holds.raise(tx, worksheet.laboratoryId, [{
        worksheetId: worksheet.id, method: worksheet.method, kind: 'run', pointIds: [],
        findings: broken.flatMap(({ parameter, code, kind, kept, value, lowest, highest }) => (kind === 'chart' ? [] : [{ kind: 'run', parameter, finding: { name: code, kind, kept, value, highest, ...(lowest === undefined ? {} : { lowest }) } }])),
      }]);
    }
    const all = joined(own, missing, measured.map(({ position }, at) => findingOf(position, judged[at]!)));
    const isWaiting = (await this.holds.holdsOf(tx, [worksheet.id])).some(({ waiting }) => waiting);
    return { ...all, held: all.held || isWaiting };
  }

  private charted(worksheet: StoredWorksheet, run: Run) {
    const at = this.clock.now().toISOString();
    const measured: { readonly position: StoredPosition; readonly result: ControlResult }[] = [];
    const missing: RunJudgement['missing'][number][] = [];
    for (const { position, value } of run.charted()) {
      const { id: positionId, code, parameter, unit, target } = position;
      const material = target?.material;
      if (value === null) missing.push({ positionId, code, parameter, why: refuse('worksheet.control-empty', { code, parameter }) });
      else if (!material) missing.push({ positionId, code, parameter, why: refuse('worksheet.control-target-missing', { code, parameter, what: 'material' }) });
      else measured.push({ position, result: { method: worksheet.method, parameter, material, equipmentId: null, unit, value, run: worksheet.number, worksheetId: worksheet.id, at } });
    }
    return { measured, missing };
  }
}

function joined(own: RunJudgement, missing: RunJudgement['missing'], charts: readonly ControlFinding[]): RunJudgement {
  return { held: own.held || charts.some(({ kept }) => !kept), findings: [...own.findings, ...charts], missing: [...own.missing, ...missing] };
}

/** A value on a chart that judges nothing yet is kept: it is one of those from which the limits will come. */
function findingOf({ id, code, parameter, unit }: StoredPosition, { status, z, value }: JudgedResult): ControlFinding {
  return { positionId: id, code, parameter, unit, kind: 'chart', kept: status !== 'out', value: z ?? value, lowest: `-${BEYOND}`, highest: BEYOND };
}
