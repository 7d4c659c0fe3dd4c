import { Button } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../look/appearance';
import { EmptyState } from '../../parts';
import type { Stratum } from './types';

/** The strata of a plan as they stand, with their totals. */
export function StrataTable({ strata, edit }: { strata: readonly Stratum[]; edit?: string | undefined }) {
  const { t } = useTranslation('plans');
  const phone = usePhone();
  const whom = (one: Stratum) => [one.divisionName ?? t('everywhere'), one.businessType ? t(`businessType.${one.businessType}`) : t('everyType'), ...(one.tag ? [t(`tag.${one.tag}`)] : []), ...(one.creditClass ? [t('creditOf', { creditClass: one.creditClass })] : [])].join(' · ');
  if (strata.length === 0) {
    return <section className="hj-surface"><EmptyState title={t('noStrata')} detail={t('noStrataDetail')}>{edit && <Link to={edit}><Button type="primary">{t('fillStrata')}</Button></Link>}</EmptyState></section>;
  }
  return (
    <section className="hj-surface" aria-label={t('strata')}>
      <h2 className="hj-section">{t('strata')} <span className="hj-quiet">{strata.length}</span></h2>
      {phone ? (
        <div className="hj-cards">
          {strata.map((one) => (
            <div key={one.id} className="hj-cardrow">
              <div className="hj-between"><b style={{ fontWeight: 500 }}>{one.schemeTitle}</b><span className="hj-figures" style={{ whiteSpace: 'nowrap' }}>{t('quotaAndReserves', { quota: one.quota, reserves: one.reserves })}</span></div>
              <div className="hj-caption">{one.code} · {whom(one)}</div>
              <div className="hj-caption">{one.laboratoryName}{one.laboratoryPool ? `（${t('pooled')}）` : ''} · <span className="hj-figures">{one.dueOn}</span></div>
            </div>
          ))}
        </div>
      ) : (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead>
              <tr>
                <th>{t('field.code')}</th><th>{t('field.division')}</th><th>{t('field.businessType')}</th><th>{t('field.tag')}</th><th>{t('field.scheme')}</th>
                <th className="hj-right">{t('field.quota')}</th><th className="hj-right">{t('field.reserves')}</th><th>{t('field.laboratory')}</th><th>{t('field.dueOn')}</th>
              </tr>
            </thead>
            <tbody>
              {strata.map((one) => (
                <tr key={one.id}>
                  <td className="hj-figures">{one.code}</td><td>{one.divisionName ?? <span className="hj-quiet">{t('everywhere')}</span>}</td>
                  <td>{one.businessType ? t(`businessType.${one.businessType}`) : <span className="hj-quiet">{t('everyType')}</span>}</td><td>{one.tag || one.creditClass ? [one.tag && t(`tag.${one.tag}`), one.creditClass && t('creditOf', { creditClass: one.creditClass })].filter(Boolean).join(' · ') : <span className="hj-quiet">—</span>}</td>
                  <td><span className="hj-figures hj-quiet">{one.schemeCode}</span> {one.schemeTitle}{one.categoryName ? <span className="hj-caption"> · {one.categoryName}</span> : null}</td>
                  <td className="hj-right">{one.quota}</td><td className="hj-right">{one.reserves}</td><td>{one.laboratoryName}{one.laboratoryPool && <div className="hj-caption">{t('pooled')}</div>}</td><td className="hj-figures" style={{ whiteSpace: 'nowrap' }}>{one.dueOn}</td>
                </tr>
              ))}
              <tr className="hj-totalrow">
                <td colSpan={5}>{t('total')}</td>
                <td className="hj-right">{strata.reduce((sum, { quota }) => sum + quota, 0)}</td><td className="hj-right">{strata.reduce((sum, { reserves }) => sum + reserves, 0)}</td><td colSpan={2} />
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
