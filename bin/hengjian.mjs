#!/usr/bin/env node
/** Installs and builds where needed, then runs the command. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, ensureBuilt, ensureInstalled, root } from './workshop.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Hengjian needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
try {
  // A checkout builds itself; a package that holds only what was built has no sources to be older than.
  if (existsSync(join(root, 'src'))) {
    ensureInstalled();
    ensureBuilt();
  }
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exit(1);
}
const { run } = await import(pathToFileURL(join(root, 'dist', 'cli.js')).href);
const code = await run(process.argv.slice(2));
// Ends only when a pipe has taken everything that was printed.
process.stdout.write('', () => process.exit(code));
