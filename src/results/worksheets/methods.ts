import { Injectable } from '@nestjs/common';
import { howMany, MethodRules, type CalculationSpec, type RunDemand } from '../../laboratory/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { ControlKind, ControlTarget } from '../domain/index.js';

export interface RulesOfMethod {
  /** How the method calculates its result; null where the result is typed as it is read. */
  readonly calculation: CalculationSpec | null;
  readonly run: readonly RunDemand[];
}

/** The calculation and run rule that the laboratory has approved for a method, as they are in force today. */
@Injectable()
export class Methods {
  constructor(private readonly rules: MethodRules, private readonly clock: Clock) {}

  async of(tx: Tx, method: string): Promise<RulesOfMethod> {
    const rule = (await this.rules.rulesFor(tx, tx.caller.organisationId, [method], this.clock.today())).get(method);
    return { calculation: rule?.calculation ?? null, run: rule?.run ?? [] };
  }
}

const KINDS: Readonly<Record<RunDemand['kind'], ControlKind>> = { blank: 'blank', duplicate: 'duplicate', recovery: 'spike', reference: 'reference', control: 'control' };
const NAMES: Readonly<Record<ControlKind, string>> = { blank: '空白', duplicate: '平行样', spike: '加标样', reference: '标准物质', control: '控制样' };

export interface DemandedControl {
  readonly kind: ControlKind;
  readonly code: string;
  readonly target: ControlTarget | null;
  /** Which sample it is made from, counted among the samples from 1; null where it is made from none. */
  readonly ofSample: number | null;
}

/** The controls that a run of so many samples has by the method's rule: duplicates and spikes of samples that are spread evenly over the run. */
export function demandedControls(run: readonly RunDemand[], samples: number): readonly DemandedControl[] {
  return run.flatMap((demand) => {
    const kind = KINDS[demand.kind];
    const count = howMany(demand, samples);
    return Array.from({ length: count }, (_, at): DemandedControl => ({
      kind, code: `${NAMES[kind]}${at + 1}`, target: targetOf(demand), ofSample: kind === 'duplicate' || kind === 'spike' ? Math.floor((at * samples) / count) + 1 : null,
    }));
  });
}

function targetOf(demand: RunDemand): ControlTarget | null {
  if (demand.kind === 'blank') return demand.most === undefined ? null : { most: demand.most, inclusive: demand.inclusive };
  if (demand.kind === 'duplicate') return { precision: demand.bands };
  return demand.kind === 'recovery' ? { recovery: demand.bands } : null;
}
