import { useState } from 'react';
import { Button, Tooltip } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { at, ConfirmAction, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { useSession } from '../../session/session';
import { ProposeCorrection } from './propose-correction';
import type { Correction, LegalWindow, Windows } from './types';

/** The legal windows by version, and the corrections that wait for a second person. */
export function WindowsPage() {
  const { t } = useTranslation('calendar');
  const query = useQuery({ queryKey: ['legal-windows'], queryFn: ({ signal }) => read<Windows>('/api/legal-windows', undefined, signal) });
  return (
    <>
      <PageHeader title={t('windows')} back={{ to: '/calendar', label: t('title') }} facts={<span>{t('windowsWhy')}</span>} />
      <Loaded query={query}>{(all) => <div className="hj-stack">{all.corrections.length > 0 && <Corrections all={all} />}<Versions windows={all.windows} /></div>}</Loaded>
    </>
  );
}

function useLength() {
  const { t } = useTranslation('calendar');
  return (value: number | null, unit: string | null) => (value === null || unit === null ? t('noLength') : t(`unit.${unit}`, { value }));
}

function Versions({ windows }: { windows: readonly LegalWindow[] }) {
  const { t, i18n } = useTranslation('calendar');
  const session = useSession();
  const length = useLength();
  const [correcting, setCorrecting] = useState<LegalWindow | null>(null);
  const isLast = (one: LegalWindow) => !windows.some((other) => other.code === one.code && other.validFrom > one.validFrom);
  return (
    <section className="hj-surface">
      <div className="hj-scroll">
        <table className="hj-plaintable">
          <thead><tr><th>{t('window')}</th><th>{t('length')}</th><th>{t('article')}</th><th>{t('validity')}</th><th>{t('source')}</th><th>{t('confidence')}</th><th /></tr></thead>
          <tbody>{windows.map((one) => (
            <tr key={`${one.code} ${one.validFrom}`}>
              <td>{i18n.resolvedLanguage === 'en' ? one.title.en : one.title.zh}{one.note && <div className="hj-caption">{one.note}</div>}</td>
              <td style={{ whiteSpace: 'nowrap' }}>{length(one.value, one.unit)}</td>
              <td>{one.instrument} {one.article}</td>
              <td className="hj-figures" style={{ whiteSpace: 'nowrap' }}>{one.validFrom} – {one.validTo ?? ''}</td>
              <td>{one.source}</td>
              <td><StateTag tone={one.confidence === 'S' ? 'done' : 'soon'} plain>{t(`sure.${one.confidence}`)}</StateTag></td>
              <td>{isLast(one) && session.permissions.includes('legal-window.propose') && <Button size="small" onClick={() => setCorrecting(one)}>{t('correct')}</Button>}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      {correcting && <ProposeCorrection window={correcting} onClose={() => setCorrecting(null)} />}
    </section>
  );
}

function Corrections({ all }: { all: Windows }) {
  const { t, i18n } = useTranslation('calendar');
  const length = useLength();
  const titleOf = (code: string) => { const title = all.windows.find((one) => one.code === code)?.title; return (i18n.resolvedLanguage === 'en' ? title?.en : title?.zh) ?? code; };
  return (
    <section className="hj-surface" aria-label={t('corrections')}>
      <h2 className="hj-section">{t('corrections')}</h2>
      <div className="hj-scroll">
        <table className="hj-plaintable">
          <thead><tr><th>{t('window')}</th><th>{t('becomes')}</th><th>{t('from')}</th><th>{t('source')}</th><th>{t('reason')}</th><th>{t('state')}</th><th /></tr></thead>
          <tbody>{all.corrections.map((one) => (
            <tr key={one.id}>
              <td>{titleOf(one.code)}</td><td style={{ whiteSpace: 'nowrap' }}>{length(one.change.value, one.change.unit)}<div className="hj-caption">{one.change.instrument} {one.change.article}</div></td>
              <td className="hj-figures">{one.change.validFrom}</td><td>{one.change.source}</td><td>{one.reason}</td>
              <td>
                <StateTag tone={one.state === 'approved' ? 'done' : one.state === 'rejected' ? 'late' : 'waiting'} plain>{t(`correction.${one.state}`)}</StateTag>
                <div className="hj-caption">{one.decidedBy ?? one.proposedBy} · {at(one.decidedAt ?? one.proposedAt)}{one.decisionReason ? ` · ${one.decisionReason}` : ''}</div>
              </td>
              <td><Decide correction={one} /></td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </section>
  );
}

function Decide({ correction: { id, version, actions } }: { correction: Correction }) {
  const { t } = useTranslation('calendar');
  const decide = useAction<{ action: string; reason?: string }, Correction>({
    run: ({ action, reason }, key) => command('POST', `/api/legal-windows/corrections/${id}/${action}`, { version, ...(reason ? { reason } : {}) }, { key }),
    invalidates: [['legal-windows']], success: t('decided'),
  });
  return (
    <span className="hj-row">
      {actions.map(({ action, reason }) => {
        const button = (
          <ConfirmAction label={t(`action.${action}`)} title={t(`ask.${action}`)} detail={t(`askDetail.${action}`)} {...(action === 'reject' ? { reason: true as const } : {})}
            onConfirm={(why) => decide.mutateAsync({ action, reason: why })} button={{ size: 'small', disabled: reason !== undefined, type: action === 'approve' && !reason ? 'primary' : 'default' }} />
        );
        return reason ? <Tooltip key={action} title={reason}><span tabIndex={0} aria-label={reason}>{button}</span></Tooltip> : <span key={action}>{button}</span>;
      })}
    </span>
  );
}
