import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { parseNumber } from '../../../kernel/numbers/index.js';
import { judgeRun, RECOVERY_BY_LEVEL, type PrecisionBand, type RecoveryBand, type RunControl, type RunFinding } from '../../../laboratory/domain/index.js';
import type { PositionKind } from './inputs.js';

export type ControlKind = Exclude<PositionKind, 'batch' | 'sample'>;
export const CONTROL_KINDS: readonly ControlKind[] = ['blank', 'duplicate', 'spike', 'reference', 'control'];

/** What a control should give, in the unit of its column. */
export interface ControlTarget {
  /** Blank: the most that it may show; without it the detection limit of the parameter, itself not allowed. */
  readonly most?: string;
  /** Whether `most` itself is allowed; it is where nothing is said. */
  readonly inclusive?: boolean;
  /** Spike: what was added. */
  readonly added?: string;
  /** Reference material: its certified value with its expanded uncertainty, and the method's own. */
  readonly certified?: string;
  readonly certifiedUncertainty?: string;
  readonly uncertainty?: string;
  /** Control sample: the material of its chart. */
  readonly material?: string;
  readonly recovery?: readonly RecoveryBand[];
  readonly precision?: readonly PrecisionBand[];
}

const NUMBERS = ['most', 'added', 'certified', 'certifiedUncertainty', 'uncertainty'] as const;
const MOST_CHARACTERS = 100;

/** A target as somebody said it: numbers that read and are not negative, and a material's name. Refused otherwise (`worksheet.target-wrong`). */
export function readTarget(said: unknown): ControlTarget | Refusal {
  if (typeof said !== 'object' || said === null) return refuse('worksheet.target-wrong', { name: '', text: '' }, 'invalid');
  const given = said as Readonly<Record<string, unknown>>;
  const target: Record<string, string> = {};
  for (const name of NUMBERS) {
    const text = given[name];
    if (text === undefined || text === '') continue;
    const number = typeof text === 'string' ? parseNumber(text) : undefined;
    if (number === undefined || isRefusal(number) || number.qualifier || number.value.isNegative()) return refuse('worksheet.target-wrong', { name, text: String(text).slice(0, MOST_CHARACTERS) }, 'invalid');
    target[name] = (text as string).trim();
  }
  const { material } = given;
  if (typeof material === 'string' && material.trim() !== '') {
    if (material.length > MOST_CHARACTERS || material.includes('\u0000')) return refuse('worksheet.target-wrong', { name: 'material', text: material.slice(0, MOST_CHARACTERS) }, 'invalid');
    target['material'] = material.trim();
  }
  return target;
}

export interface ControlPosition {
  readonly id: string;
  readonly kind: PositionKind;
  readonly place: number;
  readonly parameter: string;
  readonly code: string;
  readonly unit: string;
  readonly target: ControlTarget | null;
  readonly ofPlace: number | null;
}

export interface ControlFinding extends Omit<RunFinding, 'name' | 'kind'> {
  /** `chart`: the value's z on its control chart. */
  readonly kind: RunFinding['kind'] | 'chart';
  readonly positionId: string;
  readonly code: string;
  readonly parameter: string;
  readonly unit: string;
}

export interface RunJudgement {
  readonly held: boolean;
  readonly findings: readonly ControlFinding[];
  /** Controls that cannot be judged yet, and why. */
  readonly missing: readonly { readonly positionId: string; readonly code: string; readonly parameter: string; readonly why: Refusal }[];
}

/** What the controls are held against beside their own target. */
export interface ControlGround {
  /** The value of a position as it stands, unrounded or as typed (`<0.005`); null where it has none yet. */
  readonly valueOf: (positionId: string) => string | null;
  readonly detectionLimitOf: (parameter: string) => string | null;
  /** The method's precision, for duplicates. */
  readonly precision: readonly PrecisionBand[];
}

/**
 * What the control samples of a run say, each by its own rule; one that is broken holds the run. A control without a value, or whose rule lacks something
 * (`worksheet.control-target-missing`), is listed as missing. Control samples of a chart are judged by their chart.
 */
export function judgeControls(positions: readonly ControlPosition[], ground: ControlGround): RunJudgement {
  const findings: ControlFinding[] = [];
  const missing: { positionId: string; code: string; parameter: string; why: Refusal }[] = [];
  for (const position of positions) {
    if (position.kind === 'batch' || position.kind === 'sample' || position.kind === 'control') continue;
    const { id: positionId, code, parameter, unit } = position;
    const control = controlOf(position, positions, ground);
    const verdict = isRefusal(control) ? control : judgeRun([control]);
    if (isRefusal(verdict)) missing.push({ positionId, code, parameter, why: verdict });
    else for (const { name: _, ...finding } of verdict.findings) findings.push({ ...finding, positionId, code, parameter, unit });
  }
  return { held: findings.some(({ kept }) => !kept), findings, missing };
}

function controlOf(position: ControlPosition, positions: readonly ControlPosition[], { valueOf, detectionLimitOf, precision }: ControlGround): RunControl | Refusal {
  const { id, code, parameter, unit, target, ofPlace } = position;
  const found = valueOf(id);
  if (found === null) return refuse('worksheet.control-empty', { code, parameter });
  const lacks = (what: string) => refuse('worksheet.control-target-missing', { code, parameter, what });
  const name = code;
  const origin = positions.find((one) => one.place === ofPlace && one.parameter === parameter);
  const native = origin ? valueOf(origin.id) : null;
  switch (position.kind) {
    case 'blank': {
      const most = target?.most ?? detectionLimitOf(parameter);
      return most ? { kind: 'blank', name, unit, found, most, inclusive: target?.most !== undefined && target.inclusive !== false } : lacks('most');
    }
    case 'duplicate': {
      const bands = target?.precision ?? precision;
      if (bands.length === 0) return lacks('precision');
      return native === null ? refuse('worksheet.control-empty', { code: origin?.code ?? code, parameter }) : { kind: 'duplicate', name, unit, first: native, second: found, bands };
    }
    case 'spike': {
      if (!target?.added) return lacks('added');
      return native === null
        ? refuse('worksheet.control-empty', { code: origin?.code ?? code, parameter })
        : { kind: 'recovery', name, unit, found, native, added: target.added, bands: target.recovery ?? RECOVERY_BY_LEVEL };
    }
    default: {
      const { certified, certifiedUncertainty, uncertainty } = target ?? {};
      if (!certified || !certifiedUncertainty) return lacks('certified');
      return { kind: 'reference', name, unit, found, certified, certifiedUncertainty, uncertainty: uncertainty || '0' };
    }
  }
}
