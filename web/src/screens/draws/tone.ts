import type { Tone } from '../../parts';
import type { DrawState } from './types';

/** Waiting for the public value; drawn but not yet on its way is due; on its way is work. */
export const drawTone: Readonly<Record<DrawState, Tone>> = { committed: 'waiting', drawn: 'soon', dispatched: 'working', closed: 'done', superseded: 'waiting' };
