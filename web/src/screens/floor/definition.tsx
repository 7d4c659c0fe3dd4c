import { useState } from 'react';
import { Button, Tooltip } from 'antd';
import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { OfferedAction } from '../../api/types';
import { ConfirmModal, StateTag, useAction } from '../../parts';

interface Shown {
  readonly state: 'proposed' | 'approved' | 'rejected';
  readonly superseded: boolean;
  readonly actions: readonly OfferedAction[];
}

/** The state of a version: proposed, in force, superseded, rejected. */
export function DefinitionState({ definition: { state, superseded } }: { definition: Pick<Shown, 'state' | 'superseded'> }) {
  const { t } = useTranslation('floor');
  const shown = superseded ? 'superseded' : state;
  return <StateTag tone={shown === 'approved' ? 'done' : shown === 'proposed' ? 'soon' : 'waiting'}>{t(`definition.${shown}`)}</StateTag>;
}

/** The two buttons of the second person; who proposed it sees why not. */
export function Decide({ definition, path, invalidates }: { definition: Shown; path: string; invalidates: readonly QueryKey[] }) {
  const { t } = useTranslation('floor');
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const decide = useAction<{ action: 'approve' | 'reject'; reason: string }>({ run: (body, key) => command('POST', path, body, { key }), invalidates: [...invalidates, ['home']], success: t('saved') });
  return (
    <span className="hj-row">
      {definition.actions.map(({ action, reason }) => (
        <Tooltip key={action} title={reason}><span><Button size="small" type={action === 'approve' ? 'primary' : 'default'} disabled={reason !== undefined} onClick={() => setAsking(action as 'approve' | 'reject')}>{t(`definition.do.${action}`)}</Button></span></Tooltip>
      ))}
      <ConfirmModal
        open={asking !== undefined} onClose={() => setAsking(undefined)} title={t(`definition.do.${asking ?? 'approve'}`)} detail={t(`definition.detail.${asking ?? 'approve'}`)} okText={t(`definition.do.${asking ?? 'approve'}`)} danger={asking === 'reject'}
        reason={asking === 'reject' ? { label: t('reason') } : false} onConfirm={(reason) => (asking ? decide.mutateAsync({ action: asking, reason }) : undefined)}
      />
    </span>
  );
}
