import { parseArgs, type ParseArgsConfig } from 'node:util';

/** An expected failure: its message, which says what to do next, is all that is printed; the exit code is 1. */
export class Failure extends Error {}

export interface Arguments {
  readonly flags: Readonly<Record<string, boolean | undefined>>;
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly operands: readonly string[];
}

export interface Command {
  /** After `hengjian`, as in `backup FILE [--json]`. */
  readonly usage: string;
  /** What it does and what each option means, for `--help`. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Least and most operands. */
  readonly operands: readonly [number, number];
  /** Whether `-15.4` is a number here and never an option. */
  readonly takesNumbers?: boolean;
  /** The exit code. */
  run(args: Arguments): Promise<number>;
}

/** Runs a command with what was typed after its name. */
export async function execute(command: Command, typed: readonly string[]): Promise<number> {
  const parsed = parse(command, typed);
  const values = parsed.values as Readonly<Record<string, unknown>>;
  if (values['help'] === true) {
    console.log(`hengjian ${command.usage}\n\n${command.help}`);
    return 0;
  }
  const [least, most] = command.operands;
  if (parsed.positionals.length < least || parsed.positionals.length > most) throw new Failure(`Usage: hengjian ${command.usage}`);
  const flags: Record<string, boolean> = {};
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'boolean') flags[name] = value;
    if (typeof value === 'string') texts[name] = value;
  }
  return command.run({ flags, texts, operands: parsed.positionals });
}

function parse(command: Command, typed: readonly string[]) {
  try {
    // Written with a minus sign instead of a hyphen, which the parser of options would take for its own.
    const args = command.takesNumbers ? typed.map((word) => word.replace(/^-(?=\.?\d)/, '−')) : [...typed];
    return parseArgs({ args, options: { ...command.options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true, allowNegative: true });
  } catch (error) {
    throw new Failure(`${(error as Error).message}\nUsage: hengjian ${command.usage}`);
  }
}

/** Prints data: JSON where asked for, else the lines for a person. */
export function print(json: boolean | undefined, data: unknown, lines: readonly string[]): void {
  console.log(json === true ? JSON.stringify(data, null, 2) : lines.join('\n'));
}
