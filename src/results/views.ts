import { judgementWords, type ComputedSum, type Judgement, type SamplingKind } from '../disciplines/index.js';
import { actionViews } from '../platform/http/index.js';
import { languageOf, sentenceOf, type Language } from '../platform/messages/index.js';
import type { BatchOutcome } from './batch.js';
import { computedSums, saidVerdict, type PresentReading, type Say } from './domain/index.js';
import type { StoredDetermination, StoredExamination } from './examination-rows.js';
import type { ExaminationDetail, QueuedWork, Remarkable, ReviewRow } from './lists.service.js';
import type {
  BatchOutcomeView, ExaminationRow, ExaminationView, JudgementView, QueueRow, ReadingsOfView, ReviewRowView, SheetReadingView, SheetRowView, SheetVerdict, SheetView,
} from './results.dto.js';
import type { Sheet, StoredChain } from './sheet.service.js';

/** Answers are put together here, in the reader's language, from blind rows: there is no unit, producer or brand to leave out. */
export class Speaker {
  readonly language: Language;

  constructor(private readonly acceptLanguage: string | undefined) {
    this.language = languageOf(acceptLanguage);
  }

  readonly say: Say = (refusal) => sentenceOf(refusal, this.language).detail;

  row(e: StoredExamination): ExaminationRow {
    const { id, code, matrix, itemState, storage, foodType, state, receivedOn, dueOn, dueProvisional, unassigned, blocked, returnReason, version } = e;
    return {
      id, code, matrix, itemState, storage, foodType, state, receivedOn, dueOn, dueProvisional, unassigned, returnReason, version,
      ...(blocked ? { blocked: sentenceOf(blocked, this.language).detail } : {}),
      blockedItems: texts(blocked?.facts.items),
      foodTypes: texts(blocked?.facts.foodTypes),
    };
  }

  detail({ examination, determinations, missing, names, actions, timeline }: ExaminationDetail): ExaminationView {
    const { outcome } = examination;
    return { ...this.row(examination), determinations, missing, ...names, outcome, actions: actionViews(actions, this.acceptLanguage), timeline: [...timeline] };
  }

  review(found: ReviewRow): ReviewRowView {
    const { rank, failures, nearLimit, corrections, submittedByName, checkedByName, remarkable, samplingKind } = found;
    return {
      ...this.row(found), rank, failures, nearLimit, corrections, submittedByName, checkedByName,
      remarkable: remarkable.map((one) => ({ seq: one.seq, parameter: one.parameter, text: one.text, corrections: one.corrections, judgement: this.judgement(one, samplingKind) })),
    };
  }

  queued({ samplingKind, verdict, ...work }: QueuedWork): QueueRow {
    return { ...work, verdict: verdict && verdictOf(verdict, samplingKind as SamplingKind) };
  }

  sheet({ examination, determinations }: Sheet, reader: string): SheetView {
    const { id, code, matrix, itemState, storage, state, version, dueOn, wasSubmitted, returnReason } = examination;
    const sums = computedSums(determinations);
    const isOpen = state === 'assigned' || state === 'entering';
    return {
      id, code, matrix, itemState, storage, state, version, dueOn, wasSubmitted, returnReason,
      determinations: determinations.map((row) => this.summed(this.cell(row, isOpen && row.technicianId === reader), sums.get(row.parameter))),
    };
  }

  chains(chains: readonly StoredChain[]): ReadingsOfView[] {
    return chains.map(({ determinationId, seq, parameter, readings }) => ({
      determinationId, seq, parameter, readings: readings.map((reading) => ({ ...readingView(reading), replaces: reading.replaces, reason: reading.reason })),
    }));
  }

  outcome({ done, refused }: BatchOutcome): BatchOutcomeView {
    return { done: [...done], refused: refused.map(({ id, code, refusal }) => ({ id, code, refusal: refusal.code, message: this.say(refusal) })) };
  }

  private cell(row: StoredDetermination, mine: boolean): SheetRowView {
    const { id, seq, parameter, requirementText, requirement, unit, methods, basis, technicianName, corrections, reading, leftOut, byLabel, worksheet } = row;
    return {
      determinationId: id, seq, parameter, requirementText, requirementKind: requirement?.kind ?? null, unit, methods: [...methods], basis, technicianName, mine, corrections, leftOut, byLabel,
      worksheet: worksheet && { id: worksheet.id, number: worksheet.number, state: worksheet.state, isCalculated: worksheet.isCalculated },
      reading: reading && readingView(reading),
      judgement: reading || leftOut ? this.judgement({ ...row, notExamined: reading?.notExamined ?? leftOut?.reason ?? null }, row.samplingKind) : null,
    };
  }

  /** A computed item says what the single results come to, also before anything is typed. */
  private summed(row: SheetRowView, sum: ComputedSum | undefined): SheetRowView {
    if (!sum || row.leftOut) return row;
    const words = sum.words[this.language];
    return { ...row, computed: words, ...(row.judgement ? { judgement: { ...row.judgement, words: `${row.judgement.words}; ${words}` } } : {}) };
  }

  private judgement(
    { judgement, notExamined, parameter, basis, food, nearLimit }: Pick<Remarkable, 'judgement' | 'notExamined' | 'parameter' | 'basis' | 'food' | 'nearLimit'>, samplingKind: SamplingKind,
  ): JudgementView {
    if (!judgement) return { verdict: 'not-examined', words: notExamined ?? '', nearLimit: false };
    return { verdict: verdictOf(judgement.verdict, samplingKind), words: reasonWithBasis(judgement, { parameter, basis, food }, this.language), code: judgement.reason.code, nearLimit };
  }
}

/** `0.31 mg/kg > 0.2 mg/kg, GB 2762-2025 镉（以Cd计）· 叶菜蔬菜` */
export function reasonWithBasis(
  judgement: Judgement, { basis, parameter, food }: { readonly basis: string; readonly parameter: string; readonly food: string | null }, language: Language,
): string {
  return `${judgementWords(judgement, language)}, ${basis} ${parameter}${food ? `· ${food}` : ''}`;
}

function verdictOf(verdict: Judgement['verdict'], samplingKind: SamplingKind): SheetVerdict {
  return verdict === 'review' ? 'review' : saidVerdict(verdict, samplingKind);
}

function readingView(reading: Omit<PresentReading, 'enteredBy' | 'observation'>): SheetReadingView {
  const { id, number, text, enteredByName, enteredAt } = reading;
  return {
    id, number, text, enteredByName, enteredAt, unit: reading.unit ?? null, detectionLimit: reading.detectionLimit ?? null, quantitationLimit: reading.quantitationLimit ?? null,
    expressedAs: reading.expressedAs ?? null, note: reading.note ?? null, meets: reading.meets ?? null, notExamined: reading.notExamined ?? null,
  };
}

function texts(fact: unknown): string[] {
  return Array.isArray(fact) ? fact.map(String) : [];
}
