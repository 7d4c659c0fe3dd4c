import type { ReactNode } from 'react';
import { Button } from 'antd';
import { CompassOutlined, DisconnectOutlined, InboxOutlined, LockOutlined, ReloadOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { asProblem, wordsOf } from '../api/problem';

interface StateProps {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly children?: ReactNode;
  readonly alarming?: boolean;
}

function State({ icon, title, detail, children, alarming }: StateProps) {
  return (
    <section className="hj-state" role={alarming ? 'alert' : 'status'}>
      {icon}
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {children}
    </section>
  );
}

/** Nothing here: says why, and offers the next step as `children`. */
export function EmptyState({ title, detail, children }: { title?: ReactNode; detail?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('parts');
  return <State icon={<InboxOutlined />} title={title ?? t('empty.title')} detail={detail} children={children} />;
}

export function ForbiddenState({ title, detail, children }: { title?: ReactNode; detail?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('parts');
  return <State icon={<LockOutlined />} title={title ?? t('forbidden.title')} detail={detail ?? t('forbidden.detail')} children={children} />;
}

export function NotFoundState({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('parts');
  return <State icon={<CompassOutlined />} title={t('notFound.title')} detail={t('notFound.detail')} children={children} />;
}

/** What went wrong in words, with the request's number to quote, and a way to try again. 403 and 404 look like themselves. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('parts');
  const problem = asProblem(error);
  const words = wordsOf(error);
  if (problem.status === 403) return <ForbiddenState title={words.title} detail={words.detail} />;
  if (problem.status === 404) return <NotFoundState />;
  return (
    <State alarming icon={problem.status === 0 ? <DisconnectOutlined /> : <WarningOutlined />} title={words.title} detail={words.detail}>
      {onRetry && <Button icon={<ReloadOutlined />} onClick={onRetry}>{t('retry')}</Button>}
      {words.requestId && <p className="hj-caption" style={{ marginTop: 12 }}>{t('requestId')} {words.requestId}</p>}
    </State>
  );
}
