import { describe, expect, it } from '@jest/globals';
import { fontsOf, hasPoppler, pageCount, signaturePng, textOf } from './pdf-tools.js';
import type { InspectionReportFacts, ReportItemFacts } from '../../src/disciplines/index.js';
import { compose, record } from '../../src/reports/layout/compose.js';
import { replay } from '../../src/reports/layout/paint.js';
import { exampleFacts, openTemplate, parseTemplate } from '../../src/reports/layout/store.js';

const kinds = ['inspection-report', 'sampling-record', 'sampling-notice', 'refusal-record', 'labels', 'reception-refusal'];
const issuedAt = new Date('2026-05-28T08:00:00Z');
const example = exampleFacts('food', 'inspection-report') as InspectionReportFacts;
const template = openTemplate('food', 'inspection-report');
const read = hasPoppler ? it : it.skip;

function items(count: number): ReportItemFacts[] {
  return Array.from({ length: count }, (_, index) => ({ name: `项目${index + 1}号`, unit: 'mg/kg', requirement: '≤0.5', result: '0.12', verdict: '合格', method: 'GB 5009.12-2023' }));
}

const trial = (blocks: unknown[], section: object = {}) => parseTemplate({
  discipline: 'food', kind: 'trial', version: 1, title: '试', absent: '/', page: { margins: { top: 15, right: 15, bottom: 15, left: 15 }, size: 10 }, sections: [{ id: 'one', blocks, ...section }],
});

