import { useState } from 'react';
import { Input, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import { ErrorState, ListSkeleton, StateTag } from '../../parts';
import type { Draw } from './types';

type OutOfFrame = components['schemas']['OutOfFramePage'];
const REASONS = ['closed', 'suspended', 'licence-expired', 'sampled-recently', 'quarter-limit', 'no-stratum'] as const;

/** Who was left out of the frame, and who stands in it with a warning: each unit with its reason, for dispatching staff. */
export function OutOfFrame({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  const [reason, setReason] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const query = useQuery({
    queryKey: ['draws', draw.id, 'left-out', reason, code],
    queryFn: ({ signal }) => read<OutOfFrame>(`/api/draws/${draw.id}/left-out`, { limit: 50, ...(reason ? { reason } : {}), ...(code ? { code } : {}) }, signal),
    enabled: draw.mayRead,
  });
  if (!draw.mayRead) return null;
  return (
    <section className="hj-surface" aria-label={t('leftOut.title')}>
      <div className="hj-sectionhead">
        <h2>{t('leftOut.title')}</h2>
        <div className="hj-row">
          <Select allowClear style={{ width: 160 }} aria-label={t('leftOut.reason')} placeholder={t('leftOut.reason')} value={reason} onChange={(chosen: string | null) => setReason(chosen ?? null)} options={REASONS.map((value) => ({ value, label: t(`leftOut.${value}`) }))} />
          <Input.Search allowClear style={{ width: 180 }} maxLength={40} aria-label={t('leftOut.code')} placeholder={t('leftOut.code')} onSearch={(text) => setCode(text.trim())} />
        </div>
      </div>
      {query.error && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : !query.data ? <ListSkeleton rows={3} /> : (
        <div className="hj-scroll" style={{ maxHeight: 360 }}>
          <table className="hj-plaintable">
            <thead><tr><th>{t('leftOut.code')}</th><th>{t('leftOut.name')}</th><th>{t('leftOut.reason')}</th></tr></thead>
            <tbody>{query.data.items.map((unit) => (
              <tr key={`${unit.code}${unit.reason}`}>
                <td className="hj-figures">{unit.code}</td><td>{unit.name ?? '—'}</td>
                <td>{t(`leftOut.${unit.reason}`)}{unit.warning && <> <StateTag tone="soon" plain>{t('leftOut.warning')}</StateTag></>}</td>
              </tr>
            ))}</tbody>
          </table>
          {query.data.items.length === 0 && <p className="hj-quiet hj-pad" style={{ margin: 0 }}>{t('leftOut.none')}</p>}
          {query.data.next && <p className="hj-caption hj-pad" style={{ margin: 0 }}>{t('leftOut.more')}</p>}
        </div>
      )}
    </section>
  );
}
