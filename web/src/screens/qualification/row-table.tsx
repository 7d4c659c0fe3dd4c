import { useTranslation } from 'react-i18next';
import { StateTag } from '../../parts';
import type { ScopeRow } from './types';

/** Lines of an annex as it is printed. */
export function RowTable({ rows }: { rows: readonly ScopeRow[] }) {
  const { t } = useTranslation('qualification');
  return (
    <div className="hj-scroll">
      <table className="hj-plaintable">
        <thead><tr><th className="hj-right">{t('row.line')}</th><th>{t('row.category')}</th><th>{t('row.product')}</th><th>{t('row.parameter')}</th><th>{t('row.method')}</th><th>{t('row.restriction')}</th><th>{t('row.note')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.line}/${row.place}`}>
              <td className="hj-right">{row.line}</td><td>{row.category}</td><td>{row.product || '—'}</td><td>{row.parameter}</td>
              <td className="hj-figures">{row.standard}{row.edition ? `-${row.edition}` : ''}{row.part ? ` ${row.part}` : ''}</td>
              <td>{row.restriction || '—'} {row.unread && <StateTag tone="late" plain>{t('row.unread')}</StateTag>}</td><td>{row.note || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