describe('composing a document', () => {
  it.each(kinds)('makes the same bytes twice: %s', async (kind) => {
    const make = () => compose(openTemplate('food', kind), exampleFacts('food', kind), { issuedAt, watermark: '演示数据' });
    expect((await make()).equals(await make())).toBe(true);
  });

  it('makes the same bytes twice with several images that PDFKit decodes in the background', async () => {
    const assets = { a: signaturePng(1), b: signaturePng(2, 900, 300), c: signaturePng(3) };
    const facts = { ...example, signatures: { approver: { name: '甲', image: 'a' }, checker: { name: '乙', image: 'b' }, inspector: { name: '丙', image: 'c' } } };
    const first = await compose(template, facts, { issuedAt, assets });
    for (let again = 0; again < 3; again += 1) expect((await compose(template, facts, { issuedAt, assets })).equals(first)).toBe(true);
    expect(first.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(6);
  });

  it('writes a recording without measuring again to the same bytes', async () => {
    const recording = record(template, example, { issuedAt });
    expect((await replay(recording)).equals(await compose(template, example, { issuedAt }))).toBe(true);
  });

  it('takes the instant from its caller, not from a clock', async () => {
    const pdf = (await compose(template, example, { issuedAt })).toString('latin1');
    expect(pdf).toContain('D:20260528080000Z');
    expect(pdf).toContain('/Lang (zh-CN)');
    expect(pdf).toContain('pdfaid:part>2<');
  });

  read.each(kinds)('embeds its fonts as subsets: %s', async (kind) => {
    const fonts = fontsOf(await compose(openTemplate('food', kind), exampleFacts('food', kind), { issuedAt }));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/NotoSansSC-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it.each([['inspection-report', 5], ['sampling-record', 1], ['sampling-notice', 1], ['refusal-record', 1], ['labels', 2], ['reception-refusal', 1]])('needs for the example of %s %i pages', async (kind, pages) => {
    expect(pageCount(await compose(openTemplate('food', kind), exampleFacts('food', kind), { issuedAt }))).toBe(pages);
  });
});

describe('the inspection report', () => {
  read('says everything that a report must say', async () => {
    const text = textOf(await compose(template, example, { issuedAt }));
    for (const part of ['检验报告', 'SY2026-00042', '286200140042', '韭菜', '衡州市安和区李记生鲜超市有限公司', 'XBJ26622900423300042', 'GB5009.15-2023', '2026-05-08', '检验检测专用章',
      '陈立衡', '周明鉴', '孙雨禾', '检验结论为不合格', '（检出限：0.003mg/kg）', '亚硝酸盐（以NaNO₂计）', '1.2×10³', '7Q4M-2KX9-W3PD-8RHN-5TVB-6CJF']) expect(text).toContain(part);
    expect(text).not.toContain('undefined');
  });

  read.each([1, 42, 400])('prints %i items with a header on each page, one end and every page numbered', async (count) => {
    const pdf = await compose(template, { ...example, items: items(count) }, { issuedAt });
    const pages = pageCount(pdf);
    for (let page = 4; page <= pages; page += 1) {
      const text = textOf(pdf, page);
      expect(text).toContain('单项判定');
      expect(text).toContain(`第${page}页共${pages}页`);
      expect(text.includes('以下空白')).toBe(page === pages);
      expect(text.includes('（转下页）')).toBe(page < pages);
      expect(text.includes('（接上页）')).toBe(page > 4);
    }
    const all = textOf(pdf);
    for (let item = 1; item <= count; item += 1) expect(all.split(`项目${item}号`)).toHaveLength(2);
  });

  read('wraps extremely long names without losing a character, and keeps the result page to one page', async () => {
    const name = '低聚果糖低聚半乳糖混合强化婴幼儿配方食品用营养强化剂预混料'.repeat(6);
    const long = { ...example, sample: { ...example.sample, name }, sampledUnit: { name: name + '甲' }, items: [{ ...items(1)[0]!, name, method: `${'GB/T 23200.113-2018、'.repeat(30)}末` }] };
    const pdf = await compose(template, long, { issuedAt });
    expect(textOf(pdf, 4).replace(/^.*检验方法/, '')).toContain('末');
    expect(textOf(pdf, 1)).toContain(name);
    expect(pageCount(pdf)).toBe(4);
  });

  read('divides a row that is taller than a page', async () => {
    const method = Array.from({ length: 700 }, (_, index) => `方法${index}号`).join('、');
    const text = textOf(await compose(template, { ...example, items: [{ ...items(1)[0]!, method }, ...items(1)] }, { issuedAt }));
    expect(text).toContain('方法0号');
    expect(text).toContain('方法699号');
    expect(text).toContain('以下空白');
  });

  read('prints / for what is absent and leaves out what is optional', async () => {
    const { brand: _b, model: _m, formNumber: _f, ...sample } = example.sample;
    const { sampledUnit: _s, producer: _p, ...rest } = example;
    const { cmaNumber: _c, ...laboratory } = example.laboratory;
    const text = textOf(await compose(template, { ...rest, laboratory, sample }, { issuedAt }));
    expect(text).not.toContain('资质认定标志处');
    expect(text).toContain('规格型号/');
    expect(text).not.toContain('{');
  });

  read('lets the watermark and the detection limit be read on every page', async () => {
    const pdf = await compose(template, example, { issuedAt, watermark: '演示' });
    for (let page = 1; page <= 5; page += 1) expect(textOf(pdf, page)).toMatch(/演|示/);
  });
});

describe('characters', () => {
  read('extracts ticks, subscripts and characters that the font lacks as what they mean', async () => {
    const facts = { kind: '流通', other: '网购', name: '𠮷野䶮 CO₂ cm⁻¹' };
    const text = textOf(await compose(trial([{ kind: 'choices', of: 'kind', options: ['生产', '流通'] }, { kind: 'choices', of: 'other', options: ['超市', '其他'] }, { kind: 'text', text: '{name} 10<sup>4</sup>' }]), facts, { issuedAt }));
    expect(text).toContain('☐生产☑流通');
    expect(text).toContain('☐超市☑其他（网购）');
    expect(text).toContain('𠮷野䶮CO₂cm⁻¹10⁴');
  });

  it('refuses an image that was not handed over or is no image', async () => {
    const image = trial([{ kind: 'image', image: 'logo', width: 20, height: 20 }]);
    await expect(compose(image, { logo: 'x' }, { issuedAt })).rejects.toThrow('names the image x, which was not handed over');
    await expect(compose(image, { logo: 'x' }, { issuedAt, assets: { x: Buffer.from('<svg/>') } })).rejects.toThrow('image x is neither PNG nor JPEG');
  });

  it('keeps a group heading with its first row and a header with its rows', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ group: `组${Math.floor(index / 4)}`, name: String(index) }));
    const recording = record(trial([{ kind: 'table', rows: 'rows', group: '.group', columns: [{ head: '名', text: '{.name}', width: 1 }] }]), { rows }, { issuedAt });
    for (const page of recording.pages) {
      const last = page.strokes.filter((stroke) => stroke.kind === 'text').at(-1)!;
      expect(String.fromCodePoint(last.glyphs[0]!.codePoint)).toMatch(/\d/);
    }
    expect(recording.pages.length).toBeGreaterThan(1);
  });
});
