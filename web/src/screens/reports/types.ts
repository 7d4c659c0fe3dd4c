import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type ReportLine = Schemas['ReportRow'];
export type Report = Schemas['ReportView'];

export type Change = Schemas['ChangeRow'];
export type Decisions = Schemas['DecisionsView'];

export const outcomes = ['pass', 'fail', 'problem'] as const;

/** What the document prints, as far as this page shows it; anything may be missing. */
export interface PrintedFacts {
  readonly items?: readonly { readonly name: string; readonly unit?: string; readonly method?: string; readonly result?: string; readonly verdict?: string; readonly requirement?: string; readonly detectionLimit?: string }[];
  readonly sample?: Readonly<Record<string, string | undefined>>;
  readonly sampledUnit?: { readonly name?: string; readonly address?: string };
  readonly producer?: { readonly name?: string; readonly address?: string };
  readonly client?: { readonly name?: string };
  readonly laboratory?: { readonly name?: string; readonly cmaNumber?: string };
  readonly testing?: { readonly basis?: string; readonly judgedBy?: string; readonly startedOn?: string; readonly finishedOn?: string };
  readonly signatures?: Readonly<Record<string, { readonly name?: string; readonly date?: string } | undefined>>;
}
