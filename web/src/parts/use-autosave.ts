import { useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { newKey } from '../api/client';
import { asProblem, type Problem } from '../api/problem';

export type SaveStatus = 'clean' | 'typing' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict';

export interface Conflict<T> {
  readonly mine: T;
  readonly theirs: T;
  readonly theirVersion: number;
}

interface AutosaveOptions<T> {
  /** Names the draft on this device; put the account's id and the thing's id into it. */
  readonly draft: string;
  /** What the server has, and its version. */
  readonly initial: T;
  readonly version: number;
  /** Sends the whole value; `baseVersion` is what it was typed on. Answers the new version. */
  readonly save: (value: T, baseVersion: number, key: string) => Promise<{ version: number }>;
  /** Reads the server's present state after a 409, for both versions to be shown. */
  readonly reload?: () => Promise<{ value: T; version: number }>;
  readonly delay?: number;
  readonly enabled?: boolean;
}

interface Kept<T> {
  readonly value: T;
  readonly version: number;
  readonly key: string;
}

const nameOf = (draft: string) => `hengjian.draft.${draft}`;

function recall<T>(draft: string): Kept<T> | null {
  try {
    const text = localStorage.getItem(nameOf(draft));
    return text ? (JSON.parse(text) as Kept<T>) : null;
  } catch {
    return null;
  }
}

function keep<T>(draft: string, kept: Kept<T> | null): boolean {
  try {
    if (kept) localStorage.setItem(nameOf(draft), JSON.stringify(kept));
    else localStorage.removeItem(nameOf(draft));
    return true;
  } catch {
    return false; // full or switched off: the server's copy is then the only one
  }
}

/**
 * A draft that saves itself. What is typed is on the device at once and on the server after a pause; a reload, a dead
 * battery or a lost network bring it back. The same text goes out under the same key until it was answered. A save on
 * stale data (409) stops and hands out both versions; `resolve` says which one lives on.
 */
export function useAutosave<T>({ draft, initial, version, save, reload, delay = 800, enabled = true }: AutosaveOptions<T>) {
  const [start] = useState(() => recall<T>(draft));
  const [value, setValue] = useState<T>(start?.value ?? initial);
  const [status, setStatus] = useState<SaveStatus>(start ? 'typing' : 'clean');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<Conflict<T> | null>(null);
  const current = useRef(start?.value ?? initial);
  const base = useRef(start?.version ?? version);
  const latest = useRef<Kept<T> | null>(start);
  const running = useRef<Promise<boolean> | null>(null);
  const again = useRef(() => {});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const calls = useRef({ save, reload });
  useEffect(() => {
    calls.current = { save, reload };
  });

  const send = useCallback(async (mine: Kept<T>): Promise<boolean> => {
    const later = (milliseconds: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => again.current(), milliseconds);
    };
    setStatus('saving');
    try {
      const answer = await calls.current.save(mine.value, base.current, mine.key);
      base.current = answer.version;
      setProblem(null);
      if (latest.current === mine) {
        latest.current = null;
        keep(draft, null);
        setSavedAt(new Date());
        setStatus('saved');
        return true;
      }
      // More was typed while the save was under way: it goes out after the usual pause.
      if (latest.current) {
        latest.current = { ...latest.current, version: answer.version };
        keep(draft, latest.current);
        setStatus('typing');
        later(delay);
      }
      return false;
    } catch (error) {
      const found = asProblem(error);
      setProblem(found);
      if (found.status === 409 && calls.current.reload) {
        const theirs = await calls.current.reload().catch(() => null);
        if (theirs && theirs.version !== base.current) {
          setConflict({ mine: latest.current?.value ?? mine.value, theirs: theirs.value, theirVersion: theirs.version });
          setStatus('conflict');
          return false;
        }
      }
      setStatus(found.mayRetry ? 'offline' : 'refused');
      if (found.mayRetry) later(8_000);
      return false;
    }
  }, [draft, delay]);

  /** Sends what is still unsent, now; true when the server has all of it. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    if (!latest.current) return true;
    running.current = send(latest.current).finally(() => { running.current = null; });
    return running.current;
  }, [send]);
  useEffect(() => {
    again.current = () => void flush();
  });

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const made = typeof next === 'function' ? (next as (before: T) => T)(current.current) : next;
      current.current = made;
      latest.current = { value: made, version: base.current, key: newKey() };
      keep(draft, latest.current);
      setValue(made);
      setStatus((now) => (now === 'conflict' ? now : 'typing'));
      clearTimeout(timer.current);
      if (enabled) timer.current = setTimeout(() => void flush(), delay);
    },
    [draft, delay, enabled, flush],
  );

  const resolve = useCallback(
    (which: 'mine' | 'theirs') => {
      if (!conflict) return;
      base.current = conflict.theirVersion;
      setConflict(null);
      if (which === 'theirs') {
        latest.current = null;
        keep(draft, null);
        current.current = conflict.theirs;
        setValue(conflict.theirs);
        setStatus('clean');
      } else {
        latest.current = { value: latest.current?.value ?? conflict.mine, version: conflict.theirVersion, key: newKey() };
        keep(draft, latest.current);
        void flush();
      }
    },
    [conflict, draft, flush],
  );

  useEffect(() => {
    // A draft found on the device goes out now, and again when the network is back.
    if (enabled && latest.current) timer.current = setTimeout(() => again.current(), 0);
    const online = () => { if (enabled) void flush(); };
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      clearTimeout(timer.current);
    };
  }, [enabled, flush]);

  // The device keeps what was typed; leaving loses something only where neither the server nor the device could take it.
  const atRisk = status === 'refused' || status === 'conflict';
  const blocker = useBlocker(({ currentLocation, nextLocation }) => atRisk && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!atRisk) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [atRisk]);

  /** After the thing was submitted: nothing of the draft stays on the device. */
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    keep(draft, null);
    setStatus('clean');
  }, [draft]);

  return { value, set, status, savedAt, problem, conflict, resolve, flush, forget, blocker, recovered: start !== null };
}

export type Autosave<T> = ReturnType<typeof useAutosave<T>>;
