const MODULES = require('./modules.cjs');

const PURE = '^src/(kernel|disciplines|[a-z]+/domain)/';
const SPEC = '\\.spec\\.ts$';

const below = MODULES.map((name, at) => ({
  name: `${name}-imports-only-what-stands-above`,
  comment: `${name} may import only modules above it in modules.cjs.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${[...MODULES.slice(at + 1), 'cli'].join('|')})/|^src/(main|app\\.module|cli)\\.ts$` },
}));

const doors = MODULES.filter((name) => !['platform', 'kernel'].includes(name)).map((name) => ({
  name: `${name}-is-entered-by-its-front-door`,
  comment: `Import src/${name}/index.ts, or src/${name}/domain/index.ts for its pure part, not a file behind them.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${name}/` },
  to: { path: `^src/${name}/`, pathNot: [`^src/${name}/index\\.ts$`, `^src/${name}/domain/index\\.ts$`] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...below,
    ...doors,
    {
      name: 'kernel-is-entered-by-a-front-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kernel/' },
      to: { path: '^src/kernel/', pathNot: ['^src/kernel/index\\.ts$', '^src/kernel/[a-z]+/index\\.ts$'] },
    },
    {
      name: 'platform-is-entered-by-the-front-door-of-a-subfolder',
      severity: 'error',
      from: { path: '^src/([a-z]+)/', pathNot: '^src/platform/' },
      to: { path: '^src/platform/', pathNot: '^src/platform/[a-z]+/index\\.ts$' },
    },
    {
      name: 'a-platform-subfolder-is-entered-by-its-front-door',
      severity: 'error',
      from: { path: '^src/platform/([a-z]+)/' },
      to: { path: '^src/platform/', pathNot: ['^src/platform/$1/', '^src/platform/[a-z]+/index\\.ts$'] },
    },
    {
      name: 'a-front-door-exports-no-entity',
      severity: 'error',
      from: { path: '^src/[a-z]+/index\\.ts$' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'pure-code-imports-no-package-but-decimal',
      severity: 'error',
      from: { path: PURE, pathNot: SPEC },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'], pathNot: 'node_modules/decimal\\.js' },
    },
    {
      name: 'pure-code-imports-only-pure-code',
      severity: 'error',
      from: { path: PURE, pathNot: SPEC },
      to: { path: '^src/', pathNot: ['^src/(kernel|disciplines)/', '^src/[a-z]+/domain/'] },
    },
    {
      name: 'one-discipline-never-imports-another',
      severity: 'error',
      from: { path: '^src/disciplines/(food|drug|product|metrology|special-equipment)/' },
      to: { path: '^src/disciplines/(food|drug|product|metrology|special-equipment)/', pathNot: '^src/disciplines/$1/' },
    },
    {
      name: 'only-the-registry-names-a-discipline',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/disciplines/(food|drug|product|metrology|special-equipment)/', '^src/disciplines/registry\\.ts$'] },
      to: { path: '^src/disciplines/(food|drug|product|metrology|special-equipment)/' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'src-never-imports-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'what-is-imported-exists', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'the-product-uses-no-development-package',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
