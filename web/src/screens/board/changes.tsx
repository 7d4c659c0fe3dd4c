import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { at } from '../../parts';
import type { BoardChange } from './types';

/** What did not go as drawn, each with its reason: reserves taken, refusals, places without the product, redraws. */
export function Changes({ changes }: { changes: readonly BoardChange[] }) {
  const { t } = useTranslation('board');
  return (
    <section className="hj-surface" aria-label={t('changes')}>
      <h2 className="hj-section">{t('changes')} <span className="hj-quiet hj-figures">{changes.length}</span></h2>
      {changes.length === 0 ? <p className="hj-pad hj-quiet" style={{ margin: 0 }}>{t('noChanges')}</p> : (
        <div className="hj-scroll" style={{ maxHeight: 320 }}>
          <table className="hj-plaintable">
            <thead><tr><th>{t('when')}</th><th>{t('kind')}</th><th>{t('what')}</th><th>{t('reason')}</th></tr></thead>
            <tbody>
              {changes.map((change, index) => (
                <tr key={`${change.kind}:${change.href}:${index}`}>
                  <td className="hj-figures" style={{ whiteSpace: 'nowrap' }}>{change.at ? at(new Date(change.at).toISOString()) : '—'}</td><td style={{ whiteSpace: 'nowrap' }}>{t(`change.${change.kind}`)}</td>
                  <td className="hj-wrap">{change.href ? <Link to={change.href}>{change.what}</Link> : change.what}</td><td className="hj-wrap">{change.reason || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
