import { isRefusal } from '@pure/kernel/index.js';
import { judgementWords } from '@pure/disciplines/index.js';
import { readCalculation, type Calculation, type CalculationSpec } from '@pure/laboratory/domain/index.js';
import {
  DETECTION_LIMIT, inputNames, judgeCell, keyOfInput, QUANTITATION_LIMIT, readingsOf, RESULT, saidVerdict, settle, type Demand, type InputPlace, type Settled,
} from '@pure/results/domain/index.js';
import type { Position, Worksheet } from './types';

export interface Judged {
  readonly verdict: 'pass' | 'fail' | 'problem' | 'not-judged' | 'review' | 'unreadable';
  readonly nearLimit: boolean;
  readonly words: string;
}

/** What one position comes to, as far as it is typed: the same rules as on the server. */
export interface PositionOutcome {
  readonly settled: Settled;
  readonly judged: Judged | null;
}

/** A place of the run: all of its positions, and what shows of them. A new object only where something that shows has changed. */
export interface PlaceRow {
  readonly place: number;
  readonly code: string;
  readonly matrix: string;
  readonly kind: Position['kind'];
  readonly blind: boolean;
  readonly cells: ReadonlyMap<string, Position>;
  readonly outcomes: ReadonlyMap<string, PositionOutcome>;
  readonly sign: string;
}

export const calculationOf = (spec: object | null): Calculation | null => {
  const read = spec && readCalculation(spec as CalculationSpec);
  return read && !isRefusal(read) ? read : null;
};

type TextOf = (place: InputPlace) => string;

/** The outcome of a position by the texts that stand in its cells now. */
export function outcomeOf(position: Position, batch: Position | undefined, calculation: Calculation | null, textOf: TextOf, language: 'zh' | 'en'): PositionOutcome {
  const settled = settledOf(position, batch, calculation, textOf);
  const demand = position.demand as (Demand & { readonly food?: string | null }) | null;
  if (!demand || settled.status !== 'settled' || settled.result === undefined) return { settled, judged: null };
  const limit = (name: string) => (batch ? textOf({ positionId: batch.id, replicate: 0, name }).trim() || null : null);
  const judged = judgeCell(
    { text: settled.result, ...(calculation ? { unit: settled.unit ?? null } : {}), detectionLimit: limit(DETECTION_LIMIT), quantitationLimit: limit(QUANTITATION_LIMIT) }, demand,
  );
  if (isRefusal(judged)) return { settled, judged: { verdict: 'unreadable', nearLimit: false, words: '' } };
  const { verdict } = judged.judgement;
  return { settled, judged: { verdict: verdict === 'review' ? 'review' : saidVerdict(verdict, demand.samplingKind), nearLimit: judged.nearLimit, words: `${judgementWords(judged.judgement, language)}, ${demand.basis}` } };
}

function settledOf(position: Position, batch: Position | undefined, calculation: Calculation | null, textOf: TextOf): Settled {
  if (!calculation) {
    const result = textOf({ positionId: position.id, replicate: 1, name: RESULT });
    return result.trim() === '' ? { status: 'empty' } : { status: 'settled', result, unit: position.unit };
  }
  const shared = batch ? readingsOf(calculation.spec, batch.id, 0, textOf) : {};
  return settle(calculation, shared, inputNames(calculation.spec, position.kind).replicates.map((replicate) => readingsOf(calculation.spec, position.id, replicate, textOf)));
}

/** The places of a worksheet in their order, drawn anew only where a text, a hold or a position has changed. */
export class Places {
  private known = new Map<number, { readonly sign: string; readonly row: PlaceRow }>();

  constructor(private readonly calculation: Calculation | null, private readonly language: 'zh' | 'en') {}

  /** `signOf`: all of a cell that shows beside its text, such as that it waits. */
  of(worksheet: Worksheet, textOf: TextOf, signOf: (key: string) => string): readonly PlaceRow[] {
    const batches = new Map(worksheet.positions.filter(({ kind }) => kind === 'batch').map((position) => [position.parameter, position]));
    const batchSigns = new Map([...batches].map(([parameter, batch]) => [parameter, this.textsOf(batch, textOf)]));
    const places = new Map<number, Position[]>();
    for (const position of worksheet.positions) if (position.place > 0) (places.get(position.place) ?? places.set(position.place, []).get(position.place)!).push(position);
    const next = new Map<number, { readonly sign: string; readonly row: PlaceRow }>();
    for (const [place, positions] of places) {
      const sign = positions.map((one) => `${one.kind}|${one.attempt}|${one.removed ?? ''}|${one.notExamined ?? ''}|${one.corrections}|${this.textsOf(one, textOf, signOf)}|${batchSigns.get(one.parameter) ?? ''}`).join('\n');
      const before = this.known.get(place);
      next.set(place, before?.sign === sign ? before : { sign, row: this.row(place, positions, batches, textOf, sign) });
    }
    this.known = next;
    return [...next].sort(([one], [other]) => one - other).map(([, { row }]) => row);
  }

  private row(place: number, positions: readonly Position[], batches: ReadonlyMap<string, Position>, textOf: TextOf, sign: string): PlaceRow {
    const [first] = positions;
    return {
      place, sign, code: first?.code ?? '', matrix: first?.matrix ?? '', kind: first?.kind ?? 'sample', blind: first?.blind ?? false,
      cells: new Map(positions.map((one) => [one.parameter, one])),
      outcomes: new Map(positions.map((one) => [one.parameter, outcomeOf(one, batches.get(one.parameter), this.calculation, textOf, this.language)])),
    };
  }

  private textsOf(position: Position, textOf: TextOf, signOf: (key: string) => string = () => ''): string {
    const { names, replicates } = inputNames(this.calculation?.spec ?? null, position.kind);
    return replicates.flatMap((replicate) => names.map((name) => {
      const place = { positionId: position.id, replicate, name };
      return `${textOf(place)}${signOf(keyOfInput(place))}`;
    })).join('\t');
  }
}
