import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../../kernel/index.js';
import { parseInstrumentFile, type InstrumentDeclaration, type InstrumentFile } from '../index.js';
import { MOST_BYTES } from './decode.js';
import { MOST_LINES } from './parse.js';

type Expected = Readonly<Record<string, { encoding: string; readings: unknown[]; bad: unknown[] }>>;

const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`./cases/${name}`, import.meta.url)));
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8'));
const declarations = json('declarations') as Readonly<Record<string, InstrumentDeclaration>>;
const expected = json('expected.cases') as Expected;
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

const PLAIN: InstrumentDeclaration = {
  name: 'a plain list', encoding: 'auto', repeats: 'refuse',
  layout: { kind: 'wide', delimiter: ',', headerHas: ['Sample'], until: 'end', sample: { column: 'Sample' }, analytes: [{ called: 'Pb (mg/L)', analyte: '铅', unit: 'μg/L' }] },
};

function read(content: Uint8Array | string, declaration: InstrumentDeclaration = PLAIN): InstrumentFile {
  const file = parseInstrumentFile(content, declaration);
  if (isRefusal(file)) throw new Error(file.code);
  return file;
}

const why = (content: Uint8Array | string, declaration: InstrumentDeclaration = PLAIN): unknown => (parseInstrumentFile(content, declaration) as { code?: string }).code;
const badOf = (content: string, declaration: InstrumentDeclaration = PLAIN): unknown[] => read(content, declaration).bad.map(({ line, why: { code } }) => [line, code]);

