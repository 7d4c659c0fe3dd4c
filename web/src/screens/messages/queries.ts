import { useQuery } from '@tanstack/react-query';
import { command, read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Page } from '../../api/types';
import { useAction } from '../../parts/use-action';

export type Notice = components['schemas']['OwnNoticeView'];
export type Delivery = components['schemas']['DeliveryView'];
export const noticesKey = ['notices'];

/** What the reader has not read yet, at most a hundred. */
export function useUnread() {
  return useQuery({ queryKey: [...noticesKey, 'unread'], queryFn: ({ signal }) => read<Page<Notice>>('/api/notices', { unread: 'yes', limit: 100 }, signal), refetchInterval: 300_000 });
}

export function useSeen() {
  return useAction<string>({ run: (id, key) => command('POST', `/api/notices/${id}/read`, undefined, { key }), invalidates: [noticesKey] });
}

/** The screen of what a notice is about. */
export function addressOf({ about }: Pick<Notice, 'about'>): string {
  const [kind, id] = about.split(':');
  return kind === 'report' ? `/reports/${id}` : '/notices';
}
