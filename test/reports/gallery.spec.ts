import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument, deliveredTemplates, exampleFacts, EXTENTS, gallery, openTemplate, type Specimen } from '../../src/reports/index.js';
import { compose } from '../../src/reports/layout/index.js';
import { archiveFaults } from './archive-checks.js';
import { fontsOf, hasPoppler, pageCount, textOf } from './pdf-tools.js';

const read = hasPoppler ? it : it.skip;
const specimens: Specimen[] = [];

beforeAll(async () => {
  for await (const one of gallery()) specimens.push(one);
}, 120_000);

const of = (template: string, extent: string): Specimen => specimens.find((one) => one.template.startsWith(template) && one.extent === extent)!;

describe('the gallery', () => {
  it('has every delivered template in every extent', () => {
    expect(specimens).toHaveLength(deliveredTemplates().length * EXTENTS.length);
    expect(deliveredTemplates().length).toBeGreaterThanOrEqual(6);
  });

  it('counts its pages as the files do', () => {
    for (const { bytes, pages } of specimens) expect(pageCount(bytes)).toBe(pages);
  });

  it('grows with the rows: one row needs a few pages, four hundred need dozens', () => {
    expect(of('food/inspection-report', 'short').pages).toBeLessThanOrEqual(5);
    expect(of('food/inspection-report', 'extreme').pages).toBeGreaterThan(20);
    for (const kind of ['sampling-record', 'sampling-notice', 'refusal-record']) expect(of(`food/${kind}`, 'extreme').pages).toBe(1);
  });

  read('prints every one of 400 rows and ends with 以下空白, nothing undefined', () => {
    const text = textOf(of('food/inspection-report', 'extreme').bytes);
    expect(text).toContain('以下空白');
    expect(text).toMatch(/第\d+页共\d+页/);
    expect(text).toContain('399');
    expect(text).toContain('400');
    for (const { bytes } of specimens) expect(textOf(bytes)).not.toMatch(/undefined|\[object/);
  });

  read('embeds every font as a subset', () => {
    for (const { bytes } of specimens) for (const font of fontsOf(bytes)) expect(font).toMatch(/\s+yes\s+yes\s+yes\s/);
  });

  it('keeps the structure that PDF/A-2b asks for', () => {
    for (const { template, extent, bytes } of specimens) expect({ template, extent, faults: archiveFaults(bytes) }).toEqual({ template, extent, faults: [] });
  });

  read('is sound for a tool that others wrote, and signed where the template has a seal', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengjian-gallery-'));
    try {
      for (const { template, extent, bytes, isSigned } of specimens) {
        const file = join(folder, 'specimen.pdf');
        writeFileSync(file, bytes);
        expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors');
        expect({ template, extent, faults: checkDocument(bytes).faults }).toEqual({ template, extent, faults: isSigned ? [] : ['no-signature'] });
        if (isSigned) expect(execFileSync('pdfsig', [file]).toString()).toContain('Signature is Valid');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a document', () => {
  it('comes out the same to the byte when it is composed again', async () => {
    for (const { discipline, kind, version } of deliveredTemplates()) {
      const make = () => compose(openTemplate(discipline, kind, version), exampleFacts(discipline, kind), {
        issuedAt: new Date('2026-09-07T01:00:00Z'), signature: { name: '示例', reason: '试验', bytes: 4096 },
      });
      expect((await make()).equals(await make())).toBe(true);
    }
  });

  it('that breaks a rule of PDF/A is named by the checks', async () => {
    const sound = (await compose(openTemplate('food', 'inspection-report'), exampleFacts('food', 'inspection-report'), { issuedAt: new Date(0), signature: { name: '示例', reason: '试验', bytes: 4096 } })).toString('latin1');
    const broken = (from: RegExp | string, to: string) => archiveFaults(Buffer.from(sound.replace(from, to), 'latin1'));
    expect(archiveFaults(Buffer.from(sound, 'latin1'))).toEqual([]);
    expect(broken('/OutputIntents', '/OutputIntentz')).toContain('no output intent');
    expect(broken('<pdfaid:part>2', '<pdfaid:part>9')).toContain('no PDF/A-2b mark in the metadata');
    expect(broken('/Lang', '/Lanc')).toContain('no language');
    expect(broken('/F 132', '/F 130')).toContain('an annotation that does not print');
    expect(broken(/\/ID \[/, '/IX [')).toContain('no document id');
    expect(broken('/SigFlags 3', '/SigFlags 3\n/NeedAppearances true')).toContain('a form that asks for appearances');
    expect(broken('/Type /Catalog', '/Type /Catalog\n/OpenAction << /S /JavaScript >>')).toContain('an action');
    expect(broken('/Type /Catalog', '/Type /Catalog\n/X << /Type /ExtGState /ca 0.5 >>')).toContain('transparency');
  });
});
