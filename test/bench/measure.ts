/** A figure and its floor: the same work done in the least possible way, measured side by side in the same run. */
export interface Row {
  readonly name: string;
  /** What the floor does. */
  readonly floor: string;
  /** The ratio to aim at; `at least` where more is better (rates). Never asserted: machines differ. */
  readonly aim: string;
  readonly rounds: number;
  /** Done `times` times per round, so that short work is longer than the clock's grain. */
  readonly times: number;
  /** `rate`: the ratio is floor time to figure time, so that 1 is as fast as the floor. */
  readonly kind: 'time' | 'rate';
  readonly figure: () => Promise<unknown>;
  readonly base: () => Promise<unknown>;
  /** Clears away what the row has laid, once it is measured. */
  readonly done?: () => Promise<void>;
}

export interface Measured {
  readonly name: string;
  readonly figureMs: number;
  readonly floor: string;
  readonly floorMs: number;
  readonly ratio: number;
  readonly aim: string;
}

/** What one command costs in SQL statements, by how much it was given; equal numbers are the aim. */
export interface Counts {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Interleaves the two, changing who goes first, and compares medians; one round of each warms up and does not count. */
export async function measure(row: Row): Promise<Measured> {
  const figures: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round <= row.rounds; round++) {
    const [first, second] = round % 2 === 0 ? [row.figure, row.base] : [row.base, row.figure];
    const a = await timed(first, row.times);
    const b = await timed(second, row.times);
    if (round === 0) continue;
    figures.push(round % 2 === 0 ? a : b);
    floors.push(round % 2 === 0 ? b : a);
  }
  const [figureMs, floorMs] = [median(figures), median(floors)];
  return { name: row.name, figureMs, floor: row.floor, floorMs, ratio: row.kind === 'rate' ? floorMs / figureMs : figureMs / floorMs, aim: row.aim };
}

async function timed(work: () => Promise<unknown>, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) await work();
  return (performance.now() - start) / times;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function table(rows: readonly Measured[]): string {
  return aligned([
    ['figure', 'ms', 'floor', 'ms', 'ratio', 'aim'],
    ...rows.map((row) => [row.name, show(row.figureMs), row.floor, show(row.floorMs), row.ratio.toFixed(2), row.aim]),
  ], [1, 3, 4]);
}

export function countTable(rows: readonly Counts[]): string {
  return aligned([
    ['SQL statements of', 'for little', '', 'for much', '', ''],
    ...rows.map(({ name, counts }) => [name, ...Object.entries(counts).flatMap(([size, n]) => [size, String(n)]), grows(Object.values(counts)) ? 'grows' : '']),
  ], [2, 4]);
}

/** The first of all may cost more: it makes what the others find. */
function grows(counts: readonly number[]): boolean {
  return Math.max(...counts) > counts[0]!;
}

function aligned(cells: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells.map((line) => line.map((cell, column) => (right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd()).join('\n');
}

function show(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms.toFixed(3);
}
