import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ListPage, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { DefinitionState } from './definition';
import type { Rule } from './types';

/** Rules of methods; those that wait for a decision stand first. */
export function Rules() {
  const { t } = useTranslation('floor');
  const may = useMay();
  const columns: Column<Rule>[] = [
    { key: 'method', title: t('method'), fixed: true, render: (row) => row.subject },
    { key: 'version', title: t('version'), width: 70, numeric: true, render: (row) => row.number },
    { key: 'state', title: t('state'), width: 130, fixed: true, render: (row) => <DefinitionState definition={row} /> },
    { key: 'calculation', title: t('rules.calculation'), render: (row) => (row.body.calculation ? row.body.calculation.steps.map(({ name, expression }) => `${name} = ${expression}`).join('；') : t('rules.typed')) },
    { key: 'run', title: t('rules.run'), render: (row) => row.body.run.map(({ kind }) => t(`demand.${kind}`)).join('、') || '—' },
    { key: 'validFrom', title: t('validFrom'), width: 110, render: (row) => <span className="hj-figures">{row.validFrom}</span> },
    { key: 'who', title: t('proposedBy'), width: 110, render: (row) => row.proposedByName ?? '—' },
  ];
  return (
    <ListPage<Rule>
      list="method-rules" endpoint="/api/method-rules" queryKey={['method-rules']} columns={columns} rowKey={(row) => row.id} rowHref={(row) => `/floor/rules/${row.id}`} exported
      toolbar={may('floor.propose') && <Link to="/floor/rules/new"><Button type="primary" icon={<PlusOutlined />}>{t('rules.propose')}</Button></Link>}
      card={(row) => <><b style={{ fontWeight: 500 }}>{row.subject}</b><div className="hj-between hj-caption"><span className="hj-figures">{row.validFrom}</span><DefinitionState definition={row} /></div></>}
    />
  );
}
