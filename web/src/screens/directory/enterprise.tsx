import { useState } from 'react';
import { Button, Select, Timeline } from 'antd';
import { EditOutlined, LoginOutlined, TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { at, EmptyState, legalDay, Loaded, NumberLink, PageHeader, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { Devices } from './devices';
import { Status } from './enterprises';
import type { Licence, Premises, Supervision, Unit } from './types';

export const unitKey = (id: string) => ['directory', 'unit', id];

export function useUnit(id: string) {
  return useQuery({ queryKey: unitKey(id), queryFn: ({ signal }) => read<Unit>(`/api/directory/units/${id}`, undefined, signal) });
}

export function Enterprise() {
  const { id = '' } = useParams();
  return <Loaded query={useUnit(id)}>{(unit) => <Shown key={unit.id} unit={unit} />}</Loaded>;
}

/** One enterprise, vendor or stall: who it is, its premises with licences, what was found there, the devices in them. */
function Shown({ unit }: { unit: Unit }) {
  const { t } = useTranslation('directory');
  const may = useMay();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(unit.premises[0]?.id);
  const chooser = unit.premises.length > 1 && (
    <Select
      aria-label={t('premises')}
      style={{ minWidth: 240, maxWidth: '100%' }}
      value={chosen ?? null}
      options={unit.premises.map((one) => ({ value: one.id, label: one.address }))}
      onChange={(next: string | null) => setChosen(next ?? undefined)}
    />
  );
  return (
    <>
      <PageHeader
        title={unit.name}
        number={unit.uscc ? <NumberLink number={unit.uscc} /> : undefined}
        state={<Status status={unit.status} />}
        facts={<><span>{t(`kind.${unit.kind}`)}</span>{unit.creditClass && <span>{t('field.creditClass')} {unit.creditClass}</span>}</>}
        back={{ to: '/enterprises', label: t('title') }}
        offered={may('directory.edit') ? [{ action: 'edit' }] : []}
        actions={[{ action: 'edit', label: t('edit'), icon: <EditOutlined />, onClick: () => void navigate(`/enterprises/${unit.id}/edit`) }]}
        extra={<Portal unit={unit} />}
      />
      <div className="hj-twocolumns">
        <div className="hj-stack">
          <section className="hj-surface hj-pad">
            <dl className="hj-facts">
              {unit.organiserId && <><dt>{t('field.organiser')}</dt><dd><Link to={`/enterprises/${unit.organiserId}`}>{unit.organiserName}</Link></dd></>}
              {unit.stallCount > 0 && <><dt>{t('field.stalls')}</dt><dd>{t('stallCount', { count: unit.stallCount })}</dd></>}
              <dt>{t('field.legalRepresentative')}</dt><dd>{unit.legalRepresentative ?? '—'}</dd>
              <dt>{t('field.phone')}</dt><dd>{unit.phone ?? '—'}</dd>
              <dt>{t('field.updatedAt')}</dt><dd className="hj-figures">{at(unit.updatedAt)} · {t('version', { version: unit.version })}</dd>
            </dl>
          </section>
          {unit.premises.map((premises) => <PremisesSection key={premises.id} premises={premises} />)}
          <Devices premisesId={chosen} chooser={chooser} />
        </div>
        <section className="hj-surface">
          <h2 className="hj-section">{t('supervision')}</h2>
          <div className="hj-pad"><Record entries={unit.supervision} premises={unit.premises} /></div>
        </section>
      </div>
    </>
  );
}

/** Its own accounts: the portal is opened once, then the form of its first account follows. */
function Portal({ unit }: { unit: Unit }) {
  const { t } = useTranslation('directory');
  const may = useMay();
  const navigate = useNavigate();
  const accounts = `/accounts?organisationId=${unit.id}`;
  const open = useAction<void, Unit>({
    run: (_, key) => command('POST', `/api/directory/units/${unit.id}/portal`, undefined, { key }),
    invalidates: [unitKey(unit.id)],
    success: t('portal.opened'),
    onDone: () => void navigate(`${accounts}&new=1`),
  });
  if (unit.hasPortal) return may('account.read') && <Link to={accounts}><Button icon={<TeamOutlined />}>{t('portal.accounts')}</Button></Link>;
  return may('organisation.manage') && <Button icon={<LoginOutlined />} loading={open.isPending} onClick={() => open.mutate()}>{t('portal.open')}</Button>;
}

function PremisesSection({ premises }: { premises: Premises }) {
  const { t } = useTranslation('directory');
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{premises.address}</h2>
      <div className="hj-pad">
        <dl className="hj-facts">
          <dt>{t('field.code')}</dt><dd className="hj-figures">{premises.code}</dd>
          <dt>{t('field.division')}</dt><dd>{premises.divisionName}</dd>
          <dt>{t('field.station')}</dt><dd>{premises.stationName}</dd>
          <dt>{t('field.businessTypes')}</dt><dd>{premises.businessTypes.map((one) => t(`businessType.${one}`)).join('、')}</dd>
          {premises.tags.length > 0 && <><dt>{t('field.tags')}</dt><dd>{premises.tags.map((one) => t(`tag.${one}`)).join('、')}</dd></>}
          {premises.latitude && premises.longitude && <><dt>{t('field.place')}</dt><dd className="hj-figures">{premises.latitude}，{premises.longitude}</dd></>}
        </dl>
        {premises.licences.length > 0 && (
          <div className="hj-scroll" style={{ marginTop: 12 }}>
            <table className="hj-plaintable">
              <thead><tr><th>{t('licence.kind')}</th><th>{t('licence.number')}</th><th>{t('licence.validity')}</th></tr></thead>
              <tbody>{premises.licences.map((licence) => <LicenceRow key={licence.kind} licence={licence} />)}</tbody>
            </table>
          </div>
        )}
      </div>
    </section>
  );
}

function LicenceRow({ licence }: { licence: Licence }) {
  const { t } = useTranslation('directory');
  const expired = licence.validTo !== null && licence.validTo < legalDay();
  return (
    <tr>
      <td>{t(`licenceKind.${licence.kind}`)}</td>
      <td className="hj-figures">{licence.number}</td>
      <td className="hj-figures">
        {licence.validFrom ?? '—'} {t('until')} {licence.validTo ?? t('licence.noEnd')}{' '}
        {expired && <StateTag tone="late" plain>{t('licence.expired')}</StateTag>}
      </td>
    </tr>
  );
}

/** Newest first; what a record says beyond its kind is shown where it is plain text or a number. */
function Record({ entries, premises }: { entries: readonly Supervision[]; premises: readonly Premises[] }) {
  const { t, i18n } = useTranslation('directory');
  if (entries.length === 0) return <EmptyState title={t('noSupervision')} detail={t('noSupervisionDetail')} />;
  const placeOf = (id: string | null) => (premises.length > 1 ? premises.find((one) => one.id === id)?.address : undefined);
  const said = (entry: Supervision) =>
    Object.entries(entry.data).flatMap(([name, value]) =>
      (typeof value === 'string' || typeof value === 'number') && i18n.exists(`directory:recordFact.${name}`) ? [`${t(`recordFact.${name}`)} ${t(`recordValue.${value}`, { defaultValue: String(value) })}`] : []);
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: entry.id,
        content: (
          <div>
            <b style={{ fontWeight: 500 }}>{t(`record.${entry.kind}`, { defaultValue: entry.kind })}</b>
            {said(entry).length > 0 && <div>{said(entry).join(' · ')}</div>}
            <div className="hj-caption hj-figures">{[at(entry.at), placeOf(entry.premisesId)].filter(Boolean).join(' · ')}</div>
          </div>
        ),
      }))}
    />
  );
}
