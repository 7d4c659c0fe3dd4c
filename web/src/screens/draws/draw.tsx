import { useState } from 'react';
import { Button, Dropdown } from 'antd';
import { CarOutlined, DesktopOutlined, DownloadOutlined, ExportOutlined, FilePdfOutlined, RedoOutlined } from '@ant-design/icons';
import { Link, useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { ConfirmModal, Loaded, NumberLink, PageHeader, StateTag, Timeline, useAction } from '../../parts';
import { usePlan } from '../plans/queries';
import { useHappened } from '../plans/words';
import { Commitments, Quotas } from './commitments';
import { useDraw } from './queries';
import { Rules } from './rules';
import { Stage } from './stage';
import { DrawSteps } from './steps';
import { drawTone } from './tone';
import type { Draw } from './types';
import { OutOfFrame } from './out-of-frame';
import { DrawnUnits } from './units';
import './draws.css';

export function DrawPage() {
  const { id = '' } = useParams();
  return <Loaded query={useDraw(id)}>{(draw) => <Shown key={draw.id} draw={draw} />}</Loaded>;
}

function Shown({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  const navigate = useNavigate();
  const happened = useHappened('draws');
  const [asking, setAsking] = useState(false);
  const plan = usePlan(draw.planId);
  const nameOf = new Map(plan.data?.strata.map((one) => [one.id, one.schemeTitle]));
  const dispatch = useAction<void, Draw>({
    run: (_, key) => command('POST', `/api/draws/${draw.id}/dispatch`, undefined, { key }),
    invalidates: [['draws'], ['plans'], ['visits'], ['home']],
    success: (made) => t('dispatch.done', { count: made.visits ?? 0 }),
  });
  const files = [...(['frame', 'exclusions', 'roster'] as const), ...(draw.resultHash ? ['result' as const] : [])];
  const offered = draw.actions.filter(({ action }) => action === 'dispatch' || action === 'redraw');
  return (
    <>
      <PageHeader
        title={draw.planTitle}
        documentTitle={draw.number}
        number={<NumberLink number={draw.number} />}
        state={<StateTag of="draws" state={draw.state} tone={drawTone[draw.state]} />}
        back={{ to: '/draws', label: t('title') }}
        facts={<><Link to={`/plans/${draw.planId}`} className="hj-figures">{draw.planNumber}</Link><span>{draw.organiserName}</span></>}
        offered={offered}
        actions={[
          { action: 'redraw', label: t('action.redraw'), icon: <RedoOutlined />, onClick: () => void navigate(`/draws/new?planId=${draw.planId}&replaces=${draw.id}`) },
          { action: 'dispatch', label: t('action.dispatch'), icon: <CarOutlined />, primary: true, onClick: () => setAsking(true) },
        ]}
        extra={(
          <>
            <Link to={`/verify/draws/${draw.number}`}><Button icon={<ExportOutlined />}>{t('publicPage')}</Button></Link>
            {draw.state !== 'superseded' && <Link to={`/draws/${draw.id}/room`} target="_blank"><Button icon={<DesktopOutlined />}>{t('room.open')}</Button></Link>}
            {draw.timeline.some(({ action }) => action === 'draw.record-made') && <Button icon={<FilePdfOutlined />} href={`/api/draws/${draw.id}/record.pdf`} download>{t('record')}</Button>}
            {draw.mayRead && (
              <Dropdown trigger={['click']} menu={{ items: files.map((file) => ({ key: file, label: <a href={`/api/draws/${draw.id}/${file}.csv`} download={`${draw.number}-${file}.csv`}>{t(`file.${file}`)}</a> })) }}>
                <Button icon={<DownloadOutlined />}>{t('files')}</Button>
              </Dropdown>
            )}
          </>
        )}
      />
      <div className="hj-stack">
        {draw.redrawReason && <p className="hj-notice" style={{ margin: 0 }}><b>{draw.replacesId ? <>{t('replaces')} <Link to={`/draws/${draw.replacesId}`}>{draw.replaces}</Link>：</> : null}</b>{draw.redrawReason}</p>}
        {draw.replacedBy && <p className="hj-notice" style={{ margin: 0 }}>{t('replacedBy', { number: draw.replacedBy })}</p>}
        <section className="hj-surface"><DrawSteps draw={draw} /></section>
        <div className="hj-split">
          <div>
            <section className="hj-surface hj-pad" aria-label={t('step.drawn')}><Stage draw={draw} /></section>
            {draw.drawnAt && <DrawnUnits draw={draw} />}
            <OutOfFrame draw={draw} />
            <section className="hj-surface" aria-label={t('quotas')}><h2 className="hj-section">{t('quotas')}</h2><Quotas draw={draw} nameOf={(id) => nameOf.get(id)} /></section>
          </div>
          <div>
            <section className="hj-surface" aria-label={t('commitments')}>
              <h2 className="hj-section">{t('commitments')}</h2>
              <div className="hj-pad hj-commitments"><Commitments draw={draw} /></div>
            </section>
            <section className="hj-surface" aria-label={t('rule')}>
              <h2 className="hj-section">{t('rule')}</h2>
              <Rules draw={draw} />
            </section>
            <Exclusions draw={draw} />
            <section className="hj-surface" aria-label={t('plans:history')}>
              <h2 className="hj-section">{t('plans:history')}</h2>
              <div style={{ padding: 16 }}><Timeline entries={happened(draw.timeline)} /></div>
            </section>
          </div>
        </div>
      </div>
      <ConfirmModal
        open={asking}
        onClose={() => setAsking(false)}
        title={t('dispatch.ask')}
        detail={t('dispatch.detail', { units: draw.units ?? 0 })}
        okText={t('action.dispatch')}
        onConfirm={() => dispatch.mutateAsync()}
      />
    </>
  );
}

function Exclusions({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  const counts = Object.entries(draw.exclusions).filter(([, count]) => count > 0);
  return (
    <section className="hj-surface" aria-label={t('exclusions')}>
      <h2 className="hj-section">{t('exclusions')} <span className="hj-quiet hj-figures">{counts.reduce((sum, [, count]) => sum + count, 0)}</span></h2>
      <dl className="hj-facts hj-pad">
        {counts.length === 0 && <><dt>{t('noExclusions')}</dt><dd /></>}
        {counts.map(([reason, count]) => <div key={reason} style={{ display: 'contents' }}><dt>{t(`exclusion.${reason}`)}</dt><dd className="hj-figures hj-right">{count}</dd></div>)}
      </dl>
    </section>
  );
}
