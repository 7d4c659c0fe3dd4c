import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { at, ConfirmModal, Loaded, PageHeader, useAction } from '../../parts';
import { HoldState } from './holds';
import type { Finding, Hold } from './types';
import { findingWords } from './words';

type Action = 'explain' | 'repeat' | 'accept' | 'reject';
const ACTIONS: readonly Action[] = ['explain', 'repeat', 'accept', 'reject'];

/** One failed control: what it says, why, and what was decided. */
export function HoldPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('floor');
  const [asking, setAsking] = useState<Action>();
  const query = useQuery({ queryKey: ['control-holds', id], queryFn: ({ signal }) => read<Hold>(`/api/control-holds/${id}`, undefined, signal) });
  const step = useAction<{ action: Action; reason: string; version: number }, Hold>({
    run: ({ action, ...body }, key) => (action === 'explain' ? command('POST', `/api/control-holds/${id}/reason`, body, { key }) : command('POST', `/api/control-holds/${id}/decision`, { ...body, action }, { key })),
    invalidates: [['control-holds'], ['home']], success: t('saved'),
  });
  return (
    <Loaded query={query}>
      {(hold) => (
        <>
          <PageHeader
            title={t('hold.title')} state={<HoldState state={hold.state} />} back={{ to: '/floor?tab=holds', label: t('tab.holds') }} facts={<span>{hold.method}</span>} offered={hold.actions}
            actions={ACTIONS.map((action) => ({ action, label: t(`hold.do.${action}`), primary: action === 'explain' || action === 'repeat', danger: action === 'reject', onClick: () => setAsking(action) }))}
          />
          <div className="hj-stack">
            <section className="hj-surface hj-pad">
              <ul style={{ margin: 0, paddingInlineStart: 20 }}>
                {(hold.findings as unknown as Finding[]).map((one, place) => <li key={place}>{findingWords(t, one)} {one.chartId && <Link to={`/floor/charts/${one.chartId}`}>{t('hold.seeChart')}</Link>}</li>)}
              </ul>
              <p><Link to={`/worksheets/${hold.worksheetId}`}>{t('hold.seeWorksheet')}</Link></p>
              <dl className="hj-facts">
                <dt>{t('hold.raisedBy')}</dt><dd>{hold.raisedByName ?? '—'} <span className="hj-caption hj-figures">{at(hold.raisedAt)}</span></dd>
                <dt>{t('hold.reason')}</dt><dd>{hold.reason ?? '—'} {hold.explainedAt && <span className="hj-caption hj-figures">{hold.explainedByName} {at(hold.explainedAt)}</span>}</dd>
                <dt>{t('hold.decision')}</dt><dd>{hold.decisionReason ?? '—'} {hold.decidedAt && <span className="hj-caption hj-figures">{hold.decidedByName} {at(hold.decidedAt)}</span>}</dd>
              </dl>
            </section>
          </div>
          <ConfirmModal
            open={asking !== undefined} onClose={() => setAsking(undefined)} title={t(`hold.do.${asking ?? 'explain'}`)} detail={t(`hold.detail.${asking ?? 'explain'}`)} okText={t(`hold.do.${asking ?? 'explain'}`)}
            danger={asking === 'reject'} reason={{ label: t(asking === 'explain' ? 'hold.reason' : 'hold.decision') }}
            onConfirm={(reason) => (asking ? step.mutateAsync({ action: asking, reason, version: hold.version }) : undefined)}
          />
        </>
      )}
    </Loaded>
  );
}
