import { useState } from 'react';
import { Button, Form } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { Loaded, PageHeader, useAction } from '../../parts';
import { unitKey, useUnit } from './enterprise';
import { UnitFields } from './unit-fields';
import { bodyOf, emptyFields, fieldsOf, type Fields } from './unit-form';
import { VersionConflict } from './version-conflict';
import type { Unit } from './types';

export function NewEnterprise() {
  const { t } = useTranslation('directory');
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const make = useAction<Fields, Unit>({
    run: (fields, key) => command('POST', '/api/directory/units', bodyOf(fields), { key }),
    form,
    invalidates: [['enterprises']],
    success: t('made'),
    onDone: (unit) => void navigate(`/enterprises/${unit.id}`, { replace: true }),
  });
  return (
    <div style={{ maxWidth: 900 }}>
      <PageHeader title={t('new')} back={{ to: '/enterprises', label: t('title') }} />
      <Form<Fields> form={form} layout="vertical" initialValues={emptyFields} onFinish={(fields) => make.mutate(fields)} scrollToFirstError>
        <UnitFields form={form} />
        <div><Button type="primary" htmlType="submit" loading={make.isPending}>{t('save')}</Button></div>
      </Form>
    </div>
  );
}

export function EditEnterprise() {
  const { id = '' } = useParams();
  const query = useUnit(id);
  return <Loaded query={query}>{(unit) => <Edit key={unit.id} opened={unit} />}</Loaded>;
}

/** Keeps to the version that was opened; somebody else's change in between is shown beside one's own. */
function Edit({ opened }: { opened: Unit }) {
  const { t } = useTranslation('directory');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [base, setBase] = useState(opened);
  const [theirs, setTheirs] = useState<Unit | null>(null);
  const save = useAction<{ fields: Fields; version: number }, Unit>({
    run: ({ fields, version }, key) => command('PUT', `/api/directory/units/${opened.id}`, { ...bodyOf(fields), version }, { key }),
    form,
    invalidates: [['enterprises']],
    success: t('saved'),
    onDone: (unit) => {
      cache.setQueryData(unitKey(unit.id), unit);
      void navigate(`/enterprises/${unit.id}`, { replace: true });
    },
    onProblem: (problem) => {
      if (problem.code !== 'directory.stale') return false;
      setTheirs(problem.facts['current'] as Unit);
      return true;
    },
  });
  return (
    <div style={{ maxWidth: 900 }}>
      <PageHeader title={t('editTitle', { name: base.name })} facts={<span>{t('version', { version: base.version })}</span>} back={{ to: `/enterprises/${opened.id}`, label: t('backToUnit') }} />
      <Form<Fields> form={form} layout="vertical" initialValues={fieldsOf(opened)} onFinish={(fields) => save.mutate({ fields, version: base.version })} scrollToFirstError>
        <UnitFields form={form} />
        <div className="hj-row">
          <Button type="primary" htmlType="submit" loading={save.isPending}>{t('save')}</Button>
          <Button onClick={() => void navigate(`/enterprises/${opened.id}`)}>{t('cancel')}</Button>
        </div>
      </Form>
      {theirs && (
        <VersionConflict
          mine={form.getFieldsValue(true) as Fields}
          theirs={theirs}
          onClose={() => setTheirs(null)}
          onKeepMine={() => {
            setTheirs(null);
            setBase(theirs);
            save.mutate({ fields: form.getFieldsValue(true) as Fields, version: theirs.version });
          }}
          onTakeTheirs={() => {
            setTheirs(null);
            setBase(theirs);
            form.setFieldsValue(fieldsOf(theirs));
            cache.setQueryData(unitKey(theirs.id), theirs);
          }}
        />
      )}
    </div>
  );
}
