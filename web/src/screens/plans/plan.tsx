import { useState } from 'react';
import { Button } from 'antd';
import { CheckOutlined, CopyOutlined, EditOutlined, HistoryOutlined, RetweetOutlined, RollbackOutlined, SendOutlined, SoundOutlined, StopOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { ConfirmModal, Loaded, NumberLink, PageHeader, StateTag, Timeline, useAction } from '../../parts';
import { useMay, useSession } from '../../session/session';
import { Coverage } from './coverage';
import { Gaps } from './gaps';
import { CarryOver } from './carry-over';
import { PlanDraws } from './plan-draws';
import { Attachments, PlanRules, Revisions } from './plan-rules';
import { PlanWay } from './plan-way';
import { useDrawsOf, useGaps, usePlan } from './queries';
import { StrataTable } from './strata-table';
import type { Plan } from './types';
import { useHappened } from './words';
import './plans.css';

type Step = 'submit' | 'approve' | 'return' | 'publish' | 'revise' | 'close';
const WITH_REASON: readonly Step[] = ['return', 'revise'];

export function PlanPage() {
  const { id = '' } = useParams();
  return <Loaded query={usePlan(id)}>{(plan) => <Shown key={plan.id} plan={plan} />}</Loaded>;
}

function Shown({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const may = useMay();
  const cache = useQueryClient();
  const happened = useHappened('plans');
  const [asking, setAsking] = useState<Step | null>(null);
  const [carrying, setCarrying] = useState(false);
  const { organisation } = useSession();
  const mayEdit = may('plan.edit') && plan.organiserId === organisation.id;
  const gaps = useGaps(plan.id, plan.state !== 'closed');
  const draws = useDrawsOf(plan.id);
  const step = useAction<{ step: Step; reason: string }, Plan>({
    run: ({ step: taken, reason }, key) => command('POST', `/api/plans/${plan.id}/${taken}`, { version: plan.version, ...(WITH_REASON.includes(taken) ? { reason } : {}) }, { key }),
    // A refusal for a stale version reads the page anew: the reader decides on what is there now.
    onProblem: (problem) => { if (problem.code === 'plan.stale') void cache.invalidateQueries({ queryKey: ['plans', plan.id] }); },
    invalidates: [['plans'], ['home']],
    success: t('done'),
  });
  const doubtful = (gaps.data ?? []).reduce((sum, one) => sum + one.gaps.length, 0);
  const open = (draws.data?.items ?? []).some(({ state }) => state !== 'superseded');
  const returned = plan.state === 'draft' && plan.returnReason;
  return (
    <>
      <PageHeader
        title={plan.title}
        number={<NumberLink number={plan.number} />}
        state={<StateTag of="plans" state={plan.state} />}
        back={{ to: '/plans', label: t('title') }}
        facts={<><span>{t(`kind.${plan.kind}`)}</span><span>{plan.taskSource}</span><span className="hj-figures">{plan.periodFrom} – {plan.periodTo}</span></>}
        offered={plan.actions}
        actions={[
          { action: 'edit', label: t('action.edit'), icon: <EditOutlined />, onClick: () => void navigate(`/plans/${plan.id}/edit`) },
          { action: 'return', label: t('action.return'), icon: <RollbackOutlined />, onClick: () => setAsking('return') },
          { action: 'submit', label: t('action.submit'), icon: <SendOutlined />, primary: true, onClick: () => setAsking('submit') },
          { action: 'approve', label: t('action.approve'), icon: <CheckOutlined />, primary: true, onClick: () => setAsking('approve') },
          { action: 'publish', label: t('action.publish'), icon: <SoundOutlined />, primary: true, onClick: () => setAsking('publish') },
          { action: 'revise', label: t('action.revise'), icon: <HistoryOutlined />, onClick: () => setAsking('revise') },
          { action: 'close', label: t('action.close'), icon: <StopOutlined />, onClick: () => setAsking('close') },
        ]}
        extra={(
          <>
            {mayEdit && plan.strata.length > 0 && <Button icon={<CopyOutlined />} onClick={() => setCarrying(true)}>{t('carry.title')}</Button>}
            {plan.state === 'published' && may('draw.conduct') && draws.data && !open && (
              <Link to={`/draws/new?planId=${plan.id}`}><Button type="primary" icon={<RetweetOutlined />}>{t('prepareDraw')}</Button></Link>
            )}
          </>
        )}
      />
      {returned && <p className="hj-notice" style={{ marginTop: 0 }}><b>{t('returned')}</b>{plan.returnReason}</p>}
      <div className="hj-split">
        <div>
          <section className="hj-surface hj-pad">
            <div className="hj-figurerow">
              <div className="hj-figure"><b>{plan.strata.reduce((sum, { quota }) => sum + quota, 0)}</b><span>{t('figure.batches')}</span></div>
              <div className="hj-figure"><b>{plan.strata.reduce((sum, { reserves }) => sum + reserves, 0)}</b><span>{t('figure.reserves')}</span></div>
              <div className="hj-figure"><b>{plan.strata.length}</b><span>{t('figure.strata')}</span></div>
              <div className="hj-figure"><b>{new Set(plan.strata.flatMap(({ laboratoryId, laboratoryPool }) => laboratoryPool ?? [laboratoryId])).size}</b><span>{t('figure.laboratories')}</span></div>
            </div>
            <div style={{ marginTop: 16, maxWidth: 420 }}><PlanWay plan={plan} draw={draws.data?.items.find(({ state }) => state !== 'superseded')} /></div>
          </section>
          <StrataTable strata={plan.strata} edit={plan.actions.some(({ action, reason }) => action === 'edit' && !reason) ? `/plans/${plan.id}/edit` : undefined} />
          <PlanRules plan={plan} />
          {plan.strata.length > 0 && plan.state !== 'closed' && <Gaps query={gaps} />}
          {plan.strata.length > 0 && plan.state !== 'closed' && <Coverage discipline={plan.discipline} strata={plan.strata} />}
        </div>
        <div>
          <section className="hj-surface hj-pad">
            <dl className="hj-facts">
              <dt>{t('field.organiser')}</dt><dd>{plan.organiserName}</dd>
              <dt>{t('field.revision')}</dt><dd>{t('revisionOf', { revision: plan.revision })}</dd>
              <dt>{t('field.numbering')}</dt><dd>{t(`numbering.${plan.numbering}`)}</dd>
              <dt>{t('field.createdBy')}</dt><dd>{plan.createdByName ?? '—'}</dd>
              <dt>{t('field.submittedBy')}</dt><dd>{plan.submittedByName ?? '—'}</dd>
              <dt>{t('field.approvedBy')}</dt><dd>{plan.approvedByName ?? '—'}</dd>
            </dl>
          </section>
          {may('draw.read') && (plan.state === 'published' || plan.state === 'closed') && <PlanDraws query={draws} />}
          <Revisions plan={plan} />
          <Attachments plan={plan} edit={mayEdit} />
          <section className="hj-surface" aria-label={t('history')}>
            <h2 className="hj-section">{t('history')}</h2>
            <div style={{ padding: 16 }}><Timeline entries={happened(plan.timeline)} /></div>
          </section>
        </div>
      </div>
      <ConfirmModal
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t(`ask.${asking ?? 'submit'}.title`)}
        detail={<>{t(`ask.${asking ?? 'submit'}.detail`)}{doubtful > 0 && (asking === 'submit' || asking === 'approve') ? ` ${t('ask.gaps', { count: doubtful })}` : ''}</>}
        okText={t(`action.${asking ?? 'submit'}`)}
        danger={asking === 'close'}
        reason={asking && WITH_REASON.includes(asking) ? { label: t(`ask.${asking}.reason`) } : false}
        onConfirm={(reason) => step.mutateAsync({ step: asking!, reason })}
      />
      {carrying && <CarryOver plan={plan} onClose={() => setCarrying(false)} />}
    </>
  );
}
