import type { Lifecycle } from '../../kernel/index.js';

export type ReportState = 'rendering' | 'issued';
export type ReportAction = 'issue';

/** A report from approval to issue. The one step is the worker's: nobody holds its permission. */
export const REPORT_LIFECYCLE: Lifecycle<ReportState, ReportAction, Record<string, never>> = {
  name: 'report',
  initial: 'rendering',
  states: { rendering: { issue: { to: 'issued', permission: 'system' } }, issued: {} },
};
