import { Decimal } from '@pure/kernel/numbers/index.js';
import type { FormSection, PortionKind } from '@pure/disciplines/index.js';
import { newKey } from '../../api/client';
import type { DraftContent, DraftPortion, DraftRecord, Visit } from './types';

export const emptyDraft: DraftContent = { records: [] };

/** Names the draft of a visit on this device. */
export const draftName = (accountId: string, visitId: string) => `visit:${accountId}:${visitId}`;

/** Whether this device holds something of the visit that the server has not taken yet. */
export function hasUnsent(accountId: string, visitId: string): boolean {
  try {
    return localStorage.getItem(`hengjian.draft.${draftName(accountId, visitId)}`) !== null;
  } catch {
    return false; // storage is switched off: nothing is kept here
  }
}

export function newPortion(kind: PortionKind): DraftPortion {
  return { id: newKey(), kind, quantity: '', sealNumber: '' };
}

export function newRecord(visit: Visit, stratumId: string): DraftRecord {
  const foodTypes = visit.strata.find((one) => one.stratumId === stratumId)?.foodTypes ?? [];
  return {
    id: newKey(), itemId: newKey(), stratumId, values: { ...visit.prefill }, portions: visit.portionKinds.map(newPortion),
    ...(foodTypes.length === 1 ? { foodType: foodTypes[0]! } : {}),
  };
}

const amount = (text: string | undefined) => (text && /^\d{1,9}(\.\d{1,6})?$/.test(text.trim()) ? new Decimal(text.trim()) : null);

/**
 * The kinds whose quantity follows from the form: the backup as stated, the test portion as what is left of the quantity taken.
 * None where the form states no backup, or more than these two are taken: then each portion's own quantity is weighed and typed.
 */
export function followingKinds(kinds: readonly PortionKind[], sections: readonly FormSection[]): readonly PortionKind[] {
  const isStated = sections.some(({ fields }) => fields.some(({ key }) => key === 'backupQuantity'));
  const isPlain = kinds.every((kind) => kind === 'test' || kind === 'backup');
  return isPlain && (isStated || !kinds.includes('backup')) ? kinds : [];
}

/** A following kind that has one portion gets what the form says. Several are filled in by hand. */
export function withQuantities(record: DraftRecord, following: readonly PortionKind[]): DraftRecord {
  const taken = amount(record.values['takenQuantity']);
  const backup = following.includes('backup') ? amount(record.values['backupQuantity']) : new Decimal(0);
  const left = taken && backup ? taken.minus(backup) : null;
  const shares: Partial<Record<PortionKind, string>> = {
    test: left?.greaterThan(0) ? left.toString() : '',
    backup: backup?.greaterThan(0) ? backup.toString() : '',
  };
  const follows = (kind: PortionKind) => following.includes(kind) && record.portions.filter((one) => one.kind === kind).length === 1;
  return { ...record, portions: record.portions.map((one) => (follows(one.kind) ? { ...one, quantity: shares[one.kind] ?? one.quantity } : one)) };
}

/** What the portions add up to, null while one has no sound quantity. */
export function sumOf(portions: readonly DraftPortion[]): string | null {
  const amounts = portions.map((one) => amount(one.quantity));
  return amounts.some((one) => one === null) ? null : Decimal.sum(0, ...amounts.map((one) => one!)).toString();
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Two devices saved on the same draft: one draft of both where they changed different records, null where they changed the same.
 * `base` is what both had begun with.
 */
export function merged(base: DraftContent, mine: DraftContent, theirs: DraftContent): DraftContent | null {
  const find = (draft: DraftContent, id: string) => draft.records.find((one) => one.id === id);
  const records: DraftRecord[] = [];
  for (const id of new Set([...theirs.records, ...mine.records].map((one) => one.id))) {
    const [b, m, t] = [find(base, id), find(mine, id), find(theirs, id)];
    if (!same(m, t) && !same(m, b) && !same(t, b)) return null;
    const kept = same(m, b) ? t : m;
    if (kept) records.push(kept);
  }
  if (!same(mine.refusal, theirs.refusal) && !same(mine.refusal, base.refusal) && !same(theirs.refusal, base.refusal)) return null;
  const refusal = same(mine.refusal, base.refusal) ? theirs.refusal : mine.refusal;
  return { records, ...(refusal ? { refusal } : {}) };
}

/** A draft as lines, field by field, for two versions to be compared. */
export function flat(draft: DraftContent): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const record of draft.records) {
    for (const [key, value] of Object.entries(record.values)) if (value) lines[`${record.id}.${key}`] = value;
    for (const portion of record.portions) lines[`${record.id}.portion-${portion.kind}`] = [lines[`${record.id}.portion-${portion.kind}`], [portion.quantity, portion.sealNumber].filter(Boolean).join(' · ')].filter(Boolean).join('；');
  }
  if (draft.refusal) {
    lines['refusal.reason'] = draft.refusal.reason;
    lines['refusal.facts'] = draft.refusal.facts;
  }
  return lines;
}
