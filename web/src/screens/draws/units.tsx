import { useState } from 'react';
import { Segmented, Switch, Tooltip } from 'antd';
import { LockOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../look/appearance';
import { DueDate, EmptyState, ErrorState, ListSkeleton, StateTag } from '../../parts';
import { useMay } from '../../session/session';
import { Codes } from './codes';
import { useUnits, useVisits } from './queries';
import type { Draw, DrawnUnit, Visit } from './types';

/** What was drawn: codes for everyone in the room, names and addresses when a dispatcher asks for them. */
export function DrawnUnits({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  const may = useMay();
  const phone = usePhone();
  const [role, setRole] = useState<'unit' | 'reserve'>('unit');
  const [names, setNames] = useState(draw.state !== 'drawn');
  const units = useUnits(draw.id, role, draw.mayRead);
  const visits = useVisits(draw.id, may('visit.dispatch') && draw.dispatchedAt !== null);
  const visitOf = new Map(visits.data?.map((visit) => [visit.id, visit]));
  if (!draw.mayRead) {
    return (
      <>
        <section className="hj-surface hj-sealed"><LockOutlined aria-hidden /><div><b>{t('units.sealed')}</b><div className="hj-quiet">{t('units.sealedDetail')}</div></div></section>
        <section className="hj-surface" style={{ overflow: 'hidden' }} aria-label={t('codes.title')}><Codes draw={draw} /></section>
      </>
    );
  }
  return (
    <section className="hj-surface" aria-label={t('units.title')}>
      <div className="hj-sectionhead">
        <h2>{t('units.title')}</h2>
        <div className="hj-row">
          <label className="hj-row"><Switch size="small" checked={names} onChange={setNames} /> {t('units.names')}</label>
          <Segmented<'unit' | 'reserve'> value={role} onChange={setRole} options={[{ value: 'unit', label: `${t('field.units')} ${draw.units ?? ''}` }, { value: 'reserve', label: `${t('field.reserves')} ${draw.reserves ?? ''}` }]} />
        </div>
      </div>
      {visits.data && visits.data.length > 0 && <Progress visits={visits.data} />}
      {units.error && !units.data ? <ErrorState error={units.error} onRetry={() => void units.refetch()} />
        : !units.data ? <ListSkeleton />
          : units.data.length === 0 ? <EmptyState title={t('units.none')} />
            : phone ? <div className="hj-cards">{units.data.map((unit) => <Card key={unit.id} unit={unit} names={names} visit={visitOf.get(unit.visitId ?? '')} />)}</div>
              : !names && draw.dispatchedAt === null ? <div className="hj-codes" style={{ borderTop: 0 }}>{units.data.map((unit) => <div key={unit.id}><span className="hj-caption">{unit.position}</span><b>{codeOf(unit)}</b><span className="hj-quiet">{unit.stratum}</span></div>)}</div>
                : <UnitTable units={units.data} names={names} visitOf={visitOf} reserve={role === 'reserve'} />}
    </section>
  );
}

/** The code under which the room saw it: the first digits of its ticket. */
function codeOf({ ticket }: DrawnUnit): string {
  return `${ticket.slice(2, 6)} ${ticket.slice(6, 10)}`;
}

function Progress({ visits }: { visits: readonly Visit[] }) {
  const { t } = useTranslation('draws');
  const counts = new Map<string, number>();
  for (const { state } of visits) counts.set(state, (counts.get(state) ?? 0) + 1);
  const ended = visits.filter(({ state }) => state !== 'assigned' && state !== 'started').length;
  return (
    <div className="hj-pad" style={{ borderBottom: '1px solid var(--hj-line)' }}>
      <div className="hj-between"><span>{t('visits.progress', { ended, all: visits.length })}</span><span className="hj-row">{[...counts].map(([state, count]) => <StateTag key={state} plain of="draws" state={state}>{t(`visits.state.${state}`)} {count}</StateTag>)}</span></div>
      <div className="hj-bar" style={{ marginTop: 8 }} aria-hidden><span style={{ width: `${(ended / visits.length) * 100}%` }} /></div>
    </div>
  );
}

interface TableProps {
  readonly units: readonly DrawnUnit[];
  readonly names: boolean;
  readonly visitOf: ReadonlyMap<string, Visit>;
  readonly reserve: boolean;
}

function UnitTable({ units, names, visitOf, reserve }: TableProps) {
  const { t } = useTranslation('draws');
  const tested = names && units.some(({ laboratoryName }) => laboratoryName !== null);
  const dispatched = units.some(({ visitId }) => visitId !== null);
  return (
    <div className="hj-scroll">
      <table className="hj-plaintable">
        <thead>
          <tr>
            <th className="hj-right">{t('units.position')}</th><th>{t('units.code')}</th><th>{t('field.stratum')}</th>
            {names && <><th>{t('units.unit')}</th><th>{t('units.inspectors')}</th></>}
            {tested && <th>{t('field.laboratory')}</th>}
            {dispatched && <><th>{t('units.visit')}</th><th>{t('units.dueOn')}</th></>}
            {reserve && <th>{t('units.used')}</th>}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const visit = visitOf.get(unit.visitId ?? '');
            return (
              <tr key={unit.id}>
                <td className="hj-right">{unit.position}</td>
                <td className="hj-figures" style={{ whiteSpace: 'nowrap' }}><Tooltip title={<span className="hj-hash">{t('units.ticket')} {unit.ticket}</span>}><span tabIndex={0}>{codeOf(unit)}</span></Tooltip>{names && <div className="hj-caption">{unit.unitCode}</div>}</td>
                <td className="hj-figures">{unit.stratum}</td>
                {names && <><td className="hj-wrap" style={{ minWidth: 180 }}>{unit.name}<div className="hj-caption">{unit.address}</div></td><td>{unit.inspectors.map(({ accountId, name, organisationName }) => <Tooltip key={accountId} title={organisationName}><div tabIndex={0} style={{ whiteSpace: 'nowrap' }}>{name}</div></Tooltip>)}</td></>}
                {tested && <td className="hj-wrap">{unit.laboratoryName ?? '—'}</td>}
                {dispatched && <><td><VisitState unit={unit} visit={visit} /></td><td style={{ whiteSpace: 'nowrap' }}>{unit.dueOn ? <DueDate dueOn={unit.dueOn} done={visit !== undefined && visit.state !== 'assigned' && visit.state !== 'started'} /> : '—'}</td></>}
                {reserve && <td className="hj-wrap">{unit.replacesVisitId ? <>{t('units.replaces')}{unit.reason ? `：${unit.reason}` : ''}</> : <span className="hj-quiet">{t('units.unused')}</span>}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function VisitState({ unit, visit }: { unit: DrawnUnit; visit: Visit | undefined }) {
  const { t } = useTranslation('draws');
  if (!unit.visitId) return <span className="hj-quiet">—</span>;
  const tag = visit ? <StateTag state={visit.state}>{t(`visits.state.${visit.state}`)}</StateTag> : t('units.open');
  return <Link to={`/visits/${unit.visitId}`}>{tag}</Link>;
}

function Card({ unit, names, visit }: { unit: DrawnUnit; names: boolean; visit: Visit | undefined }) {
  return (
    <div className="hj-cardrow">
      <div className="hj-between hj-figures"><b style={{ fontWeight: 500 }}>{unit.position}. {codeOf(unit)}</b><VisitState unit={unit} visit={visit} /></div>
      {names && <><div>{unit.name}</div><div className="hj-caption">{unit.address}</div></>}
      <div className="hj-between hj-caption"><span>{unit.stratum}{names ? ` · ${unit.inspectors.map(({ name }) => name).join('、')}` : ''}{names && unit.laboratoryName ? ` · ${unit.laboratoryName}` : ''}</span>{unit.dueOn && <span className="hj-figures">{unit.dueOn}</span>}</div>
    </div>
  );
}
