import { useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '@pure/kernel/index.js';
import { publicValueOf } from '@pure/draws/domain/index.js';
import { ConfirmModal } from '../../parts';
import { useRecordValue } from './queries';
import type { Draw } from './types';

/** Where the public value is typed: checked against the announced form while it is, asked once more before it counts. */
export function ValueForm({ draw, large = false }: { draw: Draw; large?: boolean }) {
  const { t } = useTranslation('draws');
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState(false);
  const record = useRecordValue(draw, t('value.done'));
  const read = publicValueOf(draw.pattern, typed);
  const value = isRefusal(read) ? undefined : read;
  const wrong = isRefusal(read) && typed.trim() !== '' ? Number(read.facts['position'] ?? 0) : 0;
  const offered = draw.actions.find(({ action }) => action === 'draw');
  if (!offered) return null;
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (value) setAsking(true); }}>
      <div className="hj-row" style={{ alignItems: 'stretch' }}>
        <Input
          size={large ? 'large' : 'middle'}
          className="hj-valueinput"
          value={typed}
          disabled={offered.reason !== undefined}
          aria-label={t('value.label')}
          placeholder={t('value.form', { pattern: draw.pattern })}
          status={wrong > 0 && typed.trim().length >= wrong ? 'error' : ''}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" size={large ? 'large' : 'middle'} htmlType="submit" disabled={!value || offered.reason !== undefined} loading={record.isPending}>{t('value.enter')}</Button>
      </div>
      <p className="hj-caption" style={{ margin: '6px 0 0' }} role="status">
        {offered.reason ?? (value ? t('value.fits') : wrong > 0 && typed.trim().length >= wrong ? t('value.wrongAt', { position: wrong }) : t('value.hint', { pattern: draw.pattern }))}
      </p>
      <ConfirmModal
        open={asking}
        onClose={() => setAsking(false)}
        title={t('value.ask')}
        detail={<><span className="hj-bigvalue">{value}</span><br />{t('value.askDetail')}</>}
        okText={t('value.enter')}
        onConfirm={() => record.mutateAsync(value!)}
      />
    </form>
  );
}
