import { useState } from 'react';
import { Button, Input } from 'antd';
import { CheckCircleOutlined, UserOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '@pure/kernel/index.js';
import { publicValueOf } from '@pure/draws/domain/index.js';
import { at, ConfirmModal } from '../../parts';
import { useReadValue } from './queries';
import type { Draw } from './types';

type Reading = 'enter' | 'confirm';

/** Two people read the public value, each alone: one enters it, another types it again, and equal readings draw. Nothing of the first is shown to the second. */
export function ValueForm({ draw, large = false }: { draw: Draw; large?: boolean }) {
  const { t } = useTranslation('draws');
  const [correcting, setCorrecting] = useState(false);
  const { entered } = draw;
  if (!draw.actions.some(({ action }) => action === 'enter')) return entered ? <Entered draw={draw} /> : null;
  if (!entered || correcting) return <ReadForm key="enter" reading="enter" draw={draw} large={large} onDone={() => setCorrecting(false)} />;
  return (
    <div className="hj-field">
      <Entered draw={draw} />
      {!entered.own && <ReadForm key="confirm" reading="confirm" draw={draw} large={large} onDone={() => undefined} />}
      <span><Button type="link" style={{ padding: 0 }} onClick={() => setCorrecting(true)}>{t(entered.own ? 'value.correctOwn' : 'value.correctOther')}</Button></span>
    </div>
  );
}

function Entered({ draw: { entered } }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  if (!entered) return null;
  return (
    <p className="hj-notice" style={{ margin: 0 }} role="status">
      <CheckCircleOutlined aria-hidden /> {t('value.enteredBy', { name: entered.byName, at: at(entered.at) })} {t(entered.own ? 'value.waitsForOther' : 'value.readYourself')}
    </p>
  );
}

function ReadForm({ draw, reading, large, onDone }: { draw: Draw; reading: Reading; large: boolean; onDone: () => void }) {
  const { t } = useTranslation('draws');
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState(false);
  const [differs, setDiffers] = useState('');
  const send = useReadValue(draw, reading, t(`value.${reading}Done`), onDone, (words) => { setDiffers(words); setAsking(false); });
  const read = publicValueOf(draw.pattern, typed);
  const value = isRefusal(read) ? undefined : read;
  const wrong = isRefusal(read) && typed.trim() !== '' ? Number(read.facts['position'] ?? 0) : 0;
  const offered = draw.actions.find(({ action }) => action === (reading === 'enter' ? 'enter' : 'draw'));
  if (!offered) return null;
  const isWrong = wrong > 0 && typed.trim().length >= wrong;
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (value) setAsking(true); }}>
      {differs && <p className="hj-notice" role="alert" style={{ margin: '0 0 10px' }}>{differs}</p>}
      <div className="hj-caption"><UserOutlined aria-hidden /> {t(`value.${reading}Who`)}</div>
      <div className="hj-row" style={{ alignItems: 'stretch' }}>
        <Input
          size={large ? 'large' : 'middle'}
          className="hj-valueinput"
          value={typed}
          autoComplete="off"
          disabled={offered.reason !== undefined}
          aria-label={t('value.label')}
          placeholder={t('value.form', { pattern: draw.pattern })}
          status={isWrong ? 'error' : ''}
          onChange={(event) => { setTyped(event.target.value); setDiffers(''); }}
        />
        <Button type="primary" size={large ? 'large' : 'middle'} htmlType="submit" disabled={!value || offered.reason !== undefined} loading={send.isPending}>{t(`value.${reading}`)}</Button>
      </div>
      <p className="hj-caption" style={{ margin: '6px 0 0' }} role="status">
        {offered.reason ?? (value ? t('value.fits') : isWrong ? t('value.wrongAt', { position: wrong }) : t('value.hint', { pattern: draw.pattern }))}
      </p>
      <ConfirmModal
        open={asking}
        onClose={() => setAsking(false)}
        title={t(`value.${reading}Ask`)}
        detail={<><span className="hj-bigvalue">{value}</span><br />{t(`value.${reading}Detail`)}</>}
        okText={t(`value.${reading}`)}
        onConfirm={() => send.mutateAsync(value!)}
      />
    </form>
  );
}
