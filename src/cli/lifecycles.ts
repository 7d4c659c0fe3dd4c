import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from './command.js';

interface AnyLifecycle {
  readonly name: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, Readonly<Record<string, { readonly to: string; readonly permission: string; readonly rule?: unknown } | undefined>>>>;
}

const HERE = fileURLToPath(new URL('../', import.meta.url));

function isLifecycle(value: unknown): value is AnyLifecycle {
  return typeof value === 'object' && value !== null && 'name' in value && 'initial' in value && 'states' in value;
}

/** Every lifecycle table, by module and name: what a file called `lifecycle` in a `domain/` exports. */
async function allLifecycles(): Promise<{ module: string; lifecycle: AnyLifecycle }[]> {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/domain\/([^/]*-)?lifecycle\.(js|ts)$/.test(file));
  const found: { module: string; lifecycle: AnyLifecycle }[] = [];
  for (const file of files.sort()) {
    const exported = (await import(pathToFileURL(`${HERE}${file}`).href)) as Record<string, unknown>;
    for (const value of Object.values(exported)) if (isLifecycle(value)) found.push({ module: file.split('/')[0] ?? '', lifecycle: value });
  }
  return found.sort((a, b) => (`${a.module} ${a.lifecycle.name}` < `${b.module} ${b.lifecycle.name}` ? -1 : 1));
}

const node = (state: string): string => state.replaceAll('-', '_');

function diagram(lifecycle: AnyLifecycle): string[] {
  const names = Object.keys(lifecycle.states).filter((state) => node(state) !== state).map((state) => `  state "${state}" as ${node(state)}`);
  const steps = Object.entries(lifecycle.states).flatMap(([state, actions]) =>
    Object.entries(actions).flatMap(([action, step]) => (step ? [`  ${node(state)} --> ${node(step.to)}: ${action} (${step.permission})${step.rule ? ' *' : ''}`] : [])));
  return ['```mermaid', 'stateDiagram-v2', ...names, `  [*] --> ${node(lifecycle.initial)}`, ...steps, '```'];
}

export const command: Command = {
  usage: 'lifecycles',
  help: 'Prints the lifecycle tables of all modules as a Markdown page of diagrams. Needs no database.',
  options: {},
  operands: [0, 0],
  async run() {
    const all = await allLifecycles();
    const pages = all.flatMap(({ module, lifecycle }) => ['', `## ${module}: ${lifecycle.name}`, '', ...diagram(lifecycle)]);
    console.log([
      '# Lifecycles',
      '',
      'Generated from the tables in the code by `npm run generate`; do not edit. An arrow names the action and the permission',
      'that it needs; `*` marks a step that a rule may refuse.',
      ...pages,
    ].join('\n'));
    return 0;
  },
};
