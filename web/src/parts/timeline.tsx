import { Timeline as AntTimeline, Tooltip } from 'antd';
import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../api/types';
import { EmptyState } from './states';
import { at } from './time';

/** Everything that happened to a thing, newest first, each with whether a checkpoint already covers it. */
export function Timeline({ entries }: { entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation('parts');
  if (entries.length === 0) return <EmptyState title={t('timeline.empty')} />;
  const items = [...entries]
    .sort((a, b) => b.seq - a.seq)
    .map((entry) => ({
      key: entry.seq,
      content: (
        <div>
          <div><b style={{ fontWeight: 500 }}>{entry.what}</b></div>
          {entry.detail && <div>{entry.detail}</div>}
          <div className="hj-caption hj-figures">
            {at(entry.at)} · {entry.who}{entry.organisation ? ` · ${entry.organisation}` : ''} ·{' '}
            <Tooltip title={entry.hash ? <span className="hj-hash">{entry.hash}</span> : undefined}>
              <span tabIndex={entry.hash ? 0 : undefined}>
                {entry.sealed === false ? <UnlockOutlined aria-hidden /> : <LockOutlined aria-hidden />} #{entry.seq} {t(entry.sealed === false ? 'timeline.open' : 'timeline.sealed')}
              </span>
            </Tooltip>
          </div>
        </div>
      ),
    }));
  return <AntTimeline items={items} />;
}
