import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { at, legalDay, Loaded, PageHeader, StateTag } from '../../parts';
import { ExportButton } from '../../parts/export-button';
import { useMay } from '../../session/session';
import { FormModal } from '../qualification/form-modal';
import { PointState } from './charts';
import { ControlChart } from './control-chart';
import { Decide, DefinitionState } from './definition';
import type { ChartFile, Limits } from './types';
import { figure } from './words';

/** One control chart: the picture, its limits, and every value beside it. */
export function ChartPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('floor');
  const may = useMay();
  const [proposing, setProposing] = useState(false);
  const key = ['control-charts', id];
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => read<ChartFile>(`/api/control-charts/${id}`, undefined, signal) });
  return (
    <Loaded query={query}>
      {(chart) => {
        const limits = chart.limits as unknown as Limits | null;
        return (
          <>
            <PageHeader
              title={`${chart.parameter} · ${chart.material}`} back={{ to: '/floor?tab=charts', label: t('tab.charts') }} facts={<span>{[chart.method, chart.equipmentCode && `${chart.equipmentCode} ${chart.equipmentName ?? ''}`, chart.unit].filter(Boolean).join(' · ')}</span>}
              extra={<><ExportButton endpoint={`/api/control-charts/${id}/values`} query={{}} />{may('floor.propose') && <Button onClick={() => setProposing(true)}>{t('chart.propose')}</Button>}</>}
            />
            <div className="hj-stack">
              <section className="hj-surface hj-pad">
                {limits ? <p className="hj-quiet hj-figures" style={{ marginTop: 0 }}>{t('chart.inForce', { mean: figure(limits.mean), s: figure(limits.deviation), source: limits.source === 'certificate' ? limits.certificate : t('chart.ofHistory', { n: limits.n }) })}</p> : <p className="hj-notice" style={{ marginTop: 0 }}>{t('chart.noLimits')}</p>}
                <ControlChart points={chart.points} limits={limits} unit={chart.unit} />
                <p className="hj-caption">{t('chart.legend')}</p>
              </section>
              {chart.versions.length > 0 && (
                <section className="hj-surface">
                  <h2 className="hj-section">{t('chart.versions')}</h2>
                  <div className="hj-scroll"><table className="hj-plaintable">
                    <thead><tr><th>{t('version')}</th><th>{t('state')}</th><th>{t('chart.mean')}</th><th>s</th><th>{t('validFrom')}</th><th>{t('reason')}</th><th /></tr></thead>
                    <tbody>{chart.versions.map((one) => {
                      const body = one.body as unknown as Limits;
                      return (
                        <tr key={one.id}><td className="hj-figures">{one.number}</td><td><DefinitionState definition={one} /></td><td className="hj-figures">{figure(body.mean)}</td><td className="hj-figures">{figure(body.deviation)}</td><td className="hj-figures">{one.validFrom}</td>
                          <td>{one.reason}<div className="hj-caption">{one.proposedByName} {one.decidedByName && `→ ${one.decidedByName}`}</div></td><td><Decide definition={one} path={`/api/control-charts/${id}/limits/${one.id}/decision`} invalidates={[key]} /></td></tr>
                      );
                    })}</tbody>
                  </table></div>
                </section>
              )}
              <section className="hj-surface">
                <h2 className="hj-section">{t('chart.values')} <span className="hj-quiet hj-figures">{chart.points.length}</span></h2>
                <div className="hj-scroll" style={{ maxHeight: 420 }}><table className="hj-plaintable">
                  <thead><tr><th>{t('chart.measuredAt')}</th><th>{t('chart.run')}</th><th className="hj-right">{t('chart.value')}</th><th className="hj-right">z</th><th>{t('state')}</th><th>{t('chart.broken')}</th><th>{t('chart.by')}</th></tr></thead>
                  <tbody>{[...chart.points].reverse().map((point) => (
                    <tr key={point.id}>
                      <td className="hj-figures">{at(point.measuredAt)}</td><td>{point.run}</td><td className="hj-right hj-figures">{point.value}</td><td className="hj-right hj-figures">{point.z === null ? '—' : figure(point.z)}</td><td><PointState status={point.status} /></td>
                      <td>{point.broken.map(({ rule }) => t(`rule.${rule}`)).join('、') || '—'} {point.hold && <StateTag plain tone="waiting">{t(`hold.state.${point.hold}`)}</StateTag>}</td><td>{point.recordedByName ?? '—'}</td>
                    </tr>
                  ))}</tbody>
                </table></div>
              </section>
            </div>
            {proposing && (
              <FormModal
                title={t('chart.propose')} detail={t('chart.proposeDetail')} path={`/api/control-charts/${id}/limits`} invalidates={[key]} success={t('proposed')} onClose={() => setProposing(false)}
                fields={[
                  { name: 'source', label: t('chart.source'), kind: 'choice', required: true, initial: 'history', options: (['history', 'certificate'] as const).map((value) => ({ value, label: t(`chart.sources.${value}`) })) },
                  { name: 'by', label: t('chart.spread'), kind: 'choice', initial: 'standard-deviation', when: ({ source }) => source === 'history', options: (['standard-deviation', 'moving-range'] as const).map((value) => ({ value, label: t(`chart.by_${value}`) })) },
                  { name: 'from', label: t('chart.from'), kind: 'day', when: ({ source }) => source === 'history' }, { name: 'to', label: t('chart.to'), kind: 'day', when: ({ source }) => source === 'history' },
                  { name: 'mean', label: t('chart.mean'), kind: 'decimal', required: true, when: ({ source }) => source === 'certificate' }, { name: 'deviation', label: 's', kind: 'decimal', required: true, when: ({ source }) => source === 'certificate' },
                  { name: 'certificate', label: t('chart.certificate'), required: true, when: ({ source }) => source === 'certificate' },
                  { name: 'validFrom', label: t('validFrom'), kind: 'day', required: true, initial: legalDay() }, { name: 'reason', label: t('reason'), kind: 'area', required: true, max: 500 },
                ]}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
