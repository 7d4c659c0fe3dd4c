import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { DueDate, EmptyState, Loaded, PageHeader, StateTag } from '../../parts';
import type { SamplerLoad } from './types';
import './board.css';

/** How much each sampler has to do, the busiest first; a bar from zero and the mean tell who has too much. */
export function Workload() {
  const { t } = useTranslation('board');
  const loads = useQuery({ queryKey: ['board', 'workload'], queryFn: ({ signal }) => read<SamplerLoad[]>('/api/board/workload', undefined, signal) });
  return (
    <>
      <PageHeader title={t('workload.title')} facts={<span>{t('workload.why')}</span>} />
      <Loaded query={loads}>{(list) => (list.length === 0 ? <section className="hj-surface"><EmptyState title={t('workload.none')} /></section> : <Loads loads={list} />)}</Loaded>
    </>
  );
}

function Loads({ loads }: { loads: readonly SamplerLoad[] }) {
  const { t } = useTranslation('board');
  const open = (load: SamplerLoad) => load.assigned + load.started;
  const most = Math.max(1, ...loads.map(open));
  const mean = loads.reduce((sum, load) => sum + open(load), 0) / loads.length;
  return (
    <section className="hj-surface">
      <p className="hj-pad" style={{ margin: 0 }} role="status">{t('workload.mean', { mean: mean.toFixed(1), people: loads.length })}</p>
      <div className="hj-scroll">
        <table className="hj-plaintable">
          <thead><tr><th>{t('workload.person')}</th><th>{t('workload.open')}</th><th className="hj-right">{t('stage.assigned')}</th><th className="hj-right">{t('stage.started')}</th><th className="hj-right">{t('count.late')}</th><th className="hj-right">{t('workload.done')}</th><th>{t('workload.nextDue')}</th></tr></thead>
          <tbody>
            {loads.map((load) => (
              <tr key={load.accountId}>
                <td>{load.name}<div className="hj-caption">{load.organisationName}</div></td>
                <td style={{ minWidth: 180 }}><span className="hj-boardload"><span style={{ width: `${(open(load) / most) * 100}%` }} /></span> <span className="hj-figures">{open(load)}</span>{open(load) > mean * 1.5 && open(load) > mean + 1 ? <> <StateTag tone="soon">{t('workload.much')}</StateTag></> : null}</td>
                <td className="hj-right hj-figures">{load.assigned}</td><td className="hj-right hj-figures">{load.started}</td>
                <td className="hj-right hj-figures">{load.late > 0 ? <StateTag tone="late">{load.late}</StateTag> : 0}</td><td className="hj-right hj-figures">{load.done}</td>
                <td style={{ whiteSpace: 'nowrap' }}>{load.nextDue ? <DueDate dueOn={load.nextDue} /> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
