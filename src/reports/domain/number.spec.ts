import { describe, expect, it } from '@jest/globals';
import { prefixesFor, reportNumber } from './number.js';

describe('a report number', () => {
  const pattern = { prefix: 'SPZX', pattern: '{prefix}-{year}-{number}', digits: 5 };

  it('is prefix, year and the sequence filled with zeros', () => expect(reportNumber(pattern, '2026', 1)).toBe('SPZX-2026-00001'));
  it('does not cut a sequence that outgrew its digits', () => expect(reportNumber(pattern, '2026', 123456)).toBe('SPZX-2026-123456'));
  it('follows the laboratory’s own pattern', () =>
    expect(reportNumber({ prefix: '衡食检', pattern: '{prefix}〔{year}〕{number}号', digits: 4 }, '2026', 42)).toBe('衡食检〔2026〕0042号'));
});

describe('the first prefix of a laboratory', () => {
  it('is its short name, in what can be read aloud and stand in an address', () =>
    expect(prefixesFor({ shortName: 'sp-zx', name: '示例市食品检验中心', divisionCode: '622900' })[0]).toBe('SPZX'));
  it('is its name where it has no short one', () => expect(prefixesFor({ shortName: null, name: '示例市食品检验中心', divisionCode: null })[0]).toBe('示例市食品检验中心'));
  it('is followed by others, all different, for when it is taken', () => {
    const prefixes = prefixesFor({ shortName: '食检', name: '甲', divisionCode: '622900' });
    expect(prefixes.slice(0, 3)).toEqual(['食检', '食检622900', '食检2']);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.every((prefix) => /^[A-Z0-9一-龥]{1,24}$/.test(prefix))).toBe(true);
  });
});
