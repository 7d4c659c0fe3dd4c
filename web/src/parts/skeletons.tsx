import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';

function Waiting({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('parts');
  return (
    <div role="status" aria-live="polite">
      <span className="hj-hidden">{t('loading')}</span>
      {children}
    </div>
  );
}

/** Grey lines in the height of a compact list. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Waiting>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} style={{ padding: '8px 12px', borderBottom: '1px solid var(--hj-line)' }}>
          <Skeleton.Input active size="small" block style={{ height: 16, minWidth: 0, width: `${92 - ((index * 17) % 40)}%` }} />
        </div>
      ))}
    </Waiting>
  );
}

export function PageSkeleton() {
  return (
    <div style={{ padding: 24, maxWidth: 1200, margin: '0 auto' }}>
      <Waiting>
        <Skeleton active title={{ width: 240 }} paragraph={{ rows: 1, width: 360 }} />
        <div style={{ height: 24 }} />
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </Waiting>
    </div>
  );
}

export function CardsSkeleton({ cards = 3 }: { cards?: number }) {
  return (
    <Waiting>
      <div className="hj-groups">
        {Array.from({ length: cards }, (_, index) => (
          <div key={index} className="hj-surface hj-pad">
            <Skeleton active title={{ width: '40%' }} paragraph={{ rows: 3 }} />
          </div>
        ))}
      </div>
    </Waiting>
  );
}
