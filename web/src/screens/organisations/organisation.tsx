import { useState } from 'react';
import { Button, Form } from 'antd';
import { EditOutlined, TeamOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { CertificateSection } from './certificates';
import { bodyOf, fieldsOf, OrganisationFormFields, type OrganisationFields } from './organisation-fields';
import { editableKinds, laboratoryKinds, useDivisions, useOrganisations, type Organisation } from './queries';

export function OrganisationPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['organisations', id], queryFn: ({ signal }) => read<Organisation>(`/api/organisations/${id}`, undefined, signal) });
  return <Loaded query={query}>{(organisation) => <Shown key={organisation.id} organisation={organisation} />}</Loaded>;
}

function Shown({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const mayEdit = may('organisation.manage');
  const offered = mayEdit ? [{ action: 'edit' }] : [];
  return (
    <div style={{ maxWidth: 960 }}>
      <PageHeader
        title={organisation.name}
        state={<StateTag of="organisations" state={organisation.active ? 'active' : 'closed'} />}
        facts={<span>{t(`kind.${organisation.kind}`)}</span>}
        back={{ to: '/organisations', label: t('title') }}
        offered={editing ? [] : offered}
        actions={[{ action: 'edit', label: t('edit'), icon: <EditOutlined />, onClick: () => setEditing(true) }]}
        extra={may('account.read') && <Link to={`/accounts?organisationId=${organisation.id}`}><Button icon={<TeamOutlined />}>{t('people')}</Button></Link>}
      />
      {editing ? <Edit organisation={organisation} onEnd={() => setEditing(false)} /> : <Facts organisation={organisation} />}
    </div>
  );
}

function Facts({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const every = useOrganisations();
  const divisions = useDivisions();
  const parent = every.data?.find((one) => one.id === organisation.parentId);
  const below = (every.data ?? []).filter((one) => one.parentId === organisation.id);
  const division = divisions.data?.find((one) => one.code === organisation.divisionCode);
  return (
    <div className="hj-stack">
      <section className="hj-surface hj-pad">
        <dl className="hj-facts">
          <dt>{t('field.shortName')}</dt><dd>{organisation.shortName ?? '—'}</dd>
          <dt>{t('field.parent')}</dt><dd>{parent ? <Link to={`/organisations/${parent.id}`}>{parent.name}</Link> : '—'}</dd>
          <dt>{t('field.division')}</dt><dd>{division ? `${division.name}（${division.code}）` : organisation.divisionCode ?? '—'}</dd>
          <dt>{t('field.disciplines')}</dt><dd>{organisation.disciplines.map((one) => t(`discipline.${one}`, { defaultValue: one })).join('、') || '—'}</dd>
          <dt>{t('field.address')}</dt><dd>{organisation.address ?? '—'}</dd>
          <dt>{t('field.phone')}</dt><dd>{organisation.phone ?? '—'}</dd>
        </dl>
      </section>
      {laboratoryKinds.includes(organisation.kind) && <CertificateSection laboratoryId={organisation.id} />}
      {below.length > 0 && (
        <section className="hj-surface" aria-label={t('below')}>
          <h2 className="hj-section">{t('below')} <span className="hj-quiet">{below.length}</span></h2>
          <div className="hj-cards">{below.map((one) => (
            <Link key={one.id} to={`/organisations/${one.id}`} className="hj-task"><span><b>{one.name}</b></span><span className="hj-caption">{t(`kind.${one.kind}`)}</span></Link>
          ))}</div>
        </section>
      )}
    </div>
  );
}

function Edit({ organisation, onEnd }: { organisation: Organisation; onEnd: () => void }) {
  const { t } = useTranslation('organisations');
  const [form] = Form.useForm<OrganisationFields>();
  const cache = useQueryClient();
  const save = useAction<OrganisationFields, Organisation>({
    // The version is that of what is on screen: a refusal for a stale one reads the page anew and keeps what was typed.
    run: (fields, key) => command('PUT', `/api/organisations/${organisation.id}`, { ...bodyOf(fields), active: fields.active ?? true, version: organisation.version }, { key }),
    form,
    invalidates: [['organisations']],
    success: t('saved'),
    onDone: onEnd,
    onProblem: (problem) => {
      if (problem.code === 'organisation.stale') void cache.invalidateQueries({ queryKey: ['organisations', organisation.id] });
    },
  });
  return (
    <Form<OrganisationFields> form={form} layout="vertical" className="hj-surface hj-pad" initialValues={fieldsOf(organisation)} onFinish={(fields) => save.mutate(fields)}>
      <OrganisationFormFields self={organisation.id} {...(editableKinds.includes(organisation.kind) ? {} : { fixed: organisation.kind })} />
      <div className="hj-row">
        <Button type="primary" htmlType="submit" loading={save.isPending}>{t('save')}</Button>
        <Button onClick={onEnd}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
