import { read } from '../../api/client';
import type { components } from '../../api/schema';
import { Problem } from '../../api/problem';

export type Checkpoint = components['schemas']['CheckpointView'];
type Consistency = components['schemas']['ConsistencyView'];

export interface Newest extends Checkpoint {
  readonly origin: string;
  readonly rootHash: string;
}

/** The lines of a signed note: origin, size, root hash (c2sp.org/tlog-checkpoint). */
export function linesOf(note: string): { readonly origin: string; readonly size: number; readonly rootHash: string } {
  const [origin = '', size = '0', rootHash = ''] = note.split('\n');
  return { origin, size: Number(size), rootHash };
}

/** The newest checkpoint with its instant, which the note itself does not hold; null while the log is empty. */
export async function newestCheckpoint(signal: AbortSignal): Promise<Newest | null> {
  try {
    const response = await fetch('/api/ledger/checkpoint', { signal });
    if (response.status === 404) return null;
    if (!response.ok) throw new Problem({ status: response.status, code: `http.${response.status}` });
    const note = await response.text();
    const { origin, size, rootHash } = linesOf(note);
    const { first } = await read<Consistency>('/api/ledger/consistency', { first: size, second: size }, signal);
    return { ...first, note, size, origin, rootHash };
  } catch (error) {
    if (error instanceof TypeError) throw new Problem({ status: 0, code: 'network' });
    throw error;
  }
}
