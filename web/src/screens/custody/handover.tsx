import { useState } from 'react';
import { Button } from 'antd';
import { ArrowRightOutlined, FilePdfOutlined, InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { at, ConfirmModal, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { useMay, useSession } from '../../session/session';
import { handoverTones } from './handover-list';
import { PortionLines } from './portion-parts';
import { touched } from './queries';
import { Reception } from './reception';
import type { Handover } from './types';
import './custody.css';

export function HandoverPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['custody', 'handover', id], queryFn: ({ signal }) => read<Handover>(`/api/handovers/${id}`, undefined, signal) });
  return <Loaded query={query}>{(handover) => <Shown key={handover.id} handover={handover} />}</Loaded>;
}

/** A hand-over: who gives what to whom, and the answer of who takes it. */
function Shown({ handover }: { handover: Handover }) {
  const { t } = useTranslation('custody');
  const may = useMay();
  const [asking, setAsking] = useState<'decline' | 'withdraw' | null>(null);
  const answer = useAction<{ action: 'accept' | 'decline' | 'withdraw'; reason?: string }, Handover>({
    run: ({ action, reason }, key) => command<Handover>('POST', `/api/handovers/${handover.id}/${action}`, action === 'accept' ? undefined : reason ? { reason } : {}, { key }),
    invalidates: touched,
    success: (after) => t(`answered.${after.state}`),
  });
  const receives = handover.actions.some((one) => one.action === 'receive' && one.reason === undefined);
  const session = useSession();
  const mine = handover.state === 'accepted' ? [...new Set(handover.portions.filter((one) => one.holderId === session.account.id && one.state === 'held' && one.itemState !== 'refused').map((one) => one.itemCode))] : [];
  const refusedItems = [...new Map(handover.portions.filter((one) => one.itemState === 'refused').map((one) => [one.itemId, one.itemCode])).entries()];
  return (
    <div style={{ maxWidth: 1040 }}>
      <PageHeader
        title={t(`handoverKind.${handover.kind}`)}
        state={<StateTag of="custody" state={handover.state} tone={handoverTones[handover.state]} />}
        back={{ to: '/custody', label: t('title') }}
        offered={handover.actions.filter((one) => one.action !== 'receive' || one.reason !== undefined)}
        actions={[
          { action: 'accept', label: t('accept'), primary: true, loading: answer.isPending, onClick: () => answer.mutate({ action: 'accept' }) },
          { action: 'receive', label: t('receive'), onClick: () => document.querySelector('.hj-reception')?.scrollIntoView() },
          { action: 'decline', label: t('decline'), onClick: () => setAsking('decline') },
          { action: 'withdraw', label: t('withdraw'), onClick: () => setAsking('withdraw') },
        ]}
        extra={mine.length > 0 && <Link to={`/custody?${mine.map((code) => `code=${code}`).join('&')}`}><Button type="primary" icon={<InboxOutlined />}>{t('goOn')}</Button></Link>}
      />
      <div className="hj-stack">
        <section className="hj-surface hj-pad">
          <div className="hj-hands">
            <span><span className="hj-caption">{t('from')}</span><b>{handover.fromName}</b><span className="hj-quiet">{handover.fromOrganisationName}</span><span className="hj-caption hj-figures">{at(handover.offeredAt)}</span></span>
            <ArrowRightOutlined aria-hidden />
            <span>
              <span className="hj-caption">{t('to')}</span>
              <b>{handover.toName ?? t('anyCustodian')}</b>
              <span className="hj-quiet">{handover.toOrganisationName}</span>
              <span className="hj-caption hj-figures">{handover.answeredAt ? `${at(handover.answeredAt)} ${t(`state.${handover.state}`)}` : t('notAnswered')}</span>
            </span>
          </div>
          {(handover.carrier || handover.trackingNumber || handover.note || handover.answerReason) && (
            <dl className="hj-facts" style={{ marginTop: 12 }}>
              {(handover.carrier || handover.trackingNumber) && <><dt>{t('parcel')}</dt><dd className="hj-figures">{handover.carrier} {handover.trackingNumber}</dd></>}
              {handover.note && <><dt>{t('note')}</dt><dd>{handover.note}</dd></>}
              {handover.answerReason && <><dt>{t('reason')}</dt><dd>{handover.answerReason}</dd></>}
            </dl>
          )}
        </section>
        {refusedItems.length > 0 && may('item.read') && (
          <section className="hj-surface hj-pad hj-row">
            <b>{t('refusedItems')}</b>
            {refusedItems.map(([itemId, code]) => <Button key={itemId} icon={<FilePdfOutlined />} href={`/api/items/${itemId}/documents/reception-refusal`} target="_blank">{t('refusalNotice')} {code}</Button>)}
          </section>
        )}
        {receives ? <Reception handover={handover} /> : (
          <section className="hj-surface"><h2 className="hj-section">{t('portions')} <span className="hj-quiet hj-figures">{handover.portions.length}</span></h2><PortionLines portions={handover.portions} /></section>
        )}
      </div>
      <ConfirmModal
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t(asking === 'decline' ? 'declineTitle' : 'withdrawTitle')}
        okText={t(asking === 'decline' ? 'decline' : 'withdraw')}
        danger
        reason={{ label: t('reason'), required: asking === 'decline' }}
        onConfirm={(reason) => answer.mutateAsync({ action: asking ?? 'withdraw', reason })}
      />
    </div>
  );
}
