import { Button, Typography } from 'antd';
import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { components } from '../../api/schema';
import { at, EmptyState, ListSkeleton, Loaded, PageHeader, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { save } from '../directory/save-csv';
import { newestCheckpoint, type Checkpoint, type Newest } from './checkpoint';
import { History } from './history';
import { Verification } from './verification';

type Key = components['schemas']['LedgerKeyView'];

/** The auditor's page: how far the log is signed, whether it is still what it was, and what happened to any thing. */
export function Ledger() {
  const { t } = useTranslation('ledger');
  const may = useMay();
  const checkpoint = useQuery({ queryKey: ['ledger', 'checkpoint'], queryFn: ({ signal }) => newestCheckpoint(signal), refetchInterval: 60_000 });
  const sign = useAction<void, Checkpoint>({ run: (_, key) => command('POST', '/api/ledger/checkpoint', undefined, { key }), invalidates: [['ledger']], success: ({ size }) => t('signed', { size }) });
  const newest = checkpoint.data ?? undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        facts={<span>{t('why')}</span>}
        extra={
          <>
            {newest && <Button icon={<DownloadOutlined />} onClick={() => save(`checkpoint-${newest.size}.txt`, newest.note, 'text/plain;charset=utf-8')}>{t('download')}</Button>}
            {may('ledger.verify') && <Button icon={<SafetyCertificateOutlined />} loading={sign.isPending} onClick={() => sign.mutate()}>{t('sign')}</Button>}
          </>
        }
      />
      <div className="hj-stack">
        <section className="hj-surface hj-pad">
          <Loaded query={checkpoint} skeleton={<ListSkeleton rows={2} />}>
            {(present) => (present ? <State newest={present} /> : <EmptyState title={t('empty')} detail={t('emptyDetail')} />)}
          </Loaded>
        </section>
        {may('ledger.verify') && <Verification />}
        <History />
        <Keys />
      </div>
    </>
  );
}

function State({ newest }: { newest: Newest }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <div className="hj-figurerow" style={{ marginBottom: 16 }}>
        <div className="hj-figure"><b>{newest.size.toLocaleString('en-US')}</b><span>{t('size')}</span></div>
        <div className="hj-figure"><b>{at(newest.at)}</b><span>{t('lastCheckpoint')}</span></div>
      </div>
      <dl className="hj-facts">
        <dt>{t('origin')}</dt><dd className="hj-hash">{newest.origin}</dd>
        <dt>{t('rootHash')}</dt><dd><Typography.Text copyable className="hj-hash">{newest.rootHash}</Typography.Text></dd>
      </dl>
      <p className="hj-caption" style={{ margin: '12px 0 0' }}>{t('keepOutside')}</p>
    </>
  );
}

function Keys() {
  const { t } = useTranslation('ledger');
  const query = useQuery({ queryKey: ['ledger', 'keys'], queryFn: ({ signal }) => read<Key[]>('/api/ledger/keys', undefined, signal) });
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('keys')}</h2>
      <Loaded query={query} skeleton={<ListSkeleton rows={2} />}>
        {(keys) => keys.length === 0 ? <EmptyState title={t('noKeys')} /> : keys.map((key, index) => (
          <div key={key.fingerprint} className="hj-pad" style={{ borderBottom: '1px solid var(--hj-line)' }}>
            <dl className="hj-facts">
              <dt>{t('fingerprint')}</dt><dd><Typography.Text copyable className="hj-hash">{key.fingerprint}</Typography.Text></dd>
              <dt>{t('verifierKey')}</dt><dd><Typography.Text copyable className="hj-hash">{key.line}</Typography.Text></dd>
              <dt>{t('since')}</dt><dd className="hj-figures">{at(key.since)}{index === keys.length - 1 ? ` · ${t('inUse')}` : ''}</dd>
            </dl>
          </div>
        ))}
      </Loaded>
      <p className="hj-caption hj-pad" style={{ margin: 0 }}>{t('keysWhy')}</p>
    </section>
  );
}
