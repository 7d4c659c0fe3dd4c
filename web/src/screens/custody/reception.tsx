import { useState } from 'react';
import { App, Button, Checkbox, Input, Radio } from 'antd';
import { CheckCircleFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '@pure/kernel/index.js';
import { parseCode } from '@pure/samples/domain/codes.js';
import { command } from '../../api/client';
import { ScanInput, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { quantityOf } from './portion-parts';
import { touched } from './queries';
import type { Handover, Portion } from './types';

interface Answer {
  readonly seals: Readonly<Record<string, boolean>>;
  readonly condition: string;
  readonly matchesForm?: boolean;
  readonly celsius: string;
  readonly accepted?: boolean;
  readonly reasons: readonly string[];
  readonly otherReason: string;
}

const blank: Answer = { seals: {}, condition: '', celsius: '', reasons: [], otherReason: '' };
const cold = ['冷藏', '冷冻'];
const conditions = ['intact', 'damaged', 'leaking', 'thawed'] as const;
const reasons = ['seal', 'form', 'package', 'temperature', 'quantity', 'expired'] as const;
const temperature = /^-?\d{1,3}(\.\d{1,2})?$/;

/** What the custodian finds, item by item: each portion's seal, condition, match with the record, temperature; accepted, or refused in writing. */
export function Reception({ handover }: { handover: Handover }) {
  const { t, i18n } = useTranslation('custody');
  // The notice of refusal is a Chinese document, whatever language the screen speaks.
  const recorded = i18n.getFixedT('zh', 'custody');
  const may = useMay();
  const { message } = App.useApp();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [checked, setChecked] = useState(false);
  const items = [...new Map(handover.portions.map((one) => [one.itemId, one])).values()];
  const portionsOf = (itemId: string) => handover.portions.filter((one) => one.itemId === itemId);
  const of = (itemId: string) => answers[itemId] ?? blank;
  const set = (itemId: string, next: Partial<Answer>) => setAnswers((before) => ({ ...before, [itemId]: { ...(before[itemId] ?? blank), ...next } }));
  const receive = useAction({
    run: (_, key) => command('POST', `/api/handovers/${handover.id}/receive`, {
      items: items.map(({ itemId }) => {
        const answer = of(itemId);
        const why = [...answer.reasons, answer.otherReason.trim()].filter(Boolean);
        return {
          itemId, accepted: answer.accepted === true, condition: answer.condition.trim(), matchesForm: answer.matchesForm === true,
          ...(answer.celsius.trim() ? { celsius: answer.celsius.trim() } : {}), ...(answer.accepted ? {} : { reasons: why }),
          portions: portionsOf(itemId).map((one) => ({ portionId: one.id, sealIntact: answer.seals[one.id] === true })),
        };
      }),
    }, { key }),
    invalidates: touched,
    success: t('received'),
  });
  const scanned = (text: string) => {
    const code = parseCode(text);
    const found = isRefusal(code) ? [] : handover.portions.filter((one) => one.code === code.code || one.itemCode === code.code);
    if (found.length === 0) return void message.warning(t('notInHandover', { code: text }));
    setSeen((before) => new Set([...before, ...found.map((one) => one.id)]));
    document.getElementById(`reception-${found[0]!.itemId}`)?.scrollIntoView({ block: 'center' });
    return undefined;
  };
  const missing = (portion: Portion): string | null => {
    const answer = of(portion.itemId);
    if (portionsOf(portion.itemId).some((one) => answer.seals[one.id] === undefined)) return t('missing.seals');
    if (answer.matchesForm === undefined) return t('missing.form');
    if (!answer.condition.trim()) return t('missing.condition');
    if (answer.celsius.trim() && !temperature.test(answer.celsius.trim())) return t('missing.celsius');
    if (answer.accepted === undefined) return t('missing.decision');
    if (answer.accepted) return cold.includes(portion.storage) && !answer.celsius.trim() ? t('missing.celsius') : null;
    return answer.reasons.length === 0 && !answer.otherReason.trim() ? t('missing.reason') : null;
  };
  const open = items.filter((one) => missing(one) !== null).length;
  const submit = () => {
    setChecked(true);
    const first = items.find((one) => missing(one) !== null);
    if (first) document.getElementById(`reception-${first.itemId}`)?.scrollIntoView({ block: 'center' });
    else receive.mutate();
  };
  return (
    <section className="hj-surface hj-reception" aria-label={t('receive')}>
      <h2 className="hj-section">{t('receive')} <span className="hj-quiet hj-figures">{t('seen', { seen: seen.size, all: handover.portions.length })}</span></h2>
      <div className="hj-pad hj-stack">
        <ScanInput onScan={scanned} placeholder={t('scanArrived')} />
        {items.map((item) => {
          const answer = of(item.itemId);
          const fault = checked ? missing(item) : null;
          // What broke or does not match cannot be accepted: the server says so too.
          const barred = Object.values(answer.seals).includes(false) || answer.matchesForm === false;
          return (
            <div key={item.itemId} id={`reception-${item.itemId}`} className="hj-received">
              <div className="hj-between">
                <span className="hj-row"><b className="hj-figures">{item.itemCode}</b>{item.matrix} · {item.form} <StateTag tone={cold.includes(item.storage) ? 'soon' : 'waiting'} plain>{item.storage}</StateTag></span>
                {may('item.read') && <Link to={`/items/${item.itemId}`} target="_blank">{t('compare')}</Link>}
              </div>
              {portionsOf(item.itemId).map((one) => (
                <div key={one.id} className="hj-check">
                  <span>{seen.has(one.id) && <CheckCircleFilled style={{ color: 'var(--hj-done)' }} aria-label={t('scannedHere')} />} <b className="hj-figures">{one.code}</b> {t(`kind.${one.kind}`)} <span className="hj-quiet hj-figures">{quantityOf(one)}</span></span>
                  <Radio.Group
                    aria-label={`${one.code} ${t('seal')}`}
                    optionType="button"
                    value={answer.seals[one.id] ?? null}
                    options={[{ value: true, label: t('sealIntact') }, { value: false, label: t('sealBroken') }]}
                    onChange={(event) => set(item.itemId, { seals: { ...answer.seals, [one.id]: event.target.value as boolean }, ...(event.target.value === false && answer.accepted ? { accepted: false } : {}) })}
                  />
                </div>
              ))}
              <div className="hj-check">
                <span>{t('matches')}</span>
                <Radio.Group
                  aria-label={t('matches')}
                  optionType="button"
                  value={answer.matchesForm ?? null}
                  options={[{ value: true, label: t('matchesYes') }, { value: false, label: t('matchesNo') }]}
                  onChange={(event) => set(item.itemId, { matchesForm: event.target.value as boolean, ...(event.target.value === false && answer.accepted ? { accepted: false } : {}) })}
                />
              </div>
              <div className="hj-check">
                <label htmlFor={`condition-${item.itemId}`}>{t('condition')}</label>
                <span className="hj-conditions">
                  <Input id={`condition-${item.itemId}`} maxLength={300} value={answer.condition} onChange={(event) => set(item.itemId, { condition: event.target.value })} />
                  <span className="hj-row">{conditions.map((one) => <Button key={one} size="small" onClick={() => set(item.itemId, { condition: recorded(`conditions.${one}`) })}>{t(`conditions.${one}`)}</Button>)}</span>
                </span>
              </div>
              <div className="hj-check">
                <label htmlFor={`celsius-${item.itemId}`}>{t('celsius')}{cold.includes(item.storage) && <span style={{ color: 'var(--hj-late)' }}> *</span>}</label>
                <Input id={`celsius-${item.itemId}`} inputMode="decimal" suffix="℃" style={{ width: 140 }} value={answer.celsius} onChange={(event) => set(item.itemId, { celsius: event.target.value })} />
              </div>
              <div className="hj-check">
                <b>{t('decision')}</b>
                <Radio.Group
                  aria-label={t('decision')}
                  optionType="button"
                  buttonStyle="solid"
                  value={answer.accepted ?? null}
                  options={[{ value: true, label: t('acceptItem'), disabled: barred }, { value: false, label: t('refuseItem') }]}
                  onChange={(event) => set(item.itemId, { accepted: event.target.value as boolean })}
                />
              </div>
              {barred && <p className="hj-caption" style={{ margin: 0 }}>{t('barred')}</p>}
              {answer.accepted === false && (
                <div className="hj-check hj-tall">
                  <span>{t('refusalReasons')}</span>
                  <span className="hj-conditions">
                    <Checkbox.Group value={[...answer.reasons]} options={reasons.map((one) => ({ value: recorded(`reasons.${one}`), label: t(`reasons.${one}`) }))} onChange={(next) => set(item.itemId, { reasons: next as string[] })} />
                    <Input maxLength={300} placeholder={t('otherReason')} aria-label={t('otherReason')} value={answer.otherReason} onChange={(event) => set(item.itemId, { otherReason: event.target.value })} />
                  </span>
                </div>
              )}
              {fault && <div role="alert" style={{ color: 'var(--hj-late)' }}>{fault}</div>}
            </div>
          );
        })}
        <Button type="primary" size="large" block loading={receive.isPending} onClick={submit}>{t('record', { count: items.length })}{checked && open > 0 ? `（${t('openItems', { count: open })}）` : ''}</Button>
      </div>
    </section>
  );
}
