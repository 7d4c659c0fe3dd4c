import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { csvRecords } from './csv.js';

const cellsOf = (text: string) => [...csvRecords(text)].map((record) => record.cells);

describe('records of a CSV text', () => {
  it('gives back what was written, whatever quotes, commas and line ends the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', '\r\n', ' ') });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      expect(cellsOf(stringify(rows, { record_delimiter: end, quoted: true }))).toEqual(rows);
    }));
  });

  it('counts lines as the reader of the file sees them, also inside a quoted cell', () => {
    expect([...csvRecords('a,b\r\n"x\ny",1\r\n\r\nz,2')].map((record) => record.line)).toEqual([1, 2, 5]);
  });

  it('passes over a byte order mark, empty lines and a missing last line end', () => {
    expect(cellsOf('\uFEFFa,b\n\n1,2\n')).toEqual([['a', 'b'], ['1', '2']]);
    expect(cellsOf('a,b\n1,')).toEqual([['a', 'b'], ['1', '']]);
    expect(cellsOf('')).toEqual([]);
  });

  it('keeps all of a cell whose quotes are wrong', () => {
    expect(cellsOf('"open,1\n2')).toEqual([['open,1\n2']]);
    expect(cellsOf('"a"b,c')).toEqual([['ab', 'c']]);
  });
});
