import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultsOf, type Fault, type Schema } from './schema.js';
import type { Block, Template } from './template.js';

/** A template that does not follow the schema; says what is wrong at which path. */
export class TemplateError extends Error {
  constructor(readonly template: string, readonly faults: readonly Fault[]) {
    super(`template ${template} cannot be used:\n${faults.map(({ path, fault }) => `  ${path}: ${fault}`).join('\n')}`);
    this.name = 'TemplateError';
  }
}

const root = new URL('../../../templates/', import.meta.url);
const read = new Map<string, Template>();
let schema: Schema | undefined;

function json(file: URL): unknown {
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8'));
}

/** Grids whose cells do not fill their columns: the schema cannot count. */
function gridFaults(blocks: readonly Block[], path: string): Fault[] {
  return blocks.flatMap((block, index): Fault[] => {
    const at = `${path}[${index}]`;
    if (block.kind === 'group' || block.kind === 'frame' || block.kind === 'sheet') return gridFaults(block.blocks, `${at}.blocks`);
    if (block.kind === 'columns') return block.columns.flatMap((column, number) => gridFaults(column.blocks, `${at}.columns[${number}].blocks`));
    if (block.kind !== 'grid') return [];
    const free = new Array<number>(block.columns.length).fill(0);
    return block.rows.flatMap((row, number) => {
      const inside = row.cells.flatMap((cell, place) => (cell.blocks ? gridFaults(cell.blocks, `${at}.rows[${number}].cells[${place}].blocks`) : []));
      const taken = free.filter((until) => until > number).length;
      const spans = row.cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
      if (taken + spans !== block.columns.length) return [...inside, { path: `${at}.rows[${number}]`, fault: `cells cover ${taken + spans} of ${block.columns.length} columns` }];
      let column = 0;
      for (const cell of row.cells) {
        while (free[column]! > number) column += 1;
        for (let span = cell.span ?? 1; span > 0; span -= 1) free[column++] = number + (cell.rows ?? 1);
      }
      return inside;
    });
  });
}

/** The template in a parsed JSON value. Throws `TemplateError` that names every fault with its path. */
export function parseTemplate(value: unknown, name = 'given'): Template {
  schema ??= json(new URL('template.schema.json', root)) as Schema;
  const faults = faultsOf(value, schema);
  if (faults.length) throw new TemplateError(name, faults);
  const template = value as Template;
  const grids = template.sections.flatMap((section, index) =>
    (['header', 'blocks', 'footer'] as const).flatMap((part) => gridFaults(section[part] ?? [], `sections[${index}].${part}`)));
  if (grids.length) throw new TemplateError(name, grids);
  return template;
}

/** A delivered template of `templates/<discipline>/<kind>.v<version>.json`, checked once per process. Throws where there is none. */
export function openTemplate(discipline: string, kind: string, version = 1): Template {
  const name = `${discipline}/${kind}.v${version}`;
  if (!/^[a-z-]+\/[a-z-]+\.v\d+$/.test(name)) throw new Error(`no template can be called ${name}`);
  const known = read.get(name);
  if (known) return known;
  const template = parseTemplate(json(new URL(`${name}.json`, root)), name);
  if (template.discipline !== discipline || template.kind !== kind || template.version !== version) {
    throw new TemplateError(name, [{ path: 'discipline, kind, version', fault: 'differ from the file’s name' }]);
  }
  read.set(name, template);
  return template;
}

/** Invented facts of a delivered template, for previews and tests. */
export function exampleFacts(discipline: string, kind: string): object {
  if (!/^[a-z-]+\/[a-z-]+$/.test(`${discipline}/${kind}`)) throw new Error(`no example can be called ${discipline}/${kind}`);
  return json(new URL(`${discipline}/examples/${kind}.json`, root)) as object;
}
