import { describe, expect, it } from '@jest/globals';
import { returnedResults } from './returned-results.js';
import { whyNotSignedPdf } from './signed-pdf.js';

const HEAD = ['样品编号', '检验项目', '检验结果', '单位'];
const sheet = (...rows: string[][]) => [HEAD, ...rows].map((cells, at) => ({ line: at + 1, cells }));
const expected = [{ id: 'a', parameter: '铅（以Pb计）' }, { id: 'b', parameter: '镉' }];

describe('a returned sheet', () => {
  it('gives a result to each determination, widths aside', () => {
    expect(returnedResults(sheet(['YP1', '铅(以Pb计)', '0.05', 'mg/kg'], ['ＹＰ1', '镉', '未检出', '']), 'YP1', expected)).toMatchObject([{ determinationId: 'a', text: '0.05' }, { determinationId: 'b', text: '未检出' }]);
  });

  it('is refused whole, with every line that does not fit', () => {
    const found = returnedResults(sheet(['YP2', '镉', '1', ''], ['YP1', '汞', '1', ''], ['YP1', '镉', '', ''], ['YP1', '镉', '1', ''], ['YP1', '镉', '1', '']), 'YP1', expected);
    expect(found).toMatchObject({
      code: 'subcontract.results-bad',
      facts: { count: 5, items: [{ code: 'subcontract.line-sample' }, { code: 'subcontract.line-parameter' }, { code: 'subcontract.line-empty' }, { code: 'subcontract.line-twice' }, { code: 'subcontract.line-missing' }] },
    });
  });

  it('needs its columns', () => {
    expect(returnedResults([{ line: 1, cells: ['样品编号', '检验项目'] }], 'YP1', expected)).toMatchObject({ code: 'subcontract.headings', facts: { missing: ['检验结果'] } });
  });
});

describe('another laboratory’s report', () => {
  it.each([['subcontract.not-a-pdf', 'PK'], ['subcontract.not-signed', '%PDF-1.7\n%%EOF'], ['subcontract.changed-after-signing', '%PDF-1.7 /Type /Sig /ByteRange [0 10 12 3] <00> and more']])('is refused with %s', (code, text) => {
    expect(whyNotSignedPdf(Buffer.from(text, 'latin1'))?.code).toBe(code);
  });
});
