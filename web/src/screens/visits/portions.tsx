import { useRef, useState } from 'react';
import { Button, Input, Space, type InputRef } from 'antd';
import { CameraOutlined, CheckCircleFilled, DeleteOutlined, PlusOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { PortionKind, Words } from '@pure/disciplines/index.js';
import { CameraScan, useScanner } from '../../parts';
import { newPortion, sumOf } from './draft';
import { useWords } from './words';
import type { DraftPortion, DraftRecord } from './types';

interface PortionsProps {
  readonly record: DraftRecord;
  readonly kinds: readonly PortionKind[];
  /** What the centre calls each. */
  readonly names: Readonly<Partial<Record<PortionKind, Words>>>;
  /** Those whose quantity follows from the form while they have one portion. */
  readonly following: readonly PortionKind[];
  readonly onChange: (portions: readonly DraftPortion[]) => void;
  /** What is wrong with all of them together, in words. */
  readonly problem: string | undefined;
  /** Seals that were used before. */
  readonly usedSeals: readonly string[];
}

/** The portions that the centre takes, with quantities and seals; a scanned seal goes to the first portion without one. */
export function Portions({ record, kinds, names, following, onChange, problem, usedSeals }: PortionsProps) {
  const { t } = useTranslation('visits');
  const words = useWords();
  const nameOf = (kind: PortionKind) => { const name = names[kind]; return name ? words(name) : t(`portion.${kind}`); };
  const [camera, setCamera] = useState<string | null>(null);
  const boxes = useRef(new Map<string, InputRef | null>());
  const { portions, values } = record;
  const unit = values['quantityUnit'] ?? '';
  const change = (id: string, next: Partial<DraftPortion>) => onChange(portions.map((one) => (one.id === id ? { ...one, ...next } : one)));
  const focusAfter = (id: string) => {
    const rest = portions.slice(portions.findIndex((one) => one.id === id) + 1).find((one) => !one.sealNumber);
    if (rest) boxes.current.get(rest.id)?.focus();
  };
  const seal = (id: string, code: string) => {
    change(id, { sealNumber: code.trim().toUpperCase() });
    focusAfter(id);
  };
  useScanner((code) => {
    const free = portions.find((one) => !one.sealNumber);
    if (free) seal(free.id, code);
  });
  const sum = sumOf(portions);
  const taken = values['takenQuantity']?.trim() ?? '';
  const agrees = sum !== null && taken !== '' && Number(sum) === Number(taken);
  return (
    <div className="hj-stack">
      {kinds.map((kind) => {
        const mine = portions.filter((one) => one.kind === kind);
        const follows = mine.length === 1 && following.includes(kind);
        return (
          <section key={kind} aria-label={nameOf(kind)}>
            <div className="hj-between"><h3 style={{ margin: 0 }}>{nameOf(kind)}</h3>{mine.length < 5 && <Button type="text" icon={<PlusOutlined />} onClick={() => onChange([...portions, newPortion(kind)].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)))}>{t('portion.split')}</Button>}</div>
            {mine.map((one) => (
              <div key={one.id} className={`hj-portion${usedSeals.includes(one.sealNumber) ? ' hj-wrong' : ''}`}>
                <label>
                  <span className="hj-caption">{t('portion.quantity')}</span>
                  <Input inputMode="decimal" value={one.quantity} readOnly={follows} variant={follows ? 'filled' : 'outlined'} suffix={<span className="hj-quiet">{unit}</span>} onChange={(event) => change(one.id, { quantity: event.target.value })} />
                </label>
                <label>
                  <span className="hj-caption">{t('portion.seal')}</span>
                  <Space.Compact style={{ width: '100%' }}>
                    <Input
                      ref={(box) => { boxes.current.set(one.id, box); }}
                      data-scan="own"
                      maxLength={30}
                      autoComplete="off"
                      autoCapitalize="characters"
                      status={usedSeals.includes(one.sealNumber) ? 'error' : ''}
                      value={one.sealNumber}
                      onChange={(event) => change(one.id, { sealNumber: event.target.value })}
                      onPressEnter={() => seal(one.id, one.sealNumber)}
                    />
                    <Button icon={<CameraOutlined />} aria-label={t('portion.scanSeal')} onClick={() => setCamera(one.id)} />
                  </Space.Compact>
                  {usedSeals.includes(one.sealNumber) && <div role="alert" className="hj-problem">{t('portion.sealUsed')}</div>}
                </label>
                {mine.length > 1 && <Button type="text" icon={<DeleteOutlined />} aria-label={t('portion.remove')} onClick={() => onChange(portions.filter((other) => other.id !== one.id))} />}
              </div>
            ))}
          </section>
        );
      })}
      <p className={`hj-sum ${agrees ? 'hj-agrees' : ''}`} role="status">
        {agrees ? <CheckCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}{' '}
        {kinds.map((kind) => `${nameOf(kind)} ${sumOf(portions.filter((one) => one.kind === kind)) ?? '—'}`).join(' + ')} = <b className="hj-figures">{sum ?? '—'} {unit}</b>
        <span className="hj-quiet"> · {t('portion.taken')} {taken || '—'} {unit}</span>
      </p>
      {problem && <div role="alert" className="hj-problem">{problem}</div>}
      <CameraScan open={camera !== null} onClose={() => setCamera(null)} onScan={(code) => { const id = camera; setCamera(null); if (id) seal(id, code); }} />
    </div>
  );
}
