import { isRefusal } from '../../../kernel/index.js';
import { Decimal, plainText } from '../../../kernel/numbers/index.js';
import type { CalculationSpec } from '../../../laboratory/domain/index.js';
import type { ControlFinding } from './controls.js';
import { DETECTION_LIMIT, keyOfInput, QUANTITATION_LIMIT, RESULT, type InputPlace, type PositionKind } from './inputs.js';
import type { Settled } from './settle.js';

/** A piece of text of the record; what was replaced is struck through and stays readable. */
export type RecordText = readonly (string | { readonly text: string; readonly style: 'struck' | 'bold' })[];

export interface RecordInput extends InputPlace {
  readonly attempt: number;
  readonly number: number;
  readonly text: string;
  readonly reason: string | null;
  readonly by: string;
  /** As Shanghai's wall clock reads it. */
  readonly at: string;
}

export interface RecordPosition {
  readonly id: string;
  readonly place: number;
  readonly kind: PositionKind;
  readonly blind: boolean;
  readonly code: string;
  readonly parameter: string;
  readonly unit: string;
  readonly attempt: number;
  readonly repeatReason: string | null;
  readonly removed: string | null;
  readonly requirement: string;
  /** The result as the report prints it, and the verdict in words. */
  readonly printed: string;
  readonly verdict: string;
  readonly notExamined: string | null;
  readonly settled: Settled;
}

export interface RecordSource {
  readonly worksheet: { readonly number: string; readonly method: string; readonly laboratory: string; readonly begunAt: string; readonly state: string; readonly note: string; readonly technicians: readonly string[] };
  readonly calculation: CalculationSpec | null;
  readonly positions: readonly RecordPosition[];
  /** Everything that was ever typed, oldest first within each place. */
  readonly history: readonly RecordInput[];
  readonly findings: readonly ControlFinding[];
  readonly instruments: readonly { readonly code: string; readonly name: string; readonly parameters: string }[];
  readonly steps: readonly { readonly action: string; readonly reason: string | null; readonly by: string; readonly at: string }[];
}

const KINDS: Readonly<Record<PositionKind, string>> = { batch: '整批', sample: '样品', blank: '空白', duplicate: '平行样', spike: '加标样', reference: '标准物质', control: '控制样' };
const FINDINGS: Readonly<Record<string, string>> = { blank: '空白值', duplicate: '平行差', recovery: '加标回收率', reference: 'En 值', chart: '控制图 z 值' };
const ACTIONS: Readonly<Record<string, string>> = {
  complete: '完成，质控符合', hold: '完成，质控不符合', explain: '检验员说明原因', accept: '质量负责人接受结果', 'send-back': '质量负责人退回重做', reject: '质量负责人作废', repeat: '重测', arrange: '调整', cancel: '取消', reopen: '重新打开',
};
const STATES: Readonly<Record<string, string>> = { open: '录入中', held: '质控待处理', closed: '已完成', rejected: '已作废', cancelled: '已取消' };
const PRECISION: Readonly<Record<string, string>> = {
  met: '符合精密度要求', single: '单次测定', 'another-needed': '超过允许差，须再做一个平行样', 'met-by-median': '超过允许差，取中位数', 'met-by-closest-pair': '取最接近的两个结果的平均值', repeat: '平行结果不一致',
};
/** Digits of an intermediate value as printed; the values themselves are kept to forty. */
const PRINTED_DIGITS = 8;

/**
 * What the original record (原始记录) of a worksheet prints: every raw input with what it replaced struck through, calculations unrounded to eight digits, controls,
 * corrections with who, when and why, instruments and signatures.
 * @source GB/T 27025-2019 7.5 technical records (unverified); RB/T 214-2017 4.5.11 (unverified)
 */
export function originalRecord(source: RecordSource): Readonly<Record<string, unknown>> {
  const { worksheet, calculation, positions, history } = source;
  const chains = chainsOf(history);
  const batch = positions.filter(({ kind }) => kind === 'batch').flatMap((position) => chainsAt(chains, position.id).map((chain) => ({
    parameter: position.parameter, name: nameOf(chain[0]!.name, calculation), value: valueOf(chain), by: byOf(chain),
  })));
  const shown = positions.filter(({ kind }) => kind !== 'batch');
  const people = [...new Set(history.map(({ by }) => by))].filter((by) => by !== '');
  return {
    record: {
      number: worksheet.number, method: worksheet.method || '/', laboratory: worksheet.laboratory, begunAt: worksheet.begunAt, state: STATES[worksheet.state] ?? worksheet.state, note: worksheet.note || '/',
      technicians: worksheet.technicians.join('、'), formula: calculation ? calculation.steps.map(({ name, expression, unit }) => `${name} = ${expression}${unit ? `（${unit}）` : ''}`).join('；') : '结果直接读取，不经计算',
      instruments: source.instruments.map(({ code, name, parameters }) => `${name}（${code}）：${parameters}`).join('；') || '/', isCalculated: calculation !== null,
    },
    batch,
    rows: shown.flatMap((position) => rowsOf(position, chainsAt(chains, position.id), calculation)),
    controls: source.findings.map(({ code, parameter, kind, value, lowest, highest, kept, unit }) => ({
      code, parameter, kind: FINDINGS[kind] ?? kind, value: `${digits(value)}${kind === 'recovery' ? ' %' : kind === 'reference' ? '' : ` ${unit}`}`,
      bound: lowest === undefined ? `≤ ${digits(highest)}` : `${digits(lowest)} ～ ${digits(highest)}`, verdict: kept ? '符合' : '不符合',
    })),
    corrections: [...chains.values()].filter((chain) => chain.length > 1).map((chain) => {
      const position = positions.find(({ id }) => id === chain[0]!.positionId);
      const last = chain.at(-1)!;
      return {
        cell: [position?.code || '整批', position?.parameter, last.attempt > 1 ? `第 ${last.attempt} 次` : '', last.replicate > 0 && calculation ? `平行 ${last.replicate}` : '', nameOf(last.name, calculation)].filter(Boolean).join(' '),
        value: valueOf(chain), by: last.by, at: last.at, reason: last.reason ?? '完成前改录',
      };
    }),
    steps: source.steps.map(({ action, reason, by, at }) => ({ action: ACTIONS[action] ?? action, reason: reason ?? '/', by, at })),
    signatures: { technicians: people.join('、') || '/' },
  };
}

