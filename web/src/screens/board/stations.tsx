import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { BoardStation } from './types';

interface StationsProps {
  readonly stations: readonly BoardStation[];
  readonly division: string | undefined;
  readonly stationId: string | undefined;
  readonly to: (place: { readonly division?: string | undefined; readonly stationId?: string | undefined }) => string;
}

/** Division → station, each with how many were sampled, late and failed; choosing one narrows the list below. */
export function Stations({ stations, division, stationId, to }: StationsProps) {
  const { t } = useTranslation('board');
  const tree = new Map<string, BoardStation[]>();
  for (const station of stations) tree.set(station.divisionCode, [...(tree.get(station.divisionCode) ?? []), station]);
  return (
    <section className="hj-surface" aria-label={t('stations')}>
      <h2 className="hj-section">{t('stations')}</h2>
      {stations.length === 0 && <p className="hj-pad hj-quiet" style={{ margin: 0 }}>{t('noStations')}</p>}
      <ul className="hj-boardtree">
        {[...tree].map(([code, inside]) => (
          <li key={code}>
            <Place name={inside[0]!.divisionName} within={inside} chosen={division === code && !stationId} href={to({ division: division === code && !stationId ? undefined : code, stationId: undefined })} strong />
            <ul>
              {inside.map((station) => (
                <li key={station.stationId}><Place name={station.stationName} within={[station]} chosen={stationId === station.stationId} href={to(stationId === station.stationId ? { division: undefined, stationId: undefined } : { division: code, stationId: station.stationId })} /></li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ name, within, chosen, href, strong = false }: { name: string; within: readonly BoardStation[]; chosen: boolean; href: string; strong?: boolean }) {
  const { t } = useTranslation('board');
  const sum = (key: 'sampled' | 'late' | 'failed' | 'waiting') => within.reduce((total, station) => total + (station[key] ?? 0), 0);
  const [late, failed, waiting] = [sum('late'), sum('failed'), sum('waiting')];
  return (
    <Link to={href} className={`hj-boardplace${chosen ? ' hj-focused' : ''}`} aria-current={chosen ? 'true' : undefined}>
      <span style={strong ? { fontWeight: 500 } : undefined}>{name}</span>
      <span className="hj-caption hj-figures">{[t('placeSampled', { count: sum('sampled') }), ...(waiting ? [t('placeWaiting', { count: waiting })] : []), ...(late ? [t('placeLate', { count: late })] : []), ...(failed ? [t('placeFailed', { count: failed })] : [])].join(' · ')}</span>
    </Link>
  );
}
