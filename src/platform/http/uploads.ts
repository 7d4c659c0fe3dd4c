import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { granted, refuse } from '../../kernel/index.js';
import type { Files, StoredFile } from '../files/index.js';
import type { AuthenticatedRequest } from './access.js';
import { whyNotReadable } from './unreadable.js';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  /** The other form fields, as text. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The one file of a multipart request, held in memory, no larger than `largestBytes` (`file.too-large`). */
export async function readUpload(request: FastifyRequest, largestBytes = 20 * 1024 * 1024): Promise<Upload> {
  if (!request.isMultipart()) granted(refuse('http.bad-request', {}, 'invalid'));
  const part: MultipartFile | undefined = await request.file({ limits: { files: 1, fileSize: largestBytes, fields: 20, fieldSize: 10_000 } }).catch(brokenForm);
  if (!part) return granted(refuse('file.empty', {}, 'invalid'));
  const bytes = await part.toBuffer().catch((error: { code?: string; statusCode?: number }) => {
    if (error.code !== 'FST_REQ_FILE_TOO_LARGE') return brokenForm(error);
    return granted(refuse('file.too-large', { megabytes: Math.floor(largestBytes / 1_048_576) }, 'invalid'));
  });
  const fields = Object.fromEntries(
    Object.entries(part.fields).flatMap(([name, value]) => (value && 'value' in value ? [[name, String(value.value)]] : [])),
  );
  granted(whyNotReadable([part.filename, fields]));
  fingerprint(request, bytes, fields);
  return { name: part.filename, bytes, fields };
}

/** A form that ends in the middle or is no form comes from the parser as an error without a status; the form is at fault, not we. */
function brokenForm(error: { readonly statusCode?: number }): never {
  if (error.statusCode) throw error;
  return granted(refuse('http.bad-request', {}, 'invalid'));
}

/** The gate saw no body of a multipart request: what tells one sending under a command key from another is known only now. */
function fingerprint(request: AuthenticatedRequest, bytes: Buffer, fields: Readonly<Record<string, string>>): void {
  const command = request.caller?.command as { fingerprint: string } | undefined;
  if (!command) return;
  command.fingerprint = createHash('sha256').update(`${command.fingerprint}\n${JSON.stringify(fields)}\n`).update(bytes).digest('hex');
}

/** Sends a stored file as an attachment that no browser will run or guess at. */
export function sendFile(reply: FastifyReply, files: Files, file: Pick<StoredFile, 'sha256' | 'mediaType' | 'size'>, name: string): void {
  const bytes = files.open(file);
  void reply
    .header('content-type', file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
