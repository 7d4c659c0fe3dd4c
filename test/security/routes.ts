import { buildDocument } from '../../src/platform/http/index.js';
import type { World } from '../support/world.js';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

export interface Route {
  readonly method: string;
  /** With every parameter filled by a value that names nothing. */
  readonly path: string;
  readonly template: string;
  readonly permission?: string;
  readonly body?: Schema;
  readonly multipart: boolean;
  readonly query: readonly string[];
}

interface Operation {
  readonly 'x-permission'?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
export const NOTHING = '0190aaaa-0000-7000-8000-000000000000';

/** Every route of the application as its API document names it. A module that is added is walked too. */
export function routesOf(world: World): Route[] {
  const { paths } = documentOf(world);
  return Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).filter(([method]) => METHODS.includes(method)).map(([method, operation]): Route => {
      const content = operation.requestBody?.content ?? {};
      const body = content['application/json']?.schema;
      return {
        method: method.toUpperCase(),
        template,
        path: template.replace(/\{(\w+)\}/g, (_, name: string) => (/id$/i.test(name) ? NOTHING : 'unknown')),
        ...(operation['x-permission'] ? { permission: operation['x-permission'] } : {}),
        ...(body ? { body } : {}),
        multipart: 'multipart/form-data' in content,
        query: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name),
      };
    }));
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const documents = new WeakMap<World, Document>();
export function documentOf(world: World): Document {
  const known = documents.get(world) ?? (buildDocument(world.app, '0') as unknown as Document);
  documents.set(world, known);
  return known;
}

/** The schema that a reference means. */
export function resolve(world: World, schema: Schema): Schema {
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return named ? (documentOf(world).components?.schemas?.[named.split('/').at(-1)!] ?? {}) : schema;
}

/** A value that a schema admits; `uuid` stands where an id is asked for. */
export function sample(world: World, given: Schema, uuid: string): unknown {
  const schema = resolve(world, given);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array') return [sample(world, schema.items ?? {}, uuid)];
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, sample(world, inner, uuid)]));
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'object') return {};
  if (schema.format === 'uuid') return uuid;
  return schema.example ?? ({ date: '2026-09-07', 'date-time': '2026-09-07T01:00:00Z', decimal: '1' }[schema.format ?? ''] ?? 'x'.repeat(Math.max(schema.minLength ?? 1, 1)));
}
