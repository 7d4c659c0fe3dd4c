import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const bar = (selector, message) => ({ selector, message });
const sqlElsewhere = [
  bar(`Decorator[expression.callee.name=/^Inject(Repository|EntityManager|DataSource)$/]`, 'Repositories come from the unit of work (platform/database).'),
  bar(`CallExpression[callee.object.property.name='dataSource'][callee.property.name='query']`, 'SQL goes through the unit of work.'),
];
const impure = [
  bar(`CallExpression[callee.object.name='Date'][callee.property.name='now']`, 'Time comes in as an argument.'),
  bar(`NewExpression[callee.name='Date']`, 'Time comes in as an argument.'),
  bar(`CallExpression[callee.object.name='Math'][callee.property.name=/^(random|round)$/]`, 'Chance comes in as an argument; rounding is a named rule.'),
  bar(`CallExpression[callee.property.name='toFixed']`, 'Rounding is a named rule.'),
  bar(`CallExpression[callee.name='parseFloat']`, 'Numbers are Decimal.'),
  bar('AwaitExpression', 'Pure code does not wait.'),
  bar('Decorator', 'Pure code carries no framework.'),
  bar(`MemberExpression[object.name='process']`, 'Pure code does not read the environment.'),
];
const PURE = ['src/kernel/**/*.ts', 'src/disciplines/**/*.ts', 'src/*/domain/**/*.ts'];

export default typescript.config(
  { ignores: ['dist/', 'web/dist/', 'node_modules/', 'data/', 'out/', 'web/src/api/schema.d.ts', '**/*.cjs', 'coverage/'] },
  ...typescript.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-depth': ['error', 4],
    },
  },
  { files: ['src/**/*.ts'], ignores: ['src/platform/database/**', ...PURE], rules: { 'no-restricted-syntax': ['error', ...sqlElsewhere] } },
  // Nest reads constructor and DTO types at run time, where a type-only import would be gone.
  { files: ['src/**/*.ts'], ignores: PURE, rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: PURE, ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', ...impure] } },
  { files: ['bin/**', 'src/cli.ts', 'src/cli/**', 'test/**', 'web/*.mjs', 'src/**/*.bench.ts'], rules: { 'no-console': 'off' } },
  { files: ['web/src/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
);
