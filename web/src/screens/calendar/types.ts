import type { OfferedAction } from '../../api/types';

export interface NoticedDay { readonly day: string; readonly name: string; readonly off: boolean }

export interface Notice {
  readonly id: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly source: string;
  readonly days: number;
  readonly importedBy: string;
  readonly importedAt: string;
}

export interface Calendar {
  readonly year: number;
  readonly announced: boolean;
  readonly announcedYears: readonly string[];
  readonly days: readonly NoticedDay[];
  readonly notices: readonly Notice[];
}

export interface NoticeLine {
  readonly line: number;
  readonly text: string;
  readonly days: readonly (NoticedDay & { readonly change: 'new' | 'changed' | 'same' })[];
  readonly problem?: string;
}

export interface Preview {
  readonly year: number;
  readonly lines: readonly NoticeLine[];
  readonly lacks?: string;
  readonly importable: boolean;
  readonly revisions: readonly { readonly kind: string; readonly moved: number; readonly settled: number }[];
}

export type Unit = 'wd' | 'day' | 'hour' | 'month';
export const units: readonly Unit[] = ['wd', 'day', 'month', 'hour'];
export const confidences = ['S', 'H', 'M', 'L'] as const;

export interface LegalWindow {
  readonly code: string;
  readonly instrument: string;
  readonly article: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly extension: number | 'as-agreed' | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly confidence: (typeof confidences)[number];
  readonly note: string | null;
}

export interface Correction {
  readonly id: string;
  readonly code: string;
  readonly change: Pick<LegalWindow, 'value' | 'unit' | 'instrument' | 'article' | 'validFrom' | 'source'>;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'rejected';
  readonly version: number;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly actions: readonly OfferedAction[];
}

export interface Windows {
  readonly windows: readonly LegalWindow[];
  readonly corrections: readonly Correction[];
}

/** Consecutive days of one holiday as one line. */
export function together(days: readonly NoticedDay[]): readonly { readonly first: string; readonly last: string; readonly name: string; readonly off: boolean; readonly count: number }[] {
  const ranges: { first: string; last: string; name: string; off: boolean; count: number }[] = [];
  for (const { day, name, off } of days) {
    const before = ranges.at(-1);
    if (before && before.name === name && before.off === off && Date.parse(day) - Date.parse(before.last) === 86_400_000) {
      before.last = day;
      before.count += 1;
    } else ranges.push({ first: day, last: day, name, off, count: 1 });
  }
  return ranges;
}
