import type { ApiResponseNoStatusOptions } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { MadeDocument } from './documents.service.js';

/** How the API document describes a PDF. */
export const PDF_RESPONSE: ApiResponseNoStatusOptions = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } };

/** Sends a document that was made just now, as an attachment. */
export function sendPdf(reply: FastifyReply, { bytes, name }: MadeDocument): void {
  void reply
    .header('content-type', 'application/pdf')
    .header('content-length', bytes.length)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
