import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type ReportState = 'rendering' | 'issued' | 'superseded' | 'recalled';
export type ReportAction = 'issue' | 'supersede' | 'recall';

/**
 * One version of a report from approval on. Issue and supersession are the worker's: nobody holds their permission. Nothing leads back.
 * @source ISO/IEC 17025:2017, 7.8.8 (unverified)
 */
export const REPORT_LIFECYCLE: Lifecycle<ReportState, ReportAction, Record<string, never>> = {
  name: 'report',
  initial: 'rendering',
  states: {
    rendering: { issue: { to: 'issued', permission: 'system' } },
    issued: { supersede: { to: 'superseded', permission: 'system' }, recall: { to: 'recalled', permission: 'report.decide-change' } },
    superseded: {},
    recalled: {},
  },
};

export type ChangeKind = 'amend' | 'recall' | 'reissue';
export type ChangeState = 'proposed' | 'approved' | 'declined';
export type ChangeAction = 'approve' | 'decline';

/** What the rules of a change are asked with. */
export interface ChangeFacts {
  readonly proposedBy: string;
  readonly reader: string;
}

const decidesAnother = ({ proposedBy, reader }: ChangeFacts): Refusal | undefined => (proposedBy === reader ? refuse('report.own-change', {}, 'forbidden') : undefined);

/** A change of an issued report: one proposes, another decides. */
export const CHANGE_LIFECYCLE: Lifecycle<ChangeState, ChangeAction, ChangeFacts> = {
  name: 'report-change',
  initial: 'proposed',
  states: {
    proposed: {
      approve: { to: 'approved', permission: 'report.decide-change', rule: decidesAnother },
      decline: { to: 'declined', permission: 'report.decide-change', rule: decidesAnother },
    },
    approved: {},
    declined: {},
  },
};

/** Why a report in this state cannot be changed in this way: what counts is amended or recalled, what was recalled is issued anew. */
export function whyNotChange(state: ReportState, kind: ChangeKind): Refusal | undefined {
  const needed: ReportState = kind === 'reissue' ? 'recalled' : 'issued';
  return state === needed ? undefined : refuse('report.not-changeable', { kind, state });
}
