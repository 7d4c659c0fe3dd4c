import { hash } from 'node:crypto';
import { drawUnits, freezeFrame, seedOf } from '../../src/draws/domain/index.js';
import { nodeHasher } from '../../src/draws/node-hasher.js';
import { granted } from '../../src/kernel/index.js';
import type { Row } from './measure.js';

const UNITS = 137_115;

/** 500 of 137,115 units in one stratum, plain and by weight; the floor hashes the same tickets and does nothing with them. */
export async function drawRow(): Promise<Row[]> {
  return [plain('draw of 500 from 137,115', () => 1, '< 2'), plain('draw of 500 from 137,115 by weight', (n) => [1, 2, 4, 8][n % 4]!, '< 1.5')];
}

function plain(name: string, weight: (n: number) => number, aim: string): Row {
  const units = Array.from({ length: UNITS }, (_, n) => ({ id: `91990000${String(n).padStart(10, '0')}`, stratum: 'S001', weight: weight(n) }));
  const frame = granted(freezeFrame(nodeHasher, units));
  const seed = granted(seedOf(frame.hash, '00'.repeat(32), '123456'));
  const seedHash = hash('sha256', seed);
  return {
    name, floor: 'the SHA-256 hashes alone', aim, kind: 'time', rounds: 9, times: 1,
    figure: async () => granted(drawUnits(nodeHasher, seed, frame, [{ stratum: 'S001', take: 500, reserves: 500 }])),
    base: async () => {
      for (const unit of units) for (let k = 1; k <= unit.weight; k++) hash('sha256', k === 1 ? `${seedHash}${unit.id}` : `${seedHash}${unit.id}#${k}`, 'binary');
    },
  };
}
