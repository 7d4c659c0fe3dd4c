/**
 * Compiles the server to dist/ and the browser application to web/dist/; what is fresh already is left alone.
 * `--server-only` leaves the browser out, `--force` builds whatever the stamps say.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, isFresh, main, root, runInstalled, serverFiles, serverStamp, webFiles, webStamp, withBuildLock, writeStamp } from './workshop.mjs';

const { values: options } = parseArgs({ options: { 'server-only': { type: 'boolean' }, force: { type: 'boolean' } } });
const dist = join(root, 'dist');
const src = join(root, 'src');

/** Data and messages lie beside the code that reads them, in dist as in src. */
function copyData(files) {
  for (const { path, state } of files) {
    if (!path.startsWith(src) || /\.tsx?$/.test(path)) continue;
    const target = join(dist, relative(src, path));
    const there = statSync(target, { throwIfNoEntry: false });
    if (there && there.size === state.size && there.mtimeMs >= state.mtimeMs) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
}

/** A removed or renamed source must not live on as its old output. */
function dropOrphans(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      dropOrphans(path);
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
    } else if (!entry.name.startsWith('.')) {
      const source = join(src, relative(dist, path));
      const from = [source, source.replace(/\.js(\.map)?$/, '.ts'), source.replace(/\.js(\.map)?$/, '.tsx')];
      if (!from.some((candidate) => existsSync(candidate))) rmSync(path);
    }
  }
}

function buildServer() {
  const files = serverFiles();
  if (!options.force && isFresh(serverStamp, files)) return;
  rmSync(serverStamp, { force: true });
  // Types are checked by `npm run typecheck`; here speed counts, on the first start of a new machine as in every test run.
  const status = runInstalled('typescript/bin/tsc', ['-p', 'tsconfig.json', '--noCheck', '--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo']);
  if (status !== 0) throw new Failure('The server did not compile.');
  copyData(files);
  dropOrphans(dist);
  writeStamp(serverStamp, files);
}

function buildWeb() {
  const files = webFiles();
  if (!options.force && isFresh(webStamp, files)) return;
  rmSync(webStamp, { force: true });
  const status = runInstalled('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { cwd: join(root, 'web') });
  if (status !== 0) throw new Failure('The browser application did not build.');
  writeStamp(webStamp, files);
}

main(() => withBuildLock(() => {
  if (!existsSync(dist)) mkdirSync(dist);
  if (options.force) rmSync(join(dist, '.tsbuildinfo'), { force: true });
  buildServer();
  if (!options['server-only']) buildWeb();
}));
