import createClient from 'openapi-fetch';
import i18n from 'i18next';
import type { paths } from './schema';
import { Problem, problemOf } from './problem';

export type Query = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>>;
export type Change = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CommandOptions {
  /** Same key, same command: the server carries it out once however often it arrives. Made here where none is given. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** 128 random bits as a UUID; also works where the page is not in a secure context. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The one place that talks to the server: language, idempotency, and every refusal thrown as a `Problem`. */
async function carry(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('accept-language', i18n.resolvedLanguage === 'en' ? 'en' : 'zh-CN');
  if (!/^(GET|HEAD)$/.test(request.method) && !headers.has('idempotency-key')) headers.set('idempotency-key', newKey());
  let response: Response;
  try {
    response = await fetch(new Request(request, { headers, credentials: 'same-origin' }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ status: 0, code: 'network' });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Typed by the server's OpenAPI document: `const { data } = await client.GET('/api/plans/{id}', { params: { path: { id } } })`. */
export const client = createClient<paths>({ baseUrl: location.origin, fetch: carry });

/** `path` with `query` behind it; what is empty or absent is left out, lists repeat their name. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** GET as JSON. */
export async function read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await carry(new Request(new URL(address(path, query), location.origin), { headers: { accept: 'application/json' }, signal: signal ?? null })));
}

/** GET as a file, with the name that the server gives it. */
export async function readFile(path: string, query?: Query): Promise<{ readonly name: string; readonly blob: Blob }> {
  return fileOf(await carry(new Request(new URL(address(path, query), location.origin))));
}

async function fileOf(response: Response): Promise<{ readonly name: string; readonly blob: Blob }> {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: name ? decodeURIComponent(name) : 'export', blob: await response.blob() };
}

/** A command that answers with a file. */
export async function commandFile(path: string, body: unknown, { key }: CommandOptions = {}): Promise<{ readonly name: string; readonly blob: Blob }> {
  const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) };
  return fileOf(await carry(new Request(new URL(path, location.origin), { method: 'POST', headers, body: JSON.stringify(body) })));
}

/** One command. A `FormData` or `Blob` body is sent as it is, anything else as JSON. */
export async function command<T = void>(method: Change, path: string, body?: unknown, options: CommandOptions = {}): Promise<T> {
  const raw = body instanceof FormData || body instanceof Blob;
  const headers = new Headers({ accept: 'application/json', ...options.headers });
  if (body !== undefined && !raw) headers.set('content-type', 'application/json');
  if (options.key) headers.set('idempotency-key', options.key);
  const payload = body === undefined ? null : raw ? body : JSON.stringify(body);
  return bodyOf<T>(await carry(new Request(new URL(path, location.origin), { method, headers, body: payload, signal: options.signal ?? null })));
}
