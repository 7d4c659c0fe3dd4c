import { readFileSync, writeFileSync } from 'node:fs';
import type { Template } from '../reports/index.js';
import { Failure, print, type Arguments, type Command } from './command.js';

export const command: Command = {
  usage: 'template list | check FILE | preview DISCIPLINE [--kind KIND] [--template FILE] [--facts FILE] [--extent short|normal|extreme] [--out FILE]',
  help: `list      The delivered templates.
check     Checks a template file against templates/template.schema.json; every fault is named with its block and path.
preview   Makes a PDF of a template with the invented facts of its example. Needs no database.

  --kind KIND      the kind of document; without it inspection-report
  --template FILE  a template of your own in place of the delivered one
  --facts FILE     facts of your own (JSON) in place of the example's
  --extent EXTENT  short, normal (without this option) or extreme content
  --out FILE       where to put the PDF; without it DISCIPLINE-KIND.pdf
  --json           print what was done as JSON`,
  options: { kind: { type: 'string' }, template: { type: 'string' }, facts: { type: 'string' }, extent: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  operands: [1, 2],
  async run(args) {
    const [action, subject] = args.operands;
    if (action === 'list') return list(args);
    if (action === 'check' && subject) return check(subject, args);
    if (action === 'preview' && subject) return preview(subject, args);
    throw new Failure(`Usage: hengjian ${command.usage}`);
  },
};

async function list({ flags }: Arguments): Promise<number> {
  const { deliveredTemplates } = await import('../reports/index.js');
  const found = deliveredTemplates();
  print(flags['json'], found, found.map(({ discipline, kind, version }) => `${discipline}/${kind}.v${version}`));
  return 0;
}

function json(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${(error as Error).message}`);
  }
}

async function opened(file: string): Promise<Template> {
  const { parseTemplate, TemplateError } = await import('../reports/index.js');
  try {
    return parseTemplate(json(file), file);
  } catch (error) {
    throw error instanceof TemplateError ? new Failure(error.message) : error;
  }
}

async function check(file: string, { flags }: Arguments): Promise<number> {
  const { discipline, kind, version } = await opened(file);
  print(flags['json'], { ok: true, discipline, kind, version }, [`${file} can be used: ${discipline}/${kind}.v${version}`]);
  return 0;
}

async function preview(discipline: string, { texts, flags }: Arguments): Promise<number> {
  const { deliveredTemplates, exampleFacts, EXTENTS, factsOf, openTemplate, specimen } = await import('../reports/index.js');
  const kind = texts['kind'] ?? 'inspection-report';
  const known = deliveredTemplates().find((one) => one.discipline === discipline && one.kind === kind);
  if (!known && !(texts['template'] && texts['facts'])) {
    const names = deliveredTemplates().map((one) => `${one.discipline} --kind ${one.kind}`);
    throw new Failure(`There is no template ${discipline}/${kind}. There are:\n  ${names.join('\n  ')}`);
  }
  const extent = EXTENTS.find((one) => one === (texts['extent'] ?? 'normal'));
  if (!extent) throw new Failure(`--extent is one of ${EXTENTS.join(', ')}.`);
  const template = texts['template'] ? await opened(texts['template']) : openTemplate(discipline, kind, known?.version);
  const facts = texts['facts'] ? (json(texts['facts']) as object) : factsOf(exampleFacts(discipline, kind), extent);
  const file = texts['out'] ?? `${discipline}-${kind}.pdf`;
  const made = await specimen(template, facts, extent).catch((error: unknown) => {
    // A fact of the wrong shape: the message names its path.
    throw error instanceof TypeError ? new Failure(`The facts do not fit the template: ${error.message}`) : error;
  });
  writeFileSync(file, made.bytes);
  print(flags['json'], { file, pages: made.pages, bytes: made.bytes.length }, [`${file}: ${made.pages} pages`]);
  return 0;
}
