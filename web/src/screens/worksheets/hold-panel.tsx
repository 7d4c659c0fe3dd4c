import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useAction } from '../../parts';
import { examinationsKey } from '../examinations/queries';
import { worksheetsKey } from './queries';
import { Reasoned } from './steps';
import type { Hold, Worksheet } from './types';

const ACTIONS = ['explain', 'accept', 'repeat', 'reject'] as const;
type Action = (typeof ACTIONS)[number];

/** What holds the run: the technician's reason, then the quality manager's decision. */
export function HoldPanel({ worksheet }: { worksheet: Worksheet }) {
  const { t } = useTranslation('worksheets');
  const waiting = worksheet.holds.filter(({ state }) => state === 'open' || state === 'explained');
  if (waiting.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={t('hold.title')}
      description={
        <div className="hj-stack">
          <div>{worksheet.findings.filter(({ kept }) => !kept).map(({ code, parameter }) => `${code} ${parameter}`).join('、')}</div>
          {waiting.map((hold) => <OneHold key={hold.id} hold={hold} />)}
        </div>
      }
    />
  );
}

function OneHold({ hold }: { hold: Hold }) {
  const { t } = useTranslation('worksheets');
  const [asking, setAsking] = useState<Action | null>(null);
  const offered = new Map(hold.actions.map((one) => [one.action, one]));
  const shown = ACTIONS.filter((action) => offered.has(action));
  const step = useAction<{ action: Action; reason: string }, unknown>({
    run: ({ action, reason }, key) => command('POST', `/api/control-holds/${hold.id}/${action === 'explain' ? 'reason' : 'decision'}`, { version: hold.version, reason, ...(action === 'explain' ? {} : { action }) }, { key }),
    invalidates: [worksheetsKey, examinationsKey, ['home']],
    success: t('hold.done'),
    onDone: () => setAsking(null),
  });
  return (
    <div>
      {hold.reason && <div>{t('hold.explained', { reason: hold.reason })}{hold.explainedByName && <span className="hj-caption"> {hold.explainedByName}</span>}</div>}
      <div className="hj-row">
        {shown.map((action) => <Button key={action} type={action === 'explain' ? 'primary' : 'default'} danger={action === 'reject'} disabled={offered.get(action)?.reason !== undefined} onClick={() => setAsking(action)}>{t(`hold.${action}`)}</Button>)}
        {shown.length === 0 && <span className="hj-quiet">{t(hold.state === 'open' ? 'hold.waitingReason' : 'hold.waiting')}</span>}
      </div>
      {asking && <Reasoned title={t(`hold.${asking}`)} detail={t(asking === 'explain' ? 'hold.explainDetail' : 'hold.decideDetail')} busy={step.isPending} onClose={() => setAsking(null)} onDone={(reason) => step.mutate({ action: asking, reason })} />}
    </div>
  );
}
