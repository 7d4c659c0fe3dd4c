import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { ErrorState, ListSkeleton } from '../../parts';
import { LoadBar } from './load-bar';
import type { PersonOnDuty } from './types';

interface RosterProps {
  readonly planId: string;
  readonly on: string | undefined;
  readonly organisationIds: readonly string[];
  readonly certified: boolean;
  readonly perUnit: number;
  readonly units: number;
}

/** Who may be drawn as a sampler, who may not and why, how much each has on the way, and whether there are enough. */
export function Roster({ planId, on, organisationIds, certified, perUnit, units }: RosterProps) {
  const { t } = useTranslation('draws');
  const [shown, setShown] = useState(false);
  const question = { planId, on, certified, ...(organisationIds.length > 0 ? { rosterOrganisationIds: organisationIds } : {}) };
  const people = useQuery({
    queryKey: ['personnel', 'roster', question], queryFn: ({ signal }) => command<PersonOnDuty[]>('POST', '/api/personnel/roster', question, { signal }), enabled: on !== undefined, placeholderData: (before) => before,
  });
  if (people.error && !people.data) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <ListSkeleton />;
  const fit = people.data.filter(({ out }) => !out);
  const places = units * perUnit;
  const missing = Math.max(perUnit - fit.length, 0);
  const most = Math.max(1, ...people.data.map(({ underWay }) => underWay));
  return (
    <div style={{ borderTop: '1px solid var(--hj-line)' }}>
      <div className="hj-pad hj-between">
        <span role="status">
          <b style={{ fontWeight: 500 }}>{t('personnel.roster', { on: fit.length, out: people.data.length - fit.length })}</b>{' '}
          <span className="hj-quiet">{missing > 0 ? t('personnel.short', { perUnit, missing }) : t('personnel.enough', { each: Math.ceil(places / Math.max(1, fit.length)), places })}</span>
        </span>
        <span className="hj-row"><Link to="/draws/personnel">{t('personnel.title')}</Link><Button size="small" onClick={() => setShown(!shown)} aria-expanded={shown}>{t('personnel.showAll')}</Button></span>
      </div>
      {shown && (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead><tr><th>{t('personnel.person')}</th><th>{t('personnel.organisation')}</th><th>{t('personnel.underWay')}</th><th className="hj-right">{t('personnel.lastYear')}</th><th>{t('field.state')}</th></tr></thead>
            <tbody>
              {people.data.map((person) => (
                <tr key={person.accountId}>
                  <td>{person.name}</td><td className="hj-quiet">{person.organisationName}</td><td><LoadBar count={person.underWay} most={most} /></td><td className="hj-right hj-figures">{person.lastYear}</td>
                  <td>{person.out ? <span className="hj-quiet">{t(`personnel.out.${person.out}`)}</span> : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
