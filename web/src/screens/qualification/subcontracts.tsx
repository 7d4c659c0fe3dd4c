import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { EmptyState, Loaded, PageHeader } from '../../parts';
import { useOrganisations } from '../organisations/queries';
import { FormModal } from './form-modal';
import type { Subcontract } from './types';

const subcontractsKey = ['subcontracts'];
type Decision = 'consent' | 'refuse' | 'move';

/** What laboratories may not do and ask to have done elsewhere: the organiser consents, refuses, or gives the whole item to another laboratory. */
export function SubcontractsPage() {
  const { t } = useTranslation('qualification');
  const [deciding, setDeciding] = useState<{ one: Subcontract; decision: Decision }>();
  const query = useQuery({ queryKey: subcontractsKey, queryFn: ({ signal }) => read<Subcontract[]>('/api/subcontracts', undefined, signal) });
  const organisations = useOrganisations();
  const laboratories = (organisations.data ?? []).filter(({ kind, active }) => active && (kind === 'laboratory' || kind === 'third-party-laboratory'));
  return (
    <>
      <PageHeader title={t('sub.title')} facts={<span>{t('sub.detail')}</span>} />
      <section className="hj-surface">
        <Loaded query={query}>
          {(rows) => rows.length === 0 ? <EmptyState title={t('sub.none')} detail={t('sub.noneDetail')} /> : (
            <div className="hj-scroll"><table className="hj-plaintable">
              <thead><tr><th>{t('sub.item')}</th><th>{t('sub.from')}</th><th>{t('sub.to')}</th><th>{t('sub.parameters')}</th><th>{t('sub.reason')}</th><th /></tr></thead>
              <tbody>{rows.map((one) => (
                <tr key={one.id}>
                  <td className="hj-figures">{one.code}</td><td>{one.laboratoryName}<div className="hj-caption">{one.askedByName}</div></td><td>{one.toLaboratoryName}</td><td>{one.parameters.join('、')}</td><td>{one.reason}</td>
                  <td><div className="hj-row">{(['consent', 'move', 'refuse'] as const).map((decision) => <Button key={decision} size="small" type={decision === 'consent' ? 'primary' : 'default'} danger={decision === 'refuse'} onClick={() => setDeciding({ one, decision })}>{t(`sub.decision.${decision}`)}</Button>)}</div></td>
                </tr>
              ))}</tbody>
            </table></div>
          )}
        </Loaded>
      </section>
      {deciding && (
        <FormModal
          key={deciding.decision} title={t(`sub.decision.${deciding.decision}`)} detail={t(`sub.ask.${deciding.decision}`, { laboratory: deciding.one.toLaboratoryName })} path={`/api/subcontracts/${deciding.one.id}/decision`}
          fixed={{ version: deciding.one.version, decision: deciding.decision }}
          fields={[
            ...(deciding.decision === 'move' ? [{ name: 'laboratoryId', label: t('sub.newLaboratory'), kind: 'choice' as const, required: true, options: laboratories.filter(({ id }) => id !== deciding.one.laboratoryId).map(({ id, name }) => ({ value: id, label: name })) }] : []),
            { name: 'reason', label: t('sub.reason'), kind: 'area', required: deciding.decision !== 'consent', sendEmpty: true, max: 1000 },
          ]}
          invalidates={[subcontractsKey, ['home']]} success={t('saved')} onClose={() => setDeciding(undefined)}
        />
      )}
    </>
  );
}
