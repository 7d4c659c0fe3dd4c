import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ListPage, PageHeader, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { organisationKinds, useDivisions, useOrganisations, type Organisation } from './queries';

/** Bureaus, stations and laboratories by name; enterprises when asked for. */
export function Organisations() {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const every = useOrganisations();
  const divisions = useDivisions();
  const nameOf = new Map(every.data?.map((one) => [one.id, one.name]));
  const divisionOf = new Map(divisions.data?.map((one) => [one.code, one.name]));
  const columns: Column<Organisation>[] = [
    { key: 'name', title: t('field.name'), fixed: true, render: (row) => <Link to={`/organisations/${row.id}`}>{row.name}</Link> },
    { key: 'kind', title: t('field.kind'), width: 140, render: (row) => t(`kind.${row.kind}`) },
    { key: 'parent', title: t('field.parent'), render: (row) => (row.parentId ? nameOf.get(row.parentId) ?? '—' : '—') },
    { key: 'division', title: t('field.division'), width: 140, render: (row) => (row.divisionCode ? divisionOf.get(row.divisionCode) ?? row.divisionCode : '—') },
    { key: 'phone', title: t('field.phone'), width: 150, render: (row) => row.phone ?? '—' },
    { key: 'address', title: t('field.address'), hidden: true, render: (row) => row.address ?? '—' },
    { key: 'state', title: t('field.state'), width: 110, render: (row) => <StateTag of="organisations" state={row.active ? 'active' : 'closed'} /> },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        extra={may('organisation.manage') && <Link to="/organisations/new"><Button type="primary" icon={<PlusOutlined />}>{t('new')}</Button></Link>}
      />
      <ListPage<Organisation>
        list="organisations"
        endpoint="/api/organisations"
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/organisations/${row.id}`}
        filters={[
          { name: 'q', label: t('searchByName'), kind: 'text', live: true, width: 240 },
          { name: 'kind', label: t('field.kind'), kind: 'select', options: organisationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
        ]}
        card={(row) => (
          <>
            <b style={{ fontWeight: 500 }}>{row.name}</b>
            <div className="hj-between hj-caption"><span>{t(`kind.${row.kind}`)}{row.divisionCode ? ` · ${divisionOf.get(row.divisionCode) ?? row.divisionCode}` : ''}</span>{!row.active && <StateTag of="organisations" state="closed" />}</div>
          </>
        )}
      />
    </>
  );
}
