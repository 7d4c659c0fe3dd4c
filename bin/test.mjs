/**
 * Installs and builds where needed, then runs all tests on databases of their own; what is typed after it goes to Jest.
 * `--story` walks the whole way over HTTP instead, `--bench` measures; what follows goes to them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOW_TO_GET_ONE, findChromium } from '../test/support/chromium.mjs';
import { Failure, ensureBuilt, ensureInstalled, main, root, run } from './workshop.mjs';

const typed = process.argv.slice(2);
const required = process.env.CI === 'true' || process.env.HENGJIAN_REQUIRE_BROWSER === '1';

/** Test code is TypeScript and runs as it lies. It gets a database server of its own, which is gone afterwards. */
async function runEntry(folder, args) {
  ensureInstalled();
  ensureBuilt({ web: false });
  const { VARIABLE, startTemporaryServer } = await import('../test/support/temporary-server.mjs');
  const server = await startTemporaryServer({ durable: folder === 'bench' });
  try {
    const loader = pathToFileURL(join(root, 'test', 'support', 'typescript.mjs')).href;
    return run(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', loader, join(root, 'test', folder, 'main.ts'), ...args], {
      env: { ...process.env, [VARIABLE]: server.connection },
    });
  } finally {
    await server.stop();
  }
}

function projects(chromium) {
  if (typed.some((word) => word.startsWith('--selectProjects'))) return [];
  if (chromium) return ['--selectProjects', 'pure', 'whole', 'browser'];
  return ['--selectProjects', 'pure', 'whole'];
}

function summary(file) {
  let result;
  try {
    result = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(`Jest ended without a result (${error.message}).`);
  }
  // A file that could not even be loaded counts as one failure, or it would hide its tests.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  return { ok: result.success, line: `${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` };
}

function runTests() {
  ensureInstalled();
  ensureBuilt();
  const chromium = findChromium();
  if (!chromium) {
    console.error(`\n*** No Chromium was found: the browser tests ${required ? 'cannot run' : 'are SKIPPED'}. ${HOW_TO_GET_ONE} ***\n`);
  }
  const directory = mkdtempSync(join(tmpdir(), 'hengjian-jest-'));
  const file = join(directory, 'result.json');
  try {
    const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules', 'jest', 'bin', 'jest.js')];
    const jest = [...projects(chromium), `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`, '--json', `--outputFile=${file}`, ...typed];
    const status = run(process.execPath, [...node, ...jest], {
      stdio: ['ignore', 'ignore', 'inherit'], // with --json, people's lines go to stderr
      env: { ...process.env, ...(chromium ? { HENGJIAN_CHROMIUM: chromium } : {}) },
    });
    const { ok, line } = summary(file);
    if (!chromium) console.log(`\n*** Browser tests did not run: no Chromium. ${HOW_TO_GET_ONE} ***`);
    console.log(line);
    return status === 0 && ok && (chromium || !required) ? 0 : 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

main(() => {
  if (typed[0] === '--story') return runEntry('story', typed.slice(1));
  if (typed[0] === '--bench') return runEntry('bench', typed.slice(1));
  return runTests();
});
