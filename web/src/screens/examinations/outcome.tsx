import { useCallback } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './types';

/** Tells what became of a batch: a word where all went through, else each refused one with its reason. */
export function useOutcomeNotice(): (outcome: Outcome, done: string) => void {
  const { t } = useTranslation('examinations');
  const { message, modal } = App.useApp();
  return useCallback(
    ({ done: taken, refused }, said) => {
      if (taken.length > 0) void message.success(said);
      if (refused.length === 0) return;
      modal.warning({
        title: t('batch.refused', { count: refused.length }),
        width: 640,
        content: (
          <div style={{ maxHeight: '50dvh', overflow: 'auto' }}>
            {refused.map((one) => <p key={one.id}><b className="hj-figures">{one.code}</b> {one.message}</p>)}
          </div>
        ),
      });
    },
    [message, modal, t],
  );
}
