const TABLE = crcTable();
const ENCODER = new TextEncoder();

function crcTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    table[n] = c >>> 0;
  }
  return table;
}

/** CRC-32 of bytes, as ZIP files carry it. @source ISO/IEC 3309, polynomial 0xEDB88320 reflected */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * A check sum for each line of a frozen text, eight hexadecimal digits joined by LF. They protect nothing (the hash does): they tell which line was edited
 * where the hash no longer matches.
 */
export function lineSums(csv: string): string {
  return linesOf(csv).map(sumOf).join('\n');
}

/** The number, from 1, of the first line that is not what it was when the sums were taken; undefined where every line is. */
export function firstChangedLine(csv: string, sums: string): number | undefined {
  const lines = linesOf(csv);
  const taken = sums === '' ? [] : sums.split('\n');
  const length = lines.length > taken.length ? lines.length : taken.length;
  for (let i = 0; i < length; i++) if (lines[i] === undefined || sumOf(lines[i]!) !== taken[i]) return i + 1;
  return undefined;
}

function linesOf(csv: string): string[] {
  const lines = csv.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function sumOf(line: string): string {
  return crc32(ENCODER.encode(line)).toString(16).padStart(8, '0');
}
