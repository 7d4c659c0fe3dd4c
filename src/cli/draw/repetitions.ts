import type { FrameRow } from './frame-file.js';

const CHUNK = 4_000_000;

/** An id that stands twice, and where. */
export interface Repetition {
  readonly id: string;
  readonly first: number;
  readonly line: number;
}

/**
 * Finds ids that stand twice without keeping the ids: eight bytes each. Prints that are equal are only suspects; a second reading of the file compares the ids
 * themselves, so that nothing is named wrongly and nothing escapes.
 */
export class Repetitions {
  private readonly chunks: Float64Array[] = [];
  private filled = 0;

  constructor(private readonly atMost: number) {}

  add(id: string): void {
    let chunk = this.chunks.at(-1);
    if (!chunk || this.filled === chunk.length) {
      chunk = new Float64Array(this.atMost < CHUNK ? this.atMost + 1 : CHUNK);
      this.chunks.push(chunk);
      this.filled = 0;
    }
    chunk[this.filled++] = printOf(id);
  }

  /** The first id that stands twice, if any; `again` reads the file once more. */
  first(again: () => Iterable<FrameRow>): Repetition | undefined {
    const suspects = this.suspects();
    if (suspects.size === 0) return undefined;
    const lines = new Map<string, number>();
    for (const { id, line } of again()) {
      if (!suspects.has(printOf(id))) continue;
      const first = lines.get(id);
      if (first !== undefined) return { id, first, line };
      lines.set(id, line);
    }
    return undefined;
  }

  private suspects(): ReadonlySet<number> {
    const sorted = this.chunks.map((chunk, i) => (i === this.chunks.length - 1 ? chunk.subarray(0, this.filled) : chunk).sort());
    const at = sorted.map(() => 0);
    const suspects = new Set<number>();
    let before = -1;
    for (;;) {
      let least = -1;
      for (let i = 0; i < sorted.length; i++) {
        if (at[i]! < sorted[i]!.length && (least < 0 || sorted[i]![at[i]!]! < sorted[least]![at[least]!]!)) least = i;
      }
      if (least < 0) return suspects;
      const print = sorted[least]![at[least]!]!;
      at[least]! += 1;
      if (print === before) suspects.add(print);
      before = print;
      if (suspects.size > 100_000) return suspects;
    }
  }
}

/** 53 bits of a text: two multiplicative hashes of 32 bits side by side. */
function printOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (b & 0x1fffff) + (a >>> 0);
}