function chainsOf(history: readonly RecordInput[]): ReadonlyMap<string, readonly RecordInput[]> {
  const chains = new Map<string, RecordInput[]>();
  for (const input of history) {
    const key = `${keyOfInput(input)} ${input.attempt}`;
    chains.set(key, [...(chains.get(key) ?? []), input]);
  }
  return chains;
}

function chainsAt(chains: ReadonlyMap<string, readonly RecordInput[]>, positionId: string): readonly (readonly RecordInput[])[] {
  return [...chains.values()].filter(([first]) => first?.positionId === positionId).sort(([one], [other]) => one!.attempt - other!.attempt || one!.replicate - other!.replicate);
}

/** Each attempt of a position is a line of its own; only the last one counts. */
function rowsOf(position: RecordPosition, chains: readonly (readonly RecordInput[])[], calculation: CalculationSpec | null): readonly object[] {
  const attempts = [...new Set([...chains.map(([first]) => first!.attempt), position.attempt])].sort((one, other) => one - other);
  return attempts.map((attempt) => {
    const isLast = attempt === position.attempt;
    const own = chains.filter(([first]) => first!.attempt === attempt);
    const { settled } = position;
    return {
      place: position.place, code: position.code, kind: position.blind ? '盲样' : KINDS[position.kind], parameter: position.parameter,
      inputs: [...(attempt > 1 ? [`第 ${attempt} 次（${position.repeatReason ?? ''}）：`] : []), ...inputsText(own, calculation)],
      steps: isLast && calculation ? stepsText(settled, calculation) : '/',
      result: position.removed !== null ? `移出：${position.removed}` : !isLast ? '已重测，不采用' : position.notExamined ?? (position.printed || (settled.result === undefined ? '/' : `${digits(settled.result)} ${settled.unit ?? ''}`.trim())),
      verdict: isLast && position.removed === null ? position.verdict || '/' : '/', requirement: position.requirement || '/', by: own.length > 0 ? byOf(own.at(-1)!) : '/',
    };
  });
}

function inputsText(chains: readonly (readonly RecordInput[])[], calculation: CalculationSpec | null): RecordText {
  if (chains.length === 0) return ['未录入'];
  let replicate = 0;
  return chains.flatMap((chain): RecordText => {
    const [first] = chain;
    const begins = calculation && first!.replicate !== replicate ? [`${replicate > 0 ? '\n' : ''}平行 ${first!.replicate}：`] : [replicate > 0 ? '，' : ''];
    replicate = first!.replicate;
    const unit = calculation?.inputs.find(({ name }) => name === first!.name)?.unit;
    return [...begins, ...(first!.name === RESULT ? [] : [`${first!.name} = `]), ...valueOf(chain), unit ? ` ${unit}` : ''];
  });
}

function stepsText({ calculated, why }: Settled, calculation: CalculationSpec): string {
  if (!calculated) return isRefusal(why) ? '不能计算' : '/';
  const steps = new Set(calculation.steps.map(({ name }) => name));
  const lines = calculated.replicates.map(({ lines: all }, at) => `平行 ${at + 1}：${all.filter(({ name }) => steps.has(name)).map(({ name, values, unit }) => `${name} = ${values.map(digits).join('、')} ${unit}`.trim()).join('，')}`);
  const { precision } = calculated;
  const agreement = precision && calculated.replicates.length > 1
    ? `，相差 ${digits(plainText(precision.difference))}，允许 ${precision.allowed ? digits(plainText(precision.allowed)) : '/'}，${PRECISION[precision.status] ?? ''}` : '';
  return [...lines, `平均 ${digits(calculated.mean)} ${calculated.unit}${agreement}`].join('\n');
}

function valueOf(chain: readonly RecordInput[]): RecordText {
  return chain.flatMap(({ text }, at): RecordText => (at < chain.length - 1 ? [{ text: text || '（空）', style: 'struck' }, ' '] : [text || '（空）']));
}

function byOf(chain: readonly RecordInput[]): string {
  const last = chain.at(-1)!;
  return `${last.by} ${last.at.slice(5)}`;
}

function nameOf(name: string, calculation: CalculationSpec | null): string {
  if (name === DETECTION_LIMIT) return '检出限';
  if (name === QUANTITATION_LIMIT) return '定量限';
  if (name === RESULT) return '';
  const label = calculation?.inputs.find((input) => input.name === name)?.label.zh;
  return label ? `${label} ${name}` : name;
}

function digits(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').length > PRINTED_DIGITS ? plainText(new Decimal(text).toSignificantDigits(PRINTED_DIGITS)) : text;
}

