import type { ReactNode } from 'react';
import { Alert, Button, Typography } from 'antd';
import { CheckCircleOutlined, DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { asProblem } from '../../api/problem';
import { at, EmptyState, Loaded, PageHeader, StateTag, Timeline } from '../../parts';
import { drawTone, type Draw } from './draw-types';
import { OwnTicket } from './own-ticket';
import { VerifyDraw } from './verify-draw';

/** A draw as anyone may check it: what was fixed before chance spoke, what chance said, and, after the last visit, all of the rest. */
export function PublicDraw() {
  const { t } = useTranslation('public');
  const { number = '' } = useParams();
  const query = useQuery({ queryKey: ['public', 'draw', number], queryFn: ({ signal }) => read<Draw>(`/api/public/draws/${encodeURIComponent(number)}`, undefined, signal), retry: false });
  const unknown = query.error && asProblem(query.error).status === 404;
  return (
    <div className="hj-door-body" style={{ maxWidth: 960 }}>
      {unknown ? (
        <section className="hj-surface"><EmptyState title={t('draw.unknown', { number })} detail={t('draw.unknownDetail')}><Link to="/verify"><Button>{t('verify.again')}</Button></Link></EmptyState></section>
      ) : <Loaded query={query}>{(draw) => <Shown draw={draw} />}</Loaded>}
    </div>
  );
}

function Hash({ children }: { children: string }) {
  return <Typography.Text copyable className="hj-hash">{children}</Typography.Text>;
}

/** The ledger entry that witnesses a step, its place in the log and the proof that it stands there. */
function Witness({ draw, action }: { draw: Draw; action: readonly string[] }) {
  const { t } = useTranslation('public');
  const entry = draw.entries.find((one) => action.includes(one.action));
  if (!entry) return null;
  return (
    <p className="hj-caption hj-figures" style={{ margin: '12px 0 0' }}>
      {t(entry.index === undefined ? 'draw.witnessOpen' : 'draw.witness', { entry: entry.id, index: entry.index, at: at(entry.at) })}
      {entry.index !== undefined && <> · <a href={`/api/ledger/inclusion?entry=${entry.id}`} target="_blank" rel="noreferrer">{t('draw.proof')}</a></>}
      {' · '}<span className="hj-hash">{entry.hash}</span>
    </p>
  );
}

function Section({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{title}</h2>
      <div className="hj-pad"><p className="hj-quiet" style={{ marginTop: 0 }}>{why}</p>{children}</div>
    </section>
  );
}

function Shown({ draw }: { draw: Draw }) {
  const { t } = useTranslation('public');
  const files = [['frame', draw.frameUrl], ['roster', draw.rosterUrl], ['avoidances', draw.avoidancesUrl], ['laboratories', draw.laboratoriesUrl], ['result', draw.resultUrl], ['bundle', draw.bundleUrl]] as const;
  const leftOut = Object.entries(draw.exclusions);
  return (
    <div className="hj-stack">
      <PageHeader
        title={draw.planTitle}
        documentTitle={draw.number}
        number={<span className="hj-figures">{draw.number}</span>}
        state={<StateTag of="public" state={draw.state} tone={drawTone[draw.state]} {...(draw.state === 'closed' ? { icon: <CheckCircleOutlined aria-hidden /> } : {})} />}
        facts={<><span>{draw.organiserName}</span><span className="hj-figures">{t('draw.plan')} {draw.planNumber}</span></>}
      />
      {draw.replaces && <Alert type="info" showIcon title={t('draw.replaces', { number: draw.replaces })} description={draw.redrawReason} action={<Link to={`/verify/draws/${encodeURIComponent(draw.replaces)}`}><Button size="small">{t('draw.see')}</Button></Link>} />}
      {draw.replacedBy && <Alert type="warning" showIcon title={t('draw.replacedBy', { number: draw.replacedBy })} action={<Link to={`/verify/draws/${encodeURIComponent(draw.replacedBy)}`}><Button size="small">{t('draw.see')}</Button></Link>} />}
      <Section title={t('draw.before')} why={t('draw.beforeWhy')}>
        <dl className="hj-facts">
          <dt>{t('draw.preparedAt')}</dt><dd className="hj-figures">{at(draw.preparedAt)}</dd>
          <dt>{t('draw.commitment')}</dt><dd><Hash>{draw.commitment}</Hash></dd>
          <dt>{t('draw.frame')}</dt><dd><span className="hj-figures">{t('draw.units', { count: draw.frameUnits })}</span><br /><Hash>{draw.frameHash}</Hash></dd>
          <dt>{t('draw.leftOut')}</dt>
          <dd>{leftOut.length === 0 ? t('draw.nobody') : leftOut.map(([reason, count]) => `${t(`draw.exclusion.${reason}`, { defaultValue: reason })} ${count}`).join('，')}<br /><Hash>{draw.exclusionsHash}</Hash></dd>
          <dt>{t('draw.roster')}</dt><dd>{t('draw.rosterRule', { size: draw.rosterSize, perUnit: draw.perUnit, cap: draw.cap })}<br /><Hash>{draw.rosterHash}</Hash></dd>
          {draw.laboratories && <><dt>{t('draw.laboratories')}</dt><dd>{t('draw.laboratoryRule', { ...draw.laboratories })}<br /><Hash>{draw.laboratories.hash}</Hash></dd></>}
          <dt>{t('draw.weighting')}</dt><dd>{t(`draw.weights.${draw.weighting}`, { defaultValue: draw.weighting })}</dd>
          <dt>{t('draw.event')}</dt><dd>{draw.event} · <span className="hj-figures">{at(draw.eventAt)}</span></dd>
          <dt>{t('draw.pattern')}</dt><dd className="hj-hash">{draw.pattern}</dd>
        </dl>
        <Witness draw={draw} action={['draw.committed']} />
        <div className="hj-scroll" style={{ marginTop: 16 }}>
          <table className="hj-plaintable">
            <thead><tr><th>{t('draw.stratum')}</th><th className="hj-right">{t('draw.size')}</th><th className="hj-right">{t('draw.take')}</th><th className="hj-right">{t('draw.reserves')}</th></tr></thead>
            <tbody>{draw.quotas.map((quota) => <tr key={quota.stratumId}><td>{quota.stratum}</td><td className="hj-right">{quota.size}</td><td className="hj-right">{quota.take}</td><td className="hj-right">{quota.reserves}</td></tr>)}</tbody>
          </table>
        </div>
      </Section>
      <Section title={t('draw.chance')} why={t(draw.publicValue ? 'draw.chanceWhy' : 'draw.chanceWaits')}>
        {draw.publicValue && (
          <dl className="hj-facts">
            <dt>{t('draw.publicValue')}</dt><dd className="hj-figures" style={{ fontSize: 18, fontWeight: 600 }}>{draw.publicValue}</dd>
            <dt>{t('draw.drawnAt')}</dt><dd className="hj-figures">{at(draw.drawnAt)}</dd>
            <dt>{t('draw.drawn')}</dt><dd className="hj-figures">{t('draw.drawnCount', { units: draw.units ?? 0, reserves: draw.reserves ?? 0 })}</dd>
            {draw.resultHash && <><dt>{t('draw.resultHash')}</dt><dd><Hash>{draw.resultHash}</Hash></dd></>}
          </dl>
        )}
        {draw.publicValue && <Witness draw={draw} action={['draw.drawn']} />}
      </Section>
      <Section title={t('draw.after')} why={t(draw.nonce ? 'draw.afterWhy' : 'draw.afterWaits')}>
        {draw.nonce && (
          <>
            <dl className="hj-facts">
              <dt>{t('draw.revealedAt')}</dt><dd className="hj-figures">{at(draw.revealedAt)}</dd>
              <dt>{t('draw.nonce')}</dt><dd><Hash>{draw.nonce}</Hash></dd>
            </dl>
            <Witness draw={draw} action={['draw.closed', 'draw.revealed']} />
            <div className="hj-row" style={{ marginTop: 16 }}>
              {files.map(([name, url]) => url && <Button key={name} icon={<DownloadOutlined />} href={url} download={name === 'bundle' ? `${draw.number}.zip` : `${draw.number}-${name}.csv`}>{t(`draw.file.${name}`)}</Button>)}
            </div>
            {draw.weighting !== 'none' && !draw.weightsPublic && <p className="hj-caption">{t('draw.weightsWithheld')}</p>}
          </>
        )}
      </Section>
      {draw.bundleUrl && <><VerifyDraw draw={draw} /><OwnTicket draw={draw} /></>}
      <Section title={t('draw.ledger')} why={t('draw.ledgerWhy')}>
        <Timeline entries={draw.entries.map((entry) => ({ seq: entry.id, at: entry.at, who: draw.organiserName, what: t(`draw.action.${entry.action}`, { defaultValue: entry.action }), hash: entry.hash, sealed: entry.index !== undefined }))} />
      </Section>
    </div>
  );
}
