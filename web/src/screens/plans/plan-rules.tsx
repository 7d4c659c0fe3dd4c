import { useState } from 'react';
import { Button, Input, Modal, Select, Skeleton, Upload } from 'antd';
import { PaperClipOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { address, command, newKey } from '../../api/client';
import { at, ErrorState, useAction } from '../../parts';
import { usePopulation, useRevision } from './queries';
import { StrataTable } from './strata-table';
import type { Plan, PlanAttachment } from './types';
import { Weights } from './weights';

/** What gave rise to the plan, whom its draws leave out, and by what units weigh. */
export function PlanRules({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const population = usePopulation(plan.id, plan.state !== 'closed' && plan.strata.length > 0);
  const { exclusions, particulars } = plan;
  return (
    <section className="hj-surface" aria-label={t('rules')}>
      <h2 className="hj-section">{t('rules')}</h2>
      <div className="hj-pad">
        <dl className="hj-facts">
          <dt>{t('field.occasion')}</dt><dd>{t(`occasion.${plan.occasion}`)}</dd>
          {(['channel', 'reference', 'platform', 'buyer', 'account'] as const).map((key) => particulars[key] && <Fact key={key} label={t(key === 'reference' ? `reference.${plan.occasion}` : `particulars.${key}`)} value={particulars[key]} />)}
          {plan.unitCodes.length > 0 && <Fact label={t('field.unitCodes')} value={plan.unitCodes.join('、')} />}
          <dt>{t('field.exclusions')}</dt>
          <dd>{[
            t('exclusion.closed'),
            ...(exclusions.sampledMonths > 0 ? [t('exclusion.sampled', { count: exclusions.sampledMonths })] : []),
            ...(exclusions.licenceExpired ? [t('exclusion.licence')] : []),
            ...(exclusions.quarterlyMost > 0 ? [t(`exclusion.${exclusions.quarterly}`, { count: exclusions.quarterlyMost })] : []),
          ].join('；')}</dd>
          <dt>{t('field.riskRule')}</dt><dd>{plan.riskRuleNumber ? <Link to="/plans/risk-rules">{t('risk.version', { number: plan.riskRuleNumber })}</Link> : t('sameWeight')}</dd>
          {plan.kind === 'risk-monitoring' && <Fact label={t('field.backup')} value={t('noBackup')} />}
          {plan.budget && <Fact label={t('field.budget')} value={`${plan.budget} ${t('yuan')}`} />}
        </dl>
        {population.error && !population.data && <ErrorState error={population.error} onRetry={() => void population.refetch()} />}
        {population.isLoading && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
        {population.data && (
          <>
            <p className="hj-caption" style={{ margin: '12px 0 4px' }}>{t('population', {
              units: population.data.strata.reduce((sum, one) => sum + one.population, 0), all: population.data.strata.reduce((sum, one) => sum + one.all, 0), warned: population.data.strata.reduce((sum, one) => sum + one.warned, 0),
            })}</p>
            {plan.riskRuleNumber && <Weights weights={population.data.weights} />}
          </>
        )}
      </div>
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return <><dt>{label}</dt><dd style={{ overflowWrap: 'anywhere' }}>{value}</dd></>;
}

/** The revisions that were approved; each can still be read as it was. */
export function Revisions({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const [open, setOpen] = useState<number | null>(null);
  const revision = useRevision(plan.id, open);
  if (plan.revisions.length === 0) return null;
  return (
    <section className="hj-surface" aria-label={t('revisions')}>
      <h2 className="hj-section">{t('revisions')}</h2>
      <div className="hj-cards">
        {plan.revisions.map((one) => (
          <div key={one.revision} className="hj-cardrow">
            <div className="hj-between"><b>{t('revisionOf', { revision: one.revision })}</b><Button size="small" type="link" onClick={() => setOpen(one.revision)}>{t('readRevision')}</Button></div>
            <div className="hj-caption">{t('approvedAt', { by: one.approvedByName || '—', at: at(one.approvedAt) })}</div>
            {one.followedBecause && <div className="hj-caption">{t('followedBecause', { reason: one.followedBecause })}</div>}
          </div>
        ))}
      </div>
      <Modal open={open !== null} width={1080} footer={null} title={t('revisionOf', { revision: open ?? 1 })} onCancel={() => setOpen(null)}>
        {revision.error ? <ErrorState error={revision.error} onRetry={() => void revision.refetch()} /> : !revision.data ? <Skeleton active /> : (
          <>
            <p>{revision.data.title} · {revision.data.taskSource} · <span className="hj-figures">{revision.data.periodFrom} – {revision.data.periodTo}</span></p>
            <StrataTable strata={revision.data.strata as Plan['strata']} />
          </>
        )}
      </Modal>
    </section>
  );
}

const KINDS = ['screenshot', 'unpacking-film', 'document'] as const;

/** Screenshots, unpacking films and documents of a special plan, each with its order. */
export function Attachments({ plan, edit }: { plan: Plan; edit: boolean }) {
  const { t } = useTranslation('plans');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('screenshot');
  const [order, setOrder] = useState('');
  const add = useAction<FormData, PlanAttachment>({ run: (form, key) => command('POST', `/api/plans/${plan.id}/attachments`, form, { key }), invalidates: [['plans', plan.id]], success: t('done') });
  if (plan.occasion === 'regular' && plan.attachments.length === 0) return null;
  const upload = (file: File) => {
    const form = new FormData();
    form.append('id', newKey());
    form.append('kind', kind);
    if (order.trim()) form.append('orderNumber', order.trim());
    form.append('file', file);
    add.mutate(form);
    return false;
  };
  return (
    <section className="hj-surface" aria-label={t('attachments')}>
      <h2 className="hj-section">{t('attachments')}</h2>
      <div className="hj-cards">
        {plan.attachments.map((one) => (
          <div key={one.id} className="hj-cardrow">
            <a href={address(`/api/plans/${plan.id}/attachments/${one.id}`)} download>{one.name ?? one.id}</a>
            <div className="hj-caption">{t(`attachment.${one.kind}`)}{one.orderNumber ? ` · ${t('attachment.order', { order: one.orderNumber })}` : ''} · <span className="hj-figures">{at(one.addedAt)}</span></div>
          </div>
        ))}
        {plan.attachments.length === 0 && <p className="hj-quiet" style={{ margin: 0, padding: '12px 16px' }}>{t('attachment.none')}</p>}
      </div>
      {edit && plan.state !== 'closed' && (
        <div className="hj-pad hj-row">
          <Select aria-label={t('attachment.kind')} style={{ width: 110 }} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(`attachment.${value}`) }))} />
          <Input style={{ width: 140 }} maxLength={100} value={order} aria-label={t('attachment.orderNumber')} placeholder={t('attachment.orderNumber')} onChange={(event) => setOrder(event.target.value)} />
          <Upload showUploadList={false} beforeUpload={upload} accept={kind === 'unpacking-film' ? 'video/mp4' : kind === 'screenshot' ? 'image/*' : '.pdf,image/*'}><Button icon={<PaperClipOutlined />} loading={add.isPending}>{t('attachment.add')}</Button></Upload>
          <span className="hj-caption">{t('attachment.limit')}</span>
        </div>
      )}
    </section>
  );
}
