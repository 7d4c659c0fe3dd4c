import { refuse, type Refusal } from '../../kernel/index.js';
import { FRAME_HEADER, type Frame, type FrameUnit } from './frame.js';
import { sha256Hex, type Hasher } from './hasher.js';
import { firstChangedLine } from './line-sums.js';

/**
 * The frame that was frozen as this text: equal hashes say that these are the bytes that `freezeFrame` wrote, so that nothing needs to be sorted and
 * checked again (a third of the time of `readFrame`). Refuses a text with another hash: `draws.frame-line-changed` with the line that `sums`
 * (its `lineSums` when it was frozen) point at, or `draws.frame-changed` where they point at none.
 */
export function frozenFrame(hasher: Hasher, csv: string, hash: string, sums: string): Frame | Refusal {
  if (sha256Hex(hasher, csv) !== hash) {
    const line = firstChangedLine(csv, sums);
    return line === undefined ? refuse('draws.frame-changed') : refuse('draws.frame-line-changed', { line });
  }
  const units: FrameUnit[] = [];
  for (let at = FRAME_HEADER.length + 1; at < csv.length; ) {
    const first = csv.indexOf(',', at);
    const second = csv.indexOf(',', first + 1);
    const end = csv.indexOf('\n', second);
    units.push({ id: csv.slice(at, first), stratum: csv.slice(first + 1, second), weight: Number(csv.slice(second + 1, end)) });
    at = end + 1;
  }
  return { units, csv, hash };
}
