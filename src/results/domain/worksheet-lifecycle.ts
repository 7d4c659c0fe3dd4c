import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type WorksheetState = 'open' | 'held' | 'closed' | 'rejected' | 'cancelled';
export type WorksheetAction = 'enter' | 'arrange' | 'repeat' | 'complete' | 'hold' | 'accept' | 'send-back' | 'reject' | 'reopen' | 'cancel';
export const WORKSHEET_STATES: readonly WorksheetState[] = ['open', 'held', 'closed', 'rejected', 'cancelled'];

/** What the rules of the steps ask. */
export interface WorksheetFacts {
  readonly reader: string;
  readonly technicians: readonly string[];
  /** Whether any result of its samples was obtained on it. */
  readonly hasResults: boolean;
  /** Samples without a settled result, by code and parameter. */
  readonly unsettled: readonly string[];
  /** Samples that were not detected, without the method's detection limit. */
  readonly withoutDetectionLimit: readonly string[];
  /** Controls that cannot be judged yet, or that the method's rule asks for and the run lacks. */
  readonly controlsMissing: readonly string[];
}

/**
 * A run from the first sample to its release. What quality control broke waits for the technician's reason and the quality manager's decision;
 * what was obtained is never cancelled away.
 * @source GB/T 27025-2019 7.7 and 7.10, nonconforming work (unverified)
 */
export const WORKSHEET_LIFECYCLE: Lifecycle<WorksheetState, WorksheetAction, WorksheetFacts> = {
  name: 'worksheet',
  initial: 'open',
  states: {
    open: {
      enter: { to: 'open', permission: 'result.enter', rule: whyNotYours },
      arrange: { to: 'open', permission: 'result.enter', rule: whyNotYours },
      repeat: { to: 'open', permission: 'result.enter', rule: whyNotYours },
      complete: { to: 'closed', permission: 'result.enter', rule: whyNotComplete },
      // What completion comes to where a control is broken.
      hold: { to: 'held', permission: 'result.enter', rule: whyNotComplete },
      cancel: { to: 'cancelled', permission: 'result.enter', rule: whyNotCancel },
    },
    held: {
      // As the quality manager decides on what holds the run (`laboratory.ControlDecided`); who may decide is asked there.
      accept: { to: 'closed', permission: 'control.decide' },
      'send-back': { to: 'open', permission: 'control.decide' },
      reject: { to: 'rejected', permission: 'control.decide' },
    },
    closed: {
      reopen: { to: 'open', permission: 'result.enter', rule: whyNotYours },
    },
    rejected: {},
    cancelled: {},
  },
};

function whyNotYours({ reader, technicians }: WorksheetFacts): Refusal | undefined {
  return technicians.includes(reader) ? undefined : refuse('worksheet.not-yours', {}, 'forbidden');
}

/** Every sample has its result and every control can be judged. */
function whyNotComplete(facts: WorksheetFacts): Refusal | undefined {
  const foreign = whyNotYours(facts);
  if (foreign) return foreign;
  if (facts.unsettled.length > 0) return refuse('worksheet.incomplete', { count: facts.unsettled.length, cells: facts.unsettled.slice(0, 6) });
  if (facts.withoutDetectionLimit.length > 0) return refuse('submission.detection-limit-needed', { parameters: [...facts.withoutDetectionLimit] });
  return facts.controlsMissing.length > 0 ? refuse('worksheet.controls-missing', { controls: [...facts.controlsMissing] }) : undefined;
}

function whyNotCancel(facts: WorksheetFacts): Refusal | undefined {
  return whyNotYours(facts) ?? (facts.hasResults ? refuse('worksheet.results-obtained') : undefined);
}
