#!/usr/bin/env node
/**
 * Compares the Chinese and English words of every area. `differences()` gives one line per key that only one
 * language has, or whose {{placeholders}} differ; run as a program it prints them and exits 1 if there are any.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('src', import.meta.url));

function flat(words, prefix = '', into = new Map()) {
  for (const [key, value] of Object.entries(words)) {
    if (value !== null && typeof value === 'object') flat(value, `${prefix}${key}.`, into);
    // Chinese has one plural form, English two: they count as one key.
    else into.set(`${prefix}${key}`.replace(/_(one|other|zero)$/, ''), String(value));
  }
  return into;
}

const placeholders = (text) => [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]))].filter((name) => name !== 'count').sort().join(',');

export function differences() {
  const files = readdirSync(source, { recursive: true }).map(String).filter((name) => /\.(zh|en)\.json$/.test(name));
  const areas = new Set(files.map((name) => name.replace(/\.(zh|en)\.json$/, '')));
  const found = [];
  for (const area of [...areas].sort()) {
    const load = (language) => (files.includes(`${area}.${language}.json`) ? flat(JSON.parse(readFileSync(join(source, `${area}.${language}.json`), 'utf8'))) : new Map());
    const zh = load('zh');
    const en = load('en');
    for (const key of zh.keys()) if (!en.has(key)) found.push(`${area}: ${key} has no English`);
    for (const key of en.keys()) if (!zh.has(key)) found.push(`${area}: ${key} has no Chinese`);
    for (const [key, text] of zh) if (en.has(key) && placeholders(text) !== placeholders(en.get(key))) found.push(`${area}: ${key} has different placeholders`);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = differences();
  for (const line of found) console.error(line);
  process.exit(found.length ? 1 : 0);
}
