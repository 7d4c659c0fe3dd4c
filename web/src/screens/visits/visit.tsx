import { useEffect, useRef, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { asProblem } from '../../api/problem';
import { AutosaveStatus, Loaded, useAutosave, type Autosave } from '../../parts';
import { useSession } from '../../session/session';
import { draftName, emptyDraft, flat, merged } from './draft';
import { rememberDraft, useVisit } from './queries';
import type { DraftContent, SavedDraft, Visit } from './types';
import { useWords } from './words';
import './visits.css';

interface VisitContext {
  readonly visit: Visit;
  readonly draft: Autosave<DraftContent>;
  /** Whether this reader fills in this visit now. */
  readonly isOpen: boolean;
  /** How far the draft is saved, and the question where two devices saved on each other; to be shown once. */
  readonly status: ReactNode;
}

/** The visit and its draft, for the screens below `visits/:id`. */
export const useVisitContext = () => useOutletContext<VisitContext>();

export function VisitPage() {
  const { id = '' } = useParams();
  return <Loaded query={useVisit(id)}>{(visit) => <Open key={visit.id} visit={visit} />}</Loaded>;
}

/** Keeps the draft of the whole visit while its screens come and go. */
function Open({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const words = useWords();
  const session = useSession();
  const cache = useQueryClient();
  const isOpen = visit.actions.some((one) => one.action === 'save-draft' && one.reason === undefined);
  const known = useRef<DraftContent>(visit.draft?.content ?? emptyDraft);
  const adopt = useRef<(theirs: DraftContent, base: DraftContent) => void>(() => {});
  const put = async (content: DraftContent, version: number, key?: string) => {
    const saved = await command<SavedDraft>('PUT', `/api/visits/${visit.id}/draft`, { version, content }, key ? { key } : {});
    known.current = content;
    rememberDraft(cache, visit.id, saved);
    return saved;
  };
  const draft = useAutosave<DraftContent>({
    draft: draftName(session.account.id, visit.id),
    initial: visit.draft?.content ?? emptyDraft,
    version: visit.draft?.version ?? 0,
    enabled: isOpen,
    save: async (content, version, key) => {
      try {
        return await put(content, version, key);
      } catch (error) {
        const { code, facts } = asProblem(error);
        const theirs = facts['current'] as DraftContent | null;
        const both = code === 'draft.stale' && theirs ? merged(known.current, content, theirs) : null;
        if (!both || !theirs) throw error;
        // The other sampler filled in another record: both stay.
        const base = known.current;
        const saved = await put(both, Number(facts['version']));
        adopt.current(theirs, base);
        return saved;
      }
    },
    reload: async () => {
      const { draft: theirs } = await read<Visit>(`/api/visits/${visit.id}`);
      return { value: theirs?.content ?? emptyDraft, version: theirs?.version ?? 0 };
    },
  });
  useEffect(() => {
    adopt.current = (theirs, base) => draft.set((mine) => merged(base, mine, theirs) ?? mine);
  });
  const names = new Map(visit.sections.flatMap((section) => section.fields.map((field) => [field.key, words(field.label)] as const)));
  const label = (line: string) => {
    const [owner, key = ''] = line.split('.');
    if (owner === 'refusal') return t(`refusal.${key}`);
    const record = [...draft.value.records, ...(draft.conflict?.theirs.records ?? [])].find((one) => one.id === owner);
    const scheme = visit.strata.find((one) => one.stratumId === record?.stratumId)?.schemeTitle ?? '';
    return `${scheme} · ${key.startsWith('portion-') ? t(`portion.${key.slice(8)}`) : names.get(key) ?? key}`;
  };
  const compared = { ...draft, conflict: draft.conflict && { ...draft.conflict, mine: flat(draft.conflict.mine), theirs: flat(draft.conflict.theirs) } } as unknown as Autosave<Record<string, string>>;
  return <Outlet context={{ visit, draft, isOpen, status: <AutosaveStatus autosave={compared} label={label} /> } satisfies VisitContext} />;
}
