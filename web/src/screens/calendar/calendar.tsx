import { Alert, Button, Select } from 'antd';
import { ImportOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { at, EmptyState, legalDay, Loaded, PageHeader, StateTag } from '../../parts';
import { useSession } from '../../session/session';
import { together, type Calendar } from './types';

/** The State Council's days of a year, and the notices they come from. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || Number(legalDay().slice(0, 4));
  const query = useQuery({ queryKey: ['calendar', year], queryFn: ({ signal }) => read<Calendar>('/api/calendar', { year }, signal) });
  const here = Number(legalDay().slice(0, 4));
  return (
    <div style={{ maxWidth: 1040 }}>
      <PageHeader title={t('title')} facts={<Link to="/calendar/windows">{t('windows')}</Link>} />
      <div className="hj-row" style={{ marginBottom: 16 }}>
        <Select aria-label={t('year')} style={{ width: 120 }} value={year} onChange={(value) => setSearch({ year: String(value) })}
          options={Array.from({ length: 8 }, (_, index) => here - 4 + index).map((value) => ({ value, label: t('ofYear', { year: value }) }))} />
        {session.permissions.includes('calendar.import') && <Link to={`/calendar/import?year=${year}`}><Button type="primary" icon={<ImportOutlined />}>{t('import')}</Button></Link>}
      </div>
      <Loaded query={query}>{(calendar) => <Shown calendar={calendar} />}</Loaded>
    </div>
  );
}

function Shown({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  return (
    <div className="hj-stack">
      {!calendar.announced && <Alert type="warning" showIcon title={t('notAnnounced', { year: calendar.year })} description={t('notAnnouncedDetail')} />}
      <section className="hj-surface">
        <h2 className="hj-section">{t('days', { year: calendar.year })}</h2>
        {calendar.days.length === 0 ? <EmptyState title={t('noDays')} /> : (
          <div className="hj-scroll">
            <table className="hj-plaintable">
              <thead><tr><th>{t('day')}</th><th>{t('name')}</th><th>{t('kind')}</th><th className="hj-right">{t('count')}</th></tr></thead>
              <tbody>{together(calendar.days).map(({ first, last, name, off, count }) => (
                <tr key={first}>
                  <td className="hj-figures">{first === last ? first : `${first} – ${last}`}</td><td>{name}</td>
                  <td><StateTag tone={off ? 'done' : 'soon'} plain>{t(off ? 'off' : 'worked')}</StateTag></td><td className="hj-right">{count}</td>
                </tr>
              ))}</tbody>
            </table>
          </div>
        )}
      </section>
      <section className="hj-surface">
        <h2 className="hj-section">{t('notices')}</h2>
        {calendar.notices.length === 0 ? <EmptyState title={t('noNotices')} detail={t('shipped')} /> : (
          <div className="hj-scroll">
            <table className="hj-plaintable">
              <thead><tr><th>{t('number')}</th><th>{t('noticeTitle')}</th><th>{t('issuedOn')}</th><th>{t('source')}</th><th>{t('importedBy')}</th></tr></thead>
              <tbody>{calendar.notices.map((one) => (
                <tr key={one.id}>
                  <td>{one.documentNumber}</td><td>{one.title}</td><td className="hj-figures">{one.issuedOn}</td><td>{one.source}</td><td className="hj-figures">{one.importedBy} · {at(one.importedAt)}</td>
                </tr>
              ))}</tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  );
}
