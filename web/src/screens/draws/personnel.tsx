import { useState } from 'react';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { Dayjs } from 'dayjs';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { ConfirmAction, EmptyState, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { LoadBar } from './load-bar';
import { PersonnelImport } from './personnel-import';
import { PremisesSelect } from './premises-select';
import { personnelKinds, type PersonnelEntry, type PersonnelKind, type PersonOnDuty } from './types';
import './draws.css';

/** Everyone who may be drawn as a sampler: certificates, days away, whom each must avoid, and how much each has to do. */
export function Personnel() {
  const { t } = useTranslation('draws');
  const [open, setOpen] = useState<'add' | 'import'>();
  const people = useQuery({ queryKey: ['personnel'], queryFn: ({ signal }) => read<PersonOnDuty[]>('/api/personnel', undefined, signal) });
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={t('personnel.title')}
        back={{ to: '/draws', label: t('title') }}
        facts={<span>{t('personnel.why')}</span>}
        extra={(
          <>
            <Link to="/draws/avoidances"><Button>{t('avoidance.title')}</Button></Link>
            <Button icon={<UploadOutlined />} onClick={() => setOpen('import')}>{t('personnel.import')}</Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('add')}>{t('personnel.add')}</Button>
          </>
        )}
      />
      <Loaded query={people}>{(list) => (list.length === 0 ? <section className="hj-surface"><EmptyState title={t('personnel.none')} /></section> : <Table people={list} />)}</Loaded>
      {open === 'add' && people.data && <Register people={people.data} onEnd={close} />}
      {open === 'import' && <PersonnelImport onEnd={close} />}
    </>
  );
}

function Table({ people }: { people: readonly PersonOnDuty[] }) {
  const { t } = useTranslation('draws');
  const most = Math.max(1, ...people.map(({ underWay }) => underWay));
  const of = (person: PersonOnDuty, ...kinds: PersonnelKind[]) => person.entries.filter(({ kind }) => kinds.includes(kind)).map((entry) => <Entry key={entry.id} entry={entry} name={person.name} />);
  return (
    <section className="hj-surface hj-scroll">
      <table className="hj-plaintable">
        <thead><tr><th>{t('personnel.person')}</th><th>{t('personnel.underWay')}</th><th className="hj-right">{t('personnel.lastYear')}</th><th>{t('personnel.certificate')}</th><th>{t('personnel.leave')}</th><th>{t('personnel.ties')}</th></tr></thead>
        <tbody>
          {people.map((person) => {
            const certificates = of(person, 'certificate');
            return (
              <tr key={person.accountId}>
                <td>{person.name}<div className="hj-caption">{person.organisationName}</div></td>
                <td><LoadBar count={person.underWay} most={most} /></td>
                <td className="hj-right hj-figures">{person.lastYear}</td>
                <td>{certificates.length > 0 ? certificates : <StateTag tone="waiting" plain>{t('personnel.noneCertificate')}</StateTag>}</td>
                <td>{of(person, 'leave')}</td>
                <td>{of(person, 'household', 'former-employer')}{person.avoidances > 0 && <div className="hj-caption"><Link to={`/draws/avoidances?accountId=${person.accountId}`}>{t('personnel.premisesAvoided', { count: person.avoidances })}</Link></div>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Entry({ entry, name }: { entry: PersonnelEntry; name: string }) {
  const { t } = useTranslation('draws');
  const end = useAction<string>({ run: (id, key) => command('POST', `/api/personnel/${id}/end`, undefined, { key }), invalidates: [['personnel']], success: t('personnel.ended') });
  const days = entry.validFrom && `${entry.validFrom} — ${entry.validTo}`;
  return (
    <div className="hj-between" style={{ gap: 8 }}>
      <span>{entry.enterpriseName ? <>{entry.enterpriseName} <span className="hj-caption">{t(`personnel.kinds.${entry.kind}`)}</span></> : <>{entry.number} <span className="hj-caption hj-figures">{days}</span></>}</span>
      <ConfirmAction label={t('personnel.end')} title={t('personnel.endTitle')} detail={`${name}：${entry.enterpriseName ?? entry.number ?? days}。${t('personnel.endDetail')}`} onConfirm={() => end.mutateAsync(entry.id)} button={{ size: 'small', type: 'text' }} />
    </div>
  );
}

interface Fields {
  readonly accountId: string;
  readonly kind: PersonnelKind;
  readonly number?: string;
  readonly days?: [Dayjs, Dayjs];
  readonly premisesId?: string;
}

function Register({ people, onEnd }: { people: readonly PersonOnDuty[]; onEnd: () => void }) {
  const { t } = useTranslation('draws');
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'certificate';
  const add = useAction<Fields>({
    run: ({ days, ...fields }, key) => command('POST', '/api/personnel', { ...fields, ...(days ? { validFrom: days[0].format('YYYY-MM-DD'), validTo: days[1].format('YYYY-MM-DD') } : {}) }, { key }),
    form, invalidates: [['personnel']], success: t('personnel.added'), onDone: onEnd,
  });
  const need = [{ required: true, message: t('plans:need') }];
  const tied = kind === 'household' || kind === 'former-employer';
  return (
    <Modal open title={t('personnel.addTitle')} okText={t('personnel.add')} cancelText={t('parts:cancel')} onCancel={onEnd} onOk={() => form.submit()} confirmLoading={add.isPending}>
      <Form form={form} layout="vertical" initialValues={{ kind: 'certificate' }} onFinish={(fields) => add.mutate(fields)}>
        <Form.Item name="accountId" label={t('personnel.person')} rules={need}><Select showSearch={{ optionFilterProp: 'label' }} options={people.map(({ accountId, name, organisationName }) => ({ value: accountId, label: `${name} · ${organisationName}` }))} /></Form.Item>
        <Form.Item name="kind" label={t('personnel.kind')} rules={need}><Select options={personnelKinds.map((value) => ({ value, label: t(`personnel.kinds.${value}`) }))} /></Form.Item>
        {kind === 'certificate' && <Form.Item name="number" label={t('personnel.number')} rules={need}><Input maxLength={100} /></Form.Item>}
        {!tied && <Form.Item name="days" label={t('personnel.days')} rules={need}><DatePicker.RangePicker style={{ width: '100%' }} /></Form.Item>}
        {tied && <Form.Item name="premisesId" label={t('personnel.enterprise')} extra={t('personnel.enterpriseHelp')} rules={need}><PremisesSelect /></Form.Item>}
      </Form>
    </Modal>
  );
}
