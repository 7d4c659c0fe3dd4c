import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { at, Loaded, PageHeader } from '../../parts';
import { useMay } from '../../session/session';
import { CalculationTable } from './calculation-table';
import { Decide, DefinitionState } from './definition';
import type { Rule } from './types';

/** A version of a method's rule: how it calculates, what its examples give, which controls a run has. */
export function RulePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('floor');
  const may = useMay();
  const key = ['method-rules', id];
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => read<Rule>(`/api/method-rules/${id}`, undefined, signal) });
  return (
    <Loaded query={query}>
      {(rule) => (
        <>
          <PageHeader
            title={rule.subject} number={<span className="hj-figures">{t('versionOf', { number: rule.number })}</span>} state={<DefinitionState definition={rule} />} back={{ to: '/floor?tab=rules', label: t('tab.rules') }}
            facts={<span>{t('validFrom')} <span className="hj-figures">{rule.validFrom}</span></span>}
            extra={<><Decide definition={rule} path={`/api/method-rules/${id}/decision`} invalidates={[['method-rules']]} />{may('floor.propose') && <Link to={`/floor/rules/new?from=${id}`}><Button>{t('rules.revise')}</Button></Link>}</>}
          />
          <div className="hj-stack">
            <section className="hj-surface hj-pad">
              <dl className="hj-facts">
                <dt>{t('reason')}</dt><dd>{rule.reason}</dd><dt>{t('proposedBy')}</dt><dd>{rule.proposedByName} <span className="hj-caption hj-figures">{at(rule.proposedAt)}</span></dd>
                <dt>{t('decidedBy')}</dt><dd>{rule.decidedByName ?? '—'} {rule.decidedAt && <span className="hj-caption hj-figures">{at(rule.decidedAt)}</span>} {rule.decisionReason}</dd><dt>{t('rules.unit')}</dt><dd>{rule.body.defaultUnit || '—'}</dd>
              </dl>
            </section>
            <section className="hj-surface"><h2 className="hj-section">{t('rules.calculation')}</h2>{rule.body.calculation ? <CalculationTable calculation={rule.body.calculation} /> : <p className="hj-pad hj-quiet">{t('rules.typed')}</p>}</section>
            <section className="hj-surface">
              <h2 className="hj-section">{t('rules.run')}</h2>
              {rule.body.run.length === 0 ? <p className="hj-pad hj-quiet">{t('rules.noRun')}</p> : (
                <div className="hj-scroll"><table className="hj-plaintable">
                  <thead><tr><th>{t('rules.kind')}</th><th>{t('rules.frequency')}</th><th>{t('rules.keeps')}</th></tr></thead>
                  <tbody>{rule.body.run.map((demand) => (
                    <tr key={demand.kind}><td>{t(`demand.${demand.kind}`)}</td><td>{t('rules.everyOf', { items: demand.perItems, least: demand.least })}</td>
                      <td>{demand.kind === 'blank' ? (demand.most ? `${demand.inclusive ? '≤' : '<'} ${demand.most} ${rule.body.defaultUnit}` : t('rules.belowLimit')) : (demand.bands ?? []).map(({ upTo, below, percentOfMean, absolute, lowest, highest }) => `${upTo ? `≤${upTo}：` : below ? `<${below}：` : ''}${lowest !== undefined ? `${lowest}%~${highest ?? ''}%` : percentOfMean !== undefined ? `≤${percentOfMean}%` : `≤${absolute ?? ''}`}`).join('；') || t(demand.kind === 'reference' ? 'rules.byEn' : 'rules.byChart')}</td></tr>
                  ))}</tbody>
                </table></div>
              )}
              {rule.body.run.some(({ kind }) => kind === 'control') && <p className="hj-pad hj-caption">{t('rules.control')}：{rule.body.control.rules.map((one) => t(`rule.${one}`)).join('、')}</p>}
            </section>
          </div>
        </>
      )}
    </Loaded>
  );
}
