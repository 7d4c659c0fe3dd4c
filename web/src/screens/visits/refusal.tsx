import { useRef, useState } from 'react';
import { Alert, Button, Input, Radio } from 'antd';
import { StopOutlined } from '@ant-design/icons';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, newKey } from '../../api/client';
import { PageHeader, useAction } from '../../parts';
import { Pictures } from './pictures';
import { position } from './place';
import { visitKey } from './queries';
import { sendSignatures, signingOf, SigningPads, useSignatures } from './signatures';
import type { DraftRefusal, Place } from './types';
import { useVisitContext } from './visit';

const reasons = ['refuse-sample', 'deny-access', 'refuse-papers', 'refuse-sale'] as const;

/** A unit refuses: the record of it, signed by both samplers and by the unit or a witness. */
export function Refusal() {
  const { t, i18n } = useTranslation('visits');
  // The record is a Chinese document, whatever language the screen speaks.
  const recorded = i18n.getFixedT('zh', 'visits');
  const { visit, draft, status } = useVisitContext();
  const navigate = useNavigate();
  const [id] = useState(newKey);
  const written: DraftRefusal = draft.value.refusal ?? { id, reason: '', facts: '' };
  const set = (next: Partial<DraftRefusal>) => draft.set((before) => ({ ...before, refusal: { ...written, ...before.refusal, ...next } }));
  const [unitName, setUnitName] = useState('');
  const [witnessName, setWitnessName] = useState('');
  const [checked, setChecked] = useState(false);
  const place = useRef<Place | null | undefined>(undefined);
  const signatures = useSignatures(written.id, JSON.stringify([written.reason, written.facts]));
  const signing = signingOf(visit, signatures, unitName, witnessName);
  const offered = visit.actions.find((one) => one.action === 'refuse');
  const sign = useAction({
    run: async (_, key) => {
      if (place.current === undefined) place.current = await position();
      await sendSignatures(visit, signatures.marks);
      return command('POST', `/api/visits/${visit.id}/refusal`, { id: written.id, reason: written.reason.trim(), facts: written.facts.trim(), signing, ...(place.current ? { place: place.current } : {}) }, { key });
    },
    invalidates: [visitKey(visit.id), ['visits'], ['home']],
    success: t('refusal.done'),
    onDone: () => {
      signatures.forget();
      draft.forget();
      void navigate(`/visits/${visit.id}`, { replace: true });
    },
  });
  const problems = {
    reason: written.reason.trim() === '' ? t('refusal.reasonNeeded') : null,
    facts: written.facts.trim() === '' ? t('refusal.factsNeeded') : null,
  };
  const missing = signing.samplers.length < visit.samplers.length ? t('sign.samplersMissing')
    : !signing.unit && !signing.witnesses ? t('sign.unitOrWitness')
    : (signing.unit && !unitName.trim()) || (signing.witnesses && !witnessName.trim()) ? t('sign.nameMissing') : null;
  const submit = () => {
    setChecked(true);
    if (!problems.reason && !problems.facts && !missing) sign.mutate();
  };
  const known = reasons.map((one) => ({ value: recorded(`refusal.reasons.${one}`), label: t(`refusal.reasons.${one}`) }));
  return (
    <div style={{ maxWidth: 880 }}>
      <PageHeader title={t('refusal.title')} back={{ to: `/visits/${visit.id}`, label: visit.unitName }} extra={status} />
      {offered?.reason || !offered ? <Alert type="warning" showIcon title={offered?.reason ?? t('refusal.notNow')} /> : (
        <section className="hj-surface hj-pad hj-stack">
          <p className="hj-quiet" style={{ margin: 0 }}>{t('refusal.detail')}</p>
          <div className={`hj-formfield${checked && problems.reason ? ' hj-wrong' : ''}`}>
            <label htmlFor="refusal-reason">{t('refusal.reason')}<span className="hj-needed" aria-hidden>*</span></label>
            <Radio.Group className="hj-chips" optionType="button" value={written.reason} options={known} onChange={(event) => set({ reason: event.target.value as string })} />
            <Input id="refusal-reason" style={{ marginTop: 8 }} maxLength={200} placeholder={t('refusal.other')} value={written.reason} status={checked && problems.reason ? 'error' : ''} onChange={(event) => set({ reason: event.target.value })} />
            {checked && problems.reason && <div role="alert" className="hj-problem">{problems.reason}</div>}
          </div>
          <div className={`hj-formfield${checked && problems.facts ? ' hj-wrong' : ''}`}>
            <label htmlFor="refusal-facts">{t('refusal.facts')}<span className="hj-needed" aria-hidden>*</span></label>
            <Input.TextArea id="refusal-facts" autoSize={{ minRows: 4 }} maxLength={2000} showCount value={written.facts} status={checked && problems.facts ? 'error' : ''} placeholder={t('refusal.factsPlaceholder')} onChange={(event) => set({ facts: event.target.value })} />
            {checked && problems.facts && <div role="alert" className="hj-problem">{problems.facts}</div>}
          </div>
          <Pictures visit={visit} kind="site-photo" />
          <SigningPads visit={visit} signatures={signatures} unitName={unitName} onUnitName={setUnitName} witness={{ name: witnessName, onName: setWitnessName }} />
          {checked && missing && <div role="alert" className="hj-problem">{missing}</div>}
          <Button size="large" block danger type="primary" icon={<StopOutlined />} loading={sign.isPending} onClick={submit}>{t('refusal.sign')}</Button>
        </section>
      )}
    </div>
  );
}
