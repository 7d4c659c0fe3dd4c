/**
 * Writes the generated files anew: the browser's API types out of the OpenAPI document, and the lifecycle diagrams out of
 * the tables. CI runs it and fails on a difference.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, ensureBuilt, ensureInstalled, main, root } from './workshop.mjs';

/** Ends only when the pipe has taken everything. Not through bin/hengjian.mjs, which would build the browser application out of the very files that are written here. */
const RUN = `import(${JSON.stringify(pathToFileURL(join(root, 'dist', 'cli.js')).href)}).then(async ({ run }) => { const code = await run(process.argv.slice(1)); process.stdout.write('', () => process.exit(code)); })`;

function output(...args) {
  const done = spawnSync(process.execPath, ['-e', RUN, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) throw new Failure(`hengjian ${args.join(' ')} failed; its message is above.`);
  return done.stdout;
}

function write(path, text) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  let before;
  try {
    before = readFileSync(target, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (before === text) {
    console.log(`${path}: unchanged`);
  } else {
    writeFileSync(target, text);
    console.log(`${path}: written`);
  }
}

async function apiTypes() {
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const document = JSON.parse(output('openapi'));
  const notice = '/** Generated from the OpenAPI document by `npm run generate`; do not edit. */\n';
  return notice + astToString(await openapiTypes(document, { alphabetize: true }));
}

main(async () => {
  ensureInstalled();
  ensureBuilt({ web: false });
  write('web/src/api/schema.d.ts', await apiTypes());
  write('docs/lifecycles.md', output('lifecycles'));
});
