import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { ConfirmAction, StateTag, useAction } from '../../parts';
import { useSession } from '../../session/session';
import type { Limit, LimitAction } from './types';

/** The decisions that this reader may take on a limit; a refused one says why. */
export function LimitActions({ limit }: { limit: Limit }) {
  const { t } = useTranslation('catalogue');
  const decide = useAction<{ action: LimitAction; reason: string }, Limit>({
    run: ({ action, reason }, key) => command('POST', `/api/catalogue/limits/${limit.id}/${action}`, action === 'approve' ? undefined : { reason }, { key }),
    invalidates: [['catalogue']],
    success: (decided) => t(`decided.${decided.state}`),
  });
  return (
    <span className="hj-row">
      {limit.actions.map(({ action, refused }) => {
        const words = refused ? t(`refused.${refused.replace('catalogue.', '')}`, { defaultValue: t('refused.other') }) : '';
        const button = (
          <ConfirmAction
            label={t(`action.${action}`)}
            title={t(`actionTitle.${action}`, { requirement: limit.requirement, parameter: limit.parameter })}
            detail={t(`actionDetail.${action}`, { basis: limit.basis, source: limit.source, food: limit.food })}
            danger={action === 'withdraw'}
            {...(action === 'approve' ? {} : { reason: true as const })}
            onConfirm={(reason) => decide.mutateAsync({ action, reason })}
            button={{ size: 'small', disabled: refused !== undefined, type: action === 'approve' && !refused ? 'primary' : 'default' }}
          />
        );
        return refused ? <Tooltip key={action} title={words}><span tabIndex={0} aria-label={words}>{button}</span></Tooltip> : <span key={action}>{button}</span>;
      })}
    </span>
  );
}

/** The days of production for which a limit holds, in words. */
export function useValidity(): (limit: Pick<Limit, 'validFrom' | 'validTo'>) => string {
  const { t } = useTranslation('catalogue');
  return ({ validFrom: from, validTo: to }) => (from && to ? t('validity', { from, to }) : from ? t('validFrom', { from }) : to ? t('validTo', { to }) : t('always'));
}

/** One limit with its validity, source, state and decisions. */
export function LimitLine({ limit }: { limit: Limit }) {
  const { t } = useTranslation('catalogue');
  const session = useSession();
  const validityOf = useValidity();
  return (
    <div className="hj-between hj-limitline">
      <div style={{ minWidth: 0 }}>
        <div className="hj-row"><b className="hj-figures" style={{ fontWeight: 500 }}>{limit.requirement}</b><StateTag of="catalogue" state={limit.state} plain />{limit.proposedBy === session.account.id && <span className="hj-caption">{t('mine')}</span>}</div>
        <div className="hj-caption">{[limit.food, limit.foodType, validityOf(limit), `${limit.basis}（${limit.source}）`, t(`confidence.${limit.confidence}`)].filter(Boolean).join(' · ')}</div>
        {limit.reason && <div className="hj-caption">{t('reason')}：{limit.reason}</div>}
      </div>
      <LimitActions limit={limit} />
    </div>
  );
}
