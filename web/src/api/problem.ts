import i18n from 'i18next';

export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** What the server answers when it says no (application/problem+json), or what stands in for it when no answer came. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | undefined;

  constructor(body: Partial<Problem> & { status: number; code: string }) {
    super(body.title ?? body.code);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title ?? '';
    this.detail = body.detail;
    this.facts = body.facts ?? {};
    this.fields = body.fields ?? [];
    this.requestId = body.requestId;
  }

  /** True where the same command may be sent again with the same key: no answer came, or the server could not finish. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** The problem in a response that is not ok; never throws, whatever the body is. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  try {
    const body = (await response.json()) as Partial<Problem>;
    return new Problem({ requestId, ...body, status: response.status, code: body.code ?? `http.${response.status}` });
  } catch {
    return new Problem({ status: response.status, code: `http.${response.status}`, requestId });
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ status: -1, code: 'page.fault', detail: error instanceof Error ? error.message : undefined });
}

/** Title and advice in the reader's language: the server's own words where it gave any, ours by status otherwise. */
export function wordsOf(error: unknown): { title: string; detail: string | undefined; requestId: string | undefined } {
  const problem = asProblem(error);
  if (problem.title) {
    // The title is often the first clause of the detail: what is said once need not be said twice.
    const rest = problem.detail?.startsWith(problem.title) ? problem.detail.slice(problem.title.length).replace(/^[。；.;，,\s]+/, '') : problem.detail;
    return { title: problem.title, detail: rest || undefined, requestId: problem.requestId };
  }
  const kind = problem.status === 0 ? 'network' : problem.status === -1 ? 'page' : problem.status >= 500 ? 'server' : String(problem.status);
  const known = i18n.exists(`problems:${kind}.title`) ? kind : 'other';
  return { title: i18n.t(`problems:${known}.title`), detail: i18n.t(`problems:${known}.detail`), requestId: problem.requestId };
}
