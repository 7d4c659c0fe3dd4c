import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

const read = (path: string): string => readFileSync(path, 'utf8');
const named = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort();
const withoutCode = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Targets of Markdown links and pictures inside the project: no scheme, no bare anchor. */
function relativeLinks(markdown: string): string[] {
  return named(withoutCode(markdown), /\]\(([^()\s]+)\)/g).filter((target) => !/^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target));
}

const manual = read('docs/handbook/operator.md');
const pages = ['README.md', ...filesUnder('docs', '.md')];

describe('the operator\'s page', () => {
  it('names every environment variable that the configuration and the command line read', () => {
    const sources = [...filesUnder('src/platform/config', '.ts'), ...filesUnder('src/cli', '.ts'), 'src/cli.ts'].filter((path) => !path.endsWith('.spec.ts'));
    const variables = named(sources.map(read).join('\n'), /\b(HENGJIAN_[A-Z_]*[A-Z]|(?<=(?:env\[|integer\()')[A-Z][A-Z_]*)\b/g);
    expect(variables).toEqual(expect.arrayContaining(['DATABASE_URL', 'HENGJIAN_DATA', 'HENGJIAN_SECRET', 'PORT']));
    expect(variables.filter((name) => !manual.includes(`\`${name}\``) && !new RegExp(`\`${name}[=\`]`).test(manual))).toEqual([]);
  });

  it('names no environment variable that nothing reads', () => {
    const everything = [...filesUnder('src', '.ts'), ...filesUnder('bin', '.mjs'), ...filesUnder('test/support', '.mjs'), 'web/vite.config.ts'].map(read).join('\n');
    expect(named(manual, /\b(HENGJIAN_[A-Z_]*[A-Z])\b/g).filter((name) => !everything.includes(name))).toEqual([]);
  });

  it('names every command', () => {
    const commands = named(read('src/cli.ts'), /^ {2}'?([a-z-]+)'?: \{ summary/gm);
    expect(commands).toEqual(expect.arrayContaining(['backup', 'restore', 'start', 'verify']));
    expect(commands.filter((name) => !new RegExp(`hengjian ${name}\\b`).test(manual))).toEqual([]);
  });
});

describe('the documents', () => {
  it.each(pages)('%s links only to what exists', (page) => {
    expect(relativeLinks(read(page)).filter((target) => !existsSync(join(dirname(page), decodeURIComponent(target.split('#')[0]!))))).toEqual([]);
  });

  it('lead from the handbook\'s index to every page of it', () => {
    const listed = relativeLinks(read('docs/handbook/README.md'));
    expect(readdirSync('docs/handbook').filter((name) => name !== 'README.md' && !listed.includes(name))).toEqual([]);
  });

  it('keep each page of the handbook short, with a summary in English at its end', () => {
    for (const page of filesUnder('docs/handbook', '.md')) {
      const text = read(page);
      expect({ page, tooLong: text.trimEnd().split('\n').length > 80, hasSummary: text.includes('## English summary') }).toEqual({ page, tooLong: false, hasSummary: true });
    }
  });
});
