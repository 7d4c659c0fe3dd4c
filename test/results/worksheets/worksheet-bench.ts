import { ELEMENT_BY_ICP_MS, WESTGARD } from '../../../src/laboratory/domain/index.js';
import { MethodRules, type CalculationSpec, type RunDemand } from '../../../src/laboratory/index.js';
import type { WorksheetPositionView, WorksheetView } from '../../../src/results/worksheets/worksheets.dto.js';
import type { Person } from '../../support/world.js';
import { Bench } from '../bench.js';

export const CADMIUM = '镉（以Cd计）';
export const LEAD = '铅（以Pb计）';
export const PLAIN = 'GB 5009.15';
/** A method whose calculation is approved. */
export const ICP = 'GB 5009.12';

/** What is typed: kind, place, parameter, input, text, reason, replicate. */
export type Typing = readonly [kind: string, place: number, parameter: string, name: string, text: string, reason?: string | undefined, replicate?: number];

export interface Begun {
  readonly sheet: WorksheetView;
  readonly examinations: readonly string[];
  readonly determinationIds: readonly string[];
}

/** A bench with worksheets on it. */
export class WorksheetBench {
  private readonly schemes = new Map<string, string>();

  private constructor(readonly bench: Bench) {}

  static async open(bench?: Bench): Promise<WorksheetBench> {
    const made = new WorksheetBench(bench ?? await Bench.open());
    await made.rule(ICP, ELEMENT_BY_ICP_MS, []);
    return made;
  }

  /** A rule of the laboratory for a method: proposed by a technician, approved by the quality manager. */
  async rule(method: string, calculation: CalculationSpec | null, run: readonly RunDemand[]): Promise<void> {
    const { bench } = this;
    const rules = bench.world.get(MethodRules);
    const proposed = await rules.propose(bench.caller(await bench.world.as('technician'), 'technician'), {
      method, calculation, run, control: WESTGARD, uncertainty: null, defaultUnit: 'mg/kg', validFrom: bench.world.clock.today(), reason: '按方法标准',
    });
    await rules.decide(bench.caller(await bench.world.as('quality-manager'), 'quality-manager'), proposed.id, 'approve', '');
  }

  /** The technician's reason for what holds a worksheet, and the quality manager's decision on it. */
  async decided(technician: Person, manager: Person, id: string, action: 'accept' | 'repeat' | 'reject'): Promise<WorksheetView> {
    const [hold] = ((await technician.get(`/api/worksheets/${id}`)).body as WorksheetView).holds.filter(({ state }) => state === 'open');
    await technician.post(`/api/control-holds/${hold!.id}/reason`, { version: hold!.version, reason: '试剂本底偏高' }).expect(200);
    await manager.post(`/api/control-holds/${hold!.id}/decision`, { version: hold!.version + 1, action, reason: '已核查' }).expect(200);
    return (await technician.get(`/api/worksheets/${id}`)).body as WorksheetView;
  }

  /** Examinations that have arrived and are assigned to the technician. */
  async assigned(technician: Person, count: number, scheme: string): Promise<Omit<Begun, 'sheet'>> {
    const examinations: string[] = [];
    for (let n = 0; n < count; n += 1) examinations.push((await this.bench.arrive({ scheme })).id);
    await this.bench.assign(technician, ...examinations);
    const determinationIds: string[] = [];
    for (const id of examinations) determinationIds.push(...(await this.bench.sheet(technician, id)).determinations.map((row) => row.determinationId));
    return { examinations, determinationIds };
  }

  async begun(technician: Person, count: number, technicianIds: readonly string[] = [], method = PLAIN, demands?: Readonly<Record<string, string>>): Promise<Begun> {
    const key = `${method} ${Object.keys(demands ?? {}).length}`;
    const scheme = this.schemes.get(key) ?? await this.bench.scheme(demands ?? { [CADMIUM]: '≤0.2 mg/kg', [LEAD]: '≤0.3 mg/kg' }, { method });
    this.schemes.set(key, scheme);
    const assigned = await this.assigned(technician, count, scheme);
    const answer = await technician.post('/api/worksheets', { determinationIds: assigned.determinationIds, technicianIds });
    if (answer.status !== 201) throw new Error(answer.text);
    return { sheet: answer.body as WorksheetView, ...assigned };
  }

  at(sheet: WorksheetView, kind: string, place: number, parameter: string): WorksheetPositionView {
    const found = sheet.positions.find((one) => one.kind === kind && one.place === place && one.parameter === parameter);
    if (!found) throw new Error(`${kind} ${place} ${parameter}`);
    return found;
  }

  /** Sends cells over what this copy of the worksheet shows. */
  send(person: Person, sheet: WorksheetView, typed: readonly Typing[]) {
    return person.put(`/api/worksheets/${sheet.id}/inputs`, {
      cells: typed.map(([kind, place, parameter, name, text, reason, replicate]) => {
        const cell = { positionId: this.at(sheet, kind, place, parameter).id, replicate: replicate ?? (kind === 'batch' ? 0 : 1), name };
        const now = sheet.inputs.find((one) => one.positionId === cell.positionId && one.replicate === cell.replicate && one.name === name);
        return { ...cell, text, basedOn: now?.number ?? 0, ...(reason ? { reason } : {}) };
      }),
    });
  }

  /** The same over what is stored now; all of it goes in. */
  async type(person: Person, sheet: WorksheetView, typed: readonly Typing[]): Promise<void> {
    const now = (await person.get(`/api/worksheets/${sheet.id}`).expect(200)).body as WorksheetView;
    const answer = await this.send(person, now, typed);
    if (answer.status !== 200) throw new Error(answer.text);
  }

  /** Concentrations of the replicates of one position, each from 0.5 g in 25 mL. */
  replicates(place: number, parameter: string, found: readonly string[], kind = 'sample'): Typing[] {
    return found.flatMap((ρ, at) => [['ρ', ρ], ['V', '25'], ['m', '0.5']].map(([name, text]): Typing => [kind, place, parameter, name!, text!, undefined, at + 1]));
  }

  async step(person: Person, id: string, action: string, more: object = {}) {
    const { version } = (await person.get(`/api/worksheets/${id}`).expect(200)).body as WorksheetView;
    return person.post(`/api/worksheets/${id}/steps`, { version, action, ...more });
  }

  close(): Promise<void> {
    return this.bench.close();
  }
}
