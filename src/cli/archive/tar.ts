import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/**
 * The POSIX tar format, as much of it as a backup needs: regular files in order, of any size. Written here because
 * Node has none, and so that any system's `tar` can look inside a backup.
 */
const BLOCK = 512;
const LARGEST_OCTAL = 0o77777777777;

export interface Member {
  readonly name: string;
  readonly size: number;
  /** Must be read to the end before the next member is asked for; what is left over is skipped. */
  readonly body: AsyncIterable<Buffer>;
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const bytes = Buffer.from(name);
  if (bytes.length <= 100) {
    bytes.copy(block, 0);
  } else {
    const cut = bytes.lastIndexOf('/', 155);
    if (cut < 0 || bytes.length - cut - 1 > 100) throw new Error(`The name is too long for a tar archive: ${name}`);
    bytes.copy(block, 345, 0, cut);
    bytes.copy(block, 0, cut + 1);
  }
  block.write('0000600\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  if (size <= LARGEST_OCTAL) {
    block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  } else {
    block.writeBigUInt64BE(BigInt(size), 128); // GNU's base-256 form
    block[124] = 0x80;
  }
  block.write(`${Math.floor(Date.now() / 1000).toString(8).padStart(11, '0')}\0`, 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

export class TarWriter {
  private readonly hash = createHash('sha256');
  private constructor(private readonly file: FileHandle) {}

  /** A new file that only its owner may read; fails where one exists. */
  static async create(path: string): Promise<TarWriter> {
    return new TarWriter(await open(path, 'wx', 0o600));
  }

  /** SHA-256 of every byte written so far. */
  get digest(): string {
    return this.hash.copy().digest('hex');
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.write(header(name, content.length));
    await this.write(content);
    await this.write(Buffer.alloc(padding(content.length)));
  }

  /** A member whose size is known beforehand; throws when the body turns out to be of another size. */
  async addStream(name: string, size: number, body: AsyncIterable<Buffer>): Promise<void> {
    await this.write(header(name, size));
    let left = size;
    for await (const chunk of body) {
      left -= chunk.length;
      if (left < 0) break;
      await this.write(chunk);
    }
    if (left !== 0) throw new Error(`${name} changed while it was read.`);
    await this.write(Buffer.alloc(padding(size)));
  }

  async finish(): Promise<void> {
    await this.write(Buffer.alloc(2 * BLOCK));
    await this.file.sync();
    await this.file.close();
  }

  async abandon(): Promise<void> {
    await this.file.close();
  }

  private async write(bytes: Buffer): Promise<void> {
    this.hash.update(bytes);
    for (let at = 0; at < bytes.length; ) at += (await this.file.write(bytes, at)).bytesWritten;
  }
}

function sizeOf(block: Buffer): number {
  if (block[124] === 0x80) return Number(block.readBigUInt64BE(128));
  return Number.parseInt(block.toString('latin1', 124, 136), 8);
}

const text = (block: Buffer, from: number, length: number): string => {
  const end = block.indexOf(0, from);
  return block.toString('utf8', from, end < 0 || end > from + length ? from + length : end);
};

function checkSum(block: Buffer): void {
  const copy = Buffer.from(block);
  copy.fill(0x20, 148, 156);
  const sum = copy.reduce((total, byte) => total + byte, 0);
  if (sum !== Number.parseInt(text(block, 148, 8), 8)) throw new Error('not a tar archive, or a damaged one');
}

/** The members of an archive, one after the other; `digestBefore` is the SHA-256 of every byte before the member. */
export async function* readTar(path: string): AsyncGenerator<Member & { readonly digestBefore: () => string }> {
  const file = await open(path, 'r');
  const hash = createHash('sha256');
  let hashed = Buffer.alloc(0);
  let position = 0;
  const take = async (length: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(length);
    for (let at = 0; at < length; ) {
      const { bytesRead } = await file.read(bytes, at, length - at, position);
      if (bytesRead === 0) throw new Error('the archive ends too early');
      at += bytesRead;
      position += bytesRead;
    }
    hash.update(hashed); // one step behind, so that a member can ask for the digest before its own header
    hashed = bytes;
    return bytes;
  };
  try {
    for (;;) {
      const block = await take(BLOCK);
      if (block.every((byte) => byte === 0)) return;
      checkSum(block);
      const digest = hash.copy();
      const size = sizeOf(block);
      let left = size;
      const body = (async function* () {
        while (left > 0) {
          const chunk = await take(Math.min(left, 1 << 16));
          left -= chunk.length;
          yield chunk;
        }
      })();
      const prefix = text(block, 345, 155);
      yield { name: prefix ? `${prefix}/${text(block, 0, 100)}` : text(block, 0, 100), size, body, digestBefore: () => digest.digest('hex') };
      while (left > 0) left -= (await take(Math.min(left, 1 << 16))).length;
      if (padding(size) > 0) await take(padding(size));
    }
  } finally {
    await file.close();
  }
}