describe('an instrument’s file', () => {
  it.each(Object.keys(expected))('%s: every reading is taken and every other line named with its reason', (name) => {
    const file = read(bytes(name), declarations[name]);
    expect({
      encoding: file.encoding,
      readings: file.readings.map((one) => [one.line, one.sample, one.analyte, one.replicate, one.detected ? `${one.qualifier ?? ''}${one.value}` : '未检出', one.unit]),
      bad: file.bad.map((one) => [one.line, one.why.code, one.text.slice(0, 12)]),
    }).toEqual(expected[name]);
  });

  it('in UTF-8, GB18030 and UTF-16 says the same', () => {
    const text = 'Sample,Pb (mg/L)\n样品甲,0.25\n';
    const gb18030 = new Uint8Array([...Buffer.from('Sample,Pb (mg/L)\n'), 0xd1, 0xf9, 0xc6, 0xb7, 0xbc, 0xd7, ...Buffer.from(',0.25\n')]);
    const readings = [read(text), read(new Uint8Array(Buffer.from(text))), read(gb18030), read(new Uint8Array([0xff, 0xfe, ...utf16(text)]))].map((file) => file.readings);
    expect(readings[0]).toMatchObject([{ sample: '样品甲', value: '250', unit: 'μg/L', fileUnit: 'mg/L' }]);
    for (const others of readings) expect(others).toEqual(readings[0]);
  });

  it('is refused as a whole where its bytes are not what was declared', () => {
    expect(why(new Uint8Array([0x53, 0xff, 0x41]), { ...PLAIN, encoding: 'utf-8' })).toBe('instrument.encoding-wrong');
    expect(why(new Uint8Array([0xef, 0xbb, 0xbf, 0x53]), { ...PLAIN, encoding: 'gb18030' })).toBe('instrument.encoding-wrong');
    expect(why(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00]))).toBe('instrument.not-text');
    expect(why(new Uint8Array(MOST_BYTES + 1))).toBe('instrument.file-too-large');
    expect(why('\n'.repeat(MOST_LINES))).toBe('instrument.too-many-lines');
  });

  it('that was cut off is refused by its missing last line, and a line that was cut off by its missing cells', () => {
    const whole = Buffer.from(bytes('icp-ms.csv'));
    expect(why(new Uint8Array(whole.subarray(0, whole.length - 12)), declarations['icp-ms.csv'])).toBe('instrument.cut-off');
    expect(badOf('Sample,Pb (mg/L),Time\nS1,0.25,10:21\nS2,0.2')).toEqual([[3, 'instrument.line-short']]);
  });

  it('without its table, with a column missing or twice is refused', () => {
    expect(why('')).toBe('instrument.no-table');
    expect(why('Sample,Cd\nS1,1')).toBe('instrument.column-missing');
    expect(why('Sample,Pb (mg/L),Pb (mg/L)\nS1,1,2')).toBe('instrument.column-twice');
    expect(why('1\t2\t3\n', declarations['plate-reader.txt'])).toBe('instrument.cut-off');
    expect(why('Model X\n', declarations['balance.txt'])).toBe('instrument.no-table');
    expect(why('[Header]\n', declarations['chromatograph.txt'])).toBe('instrument.no-table');
  });

  it('names the line that is too long or without a sample, and the plate that lost a row', () => {
    expect(badOf('Sample,Pb (mg/L)\nS1,1,234\n,0.5\nS3,0.5')).toEqual([[2, 'instrument.line-long'], [3, 'instrument.sample-missing']]);
    expect(badOf('N +1.0 g\n', declarations['balance.txt'])).toEqual([[1, 'instrument.sample-missing']]);
    const plate = 'Plate:\tA\n\t1\t2\t3\t4\nA\t1\t2\t3\t4\nC\t1\t2\t3\t4\n~End';
    expect(badOf(plate, declarations['plate-reader.txt'])).toEqual([[4, 'instrument.plate-row-missing']]);
  });

  it('sent twice into one another: a repeated sample is refused or numbered, as declared, an identical line always refused', () => {
    const text = 'Sample,Pb (mg/L)\nS1,0.25\nS1,0.26\nS2,0.3\nS2,0.3\n';
    expect(badOf(text)).toEqual([[2, 'instrument.repeated'], [3, 'instrument.repeated'], [5, 'instrument.line-twice']]);
    expect(read(text, { ...PLAIN, repeats: 'replicates' }).readings.map(({ sample, replicate, value }) => [sample, replicate, value])).toEqual([['S1', 1, '250'], ['S1', 2, '260'], ['S2', 1, '300']]);
    expect(read('Sample,Pb (mg/L)\nS1,ND\nS1,ND\n', { ...PLAIN, repeats: 'replicates' }).readings).toHaveLength(2);
  });

  it('may write a decimal comma only where that is declared', () => {
    const comma: InstrumentDeclaration = { ...PLAIN, layout: { ...PLAIN.layout, delimiter: ';' } as InstrumentDeclaration['layout'] };
    expect(badOf('Sample;Pb (mg/L)\nS1;1,25', comma)).toEqual([[2, 'instrument.cell-unreadable']]);
    expect(read('Sample;Pb (mg/L)\nS1;1,25\nS2;1,2E-3', { ...comma, decimalComma: true }).readings.map(({ value }) => value)).toEqual(['1250', '1.2']);
    expect(badOf('Sample;Pb (mg/L)\nS1;1.000,25', { ...comma, decimalComma: true })).toEqual([[2, 'instrument.cell-unreadable']]);
  });

  it('reads quoted fields with delimiters and doubled quotes in them', () => {
    const quoted: InstrumentDeclaration = { ...PLAIN, layout: { ...PLAIN.layout, quoted: true } as InstrumentDeclaration['layout'] };
    expect(read('"Sample","Pb (mg/L)"\n"S ""1"", a","0.25"', quoted).readings).toMatchObject([{ sample: 'S "1", a', value: '250' }]);
  });

  it('answers any bytes with readings or reasons, and takes no reading that it does not print', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.values(declarations)), fc.uint8Array({ maxLength: 300 }), (declaration, content) => {
      const file = parseInstrumentFile(content, declaration);
      return isRefusal(file) || Array.isArray(file.readings);
    }));
    const cells = fc.array(fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', '-', '<', 'N', 'D', 'e', ' ', '检') }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(cells, (values) => {
      const lines = values.map((value, index) => `S${index},${value}`);
      const file = read(`Sample,Pb (mg/L)\n${lines.join('\n')}`);
      for (const { line, text } of file.readings) expect(lines[line - 2]).toContain(text);
      expect(new Set([...file.readings, ...file.bad].map(({ line }) => line)).size).toBe(values.length);
    }));
  });
});
