import { describe, expect, it } from '@jest/globals';
import { exampleFacts, openTemplate, parseTemplate, TemplateError } from './store.js';
import type { Template } from './template.js';
import { plainText, spansOf, valueAt } from './values.js';

const kinds = ['inspection-report', 'sampling-record', 'sampling-notice', 'refusal-record', 'labels', 'reception-refusal'];

const template = (blocks: unknown[]): unknown => ({
  discipline: 'food', kind: 'trial', version: 1, title: '试', absent: '/', page: { margins: { top: 10, right: 10, bottom: 10, left: 10 }, size: 10 }, sections: [{ id: 'one', blocks }],
});

function faults(value: unknown): string[] {
  try {
    parseTemplate(value);
    return [];
  } catch (error) {
    return (error as TemplateError).faults.map(({ path, fault }) => `${path}: ${fault}`);
  }
}

describe('templates', () => {
  it.each(kinds)('accepts the delivered template %s and reads its example', (kind) => {
    expect((openTemplate('food', kind) satisfies Template).kind).toBe(kind);
    expect(Object.keys(exampleFacts('food', kind)).length).toBeGreaterThan(0);
  });

  it('names each fault with its path', () => {
    expect(faults(template([{ kind: 'text', text: '甲', sise: 9 }]))[0]).toMatch(/^sections\[0\]\.blocks\[0\]\.sise: is not known here; known: kind, when/);
    expect(faults(template([{ kind: 'table', rows: 'items', columns: [{ head: '序号', text: '{#}', width: -1 }] }]))).toEqual(['sections[0].blocks[0].columns[0].width: must be more than 0']);
    expect(faults(template([{ kind: 'tabel' }]))[0]).toMatch(/^sections\[0\]\.blocks\[0\]\.kind: must be one of text, choices/);
    expect(faults(template([{ kind: 'qr', text: '{url}' }]))).toEqual(['sections[0].blocks[0].size: is missing']);
    expect(faults('x')).toEqual(['(template): must be object, is string']);
  });

  it('refuses a grid whose cells do not cover its columns', () => {
    const grid = { kind: 'grid', columns: [1, 1, 1], rows: [{ cells: [{ text: '甲', rows: 2 }, { text: '乙', span: 2 }] }, { cells: [{ text: '丙' }] }] };
    expect(faults(template([grid]))).toEqual(['sections[0].blocks[0].rows[1]: cells cover 2 of 3 columns']);
  });

  it('refuses braces that name no fact, tags left open, and addresses of prototypes', () => {
    expect(faults(template([{ kind: 'text', text: '{a b}' }]))[0]).toContain('braces that name no fact');
    expect(faults(template([{ kind: 'text', text: 'NO<sub>2' }]))[0]).toContain('<sub> is not closed');
    expect(faults(template([{ kind: 'text', text: '甲', when: '__proto__.x' }]))[0]).toContain('does not have the form');
  });

  it('opens no file outside the templates', () => {
    expect(() => openTemplate('../food', 'labels')).toThrow('no template can be called');
    expect(() => exampleFacts('food', '../../package')).toThrow('no example can be called');
  });
});

describe('facts', () => {
  const scope = { facts: { name: '<b>韭菜</b>', day: '2026-05-28', list: ['甲', { text: '2', style: 'sub' }], none: '' }, absent: '/' };

  it('reads own properties only', () => {
    expect(valueAt(scope, 'constructor.name')).toBeUndefined();
    expect(valueAt(scope, 'name.length')).toBeUndefined();
    expect(valueAt({ ...scope, row: { x: 1 } }, '.x')).toBe(1);
  });

  it('prints what stands in a fact as it is, never as markup', () => {
    expect(spansOf('{name}', scope)).toEqual([{ text: '<b>韭菜</b>' }]);
  });

  it('prints the mark for an absent fact, nothing for an optional one, and days in Chinese', () => {
    expect(plainText('{none}{none?}{missing.deep}|{day|date}|{day}', scope)).toBe('//|2026年05月28日|2026-05-28');
  });

  it('carries subscripts among the facts as styled runs', () => {
    expect(spansOf('{list}', scope)).toEqual([{ text: '甲' }, { text: '2', script: 'sub' }]);
    expect(() => spansOf('{a}', { facts: { a: { b: 1 } }, absent: '/' })).toThrow('fact a must be a text');
  });
});
