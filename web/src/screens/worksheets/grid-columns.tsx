import type { TFunction } from 'i18next';
import { DETECTION_LIMIT, keyOfInput, QUANTITATION_LIMIT, RESULT } from '@pure/results/domain/index.js';
import type { Calculation } from '@pure/laboratory/domain/index.js';
import type { CellState, GridColumn } from '../../parts';
import { verdictTone } from '../examinations/words';
import type { Pending } from './draft';
import type { PlaceRow, PositionOutcome } from './model';
import { shown } from './shown';
import type { Finding, Position } from './types';

/** A column's key says which input it holds: `parameter`, or `replicate|name` of the parameter that is shown. */
export const inputAt = (column: string, parameter: string | null) => {
  const [replicate, name] = column.split('|');
  return parameter === null ? { parameter: column, replicate: 1, name: RESULT } : { parameter, replicate: Number(replicate), name: name ?? '' };
};

const head = (t: TFunction): GridColumn<PlaceRow>[] => [{
  key: 'code', title: t('code'), width: 168,
  render: (row) => (
    <>
      <span className="hj-seq">{row.place}</span>
      {row.kind !== 'sample' && <span className="hj-tag hj-working">{t(`kind.${row.blind ? 'blind' : row.kind}`)}</span>} <span className="hj-figures" title={row.matrix}>{row.code}</span>
    </>
  ),
}];

const mayType = (position: Position | undefined): boolean => position !== undefined && position.removed === null && position.notExamined === null;

/** One result per parameter, as it is read. */
export function plainColumns(parameters: readonly string[], t: TFunction): readonly GridColumn<PlaceRow>[] {
  return [...head(t), ...parameters.map((parameter): GridColumn<PlaceRow> => ({
    key: parameter, title: parameter, width: 112, numeric: true, editable: (row) => mayType(row.cells.get(parameter)), suggestions: ['未检出'],
  }))];
}

/** Every input of every replicate of one parameter, what it comes to, and the judgement. */
export function calculationColumns(parameter: string, calculation: Calculation, isChinese: boolean, t: TFunction): readonly GridColumn<PlaceRow>[] {
  const { spec, unit } = calculation;
  const inputs = spec.inputs.filter(({ each }) => each === 'replicate');
  const replicates = Array.from({ length: spec.replicates.most }, (_, at) => at + 1);
  return [
    ...head(t),
    ...replicates.flatMap((replicate) => inputs.map((input): GridColumn<PlaceRow> => ({
      key: `${replicate}|${input.name}`,
      title: `${replicates.length > 1 ? `${replicate}·` : ''}${input.name}${input.unit ? ` (${input.unit})` : ''}`,
      hint: isChinese ? input.label.zh : input.label.en,
      width: 96, numeric: true,
      // A replicate beyond the least is open only where the method asks for it, or holds something.
      editable: (row) => mayType(row.cells.get(parameter)) && (replicate <= spec.replicates.least || isAsked(row.outcomes.get(parameter), replicate)),
    }))),
    { key: 'result', title: `${t('result')} (${unit})`, width: 120, numeric: true, render: (row) => <ResultText outcome={row.outcomes.get(parameter)} /> },
    { key: 'judgement', title: t('judgement'), width: 250, clip: (row) => row.outcomes.get(parameter)?.judged?.words ?? '', render: (row) => row.outcomes.get(parameter)?.judged?.words ?? '—' },
  ];
}

function isAsked(outcome: PositionOutcome | undefined, replicate: number): boolean {
  const done = outcome?.settled.calculated?.replicates.length ?? 0;
  return outcome?.settled.status === 'another' ? replicate <= done + 1 : replicate <= done || (outcome?.settled.status === 'incomplete' && replicate <= done + 1) || outcome?.settled.status === 'unreadable';
}

function ResultText({ outcome }: { outcome: PositionOutcome | undefined }) {
  const value = outcome?.settled.result ?? outcome?.settled.calculated?.mean;
  if (value === undefined) return <span className="hj-quiet">—</span>;
  return <span title={value} className={outcome?.settled.result === undefined ? 'hj-quiet' : ''}>{shown(value)}</span>;
}

