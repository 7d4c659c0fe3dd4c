import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

const present = spawnSync('pdftotext', ['-v']).error === undefined;
if (!present && process.env['CI']) throw new Error('pdftotext is missing: install poppler-utils');

/** Whether poppler-utils are here. Without them the tests of extracted text are skipped on a developer's machine; CI fails instead. */
export const hasPoppler = present;

function withFile<T>(pdf: Buffer, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of a PDF as a reader would copy it, without white space. */
export function textOf(pdf: Buffer, page?: number): string {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return withFile(pdf, (file) => execFileSync('pdftotext', [...pages, '-raw', file, '-']).toString('utf8')).replace(/\s+/g, '');
}

export function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
}

/** Name, embedded and subset marks of each font. */
export function fontsOf(pdf: Buffer): string[] {
  return withFile(pdf, (file) => execFileSync('pdffonts', [file]).toString('utf8')).split('\n').slice(2).filter((line) => line !== '');
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** A scribble on a transparent ground, as a signature pad would hand over. */
export function signaturePng(seed: number, width = 240, height = 80): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let x = 8; x < width - 8; x += 1) {
    const y = Math.floor(height / 2 + (height / 3) * Math.sin((x * (3 + seed)) / 40) * Math.cos(x / 23));
    for (let pen = -2; pen <= 2; pen += 1) rows[(y + pen) * (width * 4 + 1) + 1 + x * 4 + 3] = 255;
  }
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
