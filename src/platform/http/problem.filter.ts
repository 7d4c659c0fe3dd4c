import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { EntityNotFoundError } from 'typeorm';
import { refuse, Refused, type Refusal, type RefusalKind } from '../../kernel/index.js';
import { LOGGER } from '../log/index.js';
import { languageOf, sentenceOf, type Language } from '../messages/index.js';

const STATUS: Record<RefusalKind, number> = { invalid: 422, unauthenticated: 401, forbidden: 403, 'not-found': 404, conflict: 409, 'too-many': 429 };

export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** What PostgreSQL says of a value that no column of its kind can hold: not a number, out of range, no such day, not UTF-8, too long. The sender's mistake, not ours. */
const UNFIT_VALUE = new Set(['22P02', '22003', '22007', '22008', '22021', '22P05', '22001']);

/** RFC 9457 problem details, with the refusal's code and facts, and a sentence in the reader's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly fields?: readonly FieldProblem[];
  readonly requestId: string;
}

/** The only place that knows status codes. A refusal becomes its status and sentence; a bug is logged and answers 500 without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error, request);
    if (reply.sent) return;
    if (problem.status === 401) void reply.header('www-authenticate', 'Session');
    if (problem.status === 429) void reply.header('retry-after', String(problem.facts['seconds'] ?? 1));
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(problem);
  }

  problemOf(error: unknown, request: FastifyRequest): Problem {
    const language = languageOf(request.headers['accept-language']);
    if (error instanceof Refused) return problem(error.refusal, language, request.id);
    if (error instanceof EntityNotFoundError) return problem(refuse('http.not-found', {}, 'not-found'), language, request.id);
    if (error instanceof HttpException) return problem(refusalOf(error), language, request.id, error.getStatus(), fieldsOf(error, language));
    const fastify = error as { statusCode?: number; code?: string };
    if (fastify.statusCode && fastify.statusCode < 500) return problem(refuse('http.bad-request', {}, 'invalid'), language, request.id, fastify.statusCode);
    if (UNFIT_VALUE.has(fastify.code ?? '')) return problem(refuse('http.bad-request', {}, 'invalid'), language, request.id);
    if (fastify.code === '40001' || fastify.code === '40P01') return problem(refuse('http.try-again'), language, request.id);
    this.log.error({ err: error, req: request }, 'unexpected error');
    return problem(refuse('http.unexpected', { requestId: request.id }), language, request.id, 500);
  }
}

function problem(refusal: Refusal, language: Language, requestId: string, status = STATUS[refusal.kind], fields?: readonly FieldProblem[]): Problem {
  const { title, detail } = sentenceOf(refusal, language);
  return { type: `urn:hengjian:${refusal.code}`, title, status, code: refusal.code, detail, facts: refusal.facts, ...(fields ? { fields } : {}), requestId };
}

function refusalOf(error: HttpException): Refusal {
  const status = error.getStatus();
  if (status === 404) return refuse('http.not-found', {}, 'not-found');
  return refuse(status === 422 ? 'http.invalid' : 'http.bad-request', {}, 'invalid');
}

/** What the validation pipe found, a line per field. */
function fieldsOf(error: HttpException, language: Language): readonly FieldProblem[] | undefined {
  const body = error.getResponse() as { fields?: { path: string; code: string; facts: Record<string, string | number> }[] };
  return body.fields?.map((field) => ({
    path: field.path,
    code: field.code,
    message: sentenceOf(refuse(field.code, field.facts), language).detail,
  }));
}
