import { useQuery, type QueryClient } from '@tanstack/react-query';
import { command, read } from '../../api/client';
import { position } from './place';
import type { Attachment, AttachmentKind, SavedDraft, Visit } from './types';

export const visitKey = (id: string) => ['visits', 'one', id];

export function useVisit(id: string) {
  return useQuery({ queryKey: visitKey(id), queryFn: ({ signal }) => read<Visit>(`/api/visits/${id}`, undefined, signal) });
}

/** What a save of the draft has answered is what the next reader of the page begins with. */
export function rememberDraft(cache: QueryClient, id: string, draft: SavedDraft): void {
  cache.setQueryData<Visit>(visitKey(id), (visit) => (visit ? { ...visit, draft } : visit));
}

interface NewAttachment {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly blob: Blob;
  readonly takenAt: string;
}

/** Sends a picture with the place where it was taken; the same id with the same bytes is kept once. */
export async function attach(visitId: string, { id, kind, blob, takenAt }: NewAttachment): Promise<Attachment> {
  const place = kind === 'signature' ? null : await position(2500);
  const form = new FormData();
  const fields = { id, kind, takenAt, ...place };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', blob, `${kind}.${blob.type === 'image/png' ? 'png' : 'jpg'}`);
  return command<Attachment>('POST', `/api/visits/${visitId}/attachments`, form, { key: id });
}

export const pictureHref = (visitId: string, attachmentId: string) => `/api/visits/${visitId}/attachments/${attachmentId}`;
export const recordPdf = (recordId: string, kind: 'sampling-record' | 'sampling-notice' | 'refusal-record' = 'sampling-record') => `/api/records/${recordId}/documents/${kind}`;
export const visitPdf = (visitId: string, kind: 'sampling-notice' | 'refusal-record') => `/api/visits/${visitId}/documents/${kind}`;
export const labelsPdf = (itemId: string) => `/api/items/${itemId}/labels`;
