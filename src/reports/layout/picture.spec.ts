import { describe, expect, it } from '@jest/globals';
import { exampleFacts, openTemplate, picture, record } from './index.js';

describe('a page as a picture', () => {
  const { pages } = record(openTemplate('food', 'inspection-report'), exampleFacts('food', 'inspection-report'), { issuedAt: new Date(0), watermark: '未批准' });

  it('draws every sign of the page, each outline once', () => {
    for (const page of pages) {
      const svg = picture(page);
      const signs = page.strokes.reduce((sum, stroke) => sum + (stroke.kind === 'text' ? stroke.glyphs.length : 0), 0);
      expect(svg.match(/<use /g)).toHaveLength(signs);
      const ids = [...svg.matchAll(/<path id="([rb]\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, used] of svg.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(used);
    }
  });

  it('is well formed and runs nothing', () => expect(picture(pages[0]!)).not.toMatch(/<script|NaN|undefined|on[a-z]+=/));
});
