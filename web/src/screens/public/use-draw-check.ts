import { useEffect, useRef, useState } from 'react';
import type { CheckedStep, OwnPlace, Verification } from '@pure/draws/domain/index.js';
import type { Refusal } from '@pure/kernel/index.js';
import type { DrawAnswer, DrawQuestion } from './draw-check.worker';
import type { Draw } from './draw-types';

export interface DrawCheck {
  readonly running: boolean;
  readonly steps: readonly CheckedStep[];
  /** From 0 to 1. */
  readonly progress: number;
  readonly verification?: Verification;
  readonly places?: readonly OwnPlace[];
  readonly refusal?: Refusal;
  /** No answer came at all. */
  readonly failed?: boolean;
}

const idle: DrawCheck = { running: false, steps: [], progress: 0 };
type Asked = Pick<DrawQuestion, 'archive' | 'frame' | 'units'>;

/** Checks a draw in a worker of its own, so that the page stays quick however long the list is. A new question ends the one before. */
export function useDrawCheck(draw: Draw): readonly [DrawCheck, (asked: () => Promise<Asked>) => void] {
  const [check, setCheck] = useState(idle);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  const ask = (asked: () => Promise<Asked>) => {
    worker.current?.terminate();
    const mine = new Worker(new URL('./draw-check.worker.ts', import.meta.url), { type: 'module' });
    worker.current = mine;
    const change = (next: (before: DrawCheck) => DrawCheck) => worker.current === mine && setCheck(next);
    const end = (last: Partial<DrawCheck>) => {
      change((before) => ({ ...before, ...last, running: false }));
      mine.terminate();
    };
    setCheck({ ...idle, running: true });
    mine.onerror = () => end({ failed: true });
    mine.onmessage = ({ data }: MessageEvent<DrawAnswer>) => {
      if (data.kind === 'step') change((before) => ({ ...before, steps: [...before.steps.filter(({ check: known }) => known !== data.step.check), data.step] }));
      else if (data.kind === 'progress') change((before) => ({ ...before, progress: data.done / data.all }));
      else if (data.kind === 'verified') end({ verification: data.verification, steps: data.verification.steps, progress: 1 });
      else if (data.kind === 'places') end({ places: data.places });
      else end({ refusal: data.refusal });
    };
    void asked().then((given) => mine.postMessage({ ...given, ...publishedOf(draw) } satisfies DrawQuestion), () => end({ failed: true }));
  };
  return [check, ask];
}

/** What the page shows is what a bundle must agree with. */
function publishedOf(draw: Draw): Pick<DrawQuestion, 'number' | 'announced' | 'drawn'> {
  return {
    number: draw.number,
    announced: {
      frameHash: draw.frameHash, commitment: draw.commitment, pattern: draw.pattern,
      quotas: draw.quotas.map(({ stratum, take, reserves }) => ({ stratum, take, reserves })),
      roster: { hash: draw.rosterHash, perUnit: draw.perUnit, cap: draw.cap },
      laboratories: draw.laboratories && { hash: draw.laboratories.hash, cap: draw.laboratories.cap },
    },
    drawn: { publicValue: draw.publicValue ?? '', resultHash: draw.resultHash ?? '' },
  };
}
