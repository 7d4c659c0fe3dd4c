import { Button, Form, Input } from 'antd';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { Page } from '../../api/types';
import { at, EmptyState, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { addressOf, noticesKey, useSeen, type Notice } from './queries';

const contactKey = ['contact'];

/** What the system tells the reader, and where it may write to them. A mail leads to one of these lines. */
export function Notices() {
  const { t } = useTranslation('messages');
  const { id } = useParams();
  const seen = useSeen();
  const list = useInfiniteQuery({
    queryKey: [...noticesKey, 'own'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<Notice>>('/api/notices', { after: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <div className="hj-stack" style={{ maxWidth: 820 }}>
      <PageHeader title={t('notices')} />
      <Loaded query={list}>
        {({ pages }) => {
          const notices = pages.flatMap(({ items }) => items);
          if (notices.length === 0) return <div className="hj-surface"><EmptyState title={t('none')} detail={t('noneDetail')} /></div>;
          return (
            <ul className="hj-surface" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {notices.map((notice) => (
                <li key={notice.id} className="hj-pad hj-between" style={{ borderBottom: '1px solid var(--hj-line)', flexWrap: 'wrap', background: notice.id === id ? 'var(--hj-select)' : undefined }}>
                  <div>
                    <div style={{ fontWeight: notice.readAt ? 400 : 500 }}>{notice.text}</div>
                    <div className="hj-caption">{at(notice.at)} {!notice.readAt && <StateTag tone="soon" plain>{t('unread')}</StateTag>}</div>
                  </div>
                  <span className="hj-row">
                    <Link to={addressOf(notice)} onClick={() => !notice.readAt && seen.mutate(notice.id)}>{t('open')}</Link>
                    {!notice.readAt && <Button size="small" onClick={() => seen.mutate(notice.id)}>{t('read')}</Button>}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {list.hasNextPage && <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('parts:more')}</Button>}
      <Contact />
    </div>
  );
}

function Contact() {
  const { t } = useTranslation('messages');
  const query = useQuery({ queryKey: contactKey, queryFn: ({ signal }) => read<{ email: string | null }>('/api/session/contact', undefined, signal) });
  const [form] = Form.useForm<{ email: string }>();
  const keep = useAction<string>({ run: (email, key) => command('PUT', '/api/session/contact', { email }, { key }), invalidates: [contactKey], form, success: t('contact.kept') });
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('contact.title')}</h2>
      <div className="hj-pad">
        <Loaded query={query}>
          {({ email }) => (
            <Form form={form} layout="vertical" initialValues={{ email: email ?? '' }} onFinish={(values) => keep.mutate(values.email.trim())}>
              <Form.Item name="email" label={t('contact.email')} extra={t('contact.why')} rules={[{ type: 'email', message: t('contact.wrong') }]}><Input maxLength={255} autoComplete="email" inputMode="email" /></Form.Item>
              <Button htmlType="submit" loading={keep.isPending}>{t('contact.keep')}</Button>
            </Form>
          )}
        </Loaded>
      </div>
    </section>
  );
}
