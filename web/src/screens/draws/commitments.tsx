import { useTranslation } from 'react-i18next';
import { Hash } from './hash';
import type { Draw } from './types';

/** What was published before the public value existed, and what came out of it. */
export function Commitments({ draw, brief = false }: { draw: Draw; brief?: boolean }) {
  const { t } = useTranslation('draws');
  const rows: readonly (readonly [string, string | null, boolean])[] = [
    ['frameHash', draw.frameHash, true], ['rosterHash', draw.rosterHash, true], ['laboratoriesHash', draw.laboratories?.hash ?? null, draw.laboratories !== null], ['commitment', draw.commitment, true], ['exclusionsHash', draw.exclusionsHash, !brief],
    ['resultHash', draw.resultHash, draw.resultHash !== null], ['nonce', draw.nonce, draw.nonce !== null],
  ];
  return (
    <dl className="hj-facts">
      {rows.filter(([, , shown]) => shown).map(([key, value]) => (
        <div key={key} style={{ display: 'contents' }}><dt>{t(`field.${key}`)}</dt><dd><Hash value={value} what={t(`field.${key}`)} /></dd></div>
      ))}
    </dl>
  );
}

/** Quotas, reserves and frame by stratum, with totals. */
export function Quotas({ draw, nameOf }: { draw: Draw; nameOf?: (stratumId: string) => string | undefined }) {
  const { t } = useTranslation('draws');
  return (
    <div className="hj-scroll">
      <table className="hj-plaintable">
        <thead><tr><th>{t('field.stratum')}</th><th className="hj-right">{t('field.size')}</th><th className="hj-right">{t('field.take')}</th><th className="hj-right">{t('field.reserve')}</th></tr></thead>
        <tbody>
          {draw.quotas.map((quota) => (
            <tr key={quota.stratumId}>
              <td><span className="hj-figures">{quota.stratum}</span>{nameOf?.(quota.stratumId) && <span className="hj-quiet"> {nameOf(quota.stratumId)}</span>}</td>
              <td className="hj-right">{quota.size}</td><td className="hj-right">{quota.take}</td><td className="hj-right">{quota.reserves}</td>
            </tr>
          ))}
          <tr className="hj-totalrow">
            <td>{t('total')}</td><td className="hj-right">{draw.frameUnits}</td><td className="hj-right">{draw.quotas.reduce((sum, { take }) => sum + take, 0)}</td><td className="hj-right">{draw.quotas.reduce((sum, { reserves }) => sum + reserves, 0)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