const HOLD_SIGNS = { unreadable: '?', stale: '⇄', reason: '✎', refused: '!' } as const;

/** What is happening to a cell, as a sign with its word. */
function pendingState(cell: Pending, status: string, t: TFunction): CellState {
  if (cell.hold) return { tone: cell.hold === 'reason' ? 'soon' : 'late', word: t(`cell.${cell.hold}`), sign: HOLD_SIGNS[cell.hold], why: cell.message ?? (cell.theirs ? t('cell.staleWhy', { who: cell.theirs.by, text: cell.theirs.text }) : undefined) };
  return status === 'offline' ? { tone: 'soon', word: t('cell.offline'), sign: '⏸' } : { tone: 'waiting', word: t('cell.saving'), sign: '…' };
}

const VERDICT_SIGNS = { pass: '✓', fail: '✕', problem: '✕', 'not-judged': '–', review: '?', unreadable: '?', 'not-examined': '–' } as const;
const STATUS_SIGNS = { incomplete: '…', another: '+1', apart: '≠', unreadable: '?' } as const;

/** The state of what a position comes to: judged, asking for more, or broken as a control. */
export function outcomeState(position: Position, outcome: PositionOutcome | undefined, finding: Finding | undefined, t: TFunction): CellState | undefined {
  if (position.removed !== null) return { tone: 'waiting', word: t('removed'), sign: '–', why: position.removed };
  if (position.notExamined !== null) return { tone: 'waiting', word: t('examinations:verdict.not-examined'), sign: '–', why: position.notExamined };
  if (!outcome) return undefined;
  const { settled, judged } = outcome;
  if (settled.status !== 'settled') return settled.status === 'empty' ? undefined : { tone: settled.status === 'incomplete' ? 'waiting' : 'soon', word: t(`status.${settled.status}`), sign: STATUS_SIGNS[settled.status] };
  if (finding) return finding.kept ? { tone: 'done', word: t('control.kept'), sign: '✓' } : { tone: 'late', word: t('control.broken'), sign: 'QC✕' };
  if (!judged) return { tone: 'waiting', word: t('status.settled'), sign: '=' };
  if (judged.verdict === 'pass' && judged.nearLimit) return { tone: 'soon', word: t('examinations:nearLimit'), sign: '△', why: judged.words };
  if (judged.verdict === 'unreadable') return { tone: 'late', word: t('status.unreadable'), sign: '?' };
  return { tone: verdictTone[judged.verdict], word: t(`examinations:verdict.${judged.verdict}`), sign: VERDICT_SIGNS[judged.verdict], why: judged.words };
}

/** The state of a cell of the grid. */
export function cellStateOf(
  row: PlaceRow, column: string, parameter: string | null, { cells, status }: { readonly cells: ReadonlyMap<string, Pending>; readonly status: string }, findings: ReadonlyMap<string, Finding>, t: TFunction,
): CellState | undefined {
  if (column === 'code' || column === 'judgement') return undefined;
  if (column === 'result' && parameter !== null) {
    const position = row.cells.get(parameter);
    return position && outcomeState(position, row.outcomes.get(parameter), findings.get(position.id), t);
  }
  const at = inputAt(column, parameter);
  const position = row.cells.get(at.parameter);
  if (!position) return undefined;
  const pending = cells.get(keyOfInput({ positionId: position.id, replicate: at.replicate, name: at.name }));
  if (pending) return pendingState(pending, status, t);
  return parameter === null ? outcomeState(position, row.outcomes.get(at.parameter), findings.get(position.id), t) : undefined;
}

/** What is entered once for the batch: a line for each, a column for each parameter. */
export interface BatchLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
}

export function batchLines(calculation: Calculation | null, isChinese: boolean, t: TFunction): readonly BatchLine[] {
  return [
    { name: DETECTION_LIMIT, label: t('limit.detection'), unit: null },
    { name: QUANTITATION_LIMIT, label: t('limit.quantitation'), unit: null },
    ...(calculation?.spec.inputs ?? []).filter(({ each }) => each === 'batch').map(({ name, label, unit }) => ({ name, label: `${isChinese ? label.zh : label.en} ${name}`, unit })),
  ];
}
