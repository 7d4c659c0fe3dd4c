import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { granted, refuse } from '../../kernel/index.js';
import type { Files, StoredFile } from '../files/index.js';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  /** The other form fields, as text. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The one file of a multipart request, held in memory, no larger than `largestBytes` (`file.too-large`). */
export async function readUpload(request: FastifyRequest, largestBytes = 20 * 1024 * 1024): Promise<Upload> {
  if (!request.isMultipart()) granted(refuse('http.bad-request', {}, 'invalid'));
  const part: MultipartFile | undefined = await request.file({ limits: { files: 1, fileSize: largestBytes, fields: 20, fieldSize: 10_000 } });
  if (!part) return granted(refuse('file.empty', {}, 'invalid'));
  const bytes = await part.toBuffer().catch((error: { code?: string }) => {
    if (error.code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    return granted(refuse('file.too-large', { megabytes: Math.floor(largestBytes / 1_048_576) }, 'invalid'));
  });
  const fields = Object.fromEntries(
    Object.entries(part.fields).flatMap(([name, value]) => (value && 'value' in value ? [[name, String(value.value)]] : [])),
  );
  return { name: part.filename, bytes, fields };
}

/** Sends a stored file as an attachment that no browser will run or guess at. */
export function sendFile(reply: FastifyReply, files: Files, file: Pick<StoredFile, 'sha256' | 'mediaType' | 'size'>, name: string): void {
  void reply
    .header('content-type', file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(files.open(file));
}
