import { useState } from 'react';
import { Alert, Button, Checkbox, Input, Radio } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, newKey } from '../../api/client';
import { NotFoundState, PageHeader, useAction } from '../../parts';
import { Pictures } from './pictures';
import { visitKey } from './queries';
import type { Visit } from './types';
import { useVisitContext } from './visit';

const reasons = { closed: ['shut', 'moved', 'ceased', 'not-found'], 'no-product': ['not-sold', 'sold-out', 'too-little', 'expired'] } as const;

/** The place was shut, or the product was not there: reason and photograph, then the next reserve takes its place. */
export function Without() {
  const { kind } = useParams();
  return kind === 'closed' || kind === 'no-product' ? <Shown key={kind} kind={kind} /> : <div className="hj-surface"><NotFoundState /></div>;
}

function Shown({ kind }: { kind: 'closed' | 'no-product' }) {
  const { t, i18n } = useTranslation('visits');
  // What is recorded is Chinese, whatever language the screen speaks.
  const recorded = i18n.getFixedT('zh', 'visits');
  const { visit } = useVisitContext();
  const navigate = useNavigate();
  const [id] = useState(newKey);
  const [reason, setReason] = useState('');
  const open = visit.strata.filter((one) => one.outcome === null);
  const [chosen, setChosen] = useState<readonly string[]>(open.map((one) => one.stratumId));
  const [checked, setChecked] = useState(false);
  const offered = visit.actions.find((one) => one.action === kind);
  const report = useAction<void, Visit>({
    run: (_, key) => command<Visit>('POST', `/api/visits/${visit.id}/${kind}`, { id, reason: reason.trim(), ...(kind === 'no-product' && chosen.length < open.length ? { stratumIds: chosen } : {}) }, { key }),
    invalidates: [visitKey(visit.id), ['visits'], ['home']],
    success: t('without.done'),
    onDone: () => void navigate(`/visits/${visit.id}`, { replace: true }),
  });
  const problem = reason.trim() === '' ? t('without.reasonNeeded') : chosen.length === 0 ? t('without.stratumNeeded') : null;
  const submit = () => {
    setChecked(true);
    if (!problem) report.mutate();
  };
  return (
    <div style={{ maxWidth: 880 }}>
      <PageHeader title={t(`way.${kind}`)} back={{ to: `/visits/${visit.id}`, label: visit.unitName }} />
      {!offered ? <Alert type="warning" showIcon title={t('without.notNow')} /> : (
        <section className="hj-surface hj-pad hj-stack">
          <p className="hj-quiet" style={{ margin: 0 }}>{t(`without.${kind}`)}</p>
          {kind === 'no-product' && visit.strata.length > 1 && (
            <div className="hj-formfield">
              <span>{t('without.strata')}</span>
              <Checkbox.Group className="hj-checklist" value={[...chosen]} options={open.map((one) => ({ value: one.stratumId, label: `${one.code} ${one.schemeTitle}` }))} onChange={(next) => setChosen(next as string[])} />
            </div>
          )}
          <Pictures visit={visit} kind="site-photo" hint={t('without.photo')} />
          <div className="hj-formfield">
            <label htmlFor="without-reason">{t('field.reason')}<span className="hj-needed" aria-hidden>*</span></label>
            <Radio.Group className="hj-chips" optionType="button" value={reason} options={reasons[kind].map((one) => ({ value: recorded(`without.reasons.${one}`), label: t(`without.reasons.${one}`) }))} onChange={(event) => setReason(event.target.value as string)} />
            <Input.TextArea id="without-reason" style={{ marginTop: 8 }} autoSize={{ minRows: 2 }} maxLength={500} value={reason} placeholder={t('without.other')} status={checked && problem ? 'error' : ''} onChange={(event) => setReason(event.target.value)} />
            {checked && problem && <div role="alert" className="hj-problem">{problem}</div>}
          </div>
          <Button size="large" type="primary" block disabled={offered.reason !== undefined} loading={report.isPending} onClick={submit}>{t('without.submit')}</Button>
          {offered.reason && <p className="hj-quiet" style={{ margin: 0 }}>{offered.reason}</p>}
        </section>
      )}
    </div>
  );
}
