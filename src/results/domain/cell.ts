import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import {
  disciplineOf, judgementWords, parseObservation, textObservation,
  type Judgement, type Observation, type Requirement, type SamplingKind,
} from '../../disciplines/index.js';
import { isNearLimit } from './near-limit.js';

/** What a technician typed into one cell. Nothing of it is changed before it is stored. */
export interface TypedCell {
  readonly text: string;
  /** The unit of the column, where none was typed with the number; also that of the two limits. */
  readonly unit?: string | null;
  readonly detectionLimit?: string | null;
  readonly quantitationLimit?: string | null;
  /** How the result is expressed (`干重计`), where the requirement asks for it. */
  readonly expressedAs?: string | null;
  readonly note?: string | null;
  /** The person's own finding, where the judge leaves the verdict to a person. */
  readonly meets?: boolean | null;
  /** Why the parameter was not examined (未检验); then there is no text. */
  readonly notExamined?: string | null;
}

/** What a determination demands. */
export interface Demand {
  readonly discipline: string;
  readonly samplingKind: SamplingKind;
  readonly parameter: string;
  readonly requirement: Requirement;
  readonly unit: string;
  readonly comparison: 'full' | 'rounded';
  readonly basis: string;
}

export interface JudgedCell {
  readonly observation: Observation;
  readonly judgement: Judgement;
  readonly nearLimit: boolean;
}

/**
 * What was typed, read and judged by the discipline. Refuses a text that cannot be read and a shape or unit that does not fit
 * (`observation.…`, `judgement.…`, `quantity.…`, `unit.…`), and a person's finding without a note (`sheet.finding-note`).
 * A finding decides only where the judge leaves it to a person; it never overrules a verdict, nor stands in for a detection limit.
 */
export function judgeCell(cell: TypedCell, demand: Demand): JudgedCell | Refusal {
  const observation = observe(cell, demand);
  if (isRefusal(observation)) return observation;
  const judgement = judgeObservation(observation, demand, cell);
  if (isRefusal(judgement)) return judgement;
  return { observation, judgement, nearLimit: judgement.verdict === 'pass' && isNearLimit(demand.requirement, observation, judgement) };
}

/** The judgement of what is stored, as at the save: a cache can always be made again from the reading and the requirement. */
export function judgeObservation(observation: Observation, demand: Demand, { meets, note }: Pick<TypedCell, 'meets' | 'note'>): Judgement | Refusal {
  const discipline = disciplineOf(demand.discipline);
  if (!discipline) return refuse('examination.discipline-unknown', { discipline: demand.discipline });
  const judgement = discipline.judge({ ...demand, observation });
  if (isRefusal(judgement) || judgement.verdict !== 'review' || meets === undefined || meets === null) return judgement;
  if (needsDetectionLimit(judgement)) return judgement;
  if (!note?.trim()) return refuse('sheet.finding-note', {}, 'invalid');
  const text = `${note.trim()}（${judgementWords(judgement, 'zh')}）`;
  return {
    verdict: meets ? 'pass' : 'fail',
    reason: { code: meets ? 'person-found-it-meets' : 'person-found-it-fails', facts: { ...judgement.reason.facts, over: judgement.reason.code, text } },
    flags: judgement.flags,
  };
}

/** Whether a detection limit must be entered before the result can be submitted. */
export function needsDetectionLimit(judgement: { readonly reason: { readonly code: string } }): boolean {
  return judgement.reason.code === 'detection-limit-unknown';
}

function observe(cell: TypedCell, { requirement, unit }: Demand): Observation | Refusal {
  const shape = requirement.kind === 'class' ? 'counts' : requirement.kind === 'text' || requirement.kind === 'attributes' ? requirement.kind : requirement.kind === 'procedure' ? 'record' : 'single';
  if (shape === 'text' && typeof cell.meets === 'boolean' && cell.text.trim() !== '') return textObservation(cell.text, cell.meets);
  return parseObservation(cell.text, {
    shape,
    unit: cell.unit ?? unit,
    ...(cell.detectionLimit ? { detectionLimit: cell.detectionLimit } : {}),
    ...(cell.quantitationLimit ? { quantitationLimit: cell.quantitationLimit } : {}),
    ...(cell.expressedAs ? { basis: cell.expressedAs } : {}),
  });
}
