import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { isRefusal } from '../kernel/index.js';
import { DISCIPLINES, SAMPLING_KINDS, type Discipline, type JudgedExamination, type Observation, type PortionDraft, type Requirement, type SamplingKind } from './index.js';

const windows = new Set(readdirSync('src/deadlines/data').filter((name) => /^windows.*\.json$/.test(name))
  .flatMap((name) => (JSON.parse(readFileSync(`src/deadlines/data/${name}`, 'utf8')) as { code: string }[]).map(({ code }) => code)));
const pass = { verdict: 'pass', reason: { code: 'within-limit', facts: {} }, flags: [] } as const;
const examination = (verdict: 'pass' | 'fail' | 'review', samplingKind: SamplingKind): JudgedExamination => ({ samplingKind, determinations: [{ parameter: '某项', basis: '某标准', judgement: { ...pass, verdict } }] });
const kindsOf = (discipline: Discipline) => SAMPLING_KINDS.filter((kind) => discipline.samplingKinds[kind]);

const REQUIREMENTS: readonly Requirement[] = [
  { kind: 'max', limit: '1', inclusive: true, unit: 'mg/kg' }, { kind: 'min', limit: '1', inclusive: true, unit: 'mg/kg' },
  { kind: 'range', low: { limit: '1', inclusive: true }, high: { limit: '2', inclusive: true }, unit: '%' }, { kind: 'not-detected', unit: '' }, { kind: 'prohibited' },
  { kind: 'class', n: 5, c: 2, m: '10', M: '100', unit: 'CFU/g' }, { kind: 'attributes', n: 50, ac: 1, re: 2 }, { kind: 'text', text: '应为白色' }, { kind: 'none' },
];
const OBSERVATIONS: readonly Observation[] = [
  { kind: 'quantity', text: '1', value: '1', printed: '1', unit: 'mg/kg' }, { kind: 'finding', text: '未检出', detected: false, unit: '' }, { kind: 'text', text: '白色', meets: true },
  { kind: 'counts', text: '1;1;1;1;1', counts: Array.from({ length: 5 }, () => ({ value: '1', printed: '1' })), unit: 'CFU/g' }, { kind: 'attributes', text: '1/50', nonconforming: 1, inspected: 50 },
];

describe.each(DISCIPLINES.map((discipline) => [discipline.code, discipline] as const))('%s', (_, discipline) => {
  it('has a sound form: sections and fields with names of their own in both languages, and the keys that items take over', () => {
    const fields = discipline.intake.sections.flatMap((section) => section.fields);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const { label, options = [], key } of fields) for (const word of [label, ...options]) expect([key, word.zh !== '' && word.en !== '']).toEqual([key, true]);
    const dangling = fields.flatMap(({ requiredWhen }) => (requiredWhen ? [requiredWhen] : [])).filter(({ key }) => !fields.some((field) => field.key === key));
    expect(dangling).toEqual([]);
    for (const needed of discipline.intake.check({}, { samplingKind: kindsOf(discipline)[0] ?? 'supervision' })) expect(needed.code).toBe('form.needed');
  });

  it('runs clocks and keeps portions under windows that exist, one of them from reception to the report', () => {
    const used = [...discipline.clocks.map(({ window }) => window), discipline.handling.start, discipline.handling.finish, discipline.reinspection.window, ...(discipline.repeatBan ? [discipline.repeatBan.window] : [])];
    for (const samplingKind of kindsOf(discipline)) {
      for (const kind of discipline.portions.kinds(samplingKind)) for (const outcome of ['pass', 'fail', 'problem'] as const) used.push(discipline.portions.retention({ kind, outcome, concludedOn: '2026-09-07', values: {} }).window);
    }
    expect(used.filter((code) => !windows.has(code))).toEqual([]);
    expect(discipline.clocks.filter(({ starts, stops }) => starts === 'received' && stops === 'reported')).toHaveLength(1);
  });

  it('takes its own portions, each with its word, and refuses one that is missing', () => {
    for (const samplingKind of kindsOf(discipline)) {
      const kinds = discipline.portions.kinds(samplingKind);
      const drafts: PortionDraft[] = kinds.map((kind) => ({ kind, quantity: '1', unit: 'kg', sealNumber: `F-${kind}` }));
      const facts = { samplingKind, takenQuantity: String(kinds.length), backupQuantity: kinds.includes('backup') ? '1' : '' };
      expect(discipline.portions.whyNot(drafts, facts)).toBeUndefined();
      if (kinds.length > 0) expect(discipline.portions.whyNot(drafts.slice(1), facts)?.code).toBe('portion.missing');
      for (const kind of kinds) expect(discipline.portionWords[kind]?.zh).toBeTruthy();
    }
  });

  it('judges every shape against every requirement, by a verdict or a refusal', () => {
    for (const requirement of REQUIREMENTS) {
      for (const observation of OBSERVATIONS) {
        const judged = discipline.judge({ parameter: '某项', requirement, observation, comparison: 'full', basis: '某标准', samplingKind: 'supervision' });
        expect(isRefusal(judged) || ['pass', 'fail', 'review', 'not-judged'].includes(judged.verdict)).toBe(true);
      }
    }
  });

  it('concludes what is judged and refuses what is not', () => {
    for (const samplingKind of kindsOf(discipline)) {
      expect(discipline.conclude(examination('pass', samplingKind))).toMatchObject({ outcome: 'pass', failed: [] });
      expect(discipline.conclude(examination('fail', samplingKind))).toMatchObject({ outcome: samplingKind === 'risk-monitoring' ? 'problem' : 'fail', failed: ['某项'] });
      expect(discipline.conclude(examination('review', samplingKind))).toMatchObject({ code: 'conclusion.undecided' });
      expect(discipline.conclude({ samplingKind, determinations: [] })).toMatchObject({ code: 'conclusion.nothing-examined' });
    }
  });

  it('shows a technician nothing of whose item it is', () => {
    expect(discipline.blind.visible.filter((fact) => !['code', 'matrix', 'state', 'storage'].includes(fact))).toEqual([]);
  });

  it('names what its issued documents are listed by and what may be corrected in them, never a result', () => {
    const issued = discipline.documents.filter(({ named }) => named);
    expect(issued.length).toBeGreaterThan(0);
    for (const { correctable = {} } of issued) expect(Object.keys(correctable).filter((path) => /^(items|testing|report\.(number|conclusion|issuedOn))/.test(path))).toEqual([]);
    for (const kind of Object.keys(discipline.visitDocuments)) expect(discipline.documents.map((document) => document.kind)).toContain(kind);
  });
});

describe('words', () => {
  it('a drug conforms or not; 合格 and 不合格 are never said of it', () => {
    const drug = DISCIPLINES.find(({ code }) => code === 'drug')!;
    const said = JSON.stringify([drug.verdictWords, drug.conclude(examination('pass', 'supervision')), drug.conclude(examination('fail', 'supervision')), drug.documents]);
    expect(said).toContain('不符合规定');
    expect(said).not.toContain('合格');
  });

  it('no code but its own folder, the registry and the loading of its data names a discipline in a condition', () => {
    const condition = new RegExp(`discipline[\\w.?]*\\s*[!=]==?\\s*['"](${DISCIPLINES.map(({ code }) => code).join('|')})['"]`);
    const breaches = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') && !/src\/disciplines\/(food|drug|product|metrology|special-equipment)/.test(entry.parentPath))
      .filter((entry) => condition.test(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))).map(({ name }) => name);
    expect(breaches).toEqual([]);
    expect(condition.test(`if (item.discipline === 'food') {`)).toBe(true);
  });
});
