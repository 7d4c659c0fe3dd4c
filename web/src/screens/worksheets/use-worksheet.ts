import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { keyOfInput, type InputPlace } from '@pure/results/domain/index.js';
import { command, newKey } from '../../api/client';
import { asProblem, wordsOf, type Problem } from '../../api/problem';
import { useSession } from '../../session/session';
import { changedBy, freed, inputsOf, keep, recall, type Cells, type Pending, type Theirs } from './draft';
import { worksheetKey } from './queries';
import type { Input, Saved, Worksheet } from './types';

export type WorksheetStatus = 'clean' | 'typing' | 'saving' | 'saved' | 'offline';
const pause = 300;
const again = 4_000;
const most = 1_500;

interface Told extends InputPlace { readonly message?: string; readonly present?: Theirs | null }

/**
 * A worksheet that saves itself, cell by cell: what is typed is on the device at once and on the server after a short pause; a lost connection or a closed browser lose nothing.
 * One cell that is refused holds up no other; one that somebody else changed shows both values until a person has chosen.
 */
export function useWorksheet(worksheet: Worksheet) {
  const { account } = useSession();
  const cache = useQueryClient();
  const name = `hengjian.draft.worksheet.${account.id}.${worksheet.id}`;
  const [cells, setCells] = useState<Cells>(() => recall(name));
  const [status, setStatus] = useState<WorksheetStatus>(cells.size > 0 ? 'typing' : 'clean');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const inputs = useMemo(() => inputsOf(worksheet.inputs), [worksheet.inputs]);
  const current = useRef<Cells>(cells);
  const known = useRef({ worksheet, inputs });
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const next = useRef(() => {});
  useEffect(() => { known.current = { worksheet, inputs }; });

  const put = useCallback((made: Cells) => {
    current.current = made;
    keep(name, made);
    setCells(made);
  }, [name]);
  const later = useCallback((milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => next.current(), milliseconds);
  }, []);

  /** The server's copy with these inputs in place of the older ones. */
  const learn = useCallback((fresh: readonly Input[]) => {
    const { worksheet: before } = known.current;
    const merged = new Map(known.current.inputs);
    for (const input of fresh) if ((merged.get(keyOfInput(input))?.number ?? 0) <= input.number) merged.set(keyOfInput(input), input);
    known.current = { worksheet: { ...before, inputs: [...merged.values()] }, inputs: merged };
    void cache.cancelQueries({ queryKey: worksheetKey(before.id) }); // one that was asked for before this save is older than its answer
    cache.setQueryData<Worksheet>(worksheetKey(before.id), (one) => one && { ...one, inputs: [...merged.values()] });
  }, [cache]);

  const refused = useCallback((problem: Problem, sent: Cells) => {
    const told = new Map((Array.isArray(problem.facts['cells']) ? (problem.facts['cells'] as Told[]) : []).filter((one) => typeof one === 'object').map((one) => [keyOfInput(one), one]));
    const { title, detail } = wordsOf(problem);
    const words = [title, detail].filter(Boolean).join(' ');
    const named = told.size > 0 && ['worksheet.stale', 'worksheet.unreadable'].includes(problem.code);
    put(changedBy(current.current, sent.keys(), (cell, key) => {
      if (cell !== sent.get(key)) return cell;
      const one = told.get(key);
      if (named) {
        if (!one) return cell;
        return problem.code === 'worksheet.stale' ? { ...cell, hold: 'stale', theirs: one.present ?? null } : { ...cell, hold: 'unreadable', ...(one.message ? { message: one.message } : {}) };
      }
      return ['worksheet.reason-needed', 'sheet.reason-needed'].includes(problem.code) ? { ...cell, hold: 'reason' } : { ...cell, hold: 'refused', message: words };
    }));
    if (!named) void cache.invalidateQueries({ queryKey: worksheetKey(known.current.worksheet.id) });
  }, [cache, put]);

  /** One save of what may go; true where another may follow. */
  const send = useCallback(async (): Promise<boolean> => {
    put(changedBy(current.current, [...current.current.keys()], (cell, key) => {
      const now = known.current.inputs.get(key);
      if ((now?.text ?? '') === cell.text && cell.hold !== 'stale') return undefined;
      return !cell.hold && known.current.worksheet.wasClosed && now && !cell.reason ? { ...cell, hold: 'reason' } : cell;
    }));
    const sent: Cells = new Map([...current.current].filter(([, cell]) => !cell.hold).slice(0, most));
    if (sent.size === 0 || !known.current.worksheet.mine) {
      setStatus((before) => (before === 'typing' ? 'clean' : before));
      return false;
    }
    setStatus('saving');
    try {
      const body = { cells: [...sent.values()].map(({ positionId, replicate, name: input, text, base, reason }) => ({ positionId, replicate, name: input, text, basedOn: base, ...(reason ? { reason } : {}) })) };
      const answer = await command<Saved>('PUT', `/api/worksheets/${known.current.worksheet.id}/inputs`, body, { key: newKey() });
      learn(answer.inputs);
      const fresh = inputsOf(answer.inputs);
      // What was typed on while the save was under way now stands on the input that it made.
      put(changedBy(current.current, sent.keys(), (cell, key) => (cell === sent.get(key) ? undefined : { ...cell, base: fresh.get(key)?.number ?? cell.base })));
      setSavedAt(new Date());
      setStatus('saved');
      // What the controls say and what may be done now follows from all of it.
      if (current.current.size === 0) void cache.invalidateQueries({ queryKey: worksheetKey(known.current.worksheet.id) });
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
  }, [cache, later, learn, put, refused]);

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

  const write = useCallback((changes: readonly (InputPlace & { readonly text: string })[]) => {
    const made = new Map(current.current);
    for (const { positionId, replicate, name: input, text } of changes) {
      const place = { positionId, replicate, name: input };
      const key = keyOfInput(place);
      const before = made.get(key);
      const now = known.current.inputs.get(key);
      if (text === (now?.text ?? '') && before?.hold !== 'stale' && !running.current) made.delete(key);
      else made.set(key, { ...place, text, base: before ? before.base : (now?.number ?? 0), reason: before?.reason ?? '', ...(before?.hold === 'stale' ? { hold: 'stale' as const, theirs: before.theirs ?? null } : {}) });
    }
    put(made);
    setStatus('typing');
    later(pause);
  }, [later, put]);

  /** The reason of the corrections that wait for one. */
  const explain = useCallback((reason: string) => {
    put(changedBy(current.current, [...current.current.keys()], (cell) => (cell.hold === 'reason' ? { ...freed(cell), reason } : cell)));
    later(0);
  }, [later, put]);

  /** Ends a conflict: mine goes over theirs, or gives way to it. */
  const choose = useCallback((choices: ReadonlyMap<string, 'mine' | 'theirs'>) => {
    const theirs = [...choices.keys()].flatMap((key) => {
      const cell = current.current.get(key);
      return cell?.theirs ? [{ positionId: cell.positionId, replicate: cell.replicate, name: cell.name, number: cell.theirs.number, text: cell.theirs.text, enteredByName: cell.theirs.by, enteredAt: cell.theirs.at }] : [];
    });
    learn(theirs);
    put(changedBy(current.current, choices.keys(), (cell, key) => (choices.get(key) === 'theirs' ? undefined : { ...freed(cell), base: cell.theirs?.number ?? 0 })));
    later(0);
  }, [later, learn, put]);

  /** Gives a cell back as the server has it. */
  const drop = useCallback((key: string) => put(changedBy(current.current, [key], () => undefined)), [put]);

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
  const blocker = useBlocker(({ currentLocation, nextLocation }) => held.length > 0 && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (held.length === 0) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [held.length]);

  return { cells, inputs, status, savedAt, held, write, explain, choose, drop, flush, blocker };
}

export type WorksheetDraft = ReturnType<typeof useWorksheet>;
export type { Pending };
