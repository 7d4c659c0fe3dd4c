import { placeholder } from './values.js';

/** The part of JSON Schema 2020-12 that the template's schema uses. A word that this validator does not know is refused, never skipped. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly format?: string;
}

const known = new Set(['$schema', '$id', '$ref', '$defs', 'title', 'description', 'type', 'properties', 'required', 'additionalProperties', 'items', 'minItems', 'enum', 'const', 'oneOf', 'pattern', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'format']);

/** One fault: where, as a path such as `sections[1].blocks[0].columns[2].width`, and what is wrong. */
export interface Fault {
  readonly path: string;
  readonly fault: string;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

/** Faults of a value under a schema; empty where it conforms. Alternatives (`oneOf`) are told apart by their constant `kind`, so that a fault names the field and not "no alternative matches". */
export function faultsOf(value: unknown, schema: Schema, root: Schema = schema, path = ''): Fault[] {
  for (const word of Object.keys(schema)) if (!known.has(word)) throw new Error(`the schema uses ${word}, which the validator does not know`);
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (!target) throw new Error(`the schema refers to ${schema.$ref}, which it does not define`);
    return faultsOf(value, target, root, path);
  }
  const fault = (text: string, at = path): Fault[] => [{ path: at === '' ? '(template)' : at, fault: text }];
  if (schema.oneOf) return faultsOfKind(value, schema.oneOf, root, path);
  if ('const' in schema) return value === schema.const ? [] : fault(`must be ${JSON.stringify(schema.const)}`);
  if (schema.enum) return schema.enum.includes(value) ? [] : fault(`must be one of ${schema.enum.join(', ')}`);
  const type = typeOf(value);
  if (schema.type === 'integer' ? !Number.isInteger(value) : schema.type !== undefined && type !== schema.type) return fault(`must be ${schema.type}, is ${type}`);
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return fault(`${JSON.stringify(value)} does not have the form ${schema.pattern}`);
    if (schema.maxLength !== undefined && value.length > schema.maxLength) return fault(`is longer than ${schema.maxLength} characters`);
    if (schema.format === 'template-text') return textFaults(value).flatMap((text) => fault(text));
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return fault('must be finite');
    if (schema.minimum !== undefined && value < schema.minimum) return fault(`must be at least ${schema.minimum}`);
    if (schema.maximum !== undefined && value > schema.maximum) return fault(`must be at most ${schema.maximum}`);
    if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum) return fault(`must be more than ${schema.exclusiveMinimum}`);
  }
  if (Array.isArray(value)) {
    if (schema.minItems !== undefined && value.length < schema.minItems) return fault(`must have at least ${schema.minItems} item`);
    return value.flatMap((item, index) => faultsOf(item, schema.items ?? {}, root, `${path}[${index}]`));
  }
  if (type !== 'object' || !schema.properties) return [];
  const object = value as Record<string, unknown>;
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  return [
    ...(schema.required ?? []).filter((name) => !Object.hasOwn(object, name)).flatMap((name) => fault('is missing', below(name))),
    ...Object.keys(object).flatMap((name) => {
      if (!Object.hasOwn(schema.properties!, name)) return fault(`is not known here; known: ${Object.keys(schema.properties!).join(', ')}`, below(name));
      return faultsOf(object[name], schema.properties![name]!, root, below(name));
    }),
  ];
}

function faultsOfKind(value: unknown, alternatives: readonly Schema[], root: Schema, path: string): Fault[] {
  if (typeOf(value) !== 'object') return [{ path, fault: `must be object, is ${typeOf(value)}` }];
  const kind = (value as { kind?: unknown }).kind;
  const resolved = alternatives.map((one) => root.$defs?.[one.$ref?.replace('#/$defs/', '') ?? ''] ?? one);
  const match = resolved.find((one) => one.properties?.['kind']?.const === kind);
  if (match) return faultsOf(value, match, root, path);
  return [{ path: `${path}.kind`, fault: `must be one of ${resolved.map((one) => String(one.properties?.['kind']?.const)).join(', ')}` }];
}

/** What is wrong with the braces and tags of a template's text. */
function textFaults(text: string): string[] {
  const rest = text.replace(placeholder, '');
  const faults = /[{}]/.test(rest) ? [`${JSON.stringify(text)} has braces that name no fact`] : [];
  for (const tag of ['b', 'sub', 'sup']) {
    if (rest.split(`<${tag}>`).length !== rest.split(`</${tag}>`).length) faults.push(`<${tag}> is not closed in ${JSON.stringify(text)}`);
  }
  return faults;
}
