import { useState } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { SignaturePadField } from '../../parts';
import { attach } from './queries';
import type { Visit } from './types';

interface Mark {
  readonly id: string;
  readonly png: string;
  readonly at: string;
}

interface Kept {
  readonly fingerprint: string;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** Signatures given on this device and not sent yet, by record: leaving the page to mend a seal does not make three people sign again. */
const given = new Map<string, Kept>();

/** The signatures under one record. They belong to what was shown when they were given: where that changes, everybody signs again. */
export function useSignatures(recordId: string, fingerprint: string) {
  const [, turn] = useState(0);
  const kept = given.get(recordId);
  const isStale = kept !== undefined && kept.fingerprint !== fingerprint && Object.keys(kept.marks).length > 0;
  const marks = kept && kept.fingerprint === fingerprint ? kept.marks : {};
  const set = (who: string, png: string | undefined) => {
    const rest = Object.fromEntries(Object.entries(given.get(recordId)?.fingerprint === fingerprint ? given.get(recordId)!.marks : {}).filter(([name]) => name !== who));
    given.set(recordId, { fingerprint, marks: png ? { ...rest, [who]: { id: newKey(), png, at: new Date().toISOString() } } : rest });
    turn((count) => count + 1);
  };
  return { marks, set, isStale, forget: () => given.delete(recordId) };
}

export type Signatures = ReturnType<typeof useSignatures>;

function blobOf(png: string): Blob {
  const bytes = atob(png.slice(png.indexOf(',') + 1));
  return new Blob([Uint8Array.from(bytes, (character) => character.charCodeAt(0))], { type: 'image/png' });
}

/** Sends the pictures of the signatures; sent again they are kept once. */
export async function sendSignatures(visit: Visit, marks: Signatures['marks']): Promise<void> {
  for (const mark of Object.values(marks)) await attach(visit.id, { id: mark.id, kind: 'signature', blob: blobOf(mark.png), takenAt: mark.at });
}

interface SigningProps {
  readonly visit: Visit;
  readonly signatures: Signatures;
  readonly unitName: string;
  readonly onUnitName: (name: string) => void;
  /** A refusal may go without the unit, with a witness. */
  readonly witness?: { readonly name: string; readonly onName: (name: string) => void };
}

/** Each person writes their own name; pads are as wide as the screen. */
export function SigningPads({ visit, signatures, unitName, onUnitName, witness }: SigningProps) {
  const { t } = useTranslation('visits');
  const { marks, set } = signatures;
  const pad = (who: string, label: string) => <SignaturePadField key={`${who}:${signatures.isStale}`} value={marks[who]?.png ?? ''} label={label} onChange={(png) => set(who, png)} />;
  return (
    <div className="hj-stack">
      {visit.samplers.map((one) => (
        <section key={one.accountId} data-sign={`sampler:${one.accountId}`}>
          <h3>{t('sign.sampler')} · {one.name}</h3>
          {pad(`sampler:${one.accountId}`, one.name)}
        </section>
      ))}
      <section data-sign="unit">
        <h3>{t('sign.unit')}{witness && <span className="hj-caption"> {t('sign.unitOptional')}</span>}</h3>
        <label><span className="hj-caption">{t('sign.name')}</span><Input maxLength={40} value={unitName} onChange={(event) => onUnitName(event.target.value)} /></label>
        <div style={{ height: 8 }} />
        {pad('unit', unitName || t('sign.unit'))}
      </section>
      {witness && (
        <section data-sign="witness">
          <h3>{t('sign.witness')}<span className="hj-caption"> {t('sign.witnessWhen')}</span></h3>
          <label><span className="hj-caption">{t('sign.name')}</span><Input maxLength={40} value={witness.name} onChange={(event) => witness.onName(event.target.value)} /></label>
          <div style={{ height: 8 }} />
          {pad('witness', witness.name || t('sign.witness'))}
        </section>
      )}
    </div>
  );
}

/** The signing of a command: who signed, by which picture. */
export function signingOf(visit: Visit, { marks }: Signatures, unitName: string, witnessName?: string) {
  return {
    samplers: visit.samplers.flatMap(({ accountId, name }) => {
      const mark = marks[`sampler:${accountId}`];
      return mark ? [{ accountId, name, attachmentId: mark.id }] : [];
    }),
    ...(marks['unit'] ? { unit: { name: unitName.trim(), attachmentId: marks['unit'].id } } : {}),
    ...(marks['witness'] ? { witnesses: [{ name: (witnessName ?? '').trim(), attachmentId: marks['witness'].id }] } : {}),
  };
}
