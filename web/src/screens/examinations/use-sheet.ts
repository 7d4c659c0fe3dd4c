import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { command, newKey } from '../../api/client';
import { asProblem, wordsOf, type Problem } from '../../api/problem';
import { useSession } from '../../session/session';
import { bodyOf, findingOf, holdOf, sameTyped, typedOf, type Field, type Pending, type Theirs, type Typed } from './cells';
import { examinationsKey, sheetKey } from './queries';
import type { Sheet, SheetRow } from './types';

type Cells = ReadonlyMap<string, Pending>;
export type SheetStatus = 'clean' | 'typing' | 'saving' | 'saved' | 'offline';
const pause = 350;
const again = 8_000;

function recall(name: string): Cells {
  try {
    return new Map(Object.entries(JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, Pending>));
  } catch {
    return new Map();
  }
}

function keep(name: string, cells: Cells): void {
  try {
    if (cells.size === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(Object.fromEntries([...cells].map(([id, { typed, base, reason }]) => [id, { typed, base, reason }]))));
  } catch {
    // full or switched off: the server's copy is then the only one
  }
}

interface Told { readonly determinationId: string; readonly message?: string; readonly present?: Theirs | null }
const toldBy = (problem: Problem): readonly Told[] => (Array.isArray(problem.facts['cells']) ? (problem.facts['cells'] as Told[]) : []);

/** A copy of the cells with those of `ids` changed; undefined takes a cell out. */
function changedBy(cells: Cells, ids: Iterable<string>, change: (cell: Pending, id: string) => Pending | undefined): Cells {
  const next = new Map(cells);
  for (const id of ids) {
    const cell = next.get(id);
    const made = cell && change(cell, id);
    if (made) next.set(id, made);
    else next.delete(id);
  }
  return next;
}

/**
 * A result sheet that saves itself, cell by cell: what is typed is on the device at once and on the server after a short pause. One cell that is
 * refused holds up no other: an unreadable one says why, one that somebody else changed shows both versions, a correction waits for its reason.
 */
