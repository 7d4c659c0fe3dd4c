import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve('.');
let house: string;

/** A small house of the same rules, into which each breach is planted. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'hengjian-house-'));
  for (const name of ['modules.cjs', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(ROOT, name), join(house, name));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  write('src/kernel/index.ts', `export * from './words.js';\n`);
  write('src/kernel/words.ts', `export const word = 'kernel';\n`);
  write('src/disciplines/index.ts', `export { all } from './registry.js';\n`);
  write('src/disciplines/registry.ts', `import { food } from './food/index.js';\nimport { drug } from './drug/index.js';\nexport const all = [food, drug];\n`);
  write('src/disciplines/food/index.ts', `export const food = 1;\n`);
  write('src/disciplines/drug/index.ts', `export const drug = 2;\n`);
  write('src/platform/clock/index.ts', `export * from './time.js';\n`);
  write('src/platform/clock/time.ts', `export const now = 1;\n`);
  write('src/plans/index.ts', `export * from './plans.service.js';\n`);
  write('src/plans/plans.service.ts', `import { word } from '../kernel/index.js';\nimport { all } from '../disciplines/index.js';\nimport { now } from '../platform/clock/index.js';\nexport const plan = [word, all, now];\n`);
  write('src/plans/plan.entity.ts', `export class PlanEntity {}\n`);
  write('src/plans/domain/rule.ts', `import { Decimal } from 'decimal.js';\nimport { word } from '../../kernel/index.js';\nexport const rule = [Decimal, word];\n`);
  write('src/draws/index.ts', `import { plan } from '../plans/index.js';\nexport const draw = plan;\n`);
  write('test/support.ts', `export const support = 1;\n`);
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function broken(): string[] {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'], { cwd: house, encoding: 'utf8', maxBuffer: 1e8 });
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map((violation) => violation.rule.name))];
}

const breaches: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['plans-imports-only-what-stands-above', 'src/plans/breach.ts', `import { draw } from '../draws/index.js';\nexport const b = draw;\n`],
  ['plans-is-entered-by-its-front-door', 'src/draws/breach.ts', `import { plan } from '../plans/plans.service.js';\nexport const b = plan;\n`],
  ['kernel-is-entered-by-a-front-door', 'src/plans/breach.ts', `import { word } from '../kernel/words.js';\nexport const b = word;\n`],
  ['platform-is-entered-by-the-front-door-of-a-subfolder', 'src/plans/breach.ts', `import { now } from '../platform/clock/time.js';\nexport const b = now;\n`],
  ['a-platform-subfolder-is-entered-by-its-front-door', 'src/platform/jobs/index.ts', `import { now } from '../clock/time.js';\nexport const b = now;\n`],
  ['a-front-door-exports-no-entity', 'src/followup/index.ts', `export { E } from './e.entity.js';\n`],
  ['pure-code-imports-no-package-but-decimal', 'src/plans/domain/breach.ts', `import { v7 } from 'uuid';\nexport const b = v7;\n`],
  ['pure-code-imports-no-package-but-decimal', 'src/plans/domain/breach.ts', `import { hash } from 'node:crypto';\nexport const b = hash;\n`],
  ['pure-code-imports-only-pure-code', 'src/plans/domain/breach.ts', `import { now } from '../../platform/clock/index.js';\nexport const b = now;\n`],
  ['one-discipline-never-imports-another', 'src/disciplines/food/breach.ts', `import { drug } from '../drug/index.js';\nexport const b = drug;\n`],
  ['only-the-registry-names-a-discipline', 'src/disciplines/breach.ts', `import { food } from './food/index.js';\nexport const b = food;\n`],
  ['no-circles', 'src/plans/breach.ts', `import { c } from './circle.js';\nexport const b = c;\n`],
  ['src-never-imports-test', 'src/plans/breach.ts', `import { support } from '../../test/support.js';\nexport const b = support;\n`],
  ['what-is-imported-exists', 'src/plans/breach.ts', `import { nothing } from './nothing.js';\nexport const b = nothing;\n`],
  ['the-product-uses-no-development-package', 'src/plans/breach.ts', `import fc from 'fast-check';\nexport const b = fc;\n`],
];
const COMPANIONS: Readonly<Record<string, string>> = { 'src/plans/circle.ts': `import { b } from './breach.js';\nexport const c = b;\n`, 'src/followup/e.entity.ts': 'export class E {}\n' };

describe('the rules of the house', () => {
  it('find nothing in a house that keeps them', () => expect(broken()).toEqual([]));

  it.each(breaches)('%s catches a planted breach in %s', (rule, path, text) => {
    write(path, text);
    for (const [companion, content] of Object.entries(COMPANIONS)) write(companion, content);
    try {
      expect(broken()).toContain(rule);
    } finally {
      for (const planted of [path, ...Object.keys(COMPANIONS)]) rmSync(join(house, planted), { force: true });
    }
  });
});
