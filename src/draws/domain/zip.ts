import { refuse, type Refusal } from '../../kernel/index.js';
import { crc32 } from './line-sums.js';

/** A file to pack: its bytes, and the same deflated without a header (RFC 1951). */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflated: Uint8Array;
}

/** A file as an archive says it is; `deflated` false: `content` is the file itself. */
export interface ArchivedFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly deflated: boolean;
  /** Bytes of the file itself, as the archive says. */
  readonly size: number;
  readonly crc: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01 00:00: one content is one archive, byte for byte. */
const DATE = 0x0021;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;

/** All files in one ZIP archive, in the order given. Names are plain file names. @source PKWARE APPNOTE.TXT 6.3.10, 4.3 */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = encoder.encode(file.name);
    const common = fields([[2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE], [4, crc32(file.bytes)], [4, file.deflated.length], [4, file.bytes.length], [2, name.length], [2, 0]]);
    const local = [fields([[4, LOCAL]]), common, name, file.deflated];
    directory.push(fields([[4, CENTRAL], [2, 20]]), common, fields([[2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name);
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  return joined([...parts, ...directory, fields([[4, END], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, length], [4, at], [2, 0]])]);
}

/**
 * The files that an archive holds, not yet inflated. Refuses bytes that are no ZIP archive, that are cut off, encrypted or split, methods other than stored and
 * deflated, a name twice or with a folder in it, and more than `largest` bytes in all (`draws.archive-unreadable`).
 */
export function zipEntries(bytes: Uint8Array, largest: number): readonly ArchivedFile[] | Refusal {
  const bad = refuse('draws.archive-unreadable', {}, 'invalid');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = bytes.length > 65_557 ? bytes.length - 65_557 : 0;
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest || end < 0) return bad;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const files: ArchivedFile[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return bad;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packed, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment, start] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    if (at + 46 + nameLength > end || start + 30 > bytes.length || (flags & 1) !== 0 || (method !== 0 && method !== DEFLATE) || (method === 0 && packed !== size)) return bad;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    total += size;
    if (names.has(name) || /[/\\]/.test(name) || total > largest || from + packed > bytes.length) return bad;
    names.add(name);
    files.push({ name, content: bytes.subarray(from, from + packed), deflated: method === DEFLATE, size, crc });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** Why these bytes are not the file that the archive promised (cut off, or damaged on the way), or undefined where they are. */
export function whyNotContent(file: ArchivedFile, bytes: Uint8Array): Refusal | undefined {
  return bytes.length === file.size && crc32(bytes) === file.crc ? undefined : refuse('draws.archive-damaged', { file: file.name }, 'invalid');
}

function fields(values: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of values) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
