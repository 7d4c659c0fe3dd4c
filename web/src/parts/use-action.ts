import { useCallback, useRef } from 'react';
import { App, type FormInstance } from 'antd';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import i18n from 'i18next';
import { newKey } from '../api/client';
import { asProblem, wordsOf, type Problem } from '../api/problem';

/** Shows a problem in words, for places that have no form to mark. */
export function useProblemNotice(): (error: unknown) => void {
  const { notification } = App.useApp();
  return useCallback(
    (error) => {
      const { title, detail, requestId } = wordsOf(error);
      const quote = requestId && asProblem(error).status >= 500 ? `${i18n.t('parts:requestId')} ${requestId}` : undefined;
      notification.error({ title, description: [detail, quote].filter(Boolean).join('\n') || undefined, duration: 8 });
    },
    [notification],
  );
}

/** `items[2].sealNumber`, `items.2.sealNumber` and `/items/2/sealNumber` all name the same field. */
export function namePath(path: string): (string | number)[] {
  return path
    .split(/[./[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function markFields(form: FormInstance, problem: Problem): void {
  form.setFields(problem.fields.map((field) => ({ name: namePath(field.path), errors: [field.message] })));
  const first = problem.fields[0];
  if (first) form.scrollToField(namePath(first.path), { block: 'center', focus: true });
}

/** Tells two inputs apart, files among them. */
function fingerprint(input: unknown): string {
  const plain = input instanceof FormData ? [...input.entries()] : input;
  return JSON.stringify(plain, (_, value: unknown) => (value instanceof Blob ? [value.size, value.type, value instanceof File ? [value.name, value.lastModified] : newKey()] : value)) ?? '';
}

export interface ActionOptions<In, Out> {
  /** Sends the command; pass `key` on as its idempotency key. */
  readonly run: (input: In, key: string) => Promise<Out>;
  /** Queries to read again afterwards. */
  readonly invalidates?: readonly QueryKey[];
  /** The form whose fields are marked when the server names them. It keeps what was typed. */
  readonly form?: FormInstance;
  readonly success?: string | ((out: Out) => string);
  readonly onDone?: (out: Out, input: In) => void;
  /** Return true when the screen has dealt with the problem itself. */
  readonly onProblem?: (problem: Problem) => boolean | void;
}

/**
 * One command of a screen. The idempotency key stays the same while the same input is sent again after a lost answer,
 * so that pressing twice never does it twice; a refusal shows its sentence, keeps the form and marks the fields.
 */
export function useAction<In = void, Out = unknown>(options: ActionOptions<In, Out>) {
  const cache = useQueryClient();
  const notice = useProblemNotice();
  const { message } = App.useApp();
  const pending = useRef<{ text: string; key: string } | null>(null);

  return useMutation<Out, unknown, In>({
    mutationFn: (input) => {
      const text = fingerprint(input);
      if (pending.current?.text !== text) pending.current = { text, key: newKey() };
      return options.run(input, pending.current.key);
    },
    onSuccess: async (out, input) => {
      pending.current = null;
      const said = typeof options.success === 'function' ? options.success(out) : options.success;
      if (said) void message.success(said);
      options.onDone?.(out, input);
      await Promise.all((options.invalidates ?? []).map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (!problem.mayRetry) pending.current = null;
      if (options.form && problem.fields.length > 0) markFields(options.form, problem);
      if (options.onProblem?.(problem) !== true) notice(error);
    },
  });
}
