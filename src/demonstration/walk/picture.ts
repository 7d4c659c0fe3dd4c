import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A grey PNG of `width` × `height`; `shade` gives each pixel 0 (black) to 255 (white). */
export function greyPng(width: number, height: number, shade: (x: number, y: number) => number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = shade(x, y);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A stroke of the pen that stands for a signature; each `seed` has its own. */
export function signaturePicture(seed: number): Buffer {
  const line = Array.from({ length: 240 }, (_, x) => 40 + 22 * Math.sin((x * (3 + (seed % 7))) / 40) * Math.cos((x + seed * 13) / 23));
  return greyPng(240, 80, (x, y) => (x > 10 && x < 230 && Math.abs(y - line[x]!) < 2 ? 0 : 255));
}

/** Stands for a photograph: soft stripes, different for each `seed`. */
export function photographPicture(seed: number): Buffer {
  const across = Array.from({ length: 320 }, (_, x) => Math.sin((x + seed * 17) / 37));
  const down = Array.from({ length: 240 }, (_, y) => Math.cos((y + seed * 5) / 29));
  return greyPng(320, 240, (x, y) => 150 + Math.floor(60 * across[x]! * down[y]!));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
