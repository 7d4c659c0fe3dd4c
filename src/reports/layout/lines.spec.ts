import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from './lines.js';
import { Break } from './signs.js';

const broken = (text: string, width: number, size = 10) =>
  breakLines([{ text }], { size, width }).map((line) => line.signs.map((sign) => sign.actual ?? String.fromCodePoint(sign.codePoint)).join(''));

describe('line breaking', () => {
  it('begins no line with a closing mark and ends none with an opening one', () => {
    const text = '根据《食品安全法》（以下称“本法”），抽样人员不得少于两人；应当出示证件。“未检出”表示结果低于检出限。';
    for (let width = 80; width <= 240; width += 3) {
      const lines = broken(text, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：！？）》”]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/);
    }
  });

  it('keeps a number with its unit and a standard with its number while there is room', () => {
    expect(broken('标准限量为 0.2 mg/kg', 75)).toEqual(['标准限量为', '0.2 mg/kg']);
    expect(broken('判定依据 GB 2762-2025', 90)).toEqual(['判定依据', 'GB 2762-2025']);
  });

  it('keeps Latin words whole where they fit on a line, and breaks them where they do not', () => {
    expect(broken('样品 Listeria 检出', 42)).toEqual(['样品', 'Listeria', '检出']);
    expect(broken('ABCDEFGHIJKLMNOP', 30).length).toBeGreaterThan(2);
  });

  it('never leaves a box alone at the end of a line', () => {
    for (let width = 25; width < 120; width += 2) for (const line of broken('☐生产 ☑流通 ☐餐饮', width).slice(0, -1)) expect(line.trimEnd()).not.toMatch(/[☐☑]$/);
  });

  it('ends a line at each line feed and gives empty text one empty line', () => {
    expect(broken('甲\n乙\n', 100)).toEqual(['甲', '乙', '']);
    expect(broken('', 100)).toEqual(['']);
  });

  it('loses no character and overfills no line by more than half a closing mark', () => {
    const characters = fc.constantFrom(...'食品安全（）《》，。；：0123456789.%℃mgkgGB/-≤×₂⁻☑䶮𠮷—…');
    fc.assert(fc.property(fc.array(characters, { maxLength: 80 }), fc.integer({ min: 24, max: 200 }), (signs, width) => {
      const lines = breakLines([{ text: signs.join('') }], { size: 10, width });
      expect(lines.reduce((sum, line) => sum + line.signs.length, 0)).toBe(signs.length);
      for (const line of lines) {
        const closes = (line.signs.at(-1)?.kind ?? 0) & Break.halfEmpty;
        if (line.signs.length > 1) expect(line.width).toBeLessThanOrEqual(width + (closes ? 4.6 : 0.02));
      }
    }));
  });

  it('cuts with an ellipsis after the lines that are allowed', () => {
    const lines = breakLines([{ text: '很长很长很长很长很长很长的样品名称' }], { size: 10, width: 50, maxLines: 1 });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.signs.at(-1)!.codePoint).toBe(0x2026);
    expect(lines[0]!.width).toBeLessThanOrEqual(50);
  });
});

describe('lines that were broken before', () => {
  const at = { size: 10, width: 200 };
  it('are the same object for the same words in the same style and width', () => expect(breakLines([{ text: '镉（以Cd计）' }], at)).toBe(breakLines([{ text: '镉（以Cd计）' }], { ...at })));
  it.each([
    [[{ text: 'NO' }], { ...at, size: 9 }], [[{ text: 'NO' }], { ...at, width: 199 }], [[{ text: 'NO' }], { ...at, bold: true }], [[{ text: 'NO' }], { ...at, indent: 2 }], [[{ text: 'NO' }], { ...at, hanging: 2 }],
    [[{ text: 'NO' }], { ...at, tracking: 0.1 }], [[{ text: 'NO' }], { ...at, maxLines: 1 }], [[{ text: 'NO', bold: true }], at], [[{ text: 'NO', script: 'sub' as const }], at], [[{ text: 'NO', struck: true }], at],
    [[{ text: 'N' }, { text: 'O' }], at],
  ])('are not those of %j set as %j', (spans, measure) => expect(breakLines(spans, measure)).not.toBe(breakLines([{ text: 'NO' }], at)));
});
