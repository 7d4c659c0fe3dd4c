import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print, type Command } from './command.js';

export const command: Command = {
  usage: 'gallery [--out DIR] [--json]',
  help: `Makes every kind of document with short, normal and extreme content (long names, 1 and 400 rows), to be looked at and checked. Needs no database.
Every page is marked as a specimen; signed ones carry a certificate that says so.

  --out DIR  where to put them; without it out/gallery
  --json     print what was made as JSON`,
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  operands: [0, 0],
  async run({ flags, texts }) {
    const { gallery } = await import('../reports/index.js');
    const directory = texts['out'] ?? join('out', 'gallery');
    mkdirSync(directory, { recursive: true });
    const made: object[] = [];
    const lines: string[] = [];
    for await (const { template, extent, bytes, pages, isSigned, sha256 } of gallery()) {
      const file = join(directory, `${template.replace('/', '-')}-${extent}.pdf`);
      writeFileSync(file, bytes);
      made.push({ file, template, extent, pages, bytes: bytes.length, isSigned, sha256 });
      lines.push(`${file.padEnd(64)} ${String(pages).padStart(4)} pages ${String(Math.ceil(bytes.length / 1024)).padStart(6)} KB${isSigned ? '  signed' : ''}`);
    }
    print(flags['json'], made, [...lines, `${made.length} documents in ${directory}`]);
    return 0;
  },
};
