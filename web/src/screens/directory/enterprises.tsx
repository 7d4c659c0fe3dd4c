import { Button } from 'antd';
import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { businessTypes, creditClasses, premisesTags, unitKinds, unitStatuses } from '@pure/directory/domain/row.js';
import { ListPage, PageHeader, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { divisionTree, useDivisions, useOrganisations, type Division } from '../organisations/queries';
import type { PremisesRow } from './types';

/** The beginning that all codes below a division share: `6229` for the city 622900. */
function beginning({ code, level }: Division): string {
  return level === 'province' ? code.slice(0, 2) : level === 'city' ? code.slice(0, 4) : code;
}

/** The directory, one row per premises; what is typed narrows it at once. */
export function Enterprises() {
  const { t } = useTranslation('directory');
  const may = useMay();
  const divisions = useDivisions();
  const every = useOrganisations();
  const [search] = useSearchParams();
  const division = search.get('division') ?? '';
  const stations = (every.data ?? []).filter((one) => one.kind === 'station' && (one.divisionCode ?? '').startsWith(division));
  const typesOf = (row: PremisesRow) => row.businessTypes.map((one) => t(`businessType.${one}`)).join('、');
  const tagsOf = (row: PremisesRow) => row.tags.map((one) => t(`tag.${one}`)).join('、');
  const columns: Column<PremisesRow>[] = [
    { key: 'name', title: t('field.name'), fixed: true, render: (row) => <Link to={`/enterprises/${row.enterpriseId}`} className="hj-clip" style={{ maxWidth: 250 }} title={row.name}>{row.name}</Link> },
    { key: 'uscc', title: t('field.uscc'), width: 190, render: (row) => <span className="hj-figures">{row.uscc ?? '—'}</span> },
    { key: 'address', title: t('field.address'), render: (row) => <span className="hj-clip" style={{ maxWidth: 230 }} title={row.address}>{row.address}</span> },
    { key: 'division', title: t('field.division'), width: 100, render: (row) => row.divisionName },
    { key: 'types', title: t('field.businessTypes'), width: 100, render: typesOf },
    { key: 'credit', title: t('field.credit'), width: 88, render: (row) => row.creditClass ?? '—' },
    { key: 'tags', title: t('field.tags'), width: 96, render: (row) => tagsOf(row) || '—' },
    { key: 'state', title: t('field.status'), width: 96, render: (row) => <Status status={row.status} /> },
    { key: 'kind', title: t('field.kind'), hidden: true, render: (row) => t(`kind.${row.kind}`) },
    { key: 'station', title: t('field.station'), hidden: true, render: (row) => row.stationName },
    { key: 'code', title: t('field.code'), hidden: true, render: (row) => row.code },
  ];
  const options = (values: readonly string[], group: string) => values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <>
      <PageHeader
        title={t('title')}
        extra={
          <>
            {may('directory.import') && <Link to="/enterprises/imports"><Button icon={<ImportOutlined />}>{t('import.title')}</Button></Link>}
            {may('directory.edit') && <Link to="/enterprises/new"><Button type="primary" icon={<PlusOutlined />}>{t('new')}</Button></Link>}
          </>
        }
      />
      <ListPage<PremisesRow>
        list="enterprises"
        endpoint="/api/directory/premises"
        exported
        columns={columns}
        rowKey={(row) => row.premisesId}
        rowHref={(row) => `/enterprises/${row.enterpriseId}`}
        filters={[
          { name: 'q', label: t('search'), kind: 'text', live: true, width: 260 },
          { name: 'division', label: t('field.division'), kind: 'tree', branches: divisionTree(divisions.data ?? [], beginning), width: 170 },
          { name: 'stationId', label: t('field.station'), kind: 'select', width: 190, options: stations.map((one) => ({ value: one.id, label: one.name })) },
          { name: 'businessType', label: t('field.businessTypes'), kind: 'select', width: 110, options: options(businessTypes, 'businessType') },
          { name: 'tag', label: t('field.tags'), kind: 'select', width: 120, options: options(premisesTags, 'tag') },
          { name: 'creditClass', label: t('field.credit'), kind: 'select', width: 110, options: options(creditClasses, 'credit') },
          { name: 'status', label: t('field.status'), kind: 'select', width: 110, options: options(unitStatuses, 'status') },
          { name: 'kind', label: t('field.kind'), kind: 'select', width: 130, options: options(unitKinds, 'kind') },
        ]}
        card={(row) => (
          <>
            <div className="hj-between" style={{ alignItems: 'flex-start' }}><b style={{ fontWeight: 500 }}>{row.name}</b>{row.status !== 'open' && <Status status={row.status} />}</div>
            <div className="hj-caption">{row.divisionName} · {row.address}</div>
            <div className="hj-caption">{[typesOf(row), row.creditClass ? t(`credit.${row.creditClass}`) : '', tagsOf(row)].filter(Boolean).join(' · ')}</div>
          </>
        )}
      />
    </>
  );
}

export function Status({ status }: { status: 'open' | 'suspended' | 'closed' }) {
  return <StateTag of="directory" state={`unit-${status}`} tone={status === 'open' ? 'done' : status === 'suspended' ? 'soon' : 'waiting'} plain />;
}