export function useSheet(sheet: Sheet) {
  const { account } = useSession();
  const cache = useQueryClient();
  const name = `hengjian.draft.sheet.${account.id}.${sheet.id}`;
  const [cells, setCells] = useState<Cells>(() => recall(name));
  const [status, setStatus] = useState<SheetStatus>(cells.size > 0 ? 'typing' : 'clean');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const current = useRef<Cells>(cells);
  const known = useRef(sheet);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const next = useRef(() => {});
  useEffect(() => { known.current = sheet; });

  const put = useCallback((made: Cells) => {
    current.current = made;
    keep(name, made);
    setCells(made);
  }, [name]);
  const later = useCallback((milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => next.current(), milliseconds);
  }, []);

  const take = useCallback((answer: Sheet, sent: Cells) => {
    const fresh = new Map(answer.determinations.map((row) => [row.determinationId, row]));
    void cache.cancelQueries({ queryKey: sheetKey(answer.id) }); // a sheet that was asked for before this save is older than its answer
    cache.setQueryData<Sheet>(sheetKey(answer.id), (before) => before && {
      ...before, state: answer.state, version: answer.version, determinations: before.determinations.map((row) => fresh.get(row.determinationId) ?? row),
    });
    known.current = { ...known.current, state: answer.state, version: answer.version, determinations: known.current.determinations.map((row) => fresh.get(row.determinationId) ?? row) };
    // What was typed on while the save was under way now stands on the reading that it made.
    put(changedBy(current.current, sent.keys(), (cell, id) => (cell === sent.get(id) ? undefined : { ...cell, base: fresh.get(id)?.reading?.id ?? cell.base })));
  }, [cache, put]);

  const refused = useCallback((problem: Problem, sent: Cells) => {
    const rowOf = new Map(known.current.determinations.map((row) => [row.determinationId, row]));
    const told = new Map(toldBy(problem).map((one) => [one.determinationId, one]));
    const parameters = Array.isArray(problem.facts['parameters']) ? problem.facts['parameters'] : [];
    const { title, detail } = wordsOf(problem);
    const words = [title, detail].filter(Boolean).join(' ');
    const aside = (cell: Pending, id: string): Pending => {
      const one = told.get(id);
      if (problem.code === 'sheet.stale') return one ? { ...cell, hold: 'stale', theirs: one.present ?? null } : cell;
      if (problem.code === 'sheet.unreadable') return one ? { ...cell, hold: 'unreadable', ...(one.message ? { message: one.message } : {}) } : cell;
      if (problem.code === 'sheet.reason-needed') return parameters.includes(rowOf.get(id)?.parameter) ? { ...cell, hold: 'reason' } : cell;
      if (problem.code === 'sheet.obtained-result' && !parameters.includes(rowOf.get(id)?.parameter)) return cell;
      return { ...cell, hold: 'refused', message: words };
    };
    // A refusal that names no cell is about all of them: none goes out again by itself.
    const isNamed = [...sent].some(([id, cell]) => aside(cell, id).hold);
    put(changedBy(current.current, sent.keys(), (cell, id) => (cell !== sent.get(id) ? cell : isNamed ? aside(cell, id) : { ...cell, hold: 'refused', message: words })));
    if (!['sheet.stale', 'sheet.unreadable', 'sheet.reason-needed'].includes(problem.code)) void cache.invalidateQueries({ queryKey: [...examinationsKey, known.current.id] });
  }, [cache, put]);

  /** One save of what may go; true where another may follow. */
  const send = useCallback(async (): Promise<boolean> => {
    const rowOf = new Map(known.current.determinations.map((row) => [row.determinationId, row]));
    const { wasSubmitted } = known.current;
    put(changedBy(current.current, [...current.current.keys()], (cell, id) => {
      const row = rowOf.get(id);
      if (!row?.mine || (sameTyped(cell.typed, typedOf(row.reading)) && cell.hold !== 'stale')) return undefined;
      if (cell.hold && cell.hold !== 'empty' && cell.hold !== 'reason') return cell;
      const hold = holdOf(row, cell, wasSubmitted);
      if (hold === cell.hold) return cell;
      const { hold: _, ...free } = cell;
      return hold ? { ...free, hold } : free;
    }));
    const sent: Cells = new Map([...current.current].filter(([, cell]) => !cell.hold));
    if (sent.size === 0) {
      setStatus((now) => (now === 'typing' ? 'clean' : now));
      return false;
    }
    setStatus('saving');
    try {
      const body = { cells: [...sent].map(([id, cell]) => bodyOf(rowOf.get(id)!, cell)) };
      take(await command<Sheet>('PUT', `/api/examinations/${known.current.id}/sheet`, body, { key: newKey() }), sent);
      setSavedAt(new Date());
      setStatus('saved');
      if (current.current.size === 0) void cache.invalidateQueries({ queryKey: [...examinationsKey, known.current.id, 'detail'] });
    } catch (error) {
      const problem = asProblem(error);
      if (problem.mayRetry || problem.status === 429) {
        setStatus('offline');
        later(again);
        return false;
      }
      refused(problem, sent);
      setStatus('clean');
    }
    return true;
  }, [cache, later, put, refused, take]);

  /** Sends what may go, now, one save after the other; true when nothing is left that the server has not got. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    const rounds = async () => {
      while (await send()); // each round saves cells or sets them aside
    };
    running.current = rounds().finally(() => { running.current = null; });
    await running.current;
    return current.current.size === 0;
  }, [send]);
  useEffect(() => { next.current = () => void flush(); });

  const change = useCallback((ids: readonly string[], make: (typed: Typed, row: SheetRow) => Typed) => {
    const made = new Map(current.current);
    for (const id of ids) {
      const row = known.current.determinations.find((one) => one.determinationId === id);
      if (!row) continue;
      const before = made.get(id);
      const typed = make(before?.typed ?? typedOf(row.reading), row);
      if (sameTyped(typed, typedOf(row.reading)) && before?.hold !== 'stale' && !running.current) made.delete(id);
      else made.set(id, { typed, base: before ? before.base : (row.reading?.id ?? null), reason: before?.reason ?? '', ...(before?.hold === 'stale' ? { hold: 'stale' as const, theirs: before.theirs ?? null } : {}) });
    }
    put(made);
    setStatus('typing');
    later(pause);
  }, [later, put]);

  const write = useCallback((changes: readonly { readonly id: string; readonly field: Field; readonly to: string }[]) => {
    for (const { id, field, to } of changes) change([id], (typed) => ({ ...typed, [field]: field === 'meets' ? findingOf(to) : to }));
  }, [change]);

  /** The reason of the corrections that wait for one. */
  const explain = useCallback((reason: string) => {
    put(changedBy(current.current, [...current.current.keys()], (cell) => {
      if (cell.hold !== 'reason') return cell;
      const { hold: _, ...free } = cell;
      return { ...free, reason };
    }));
    later(0);
  }, [later, put]);

  /** Ends a conflict: mine goes over theirs, or gives way to it. */
  const choose = useCallback((choices: ReadonlyMap<string, 'mine' | 'theirs'>) => {
    put(changedBy(current.current, choices.keys(), (cell, id) => {
      if (choices.get(id) === 'theirs') return undefined;
      const { hold: _, theirs, ...free } = cell;
      return { ...free, base: theirs?.readingId ?? null };
    }));
    void cache.invalidateQueries({ queryKey: sheetKey(known.current.id) }).then(() => later(0));
  }, [cache, later, put]);

  /** Gives a cell back as the server has it. */
  const drop = useCallback((id: string) => put(changedBy(current.current, [id], () => undefined)), [put]);

  useEffect(() => {
    if (current.current.size > 0) later(0);
    const online = () => next.current();
    const leaving = () => { if (document.visibilityState === 'hidden') next.current(); };
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', leaving);
      clearTimeout(timer.current);
      next.current(); // what was typed a moment ago still goes out
    };
  }, [later]);

  const held = useMemo(() => [...cells].filter(([, cell]) => cell.hold), [cells]);
  const atRisk = held.length > 0;
  const blocker = useBlocker(({ currentLocation, nextLocation }) => atRisk && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!atRisk) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [atRisk]);

  return { cells, status, savedAt, held, write, explain, choose, drop, flush, blocker };
}

export type SheetDraft = ReturnType<typeof useSheet>;
