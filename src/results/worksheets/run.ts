import { granted, isRefusal } from '../../kernel/index.js';
import { readCalculation, type Calculation, type PrecisionBand } from '../../laboratory/domain/index.js';
import {
  DETECTION_LIMIT, inputNames, judgeControls, keyOfInput, needsDetectionLimit, QUANTITATION_LIMIT, readingsOf, RESULT, settle, type InputPlace, type PresentInput, type RunJudgement, type Settled,
} from '../domain/index.js';
import type { StoredDetermination } from '../examination-rows.js';
import type { StoredPosition, StoredWorksheet } from './worksheet-rows.js';

/** A worksheet with what counts in it now: what each position comes to, and what its controls say. */
export class Run {
  private readonly calculation: Calculation | null;
  private readonly inputs: Map<string, PresentInput>;
  private readonly batchOf: ReadonlyMap<string, StoredPosition>;

  constructor(
    private readonly worksheet: StoredWorksheet, private readonly positions: readonly StoredPosition[], inputs: readonly PresentInput[],
    private readonly determinations: ReadonlyMap<string, StoredDetermination>,
  ) {
    this.calculation = worksheet.calculation ? granted(readCalculation(worksheet.calculation)) : null;
    this.inputs = new Map(inputs.map((input) => [keyOfInput(input), input]));
    if (!worksheet.calculation) for (const reading of plainInputs(positions, determinations)) this.inputs.set(keyOfInput(reading), reading);
    this.batchOf = new Map(positions.filter(({ kind }) => kind === 'batch').map((position) => [position.parameter, position]));
  }

  /** Inputs as they are shown and compared: a plain result is its reading. */
  get present(): ReadonlyMap<string, PresentInput> {
    return this.inputs;
  }

  /** Takes over what is about to be stored. */
  add(inputs: readonly (InputPlace & { readonly number: number; readonly text: string })[]): void {
    for (const input of inputs) this.inputs.set(keyOfInput(input), { ...input, id: null, enteredByName: '', enteredAt: '' });
  }

  limitOf(parameter: string, name: typeof DETECTION_LIMIT | typeof QUANTITATION_LIMIT): string | null {
    const batch = this.batchOf.get(parameter);
    return batch ? this.text({ positionId: batch.id, replicate: 0, name }).trim() || null : null;
  }

  settled(position: StoredPosition): Settled {
    if (!this.calculation) {
      const result = this.text({ positionId: position.id, replicate: 1, name: RESULT });
      return result.trim() === '' ? { status: 'empty' } : { status: 'settled', result, unit: position.unit };
    }
    const batch = this.batchOf.get(position.parameter);
    const textOf = (place: InputPlace) => this.text(place);
    const spec = this.calculation.spec;
    const shared = batch ? readingsOf(spec, batch.id, 0, textOf) : {};
    return settle(this.calculation, shared, inputNames(spec, position.kind).replicates.map((replicate) => readingsOf(spec, position.id, replicate, textOf)));
  }

  /** Samples on the run without a settled result: what was marked as not examined is none of them. */
  unsettled(): string[] {
    return this.positions.filter((one) => one.removed === null && one.kind !== 'batch')
      .filter((one) => (one.kind === 'sample' || one.blind) && this.settled(one).status !== 'settled' && !this.isNotExamined(one))
      .map(({ code, parameter }) => `${code} ${parameter}`);
  }

  /** Samples whose verdict waits for the method's detection limit. */
  withoutDetectionLimit(): string[] {
    return this.positions.filter(({ removed }) => removed === null).flatMap(({ determinationId, code, parameter }) => {
      const judgement = determinationId ? this.determinations.get(determinationId)?.judgement : null;
      return judgement && needsDetectionLimit(judgement) ? [`${code} ${parameter}`] : [];
    });
  }

  /** Control samples of a chart with what they gave; a value that is still missing is null. */
  charted(): { readonly position: StoredPosition; readonly value: string | null }[] {
    return this.positions.filter(({ kind, removed }) => kind === 'control' && removed === null).map((position) => ({ position, value: this.valueOf(position) }));
  }

  controls(): RunJudgement {
    const byId = new Map(this.positions.map((position) => [position.id, position]));
    return judgeControls(this.positions.filter(({ removed }) => removed === null), {
      valueOf: (id) => this.valueOf(byId.get(id)),
      detectionLimitOf: (parameter) => this.limitOf(parameter, DETECTION_LIMIT),
      precision: this.precision,
    });
  }

  private get precision(): readonly PrecisionBand[] {
    return this.worksheet.calculation?.precision?.bands ?? [];
  }

  /** 未检出 counts as below the detection limit. */
  private valueOf(position: StoredPosition | undefined): string | null {
    if (!position) return null;
    const { status, result } = this.settled(position);
    if (status !== 'settled' || result === undefined) return null;
    if (!/^\s*(未检出|nd|n\.d\.)/i.test(result)) return result;
    const limit = this.limitOf(position.parameter, DETECTION_LIMIT);
    return limit === null ? null : `<${limit}`;
  }

  private isNotExamined({ determinationId }: StoredPosition): boolean {
    return Boolean(determinationId && this.determinations.get(determinationId)?.reading?.notExamined);
  }

  private text(place: InputPlace): string {
    return this.inputs.get(keyOfInput(place))?.text ?? '';
  }
}

/** Where the method has no calculation, the reading itself is the input; a position that was begun anew waits for another one. */
function plainInputs(positions: readonly StoredPosition[], determinations: ReadonlyMap<string, StoredDetermination>): PresentInput[] {
  return positions.flatMap(({ id, determinationId, repeatedAfter }) => {
    const reading = determinationId ? determinations.get(determinationId)?.reading : null;
    if (!reading) return [];
    const isWaiting = repeatedAfter !== null && reading.number <= repeatedAfter;
    return [{
      positionId: id, replicate: 1, name: RESULT, id: null, number: reading.number, text: isWaiting || reading.notExamined ? '' : reading.text,
      enteredByName: reading.enteredByName, enteredAt: reading.enteredAt,
    }];
  });
}

/** A settled position's outcome as the browser and the record show it. */
export function isSettled(settled: Settled): settled is Settled & { readonly result: string } {
  return settled.status === 'settled' && settled.result !== undefined && !isRefusal(settled.why);
}
